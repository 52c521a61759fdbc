import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.engines.native.elementwise import copy, fill, relu_backward, relu_forward, weighted_sum
from tests.engines.native.compare import agree

counts = st.one_of(st.integers(1, 100), st.sampled_from([16383, 16384, 16385, 40001]))
slopes = st.sampled_from([0.0, 0.25, 1.5, -0.5])
SPECIAL = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0] * 9, np.float32)


def draw(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape)


@given(count=counts, slope=slopes)
def test_relu(level, count, slope):
    agree("relu_forward", draw(count), np.zeros(count), slope)
    agree("relu_backward", draw(count), draw(count, seed=1), np.zeros(count), slope)


@pytest.mark.parametrize("slope", [0.0, 0.25, 1.5])
def test_relu_of_nan_and_infinities(level, slope):
    agree("relu_forward", SPECIAL, np.zeros(SPECIAL.size), slope)
    agree("relu_backward", SPECIAL, np.arange(SPECIAL.size), np.zeros(SPECIAL.size), slope)


@pytest.mark.parametrize("slope", [0.0, 0.25])
def test_relu_in_place(level, slope):
    x, g = draw(1000).astype(np.float32), draw(1000, seed=1).astype(np.float32)
    y, dx = np.empty_like(x), np.empty_like(x)
    relu_forward(x, y, slope, {})
    relu_backward(x, g, dx, slope, {})
    relu_backward(x, g, g, slope, {})
    relu_forward(x, x, slope, {})
    np.testing.assert_array_equal(x, y)
    np.testing.assert_array_equal(g, dx)


@given(count=counts, weights=st.lists(st.sampled_from([1.0, -0.5, 3.0]), min_size=1, max_size=9))
def test_weighted_sum(level, count, weights):
    agree("weighted_sum", [draw(count, seed=i) for i in range(len(weights))], tuple(weights), np.zeros(count))


@pytest.mark.parametrize("number", [2, 3, 4, 5, 8])
def test_weighted_sum_into_the_first(level, number):
    arrays = [draw(500, seed=i).astype(np.float32) for i in range(number)]
    expected = np.sum(arrays, 0, np.float64)
    weighted_sum(arrays, [1.0] * number, arrays[0], {})
    np.testing.assert_allclose(arrays[0], expected, atol=1e-5)


def test_weighted_sum_of_nan_and_infinities(level):
    arrays = [SPECIAL, SPECIAL[::-1].copy(), np.roll(SPECIAL, 1)]
    agree("weighted_sum", arrays, (1.0, -2.0, 0.0), np.zeros(SPECIAL.size))


@given(
    shape=st.lists(st.integers(1, 9), min_size=1, max_size=4),
    axis=st.integers(0, 3),
    start=st.integers(0, 3),
    more=st.integers(0, 3),
)
def test_copy_of_a_part(level, shape, axis, start, more):
    axis %= len(shape)
    whole = list(shape)
    whole[axis] += start + more
    at = (slice(None),) * axis + (slice(start, start + shape[axis]),)
    x, y = draw(*whole).astype(np.float32), draw(*whole, seed=1).astype(np.float32)
    part, expected = np.zeros(shape, np.float32), y.copy()
    copy(x[at], part)
    np.testing.assert_array_equal(part, x[at])
    copy(part, y[at])
    expected[at] = part
    np.testing.assert_array_equal(y, expected)


def test_copy_of_much(level):
    x = draw(3, 50000).astype(np.float32)
    y = np.zeros((3, 70000), np.float32)
    copy(x, y[:, 7:50007])
    np.testing.assert_array_equal(y[:, 7:50007], x)
    assert not y[:, :7].any()
    assert not y[:, 50007:].any()


@pytest.mark.parametrize("turn", [lambda a: a.T, lambda a: a[::2], lambda a: a[:, ::-1], lambda a: a[:0]])
def test_copy_of_other_views(level, turn):
    x, y = draw(6, 6).astype(np.float32), np.zeros((6, 6), np.float32)
    copy(turn(x), turn(y))
    np.testing.assert_array_equal(turn(y), turn(x))
    copy(x.T, y)
    np.testing.assert_array_equal(y, x.T)


@given(count=counts, value=st.sampled_from([0.0, -0.0, 1.5, np.nan]))
def test_fill(level, count, value):
    y = np.ones(count, np.float32)
    fill(y, value)
    np.testing.assert_array_equal(y, np.full(count, value, np.float32))
