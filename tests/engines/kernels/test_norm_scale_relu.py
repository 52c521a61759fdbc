import numpy as np
import pytest

from caffelite.engines.kernels.norm_scale_relu import (
    norm_scale_relu,
    norm_scale_relu_backward,
    norm_scale_relu_by,
)

RNG = np.random.default_rng(0)
X, G, V = RNG.standard_normal((3, 4, 3, 5))
FACTOR, ADDEND = RNG.standard_normal((2, 3))
A = 1e-5
with_slopes = pytest.mark.parametrize("slope", [None, 0.0, 0.25])
with_addends = pytest.mark.parametrize("addend", [ADDEND, None])


def definition(x, factor, addend, slope, mean=None, variance=None):
    mean = x.mean((0, 2)) if mean is None else mean
    variance = x.var((0, 2)) if variance is None else variance
    z = factor[:, None] * (x - mean[:, None]) / np.sqrt(variance[:, None] + A)
    z += 0 if addend is None else addend[:, None]
    return z if slope is None else np.where(z > 0, z, slope * z)


def forward(addend, slope, in_place=False):
    d, y, mean, variance = np.empty_like(X), X.copy(), np.empty(3), np.empty(3)
    norm_scale_relu(y if in_place else X, A, d, y, mean, variance, FACTOR, addend, slope, {})
    return d, y, mean, variance


@with_slopes
@with_addends
@pytest.mark.parametrize("in_place", [False, True])
def test_forward(addend, slope, in_place):
    d, y, mean, variance = forward(addend, slope, in_place)
    np.testing.assert_allclose(y, definition(X, FACTOR, addend, slope), atol=1e-12)
    np.testing.assert_allclose(d, X - X.mean((0, 2))[:, None], atol=1e-12)
    np.testing.assert_allclose(mean, X.mean((0, 2)))
    np.testing.assert_allclose(variance, X.var((0, 2)))


@with_slopes
@with_addends
def test_with_given_statistics(addend, slope):
    mean, variance, d, y = V[0, 0, :3], abs(V[0, 1, :3]), np.empty_like(X), np.empty_like(X)
    norm_scale_relu_by(X, mean, variance, A, d, y, FACTOR, addend, slope, {})
    np.testing.assert_allclose(d, X - mean[:, None])
    np.testing.assert_allclose(y, definition(X, FACTOR, addend, slope, mean, variance))


@with_slopes
@with_addends
@pytest.mark.parametrize("of_x", [False, True])
def test_backward_is_the_derivative(addend, slope, of_x):
    d, _, mean, variance = forward(addend, slope)
    dfactor, daddend, dx = np.ones(3), None if addend is None else np.ones(3), G.copy()
    kept = (X, mean) if of_x else (d, None)
    norm_scale_relu_backward(dx, *kept, variance, A, dx, FACTOR, addend, slope, dfactor, daddend, {})
    step = 1e-6

    def derivative(along_x, along_factor, along_addend):
        either = [
            definition(
                X + sign * step * along_x,
                FACTOR + sign * step * along_factor,
                None if addend is None else addend + sign * step * along_addend,
                slope,
            )
            for sign in (1, -1)
        ]
        return ((either[0] - either[1]) * G).sum() / (2 * step)

    np.testing.assert_allclose((dx * V).sum(), derivative(V, 0, 0), rtol=1e-6)
    np.testing.assert_allclose(((dfactor - 1) * ADDEND).sum(), derivative(0, ADDEND, 0), rtol=1e-6)
    if addend is not None:
        np.testing.assert_allclose(((daddend - 1) * FACTOR).sum(), derivative(0, 0, FACTOR), rtol=1e-6)
