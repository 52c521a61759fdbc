"""Pooling: the maximum or the mean of each window of a plane.

Both are computed along the rows first and then along the columns, which needs kernel_h + kernel_w
passes instead of kernel_h * kernel_w, block by block of planes that stay in the cache. Windows are
cut at the plane; no padded copy is made.
"""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Pair = tuple[int, int]

LOWEST = -3.4028234663852886e38  # -FLT_MAX, what Caffe's running maximum starts from

_BLOCK_BYTES = 512 << 10


def max_pool(
    x: Array, y: Array, mask: Array | None, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch
) -> None:
    """Write the maxima of the windows of ``x`` (N, C, H, W) to ``y`` (N, C, OH, OW).

    ``mask`` (N, C, OH, OW), if there is one, takes where in its H * W plane each maximum lies. The
    first maximum counts, in the order of rows. NaN loses every comparison; a window with nothing
    above -FLT_MAX (all NaN or -inf, or outside the plane) gives -FLT_MAX and the position -1.
    """
    planes, pooled = _planes(x), _planes(y)
    places = None if mask is None else _planes(mask)
    if y.shape[2:] == (1, 1) and _covers(x.shape[2:], kernel, pad):
        _max_of_plane(planes, pooled, places)
        return
    for part in _blocks(planes):
        _max_of_windows(
            planes[part],
            pooled[part],
            None if places is None else places[part],
            (kernel, stride, pad),
            scratch,
        )


def max_pool_backward(dy: Array, mask: Array, dx: Array, scratch: Scratch) -> None:
    """Write ``dx`` (N, C, H, W): each element of ``dy`` is added at its place in ``mask``."""
    size = dx.shape[2] * dx.shape[3]
    planes, pooled, places = _planes(dx), _planes(dy), _planes(mask)
    dx.fill(0)
    for part in _blocks(planes):
        place = places[part]
        at = borrow(scratch, "pool_at", place.shape, np.intp)
        np.copyto(at, place, casting="unsafe")
        gradient = pooled[part]
        if at.min(initial=0) < 0:
            gradient = np.where(at >= 0, gradient, 0)
            np.maximum(at, 0, out=at)
        at += np.arange(0, len(at) * size, size)[:, None, None]
        np.add.at(planes[part].reshape(-1), at.reshape(-1), gradient.reshape(-1))


def average_pool(x: Array, y: Array, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch) -> None:
    """Write the means of the windows of ``x`` (N, C, H, W) to ``y`` (N, C, OH, OW).

    The sum is over the part of a window in the plane, the divisor the number of elements of its part
    in the padded plane. A window outside of both has mean 0.
    """
    planes, pooled = _planes(x), _planes(y)
    size = _window_sizes(x.shape[2:], y.shape[2:], kernel, stride, pad, x.dtype)
    if y.shape[2:] == (1, 1) and _covers(x.shape[2:], kernel, pad):
        np.sum(planes.reshape(len(planes), math.prod(x.shape[2:])), axis=1, out=pooled[:, 0, 0])
        pooled /= size
        return
    (kernel_h, kernel_w), (stride_h, stride_w), (pad_h, pad_w) = kernel, stride, pad
    for part in _blocks(planes):
        a, out = planes[part], pooled[part]
        rows = borrow(scratch, "pool_rows", (len(a), y.shape[2], x.shape[3]), x.dtype)
        _sum_along(a, rows, 1, (kernel_h, stride_h, pad_h))
        _sum_along(rows, out, 2, (kernel_w, stride_w, pad_w))
        out /= size


def average_pool_backward(
    dy: Array, dx: Array, kernel: Pair, stride: Pair, pad: Pair, scratch: Scratch
) -> None:
    """Write to ``dx`` (N, C, H, W) the sum over windows of ``dy`` (N, C, OH, OW) / size of the window."""
    planes, pooled = _planes(dx), _planes(dy)
    size = _window_sizes(dx.shape[2:], dy.shape[2:], kernel, stride, pad, dx.dtype)
    if dy.shape[2:] == (1, 1) and _covers(dx.shape[2:], kernel, pad):
        planes[...] = pooled / size
        return
    (kernel_h, kernel_w), (stride_h, stride_w), (pad_h, pad_w) = kernel, stride, pad
    for part in _blocks(planes):
        out = planes[part]
        share = borrow(scratch, "pool_share", pooled[part].shape, dx.dtype)
        np.divide(pooled[part], size, out=share)
        rows = borrow(scratch, "pool_rows", (len(out), dy.shape[2], dx.shape[3]), dx.dtype)
        _spread_along(share, rows, 2, (kernel_w, stride_w, pad_w))
        _spread_along(rows, out, 1, (kernel_h, stride_h, pad_h))


def _max_of_plane(x: Array, y: Array, mask: Array | None) -> None:
    """One window that is the plane."""
    flat = x.reshape(len(x), math.prod(x.shape[1:]))
    fmax: Any = np.fmax  # the stubs of some NumPys know too few ways to call reduce
    top = fmax.reduce(flat, axis=1, initial=LOWEST)
    y[:, 0, 0] = top
    if mask is not None:
        mask[:, 0, 0] = np.where(top > LOWEST, (flat == top[:, None]).argmax(1), -1)


def _max_of_windows(
    x: Array, y: Array, mask: Array | None, window: tuple[Pair, Pair, Pair], scratch: Scratch
) -> None:
    (kernel_h, stride_h, pad_h), (kernel_w, stride_w, pad_w) = zip(*window, strict=True)
    count, height, width = x.shape
    if mask is None:
        rows = borrow(scratch, "pool_rows", (count, y.shape[1], width), x.dtype)
        _max_along(x, rows, 1, (kernel_h, stride_h, pad_h))
        _max_along(rows, y, 2, (kernel_w, stride_w, pad_w))
        return
    # Columns first: ties then fall to the first row, and within it to the first column.
    across = borrow(scratch, "pool_across", (count, height, y.shape[2]), x.dtype)
    # Taps of a window are counted from 1, in the order of rows; 0 is none.
    dtype = np.dtype(np.uint8 if kernel_h * kernel_w < 1 << 8 else np.uint32)
    column = borrow(scratch, "pool_column", across.shape, dtype)
    _first_max_along(x, across, column, 2, (kernel_w, stride_w, pad_w), 1, None, scratch)
    tap = borrow(scratch, "pool_tap", y.shape, dtype)
    _first_max_along(across, y, tap, 1, (kernel_h, stride_h, pad_h), kernel_w, column, scratch)
    top = np.arange(y.shape[1])[:, None] * stride_h - pad_h
    left = np.arange(y.shape[2]) * stride_w - pad_w
    row = borrow(scratch, "pool_row", y.shape, mask.dtype)
    nowhere = None if tap.all() else tap == 0
    tap -= 1
    np.copyto(mask, tap)
    tap //= kernel_w
    np.copyto(row, tap)
    row *= width - kernel_w
    mask += row
    mask += (top * width + left).astype(mask.dtype)
    if nowhere is not None:
        mask[nowhere] = -1


def _max_along(x: Array, y: Array, axis: int, window: tuple[int, int, int]) -> None:
    """Write the maxima of the windows along one axis to ``y``."""
    y.fill(LOWEST)
    for _, source, target in _taps(x.shape[axis], y.shape[axis], axis, window):
        np.fmax(y[target], x[source], out=y[target])


def _first_max_along(
    x: Array,
    y: Array,
    taps: Array,
    axis: int,
    window: tuple[int, int, int],
    step: int,
    inner: Array | None,
    scratch: Scratch,
) -> None:
    """Write the maxima of the windows along one axis to ``y``, and which tap they are to ``taps``.

    The number of tap t is t * step + ``inner``, or + 1 without ``inner``. As it grows with t, the tap
    of the last strict improvement, which is the first maximum, has the largest number of all that
    improve.
    """
    best, fresh = y, borrow(scratch, "pool_fresh", y.shape, y.dtype)
    better = borrow(scratch, "pool_better", y.shape, np.bool_)
    found = borrow(scratch, "pool_found", y.shape, taps.dtype)
    number = taps.dtype.type
    best.fill(LOWEST)
    taps.fill(0)
    for tap, source, target in _taps(x.shape[axis], y.shape[axis], axis, window):
        if tap == 0 and fresh[target].size == fresh.size:  # every window begins here: nothing to beat
            if inner is None:
                np.fmax(best, x[source], out=best)
                np.not_equal(best, LOWEST, out=better)
                np.copyto(taps, better.view(np.uint8))
            else:
                np.copyto(best, x[source])
                np.copyto(taps, inner[source])
            continue
        # All but the maximum and ``inner`` go over whole arrays: runs are longest, and where windows
        # lack this tap nothing gets better.
        if fresh[target].size < fresh.size:
            np.copyto(fresh, best)
        np.fmax(best[target], x[source], out=fresh[target])
        np.not_equal(fresh, best, out=better)
        if inner is None:
            np.multiply(better.view(np.uint8), number(tap * step + 1), out=found)
        else:
            np.add(inner[source], number(tap * step), out=found[target])
            np.multiply(found, better.view(np.uint8), out=found)
        np.maximum(taps, found, out=taps)
        best, fresh = fresh, best
    if best is not y:
        np.copyto(y, best)


def _sum_along(x: Array, y: Array, axis: int, window: tuple[int, int, int]) -> None:
    y.fill(0)
    for _, source, target in _taps(x.shape[axis], y.shape[axis], axis, window):
        part = y[target]
        part += x[source]


def _spread_along(dy: Array, dx: Array, axis: int, window: tuple[int, int, int]) -> None:
    """Add each window's value to all of its elements: ``_sum_along`` transposed."""
    dx.fill(0)
    for _, source, target in _taps(dx.shape[axis], dy.shape[axis], axis, window):
        part = dx[source]
        part += dy[target]


def _taps(
    size: int, windows: int, axis: int, window: tuple[int, int, int]
) -> Iterator[tuple[int, tuple[slice, ...], tuple[slice, ...]]]:
    """Yield each tap with what it reads, and the windows it reads for, where that is in the plane."""
    kernel, stride, pad = window
    before = (slice(None),) * axis
    for tap in range(kernel):
        first = max(0, -((tap - pad) // stride))  # least o with o * stride + tap - pad >= 0
        last = min(windows, (size - 1 + pad - tap) // stride + 1)
        if first < last:
            start = first * stride + tap - pad
            stop = (last - 1) * stride + tap - pad + 1
            yield tap, (*before, slice(start, stop, stride)), (*before, slice(first, last))


def _window_sizes(plane: Pair, out: Pair, kernel: Pair, stride: Pair, pad: Pair, dtype: np.dtype) -> Array:
    """Return the divisors (OH, OW): elements of each window in the padded plane, at least 1."""
    lengths = []
    for size, count, k, s, p in zip(plane, out, kernel, stride, pad, strict=True):
        start = np.arange(count) * s - p
        lengths.append(np.maximum(np.minimum(start + k, size + p) - start, 0))
    return np.maximum(np.multiply.outer(lengths[0], lengths[1]), 1).astype(dtype)


def _covers(plane: Pair, kernel: Pair, pad: Pair) -> bool:
    """Whether the first window covers the plane."""
    return all(k - p >= n for n, k, p in zip(plane, kernel, pad, strict=True))


def _planes(a: Array) -> Array:
    return a.reshape(-1, *a.shape[2:])


def _blocks(planes: Array) -> Iterator[slice]:
    """Cut planes into blocks that fit in the cache."""
    step = max(1, _BLOCK_BYTES // max(1, planes[:1].nbytes))
    for start in range(0, len(planes), step):
        yield slice(start, start + step)
