"""The training loop: order, log lines, tests, callbacks, listeners, and what it refuses."""

import math
import re
from pathlib import Path

import numpy as np
import pytest

import caffelite as caffe
from caffelite import log, solvers
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, SolverError
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.solvers import Action, SolverDivergedError, SolverListener, get_solver
from tests.solvers.helpers import (
    ACCURACY,
    fill,
    make_solver,
    messages,
    net_text,
    snapshot_files,
    solver_param,
    weights_of,
)

TESTS = "test_iter: 2 test_interval: 2"


@pytest.fixture(autouse=True)
def shown(monkeypatch):
    monkeypatch.setattr(log, "_level", log.INFO)


class Recorder(SolverListener):
    """Writes down what it is told."""

    def __init__(self):
        self.events = []

    def on_train_start(self, solver):
        self.events.append(("start", solver.iter))

    def on_iteration(self, solver, loss):
        self.events.append(("iteration", solver.iter, loss, solver.smoothed_loss, solver.last_lr))

    def on_test_start(self, solver, net_id):
        self.events.append(("test start", net_id))

    def on_test_batch(self, solver, net_id, done, total):
        self.events.append(("batch", net_id, done, total))

    def on_test(self, solver, net_id, scores, mean_loss):
        self.events.append(("test", net_id, scores, mean_loss))

    def on_snapshot(self, solver, model_path, state_path):
        self.events.append(("snapshot", model_path, state_path))

    def on_train_end(self, solver, reason):
        self.events.append(("end", reason))

    def names(self):
        return [event[0] for event in self.events]


def script(*actions):
    """Return an action source that gives these, then none."""
    left = list(actions)
    return lambda: left.pop(0) if left else Action.NONE


def test_solve_reaches_max_iter_and_learns():
    solver = make_solver(max_iter=60, momentum=0.9)
    first = solver.net.forward_loss()
    solver.solve()
    assert solver.iter == 60
    assert solver.smoothed_loss < first / 2


def test_log(capfd):
    solver = make_solver(TESTS, net_text(extra=ACCURACY), display=2, max_iter=3)
    capfd.readouterr()
    solver.solve()
    expected = [
        "Solving tiny",
        "Learning Rate Policy: fixed",
        "Iteration 0, Testing net (#0)",
        "    Test net output #0: acc = #",
        "    Test net output #1: loss = # (* 1 = # loss)",
        "Iteration 0 (# iter/s, #s/2 iters), loss = #",
        "    Train net output #0: loss = # (* 1 = # loss)",
        "Iteration 0, lr = 0.1",
        "Iteration 2, Testing net (#0)",
        "    Test net output #0: acc = #",
        "    Test net output #1: loss = # (* 1 = # loss)",
        "Iteration 2 (# iter/s, #s/2 iters), loss = #",
        "    Train net output #0: loss = # (* 1 = # loss)",
        "Iteration 2, lr = 0.1",
        "Optimization Done.",
    ]
    number = r"(?<== )[-\d.e+]+(?= |$|\))|[-\d.e+]+(?= iter/s|s/)"
    got = [re.sub(number, "#", line) for line in messages(capfd)]
    assert [re.sub(number, "#", line) for line in expected] == got


def test_last_display_and_test(capfd):
    solver = make_solver(TESTS, display=2, max_iter=2, test_initialization=False, test_compute_loss=True)
    capfd.readouterr()
    solver.solve()
    lines = messages(capfd)
    assert [re.sub(r"= .*", "=", line) for line in lines[-5:]] == [
        "Iteration 2, loss =",
        "Iteration 2, Testing net (#0)",
        "Test loss: " + lines[-3].split()[-1],
        "    Test net output #0: loss =",
        "Optimization Done.",
    ]
    assert "Iteration 0, Testing net (#0)" not in lines


def test_average_loss_is_shown(capfd):
    solver = make_solver(average_loss=3, display=4, max_iter=5)
    losses = []
    solver.listeners.append(Recorder())
    capfd.readouterr()
    solver.step(5)
    losses = [event[2] for event in solver.listeners[0].events]
    assert solver.smoothed_loss == pytest.approx(np.mean(losses[-3:]))
    assert f"loss = {np.mean(losses[2:5]):g}" in [line for line in messages(capfd) if "iter/s" in line][1]


def test_scores_are_means_over_batches():
    solver = make_solver("test_iter: 3 test_interval: 1", net_text(batch=2, extra=ACCURACY))
    net, row, expected = solver.test_nets[0], 0, []

    def next_rows(layer):
        nonlocal row
        if layer == 0:
            fill(solver, slice(row, row + 2))
            row = (row + 2) % 6

    net.before_forward(next_rows)
    for _ in range(3):
        net.share_with(solver.net)
        net.forward_loss()
        expected.append((float(net.blobs["acc"].data), float(net.blobs["loss"].data)))
    recorder = Recorder()
    solver.listeners.append(recorder)
    solver.test_all()
    assert recorder.names() == ["test start", "batch", "batch", "batch", "test"]
    assert recorder.events[3] == ("batch", 0, 3, 3)
    _, _, scores, mean_loss = recorder.events[-1]
    acc, loss = np.mean(expected, axis=0)
    assert [(s.name, s.loss_weight) for s in scores] == [("acc", 0), ("loss", 1)]
    assert [s.value for s in scores] == pytest.approx([acc, loss])
    assert mean_loss == pytest.approx(loss)


def test_tests_use_the_trained_weights_and_leave_the_training_alone():
    plain = make_solver(net=net_text(extra=ACCURACY), dtype="float32")
    tested = make_solver("test_iter: 2 test_interval: 1", net_text(extra=ACCURACY), "float32")
    plain.step(3)
    tested.step(3)
    for a, b in zip(weights_of(plain), weights_of(tested), strict=True):
        np.testing.assert_array_equal(a, b)
    assert tested.test_nets[0].params["ip1"][0].shares_data_with(tested.net.params["ip1"][0])


def test_the_same_seed_gives_the_same_bits():
    dropout = 'layer { name: "d" type: "Dropout" bottom: "ip2" top: "ip2" }'
    runs = []
    for _ in range(2):
        solver = make_solver("momentum: 0.9 random_seed: 11", net_text(extra=dropout), "float32", seed=None)
        solver.step(5)
        runs.append(weights_of(solver))
    for a, b in zip(*runs, strict=True):
        np.testing.assert_array_equal(a, b)
    other = make_solver("momentum: 0.9 random_seed: 12", net_text(extra=dropout), "float32", seed=None)
    assert not np.array_equal(weights_of(other)[0], runs[0][0])


def test_order_of_an_iteration():
    events = []
    solver = make_solver(TESTS, iter_size=2)
    solver.net.before_forward(lambda i: i == 0 and events.append("forward"))
    solver.test_nets[0].before_forward(lambda i: i == 0 and events.append("test"))
    solver.add_callback(lambda: events.append("start"), lambda: events.append("ready"))
    update = solver.apply_update
    solver.apply_update = lambda: (events.append("update"), update())
    solver.step(1)
    assert events == ["test", "test", "start", "forward", "forward", "ready", "update"]


def test_gradients_are_cleared_each_iteration():
    solver = make_solver()
    solver.net.params["ip1"][0].diff[...] = 1e6
    before = weights_of(solver)
    solver.step(1)
    assert np.abs(weights_of(solver)[0] - before[0]).max() < 10


def test_listeners_follow_a_training(tmp_path):
    recorder = Recorder()
    solver = make_solver(
        "test_iter: 1 test_interval: 2", max_iter=2, snapshot=2, snapshot_prefix=str(tmp_path / "s")
    )
    solver.listeners.append(recorder)
    solver.solve()
    one_test = ["test start", "batch", "test"]
    assert recorder.names() == [
        "start",
        *one_test,
        "iteration",
        "iteration",
        "snapshot",
        *one_test,
        "end",
    ]
    assert recorder.events[-1] == ("end", "done")
    assert [e[1] for e in recorder.events if e[0] == "iteration"] == [1, 2]
    assert all(e[3:] == (e[2], pytest.approx(0.1)) for e in recorder.events if e[0] == "iteration")


def test_stop(capfd):
    recorder = Recorder()
    solver = make_solver(max_iter=10)
    solver.listeners.append(recorder)
    solver.action_source = script(Action.NONE, Action.STOP)
    solver.solve()
    assert solver.iter == 2
    assert solver.requested_early_exit
    assert messages(capfd)[-1] == "Optimization stopped early."
    assert recorder.events[-1] == ("end", "stopped")
    solver.solve()  # starts anew
    assert solver.iter == 10


def test_stop_takes_the_last_snapshot(tmp_path):
    solver = make_solver(max_iter=10, snapshot_after_train=True, snapshot_prefix=str(tmp_path / "s"))
    solver.action_source = script(Action.STOP)
    solver.solve()
    assert sorted(p.name for p in tmp_path.iterdir()) == snapshot_files(1)


def test_stop_in_a_test_ends_the_training_before_the_next_iteration(capfd):
    solver = make_solver("test_iter: 3 test_interval: 2", max_iter=10)
    recorder = Recorder()
    solver.listeners.append(recorder)
    solver.action_source = script(*[Action.NONE] * 6, Action.STOP)
    solver.solve()
    assert solver.iter == 2
    lines = messages(capfd)
    assert lines[-2:] == ["Test interrupted.", "Optimization stopped early."]
    assert recorder.names().count("test") == 1


def test_snapshot_action(tmp_path):
    solver = make_solver(TESTS, max_iter=3, snapshot_prefix=str(tmp_path / "s"))
    solver.action_source = script(Action.SNAPSHOT, Action.NONE, Action.NONE, Action.SNAPSHOT)
    solver.solve()  # asked for in the test at 0, and after the second update
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == snapshot_files(0, 2)


@pytest.mark.parametrize(
    ("snapshot", "after", "expected"),
    [(2, True, [2, 4, 5]), (2, False, [2, 4]), (5, True, [5]), (0, True, [5]), (0, False, [])],
)
def test_when_snapshots_are_taken(tmp_path, snapshot, after, expected):
    prefix = str(tmp_path / "s")
    make_solver(max_iter=5, snapshot=snapshot, snapshot_after_train=after, snapshot_prefix=prefix).solve()
    assert sorted(tmp_path.glob("*.caffemodel")) == [tmp_path / f"s_iter_{i}.caffemodel" for i in expected]


def test_a_source_that_always_says_stop():
    solver = make_solver("test_iter: 1 test_iter: 1 test_interval: 1", max_iter=5)
    recorder = Recorder()
    solver.listeners.append(recorder)
    solver.action_source = lambda: Action.STOP
    solver.solve()
    assert solver.iter == 0
    assert recorder.names() == ["start", "test start", "end"]  # the second test net is left out


def test_close_reaches_all_nets():
    solver, closed = make_solver(TESTS), []
    for net in (solver.net, *solver.test_nets):
        net.layers[0].close = lambda net=net: closed.append(net)
    solver.close()
    assert closed == [solver.net, *solver.test_nets]


def test_a_net_without_outputs_has_no_scores():
    silent = """layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
        layer { name: "ip" type: "InnerProduct" bottom: "x" top: "y" inner_product_param { num_output: 2 } }
        layer { name: "s" type: "Silence" bottom: "y" }"""
    solver = get_solver(
        solver_param("test_iter: 0 test_iter: 1 test_interval: 1 test_compute_loss: true", silent)
    )
    recorder = Recorder()
    solver.listeners.append(recorder)
    solver.test_all()
    tests = [event for event in recorder.events if event[0] == "test"]
    assert [event[:3] for event in tests] == [("test", 0, []), ("test", 1, [])]
    assert math.isnan(tests[0][3])  # the mean of no batches
    assert tests[1][3] == 0


def diverging(**fields):
    solver = make_solver(base_lr=1e30, max_iter=50, dtype="float32", **fields)
    for net in (solver.net, *solver.test_nets):
        net.blobs["data"].data *= 1e30
    return solver


def test_a_diverging_training_ends_with_advice(tmp_path):
    solver = diverging(snapshot_after_train=True, snapshot_prefix=str(tmp_path / "s"))
    with np.errstate(all="ignore"), pytest.raises(SolverDivergedError) as caught:
        solver.solve()
    error = caught.value
    assert isinstance(error, SolverError)
    assert error.iteration == solver.iter < 50
    assert not math.isfinite(error.loss)
    for part in (f"loss of iteration {solver.iter} is", "Lower base_lr", "clip_gradients", "labels"):
        assert part in str(error)
    state = tmp_path / f"s_iter_{solver.iter}.solverstate"
    assert state.exists()
    assert str(error).endswith(f"hold inf or nan already, so go back to a snapshot before {state}")
    assert not all(np.isfinite(blob.data).all() for blob in solver.net.learnable_params)


def test_without_snapshots_none_is_taken_at_divergence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with np.errstate(all="ignore"), pytest.raises(SolverDivergedError):
        diverging().solve()
    assert not list(tmp_path.iterdir())


def test_a_failed_snapshot_does_not_hide_the_divergence(tmp_path):
    solver = diverging(snapshot_after_train=True, snapshot_prefix=str(tmp_path / "sub" / "s"))
    (tmp_path / "sub").mkdir()
    solver.add_callback(lambda: (tmp_path / "sub").exists() and (tmp_path / "sub").rmdir(), lambda: None)
    with (
        np.errstate(all="ignore"),
        pytest.raises(SolverDivergedError, match=r"snapshot of iteration .* fail"),
    ):
        solver.solve()


def test_keep_going(capfd):
    solver = diverging()
    solver.keep_going = True
    with np.errstate(all="ignore"):
        solver.solve()
    assert solver.iter == 50
    assert sum("training diverged" in line for line in messages(capfd)) == 1


def test_step_goes_on_as_in_caffe(capfd):
    solver = diverging()
    with np.errstate(all="ignore"):
        for _ in range(10):
            solver.step(1)
    assert solver.iter == 10
    assert sum("training diverged" in line for line in messages(capfd)) == 1


def test_share_weights():
    solver, other = make_solver(), make_solver(seed=2)
    solver.share_weights(other.net)
    assert other.net.params["ip1"][0].shares_data_with(solver.net.params["ip1"][0])


def test_changing_outputs_are_refused():
    solver = make_solver(
        "test_iter: 2 test_interval: 1",
        net_text(extra=ACCURACY.replace("Accuracy", "Softmax").replace('bottom: "label"', "")),
    )
    net, count = solver.test_nets[0], 0

    def shrink(layer):
        nonlocal count
        if layer == 0:
            count += 1
            net.blobs["data"].reshape(7 - count, 3)
            net.blobs["label"].reshape(7 - count)
            net.layers[0].reshape = lambda bottom, top: None

    net.before_forward(shrink)
    with pytest.raises(SolverError, match="outputs must keep their size, but had 25 elements"):
        solver.test_all()


# Building


def test_prototxt(tmp_path, monkeypatch):
    (tmp_path / "net.prototxt").write_text(net_text())
    (tmp_path / "sv.prototxt").write_text('net: "net.prototxt" base_lr: 0.1 lr_policy: "fixed" max_iter: 2')
    monkeypatch.chdir(tmp_path)
    for solver in (caffe.SGDSolver("sv.prototxt"), caffe.get_solver("sv.prototxt")):
        assert type(solver) is caffe.SGDSolver
        assert solver.iter == 0
        assert list(solver.test_nets) == []
        assert solver.param.max_iter == 2
        assert solver.param.snapshot_prefix == "sv"


def test_every_solver_is_found_by_its_type():
    expected = {"SGD", "Nesterov", "AdaGrad", "RMSProp", "AdaDelta", "Adam"}
    assert set(solvers.SOLVERS) == expected
    for name in expected:
        assert type(make_solver(type=name)).__name__ == f"{name}Solver"


def test_unknown_type():
    with pytest.raises(
        SolverError, match=r"unknown solver type 'Adamax'; did you mean 'Adam'.*known types: Ada"
    ):
        make_solver(type="Adamax")


def test_start_log(capfd):
    make_solver(TESTS)
    lines = messages(capfd)
    assert lines[0].startswith("Initializing solver from parameters:")
    assert lines[1:] == [
        "Creating training net specified in net_param.",
        "Creating test net (#0) specified by net_param",
        "Solver scaffolding done.",
    ]


def test_gpu_is_accepted_with_one_warning(capfd):
    param = solver_param("solver_mode: GPU")
    engine = get_engine(seed=1)
    get_solver(param, engine=engine).step(1)
    lines = [line for line in capfd.readouterr().err.splitlines() if line.startswith("W")]
    assert len(lines) == 1
    assert f"solver_mode: GPU, but the {engine.name} engine uses the CPU" in lines[0]


@pytest.mark.parametrize("field", ["average_loss", "iter_size"])
def test_counts_below_one_are_refused(field):
    with pytest.raises(SolverError, match=f"{field} must be 1 or more, got 0"):
        make_solver(**{field: 0})


def test_the_given_message_stays_as_it_is():
    param = solver_param()
    before = SolverParameter()
    before.CopyFrom(param)
    get_solver(param, level=3, stages=["x"])
    assert param == before


def test_level_and_stages_join_train_state():
    staged = 'layer { name: "s" type: "Silence" bottom: "data" include { stage: "x" min_level: 2 } }'
    param = solver_param(net=net_text(extra=staged))
    assert "s" in get_solver(param, level=2, stages=["x"]).net._layer_names
    assert "s" not in get_solver(param, level=1, stages=["x"]).net._layer_names
    assert "s" not in get_solver(param, level=2).net._layer_names


def test_settings_are_checked_before_the_first_forward():
    solver = make_solver(lr_policy="step")
    solver.net.before_forward(lambda i: pytest.fail("computed"))
    with pytest.raises(SolverError, match="needs stepsize > 0"):
        solver.step(1)


def test_weights_are_loaded_into_all_nets(tmp_path, capfd):
    source = make_solver(dtype="float32", seed=3, random_seed=3)
    paths = [tmp_path / "a.caffemodel", tmp_path / "b.caffemodel"]
    for path in paths:
        source.step(1)
        source.net.save(path)
    capfd.readouterr()
    solver = make_solver(f'{TESTS} weights: "{paths[0]} , {paths[1]}"', dtype="float32")
    assert [line for line in messages(capfd) if "Finetuning" in line] == [
        f"Finetuning from {path}" for path in paths
    ] * 2
    for net in (solver.net, *solver.test_nets):
        np.testing.assert_array_equal(net.params["ip1"][0].data, source.net.params["ip1"][0].data)


@pytest.mark.parametrize("field", ["net", "train_net", "test_net"])
def test_errors_of_nets_name_their_file(tmp_path, field):
    path = tmp_path / "wrong.prototxt"
    path.write_text('layer { name: "L" type: "ReLU" bottom: "nowhere" top: "x" }')
    solver = f'{field}: "{path}" base_lr: 1 lr_policy: "fixed"'
    if field == "test_net":
        solver += ' test_iter: 1 test_interval: 1 train_net_param { name: "empty" }'
    (tmp_path / "solver.prototxt").write_text(solver)
    with pytest.raises(CaffeliteError) as caught:
        get_solver(str(tmp_path / "solver.prototxt"))
    assert str(caught.value).startswith(f"{path}: net ''")


def test_missing_weights_name_the_file():
    with pytest.raises(CaffeliteError, match=r"nofile\.caffemodel: no such file"):
        make_solver('weights: "nofile.caffemodel"')


def test_paths_beside_the_solver(tmp_path, monkeypatch):
    """Started from another folder, a solver finds its nets, weights and the snapshots' folder beside it."""
    home = tmp_path / "model"
    (home / "snaps").mkdir(parents=True)
    (home / "net.prototxt").write_text(net_text())
    (home / "sv.prototxt").write_text(
        'net: "net.prototxt" base_lr: 0.1 lr_policy: "fixed" weights: "w.caffemodel" snapshot: 1 '
        'snapshot_prefix: "snaps/s" max_iter: 1'
    )
    make_solver(dtype="float32").net.save(home / "w.caffemodel")
    monkeypatch.chdir(tmp_path)
    solver = get_solver("model/sv.prototxt")
    assert solver.param.net == str(Path("model", "net.prototxt"))
    fill(solver)
    solver.solve()
    assert sorted(p.name for p in (home / "snaps").iterdir()) == snapshot_files(1)


def test_abstract_solver():
    with pytest.raises(NotImplementedError):
        solvers.Solver(solver_param())
