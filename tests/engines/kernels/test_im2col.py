import numpy as np
import pytest

from caffelite.engines.kernels.im2col import col2im, im2col, transpose_last
from tests.engines.kernels import naive

CASES = [
    # spatial, kernel, stride, pad, dilation, out
    ((7,), (3,), (2,), (1,), (1,), (4,)),
    ((5, 6), (3, 2), (1, 2), (0, 1), (1, 1), (3, 4)),
    ((5, 6), (2, 2), (1, 1), (3, 0), (2, 1), (9, 5)),
    ((5, 5), (6, 6), (2, 2), (0, 0), (1, 1), (1, 1)),  # sticks out
    ((3, 4, 3), (2, 2, 1), (1, 2, 1), (1, 0, 0), (1, 1, 1), (4, 2, 3)),
]


@pytest.mark.parametrize("case", CASES)
def test_columns_times_weights_are_the_convolution(case):
    spatial, kernel, stride, pad, dilation, out = case
    rng = np.random.default_rng(0)
    x, w = rng.standard_normal((2, 3, *spatial)), rng.standard_normal((4, 3, *kernel))
    cols = np.full((2, 3 * int(np.prod(kernel)), *out), np.nan)
    im2col(x, cols, kernel, stride, pad, dilation, {})
    y = np.einsum("ok,nk...->no...", w.reshape(4, -1), cols)
    np.testing.assert_allclose(
        y, naive.convolve(x, w, np.zeros(4), out, stride, pad, dilation, 1), atol=1e-12
    )


@pytest.mark.parametrize("case", CASES)
def test_col2im_is_the_transpose(case):
    spatial, kernel, stride, pad, dilation, out = case
    rng = np.random.default_rng(0)
    x = rng.standard_normal((2, 3, *spatial))
    g = rng.standard_normal((2, 3 * int(np.prod(kernel)), *out))
    cols, dx = np.empty_like(g), np.full(x.shape, np.nan)
    im2col(x, cols, kernel, stride, pad, dilation, {})
    col2im(g, dx, kernel, stride, pad, dilation, {})
    assert (dx * x).sum() == pytest.approx((g * cols).sum())


@pytest.mark.parametrize("shape", [(2, 3), (40, 3, 5), (3, 700), (2, 30, 40), (2, 2, 3, 2, 500)])
@pytest.mark.parametrize("n", [1, 3, 100])
def test_transpose_last_moves_all_blocks(shape, n):
    xt = np.random.default_rng(0).standard_normal((*shape, n))
    x = np.full((n, *shape), np.nan)
    transpose_last(xt, x)
    np.testing.assert_array_equal(x, np.moveaxis(xt, -1, 0))
