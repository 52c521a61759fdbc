"""Which nets a solver prototxt asks for, in which states."""

import pytest

from caffelite.errors import CaffeliteError, SolverError
from caffelite.proto.caffe_pb2 import TEST, TRAIN, NetParameter, SolverParameter
from caffelite.proto.text import parse_solver
from caffelite.solvers import nets

NET = 'name: "{}" layer {{ name: "in" type: "Input" top: "x" input_param {{ shape {{ dim: 1 }} }} }}'


def inline(field, name):
    return f"{field} {{ {NET.format(name)} }}"


@pytest.fixture
def files(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / f"{name}.prototxt").write_text(NET.format(name))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("text", "name", "origin", "line"),
    [
        ('net: "a.prototxt"', "a", "from net file: a.prototxt", 102),
        ('train_net: "b.prototxt"', "b", "from train_net file: b.prototxt", 92),
        (inline("net_param", "c"), "c", "specified in net_param.", 97),
        (inline("train_net_param", "d"), "d", "specified in train_net_param.", 88),
    ],
)
def test_train_net(files, text, name, origin, line):
    source = nets.train_net(parse_solver(text), "")
    assert (source.param.name, source.origin) == (name, origin)
    assert source.log_source == f"solver.cpp:{line}"
    assert source.param.state.phase == TRAIN


@pytest.mark.parametrize(
    ("text", "given"),
    [("", "it gives none"), ('net: "a.prototxt" train_net: "b.prototxt"', "it gives net and train_net")],
)
def test_exactly_one_train_net(text, given):
    with pytest.raises(SolverError, match=f"exactly one of the fields net, net_param.*{given}"):
        nets.train_net(parse_solver(text), "")


def test_order_of_test_nets(files):
    text = f"""net: "a.prototxt" test_net: "b.prototxt" {inline("test_net_param", "c")}
        test_iter: 1 test_iter: 2 test_iter: 3 test_iter: 4 test_interval: 5"""
    sources = nets.test_nets(parse_solver(text), "")
    assert [s.param.name for s in sources] == ["c", "b", "a", "a"]
    assert [s.origin for s in sources] == [
        "test_net_param",
        "test_net file: b.prototxt",
        "net file: a.prototxt",
        "net file: a.prototxt",
    ]
    assert all(s.param.state.phase == TEST for s in sources)


def test_no_test_iter_no_test_net(files):
    assert nets.test_nets(parse_solver('net: "a.prototxt"'), "") == []


def test_states_are_merged():
    net = inline("net_param", "n")[:-1] + 'state { level: 2 stage: "own" } }'
    text = f"""{net} train_state {{ stage: "t" }} test_iter: 1 test_iter: 1 test_interval: 1
        test_state {{ level: 5 }} test_state {{ phase: TRAIN stage: "u" }}"""
    param = parse_solver(text)
    train = nets.train_net(param, "").param.state
    assert (train.phase, train.level, list(train.stage)) == (TRAIN, 2, ["own", "t"])
    first, second = (source.param.state for source in nets.test_nets(param, ""))
    assert (first.phase, first.level, list(first.stage)) == (TEST, 5, ["own"])
    assert (second.phase, second.level, list(second.stage)) == (TRAIN, 2, ["own", "u"])
    assert param == parse_solver(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('train_net: "a" test_net: "b"', "has 1 test net.s. and 0 test_iter"),
        ('train_net: "a" test_iter: 1', "has 0 test net.s. and 1 test_iter"),
        ('net: "a" test_net: "b" test_net: "b" test_iter: 1', "has 2 test net.s. and 1 test_iter"),
        ('net: "a" test_iter: 1', "test_interval must be greater than 0"),
        ('net: "a" test_iter: 1 test_interval: -1', "test_interval must be greater than 0.*got -1"),
        (
            'net: "a" test_iter: 1 test_interval: 1 test_state { } test_state { }',
            "for each of the 1 test net",
        ),
    ],
)
def test_counts_that_do_not_fit(text, message):
    with pytest.raises(SolverError, match=message):
        nets.test_nets(parse_solver(text), "")


def test_a_missing_net_is_named(files):
    with pytest.raises(CaffeliteError, match=r"aa\.prototxt: no such file"):
        nets.train_net(parse_solver('net: "aa.prototxt"'), "")


def test_find_files(files, tmp_path):
    home = tmp_path / "home"
    (home / "snaps").mkdir(parents=True)
    for name in ("a.prototxt", "n.prototxt", "v.caffemodel", "w.caffemodel"):
        (home / name).write_text("")
    param = parse_solver("""net: "n.prototxt" train_net: "a.prototxt" test_net: "n.prototxt" test_net: "x"
        weights: "v.caffemodel, w.caffemodel" weights: "z" snapshot_prefix: "snaps/s" """)
    found = nets.find_files(param, "home")
    assert found.net == "home/n.prototxt"
    assert found.train_net == "a.prototxt"  # the working directory comes first
    assert list(found.test_net) == ["home/n.prototxt", "x"]
    assert nets.weight_files(found) == ["home/v.caffemodel", "home/w.caffemodel", "z"]
    assert found.snapshot_prefix == "home/snaps/s"
    assert nets.find_files(SolverParameter(), "home") == SolverParameter()


def test_data_of_inline_nets_is_looked_up_beside_the_solver(files, tmp_path):
    (tmp_path / "home" / "db").mkdir(parents=True)
    net = NetParameter()
    net.layer.add(type="Data").data_param.source = "db"
    param = SolverParameter(net_param=net)
    assert nets.train_net(param, "home").param.layer[0].data_param.source == "home/db"
    assert nets.train_net(param, "").param.layer[0].data_param.source == "db"
