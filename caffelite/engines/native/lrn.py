"""Local response normalization: see lrn.c."""

import math

from caffelite.engines.kernels import lrn
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import Address, address, call, covers, get_num_threads, workspace
from caffelite.engines.native.pool import WIDEST, rows_count

_STRIP = 8 * WIDEST  # as in lrn.c


def lrn_across_forward(
    x: Array, y: Array, scale: Array, size: int, alpha: float, beta: float, k: float, scratch: Scratch
) -> None:
    """Normalise ``x`` (N, C, ...) across ``size`` channels; ``scale`` (as x) is kept for backward."""
    if not covers(x, y, scale):
        lrn.lrn_across_forward(x, y, scale, size, alpha, beta, k, scratch)
        return
    shape = (*x.shape[:2], math.prod(x.shape[2:]))
    constants = (float(alpha), float(beta), float(k))
    call("lrn_across_forward", address(x), address(y), address(scale), *shape, size, *constants)


def lrn_across_backward(
    x: Array, scale: Array, dy: Array, dx: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Write the gradient of ``lrn_across_forward`` to ``dx``."""
    if not covers(x, scale, dy, dx):
        lrn.lrn_across_backward(x, scale, dy, dx, size, alpha, beta, scratch)
        return
    shape = (*x.shape[:2], math.prod(x.shape[2:]))
    ring = workspace(scratch, "lrn_ring", size * _STRIP * get_num_threads())
    arrays = [address(a) for a in (x, scale, dy, dx)]
    call("lrn_across_backward", *arrays, *shape, size, float(alpha), float(beta), ring, size * _STRIP)


def lrn_within_forward(
    x: Array, y: Array, scale: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Normalise ``x`` (N, C, H, W) within each channel; ``scale`` (as x) is kept for backward."""
    if not covers(x, y, scale):
        lrn.lrn_within_forward(x, y, scale, size, alpha, beta, scratch)
        return
    arrays = [address(a) for a in (x, y, scale)]
    _within("lrn_within_forward", arrays, x, size, alpha, beta, scratch)


def lrn_within_backward(
    x: Array, scale: Array, dy: Array, dx: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    """Write the gradient of ``lrn_within_forward`` to ``dx``."""
    if not covers(x, scale, dy, dx):
        lrn.lrn_within_backward(x, scale, dy, dx, size, alpha, beta, scratch)
        return
    arrays = [address(a) for a in (x, scale, dy, dx)]
    _within("lrn_within_backward", arrays, x, size, alpha, beta, scratch)


def _within(
    name: str, arrays: list[Address | None], x: Array, size: int, alpha: float, beta: float, scratch: Scratch
) -> None:
    n, channels, height, width = x.shape
    count = 2 * (height * width + WIDEST) + rows_count(width, width, size, 1, (size - 1) // 2)
    count += -count % WIDEST
    work = workspace(scratch, "lrn_planes", count * get_num_threads())
    call(name, *arrays, n * channels, height, width, size, float(alpha), float(beta), work, count)
