import numpy as np
import pytest

from caffelite.engines.kernels.lrn import (
    lrn_across_backward,
    lrn_across_forward,
    lrn_within_backward,
    lrn_within_forward,
)
from tests.engines.kernels import naive

X = np.random.default_rng(0).standard_normal((2, 4, 3, 5))


@pytest.mark.parametrize("size", [1, 3, 5, 11])
@pytest.mark.parametrize("beta", [0.75, 1.25, 0, -0.5])
def test_across_matches_definition(size, beta):
    y, scale = np.full((2, *X.shape), np.nan)
    lrn_across_forward(X, y, scale, size, 0.8, beta, 1.5, {})
    np.testing.assert_allclose(y, naive.normalise_across(X, size, 0.8, beta, 1.5))


@pytest.mark.parametrize("size", [1, 3, 7])
@pytest.mark.parametrize("beta", [0.75, 1.25])
def test_within_matches_definition(size, beta):
    y, scale = np.full((2, *X.shape), np.nan)
    lrn_within_forward(X, y, scale, size, 0.8, beta, {})
    np.testing.assert_allclose(y, naive.normalise_within(X, size, 0.8, beta))


@pytest.mark.parametrize("beta", [0.75, 1.25])
@pytest.mark.parametrize("size", [1, 3, 7])
def test_backward_is_the_derivative(size, beta):
    v, g = np.random.default_rng(1).standard_normal((2, *X.shape))
    y, scale, dx = np.empty((3, *X.shape))
    step = 1e-6
    for forward, backward, definition in (
        (
            lambda: lrn_across_forward(X, y, scale, size, 0.8, beta, 1.5, {}),
            lambda: lrn_across_backward(X, scale, g, dx, size, 0.8, beta, {}),
            lambda x: naive.normalise_across(x, size, 0.8, beta, 1.5),
        ),
        (
            lambda: lrn_within_forward(X, y, scale, size, 0.8, beta, {}),
            lambda: lrn_within_backward(X, scale, g, dx, size, 0.8, beta, {}),
            lambda x: naive.normalise_within(x, size, 0.8, beta),
        ),
    ):
        dx.fill(np.nan)
        forward()
        backward()
        slope = (definition(X + step * v) - definition(X - step * v)) / (2 * step)
        assert (dx * v).sum() == pytest.approx((slope * g).sum(), rel=1e-6)
