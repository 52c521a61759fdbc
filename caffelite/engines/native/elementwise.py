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
    flat("rectify_leaky" if slope else "rectify", x, x, y, float(slope))


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
    places = [address(x) for x in arrays]
    _sum(places[:_MOST], weights[:_MOST], y)
    for start in range(_MOST, len(arrays), _MOST - 1):
        part = slice(start, start + _MOST - 1)
        _sum([address(y), *places[part]], [1.0, *weights[part]], y)


def _sum(places: Sequence[Address | None], weights: Sequence[float], y: Array) -> None:
    missing = _MOST - len(places)
    factors = [float(weight) for weight in (*weights, *(0,) * missing)]
    call("weighted_sum", *places, *(None,) * missing, *factors, address(y), len(places), y.size)


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
