"""Solver states on disk: what ``.solverstate`` files hold, beside the weights in their ``.caffemodel``.

Source: BVLC/caffe sgd_solver.cpp, SnapshotSolverStateToBinaryProto and RestoreSolverStateFromBinaryProto
"""

import os
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from caffelite.core.blob import Array, Blob
from caffelite.errors import CaffeliteError, ProtoError, SolverError
from caffelite.proto import files, wire
from caffelite.proto.atomic import atomic_write
from caffelite.proto.blobs import decode_blob, encode_blob
from caffelite.proto.caffe_pb2 import SolverParameter, SolverState

_ITER, _LEARNED_NET, _HISTORY, _CURRENT_STEP = 1, 2, 3, 4  # of SolverState
_RUN = 1000  # ours, which Caffe passes over
PROBE = 4096  # bytes that are written to see whether it is possible


@dataclass(frozen=True)
class State:
    """What a solver needs, besides the weights, to go on where it stopped."""

    iteration: int
    learned_net: str | None  # the file with the weights, as it was called when it was written
    current_step: int
    history: Sequence[Array]
    run: bytes | None = None  # what caffelite adds: see run_state.py


def snapshot_path(param: SolverParameter, iteration: int, extension: str) -> str:
    """Return PREFIX_iter_N.ext."""
    return f"{param.snapshot_prefix}_iter_{iteration}{extension}"


def probe(param: SolverParameter, size: int = PROBE) -> None:
    """Check that snapshots of ``size`` bytes can be written, by writing a small file beside them.

    Raises SolverError if there is no prefix, its folder is missing or read-only, or its disk has not
    that much space left.
    """
    if not param.snapshot_prefix:
        raise SolverError(
            "snapshots are to be taken, but snapshot_prefix is not set; set it to the folder and the "
            "beginning of the names of the snapshots"
        )
    folder = os.path.dirname(param.snapshot_prefix) or "."
    if not os.path.isdir(folder):
        raise SolverError(
            f"cannot write to snapshot prefix {param.snapshot_prefix!r}: there is no folder "
            f"{os.path.abspath(folder)!r}; create it, or set snapshot_prefix to another place"
        )
    path = f"{param.snapshot_prefix}.{uuid.uuid4().hex}.tempfile"  # a name that no other run uses
    try:
        with atomic_write(path) as file:
            file.write(bytes(PROBE))
        os.remove(path)
    except (CaffeliteError, OSError) as error:
        raise SolverError(
            f"cannot write to snapshot prefix {param.snapshot_prefix!r}: {error}; make the folder writable, "
            "or set snapshot_prefix to another place"
        ) from error
    disk = shutil.disk_usage(folder)
    if disk.total and disk.free < size:  # some network file systems do not tell
        raise SolverError(
            f"cannot write to snapshot prefix {param.snapshot_prefix!r}: a snapshot takes "
            f"{size / 1e6:,.1f} MB, and the disk has {disk.free / 1e6:,.1f} MB left; make room, or set "
            "snapshot_prefix to another place"
        )


def write_state(path: str, state: State) -> None:
    """Write a ``.solverstate``, whole or not at all: a serialized SolverState, and ``run`` in it."""
    head, tail = SolverState(iter=state.iteration), SolverState(current_step=state.current_step)
    if state.learned_net is not None:
        head.learned_net = state.learned_net
    with atomic_write(path) as file:
        file.write(head.SerializeToString())
        if state.run is not None:
            file.write(wire.tag(_RUN, wire.LENGTH) + wire.varint(len(state.run)) + state.run)
        for array in state.history:
            chunks = encode_blob(array)
            file.write(wire.tag(_HISTORY, wire.LENGTH) + wire.varint(sum(map(len, chunks))))
            file.writelines(chunks)
        file.write(tail.SerializeToString())


def read_state(path: str) -> State:
    """Read a ``.solverstate``, of Caffe's or this package's.

    Raises ProtoError if the file is missing or damaged, and SolverError if it is something else.
    """
    data = files.read_input(path)
    try:
        return _decode(data)
    except ProtoError as error:
        head = data[: files.HEAD]
        kind = files.foreign_kind(head) or ("this is text" if files.looks_like_text(head) else None)
        if kind is None and data.startswith(b"\x08"):
            raise ProtoError(
                f"{path}: this solver state is damaged or cut short ({len(data)} bytes): {error}; resume "
                f"from another snapshot"
            ) from error
        kind = kind or f"this looks like {files.binary_kind(head)}"
        raise SolverError(f"{path}: {kind}, but a solver state is needed. {advice(path)}") from error


def advice(path: str) -> str:
    """Return which file to give instead of ``path``, which is no solver state."""
    state = path.replace(".caffemodel", ".solverstate")
    written = (
        f" that was written with it: {state}"
        if state != path and os.path.isfile(state)
        else " of its snapshot"
    )
    return (
        f"To resume a training give the .solverstate{written}; to start from trained weights give their "
        ".caffemodel as weights"
    )


def _decode(data: bytes) -> State:
    numbers: dict[int, int] = {}
    learned_net = run = None
    history = []
    for field in wire.fields(data, 0, len(data)):
        if field.number == _HISTORY and field.wire_type == wire.LENGTH:
            history.append(decode_blob(data, field.start, field.stop).array())
        elif field.number == _LEARNED_NET and field.wire_type == wire.LENGTH:
            learned_net = wire.read_string(data, field)
        elif field.number == _RUN and field.wire_type == wire.LENGTH:
            run = bytes(data[field.start : field.stop])
        elif field.wire_type == wire.VARINT:
            numbers[field.number] = wire.read_int(data, field.start, field.stop)
    if _ITER not in numbers:
        raise ProtoError("it does not say at which iteration it was written")
    return State(numbers[_ITER], learned_net, numbers.get(_CURRENT_STEP, 0), history, run)


def find_learned_net(state: State, state_path: str, is_ours: bool = False) -> str | None:
    """Return the file with the weights of a state: where it was written, or else beside the state.

    A snapshot of ours has it beside the state, also after a move to another folder: there first.
    Raises SolverError if it is in neither place.
    """
    if state.learned_net is None:
        return None
    name = os.path.basename(state.learned_net.replace("\\", "/"))
    beside = os.path.join(os.path.dirname(state_path), name)
    places = (beside, state.learned_net) if is_ours else (state.learned_net, beside)
    for path in places:
        if os.path.isfile(path):
            return path
    raise SolverError(
        f"{state_path}: the weights that belong to this state are missing: there is neither "
        f"{state.learned_net!r} nor {beside!r}; put {name} beside the state"
    )


def check_history(state: State, state_path: str, history: Sequence[Blob], solver_type: str) -> None:
    """Check that a state's history fits the solver's.

    Raises SolverError if the number of blobs or a shape differs.
    """
    if len(state.history) != len(history):
        raise SolverError(
            f"{state_path}: holds {len(state.history)} history blob(s), but this {solver_type} solver has "
            f"{len(history)}; give a whole state, written by a solver of type {solver_type} with this net"
        )
    for i, (array, blob) in enumerate(zip(state.history, history, strict=True)):
        if not _fits(array.shape, blob.shape):
            raise SolverError(
                f"{state_path}: history blob {i} has shape {array.shape}, but this net needs {blob.shape}; "
                f"give a state that was written with this net"
            )


def _fits(stored: tuple[int, ...], shape: tuple[int, ...]) -> bool:
    """Whether the shapes agree; old files have four axes, of which the first may be missing here."""
    return stored == shape or (len(stored) == 4 and stored == (1,) * (4 - len(shape)) + shape)
