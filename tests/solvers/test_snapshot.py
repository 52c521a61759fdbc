"""Snapshots: names, exact resuming, whole files whatever happens, and what to say about a wrong file."""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from caffelite.errors import CaffeliteError, ProtoError, ShapeError, SolverError
from caffelite.proto import atomic
from caffelite.proto.caffe_pb2 import NetParameter, SolverState
from caffelite.proto.text import read_binary, write_binary
from caffelite.solvers import snapshot
from tests.solvers.helpers import (
    histories_of,
    make_solver,
    net_text,
    snapshot_files,
    weights_of,
    without_run_state,
)

MULTISTEP = 'lr_policy: "multistep" gamma: 0.5 stepvalue: 1 stepvalue: 3 stepvalue: 6'
KINDS = {
    "SGD": "momentum: 0.9",
    "Nesterov": "momentum: 0.9",
    "AdaGrad": "",
    "RMSProp": "",
    "AdaDelta": "momentum: 0.9",
    "Adam": "momentum: 0.9",
}


def small(tmp_path, text="momentum: 0.9", dtype="float32", **fields):
    return make_solver(text, dtype=dtype, snapshot_prefix=str(tmp_path / "s"), **fields)


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(params=["BINARYPROTO", "HDF5"])
def file_format(request):
    if request.param == "HDF5":
        pytest.importorskip("h5py")
    return f"snapshot_format: {request.param}"


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("kind", KINDS)
def test_resuming_is_exact(tmp_path, kind, dtype, file_format):
    text = f'type: "{kind}" {KINDS[kind]} {MULTISTEP} {file_format}'
    through = small(tmp_path, text, dtype)
    through.step(4)
    model, state = through.snapshot()
    through.step(4)
    resumed = small(tmp_path, text, dtype, seed=99)
    resumed.restore(state)
    assert (resumed.iter, resumed.current_step) == (4, 2)
    resumed.step(4)
    assert (resumed.iter, resumed.current_step) == (through.iter, through.current_step)
    for a, b in zip(
        weights_of(through) + histories_of(through), weights_of(resumed) + histories_of(resumed), strict=True
    ):
        np.testing.assert_array_equal(a, b)
    assert Path(model).exists()


def test_solve_resumes(tmp_path, capfd):
    solver = small(tmp_path, max_iter=3, snapshot_after_train=True)
    solver.solve()
    again = small(tmp_path, max_iter=5)
    capfd.readouterr()
    again.solve(tmp_path / "s_iter_3.solverstate")
    assert again.iter == 5
    err = capfd.readouterr().err
    assert f"Restoring previous solver status from {tmp_path / 's_iter_3.solverstate'}" in err
    assert "SGDSolver: restoring history" in err


def test_files(tmp_path):
    solver = small(tmp_path, MULTISTEP)
    solver.step(2)
    model, state = solver.snapshot()
    assert (model, state) == (str(tmp_path / "s_iter_2.caffemodel"), str(tmp_path / "s_iter_2.solverstate"))
    message = read_binary(state, SolverState)
    assert (message.iter, message.current_step, message.learned_net) == (2, 1, model)
    assert [tuple(blob.shape.dim) for blob in message.history] == [b.shape for b in solver.history]
    net = read_binary(model, NetParameter)
    assert {layer.name: len(layer.blobs) for layer in net.layer if layer.blobs} == {"ip1": 2, "ip2": 2}
    assert not any(blob.diff for layer in net.layer for blob in layer.blobs)


def test_history_of_two_kinds_comes_kind_by_kind(tmp_path):
    solver = small(tmp_path, 'type: "Adam" momentum: 0.9')
    solver.step(1)
    message = read_binary(solver.snapshot()[1], SolverState)
    shapes = [blob.shape for blob in solver.net.learnable_params]
    assert [tuple(blob.shape.dim) for blob in message.history] == shapes * 2
    assert min(min(blob.data) for blob in message.history[len(shapes) :]) >= 0  # the squares


def test_snapshot_diff(tmp_path):
    solver = small(tmp_path, snapshot_diff=True)
    solver.step(1)
    net = read_binary(solver.snapshot()[0], NetParameter)
    [ip1] = [layer for layer in net.layer if layer.name == "ip1"]
    np.testing.assert_array_equal(list(ip1.blobs[0].diff), solver.net.params["ip1"][0].diff.reshape(-1))


def test_weights_are_found_beside_the_state(tmp_path):
    solver = small(tmp_path)
    solver.step(2)
    solver.snapshot()
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in tmp_path.glob("s_iter_2.*"):
        path.rename(moved / path.name)
    other = small(tmp_path, seed=9)
    other.restore(moved / "s_iter_2.solverstate")
    np.testing.assert_array_equal(weights_of(other)[0], weights_of(solver)[0])


def test_a_copied_snapshot_takes_the_weights_beside_it(tmp_path):
    """Where its weights were written there may be those of a later run by now."""
    solver = small(tmp_path)
    solver.step(2)
    expected = weights_of(solver)
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in map(Path, solver.snapshot()):
        (copy / path.name).write_bytes(path.read_bytes())
    solver.net.params["ip1"][0].data += 1
    solver.snapshot()
    other = small(tmp_path, seed=9)
    other.restore(copy / "s_iter_2.solverstate")
    np.testing.assert_array_equal(weights_of(other)[0], expected[0])


def test_a_state_without_weights_keeps_those_of_the_solver(tmp_path):
    solver = small(tmp_path)
    before = weights_of(solver)
    path = str(tmp_path / "x.solverstate")
    snapshot.write_state(path, snapshot.State(5, None, 0, [b.data for b in solver.history]))
    solver.restore(path)
    assert solver.iter == 5
    np.testing.assert_array_equal(weights_of(solver)[0], before[0])


def test_old_states_have_four_axes(tmp_path):
    solver = small(tmp_path)
    message = SolverState(iter=3)
    for i, blob in enumerate(solver.history):
        rows, columns = (1, *blob.shape)[-2:]
        message.history.add(num=1, channels=1, height=rows, width=columns, data=[i] * blob.count)
    write_binary(message, tmp_path / "old.solverstate")
    solver.restore(tmp_path / "old.solverstate")
    assert [float(h.max()) for h in histories_of(solver)] == [0, 1, 2, 3]


# What does not fit. The solver stays as it was.


@pytest.fixture
def trained(tmp_path):
    """A solver after two iterations, whose snapshot is in tmp_path."""
    solver = small(tmp_path)
    solver.step(2)
    solver.snapshot()
    return solver


def refused(solver, path, error, message=None):
    before = (solver.iter, solver.current_step, *weights_of(solver), *histories_of(solver))
    with pytest.raises(error, match=message) as caught:
        solver.restore(path)
    assert Path(path).name in str(caught.value)
    after = (solver.iter, solver.current_step, *weights_of(solver), *histories_of(solver))
    for a, b in zip(before, after, strict=True):
        np.testing.assert_array_equal(a, b)


def test_missing_state(tmp_path, trained):
    refused(trained, tmp_path / "s_iter_3.solverstate", ProtoError, "no such file; did you mean .*s_iter_2")


def test_missing_weights(tmp_path, trained):
    (tmp_path / "s_iter_2.caffemodel").unlink()
    refused(
        trained,
        tmp_path / "s_iter_2.solverstate",
        SolverError,
        r"weights that belong to this state are missing.*put s_iter_2\.caffemodel beside the state",
    )


def test_weights_as_state(tmp_path, trained):
    path = tmp_path / "s_iter_2.caffemodel"
    refused(
        trained,
        path,
        SolverError,
        r"trained weights.*but a solver state is needed.*give the \.solverstate that was written with it: "
        rf"{re.escape(str(tmp_path))}/s_iter_2\.solverstate; to start",
    )
    path = path.rename(tmp_path / "m.caffemodel")
    refused(trained, path, SolverError, r"give the \.solverstate of its snapshot; to start from trained")


def test_text_as_state(tmp_path, trained):
    (tmp_path / "sv.prototxt").write_text("max_iter: 5\n")
    refused(trained, tmp_path / "sv.prototxt", SolverError, "this is text, but a solver state is needed")


def test_empty_state(tmp_path, trained):
    (tmp_path / "x.solverstate").write_bytes(b"")
    refused(trained, tmp_path / "x.solverstate", SolverError, "but a solver state is needed")


def test_truncated_state(tmp_path, trained):
    """Cut anywhere, a state is refused. (Its last two bytes, current_step, are not in old files.)"""
    path = tmp_path / "s_iter_2.solverstate"
    data = path.read_bytes()
    for size in range(1, len(data) - 2):
        path.write_bytes(data[:size])
        refused(trained, path, CaffeliteError)
    path.write_bytes(data[:-9])
    refused(trained, path, ProtoError, r"damaged or cut short \(\d+ bytes\).*resume from another snapshot")


def test_truncated_weights(tmp_path, trained):
    path = tmp_path / "s_iter_2.caffemodel"
    path.write_bytes(path.read_bytes()[:-9])
    state = tmp_path / "s_iter_2.solverstate"
    refused(
        trained, state, SolverError, r"s_iter_2\.caffemodel: these are not the weights .*or they are damaged"
    )
    without_run_state(tmp_path / "s_iter_2.solverstate")
    with pytest.raises(ProtoError, match=r"s_iter_2\.caffemodel"):
        trained.restore(state)


def test_state_of_another_type(tmp_path, trained):
    adam = small(tmp_path, 'type: "Adam"')
    refused(
        adam,
        tmp_path / "s_iter_2.solverstate",
        SolverError,
        "holds 4 history blob.*this Adam solver has 8; give a whole state, written by a solver of type Adam",
    )


def test_state_of_another_net(tmp_path, trained):
    other = make_solver(net=net_text().replace("num_output: 5", "num_output: 6"))
    refused(
        other,
        tmp_path / "s_iter_2.solverstate",
        SolverError,
        r"history blob 0 has shape \(5, 3\), but this net needs \(6, 3\)",
    )


def test_weights_of_another_net(tmp_path, trained):
    """The state fits, but the weights it names are of a changed net."""
    net = read_binary(tmp_path / "s_iter_2.caffemodel", NetParameter)
    [ip1] = [layer for layer in net.layer if layer.name == "ip1"]
    ip1.blobs[0].shape.dim[:] = [3, 5]
    write_binary(net, tmp_path / "s_iter_2.caffemodel")
    without_run_state(tmp_path / "s_iter_2.solverstate")
    with pytest.raises(ShapeError, match="ip1"):
        trained.restore(tmp_path / "s_iter_2.solverstate")


def test_hdf5_files_that_do_not_fit(tmp_path, trained):
    h5py = pytest.importorskip("h5py")
    with h5py.File(tmp_path / "x.solverstate.h5", "w") as file:
        file["something"] = 1
    (tmp_path / "cut.solverstate.h5").write_bytes((tmp_path / "x.solverstate.h5").read_bytes()[:100])
    refused(trained, tmp_path / "x.solverstate.h5", SolverError, "is no solver state: it has no 'iter'")
    refused(trained, tmp_path / "cut.solverstate.h5", SolverError, "damaged or cut short")
    refused(trained, tmp_path / "none.solverstate.h5", ProtoError, "no such file")
    with pytest.raises(ProtoError, match="holds no trained weights"):
        make_solver(f'weights: "{tmp_path / "x.solverstate.h5"}"')


def test_hdf5_weights_of_another_net(tmp_path):
    pytest.importorskip("h5py")
    solver = small(tmp_path, "snapshot_format: HDF5")
    model, _ = solver.snapshot()
    make_solver(f'weights: "{model}"', dtype="float32")
    with pytest.raises(ShapeError, match="ip1"):
        make_solver(f'weights: "{model}"', net_text().replace("num_output: 5", "num_output: 6"))


def test_hdf5_diffs_and_shared_blobs(tmp_path):
    h5py = pytest.importorskip("h5py")
    shared = net_text(param1='param { name: "w" }', extra="").replace(
        'layer { name: "relu"',
        """layer { name: "again" type: "InnerProduct" bottom: "data" top: "x" param { name: "w" }
           inner_product_param { num_output: 5 } } layer { name: "s" type: "Silence" bottom: "x" }
           layer { name: "relu" """.replace('"relu" ', '"relu"'),
    )
    text = "snapshot_format: HDF5 snapshot_diff: true"
    solver = make_solver(text, shared, "float32", snapshot_prefix=str(tmp_path / "s"))
    solver.step(1)
    model, state = solver.snapshot()
    with h5py.File(model) as file:
        assert sorted(file["data/ip1"]) == ["0", "1"]
        assert sorted(file["data/again"]) == ["1"]
        assert sorted(file["diff/again"]) == ["0", "1"]
        np.testing.assert_array_equal(file["diff/ip1/0"], solver.net.params["ip1"][0].diff)
    other = make_solver(text, shared, "float32", seed=4, random_seed=4)
    other.restore(state)
    for a, b in zip(weights_of(solver), weights_of(other), strict=True):
        np.testing.assert_array_equal(a, b)


# Where snapshots cannot be written


def test_the_prefix_is_probed_before_anything_else(tmp_path):
    with pytest.raises(SolverError, match=r"cannot write to snapshot prefix '.*nodir/s'.*no folder"):
        make_solver(snapshot=1, snapshot_prefix=str(tmp_path / "nodir" / "s"))


def test_the_probe_leaves_nothing(tmp_path):
    small(tmp_path, snapshot=1)
    assert not list(tmp_path.iterdir())


def test_solve_probes_for_the_last_snapshot(tmp_path):
    solver = make_solver(snapshot_after_train=True, snapshot_prefix=str(tmp_path / "nodir" / "s"))
    solver.net.before_forward(lambda i: pytest.fail("computed"))
    with pytest.raises(SolverError, match="cannot write to snapshot prefix"):
        solver.solve()


def test_missing_prefix():
    with pytest.raises(SolverError, match="snapshot_prefix is not set"):
        make_solver(snapshot=1)


@pytest.fixture
def read_only():
    """A folder that this process may read, but not write to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "read_only"
        folder.mkdir()
        os.chmod(name, 0o755)
        folder.chmod(0o555)
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # who may write everywhere
        if is_root:
            os.seteuid(65534)
        yield folder
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permission")
def test_read_only_folder(read_only):
    with pytest.raises(SolverError, match=r"cannot write to snapshot prefix .*no permission to write into"):
        small(read_only, snapshot=1)


def test_too_little_space_is_known_before_the_first_iteration(tmp_path, monkeypatch):
    solver = small(tmp_path, 'type: "Adam" momentum: 0.9', snapshot=1, snapshot_diff=True)
    needed = 4 * sum(blob.count for blob in solver.net.learnable_params) * (1 + 1 + 2)
    free = needed
    monkeypatch.setattr(
        shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10**9, 10**9 - free, free)
    )
    solver.step(0)
    snapshot.probe(solver.param, needed)
    free = needed - 1
    solver.net.before_forward(lambda i: pytest.fail("computed"))
    with pytest.raises(
        SolverError, match=r"a snapshot takes 0\.0 MB, and the disk has 0\.0 MB left; make room"
    ):
        solver.solve()
    assert not list(tmp_path.iterdir())


def test_a_file_system_that_does_not_tell_its_size_will_do(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(0, 0, 0))
    small(tmp_path, snapshot=1, max_iter=1).solve()
    assert sorted(content(tmp_path)) == snapshot_files(1)


LIMITED = """
import os, resource, sys
from pathlib import Path
from caffelite.errors import SolverError
from tests.solvers.test_snapshot import content, small

folder = Path(sys.argv[1])
solver = small(folder, max_iter=4, snapshot=2)
solver.step(2)
before = content(folder)
size, most = len(before["s_iter_2.caffemodel"]), resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, most))
try:
    solver.step(2)
except SolverError as error:
    print(error)
assert content(folder) == before
resource.setrlimit(resource.RLIMIT_FSIZE, (size * 9, most))
solver.snapshot()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system knows no such limit")
def test_a_write_that_the_system_refuses_leaves_the_old_snapshot(tmp_path):
    """In a process of its own, whose output are pipes: the limit is on all files that it writes."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"snapshot of iteration 4 failed: .*s_iter_4\.caffemodel: cannot be", done.stdout)
    assert sorted(content(tmp_path)) == snapshot_files(2, 4)


def test_a_full_disk_stops_the_training_and_leaves_the_old_snapshot(tmp_path, monkeypatch):
    solver = small(tmp_path, snapshot=2, max_iter=6)
    sync, calls = os.fsync, []

    def full_at_the_second_snapshot(descriptor):
        calls.append(descriptor)
        if solver.iter == 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(atomic.os, "fsync", full_at_the_second_snapshot)
    with pytest.raises(
        SolverError, match=r"snapshot of iteration 4 failed: .*disk is full.*Earlier snapshots"
    ):
        solver.solve()
    assert sorted(content(tmp_path)) == snapshot_files(2)
    monkeypatch.undo()
    solver.solve()  # with space again, it goes on where it was
    assert solver.iter == 6
    assert sorted(content(tmp_path)) == snapshot_files(2, 6)


KILLED = """
import os, signal, sys
from caffelite.proto import atomic
from tests.solvers.helpers import make_solver

folder, point, when = sys.argv[1], sys.argv[2], int(sys.argv[3])
solver = make_solver("momentum: 0.9", dtype="float32", snapshot_prefix=folder + "/s", max_iter=6, snapshot=2)
solver.restore(folder + "/s_iter_2.solverstate")
real, calls = getattr(os, point), 0

def die(*arguments):
    global calls
    calls += 1
    if calls == when:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*arguments)

setattr(atomic.os, point, die)
solver.iter = 2
solver.step(0)
solver.net.params["ip1"][0].data += 1
solver.snapshot()
"""


@pytest.mark.parametrize(("point", "when"), [("fsync", 1), ("replace", 1), ("fsync", 3), ("replace", 2)])
def test_kill_in_the_middle_of_a_snapshot(tmp_path, trained, point, when):
    """A process is killed while it overwrites a snapshot: in the model's file, or in the state."""
    before = content(tmp_path)
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), point, str(when)],
        cwd=root,
        env={**os.environ, "GLOG_minloglevel": "2", "PYTHONPATH": str(root)},
        check=False,
        timeout=120,
    )
    assert done.returncode == -signal.SIGKILL
    after = content(tmp_path)
    left = set(after) - set(before)
    assert len(left) == 1
    assert all(name.endswith(".tmp") for name in left)  # nobody takes it for a snapshot
    in_model = when == 1
    assert after["s_iter_2.solverstate"] == before["s_iter_2.solverstate"]
    assert (after["s_iter_2.caffemodel"] == before["s_iter_2.caffemodel"]) == in_model
    resumed = small(tmp_path, seed=9, max_iter=4, snapshot=2)
    if not in_model:  # state and weights are of two runs, which is told
        with pytest.raises(SolverError, match="not the weights that were written with"):
            resumed.restore(tmp_path / "s_iter_2.solverstate")
        without_run_state(tmp_path / "s_iter_2.solverstate")
    resumed.solve(tmp_path / "s_iter_2.solverstate")  # all files are whole, and new ones can be written
    assert resumed.iter == 4
    assert set(snapshot_files(4)) <= set(content(tmp_path))
