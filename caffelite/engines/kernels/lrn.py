"""Local response normalization: elements divided by a power of their neighbourhood's energy.

Source: BVLC/caffe lrn_layer.cpp
"""

import numpy as np

from caffelite.engines.kernels.pool import average_pool, average_pool_backward
from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Pair = tuple[int, int]


def lrn_across_forward(
    x: Array, y: Array, scale: Array, size: int, alpha: float, beta: float, k: float, scratch: Scratch
) -> None:
    """Normalise ``x`` (N, C, ...) across ``size`` channels; ``scale`` (as x) is kept for backward.

    scale_c = k + alpha / size sum_{|d - c| <= size // 2} x_d^2
    y_c     = x_c scale_c^-beta
    """
    square = borrow(scratch, "lrn", x.shape[1:], x.dtype)
    for i in range(len(x)):
        np.multiply(x[i], x[i], out=square)
        energy = scale[i]
        _window_sum(square, energy, size)
        energy *= alpha / size
        energy += k
        _power(energy, -beta, y[i], square)
        y[i] *= x[i]


def lrn_across_backward(
    x: Array, scale: Array, dy: Array, dx: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Write the gradient of ``lrn_across_forward`` to ``dx``.

    p    = scale^-beta
    dx_c = dy_c p_c - 2 alpha beta / size x_c sum_{|d - c| <= size // 2} (dy p x / scale)_d
    """
    ratio = borrow(scratch, "lrn", x.shape[1:], x.dtype)
    total = borrow(scratch, "lrn_sum", x.shape[1:], x.dtype)
    for i in range(len(x)):
        _power(scale[i], -beta, dx[i], ratio)
        dx[i] *= dy[i]
        np.multiply(dx[i], x[i], out=ratio)
        ratio /= scale[i]
        _window_sum(ratio, total, size)
        total *= x[i]
        total *= 2 * alpha * beta / size
        dx[i] -= total


def lrn_within_forward(
    x: Array, y: Array, scale: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Normalise ``x`` (N, C, H, W) within each channel; ``scale`` (as x) is kept for backward.

    scale = 1 + alpha a    with a the mean of x^2 over size x size, zeros outside the plane
    y     = x scale^-beta
    """
    spare = borrow(scratch, "lrn", x[:1].shape, x.dtype)
    for i in range(len(x)):
        a, out, energy = x[i : i + 1], y[i : i + 1], scale[i : i + 1]
        np.multiply(a, a, out=spare)
        average_pool(spare, energy, (size, size), (1, 1), _half(size), scratch)
        energy *= alpha
        energy += 1
        _power(energy, -beta, out, spare)
        out *= a


def lrn_within_backward(
    x: Array, scale: Array, dy: Array, dx: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Write the gradient of ``lrn_within_forward`` to ``dx``.

    p  = scale^-beta
    dx = dy p - 2 alpha beta x m    with m the mean of dy p x / scale over size x size
    """
    ratio = borrow(scratch, "lrn", x[:1].shape, x.dtype)
    mean = borrow(scratch, "lrn_sum", x[:1].shape, x.dtype)
    for i in range(len(x)):
        a, out, energy = x[i : i + 1], dx[i : i + 1], scale[i : i + 1]
        _power(energy, -beta, out, ratio)
        out *= dy[i : i + 1]
        np.multiply(out, a, out=ratio)
        ratio /= energy
        average_pool_backward(ratio, mean, (size, size), (1, 1), _half(size), scratch)
        mean *= a
        mean *= 2 * alpha * beta
        out -= mean


def _half(size: int) -> Pair:
    return ((size - 1) // 2, (size - 1) // 2)


def _window_sum(a: Array, out: Array, size: int) -> None:
    """Write the sum of ``size`` neighbours along axis 0, itself in the middle; nothing outside."""
    channels = len(a)
    np.copyto(out, a)
    for distance in range(1, min((size - 1) // 2, channels - 1) + 1):
        out[distance:] += a[:-distance]
        out[:-distance] += a[distance:]


def _power(a: Array, exponent: float, out: Array, spare: Array) -> None:
    """Write a^exponent; the usual -3/4 by square roots, which are much faster than a power."""
    if exponent != -0.75:
        np.power(a, exponent, out=out)
        return
    np.sqrt(a, out=spare)
    np.sqrt(spare, out=out)
    out *= spare
    np.divide(1, out, out=out)
