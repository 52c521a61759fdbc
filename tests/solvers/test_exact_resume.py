"""A run that was killed and resumed is the run that was not: parameters and loss lines, to the bit."""

import json

import numpy as np
import pytest

from caffelite.engines import get_engine
from caffelite.errors import SolverError
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.proto.text import parse_solver
from caffelite.solvers import Action, SolverListener, get_solver, run_state, snapshot
from tests.solvers.helpers import (
    histories_of,
    make_solver,
    messages,
    rewrite,
    weights_of,
    without_run_state,
)

NET = """
name: "exact"
layer {{ name: "data" type: "Data" top: "data" top: "label"
        data_param {{ source: "{db}" backend: LMDB batch_size: 3 prefetch: {prefetch} }}
        transform_param {{ crop_size: 3 mirror: true scale: 0.01 }} }}
layer {{ name: "drop" type: "Dropout" bottom: "data" top: "drop" }}
{more}
layer {{ name: "ip" type: "InnerProduct" bottom: "{last}" top: "ip"
        inner_product_param {{ num_output: 4 weight_filler {{ type: "xavier" }} }} }}
layer {{ name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "label" top: "loss" }}
"""
SEQUENCES = """
layer { name: "rows" type: "Reshape" bottom: "drop" top: "rows"
        reshape_param { shape { dim: 1 dim: 3 dim: -1 } } }
layer { name: "cont" type: "DummyData" top: "cont"
        dummy_data_param { data_filler { value: 1 } shape { dim: 1 dim: 3 } } }
layer { name: "lstm" type: "LSTM" bottom: "rows" bottom: "cont" top: "lstm"
        recurrent_param { num_output: 5 weight_filler { type: "xavier" } } }
layer { name: "flat" type: "Reshape" bottom: "lstm" top: "flat" reshape_param { shape { dim: 3 dim: 5 } } }
"""
SHUFFLED = """
layer {{ name: "extra" type: "HDF5Data" top: "extra"
        hdf5_data_param {{ source: "{list}" batch_size: 3 shuffle: true }} }}
layer {{ name: "both" type: "Concat" bottom: "rows" bottom: "extra" top: "flat" }}
"""
SOLVER = """
net_param {{ {net} }} base_lr: 0.1 lr_policy: "inv" gamma: 0.1 power: 0.5 momentum: 0.9 weight_decay: 0.01
display: 1 average_loss: 3 iter_size: 2 max_iter: {iters} test_iter: 2 test_interval: 2 random_seed: {seed}
snapshot_prefix: "{folder}/{name}" snapshot_after_train: true {extra}
"""


@pytest.fixture
def solver(tmp_path):
    made = []
    with create_db(tmp_path / "db") as db:
        for i in range(7):
            picture = np.random.default_rng(i).integers(0, 256, (1, 5, 5), np.uint8)
            db.put(b"%03d" % i, array_to_datum(picture, i % 4).SerializeToString())

    def make(more="", name="s", seed=3, prefetch=4, iters=7, extra=""):
        text = NET.format(db=tmp_path / "db", prefetch=prefetch, more=more, last="flat" if more else "drop")
        param = parse_solver(
            SOLVER.format(net=text, iters=iters, seed=seed, folder=tmp_path, name=name, extra=extra)
        )
        made.append(get_solver(param, engine=get_engine("numpy")))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture(params=["plain", "lstm", "hdf5"])
def more(request, tmp_path):
    if request.param == "hdf5":
        h5py = pytest.importorskip("h5py")
        for i in range(2):
            with h5py.File(tmp_path / f"{i}.h5", "w") as file:
                file["extra"] = np.random.default_rng(i).standard_normal((5, 2))
        (tmp_path / "list").write_text(f"{tmp_path}/0.h5 {tmp_path}/1.h5")
        rows = 'layer { name: "rows" type: "Flatten" bottom: "drop" top: "rows" }'
        return rows + SHUFFLED.format(list=tmp_path / "list")
    return SEQUENCES if request.param == "lstm" else ""


def stop_at(iteration):
    """Stops a solver when ``iteration`` iterations are done, at the first question."""
    return lambda solver: lambda: Action.STOP if solver.iter >= iteration else Action.NONE


def loss_lines(capture):
    """What is printed of losses and scores; not the speed, and what a start prints."""
    lines = messages(capture)
    return [line.split("), ")[-1] for line in lines if "loss" in line or "net output" in line]


def assert_same(a, b):
    for x, y in zip(weights_of(a) + histories_of(a), weights_of(b) + histories_of(b), strict=True):
        np.testing.assert_array_equal(x, y)


@pytest.mark.parametrize("at", [1, 4, 6, 7])
def test_resumed_after_a_stop(solver, more, at, capfd):
    through = solver(more)
    capfd.readouterr()
    through.solve()
    expected = loss_lines(capfd)
    first = solver(more, name="k", prefetch=1)
    first.action_source = stop_at(at)(first)
    capfd.readouterr()
    first.solve()
    lines = loss_lines(capfd)
    assert first.iter == at
    resumed = solver(more, name="k", seed=99)
    capfd.readouterr()
    resumed.solve(first.snapshot()[1])
    lines += loss_lines(capfd)
    assert lines == expected
    assert_same(resumed, through)


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_a_snapshot_in_a_test_is_of_the_time_before_it(solver, asked, capfd):
    """Asked for in the test at 2: resuming does the whole test again, with the pictures it began with."""
    through = solver()
    capfd.readouterr()
    through.solve()
    expected = loss_lines(capfd)

    first = solver(name="k")
    questions = iter([Action.NONE] * (4 - 1 + asked) + [Action.STOP])  # two of the test at 0, two iterations
    first.action_source = lambda: next(questions, Action.NONE)
    first.solve()
    assert first.iter == (2 if asked < 3 else 3)
    resumed = solver(name="k", seed=5)
    resumed.restore(f"{first.param.snapshot_prefix}_iter_{first.iter}.solverstate")
    capfd.readouterr()
    resumed.solve()
    lines = loss_lines(capfd)
    assert lines == expected[-len(lines) :]
    assert_same(resumed, through)


def test_snapshots_do_not_change_the_run(solver):
    through, with_snapshots = solver(), solver(name="k", extra="snapshot: 1 snapshot_format: BINARYPROTO")
    through.solve()
    with_snapshots.solve()
    assert_same(through, with_snapshots)


def test_from_every_snapshot_in_hdf5(solver):
    pytest.importorskip("h5py")
    through = solver(extra="snapshot: 1 snapshot_format: HDF5")
    through.solve()
    for i in range(1, 7):
        resumed = solver(name="k", seed=i)
        resumed.solve(f"{through.param.snapshot_prefix}_iter_{i}.solverstate.h5")
        assert_same(resumed, through)


def test_a_state_taken_in_a_diverged_iteration_gives_its_pictures_again(solver):
    first = solver(extra="snapshot: 0")
    first.step(3)
    begun = first._run_state()

    class Poison(SolverListener):
        def on_iteration(self, solver, loss):
            solver.net.params["ip"][1].data[0] = np.nan

    first.listeners.append(Poison())
    first.param.max_iter = 5
    first.listeners[0].on_iteration(first, 0.0)
    with pytest.raises(SolverError, match="diverged"):
        first.solve()
    path = f"{first.param.snapshot_prefix}_iter_3.solverstate"
    run = run_state.decode(snapshot.read_state(path), path)
    assert run["nets"][0]["data"]["record"] == begun["nets"][0]["data"]["record"]


def test_a_state_without_run_state_resumes_with_one_line(solver, capfd):
    first = solver()
    first.step(2)
    _, state = first.snapshot()
    without_run_state(state)
    resumed = solver()
    capfd.readouterr()
    resumed.restore(state)
    said = [line for line in messages(capfd) if "start anew" in line]
    assert said == [f"data and random streams start anew: {state} does not tell of them"]
    assert resumed.iter == 2
    assert resumed.net.state()["data"]["record"] == 0


def test_other_nets_start_their_data_anew_with_a_warning(solver, capfd):
    first = solver()
    first.step(2)
    _, state = first.snapshot()
    resumed = solver()
    resumed.test_nets.pop()
    untouched = resumed._run_state()
    capfd.readouterr()
    resumed.restore(state)
    assert "does not fit: there are 0 test nets, and were 1" in capfd.readouterr().err
    assert repr(resumed._run_state()["nets"]) == repr(untouched["nets"])
    assert resumed.iter == 2


def test_a_layer_that_does_not_know_its_state_starts_anew_with_a_warning(solver, capfd):
    first = solver()
    first.step(2)
    _, state = first.snapshot()
    rewrite(state, lambda text: text.replace(b'"record":', b'"place":'))
    resumed = solver()
    capfd.readouterr()
    resumed.restore(state)
    assert "data and random streams start anew" in capfd.readouterr().err
    assert resumed.net.state()["data"]["record"] == 0


def damaged(text):
    return text[:-30]


def of_another_kind(text):
    return b'{"format": "x", "version": 1}'


def without_a_field(text):
    run = json.loads(text)
    del run["random"]
    return json.dumps(run).encode()


def of_another_iteration(text):
    return json.dumps({**json.loads(text), "iteration": 7}).encode()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (damaged, "its run state is damaged"),
        (lambda text: b"[]", "its run state is damaged"),
        (lambda text: b"\xff", "its run state is damaged"),
        (of_another_kind, "no run state of version 1"),
        (without_a_field, "no run state of version 1"),
        (of_another_iteration, "its run state is that of another state"),
    ],
)
def test_a_run_state_that_does_not_serve_is_refused(tmp_path, change, message):
    solver = make_solver("momentum: 0.9", snapshot_prefix=str(tmp_path / "s"))
    solver.step(2)
    _, state = solver.snapshot()
    solver.step(1)
    rewrite(state, change)
    weights = weights_of(solver)
    with pytest.raises(SolverError, match=message) as caught:
        solver.restore(state)
    assert str(caught.value).startswith(f"{state}: ")
    assert "resume from another snapshot, or start from its weights" in str(caught.value)
    assert solver.iter == 3
    for before, now in zip(weights, weights_of(solver), strict=True):
        np.testing.assert_array_equal(before, now)


def test_arrays_and_numbers_come_back_as_they_were(tmp_path):
    solver = make_solver(snapshot_prefix=str(tmp_path / "s"))
    solver.step(1)
    values = {
        "float": np.array([[0.1, np.nan, np.inf]], np.float32),
        "int": np.arange(4),
        "scalar": np.array(2.5),
        "none": None,
        "text": "x",
    }
    solver.net.layers[0].save_state = lambda: values
    restored = {}
    solver.net.layers[0].restore_state = restored.update
    _, state = solver.snapshot()
    solver.restore(state)
    assert restored.keys() == values.keys()
    for name, value in values.items():
        np.testing.assert_array_equal(restored[name], value)
        assert getattr(restored[name], "dtype", None) == getattr(value, "dtype", None)
    solver.net.layers[0].save_state = lambda: {"object": object()}
    solver.step(1)
    with pytest.raises(SolverError, match="may hold numbers, strings and arrays, not object"):
        solver.snapshot()
