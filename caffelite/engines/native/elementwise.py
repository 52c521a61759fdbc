"""Rectified units, weighted sums and copies: see elementwise.c."""

from collections.abc import Sequence

import numpy as np

from caffelite.engines.kernels import elementwise
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import Address, address, call, covers

_MOST = 4  # arrays that the C code adds up at a time


def flat(name: str, x: Array, z: Array, y: Array, *constants: float) -> None:
    """Call the C kernel ``name`` that maps the elements of two arrays: see flat.h."""
    a, b, c, d = (*constants, 0.0, 0.0, 0.0, 0.0)[:4]
    call(name, address(x), address(z), address(y), y.size, a, b, c, d)


def relu_forward(x: Array, y: Array, slope: float, scratch: Scratch) -> None:
    """Compute y = max(x, 0) + slope min(x, 0); ``y`` may be ``x`` itself."""
    if not covers(x, y):
        elementwise.relu_forward(x, y, slope, scratch)
        return
    flat("rectify", x, x, y, float(slope))


def relu_backward(x: Array, dy: Array, dx: Array, slope: float, scratch: Scratch) -> None:
    """Compute dx = dy where x > 0, slope dy elsewhere; ``dx`` may be ``dy`` itself."""
    if not covers(x, dy, dx):
        elementwise.relu_backward(x, dy, dx, slope, scratch)
        return
    flat("rectify_backward", x, dy, dx, float(slope))


def weighted_sum(arrays: Sequence[Array], weights: Sequence[float], y: Array, scratch: Scratch) -> None:
    """Compute y = sum_i weights_i arrays_i of arrays of one shape; ``y`` may be the first of them."""
    if not covers(*arrays, y):
        elementwise.weighted_sum(arrays, weights, y, scratch)
        return
    _sum(arrays, weights, y, None)


def sum_relu(
    arrays: Sequence[Array], weights: Sequence[float], y: Array, slope: float, scratch: Scratch
) -> None:
    """Compute y = relu(sum_i weights_i arrays_i); ``y`` may be the first of the arrays."""
    if not covers(*arrays, y):
        elementwise.sum_relu(arrays, weights, y, slope, scratch)
        return
    _sum(arrays, weights, y, slope)


def sum_relu_backward(
    y: Array,
    dy: Array,
    weights: Sequence[float],
    gradients: Sequence[Array | None],
    slope: float,
    scratch: Scratch,
) -> None:
    """Multiply ``dy`` by slope where y <= 0; then compute gradients_i = weights_i dy. None are left out."""
    if not covers(y, dy, *gradients):
        elementwise.sum_relu_backward(y, dy, weights, gradients, slope, scratch)
        return
    wanted = [(address(dx), w) for dx, w in zip(gradients, weights, strict=True) if dx is not None]
    negative = float(slope)
    for start in reversed(
        range(0, max(1, len(wanted)), _MOST)
    ):  # the first, which may be dy, is written last
        part = wanted[start : start + _MOST]
        places, factors = _four([place for place, _ in part], [w for _, w in part])
        call("sum_relu_backward", address(y), address(dy), *places, *factors, negative, len(part), y.size)
        negative = 1.0


def _sum(arrays: Sequence[Array], weights: Sequence[float], y: Array, slope: float | None) -> None:
    """Add up some arrays at a time; what is rectified is the last sum."""
    places, factors = [address(x) for x in arrays], list(weights)
    while True:
        now, factors_now = _four(places[:_MOST], factors[:_MOST])
        count = min(len(places), _MOST)
        places, factors = [address(y), *places[_MOST:]], [1.0, *factors[_MOST:]]
        rectifies = slope is not None and len(places) == 1
        constants = (*factors_now, float(slope or 0))
        call("weighted_sum", *now, *constants, address(y), int(rectifies), count, y.size)
        if len(places) == 1:
            return


def _four(
    places: Sequence[Address | None], weights: Sequence[float]
) -> tuple[list[Address | None], list[float]]:
    """Fill up to what the C code takes."""
    missing = _MOST - len(places)
    return [*places, *[None] * missing], [float(weight) for weight in (*weights, *[0.0] * missing)]


def copy(x: Array, y: Array) -> None:
    """Copy ``x`` to ``y``, of the same shape; either may be a part of a blob, cut along an axis."""
    rows = _rows(x, y)
    if rows is None:
        elementwise.copy(x, y)
        return
    (count, length), x_step, y_step = rows
    call("copy_rows", address(x), address(y), count, length, x_step, y_step)


def _rows(x: Array, y: Array) -> tuple[tuple[int, int], int, int] | None:
    """Return both arrays as rows, (number, length) and the steps from row to row; None if they are not."""
    if not (x.dtype == y.dtype == np.float32 and x.shape == y.shape and x.size):
        return None
    length, axis = 1, x.ndim
    while axis and x.strides[axis - 1] == y.strides[axis - 1] == 4 * length:
        axis -= 1
        length *= x.shape[axis]
    count = 1
    steps = [length, length] if axis == 0 else [a.strides[axis - 1] // 4 for a in (x, y)]
    for k in range(axis - 1, -1, -1):
        if any(a.strides[k] != 4 * step * count for a, step in zip((x, y), steps, strict=True)):
            return None
        count *= x.shape[k]
    return (count, length), steps[0], steps[1]


def fill(y: Array, value: float) -> None:
    """Set all elements to ``value``."""
    if not covers(y):
        elementwise.fill(y, value)
        return
    call("fill", address(y), y.size, float(value))
