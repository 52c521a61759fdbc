import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).uniform(0.1, 4, (2, 3))
LOG = 'type: "Log" log_param {{ {} }}'
CASES = [("", math.e, 1, 0), ("base: -1 scale: -1 shift: 5", math.e, -1, 5), ("base: 2", 2, 1, 0)]
CASES += [("base: 0.5 scale: 3 shift: 1", 0.5, 3, 1)]


@pytest.mark.parametrize(("param", "base", "scale", "shift"), CASES)
def test_forward_matches_definition_and_gradient(param, base, scale, shift):
    layer, bottom, top = make_layer(LOG.format(param), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(math.log(shift + scale * X[at], base))
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize("param", [case[0] for case in CASES])
def test_in_place(param):
    check_in_place(LOG.format(param), X)


def test_outside_its_domain():
    layer, bottom, top = make_layer(LOG.format(""), [0.0, -1.0])
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, [-np.inf, np.nan])
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, [np.inf, -1])


@pytest.mark.parametrize("base", ["-2", "0", "1", "inf", "nan"])
def test_impossible_bases(base):
    with pytest.raises(LayerError, match=rf"layer 'L' \(Log\) needs log_param.base .* got {base}"):
        make_layer(LOG.format(f"base: {base}"), X)
