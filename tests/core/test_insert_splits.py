import pytest

import caffelite as caffe
from caffelite.core.insert_splits import insert_splits, split_blob_name, split_layer_name
from caffelite.core.layer import LAYERS
from caffelite.errors import NetError
from caffelite.proto.text import parse_net
from tests import golden
from tests.core.nets import INPUT, ip, layer, net_param
from tests.golden.compare import types_of


def test_names_are_caffes():
    assert split_layer_name("conv1", "data", 0) == "data_conv1_0_split"
    assert split_blob_name("conv1", "data", 0, 2) == "data_conv1_0_split_2"


def test_a_blob_with_one_reader_gets_no_split():
    param = net_param(INPUT, ip("a", "data", "a"), ip("b", "a", "b"))
    assert insert_splits(param) == param


def test_readers_get_their_own_tops_in_order():
    param = insert_splits(net_param(INPUT, ip("a", "data", "a"), ip("b", "data", "b")))
    assert [lr.type for lr in param.layer] == ["Input", "Split", "InnerProduct", "InnerProduct"]
    assert list(param.layer[1].top) == ["data_in_0_split_0", "data_in_0_split_1"]
    assert [list(lr.bottom) for lr in param.layer[2:]] == [["data_in_0_split_0"], ["data_in_0_split_1"]]


def test_an_in_place_layer_makes_a_new_source():
    param = insert_splits(
        net_param(INPUT, layer("ReLU", "r", "data", "data"), ip("a", "data", "a"), ip("b", "data", "b"))
    )
    assert [lr.name for lr in param.layer] == ["in", "r", "data_r_0_split", "a", "b"]


def test_a_given_loss_weight_moves_to_the_split():
    reader = layer("ReLU", "r", "l", "out")
    param = insert_splits(net_param(INPUT, layer("ReLU", "l", "data", "l", "loss_weight: 3"), reader))
    _, loss, split, relu = param.layer
    assert list(loss.loss_weight) == [0]
    assert list(split.loss_weight) == [3, 0]
    assert relu.bottom[0] == "l_l_0_split_1"


def test_unknown_bottom_names_the_nearest_blob():
    with pytest.raises(
        NetError, match=r"unknown bottom blob 'dta' \(layer 'r', bottom index 0\); did you mean 'data'"
    ):
        insert_splits(net_param(INPUT, layer("ReLU", "r", "dta", "out")))


def test_a_blob_that_comes_later_is_said_to():
    with pytest.raises(NetError, match="layer 'b' makes it, but comes later"):
        insert_splits(net_param(INPUT, layer("ReLU", "a", "y", "x"), layer("ReLU", "b", "x", "y")))


CASES = [c for c in golden.load_json("nets", "splits.json") if types_of(c["prototxt"]) <= set(LAYERS)]


def test_most_recorded_cases_are_run():
    assert len(CASES) >= 13


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_recorded(case):
    net = caffe.Net(parse_net(case["prototxt"]), caffe.TRAIN if case["phase"] == "TRAIN" else caffe.TEST)
    assert net._layer_names == case["layer_names"]
    assert net._blob_names == case["blob_names"]
    assert net.inputs == case["inputs"]
    assert net.outputs == case["outputs"]
    if case.get("bottom_names"):
        assert [[k, v] for k, v in net.bottom_names.items()] == case["bottom_names"]
    if case.get("top_names"):
        assert [[k, v] for k, v in net.top_names.items()] == case["top_names"]
    if case.get("blob_shapes"):
        assert [list(b.data.shape) for b in net.blobs.values()] == case["blob_shapes"]
