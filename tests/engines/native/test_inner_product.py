import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite.engines.native import NATIVE_KERNELS
from tests.engines.native.compare import agree, assert_close

SIZES = st.sampled_from([1, 2, 5, 6, 11, 12, 13, 31, 32, 33, 70, 130])


def arrays(m, n, k, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.standard_normal(shape) for shape in ((m, k), (n, k), (n,), (m, n))]


@settings(max_examples=50)
@given(
    m=SIZES,
    n=SIZES,
    k=SIZES,
    wanted=st.tuples(*[st.booleans()] * 4),
    slope=st.sampled_from([None, 0.0, 0.1, 3.0]),
)
def test_agrees_with_numpy(level, m, n, k, wanted, slope):
    x, w, b, g = arrays(m, n, k)
    agree(
        "inner_product_forward", x, w, b if wanted[0] else None, np.full_like(g, 7), slope=slope, floor=1e-6
    )
    targets = [a.copy() if want else None for a, want in zip((x, w, b), wanted[1:], strict=True)]
    agree("inner_product_backward", x, w, g, *targets, floor=1e-6)


@pytest.mark.parametrize(
    ("m", "n", "k"),
    [(128, 1000, 784), (16, 300, 2000), (300, 10, 500), (2, 700, 3000), (200, 200, 5), (70, 90, 2100)],
)
def test_sizes_of_layers(level, m, n, k):
    x, w, b, g = arrays(m, n, k)
    for slope in (None, 0.0):
        agree("inner_product_forward", x, w, b, np.zeros_like(g), slope=slope)
    agree("inner_product_backward", x, w, g, np.zeros_like(x), w, b)


@pytest.mark.parametrize(("m", "n", "k"), [(1, 1, 1), (13, 40, 70), (64, 100, 33)])
def test_transposed_weights(level, m, n, k):
    x, w, b, g = (a.astype(np.float32) for a in arrays(m, n, k))
    stored, diff, z, dx = w.T.copy(), np.ones_like(w.T, order="C"), np.zeros_like(g), np.zeros_like(x)
    NATIVE_KERNELS["inner_product_forward"](x, stored.T, b, z, {})
    assert_close(z, x.astype(float) @ w.T.astype(float) + b, 1e-5)
    NATIVE_KERNELS["inner_product_backward"](x, stored.T, g, dx, diff.T, None, {})
    assert_close(dx, g.astype(float) @ w, 1e-5)
    assert_close(diff.T, 1 + g.T.astype(float) @ x, 1e-5)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("rows", [20, 100])
def test_nan_and_infinities_arrive(level, value, rows):
    x, w, b, g = (np.abs(a) for a in arrays(rows, 80, 50))
    x[3, 4] = g[5, 6] = value
    for slope in (None, 0.0, 0.1):
        agree("inner_product_forward", x, w, b, np.zeros_like(g), slope=slope)
    agree("inner_product_backward", x, w, g, np.zeros_like(x), w, b)
