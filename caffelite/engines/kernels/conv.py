"""Convolution as matrix products of the weights with lowered pictures (see ``im2col``).

With G groups, O outputs, C channels, K = C / G * prod(kernel) and P windows per picture:

    y_g  = W_g cols_g           (O / G, K) (K, P n)
    dW_g = sum dy_g cols_g^T    (O / G, P n) (P n, K)
    dx   = col2im(W_g^T dy_g)   (K, O / G) (O / G, P n)

The work is cut into tiles of n pictures and some rows of windows, so that the columns of a tile stay
in the cache. Several pictures at a time pay for small pictures, where rows are short to copy; the
results then have to be transposed back, which one picture at a time avoids.

Results depend on the tiles only through the order of summation, and tiles only on shapes, so equal
calls give equal bits.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from caffelite.engines.kernels.depthwise import depthwise_backward, depthwise_forward
from caffelite.engines.kernels.elementwise import relu_forward
from caffelite.engines.kernels.im2col import (
    add_windows,
    gather,
    needed,
    scatter,
    transpose_last,
    windows,
)
from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Dims = tuple[int, ...]

_COLUMN_BYTES = 4 << 20  # columns of one tile, some of which inner caches hold
_SMALL = 1 << 16  # weights
_RUN = 512  # elements copied in one piece that are enough

# Nanoseconds, roughly: to begin a run of a copy, to copy an element in a run, to copy one at a
# stride, to transpose one and later transpose it back, to start on a tile.
_BEGIN, _COPY, _COPY_STRIDED, _TRANSPOSE, _START = 12, 0.15, 0.7, 0.5, 30_000


@dataclass(frozen=True)
class _Geometry:
    """How windows lie: one entry per spatial axis, and the number of channel groups."""

    stride: Dims
    pad: Dims
    dilation: Dims
    group: int

    def is_pointwise(self, kernel: Dims) -> bool:
        """Whether a window is one element, so that pictures are their own columns."""
        return all(k == s == 1 and p == 0 for k, s, p in zip(kernel, self.stride, self.pad, strict=True))


def conv_forward(
    x: Array,
    w: Array,
    b: Array | None,
    y: Array,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    group: int,
    scratch: Scratch,
    slope: float | None = None,
) -> None:
    """Write the convolution of ``x`` (N, C, *in) with ``w`` (O, C / G, *kernel), plus ``b``, to ``y``.

    ``y`` (N, O, *out) gives the number of windows along each axis. With ``slope``, what is negative is
    multiplied by it, as ReLU does.
    """
    if slope is not None:
        conv_forward(x, w, b, y, stride, pad, dilation, group, scratch)
        relu_forward(y, y, slope, scratch)
        return
    geometry = _Geometry(stride, pad, dilation, group)
    n, rows = _tile(x, w, y, geometry)
    if group == x.shape[1] > 1:
        depthwise_forward(x, w, b, y, stride, pad, dilation, n, scratch)
        return
    matrix = _by_group(w, group)
    bias = None if b is None else b.reshape(group, -1, 1)
    y3 = _planes(y, group)
    for images in _ranges(len(x), n):
        lowered = _Lowered(x[images], w, y, geometry, scratch)
        for part in _ranges(y.shape[2] if y.ndim > 2 else 1, rows):
            cols = lowered.columns(part)
            at = lowered.positions(part)
            if lowered.n == 1:
                out = y3[images.start, :, :, at]
                np.matmul(matrix, cols, out=out)
            else:
                out = borrow(scratch, "y", (*matrix.shape[:2], cols.shape[-1]), y.dtype)
                np.matmul(matrix, cols, out=out)
            if bias is not None:
                out += bias
            if lowered.n > 1:
                _untile(out, y3[images, :, :, at])


def conv_backward(
    x: Array,
    w: Array,
    dy: Array,
    dx: Array | None,
    dw: Array | None,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    group: int,
    scratch: Scratch,
) -> None:
    """Write the gradient of the pictures to ``dx``, and add that of the weights to ``dw``.

    Either may be None, and then costs nothing. ``x`` is read for ``dw`` only.
    """
    geometry = _Geometry(stride, pad, dilation, group)
    n, rows = _tile(x, w, dy, geometry)
    if group == x.shape[1] > 1:
        depthwise_backward(x, w, dy, dx, dw, stride, pad, dilation, n, scratch)
        return
    if dx is not None and _is_convolution(x, w, dy, geometry):
        _convolve_backward(w, dy, dx, geometry, scratch)
        dx = None
    if dx is None and dw is None:
        return
    matrix = _by_group(w, group)
    dy3 = _planes(dy, group)
    sums = _WeightSums(matrix, scratch)
    for images in _ranges(len(x), n):
        lowered = _Lowered(x[images], w, dy, geometry, scratch, read=dw is not None)
        dyt = _tiled(dy3[images], scratch)
        if dx is not None:
            lowered.start_sum()
        for part in _ranges(dy.shape[2] if dy.ndim > 2 else 1, rows):
            at = lowered.positions(part, lowered.n)
            if dw is not None:
                sums.add(lowered.columns(part), dyt[..., at])
            if dx is not None:
                lowered.add_columns(matrix, dyt[..., at], part)
        if dx is not None:
            lowered.finish_sum(dx[images])
    if dw is not None:
        sums.add_to(dw)


def _is_convolution(x: Array, w: Array, dy: Array, geometry: _Geometry) -> bool:
    """Whether dx is better computed as a convolution of dy: with stride 1, if dy has no more to lower.

    Copying columns is about twice as fast as adding them up; flipping the kernel has to pay, too.
    """
    reach = [d * (k - 1) for d, k in zip(geometry.dilation, w.shape[2:], strict=True)]
    return (
        not geometry.is_pointwise(w.shape[2:])
        and all(s == 1 for s in geometry.stride)
        and all(p <= r for p, r in zip(geometry.pad, reach, strict=True))
        and 20 * dy.shape[1] <= len(x) * math.prod(dy.shape[2:])
        and 4 * dy.shape[1] * math.prod(x.shape[2:]) <= 5 * x.shape[1] * math.prod(dy.shape[2:])
    )


def _convolve_backward(w: Array, dy: Array, dx: Array, geometry: _Geometry, scratch: Scratch) -> None:
    """Write to ``dx`` the convolution of ``dy`` with the flipped kernel, inputs and outputs exchanged."""
    group, kernel = geometry.group, w.shape[2:]
    outputs, inputs = len(w) // group, w.shape[1]
    flipped = borrow(scratch, "flipped", (group, inputs, outputs, *kernel), w.dtype)
    by_group = w.reshape(group, outputs, inputs, *kernel)
    np.copyto(flipped, np.flip(by_group, tuple(range(3, by_group.ndim))).swapaxes(1, 2))
    pad = tuple(d * (k - 1) - p for d, k, p in zip(geometry.dilation, kernel, geometry.pad, strict=True))
    weights = flipped.reshape(group * inputs, outputs, *kernel)
    conv_forward(dy, weights, None, dx, geometry.stride, pad, geometry.dilation, group, scratch)


def conv_backward_bias(dy: Array, db: Array, scratch: Scratch) -> None:
    """Add the sum of ``dy`` (N, O, *out) over pictures and positions to ``db`` (O,)."""
    n, o = dy.shape[:2]
    positions = math.prod(dy.shape[2:])
    ones = borrow(scratch, "ones", (positions,), dy.dtype)
    ones.fill(1)
    db += np.matmul(dy.reshape(n * o, positions), ones).reshape(n, o).sum(0)


class _Lowered:
    """Some pictures of a batch, padded and tiled; makes columns of them, and pictures of columns."""

    def __init__(
        self, x: Array, w: Array, y: Array, geometry: _Geometry, scratch: Scratch, read: bool = True
    ) -> None:
        self.x, self.geometry, self.scratch = x, geometry, scratch
        self.n = len(x)
        self.kernel = w.shape[2:]
        self.out = y.shape[2:]
        self.row = math.prod(self.out[1:])
        self.pointwise = geometry.is_pointwise(self.kernel)
        self.size = needed(self.out, self.kernel, geometry.stride, geometry.dilation)
        if read:
            self.xt = gather(x, self.size, geometry.pad, scratch)

    def positions(self, part: slice, n: int = 1) -> slice:
        """Return the range of windows that the rows ``part`` hold, n numbers for each."""
        return slice(part.start * self.row * n, part.stop * self.row * n)

    def columns(self, part: slice) -> Array:
        """Return the columns (G, K, P n) of the rows ``part``."""
        group = self.geometry.group
        if self.pointwise:
            return self.xt.reshape(group, self.xt.shape[0] // group, -1)
        shape = self._shape(part)
        cols = borrow(self.scratch, "cols", shape, self.x.dtype)
        source = windows(
            self._rows(self.xt, part), self.kernel, shape[len(self.kernel) + 1 : -1], *self._steps()
        )
        np.copyto(cols, source)
        return self._matrix(cols)

    def start_sum(self) -> None:
        """Begin the pictures that ``add_columns`` adds to."""
        if not self.pointwise:
            self.sum = borrow(self.scratch, "dxt", (self.x.shape[1], *self.size, self.n), self.x.dtype)
            self.sum.fill(0)

    def add_columns(self, matrix: Array, dy: Array, part: slice) -> None:
        """Add W^T dy, the gradient of the columns of the rows ``part``, to their pictures."""
        transposed = matrix.transpose(0, 2, 1)
        if self.pointwise:
            self.sum = borrow(self.scratch, "dxt", (self.x.shape[1], *self.size, self.n), self.x.dtype)
            np.matmul(transposed, dy, out=self.sum.reshape(*transposed.shape[:2], -1))
            return
        cols = borrow(self.scratch, "cols", self._shape(part), self.x.dtype)
        np.matmul(transposed, dy, out=self._matrix(cols))
        add_windows(self._rows(self.sum, part), cols, *self._steps())

    def finish_sum(self, dx: Array) -> None:
        """Write the sum to ``dx``."""
        scatter(self.sum, dx, self.geometry.pad)

    def _shape(self, part: slice) -> Dims:
        out = (part.stop - part.start, *self.out[1:]) if self.out else ()
        return (self.x.shape[1], *self.kernel, *out, self.n)

    def _rows(self, xt: Array, part: slice) -> Array:
        return xt[:, part.start * self.geometry.stride[0] :] if self.out else xt

    def _steps(self) -> tuple[Dims, Dims]:
        return self.geometry.stride, self.geometry.dilation

    def _matrix(self, cols: Array) -> Array:
        group = self.geometry.group
        k = cols.shape[0] // group * math.prod(self.kernel)
        return cols.reshape(group, k, -1)


class _WeightSums:
    """Sum of the products dy cols^T of all tiles."""

    def __init__(self, matrix: Array, scratch: Scratch) -> None:
        self.scratch = scratch
        # BLAS is faster with the long side of a narrow product first; adding dW^T to dW costs more
        # than that where it is large.
        self.transposed = matrix.size < _SMALL
        self.shape = matrix.transpose(0, 2, 1).shape if self.transposed else matrix.shape
        self.sum: Array | None = None

    def add(self, cols: Array, dy: Array) -> None:
        """Add the product of one tile's columns (G, K, P n) and gradient (G, O / G, P n)."""
        name = "dw" if self.sum is None else "dw_tile"
        product = borrow(self.scratch, name, self.shape, cols.dtype)
        a, b = (cols, dy) if self.transposed else (dy, cols)
        np.matmul(a, b.transpose(0, 2, 1), out=product)
        if self.sum is None:
            self.sum = product
        else:
            self.sum += product

    def add_to(self, dw: Array) -> None:
        """Add the sum to ``dw``."""
        if self.sum is None:
            return
        total = self.sum.transpose(0, 2, 1) if self.transposed else self.sum
        by_group = dw.reshape(total.shape)
        by_group += total


def _tile(x: Array, w: Array, y: Array, geometry: _Geometry) -> tuple[int, int]:
    """Return how many pictures and rows of windows a tile has."""
    kernel, out = w.shape[2:], y.shape[2:]
    rows, row = (out[0], math.prod(out[1:])) if out else (1, 1)
    room = max(_COLUMN_BYTES, 2 * w.nbytes)
    column = x.shape[1] * math.prod(kernel) * row * x.itemsize  # bytes of one row of one picture
    n = _pictures(x, w, y, geometry.stride, max(1, room // column))
    if geometry.is_pointwise(kernel):
        return n, rows
    tiles = -(-rows // max(1, room // (column * n)))
    return n, -(-rows // tiles)


def _pictures(x: Array, w: Array, y: Array, stride: Dims, most: int) -> int:
    """Return how many pictures to lower at a time: one, or enough for long runs."""
    width, along = (y.shape[-1], stride[-1] == 1) if stride else (1, True)
    count = max(1, len(x))
    n = min(count, max(16, -(-_RUN // width) if along else _RUN), most)
    n = -(-count // -(-count // n))  # tiles of equal size
    copied = x.shape[1] * math.prod(w.shape[2:]) * math.prod(y.shape[2:])
    transposed = (x[:1].size + y[:1].size) * _TRANSPOSE
    one = copied * (_BEGIN / width + (_COPY if along else _COPY_STRIDED)) + _START
    several = copied * (_BEGIN / (n * width if along else n) + _COPY) + transposed + _START / n
    return n if several < one else 1


def _ranges(count: int, step: int) -> Iterator[slice]:
    for start in range(0, count, step):
        yield slice(start, min(start + step, count))


def _by_group(w: Array, group: int) -> Array:
    matrix: Array = w.reshape(group, w.shape[0] // group, -1)
    return matrix


def _planes(y: Array, group: int) -> Array:
    """View (N, O, *out) as (N, G, O / G, P)."""
    planes: Array = y.reshape(y.shape[0], group, y.shape[1] // group, math.prod(y.shape[2:]))
    return planes


def _tiled(dy: Array, scratch: Scratch) -> Array:
    """Return (n, G, O / G, P) as (G, O / G, P n)."""
    n, group, outputs, positions = dy.shape
    if n == 1:
        return dy.reshape(group, outputs, positions)
    dyt = borrow(scratch, "dyt", (group, outputs, positions * n), dy.dtype)
    np.copyto(dyt.reshape(-1, n), dy.reshape(n, -1).T)
    return dyt


def _untile(out: Array, y: Array) -> None:
    """Write (G, O / G, P n) to ``y`` (n, G, O / G, P)."""
    n, group, outputs, positions = y.shape
    tiled = out.reshape(group * outputs, positions, n)
    if y.flags.c_contiguous:
        transpose_last(tiled.reshape(-1, n), y.reshape(n, -1))
    else:
        for g in range(group):
            transpose_last(tiled[g * outputs : (g + 1) * outputs], y[:, g])
