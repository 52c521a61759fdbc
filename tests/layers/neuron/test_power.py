import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).uniform(0.2, 2, (2, 3))
POWER = 'type: "Power" power_param {{ power: {} scale: {} shift: {} }}'
CASES = [(1, 1, 0), (1, 2, -1), (2, 1, 0), (2, -0.5, 3), (3, 1, 0), (3, 0.5, 1), (0.5, 2, 1), (-1, 1, 0)]
CASES += [(0, 2, 3), (2, 0, 3), (0.5, 0, 4), (1, 0, 3)]


@pytest.mark.parametrize(("power", "scale", "shift"), CASES)
def test_forward_matches_definition_and_gradient(power, scale, shift):
    layer, bottom, top = make_layer(POWER.format(power, scale, shift), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx((shift + scale * X[at]) ** power)
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize(("power", "scale", "shift"), CASES)
def test_in_place(power, scale, shift):
    check_in_place(POWER.format(power, scale, shift), X)


def test_a_negative_number_has_no_fractional_power():
    layer, bottom, top = make_layer(POWER.format(0.5, 1, 0), [-1.0])
    layer.run_forward(bottom, top)
    assert np.isnan(top[0].data[0])


def test_the_gradient_at_zero_is_caffes():
    found = []
    for power in (1, 2, 3):
        layer, bottom, top = make_layer(POWER.format(power, 1, 0), [0.0])
        layer.run_forward(bottom, top)
        top[0].diff[...] = 1
        layer.run_backward(top, [True], bottom)
        found.append(bottom[0].diff[0])
    np.testing.assert_array_equal(found, [1, 0, np.nan])
