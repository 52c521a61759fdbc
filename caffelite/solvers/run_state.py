"""The run state inside a solver state: what Caffe's fields have no place for, for resuming to the bit.

It is field 1000 of the message in ``X.solverstate``, and the dataset ``/run_state`` in ``X.solverstate.h5``;
Caffe passes over both. It is JSON, as Python's module json writes it (nan and infinities by name):

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
import zlib
from typing import Any

import numpy as np

from caffelite.errors import SolverError
from caffelite.solvers.snapshot import State

RunState = dict[str, Any]

FORMAT, VERSION = "caffelite run state", 1
CHUNK = 1 << 20
ADVICE = "resume from another snapshot, or start from its weights (--weights)"
FIELDS = {"iteration", "weights", "history", "random", "loss", "nets"}


def encode(run: RunState, state: State) -> bytes:
    """Return what ``run`` is stored as in ``state``; the file with its weights has to be there."""
    assert state.learned_net is not None
    stored = {
        "format": FORMAT,
        "version": VERSION,
        **run,
        "weights": crc_of_file(state.learned_net),
        "history": crc_of_state(state),
    }
    return json.dumps(stored, default=_encode).encode()


def decode(state: State, state_path: str) -> RunState | None:
    """Return the run state that a state holds, None if it has none: Caffe's have none.

    Raises SolverError if it is damaged, of a later version, or of another state.
    """
    if state.run is None:
        return None
    try:
        run = json.loads(state.run, object_hook=_decode)
        is_ours = run["format"] == FORMAT
        version = run["version"]
    except (ValueError, KeyError, TypeError) as error:
        raise SolverError(f"{state_path}: its run state is damaged ({error}); {ADVICE}") from error
    if not is_ours or version != VERSION or not run.keys() >= FIELDS:
        raise SolverError(f"{state_path}: what it holds is no run state of version {VERSION}; {ADVICE}")
    if run["iteration"] != state.iteration or run["history"] != crc_of_state(state):
        raise SolverError(f"{state_path}: is damaged: its run state is that of another state; {ADVICE}")
    return dict(run)


def check_weights(run: RunState, state_path: str, weights: str) -> None:
    """Raise SolverError if a file with weights is not the one that was written with a state."""
    if run["weights"] != crc_of_file(weights):
        raise SolverError(
            f"{weights}: these are not the weights that were written with {state_path}, or they are damaged; "
            f"{ADVICE}"
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
