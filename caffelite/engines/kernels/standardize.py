"""Standardizing channels: to mean 0 and variance 1, and the gradient of that.

The kernels take a few channels at a time, which stay in the cache between the passes over them.
"""

import numpy as np

from caffelite.engines.kernels.blocks import channels_at_a_time
from caffelite.engines.kernels.scratch import Array, Scratch, borrow


def standardize(x: Array, a: float, b: float, d: Array, y: Array, mean: Array, variance: Array) -> None:
    """Compute d = x - mean and y = d / (sqrt(variance + a) + b) of each channel of x (n, c, i).

    ``mean`` and ``variance`` (c,) take the means of x and of d^2. ``y`` may be ``x`` itself; ``d`` may not.
    """
    weight = 1 / (x.shape[0] * x.shape[2])
    ones = np.ones(x.shape[2], x.dtype)
    for c in channels_at_a_time(x):
        mean[c] = weight * _sum(x[:, c], ones)
        np.subtract(x[:, c], mean[c, None], out=d[:, c])
        variance[c] = weight * _sum_of_products(d[:, c], d[:, c])
        np.multiply(d[:, c], _inverse(variance[c], a, b), out=y[:, c])


def standardize_backward(
    g: Array, d: Array, variance: Array, a: float, b: float, dx: Array, scratch: Scratch
) -> None:
    """Compute dE/dx of ``standardize`` from g = dE/dy, and from the d and variance that it gave.

    With r = sqrt(variance + a), s = r + b and the sums and means over the m values of a channel
        dx = (g - mean(g) - d sum(g d) / (m r s)) / s
    where a channel of r = 0 has d = 0 everywhere, and so no last term. ``dx`` may be ``g`` itself.
    """
    weight = 1 / (g.shape[0] * g.shape[2])
    ones = np.ones(g.shape[2], g.dtype)
    for c in channels_at_a_time(g):
        r = np.sqrt(variance[c] + a)
        mean_g = weight * _sum(g[:, c], ones)
        slope = weight * _sum_of_products(g[:, c], d[:, c]) / (np.where(r > 0, r, 1) * (r + b))
        last = borrow(scratch, "standardize", g[:, c].shape, g.dtype)
        np.multiply(d[:, c], slope[:, None], out=last)
        last += mean_g[:, None]
        np.subtract(g[:, c], last, out=last)
        np.multiply(last, _inverse(variance[c], a, b), out=dx[:, c])


def standardize_by(x: Array, mean: Array, variance: Array, a: float, y: Array) -> None:
    """Compute y = (x - mean) / sqrt(variance + a) of each channel of x (n, c, i), which may be ``y``."""
    for c in channels_at_a_time(x):
        np.subtract(x[:, c], mean[c, None], out=y[:, c])
        y[:, c] *= _inverse(variance[c], a, 0)


def _inverse(variance: Array, a: float, b: float) -> Array:
    """Return 1 / (sqrt(variance + a) + b), one row for each channel."""
    inverse: Array = 1 / (np.sqrt(variance + a) + b)
    return inverse[:, None]


def _sum(x: Array, ones: Array) -> Array:
    # Without an inner axis, a product with ones would be one call of BLAS for each n.
    total: Array = np.einsum("nci->c", x) if len(ones) == 1 else np.matmul(x, ones).sum(0)
    return total


def _sum_of_products(x: Array, y: Array) -> Array:
    total: Array = np.einsum("nci,nci->c", x, y)
    return total
