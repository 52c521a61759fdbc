import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite.engines.native.winograd import conv3x3
from tests.engines.native.compare import agree


@st.composite
def problems(draw, axes=(1, 2), groups=(1, 2, 3), channels=9, outputs=20):
    """A convolution: (x, w, b, y, stride, pad, dilation, group)."""
    axes = draw(st.sampled_from(axes))

    def dims(least, most):
        return tuple(draw(st.integers(least, most)) for _ in range(axes))

    group = draw(st.sampled_from(groups))
    inputs = draw(st.integers(1, channels))
    outputs = draw(st.integers(1, outputs))
    kernel, stride, pad, dilation = dims(1, 4), dims(1, 3), dims(0, 3), dims(1, 2)
    out, slack = dims(1, draw(st.sampled_from([3, 8, 20]))), dims(-1, 2)
    size = tuple(
        max(1, s * (o - 1) + d * (k - 1) + 1 - 2 * p + e)
        for o, s, d, k, p, e in zip(out, stride, dilation, kernel, pad, slack, strict=True)
    )
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    x = rng.standard_normal((draw(st.integers(1, 5)), group * inputs, *size))
    w = rng.standard_normal((group * outputs, inputs, *kernel))
    y = rng.standard_normal((len(x), len(w), *out))
    return x, w, rng.standard_normal(len(w)), y, stride, pad, dilation, group


FLOOR = 1e-6  # a few roundings of float32
SLOPES = st.sampled_from([None, 0.0, 0.1, 3.0])


@settings(max_examples=80)
@given(problem=problems(), bias=st.booleans(), slope=SLOPES)
def test_forward_agrees_with_numpy(level, problem, bias, slope):
    x, w, b, y, *geometry = problem
    agree("conv_forward", x, w, b if bias else None, np.full_like(y, 7), *geometry, slope=slope, floor=FLOOR)


@settings(max_examples=60)
@given(problem=problems(), wanted=st.sampled_from([(True, True), (True, False), (False, True)]))
def test_backward_agrees_with_numpy(level, problem, wanted):
    x, w, _, dy, *geometry = problem
    dx, dw = np.full_like(x, 7), np.random.default_rng(0).standard_normal(w.shape)
    targets = dx if wanted[0] else None, dw if wanted[1] else None
    agree("conv_backward", x, w, dy, *targets, *geometry, floor=FLOOR)


@settings(max_examples=60)
@given(problem=problems(groups=(2, 5), channels=2, outputs=3), slope=SLOPES)
def test_few_channels_in_each_group(level, problem, slope):
    x, w, b, y, *geometry = problem
    agree("conv_forward", x, w, b, np.full_like(y, 7), *geometry, slope=slope, floor=FLOOR)
    agree("conv_backward", x, w, y, np.full_like(x, 7), np.ones_like(w), *geometry, floor=FLOOR)


# n, c, size, o, kernel, stride, pad, dilation, group: layers of nets, and what blocks and splits them
SHAPES = {
    "depthwise": (2, 20, (30, 30), 20, 3, 1, 1, 1, 20),
    "depthwise, strided": (2, 20, (15, 15), 40, 3, 2, 1, 1, 20),
    "depthwise, large": (1, 2, (9, 2100), 2, 3, 1, 1, 1, 2),
    "first layer": (2, 3, (35, 35), 20, 7, 2, 3, 1, 1),
    "pointwise": (3, 70, (14, 14), 130, 1, 1, 0, 1, 1),
    "pointwise, strided": (2, 40, (14, 14), 50, 1, 2, 0, 1, 1),
    "deep": (2, 130, (7, 7), 37, 3, 1, 1, 1, 1),
    "wide": (1, 5, (3, 700), 3, 3, 1, 1, 1, 1),
    "very wide": (1, 2, (1, 3000), 3, 1, 1, 0, 1, 1),
    "large": (1, 8, (60, 61), 16, 3, 1, 1, 1, 1),
    "valid": (2, 20, (12, 12), 50, 5, 1, 0, 1, 1),
    "many weights": (1, 150, (4, 4), 150, 3, 1, 1, 1, 1),
    "groups": (2, 24, (13, 13), 32, 5, 1, 2, 1, 2),
    "dilated": (1, 12, (17, 17), 13, 3, 1, 2, 2, 1),
    "depthwise, 5 x 5": (2, 20, (14, 14), 20, 5, 1, 2, 1, 20),
    "sums in blocks": (5, 600, (7, 7), 30, 1, 1, 0, 1, 1),
    "sums in blocks, strided outputs": (2, 70, (7, 7), 600, 3, 2, 1, 1, 1),
    "one window": (4, 30, (6, 6), 64, 6, 1, 0, 1, 1),
    "padding beyond the kernel": (1, 3, (5, 5), 4, 2, 1, 3, 1, 1),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_layers_agree_with_numpy(level, shape):
    n, c, size, o, kernel, stride, pad, dilation, group = shape
    rng = np.random.default_rng(0)
    x = rng.standard_normal((n, c, *size))
    w = rng.standard_normal((o, c // group, min(kernel, size[0]), kernel))
    padding = (pad if size[0] >= kernel else 0, pad)
    out = [
        (z + 2 * p - dilation * (k - 1) - 1) // stride + 1
        for z, p, k in zip(size, padding, w.shape[2:], strict=True)
    ]
    y = rng.standard_normal((n, o, *out))
    geometry = (stride, stride), padding, (dilation, dilation), group
    rtol = 1e-4 if conv3x3(x, w, y, *geometry) else 1e-5
    for slope in (None, 0.0, 0.2):
        agree(
            "conv_forward", x, w, rng.standard_normal(o), np.zeros_like(y), *geometry, rtol=rtol, slope=slope
        )
    agree("conv_backward", x, w, y, np.ones_like(x), rng.standard_normal(w.shape), *geometry, rtol=rtol)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("of", ["x", "w", "b"])
def test_nan_and_infinities_go_where_the_definition_says(level, value, of):
    rng = np.random.default_rng(0)
    arrays = {
        "x": rng.uniform(1, 2, (2, 3, 9, 9)),
        "w": rng.uniform(1, 2, (14, 3, 3, 3)),
        "b": rng.uniform(1, 2, 14),
    }
    arrays[of].flat[len(arrays[of]) // 2] = value
    y = np.zeros((2, 14, 9, 9))
    geometry = (1, 1), (1, 1), (1, 1), 1
    for slope in (None, 0.0, 0.2):
        agree("conv_forward", *arrays.values(), y, *geometry, slope=slope)
    gradients = np.zeros((2, 3, 9, 9)), np.zeros((14, 3, 3, 3))
    dy = rng.uniform(1, 2, y.shape)
    if of == "x":
        agree("conv_backward", arrays["x"], arrays["w"], dy, *gradients, *geometry)
    if of == "b":
        dy.flat[dy.size // 2] = value
        agree("conv_backward", arrays["x"], arrays["w"], dy, *gradients, *geometry)


@given(problem=problems(axes=(0, 3), groups=(1, 2)))
@settings(max_examples=10)
def test_other_numbers_of_axes_are_numpys(level, problem):
    x, w, b, y, *geometry = problem
    agree("conv_forward", x, w, b, y, *geometry, slope=0.5, floor=FLOOR)
    agree("conv_backward", x, w, y, np.zeros_like(x), np.zeros_like(w), *geometry, floor=FLOOR)
