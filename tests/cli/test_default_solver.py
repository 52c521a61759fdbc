"""The solver for a net that comes without one, and how a net is told from a solver."""

import pytest

from caffelite.cli.default_solver import default_solver, holds_net
from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from caffelite.proto.text import parse_net
from tests.cli.conftest import make_db


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('name: "x" layer { type: "Input" }', True),
        ("layers { bottom: 'x' }", True),
        ('input: "data" input_dim: 1', True),
        ("layer < name: 'net: 1' >", True),
        ('# net: "x"\nname: "x"', True),
        ('net: "x"', False),
        ("net_param { layer { name: 'x' } }", False),
        ("# layer { }\nbase_lr: 1", False),
        ("debug_info: true base_lr: 1", False),  # both have debug_info
        ("debug_info: true layer { }", True),
        ('bse_lr: 1 net: "x"', False),  # a typo elsewhere
        ('nme: "x" layer { }', True),
        ('net: "a\\"layer { "', False),
        ("", False),
        ("} layer: x", False),
    ],
)
def test_holds_net(tmp_path, text, expected):
    path = tmp_path / "x"
    path.write_text(text)
    assert holds_net(str(path)) is expected


def test_missing_file(tmp_path):
    with pytest.raises(ProtoError, match="no such file"):
        holds_net(str(tmp_path / "x"))


def test_net_without_test_phase_is_not_tested():
    solver = default_solver(NetParameter(), "models/a.prototxt")
    assert solver == SolverParameter(
        net="models/a.prototxt",
        type="SGD",
        base_lr=0.01,
        lr_policy="poly",
        power=1,
        momentum=0.9,
        weight_decay=0.0005,
        max_iter=1000,
        display=100,
        snapshot_prefix="models/a",
        solver_mode=SolverParameter.CPU,
    )


def data(rule, backend="LMDB", batch_size=4):
    return f"""layer {{ name: "data" type: "Data" top: "data" {rule}
        data_param {{ source: "db" batch_size: {batch_size} backend: {backend} }} }}"""


@pytest.mark.parametrize("rule", ["include { phase: TEST }", "exclude { phase: TRAIN }"])
@pytest.mark.parametrize(("records", "batches"), [(12, 3), (13, 4), (1, 1), (500, 100)])
def test_test_goes_once_through_the_data_beside_the_net(tmp_path, rule, records, batches):
    make_db(str(tmp_path / "db"), records)
    solver = default_solver(parse_net(data(rule)), str(tmp_path / "net.prototxt"))
    assert (list(solver.test_iter), solver.test_interval) == ([batches], 250)


@pytest.mark.parametrize(
    "layer",
    [
        data("include { phase: TEST }"),  # a database that is not there: the net will say so
        'layer { name: "a" type: "Accuracy" include { phase: TEST } }',
    ],
)
def test_unknown_size(layer, tmp_path):
    assert list(default_solver(parse_net(layer), str(tmp_path / "net.prototxt")).test_iter) == [100]


@pytest.mark.parametrize(
    "rule", ["", "include { phase: TRAIN }", "exclude { phase: TEST }", "include { stage: 'x' }"]
)
def test_layer_that_may_train_calls_for_no_test(rule):
    assert not default_solver(parse_net(data(rule)), "net.prototxt").test_iter
