"""Three layers at once: channels standardized, then scaled, then rectified, and the gradient of that.

What each step does is in ``standardize.py``, ``scale.py`` and ``elementwise.py``. A compiled kernel computes
all of it while the data is in the cache.
"""

import numpy as np

from caffelite.engines.kernels.elementwise import relu_backward, relu_forward
from caffelite.engines.kernels.scale import scale_backward, scale_forward
from caffelite.engines.kernels.scratch import Array, Scratch, borrow
from caffelite.engines.kernels.standardize import _inverse, standardize, standardize_backward, standardize_by


def norm_scale_relu(
    x: Array,
    a: float,
    d: Array | None,
    y: Array,
    mean: Array,
    variance: Array,
    factor: Array,
    addend: Array | None,
    slope: float | None,
    scratch: Scratch,
) -> None:
    """Compute z = factor d / sqrt(variance + a) + addend of x (n, c, i), with d = x - mean, and y = relu(z).

    ``d``, and each channel's ``mean`` and ``variance`` are kept for the gradient; ``d`` may be None where
    ``x`` is. Without ``slope``, that of what is negative, y = z. ``y`` may be ``x`` itself.
    """
    if d is None:
        d = borrow(scratch, "norm_scale_relu", x.shape, x.dtype)
    standardize(x, a, 0.0, d, y, mean, variance)
    scale_forward(y, factor, addend, None, y, scratch)
    if slope is not None:
        relu_forward(y, y, slope, scratch)


def norm_scale_relu_by(
    x: Array,
    mean: Array,
    variance: Array,
    a: float,
    d: Array | None,
    y: Array,
    factor: Array,
    addend: Array | None,
    slope: float | None,
    scratch: Scratch,
) -> None:
    """Compute the y of ``norm_scale_relu``, and the d if wanted, of a mean and a variance that are given."""
    if d is not None:
        np.subtract(x, mean[:, None], out=d)
    standardize_by(x, mean, variance, a, y)
    scale_forward(y, factor, addend, None, y, scratch)
    if slope is not None:
        relu_forward(y, y, slope, scratch)


def norm_scale_relu_backward(
    g: Array,
    d: Array,
    mean: Array | None,
    variance: Array,
    a: float,
    dx: Array,
    factor: Array,
    addend: Array | None,
    slope: float | None,
    dfactor: Array | None,
    daddend: Array | None,
    scratch: Scratch,
) -> None:
    """Compute the gradients of ``norm_scale_relu`` from g = dE/dy; ``dfactor`` and ``daddend`` are added to.

    ``d`` may be x, if ``mean`` is given, which then is subtracted.
    ``dx`` may be ``g`` itself. If not, ``g`` becomes the gradient of what is standardized, before scaling.
    """
    if mean is not None:
        d = np.subtract(d, mean[:, None], out=borrow(scratch, "norm_scale_relu_d", d.shape, d.dtype))
    normed = borrow(scratch, "norm_scale_relu", d.shape, d.dtype)
    np.multiply(d, _inverse(variance, a, 0.0), out=normed)
    if slope is not None:
        z = borrow(scratch, "norm_scale_relu_z", d.shape, d.dtype)
        scale_forward(normed, factor, addend, None, z, scratch)
        relu_backward(z, g, g, slope, scratch)
    scale_backward(g, normed, factor, dfactor, daddend, g, scratch)
    standardize_backward(g, d, variance, a, 0.0, dx, scratch)
