"""Snapshots in HDF5, for ``snapshot_format: HDF5``: .caffemodel.h5 and .solverstate.h5.

    .caffemodel.h5    /data/LAYER/I and, with snapshot_diff, /diff/LAYER/I: blob I of a layer. A blob that
                      shares another's memory has data only where its owner is.
    .solverstate.h5   /iter, /current_step, /learned_net, /history/I

They need the package h5py.

Source: BVLC/caffe net.cpp, ToHDF5 and CopyTrainedLayersFromHDF5; sgd_solver.cpp
"""

import contextlib
from collections.abc import Iterator
from typing import Any

import numpy as np

from caffelite.core.blob import Blob
from caffelite.core.copy_weights import copy_weights
from caffelite.core.net import Net
from caffelite.errors import SolverError
from caffelite.proto import files
from caffelite.proto.atomic import atomic_write
from caffelite.proto.blobs import StoredBlob
from caffelite.proto.weights import LayerWeights
from caffelite.solvers.snapshot import State

_MAGIC = b"\x89HDF\r\n\x1a\n"


def is_hdf5(path: str) -> bool:
    """Whether a file that exists is HDF5, whatever its name."""
    with files.open_input(path) as file:
        return file.read(len(_MAGIC)) == _MAGIC


def save_weights(net: Net, path: str, write_diff: bool) -> None:
    """Write a .caffemodel.h5, whole or not at all."""
    with _writing(path) as file:
        data, diff = file.create_group("data"), file.create_group("diff") if write_diff else None
        for layer in net.layers:
            name = layer.layer_param.name
            group = data.create_group(name)
            for i, blob in enumerate(layer.blobs):
                if _owns(net, blob):
                    group[str(i)] = blob.data
            if diff is not None:
                group = diff.create_group(name)
                for i, blob in enumerate(layer.blobs):
                    group[str(i)] = blob.diff


def load_weights(net: Net, path: str) -> None:
    """Copy the layers of a .caffemodel.h5 into the net's layers of the same name.

    Raises NetError or ShapeError if a layer of that name has other blobs, SolverError if the file is
    something else; the net is then as it was.
    """
    with _reading(path) as file:
        if "data" not in file:
            raise SolverError(f"{path}: this HDF5 file holds no trained weights: it has no group 'data'")
        source = [_layer_weights(net, name, file["data"][name]) for name in file["data"]]
    copy_weights(net.layer_dict, source, path)


def write_state(path: str, state: State) -> None:
    """Write a .solverstate.h5, whole or not at all."""
    with _writing(path) as file:
        file["iter"] = np.array([state.iteration], np.int32)
        if state.learned_net is not None:
            name = state.learned_net.encode()
            file["learned_net"] = np.array(name, f"S{len(name) + 1}")  # C++ reads up to the zero
        file["current_step"] = np.array([state.current_step], np.int32)
        history = file.create_group("history")
        for i, array in enumerate(state.history):
            history[str(i)] = array


def read_state(path: str) -> State:
    """Read a .solverstate.h5, of Caffe's or this package's.

    Raises SolverError if the file is damaged or something else.
    """
    with _reading(path) as file:
        if "iter" not in file or "history" not in file:
            raise SolverError(
                f"{path}: this HDF5 file is no solver state: it has no 'iter' and 'history'; give the "
                f".solverstate.h5 that was written with the training, and a .caffemodel.h5 as weights"
            )
        learned_net = bytes(file["learned_net"][()]).decode() if "learned_net" in file else None
        history = [file["history"][str(i)][()] for i in range(len(file["history"]))]
        step = int(np.ravel(file["current_step"][()])[0]) if "current_step" in file else 0
        return State(int(np.ravel(file["iter"][()])[0]), learned_net, step, history)


def _layer_weights(net: Net, name: str, group: Any) -> LayerWeights:
    """Return a stored layer, with the net's own memory in place of blobs that only the owner stores."""
    blobs = [_stored(group[str(i)][()]) for i in range(len(group)) if str(i) in group]
    if name in net.layer_dict:
        wanted = net.layer_dict[name].blobs
        sharers = {i: blob for i, blob in enumerate(wanted) if str(i) not in group and not _owns(net, blob)}
        if len(group) + len(sharers) == len(wanted):
            blobs = [
                _stored(sharers[i].data if i in sharers else group[str(i)][()]) for i in range(len(wanted))
            ]
    return LayerWeights(name, "", blobs)


def _stored(array: Any) -> StoredBlob:
    return StoredBlob(array.shape, False, array.reshape(-1), None)


def _owns(net: Net, blob: Blob) -> bool:
    return any(blob is owner for owner in net.learnable_params)


@contextlib.contextmanager
def _writing(path: str) -> Iterator[Any]:
    """Give an HDF5 file in memory, which is written to ``path`` in one piece."""
    h5py = _h5py()
    with h5py.File(path, "w", driver="core", backing_store=False) as file:
        yield file
        file.flush()
        image = file.id.get_file_image()
    with atomic_write(path) as out:
        out.write(image)


@contextlib.contextmanager
def _reading(path: str) -> Iterator[Any]:
    h5py = _h5py()
    files.open_input(path).close()  # says which file may be meant, if there is none
    try:
        with h5py.File(path, "r") as file:
            yield file
    except (OSError, KeyError, ValueError) as error:
        raise SolverError(f"{path}: this HDF5 file is damaged or cut short: {error}") from error


def _h5py() -> Any:
    try:
        import h5py
    except ImportError as error:
        raise SolverError(
            "snapshots in HDF5 need the package h5py, which is not installed: pip install 'caffelite[hdf5]', "
            "or set snapshot_format: BINARYPROTO"
        ) from error
    return h5py
