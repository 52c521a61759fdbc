"""The sidecar of a solver state: what a ``.solverstate`` has no place for, for resuming to the bit.

``X.solverstate.json`` lies beside ``X.solverstate`` (``X.solverstate.h5.json`` beside ``X.solverstate.h5``),
which stays Caffe's own. It is JSON, as Python's module json writes it (nan and infinities by name):

    format     "caffelite run state"
    version    1
    iteration  that of the state
    weights    CRC-32 of the file with the weights
    history    CRC-32 of the state's current_step (decimal digits), then of all history
    random     where the engine's random stream stands
    loss       what the smoothed loss remembers
    nets       for the net that is trained and each test net: the state of each layer that has one, by name

Arrays are objects {"array": base64 of the bytes in C order, "dtype": "<f4", "shape": [2, 3]}.
"""

import base64
import json
import os
import zlib
from typing import Any

import numpy as np

from caffelite.errors import SolverError
from caffelite.proto.atomic import atomic_write
from caffelite.solvers.snapshot import State

RunState = dict[str, Any]

FORMAT, VERSION = "caffelite run state", 1
EXTENSION = ".json"
CHUNK = 1 << 20
FIELDS = {"iteration", "weights", "history", "random", "loss", "nets"}


def sidecar_path(state_path: str) -> str:
    """Return the sidecar's path of a .solverstate or .solverstate.h5."""
    return state_path + EXTENSION


def write(state_path: str, run: RunState, state: State) -> None:
    """Write the sidecar of ``state``, whole or not at all; the file with its weights has to be there."""
    assert state.learned_net is not None
    stored = {
        "format": FORMAT,
        "version": VERSION,
        **run,
        "weights": crc_of_file(state.learned_net),
        "history": crc_of_state(state),
    }
    text = json.dumps(stored, default=_encode, indent=1)
    with atomic_write(sidecar_path(state_path)) as file:
        file.write(text.encode())


def read(state_path: str) -> RunState | None:
    """Return what a state's sidecar holds, None if it has none.

    Raises SolverError if it is damaged, no sidecar, or of a later version.
    """
    path = sidecar_path(state_path)
    if not os.path.isfile(path):
        return None
    try:
        with open(path, encoding="utf-8") as file:
            run = json.load(file, object_hook=_decode)
        is_ours = run["format"] == FORMAT
        version = run["version"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SolverError(f"{path}: this run state is damaged ({error}); {_advice(path)}") from error
    if not is_ours or version != VERSION or not run.keys() >= FIELDS:
        raise SolverError(f"{path}: this is no run state of version {VERSION}; {_advice(path)}")
    return dict(run)


def check(run: RunState, state: State, state_path: str, weights: str | None) -> None:
    """Check that a sidecar was written together with a state and the file with its weights.

    Raises SolverError if one of the three is of another run, or damaged.
    """
    path = sidecar_path(state_path)
    if run["iteration"] != state.iteration or run["history"] != crc_of_state(state):
        raise SolverError(f"{path}: was written with another state than {state_path}; {_advice(path)}")
    if weights is not None and run["weights"] != crc_of_file(weights):
        raise SolverError(
            f"{weights}: these are not the weights that were written with {state_path}, or they are damaged; "
            f"{_advice(path)}"
        )


def crc_of_file(path: str) -> int:
    """Return the CRC-32 of a file's bytes."""
    crc = 0
    with open(path, "rb") as file:
        while chunk := file.read(CHUNK):
            crc = zlib.crc32(chunk, crc)
    return crc


def crc_of_state(state: State) -> int:
    """Return the CRC-32 of the step and the history, which does not depend on the file's format."""
    crc = zlib.crc32(str(state.current_step).encode())
    for array in state.history:
        crc = zlib.crc32(np.ascontiguousarray(array).reshape(-1).view(np.uint8).data, crc)
    return crc


def _advice(path: str) -> str:
    return (
        f"resume from another snapshot, or remove {os.path.basename(path)} to go on from this one with data "
        "and random numbers as in a new run"
    )


def _encode(value: Any) -> Any:
    """Return what JSON has no form for as what it has."""
    if isinstance(value, np.generic):
        return value.item()
    array = np.asarray(value)
    if array.dtype == object:
        raise SolverError(
            f"a layer's state may hold numbers, strings and arrays, not {type(value).__name__}; change what "
            "its save_state returns"
        )
    data = base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
    return {"array": data, "dtype": array.dtype.str, "shape": array.shape}


def _decode(value: dict[str, Any]) -> Any:
    if value.keys() != {"array", "dtype", "shape"}:
        return value
    data = base64.b64decode(value["array"], validate=True)
    return np.frombuffer(data, np.dtype(value["dtype"])).reshape(value["shape"]).copy()
