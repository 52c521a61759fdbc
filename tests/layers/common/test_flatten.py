import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

X = np.arange(120.0).reshape(2, 3, 4, 5)
FLATTEN = 'type: "Flatten" flatten_param {{ {} }}'


@pytest.mark.parametrize(
    ("param", "shape"),
    [
        ("", (2, 60)),
        ("axis: 0", (120,)),
        ("axis: 2", (2, 3, 20)),
        ("axis: 1 end_axis: 2", (2, 12, 5)),
        ("axis: -3 end_axis: -2", (2, 12, 5)),
        ("axis: 0 end_axis: -2", (24, 5)),
        ("axis: 3", (2, 3, 4, 5)),
        ("axis: 2 end_axis: 1", (2, 3, 1, 4, 5)),  # nothing to join: as in Caffe, an axis of 1
    ],
)
def test_shapes_and_values(param, shape):
    layer, bottom, top = make_layer(FLATTEN.format(param), X)
    layer.run_forward(bottom, top)
    assert top[0].shape == shape
    np.testing.assert_array_equal(top[0].data, X.reshape(shape))


def test_gradient():
    check_gradient(*make_layer(FLATTEN.format(""), X))


def test_a_chain_passes_the_gradient_on():
    first, bottom, middle = make_layer(FLATTEN.format("axis: 2"), X)
    second, _, top = make_layer(FLATTEN.format(""), X)
    second.run_setup(middle, top)
    first.run_forward(bottom, middle)
    second.run_forward(middle, top)
    top[0].diff[...] = X.reshape(2, 60)
    second.run_backward(top, [True], middle)
    first.run_backward(middle, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, X)


def test_the_top_follows_a_bottom_that_grows():
    layer, bottom, top = make_layer(FLATTEN.format(""), X)
    bottom[0].reshape(9, 3, 4, 5)
    bottom[0].data[...] = 1
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, np.ones((9, 60)))


def test_end_before_start():
    with pytest.raises(LayerError, match=r"needs end_axis at or behind axis, got axis 3 and end_axis 1"):
        make_layer(FLATTEN.format("axis: 3 end_axis: 1"), X)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 1 is out of range"):
        make_layer(FLATTEN.format(""), np.zeros(5))


def test_not_in_place():
    layer, bottom, _ = make_layer(FLATTEN.format(""), X)
    with pytest.raises(LayerError, match=r"layer 'L' \(Flatten\) cannot work in place"):
        layer.run_setup(bottom, bottom)
