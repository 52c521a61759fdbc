import numpy as np
import pytest

from caffelite.engines.kernels.elementwise import copy, fill, relu_backward, relu_forward, weighted_sum

X = np.array([-2.0, -0.5, 0.0, 0.5, 3.0])
G = np.array([1.0, -2.0, 3.0, 4.0, -5.0])


@pytest.mark.parametrize("slope", [0.0, 0.1, 1.0, 2.0, -0.5])
@pytest.mark.parametrize("in_place", [False, True])
def test_relu(slope, in_place):
    y = X.copy() if in_place else np.full(5, np.nan)
    relu_forward(y if in_place else X, y, slope, {})
    if slope >= 0:
        np.testing.assert_allclose(y, np.maximum(X, 0) + slope * np.minimum(X, 0))
    dx = G.copy() if in_place else np.full(5, np.nan)
    relu_backward(X, dx if in_place else G, dx, slope, {})
    np.testing.assert_allclose(dx, np.where(X > 0, G, slope * G))


@pytest.mark.parametrize("weights", [[2.0], [1.0, 1.0], [1.0, -1.0], [1.0, 1.0, 1.0, 0.5], [3.0, 1.0, 2.0]])
def test_weighted_sum(weights):
    arrays = [X * i - 1 for i in range(len(weights))]
    expected = sum(w * x for w, x in zip(weights, arrays, strict=True))
    y = np.full(5, np.nan)
    weighted_sum(arrays, weights, y, {})
    np.testing.assert_allclose(y, expected)
    weighted_sum(arrays, weights, arrays[0], {})
    np.testing.assert_allclose(arrays[0], expected)


def test_copy_and_fill():
    whole = np.zeros((2, 5))
    copy(X[:3], whole[1, 1:4])
    np.testing.assert_array_equal(whole, [[0] * 5, [0, -2, -0.5, 0, 0]])
    fill(whole, 2.5)
    assert (whole == 2.5).all()
