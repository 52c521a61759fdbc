"""Pooling: see pool.c."""

import numpy as np

from caffelite.engines.kernels import pool
from caffelite.engines.kernels.pool import Pair
from caffelite.engines.kernels.scratch import Array, Scratch, borrow
from caffelite.engines.native.library import Address, address, call, covers, get_num_threads, workspace

WIDEST = 16  # elements of the widest vector


def max_pool(
    x: Array, y: Array, mask: Array | None, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch
) -> None:
    """Write the maxima of the windows of ``x`` to ``y``, and where they lie to ``mask``."""
    if not covers(x, y) or (mask is not None and not mask.flags.c_contiguous):
        pool.max_pool(x, y, mask, kernel, stride, pad, scratch)
        return
    places = mask
    if mask is not None and mask.dtype != np.int32:
        places = borrow(scratch, "max_pool", mask.shape, np.int32)
    geometry = (x.shape[0] * x.shape[1], *x.shape[2:], *y.shape[2:], *kernel, *stride, *pad)
    call(
        "max_pool",
        address(x),
        address(y),
        address(places),
        *geometry,
        *_work(x, y, kernel, stride, pad, scratch),
    )
    if mask is not None and places is not None and places is not mask:
        np.copyto(mask, places, casting="unsafe")


def max_pool_backward(dy: Array, mask: Array, dx: Array, scratch: Scratch) -> None:
    """Write ``dx``: each element of ``dy`` is added at its place in ``mask``."""
    if not covers(dy, dx) or mask.dtype != np.int32 or not mask.flags.c_contiguous:
        pool.max_pool_backward(dy, mask, dx, scratch)
        return
    planes = dx.shape[0] * dx.shape[1]
    call(
        "max_pool_backward",
        address(dy),
        address(mask),
        address(dx),
        planes,
        dx.size // planes,
        dy.size // planes,
    )


def average_pool(x: Array, y: Array, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch) -> None:
    """Write the means of the windows of ``x`` to ``y``."""
    if not covers(x, y):
        pool.average_pool(x, y, kernel, stride, pad, scratch)
        return
    geometry = (x.shape[0] * x.shape[1], *x.shape[2:], *y.shape[2:], *kernel, *stride, *pad)
    call("average_pool", address(x), address(y), 0, *geometry, *_work(x, y, kernel, stride, pad, scratch))


def average_pool_backward(
    dy: Array, dx: Array, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch
) -> None:
    """Write to ``dx`` the sum over windows of ``dy`` / size of the window."""
    if not covers(dy, dx):
        pool.average_pool_backward(dy, dx, kernel, stride, pad, scratch)
        return
    geometry = (dx.shape[0] * dx.shape[1], *dx.shape[2:], *dy.shape[2:], *kernel, *stride, *pad)
    call("average_pool", address(dy), address(dx), 1, *geometry, *_work(dx, dy, kernel, stride, pad, scratch))


def rows_count(width: int, out_width: int, kernel: int, stride: int, pad: int) -> int:
    """Return how many floats of memory pooling a plane needs: at least what pool.h says."""
    pitch = max((out_width - 1) * stride + kernel, width + pad) // stride + 4 * WIDEST
    count = 2 * stride * pitch + out_width + kernel + 4 * WIDEST
    return count + -count % WIDEST


def _work(x: Array, y: Array, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch) -> tuple[Address, int]:
    """Return memory for the rows that are worked on, and how much of it is each thread's."""
    count = rows_count(x.shape[3], y.shape[3], kernel[1], stride[1], pad[1])
    return workspace(scratch, "pool", count * get_num_threads()), count
