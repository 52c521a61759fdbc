"""Lowering: windows of pictures laid out as columns of a matrix, and columns added back up.

Caffe lowers one picture at a time. Here a tile of several pictures is lowered at once, and the
picture index runs fastest, because NumPy copies long runs quickly and short ones slowly:

    x     (N, C, *spatial)             pictures
    xt    (C, *padded, n)              n of them, padded with zeros, picture index last
    cols  (C, *kernel, *out, n)        cols[c, k, o, i] = xt[c, o * stride + k * dilation, i]

so a run is n pictures long for any stride, and n * width for stride 1. As a matrix of C * prod(kernel)
rows, ``cols`` is what convolution multiplies with its weights. With n = 1 these are Caffe's columns.
"""

import itertools
import math
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.lib.stride_tricks import as_strided

from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Dims = tuple[int, ...]

_BLOCK = 8192  # elements transposed at a time: their cache lines stay in the first-level cache


def im2col(
    x: Array, cols: Array, kernel: Dims, stride: Dims, pad: Dims, dilation: Dims, scratch: Scratch
) -> None:
    """Write every window of ``x`` (N, C, *in) to ``cols`` (N, C * prod(kernel), *out)."""
    out = cols.shape[2:]
    for picture, column in zip(x, cols, strict=True):
        xt = gather(picture[None], needed(out, kernel, stride, dilation), pad, scratch)
        view = column.reshape(x.shape[1], *kernel, *out, 1)
        np.copyto(view, windows(xt, kernel, out, stride, dilation))


def col2im(
    cols: Array, x: Array, kernel: Dims, stride: Dims, pad: Dims, dilation: Dims, scratch: Scratch
) -> None:
    """Write to ``x`` the sum of the columns' entries for each of its elements: im2col transposed."""
    out = cols.shape[2:]
    for picture, column in zip(x, cols, strict=True):
        xt = borrow(scratch, "xt", (x.shape[1], *needed(out, kernel, stride, dilation), 1), x.dtype)
        xt.fill(0)
        add_windows(xt, column.reshape(x.shape[1], *kernel, *out, 1), stride, dilation)
        scatter(xt, picture[None], pad)


def needed(out: Dims, kernel: Dims, stride: Dims, dilation: Dims) -> Dims:
    """Return the size of the padded picture that ``out`` windows cover, from the first to the last."""
    return tuple(
        s * (o - 1) + d * (k - 1) + 1 for o, k, s, d in zip(out, kernel, stride, dilation, strict=True)
    )


def gather(x: Array, size: Dims, pad: Dims, scratch: Scratch, name: str = "xt") -> Array:
    """Return ``x`` (n, C, *in) as (C, *size, n), shifted by ``pad``, with zeros around it.

    A single picture that needs no zeros is returned as a view, others in the scratch memory ``name``.
    """
    n, channels = x.shape[:2]
    inside = _inside(x.shape[2:], size, pad)
    if n == 1 and not any(pad) and all(z <= s for z, s in zip(size, x.shape[2:], strict=True)):
        return x[0, ..., None][_at(source for _, source in inside)]
    xt = borrow(scratch, name, (channels, *size, n), x.dtype)
    for axis, (lies, _) in enumerate(inside):
        xt[_at([slice(0, lies.start)], lead=axis + 1)] = 0
        xt[_at([slice(lies.stop, None)], lead=axis + 1)] = 0
    picture = x[_at((source for _, source in inside), lead=2)]
    np.copyto(xt[_at(lies for lies, _ in inside)], np.moveaxis(picture, 0, -1))
    return xt


def scatter(xt: Array, x: Array, pad: Dims) -> None:
    """Write (C, *size, n), without its border, to ``x`` (n, C, *in): ``gather`` backwards."""
    inside = _inside(x.shape[2:], xt.shape[1:-1], pad)
    target = x[_at((source for _, source in inside), lead=2)]
    if target.size != x.size:
        x.fill(0)
    transpose_last(xt[_at(lies for lies, _ in inside)], target)


def windows(xt: Array, kernel: Dims, out: Dims, stride: Dims, dilation: Dims) -> Array:
    """Return the view (C, *kernel, *out, n) of ``xt`` (C, *size, n) that columns are copied from."""
    steps = xt.strides[1:-1]
    return as_strided(
        xt,
        (xt.shape[0], *kernel, *out, xt.shape[-1]),
        (
            xt.strides[0],
            *(step * d for step, d in zip(steps, dilation, strict=True)),
            *(step * s for step, s in zip(steps, stride, strict=True)),
            xt.strides[-1],
        ),
        writeable=False,
    )


def add_windows(xt: Array, cols: Array, stride: Dims, dilation: Dims) -> None:
    """Add ``cols`` (C, *kernel, *out, n) to the elements of ``xt`` (C, *size, n) they came from."""
    axes = len(stride)
    kernel, out = cols.shape[1 : axes + 1], cols.shape[axes + 1 : -1]
    for tap in itertools.product(*map(range, kernel)):
        at = tap_slices(tap, out, stride, dilation)
        target = xt[_at(at)]
        target += cols[_at(tap)]


def tap_slices(tap: Dims, out: Dims, stride: Dims, dilation: Dims) -> tuple[slice, ...]:
    """Return the slices of a padded picture that kernel element ``tap`` of all windows meets."""
    return tuple(
        slice(t * d, t * d + s * (o - 1) + 1, s)
        for t, o, s, d in zip(tap, out, stride, dilation, strict=True)
    )


def transpose_last(xt: Array, x: Array) -> None:
    """Write ``xt`` (R, ..., n) to ``x`` (n, R, ...), in blocks of what the cache holds."""
    if x.shape[0] == 1:
        np.copyto(x[0], xt[..., 0])
        return
    source = np.moveaxis(xt, -1, 0)
    for block in _blocks(x.shape[1:], min(512, max(128, _BLOCK // len(x)))):
        at = _at(block)
        x[at] = source[at]


def _blocks(shape: Dims, size: int) -> Iterator[tuple[slice, ...]]:
    """Cut the first axes of ``shape`` so that a block has about ``size`` positions."""
    rest = math.prod(shape[1:])
    if rest > 2 * size:
        for i in range(shape[0]):
            for block in _blocks(shape[1:], size):
                yield (slice(i, i + 1), *block)
        return
    step = max(1, size // max(rest, 1))
    for i in range(0, shape[0], step):
        yield (slice(i, i + step),)


def _at(index: Iterable[int | slice], lead: int = 1) -> tuple[int | slice, ...]:
    """Return ``index`` behind ``lead`` whole axes."""
    return (slice(None),) * lead + tuple(index)


def _inside(picture: Dims, size: Dims, pad: Dims) -> list[tuple[slice, slice]]:
    """Return, per axis, where a picture lies in its padded copy, and which part of it does."""
    parts = []
    for n, z, p in zip(picture, size, pad, strict=True):
        start = min(p, z)
        stop = max(start, min(z, p + n))
        parts.append((slice(start, stop), slice(0, stop - start)))
    return parts
