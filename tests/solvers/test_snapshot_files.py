"""Which snapshots are on disk, which of them go, and what killed runs leave."""

import errno
import fcntl
import os

import pytest

from caffelite.errors import SolverError
from caffelite.proto import atomic
from caffelite.solvers import Action, snapshot_files
from tests.solvers.helpers import make_solver, weights_of
from tests.solvers.helpers import snapshot_files as files_of


def make(folder, **fields):
    return make_solver("momentum: 0.9", dtype="float32", snapshot_prefix=str(folder / "s"), **fields)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def trained(tmp_path):
    """Four snapshots, and what is none of the prefix's."""
    make(tmp_path, max_iter=4, snapshot=1).solve()
    for name in ("s2_iter_9.solverstate", "s_iter_x.solverstate", "s_iter_12.solverstate.bak"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def test_newest_first(trained):
    make(trained).net.save(trained / "s_iter_30.caffemodel")
    (trained / "s_iter_10.solverstate").write_bytes(b"")
    assert [os.path.basename(path) for path in snapshot_files.newest_first(str(trained / "s"))] == [
        f"s_iter_{i}.solverstate" for i in (10, 4, 3, 2, 1)
    ]
    assert snapshot_files.newest_first(str(trained / "no" / "s")) == []


def test_auto_takes_the_newest_that_serves(trained, capfd):
    (trained / "s_iter_10.solverstate").write_bytes(b"\x08")
    (trained / "s_iter_4.caffemodel").unlink()
    path = trained / "s_iter_3.solverstate"
    path.write_bytes(path.read_bytes().replace(b'"random"', b'"Random"'))
    solver = make(trained)
    capfd.readouterr()
    assert solver.restore_newest() == str(trained / "s_iter_2.solverstate")
    assert solver.iter == 2
    warnings = [line for line in capfd.readouterr().err.splitlines() if line.startswith("W")]
    assert ["is skipped" in line for line in warnings] == [True] * 3
    for line, i in zip(warnings, (10, 4, 3), strict=True):
        assert f"s_iter_{i}.solverstate is skipped: " in line


def test_auto_without_a_snapshot_changes_nothing(tmp_path):
    solver = make(tmp_path)
    before = weights_of(solver)
    assert solver.restore_newest() is None
    assert solver.iter == 0
    assert all((a == b).all() for a, b in zip(before, weights_of(solver), strict=True))


@pytest.mark.parametrize("suffix", ["", ".h5"])
@pytest.mark.parametrize("count", [1, 2])
def test_older_snapshots_go(tmp_path, count, suffix):
    if suffix:
        pytest.importorskip("h5py")
    solver = make(tmp_path, max_iter=5, snapshot=1)
    solver.param.snapshot_format = 0 if suffix else 1
    solver.keep_snapshots = count
    solver.solve()
    assert names(tmp_path) == files_of(*range(6 - count, 6), suffix=suffix)


def test_what_stays(trained):
    """Snapshots of later iterations, models alone, and the files of other prefixes."""
    others = sorted(set(names(trained)) - set(files_of(1, 2, 3, 4)))
    (trained / "s_iter_1.caffemodel").unlink()  # as if killed while it was removed
    (trained / "s_iter_0.caffemodel").write_bytes(b"model alone")
    snapshot_files.keep_newest(str(trained / "s"), 1, newest=3)
    assert names(trained) == sorted([*others, *files_of(3, 4), "s_iter_0.caffemodel"])


def test_nothing_goes_when_the_new_snapshot_fails(tmp_path, monkeypatch):
    solver = make(tmp_path)
    solver.keep_snapshots = 1
    solver.step(1)
    solver.snapshot()
    solver.step(1)
    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(SolverError, match="disk is full"):
        solver.snapshot()
    assert names(tmp_path) == files_of(1)


def full(descriptor):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("choice", ["stop", "continue"])
def test_a_disk_that_fills_on_the_way(tmp_path, monkeypatch, capfd, choice):
    solver = make(tmp_path, max_iter=6, snapshot=2)
    solver.on_snapshot_error = choice
    sync = os.fsync
    monkeypatch.setattr(atomic.os, "fsync", lambda fd: full(fd) if solver.iter == 4 else sync(fd))
    if choice == "stop":
        with pytest.raises(
            SolverError, match=r"snapshot of iteration 4 failed: .*Earlier snapshots are intact"
        ):
            solver.solve()
        assert names(tmp_path) == files_of(2)
        return
    solver.solve()
    errors = [line for line in capfd.readouterr().err.splitlines() if line.startswith("E")]
    assert len(errors) == 1
    assert "snapshot of iteration 4 failed" in errors[0]
    assert errors[0].endswith("Earlier snapshots are intact. The training goes on without it")
    assert names(tmp_path) == files_of(2, 6)


def test_the_last_snapshot_must_be_written(tmp_path, monkeypatch):
    solver = make(tmp_path, max_iter=3, snapshot_after_train=True)
    solver.on_snapshot_error = "continue"
    sync = os.fsync
    monkeypatch.setattr(atomic.os, "fsync", lambda fd: full(fd) if solver.iter == 3 else sync(fd))
    solver.action_source = iter([Action.NONE] * 9).__next__
    with pytest.raises(SolverError, match="snapshot of iteration 3 failed"):
        solver.solve()


LEFT = (
    "s_iter_7.caffemodel.0123abcd.tmp",
    "s_iter_7.solverstate.h5.0123abcd.tmp",
    f"s.{'0a' * 16}.tempfile",
)
KEPT = (
    "s2_iter_7.caffemodel.0123abcd.tmp",
    "s_iter_7.caffemodel.tmp",
    "s.tempfile",
    "s_iter_7.txt.0123abcd.tmp",
)


def test_what_killed_runs_left_is_removed(tmp_path):
    for name in (*LEFT, *KEPT):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1e9, 1e9))
    make(tmp_path, max_iter=1).solve()
    assert names(tmp_path) == sorted(KEPT)


def test_what_a_living_run_writes_stays(tmp_path):
    target = tmp_path / "s_iter_7.caffemodel"
    with atomic.atomic_write(target) as file:
        file.write(b"slow")
        file.flush()
        os.utime(file.name, (1e9, 1e9))
        snapshot_files.remove_abandoned(str(tmp_path / "s"))
    assert target.read_bytes() == b"slow"


def test_a_file_just_made_or_without_locks_stays(tmp_path, monkeypatch):
    path = tmp_path / LEFT[0]
    path.write_bytes(b"")
    assert not atomic.is_abandoned(path)  # its writer may be about to lock it
    os.utime(path, (1e9, 1e9))
    assert atomic.is_abandoned(path)

    def refuse(file, operation):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert not atomic.is_abandoned(path)
    assert not atomic.is_abandoned(tmp_path / "none")
