import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.engines.kernels import KERNELS
from tests.engines.native.compare import agree

sizes = st.sampled_from([1, 3, 5, 7, 11])
betas = st.sampled_from([0.75, 0.5, 1.0, 2.5, -0.5])
dims = st.integers(1, 20)


def draw(shape, seed):
    return np.random.default_rng(seed).standard_normal(shape)


@given(n=st.integers(1, 2), channels=dims, plane=st.tuples(dims, dims), size=sizes, beta=betas)
def test_across_channels(level, n, channels, plane, size, beta):
    x = draw((n, channels, *plane), 0)
    alpha, k = 0.7, 1.5
    agree("lrn_across_forward", x, np.zeros(x.shape), np.zeros(x.shape), size, alpha, beta, k)
    scale = np.zeros(x.shape)
    KERNELS["lrn_across_forward"](x, np.zeros(x.shape), scale, size, alpha, beta, k, {})
    agree("lrn_across_backward", x, scale, draw(x.shape, 1), np.zeros(x.shape), size, alpha, beta)


@given(n=st.integers(1, 2), channels=st.integers(1, 4), plane=st.tuples(dims, dims), size=sizes, beta=betas)
def test_within_a_channel(level, n, channels, plane, size, beta):
    x, alpha = draw((n, channels, *plane), 0), 0.7
    agree("lrn_within_forward", x, np.zeros(x.shape), np.zeros(x.shape), size, alpha, beta)
    scale = np.zeros(x.shape)
    KERNELS["lrn_within_forward"](x, np.zeros(x.shape), scale, size, alpha, beta, {})
    agree("lrn_within_backward", x, scale, draw(x.shape, 1), np.zeros(x.shape), size, alpha, beta)


@pytest.mark.parametrize("beta", [0.75, 0.8])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nan_and_infinities(level, beta, value):
    x = draw((1, 6, 5, 7), 0)
    x[0, 2, 1, 3] = value
    zeros = np.zeros(x.shape)
    agree("lrn_across_forward", x, zeros, zeros, 3, 1.0, beta, 1.0)
    agree("lrn_within_forward", x, zeros, zeros, 3, 1.0, beta)
    scale = 1 + x * x
    agree("lrn_across_backward", x, scale, draw(x.shape, 1), zeros, 3, 1.0, beta)
    agree("lrn_within_backward", x, scale, draw(x.shape, 1), zeros, 3, 1.0, beta)


@pytest.mark.parametrize("k", [1e-30, 1.0, 1e30, 0.0, -1.0])
@pytest.mark.parametrize("beta", [0.75, 0.8, 0.3])
def test_energies_of_any_size(level, k, beta):
    x = np.ones((1, 3, 1, 40))
    x[..., :20] = 0
    x[..., 0] = 1e-18
    agree("lrn_across_forward", x, np.zeros(x.shape), np.zeros(x.shape), 3, 1e-3, beta, k)
