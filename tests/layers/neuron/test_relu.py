import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3, 4))
RELU = 'type: "ReLU" relu_param {{ negative_slope: {} }}'
SLOPES = [0, 0.1, 1, 2, -0.5]


@pytest.mark.parametrize("slope", SLOPES)
def test_forward_matches_definition(slope):
    layer, bottom, top = make_layer(RELU.format(slope), X)
    layer.run_forward(bottom, top)
    a = np.float32(slope)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == max(X[at], 0) + a * min(X[at], 0)


@pytest.mark.parametrize("slope", SLOPES)
def test_gradient(slope):
    check_gradient(*make_layer(RELU.format(slope), X))


@pytest.mark.parametrize("slope", SLOPES)
def test_in_place(slope):
    check_in_place(RELU.format(slope), X)


@pytest.mark.parametrize("slope", SLOPES)
def test_the_kink_belongs_to_the_negative_side(slope):
    layer, bottom, top = make_layer(RELU.format(slope), [0.0])
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    assert bottom[0].diff[0] == np.float32(slope)


def test_a_scalar():
    layer, bottom, top = make_layer(RELU.format(0), -2.0)
    layer.run_forward(bottom, top)
    assert top[0].shape == ()
    assert top[0].data == 0
