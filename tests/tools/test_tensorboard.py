"""Event files, read back."""

import errno
import struct
import sys

import pytest

from caffelite.errors import CaffeliteError
from caffelite.solvers.scores import TestScore as Score
from caffelite.tools.tensorboard import TensorBoardListener

pytest.importorskip("tensorboardX")


class Param:
    display = 2
    max_iter = 10


class Solver:
    """What a listener reads of one."""

    param = Param
    iter = 0
    smoothed_loss = 0.0
    last_lr = 0.25


def events(folder):
    """(tag, step, value) of all scalars in the folder's files, by the format: length, crc, message, crc."""
    from tensorboardX.proto.event_pb2 import Event

    found = []
    for path in sorted(folder.iterdir()):
        data, at = path.read_bytes(), 0
        while at < len(data):
            (length,) = struct.unpack_from("<Q", data, at)
            event = Event.FromString(data[at + 12 : at + 12 + length])
            found += [(v.tag, event.step, v.simple_value) for v in event.summary.value]
            at += length + 16
    return found


def run(listener, iterations=5):
    solver = Solver()
    for i in range(iterations):
        solver.iter, solver.smoothed_loss = i + 1, 8.0 - i
        listener.on_iteration(solver, 0.0)
    return solver


def test_values_and_steps(tmp_path):
    with TensorBoardListener(tmp_path / "runs" / "a") as listener:
        solver = run(listener)
        listener.on_test(solver, 0, [Score("acc", 0.5, 0), Score("acc", 0.75, 0), Score("loss", 2, 1)], 2.0)
        listener.on_test(solver, 1, [Score("acc", 0.25, 0)], 0.0)
    train = [
        (tag, step, value)
        for step in (0, 2, 4)
        for tag, value in (("train/loss", 8 - step), ("train/lr", 0.25))
    ]
    test = [("test/acc", 5, 0.5), ("test/acc[1]", 5, 0.75), ("test/loss", 5, 2), ("test_1/acc", 5, 0.25)]
    assert events(tmp_path / "runs" / "a") == train + test


def test_without_display_there_are_values_as_well(tmp_path, monkeypatch):
    monkeypatch.setattr(Param, "display", 0)
    with TensorBoardListener(tmp_path) as listener:
        run(listener, 3)
    assert [step for tag, step, _ in events(tmp_path) if tag == "train/loss"] == [0, 1, 2]


def test_snapshots_bring_values_to_disk(tmp_path):
    with TensorBoardListener(tmp_path) as listener:
        solver = run(listener)
        listener.on_snapshot(solver, "m", "s")
        assert len(events(tmp_path)) == 6


def test_an_interrupted_training_leaves_its_values(tmp_path):
    with pytest.raises(KeyboardInterrupt), TensorBoardListener(tmp_path) as listener:  # noqa: PT012
        run(listener)
        raise KeyboardInterrupt
    assert len(events(tmp_path)) == 6


def test_a_folder_that_cannot_be(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CaffeliteError, match=r"file: event files cannot be written: File exists"):
        TensorBoardListener(tmp_path / "file")


def test_without_tensorboardx(tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name.split(".")[0] == "tensorboardX"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(CaffeliteError, match=r"caffelite\[tensorboard\]"):
        TensorBoardListener(tmp_path)


def full():
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_does_not_end_the_training(tmp_path, capsys):
    with TensorBoardListener(tmp_path) as listener:
        flush, listener._writer.flush = listener._writer.flush, full
        for _ in range(2):
            solver = run(listener)
            listener.on_snapshot(solver, "m", "s")
        listener._writer.flush = flush
    assert capsys.readouterr().err.count("no more event files: [Errno 28] No space left") == 1
    assert len(events(tmp_path)) == 6


def test_a_disk_that_is_full_at_the_end(tmp_path, capsys):
    with TensorBoardListener(tmp_path) as listener:
        close, listener._writer.close = listener._writer.close, full
    assert "no more event files" in capsys.readouterr().err
    close()
