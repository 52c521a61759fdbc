import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS
from tests.engines.native.compare import agree

# With very few values in a channel nothing but roundings would be left of the gradient.
shapes = st.tuples(
    st.integers(1, 3), st.integers(1, 9), st.one_of(st.integers(6, 70), st.sampled_from([2047, 2049, 5000]))
)
slopes = st.sampled_from([None, 0.0, 0.25])


def draw(*shape, seed=0):
    return 0.5 + np.random.default_rng([seed, *shape]).standard_normal(shape)


def statistics(x, a):
    d, mean, variance = np.empty_like(x), np.zeros(x.shape[1]), np.zeros(x.shape[1])
    KERNELS["standardize"](x, a, 0.0, d, np.empty_like(x), mean, variance)
    return d, mean, variance


@given(shape=shapes, constants=st.sampled_from([(1e-5, 0.0), (0.0, 1e-3), (0.5, 0.25)]))
def test_standardize(level, shape, constants):
    x, zeros, c = draw(*shape), np.zeros(shape), np.zeros(shape[1])
    agree("standardize", x, *constants, zeros, zeros, c, c, scratch=False)
    d, mean, variance = statistics(x, constants[0])
    agree("standardize_by", x, mean, variance, 1e-5, zeros, scratch=False)
    agree("standardize_backward", draw(*shape, seed=1), d, variance, *constants, zeros, rtol=2e-5)


@given(shape=shapes, slope=slopes, with_addend=st.booleans())
def test_norm_scale_relu(level, shape, slope, with_addend):
    x, zeros, c = draw(*shape), np.zeros(shape), np.zeros(shape[1])
    factor, addend = draw(shape[1], seed=2), draw(shape[1], seed=3) if with_addend else None
    _, mean, variance = statistics(x, 1e-2)
    for d in (zeros, None):
        agree("norm_scale_relu", x, 1e-2, d, zeros, c, c, factor, addend, slope)
        agree("norm_scale_relu_by", x, mean, variance, 1e-2, d, zeros, factor, addend, slope)


@given(shape=shapes, slope=slopes, wanted=st.tuples(st.booleans(), st.booleans()), of_x=st.booleans())
def test_norm_scale_relu_backward(level, shape, slope, wanted, of_x):
    x = draw(*shape)
    d, mean, variance = statistics(x, 1e-2)
    factor = draw(shape[1], seed=2)
    addend = np.where(np.arange(shape[1]) % 2, 1, -1) * 200.0 * abs(factor)  # all positive, or all negative
    sums = [draw(shape[1], seed=4 + i) if yes else None for i, yes in enumerate(wanted)]
    g = draw(*shape, seed=1)
    agree(
        "norm_scale_relu_backward",
        g,
        x if of_x else d,
        mean if of_x else None,
        variance,
        1e-2,
        np.zeros(shape),
        factor,
        addend,
        slope,
        *sums,
        rtol=2e-5,
    )


@pytest.mark.parametrize("slope", [0.0, 0.25])
def test_the_gradient_follows_the_sign_of_each_value(level, slope):
    shape, a = (3, 4, 50), 1e-2
    x, g = draw(*shape), draw(*shape, seed=1)
    d, _, variance = statistics(x, a)
    factor, addend = draw(4, seed=2), draw(4, seed=3)
    z = factor[:, None] * d / np.sqrt(variance[:, None] + a) + addend[:, None]
    assert abs(z).min() > 1e-5  # roundings decide no sign
    zeros = np.zeros(4)
    agree(
        "norm_scale_relu_backward",
        g,
        d,
        None,
        variance,
        a,
        np.zeros(shape),
        factor,
        addend,
        slope,
        zeros,
        zeros,
    )


@pytest.mark.parametrize("inner", [5, 16, 39, 3000])
@pytest.mark.parametrize("slope", [None, 0.25])
def test_in_place(level, inner, slope):
    x, g = (draw(2, 3, inner, seed=seed).astype(np.float32) for seed in (0, 1))
    factor, addend = draw(2, 3, seed=2).astype(np.float32)
    d, y, dx = np.empty((3, *x.shape), np.float32)
    mean, variance = np.empty((2, 3), np.float32)
    forward, backward = (NATIVE_KERNELS[f"norm_scale_relu{name}"] for name in ("", "_backward"))
    forward(x, 1e-5, d, y, mean, variance, factor, addend, slope, {})
    forward(x, 1e-5, d, x, mean, variance, factor, addend, slope, {})
    np.testing.assert_array_equal(x, y)
    backward(g.copy(), d, None, variance, 1e-5, dx, factor, addend, slope, None, None, {})
    backward(g, d, None, variance, 1e-5, g, factor, addend, slope, None, None, {})
    np.testing.assert_array_equal(g, dx)


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("at", [0, 35, 39])
def test_nan_and_infinities_stay_in_their_channel(level, value, at):
    x, g = draw(2, 3, 40), draw(2, 3, 40, seed=1)
    x[1, 1, at] = value
    zeros, c = np.zeros(x.shape), np.zeros(3)
    agree("norm_scale_relu", x, 1e-5, zeros, zeros, c, c, c + 1, c, 0.0)
    d, _, variance = statistics(draw(2, 3, 40), 1e-5)
    g[0, 2, at] = value
    agree("norm_scale_relu_backward", g, d, None, variance, 1e-5, zeros, c + 1, c + 200, 0.0, c, c)


def test_a_channel_of_equal_values(level):
    x, zeros, c = np.full((2, 3, 40), 0.5), np.zeros((2, 3, 40)), np.zeros(3)
    agree("standardize", x, 0.0, 0.1, zeros, zeros, c, c, scratch=False)
    agree("standardize_backward", draw(2, 3, 40), zeros, c, 0.0, 0.1, zeros)


def test_statistics_keep_their_digits(level):
    x = (1e4 + np.random.default_rng(0).standard_normal((4, 2, 50000))).astype(np.float32)
    d, y, mean, variance = np.empty_like(x), np.empty_like(x), *np.empty((2, 2), np.float32)
    NATIVE_KERNELS["standardize"](x, 0.0, 0.0, d, y, mean, variance)
    np.testing.assert_allclose(mean, x.mean((0, 2), np.float64), rtol=1e-7)
    np.testing.assert_allclose(variance, x.var((0, 2), np.float64), rtol=1e-5)
