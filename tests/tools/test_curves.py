"""Curves of logs and of solvers at work."""

import math
from pathlib import Path

import pytest

import caffelite as caffe
from caffelite.engines import get_engine
from caffelite.errors import DataError
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.proto.text import parse_text
from caffelite.tools.curves import CurveRecorder, Curves, add_point, read_curves

LOGS = Path(__file__).parent / "logs"
SOLVER = """
net_param {
  layer { name: "in" type: "DummyData" top: "x" top: "t" dummy_data_param {
            shape { dim: 2 dim: 3 } shape { dim: 2 dim: 4 }
            data_filler { value: 1 } data_filler { value: 2 } } }
  layer { name: "ip" type: "InnerProduct" bottom: "x" top: "y" inner_product_param { num_output: 4 } }
  layer { name: "loss" type: "EuclideanLoss" bottom: "y" bottom: "t" top: "loss" }
  layer { name: "two" type: "Reduction" bottom: "x" top: "two" reduction_param { axis: 1 } }
}
base_lr: 0.01 lr_policy: "step" gamma: 0.5 stepsize: 10 max_iter: 20 display: 5 solver_mode: CPU
test_iter: 1 test_interval: 10 snapshot_after_train: false
"""


@pytest.mark.parametrize("name", ["old.log", "new.log"])
def test_of_a_log(name):
    assert read_curves(LOGS / name) == Curves(
        name,
        loss=[(0, 2.37), (100, 0.5)],
        rate=[(0, 0.1), (100, 0.05)],
        test={"accuracy": [(0, 0.0833), (200, 0.9)], "loss": [(0, 2.36), (200, 0.3)]},
        test_losses={"loss"},
    )


def test_outputs_with_several_elements_of_several_nets(tmp_path):
    lines = ["Iteration 7, Testing net (#0)"]
    lines += [f"    Test net output #{i}: {name} = {i}" for i, name in enumerate("aab")]
    lines += ["Iteration 7, Testing net (#1)", "    Test net output #0: a = -nan (* 1 = -nan loss)"]
    (tmp_path / "a.log").write_text("\n".join(lines))
    curves = read_curves(tmp_path / "a.log")
    [(iteration, value)] = curves.test.pop("a (net 1)")
    assert iteration == 7
    assert math.isnan(value)
    assert curves.test == {"a": [(7, 0)], "a[1]": [(7, 1)], "b": [(7, 2)]}
    assert curves.test_losses == {"a (net 1)"}


def test_a_number_that_is_none_is_nan(tmp_path):
    (tmp_path / "a.log").write_text("Iteration 7, loss = none")
    [(_, value)] = read_curves(tmp_path / "a.log").loss
    assert math.isnan(value)


def test_iterations_done_again_replace_what_came_after():
    curve = [(0, 1.0), (10, 2.0), (20, 3.0)]
    add_point(curve, 10, 5.0)
    add_point(curve, 15, 6.0)
    assert curve == [(0, 1.0), (10, 5.0), (15, 6.0)]


def test_no_curve(tmp_path):
    (tmp_path / "a.log").write_text("Iteration 3, lr = 0.1")
    with pytest.raises(DataError, match=r"a\.log: no line tells of a loss or a test"):
        read_curves(tmp_path / "a.log")


def test_a_solver_at_work_gives_the_curves_of_its_log(tmp_path, capsys):
    solver = caffe.get_solver(parse_text(SOLVER, SolverParameter), engine=get_engine(seed=1))
    recorder = CurveRecorder("name")
    solver.listeners.append(recorder)
    capsys.readouterr()
    solver.solve()
    (tmp_path / "name").write_text(capsys.readouterr().err)
    logged = read_curves(tmp_path / "name")
    assert [x for x, _ in recorder.curves.loss] == [0, 5, 10, 15]
    assert logged.loss[-1][0] == 20  # the last line is of a forward alone, of which no listener hears
    assert recorder.curves.loss == [(x, pytest.approx(y, rel=1e-5)) for x, y in logged.loss[:-1]]
    assert logged.rate == [(0, 0.01), (5, 0.01), (10, 0.005), (15, 0.005)]
    assert recorder.curves.rate == [(x, pytest.approx(y)) for x, y in logged.rate]
    assert list(recorder.curves.test) == ["loss", "two", "two[1]"]
    assert recorder.curves.test_losses == logged.test_losses == {"loss"}
    for name, curve in recorder.curves.test.items():
        assert curve == [(x, pytest.approx(y, rel=1e-5)) for x, y in logged.test[name]]


def test_a_solver_without_display_gives_points_as_well():
    param = parse_text(SOLVER.replace("display: 5", ""), SolverParameter)
    solver = caffe.get_solver(param, engine=get_engine(seed=1))
    recorder = CurveRecorder()
    solver.listeners.append(recorder)
    solver.solve()
    assert [x for x, _ in recorder.curves.loss] == list(range(20))
