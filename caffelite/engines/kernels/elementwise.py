"""Rectified units, weighted sums and copies: what treats every element on its own."""

from collections.abc import Sequence

import numpy as np

from caffelite.engines.kernels.scratch import Array, Scratch, borrow


def relu_forward(x: Array, y: Array, slope: float, scratch: Scratch) -> None:
    """Compute y = max(x, 0) + slope min(x, 0); ``y`` may be ``x`` itself."""
    if slope == 0:
        np.maximum(x, 0, out=y)
        return
    # The two branches cross at 0 alone, so the larger (for slopes over 1 the smaller) is the right one.
    ax = np.multiply(x, slope, out=borrow(scratch, "relu", x.shape, x.dtype) if x is y else y)
    larger = np.maximum if slope <= 1 else np.minimum
    larger(x, ax, out=y)


def relu_backward(x: Array, dy: Array, dx: Array, slope: float, scratch: Scratch) -> None:
    """Compute dx = dy where x > 0, slope dy elsewhere; ``dx`` may be ``dy`` itself."""
    positive = np.greater(x, 0, out=borrow(scratch, "relu", x.shape, np.bool_))
    if slope == 0:
        np.multiply(dy, positive, out=dx)
        return
    factor = borrow(scratch, "relu", x.shape, x.dtype)
    np.copyto(factor, slope)
    np.copyto(factor, 1, where=positive)
    np.multiply(dy, factor, out=dx)


def weighted_sum(arrays: Sequence[Array], weights: Sequence[float], y: Array, scratch: Scratch) -> None:
    """Compute y = sum_i weights_i arrays_i of arrays of one shape; ``y`` may be the first of them."""
    if len(arrays) > 1 and weights[0] == weights[1] == 1:
        np.add(arrays[0], arrays[1], out=y)
        start = 2
    else:
        np.multiply(arrays[0], weights[0], out=y)
        start = 1
    for x, weight in zip(arrays[start:], weights[start:], strict=True):
        y += x if weight == 1 else np.multiply(x, weight, out=borrow(scratch, "sum", y.shape, y.dtype))


def copy(x: Array, y: Array) -> None:
    """Copy ``x`` to ``y``, of the same shape; either may be a part of a blob, cut along an axis."""
    np.copyto(y, x)


def fill(y: Array, value: float) -> None:
    """Set all elements to ``value``."""
    y.fill(value)
