import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.engines.native.scale import scale_backward, scale_forward
from tests.engines.native.compare import agree

shapes = st.tuples(
    st.integers(1, 3), st.integers(1, 9), st.one_of(st.integers(1, 70), st.sampled_from([2047, 2049, 9000]))
)


def draw(*shape, seed=0):
    return 0.5 + np.random.default_rng(seed).standard_normal(shape)


@given(shape=shapes, bias=st.booleans(), keep=st.booleans())
def test_forward(level, shape, bias, keep):
    b = draw(shape[1], seed=2) if bias else None
    kept = np.zeros(shape) if keep else None
    agree("scale_forward", draw(*shape), draw(shape[1], seed=1), b, kept, np.zeros(shape))


@given(shape=shapes, wanted=st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_backward(level, shape, wanted):
    outputs = [
        draw(*dims) if yes else None
        for dims, yes in zip([shape[1:2], shape[1:2], shape], wanted, strict=True)
    ]
    agree("scale_backward", draw(*shape), draw(*shape, seed=1), draw(shape[1], seed=2), *outputs, floor=1e-6)


@pytest.mark.parametrize("inner", [5, 16, 39, 3000])
def test_in_place(level, inner):
    x, s, b = (draw(*dims).astype(np.float32) for dims in ((2, 3, inner), (3,), (3,)))
    y, kept = np.empty_like(x), np.empty_like(x)
    scale_forward(x, s, b, None, y, {})
    before = x.copy()
    scale_forward(x, s, b, kept, x, {})
    np.testing.assert_array_equal(x, y)
    np.testing.assert_array_equal(kept, before)
    g, dx = draw(2, 3, inner, seed=4).astype(np.float32), np.empty_like(x)
    sums, again = np.zeros((2, 2, 3), np.float32)
    scale_backward(g, x, s, *sums, dx, {})
    scale_backward(g, x, s, *again, g, {})
    np.testing.assert_array_equal(g, dx)
    np.testing.assert_array_equal(sums, again)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("at", [0, 35, 39])
def test_nan_and_infinities_stay_in_their_channel(level, value, at):
    x, g = draw(2, 3, 40), draw(2, 3, 40, seed=1)
    x[1, 1, at] = g[0, 2, at] = value
    s, b = np.array([1.0, -2.0, 0.0]), np.ones(3)
    agree("scale_forward", x, s, b, np.zeros(x.shape), np.zeros(x.shape))
    agree("scale_backward", g, x, s, np.zeros(3), np.zeros(3), np.zeros(x.shape))


def test_without_addend_a_negative_zero_stays(level):
    x, y = np.full((1, 1, 40), -0.0, np.float32), np.zeros((1, 1, 40), np.float32)
    scale_forward(x, np.ones(1, np.float32), None, None, y, {})
    assert np.signbit(y).all()
