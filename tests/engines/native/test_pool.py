import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.core.window import PoolingWindow
from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS
from tests.engines.native.compare import agree

LOWEST = np.float32(-3.4028234663852886e38)


@st.composite
def cases(draw):
    """A shape, the pooled shape, and a window that Caffe allows."""
    kernel = draw(st.tuples(st.integers(1, 6), st.integers(1, 6)))
    stride = draw(st.tuples(st.integers(1, 7), st.integers(1, 7)))
    pad = tuple(draw(st.integers(0, k - 1)) for k in kernel)
    plane = tuple(draw(st.integers(max(1, k - 2 * p), 40)) for k, p in zip(kernel, pad, strict=True))
    shape = (draw(st.integers(1, 2)), draw(st.integers(1, 4)), *plane)
    window = PoolingWindow(kernel, stride, pad, draw(st.booleans()))
    return shape, (*shape[:2], *window.pooled(plane)), (kernel, stride, pad)


def draw_x(shape, ties=False):
    """Return float32 values, as the maxima's places may depend on roundings."""
    rng = np.random.default_rng(sum(shape))
    return (rng.integers(-2, 3, shape) if ties else rng.standard_normal(shape)).astype(np.float32)


@given(case=cases(), ties=st.booleans(), dtype=st.sampled_from([np.int32, np.float32, None]))
def test_max(level, case, ties, dtype):
    shape, pooled, window = case
    mask = None if dtype is None else np.zeros(pooled, dtype)
    agree("max_pool", draw_x(shape, ties), np.zeros(pooled), mask, *window, rtol=0)


@given(case=cases(), ties=st.booleans())
def test_max_backward(level, case, ties):
    shape, pooled, window = case
    mask = np.zeros(pooled, np.int32)
    KERNELS["max_pool"](draw_x(shape, ties), np.zeros(pooled, np.float32), mask, *window, {})
    agree("max_pool_backward", draw_x(pooled), mask, np.ones(shape))


@given(case=cases())
def test_average(level, case):
    shape, pooled, window = case
    agree("average_pool", draw_x(shape), np.zeros(pooled), *window)
    agree("average_pool_backward", draw_x(pooled), np.zeros(shape), *window)


@pytest.mark.parametrize("planes", [1, 3, 700])
@pytest.mark.parametrize("plane", [(1, 1), (7, 7), (9, 65)])
def test_the_whole_plane(level, planes, plane):
    x, y, window = draw_x((1, planes, *plane)), np.zeros((1, planes, 1, 1)), (plane, (1, 1), (0, 0))
    agree("max_pool", x, y, np.zeros(y.shape, np.int32), *window)
    agree("average_pool", x, y, *window)
    agree("average_pool_backward", draw_x(y.shape), np.zeros(x.shape), *window)


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("pad", [0, 1])
def test_nan_and_infinities(level, stride, pad):
    rng = np.random.default_rng(stride)
    x = rng.choice(np.array([np.nan, np.inf, -np.inf, 0, 1, LOWEST], np.float32), (2, 3, 19, 37))
    window = ((3, 3), (stride, stride), (pad, pad))
    pooled = (2, 3, *PoolingWindow(*window, True).pooled((19, 37)))
    agree("max_pool", x, np.zeros(pooled), np.zeros(pooled, np.int32), *window)
    agree("average_pool", np.where(x == LOWEST, 2, x), np.zeros(pooled), *window)
    g = rng.choice(np.array([np.nan, np.inf, -np.inf, 0, 1], np.float32), pooled)
    agree("average_pool_backward", g, np.zeros(x.shape), *window)


def test_nothing_above_the_lowest_number_has_no_place(level):
    x = np.full((1, 1, 4, 4), np.nan, np.float32)
    x[..., 2:, 2:] = -np.inf
    _, y, mask, *_ = agree(
        "max_pool", x, np.zeros((1, 1, 2, 2)), np.zeros((1, 1, 2, 2), np.int32), (2, 2), (2, 2), (0, 0)
    )
    assert (y == LOWEST).all()
    assert (mask == -1).all()


def test_what_lies_behind_the_arrays_stays(level):
    x, window = draw_x((1, 5, 6, 6)), ((3, 3), (2, 2), (1, 1))
    for name, source, size in (("average_pool", x, 16), ("average_pool_backward", draw_x((1, 5, 4, 4)), 36)):
        memory = np.full(5 * size + 64, 7, np.float32)
        side = int(size**0.5)
        NATIVE_KERNELS[name](source, memory[: 5 * size].reshape(1, 5, side, side), *window, {})
        assert (memory[5 * size :] == 7).all()
    memory, mask = np.full(144, 7, np.float32), np.full(144, 7, np.int32)
    y, places = (a[:80].reshape(1, 5, 4, 4) for a in (memory, mask))
    NATIVE_KERNELS["max_pool"](x, y, places, *window, {})
    assert (memory[80:] == 7).all()
    assert (mask[80:] == 7).all()
