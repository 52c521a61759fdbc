import pytest

from caffelite.core.wire import Wirer
from caffelite.errors import NetError
from tests.core.nets import INPUT, layer, net_param


def wire(*layers):
    param = net_param(*layers)
    wirer = Wirer(param)
    for lr in param.layer:
        wirer.add(lr)
    return wirer.finish()


def test_blobs_get_numbers_in_order():
    wiring = wire(INPUT, layer("ReLU", "a", "data", "x"), layer("ReLU", "b", "x", "y"))
    assert wiring.blob_names == ["data", "x", "y"]
    assert wiring.bottoms == [[], [0], [1]]
    assert wiring.tops == [[0], [1], [2]]
    assert wiring.inputs == [0]
    assert wiring.outputs == [2]


def test_in_place_uses_the_same_blob():
    wiring = wire(INPUT, layer("ReLU", "a", "data", "data"))
    assert wiring.tops == [[0], [0]]
    assert wiring.outputs == [0]


def test_outputs_are_sorted_by_the_bytes_of_their_names():
    wiring = wire(INPUT, layer("Slice", "s", "data", "b B a _"))
    assert [wiring.blob_names[i] for i in wiring.outputs] == ["B", "_", "a", "b"]


def test_two_makers_of_one_blob():
    with pytest.raises(NetError, match=r"'x' is produced by multiple sources: layers 'a', 'b'"):
        wire(
            'layer { name: "in" type: "Input" top: "p" top: "q" }',
            layer("ReLU", "a", "p", "x"),
            layer("ReLU", "b", "q", "x"),
        )


def test_in_place_at_another_position_is_no_in_place():
    two = 'layer { name: "in" type: "Input" top: "p" top: "q" }'
    with pytest.raises(NetError, match="produced by multiple sources"):
        wire(two, layer("Eltwise", "e", "p q", "q"))


def test_a_blob_that_was_read_in_place_is_gone():
    with pytest.raises(NetError, match=r"unknown bottom blob 'data' \(layer 'b'"):
        wire(INPUT, layer("ReLU", "a", "data", "x"), layer("ReLU", "b", "data", "y"))


def test_propagate_down_is_given_once_for_each_bottom():
    with pytest.raises(
        NetError, match=r"layer 'a' gives propagate_down 2 time\(s\); give it once for each of its 1"
    ):
        wire(INPUT, layer("ReLU", "a", "data", "x", "propagate_down: true propagate_down: true"))
