"""Batch normalization, with what follows it: see batch_norm.c."""

from caffelite.engines.kernels import KERNELS
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import address, call, covers, rectification
from caffelite.engines.native.scale import LEAST_RUN


def standardize(x: Array, a: float, b: float, d: Array, y: Array, mean: Array, variance: Array) -> None:
    """Compute d = x - mean and y = d / (sqrt(variance + a) + b) of each channel of x (n, c, i)."""
    if not _covers(x, d, y, mean, variance):
        KERNELS["standardize"](x, a, b, d, y, mean, variance)
        return
    _forward(x, d, y, mean, variance, a, b)


def standardize_by(x: Array, mean: Array, variance: Array, a: float, y: Array) -> None:
    """Compute y = (x - mean) / sqrt(variance + a) of each channel of x (n, c, i), which may be ``y``."""
    if not _covers(x, mean, variance, y):
        KERNELS["standardize_by"](x, mean, variance, a, y)
        return
    _forward(x, None, y, mean, variance, a, 0.0, given=1)


def standardize_backward(
    g: Array, d: Array, variance: Array, a: float, b: float, dx: Array, scratch: Scratch
) -> None:
    """Compute dE/dx of ``standardize`` from g = dE/dy, and from the d and variance that it gave."""
    if not _covers(g, d, variance, dx):
        KERNELS["standardize_backward"](g, d, variance, a, b, dx, scratch)
        return
    _backward(g, d, None, variance, dx, a, b)


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
    """Compute z = factor d / sqrt(variance + a) + addend of x (n, c, i), d = x - mean, and y = relu(z).

    ``d`` is None where ``x`` is kept for the gradient.
    """
    if not _covers(x, d, y, mean, variance, factor, addend):
        KERNELS["norm_scale_relu"](x, a, d, y, mean, variance, factor, addend, slope, scratch)
        return
    _forward(x, d, y, mean, variance, a, 0.0, factor, addend, slope)


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
    if not _covers(x, mean, variance, d, y, factor, addend):
        KERNELS["norm_scale_relu_by"](x, mean, variance, a, d, y, factor, addend, slope, scratch)
        return
    _forward(x, d, y, mean, variance, a, 0.0, factor, addend, slope, given=1)


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
    """Compute the gradients of ``norm_scale_relu``; ``dfactor`` and ``daddend`` are added to.

    ``d`` may be x, if ``mean`` is given, which then is subtracted.
    """
    if not _covers(g, d, mean, variance, dx, factor, addend, dfactor, daddend):
        KERNELS["norm_scale_relu_backward"](
            g, d, mean, variance, a, dx, factor, addend, slope, dfactor, daddend, scratch
        )
        return
    _backward(g, d, mean, variance, dx, a, 0.0, factor, addend, slope, dfactor, daddend)


def _covers(x: Array, *others: Array | None) -> bool:
    return covers(x, *others) and x.shape[2] >= LEAST_RUN


def _forward(
    x: Array,
    d: Array | None,
    y: Array,
    mean: Array,
    variance: Array,
    a: float,
    b: float,
    factor: Array | None = None,
    addend: Array | None = None,
    slope: float | None = None,
    given: int = 0,
) -> None:
    arrays = [address(array) for array in (x, d, y, mean, variance, factor, addend)]
    call("standardize", *arrays, *rectification(slope), float(a), float(b), given, *x.shape)


def _backward(
    g: Array,
    d: Array,
    mean: Array | None,
    variance: Array,
    dx: Array,
    a: float,
    b: float,
    factor: Array | None = None,
    addend: Array | None = None,
    slope: float | None = None,
    dfactor: Array | None = None,
    daddend: Array | None = None,
) -> None:
    dz = None if factor is None or address(g) == address(dx) else g
    arrays = [address(array) for array in (g, d, mean, variance, dx, dz, factor, addend, dfactor, daddend)]
    call("standardize_backward", *arrays, *rectification(slope), float(a), float(b), *g.shape)
