import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite.engines.kernels import pool
from caffelite.engines.kernels.pool import (
    LOWEST,
    average_pool,
    average_pool_backward,
    max_pool,
    max_pool_backward,
)
from tests.engines.kernels import naive


@st.composite
def problems(draw):
    """A small pooling: (x with many ties, kernel, stride, pad, pooled)."""
    plane = tuple(draw(st.integers(1, 7)) for _ in range(2))
    kernel = tuple(draw(st.integers(1, 5)) for _ in range(2))
    stride = tuple(draw(st.integers(1, 4)) for _ in range(2))
    pad = tuple(draw(st.integers(0, k - 1)) for k in kernel)
    pooled = []
    for n, k, s, p in zip(plane, kernel, stride, pad, strict=True):
        count = max(0, -(-(n + 2 * p - k) // s)) + 1
        if any(pad) and (count - 1) * s >= n + p:
            count -= 1
        pooled.append(max(1, count))
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    x = rng.integers(-3, 3, (draw(st.integers(1, 3)), 2, *plane)).astype(float)
    return x, kernel, stride, pad, tuple(pooled)


@pytest.mark.parametrize("block", [1, 1 << 18])
@settings(max_examples=150, deadline=None)
@given(problem=problems())
def test_max_matches_definition(block, problem):
    x, kernel, stride, pad, pooled = problem
    shape = (*x.shape[:2], *pooled)
    y, alone, mask = np.empty(shape), np.empty(shape), np.empty(shape, np.int32)
    g, dx = np.random.default_rng(0).standard_normal(shape), np.full(x.shape, np.nan)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "_BLOCK_BYTES", block)
        max_pool(x, y, mask, kernel, stride, pad, {})
        max_pool(x, alone, None, kernel, stride, pad, {})
        max_pool_backward(g, mask, dx, {})
    expected = np.zeros(x.shape)
    np.testing.assert_array_equal(y, alone)
    for n, c in np.ndindex(*x.shape[:2]):
        for j, places, _ in naive.windows(x.shape[2:], pooled, kernel, stride, pad):
            if not places:
                assert (y[(n, c, *j)], mask[(n, c, *j)]) == (LOWEST, -1)
                continue
            first = max(places, key=lambda place: x[(n, c, *place)])  # max() keeps the first
            assert y[(n, c, *j)] == x[(n, c, *first)]
            assert mask[(n, c, *j)] == first[0] * x.shape[3] + first[1]
            expected[(n, c, *first)] += g[(n, c, *j)]
    np.testing.assert_allclose(dx, expected, atol=1e-12)


@pytest.mark.parametrize("block", [1, 1 << 18])
@settings(max_examples=150, deadline=None)
@given(problem=problems())
def test_average_matches_definition(block, problem):
    x, kernel, stride, pad, pooled = problem
    y = np.empty((*x.shape[:2], *pooled))
    g, dx = np.random.default_rng(0).standard_normal(y.shape), np.full(x.shape, np.nan)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "_BLOCK_BYTES", block)
        average_pool(x, y, kernel, stride, pad, {})
        average_pool_backward(g, dx, kernel, stride, pad, {})
    expected = np.zeros(x.shape)
    for n, c in np.ndindex(*x.shape[:2]):
        for j, places, size in naive.windows(x.shape[2:], pooled, kernel, stride, pad):
            mean = sum(x[(n, c, *place)] for place in places) / size if size else 0
            assert y[(n, c, *j)] == pytest.approx(mean)
            for place in places:
                expected[(n, c, *place)] += g[(n, c, *j)] / size
    np.testing.assert_allclose(dx, expected, atol=1e-12)


@pytest.mark.parametrize("shape", [(1, 1, 2, 2), (1, 1, 4, 4)], ids=["plane", "windows"])
def test_nan_loses_and_a_window_of_nan_has_no_maximum(shape):
    x = np.full(shape, np.nan)
    x[0, 0, 1, 0] = -5
    side = shape[2] // 2
    y, mask = np.empty((1, 1, side, side)), np.empty((1, 1, side, side), np.int32)
    max_pool(x, y, mask, (2, 2), (2, 2), (0, 0), {})
    assert (y[0, 0, 0, 0], mask[0, 0, 0, 0]) == (-5, shape[3])
    x[...] = np.nan
    max_pool(x, y, mask, (2, 2), (2, 2), (0, 0), {})
    assert (y == LOWEST).all()
    assert (mask == -1).all()
    dx = np.full(shape, np.nan)
    max_pool_backward(np.ones_like(y), mask, dx, {})
    assert (dx == 0).all()


def test_minus_infinity_counts_as_lowest():
    y = np.empty((1, 1, 1, 2))
    max_pool(np.full((1, 1, 2, 4), -np.inf), y, None, (2, 2), (2, 2), (0, 0), {})
    assert (y == LOWEST).all()


@pytest.mark.parametrize("dtype", [np.float32, np.int32])
def test_windows_of_many_elements(dtype):
    x = np.zeros((1, 1, 300, 300), np.float32)
    x[0, 0, 298, 297] = 1
    y, mask = np.empty((1, 1, 2, 2), np.float32), np.empty((1, 1, 2, 2), dtype)
    max_pool(x, y, mask, (299, 299), (1, 1), (0, 0), {})
    assert (y == 1).all()
    assert (mask == 298 * 300 + 297).all()
