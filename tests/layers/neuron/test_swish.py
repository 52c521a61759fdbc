import math

import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3))
SWISH = 'type: "Swish" swish_param {{ beta: {} }}'


@pytest.mark.parametrize("beta", [1, 2, 0, -1])
def test_forward_matches_definition_and_gradient(beta):
    layer, bottom, top = make_layer(SWISH.format(beta), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(X[at] / (1 + math.exp(-beta * X[at])))
    check_gradient(layer, bottom, top)


def test_in_place():
    check_in_place(SWISH.format(1.5), X)
