"""Solver states in HDF5, for ``snapshot_format: HDF5``; the weights beside them: see core/weights_hdf5.

    .solverstate.h5   /iter, /current_step, /learned_net, /history/I
                      /run_state, which Caffe does not know: see run_state.py

They need the package h5py.

Source: BVLC/caffe sgd_solver.cpp, SnapshotSolverStateToHDF5 and RestoreSolverStateFromHDF5
"""

import numpy as np

from caffelite.errors import SolverError
from caffelite.io import hdf5
from caffelite.solvers.snapshot import State, advice


def write_state(path: str, state: State) -> None:
    """Write a .solverstate.h5, whole or not at all."""
    with hdf5.writing(path) as file:
        file["iter"] = np.array([state.iteration], np.int32)
        if state.learned_net is not None:
            name = state.learned_net.encode()
            file["learned_net"] = np.array(name, f"S{len(name) + 1}")  # C++ reads up to the zero
        file["current_step"] = np.array([state.current_step], np.int32)
        history = file.create_group("history")
        for i, array in enumerate(state.history):
            history[str(i)] = array
        if state.run is not None:
            file["run_state"] = np.frombuffer(state.run, np.uint8)


def read_state(path: str) -> State:
    """Read a .solverstate.h5, of Caffe's or this package's.

    Raises SolverError if the file is damaged or something else.
    """
    with hdf5.reading(path, SolverError) as file:
        if "iter" not in file or "history" not in file:
            raise SolverError(
                f"{path}: this HDF5 file is no solver state: it has no 'iter' and 'history'. {advice(path)}"
            )
        learned_net = bytes(file["learned_net"][()]).decode() if "learned_net" in file else None
        history = [file["history"][str(i)][()] for i in range(len(file["history"]))]
        step = int(np.ravel(file["current_step"][()])[0]) if "current_step" in file else 0
        run = bytes(np.ravel(file["run_state"][()])) if "run_state" in file else None
        return State(int(np.ravel(file["iter"][()])[0]), learned_net, step, history, run)
