import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.arange(144.0).reshape(2, 6, 3, 4)
RESHAPE = 'type: "Reshape" reshape_param {{ shape {{ {} }} {} }}'


def dims(*shape):
    return " ".join(f"dim: {dim}" for dim in shape)


@pytest.mark.parametrize(
    ("shape", "param", "expected"),
    [
        ((4, 3, 12), "", (4, 3, 12)),
        ((0, 0, 12), "", (2, 6, 12)),
        ((0, -1), "", (2, 72)),
        ((-1, 4), "", (36, 4)),
        ((0, -1, 2, 0), "", (2, 9, 2, 4)),
        ((2, 3, 12), "axis: 1", (2, 2, 3, 12)),
        ((2, 3), "axis: 1 num_axes: 1", (2, 2, 3, 3, 4)),
        ((1,), "axis: 1 num_axes: 0", (2, 1, 6, 3, 4)),
        ((1, 1), "axis: -1", (2, 6, 3, 4, 1, 1)),
        ((2, -1), "axis: -2", (2, 6, 3, 2, 2)),
    ],
)
def test_shapes_and_values(shape, param, expected):
    layer, bottom, top = make_layer(RESHAPE.format(dims(*shape), param), X)
    layer.run_forward(bottom, top)
    assert top[0].shape == expected
    np.testing.assert_array_equal(top[0].data, X.reshape(expected))


def test_scalars():
    layer, _, top = make_layer('type: "Reshape"', [7.0])
    assert top[0].shape == ()
    layer, _, top = make_layer(RESHAPE.format(dims(1, 1), ""), 7.0)
    assert top[0].shape == (1, 1)
    assert layer.type == "Reshape"


def test_gradient():
    check_gradient(*make_layer(RESHAPE.format(dims(0, -1), ""), X))


@pytest.mark.parametrize(
    ("shape", "param", "message"),
    [
        ((-1, -1), "", r"takes at most one -1 in its shape, got \[-1, -1\]"),
        ((8,), "", r"needs a shape of 144 elements for bottom\[0\] \(2, 6, 3, 4\), got \(8,\)"),
        ((-2, -72), "", "needs a shape of 144 elements"),
        ((-1, 7), "", "cannot find the -1 of"),
        ((-1, 0), "axis: 3", r"has a 0 in its shape \[-1, 0\] without an axis 4"),
        ((1,), "axis: 5", r"needs axis in -5\.\.4 for 4 axes, got 5"),
        ((1,), "axis: -6", r"needs axis in -5\.\.4 for 4 axes, got -6"),
        ((1,), "num_axes: -2", "needs num_axes of 0 or more, or -1 for all, got -2"),
        ((1,), "axis: 2 num_axes: 3", "cannot replace 3 axes from axis 2 on: there are 4"),
    ],
)
def test_errors(shape, param, message):
    with pytest.raises(LayerError, match=message):
        make_layer(RESHAPE.format(dims(*shape), param), X)


def test_not_in_place():
    layer, bottom, _ = make_layer(RESHAPE.format(dims(0, -1), ""), X)
    with pytest.raises(LayerError, match=r"layer 'L' \(Reshape\) cannot work in place"):
        layer.run_setup(bottom, bottom)
