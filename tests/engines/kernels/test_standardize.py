import numpy as np
import pytest

from caffelite.engines.kernels.standardize import standardize, standardize_backward, standardize_by

SHAPES = [(1, 1, 1), (3, 2, 5), (4, 7, 1), (2, 5, 20000)]  # the last in several blocks
every_shape = pytest.mark.parametrize("shape", SHAPES)
with_constants = pytest.mark.parametrize(("a", "b"), [(1e-5, 0), (0, 1e-9), (0.5, 0.25)])


def draw(shape, seed=0):
    return 2 + np.random.default_rng([seed, *shape]).standard_normal(shape)


def definition(x, a, b):
    mean = x.mean((0, 2), keepdims=True)
    variance = ((x - mean) ** 2).mean((0, 2), keepdims=True)
    return (x - mean) / (np.sqrt(variance + a) + b), mean, variance


@every_shape
@with_constants
@pytest.mark.parametrize("in_place", [False, True])
def test_standardize(shape, a, b, in_place):
    x = draw(shape)
    expected, mean, variance = definition(x, a, b)
    d = np.full(shape, np.nan)
    y = x.copy() if in_place else np.full(shape, np.nan)
    got_mean, got_variance = np.empty((2, shape[1]))
    standardize(y if in_place else x, a, b, d, y, got_mean, got_variance)
    np.testing.assert_allclose(y, expected, rtol=1e-7, atol=1e-12)
    np.testing.assert_allclose(d, x - mean, atol=1e-12)
    np.testing.assert_allclose(got_mean, mean[0, :, 0])
    np.testing.assert_allclose(got_variance, variance[0, :, 0])


@every_shape
@with_constants
@pytest.mark.parametrize("in_place", [False, True])
def test_backward_is_the_derivative(shape, a, b, in_place):
    x, g, v = (draw(shape, seed) for seed in range(3))
    d, y, variance = np.empty(shape), np.empty(shape), np.empty(shape[1])
    standardize(x, a, b, d, y, np.empty_like(variance), variance)
    dx = g.copy() if in_place else np.full(shape, np.nan)
    standardize_backward(dx if in_place else g, d, variance, a, b, dx, {})
    if x.size == 1 and not a:  # the square root has no derivative at 0
        np.testing.assert_array_equal(dx, 0)
        return
    step = 1e-6
    slope = ((definition(x + step * v, a, b)[0] - definition(x - step * v, a, b)[0]) * g).sum() / (2 * step)
    np.testing.assert_allclose((dx * v).sum(), slope, rtol=1e-5, atol=1e-6)


def test_a_channel_of_equal_values_keeps_its_gradient_finite():
    x, g = np.full((2, 1, 3), 0.5), draw((2, 1, 3))
    d, y, dx = np.empty((3, 2, 1, 3))
    variance = np.empty(1)
    standardize(x, 0, 0.1, d, y, np.empty(1), variance)
    standardize_backward(g, d, variance, 0, 0.1, dx, {})
    np.testing.assert_array_equal(y, 0)
    np.testing.assert_allclose(dx, (g - g.mean()) / 0.1)


@every_shape
@pytest.mark.parametrize("in_place", [False, True])
def test_standardize_by(shape, in_place):
    x = draw(shape)
    mean, variance = draw(shape[1:2], 1), abs(draw(shape[1:2], 2))
    expected = (x - mean[:, None]) / np.sqrt(variance[:, None] + 0.5)
    y = x.copy() if in_place else np.full(shape, np.nan)
    standardize_by(y if in_place else x, mean, variance, 0.5, y)
    np.testing.assert_allclose(y, expected)
