import math

import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3))
ELU = 'type: "ELU" elu_param {{ alpha: {} }}'
ALPHAS = [1, 0.5, 2, 0, -0.5]


@pytest.mark.parametrize("alpha", ALPHAS)
def test_forward_matches_definition(alpha):
    layer, bottom, top = make_layer(ELU.format(alpha), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(X[at] if X[at] > 0 else alpha * (math.exp(X[at]) - 1))


@pytest.mark.parametrize("alpha", ALPHAS)
def test_gradient(alpha):
    check_gradient(*make_layer(ELU.format(alpha), X))


@pytest.mark.parametrize("alpha", ALPHAS)
def test_in_place(alpha):
    check_in_place(ELU.format(alpha), X)


def test_no_overflow_in_the_unused_branch():
    layer, bottom, top = make_layer(ELU.format(1), [1e6, -1e6], dtype="float32")
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == [1e6, -1]
