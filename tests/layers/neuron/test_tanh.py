import math

import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3))


def test_forward_matches_definition():
    layer, bottom, top = make_layer('type: "TanH"', X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        up, down = math.exp(X[at]), math.exp(-X[at])
        assert top[0].data[at] == pytest.approx((up - down) / (up + down))


def test_gradient():
    check_gradient(*make_layer('type: "TanH"', X))


def test_in_place():
    check_in_place('type: "TanH"', X)
