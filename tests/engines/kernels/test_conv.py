import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite.engines.kernels import conv, depthwise
from caffelite.engines.kernels.conv import conv_backward, conv_backward_bias, conv_forward
from tests.engines.kernels import naive


@st.composite
def problems(draw):
    """A small convolution of any kind: (x, w, b, out, stride, pad, dilation, group)."""
    axes = draw(st.integers(0, 3))

    def dims(least, most):
        return tuple(draw(st.integers(least, most)) for _ in range(axes))

    group = draw(st.integers(1, 3))
    channels, outputs = (group * draw(st.integers(1, 2)) for _ in range(2))
    kernel, stride, pad, dilation, out = dims(1, 3), dims(1, 2), dims(0, 2), dims(0, 2), dims(1, 3)
    slack = dims(-1, 2)  # elements behind the last window, or of it outside the picture
    size = tuple(
        max(1, s * (o - 1) + d * (k - 1) + 1 - 2 * p + e)
        for o, s, d, k, p, e in zip(out, stride, dilation, kernel, pad, slack, strict=True)
    )
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    x = rng.standard_normal((draw(st.integers(1, 5)), channels, *size))
    w = rng.standard_normal((outputs, channels // group, *kernel))
    return x, w, rng.standard_normal(outputs), out, stride, pad, dilation, group


def small_tiles(patch):
    patch.setattr(conv, "_COLUMN_BYTES", 256)
    patch.setattr(depthwise, "_BLOCK_BYTES", 64)


def several_pictures(patch):
    patch.setattr(conv, "_START", 10**9)


def one_picture(patch):
    patch.setattr(conv, "_TRANSPOSE", 10**9)


def large_weights(patch):
    patch.setattr(conv, "_SMALL", 0)
    patch.setattr(conv, "_COLUMN_BYTES", 256)


@pytest.mark.parametrize("tiles", [small_tiles, several_pictures, one_picture, large_weights])
@settings(max_examples=60, deadline=None)
@given(problem=problems())
def test_forward_and_backward_match_definition(tiles, problem):
    x, w, b, out, *geometry = problem
    rng = np.random.default_rng(0)
    dy = rng.standard_normal((len(x), len(w), *out))
    dx, dw = np.full(x.shape, np.nan), rng.standard_normal(w.shape)
    y, before = np.full(dy.shape, np.nan), dw.copy()
    with pytest.MonkeyPatch.context() as patch:
        tiles(patch)
        conv_forward(x, w, b, y, *geometry, {})
        conv_backward(x, w, dy, dx, dw, *geometry, {})
    np.testing.assert_allclose(y, naive.convolve(x, w, b, out, *geometry), atol=1e-12)
    # y is linear in x and in w, so gradients are exact in any direction.
    vx, vw, zero = rng.standard_normal(x.shape), rng.standard_normal(w.shape), np.zeros(len(w))
    assert (dx * vx).sum() == pytest.approx(
        (naive.convolve(vx, w, zero, out, *geometry) * dy).sum(), abs=1e-9
    )
    assert ((dw - before) * vw).sum() == pytest.approx(
        (naive.convolve(x, vw, zero, out, *geometry) * dy).sum(), abs=1e-9
    )


def larger(group=1, dtype=np.float32):
    rng = np.random.default_rng(1)
    x = rng.standard_normal((20, 6, 9, 8)).astype(dtype)
    w = rng.standard_normal((12, 6 // group, 3, 3)).astype(dtype)
    return x, w, rng.standard_normal((20, 12, 9, 8)).astype(dtype), ((1, 1), (1, 1), (1, 1), group)


@pytest.mark.parametrize("group", [1, 2, 6])
def test_only_what_is_asked_for_is_written(group):
    x, w, dy, geometry = larger(group)
    dx, dw = np.empty_like(x), np.zeros_like(w)
    conv_backward(x, w, dy, dx, dw, *geometry, {})
    dx_alone, dw_alone = np.empty_like(x), np.zeros_like(w)
    conv_backward(x, w, dy, dx_alone, None, *geometry, {})
    conv_backward(x, w, dy, None, dw_alone, *geometry, {})
    np.testing.assert_array_equal(dx, dx_alone)
    np.testing.assert_array_equal(dw, dw_alone)


@pytest.mark.parametrize("group", [1, 6])
def test_used_scratch_memory_changes_nothing(group):
    x, w, dy, geometry = larger(group)
    scratch, results = {}, []
    for _ in range(2):
        y, dx, dw = np.empty_like(dy), np.empty_like(x), np.zeros_like(w)
        conv_forward(x, w, None, y, *geometry, scratch)
        conv_backward(x, w, dy, dx, dw, *geometry, scratch)
        results.append((y, dx, dw))
        for memory in scratch.values():
            memory.fill(np.nan)
    for first, second in zip(*results, strict=True):
        np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("group", [1, 3, 6])
def test_float32_agrees_with_float64(group):
    results = []
    for dtype in (np.float32, np.float64):
        x, w, dy, geometry = (a.astype(dtype) if isinstance(a, np.ndarray) else a for a in larger(group))
        y, dx, dw = np.empty_like(dy), np.empty_like(x), np.zeros_like(w)
        conv_forward(x, w, None, y, *geometry, {})
        conv_backward(x, w, dy, dx, dw, *geometry, {})
        assert {a.dtype for a in (y, dx, dw)} == {np.dtype(dtype)}
        results.append((y, dx, dw))
    for single, double in zip(*results, strict=True):
        np.testing.assert_allclose(single, double, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("outputs", [2, 12])  # as a convolution, and by adding up columns
@pytest.mark.parametrize("group", [1, 2])
@pytest.mark.parametrize("dilation", [(1, 1), (2, 1)])
def test_gradient_of_the_pictures_with_stride_1(outputs, group, dilation):
    rng = np.random.default_rng(0)
    x, w = rng.standard_normal((2, 4, 6, 5)), rng.standard_normal((outputs, 4 // group, 3, 2))
    geometry = ((1, 1), (1, 1), dilation, group)
    out = (6 if dilation[0] == 1 else 4, 6)
    dy, dx = rng.standard_normal((2, outputs, *out)), np.full(x.shape, np.nan)
    assert conv._is_convolution(x, w, dy, conv._Geometry(*geometry)) == (outputs == 2)
    conv_backward(x, w, dy, dx, None, *geometry, {})
    v = rng.standard_normal(x.shape)
    slope = naive.convolve(v, w, np.zeros(outputs), out, *geometry)
    assert (dx * v).sum() == pytest.approx((slope * dy).sum())


def test_no_pictures():
    geometry = ((1, 1), (0, 0), (1, 1), 1)
    y, dw = np.empty((0, 2, 3, 3)), np.ones((2, 1, 2, 2))
    conv_forward(np.empty((0, 1, 4, 4)), dw, np.ones(2), y, *geometry, {})
    conv_backward(np.empty((0, 1, 4, 4)), dw, y, np.empty((0, 1, 4, 4)), dw, *geometry, {})
    assert (dw == 1).all()


def test_bias_gradient_is_added():
    dy = np.arange(24.0).reshape(2, 3, 2, 2)
    db = np.ones(3)
    conv_backward_bias(dy, db, {})
    np.testing.assert_allclose(db, 1 + dy.sum((0, 2, 3)))


def test_pictures_are_taken_together_where_rows_are_short_and_alone_where_they_are_long():
    def tile(n, channels, size, outputs, kernel):
        x, w = np.empty((n, channels, size, size)), np.empty((outputs, channels, kernel, kernel))
        y = np.empty((n, outputs, size, size))
        return conv._tile(x, w, y, conv._Geometry((1, 1), (kernel // 2,) * 2, (1, 1), 1))

    assert tile(64, 20, 12, 50, 5)[0] > 1
    assert tile(4, 16, 224, 64, 3)[0] == 1
    n, rows = tile(2, 64, 224, 16, 3)
    assert 64 * 9 * rows * 224 * n * 8 <= conv._COLUMN_BYTES
