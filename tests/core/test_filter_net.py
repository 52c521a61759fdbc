import pytest

from caffelite.core.filter_net import filter_net
from caffelite.errors import NetError
from caffelite.proto.caffe_pb2 import TEST, TRAIN
from caffelite.proto.text import parse_net
from tests import golden
from tests.core.nets import INPUT, layer, net_param


def kept(rules, phase=TRAIN, level=0, stages=()):
    param = net_param(INPUT, layer("ReLU", "r", "data", "out", rules))
    param.state.phase, param.state.level = phase, level
    param.state.stage.extend(stages)
    return [lr.name for lr in filter_net(param).layer] == ["in", "r"]


@pytest.mark.parametrize(
    ("rules", "state", "expected"),
    [
        ("", {}, True),
        ("include { phase: TRAIN }", {"phase": TRAIN}, True),
        ("include { phase: TRAIN }", {"phase": TEST}, False),
        ("exclude { phase: TEST }", {"phase": TEST}, False),
        ("exclude { phase: TEST }", {"phase": TRAIN}, True),
        ("include { min_level: 1 }", {"level": 0}, False),
        ("include { min_level: 1 max_level: 2 }", {"level": 2}, True),
        ("include { max_level: 2 }", {"level": 3}, False),
        ('include { stage: "a" stage: "b" }', {"stages": ["a"]}, False),
        ('include { stage: "a" stage: "b" }', {"stages": ["b", "a"]}, True),
        ('include { not_stage: "a" }', {"stages": ["a"]}, False),
        ("include { phase: TEST } include { min_level: 1 }", {"level": 1}, True),
        ("exclude { phase: TEST } exclude { min_level: 1 }", {"level": 1}, False),
        ("include { }", {"phase": TEST}, True),
        ("exclude { }", {"phase": TEST}, False),
    ],
)
def test_rules(rules, state, expected):
    assert kept(rules, **state) is expected


def test_both_kinds_of_rules_is_an_error():
    with pytest.raises(NetError, match=r"layer 'r' has both include and exclude rules"):
        kept("include { phase: TRAIN } exclude { phase: TEST }")


def test_the_parameter_given_is_left_as_it_was():
    param = net_param(INPUT, layer("ReLU", "r", "data", "out", "include { phase: TEST }"))
    before = param.SerializeToString()
    filter_net(param)
    assert param.SerializeToString() == before


@pytest.mark.parametrize("case", golden.load_json("nets", "filter.json"), ids=lambda case: case["name"])
def test_recorded(case):
    param = parse_net(case["prototxt"])
    param.state.phase = TRAIN if case["phase"] == "TRAIN" else TEST
    param.state.level = case["level"]
    param.state.stage.extend(case["stages"])
    assert [lr.name for lr in filter_net(param).layer] == case["kept"]
