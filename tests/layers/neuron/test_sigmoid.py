import math

import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3))


def test_forward_matches_definition():
    layer, bottom, top = make_layer('type: "Sigmoid"', X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(1 / (1 + math.exp(-X[at])))


def test_gradient():
    check_gradient(*make_layer('type: "Sigmoid"', X))


def test_in_place():
    check_in_place('type: "Sigmoid"', X)


def test_saturates_without_overflow():
    layer, bottom, top = make_layer('type: "Sigmoid"', [-1e30, 0, 1e30], dtype="float32")
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == [0, 0.5, 1]
