"""3 x 3 convolutions by Winograd's method agree with the NumPy kernels within 1e-4, whatever their shape."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS, winograd
from caffelite.engines.native.winograd import conv3x3
from tests.engines.native.compare import agree

TOLERANCE = 1e-4  # of the largest value
BY_DEFAULT = ((1, 1), (1, 1), (1, 1), 1)  # stride, pad, dilation, group


@st.composite
def convolutions(draw):
    """Draw arguments of conv_backward: x, w, dy, dx, dw, and the geometry."""
    n, group = draw(st.integers(1, 5)), draw(st.integers(1, 2))
    inputs, outputs = draw(st.integers(1, 40)), draw(st.integers(1, 30))
    pad = draw(st.tuples(st.integers(0, 2), st.integers(0, 2)))
    size = [draw(st.integers(max(1, 3 - 2 * p), 20)) for p in pad]
    out = [z + 2 * p - 2 for z, p in zip(size, pad, strict=True)]
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    x = rng.standard_normal((n, group * inputs, *size))
    w = rng.standard_normal((group * outputs, inputs, 3, 3))
    dy = rng.standard_normal((n, group * outputs, *out))
    return x, w, dy, rng.standard_normal(x.shape), rng.standard_normal(w.shape), (1, 1), pad, (1, 1), group


@pytest.fixture
def always(monkeypatch):
    """Winograd's method for every shape that it can do."""
    monkeypatch.setattr(winograd, "_LEAST_CHANNELS", 1)
    monkeypatch.setattr(winograd, "_MOST_WASTE", 100)


@pytest.fixture(params=[1, 1 << 14, 2 << 20], ids=["one_row", "small", "large"])
def room(request, monkeypatch):
    """What is transformed at a time."""
    for plan in (winograd._plan, winograd._weights_plan):
        plan.cache_clear()
    monkeypatch.setattr(winograd, "_ROOM", request.param)
    yield
    for plan in (winograd._plan, winograd._weights_plan):
        plan.cache_clear()


@pytest.mark.usefixtures("level", "always", "room")
@settings(max_examples=15, deadline=None)
@given(convolutions(), st.booleans(), st.sampled_from([None, 0.0, 0.1, 3.0]))
def test_agrees_with_numpy(arguments, has_bias, slope):
    x, w, dy, dx, dw, *geometry = arguments
    assert conv3x3(x, w, dy, *geometry)
    bias = np.arange(len(w)) / 3 if has_bias else None
    agree("conv_forward", x, w, bias, np.zeros(dy.shape), *geometry, rtol=TOLERANCE, slope=slope, floor=1e-5)
    agree("conv_backward", x, w, dy, dx, dw, *geometry, rtol=TOLERANCE, floor=1e-5)


@pytest.mark.usefixtures("level", "always")
@pytest.mark.parametrize("width", [1, 13, 49, 57, 64, 129, 225, 300])
def test_wide_pictures(width):
    rng = np.random.default_rng(width)
    x, w = rng.standard_normal((2, 3, 9, width)), rng.standard_normal((14, 3, 3, 3))
    dy = rng.standard_normal((2, 14, 9, width))
    agree("conv_forward", x, w, None, np.zeros(dy.shape), *BY_DEFAULT, rtol=TOLERANCE)
    agree("conv_backward", x, w, dy, np.zeros(x.shape), np.zeros(w.shape), *BY_DEFAULT, rtol=TOLERANCE)


@pytest.mark.usefixtures("level", "always")
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 3e38])
def test_nan_and_infinities_go_where_the_definition_says(value):
    rng = np.random.default_rng(0)
    x, w, dy = rng.random((2, 2, 12, 12)), rng.random((3, 2, 3, 3)), rng.random((2, 3, 12, 12))
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    x[0, 1, 5, 6] = dy[1, 2, 11, 0] = value
    big = np.isfinite(value)  # in float64 the sums are finite, and in float32 some are not
    for name, arguments in {
        "conv_forward": (x, w * 3, None, y, *BY_DEFAULT),
        "conv_backward": (x, w * 3, dy, dx, None, *BY_DEFAULT),
    }.items():
        if big:
            got = [a.astype(np.float32) if isinstance(a, np.ndarray) else a for a in arguments]
            expected = [a.copy() if isinstance(a, np.ndarray) else a for a in got]
            with np.errstate(all="ignore"):
                KERNELS[name](*expected, {})
            NATIVE_KERNELS[name](*got, {})
            np.testing.assert_allclose(got[3], expected[3], rtol=1e-5)
            assert np.isinf(got[3]).any()
        else:
            agree(name, *arguments)


def test_what_is_left_to_the_other_method():
    x, w, y = np.zeros((1, 32, 14, 14)), np.zeros((32, 32, 3, 3)), np.zeros((1, 32, 14, 14))
    assert conv3x3(x, w, y, *BY_DEFAULT)
    assert conv3x3(x, w, y, (2, 2), (1, 1), (1, 1), 1) is None
    assert conv3x3(x, w, y, (1, 1), (2, 2), (2, 2), 1) is None
    assert conv3x3(x, w, y, (1, 1), (3, 3), (1, 1), 1) is None
    assert conv3x3(x, np.zeros((32, 32, 1, 3)), y, (1, 1), (0, 1), (1, 1), 1) is None
    assert conv3x3(x, np.zeros((32, 4, 3, 3)), y, (1, 1), (1, 1), (1, 1), 8) is None
