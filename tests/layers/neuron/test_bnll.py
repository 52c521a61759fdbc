import math

import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = 3 * np.random.default_rng(0).standard_normal((2, 3))


def test_forward_matches_definition():
    layer, bottom, top = make_layer('type: "BNLL"', X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(math.log(1 + math.exp(X[at])))


def test_gradient():
    check_gradient(*make_layer('type: "BNLL"', X))


def test_in_place():
    check_in_place('type: "BNLL"', X)


def test_extremes():
    layer, bottom, top = make_layer('type: "BNLL"', [-1e6, -50, 0, 50, 1e6], dtype="float32")
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, [0, 0, math.log(2), 50, 1e6], atol=1e-20)
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_allclose(bottom[0].diff, [0, 0, 0.5, 1, 1], atol=1e-20)
