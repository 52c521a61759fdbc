"""Convolution of each channel by itself (as many groups as channels), tap by tap.

A matrix product per channel would have one row or a few. Instead each element of the kernel scales a
shifted picture, for some channels at a time, so that the sums stay in the cache.

    y_{c m + i} = b_{c m + i} + sum_t W_{c m + i, t} shift_t(x_c)    i < m, m outputs for each channel

With stride 1 a shift is a plain offset: pictures are kept in the rows of their padded copy, and whole
pictures are multiplied in one run, the few elements between the rows of the output included.
"""

import itertools
import math
from collections.abc import Iterable, Iterator

import numpy as np

from caffelite.engines.kernels.im2col import gather, needed, scatter, tap_slices, transpose_last
from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Dims = tuple[int, ...]

_BLOCK_BYTES = 256 << 10


def depthwise_forward(
    x: Array,
    w: Array,
    b: Array | None,
    y: Array,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    n: int,
    scratch: Scratch,
) -> None:
    """Write the convolution of ``x`` (N, C, *in) with ``w`` (C m, 1, *kernel) to ``y`` (N, C m, *out).

    ``n`` is the number of pictures lowered at a time.
    """
    shifts = _Shifts(w.shape[2:], y.shape[2:], stride, dilation)
    scale = w.reshape(x.shape[1], -1, *w.shape[2:], 1)
    m = scale.shape[1]
    for start in range(0, len(x), n):
        target = y[start : start + n]
        count = len(target)
        xt = shifts.flat_pictures(gather(x[start : start + n], shifts.size, pad, scratch))
        for channels in _blocks(x.shape[1], m * math.prod(shifts.rows) * count * x.itemsize):
            shape = (channels.stop - channels.start, m, *shifts.rows, count)
            total = borrow(scratch, "depthwise", shape, y.dtype)
            product = shifts.flat_outputs(borrow(scratch, "depthwise_tap", shape, y.dtype))
            total.fill(0)
            flat = shifts.flat_outputs(total)
            for tap in shifts.taps():
                source = shifts.at(xt[channels, None], tap, count)
                np.multiply(source, shifts.scalar(scale, channels, tap), out=product)
                flat += product
            outputs = slice(channels.start * m, channels.stop * m)
            sums = shifts.trim(total).reshape(-1, *shifts.out, count)
            if b is not None:
                sums += b[outputs].reshape(-1, *(1 for _ in shifts.out), 1)
            transpose_last(sums, target[:, outputs])


def depthwise_backward(
    x: Array,
    w: Array,
    dy: Array,
    dx: Array | None,
    dw: Array | None,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    n: int,
    scratch: Scratch,
) -> None:
    """Write the gradient of the pictures to ``dx``, and add that of the weights to ``dw``.

    Either may be None, and is left out then.
    """
    shifts = _Shifts(w.shape[2:], dy.shape[2:], stride, dilation)
    none = (0,) * len(stride)
    scale = w.reshape(x.shape[1], -1, *w.shape[2:], 1)
    m = scale.shape[1]
    dscale = np.zeros(scale.shape[:-1], w.dtype)
    for start in range(0, len(x), n):
        images = slice(start, min(start + n, len(x)))
        count = images.stop - start
        # Zeros lie between the rows of dy, so that whole runs can be added up.
        g = gather(dy[images], shifts.rows, none, scratch, "depthwise")
        g = shifts.flat_outputs(g.reshape(x.shape[1], m, *shifts.rows, count))
        if dw is not None:
            xt = shifts.flat_pictures(gather(x[images], shifts.size, pad, scratch))
        if dx is not None:
            dxt = borrow(scratch, "dxt", (x.shape[1], *shifts.size, count), x.dtype)
            dxt.fill(0)
            flat_dxt = shifts.flat_pictures(dxt)
        for channels in _blocks(x.shape[1], m * math.prod(shifts.rows) * count * x.itemsize):
            product = borrow(scratch, "depthwise_tap", g[channels].shape, x.dtype)
            for tap in shifts.taps():
                if dw is not None:
                    np.multiply(g[channels], shifts.at(xt[channels, None], tap, count), out=product)
                    dscale[channels][_of(tap)] += product.sum(tuple(range(2, product.ndim)))
                if dx is not None:
                    np.multiply(g[channels], shifts.scalar(scale, channels, tap), out=product)
                    part = shifts.at(flat_dxt[channels], tap, count)
                    part += product[:, 0] if m == 1 else product.sum(1)
        if dx is not None:
            scatter(dxt, dx[images], pad)
    if dw is not None:
        dw += dscale.reshape(dw.shape)


class _Shifts:
    """How the elements of a kernel meet padded pictures (C, *size, n).

    ``rows`` is the shape in which outputs are kept: the outputs themselves, or, with stride 1, rows as
    long as the padded picture's, of which ``trim`` takes the outputs. Arrays of that shape are then
    seen flat, from the first output to the last.
    """

    def __init__(self, kernel: Dims, out: Dims, stride: Dims, dilation: Dims) -> None:
        self.kernel, self.out, self.stride, self.dilation = kernel, out, stride, dilation
        self.size = needed(out, kernel, stride, dilation)
        self.unit = all(s == 1 for s in stride)
        self.rows = (*out[:1], *self.size[1:]) if self.unit else out
        self.pitch = [math.prod(self.size[i + 1 :]) for i in range(len(out))]
        self.length = sum((o - 1) * p for o, p in zip(out, self.pitch, strict=True)) + 1

    def taps(self) -> Iterator[Dims]:
        """Yield the elements of the kernel."""
        return itertools.product(*map(range, self.kernel))

    def flat_pictures(self, xt: Array) -> Array:
        """View (C, *size, n) as it is computed with."""
        flat: Array = xt.reshape(len(xt), -1) if self.unit else xt
        return flat

    def flat_outputs(self, total: Array) -> Array:
        """View (C, m, *rows, n) as it is computed with, from the first output to the last."""
        if not self.unit:
            return total
        flat: Array = total.reshape(*total.shape[:2], -1)
        return flat[..., : self.length * total.shape[-1]]

    def at(self, xt: Array, tap: Dims, n: int) -> Array:
        """Return what ``tap`` meets in pictures seen flat, behind any leading axes."""
        if not self.unit:
            lead = xt.ndim - len(tap) - 1
            index = (slice(None),) * lead + tap_slices(tap, self.out, self.stride, self.dilation)
            part: Array = xt[index]
            return part
        start = sum(t * d * p for t, d, p in zip(tap, self.dilation, self.pitch, strict=True)) * n
        return xt[..., start : start + self.length * n]

    def scalar(self, scale: Array, channels: slice, tap: Dims) -> Array:
        """Return the weights (C, m, *kernel, 1) of ``tap``, shaped to multiply outputs."""
        weights: Array = scale[channels][_of(tap)]
        return weights if self.unit else weights.reshape(*weights.shape, *(1 for _ in tap))

    def trim(self, array: Array) -> Array:
        """Return the outputs in (C, m, *rows, n)."""
        part: Array = array[_of(slice(0, o) for o in self.out)]
        return part


def _of(index: Iterable[int | slice]) -> tuple[int | slice, ...]:
    """Return ``index`` behind the axes (C, m)."""
    return (slice(None), slice(None), *index)


def _blocks(channels: int, bytes_each: int) -> Iterator[slice]:
    """Cut the channels into blocks whose outputs fit in the cache."""
    step = max(1, _BLOCK_BYTES // max(1, bytes_each))
    for start in range(0, channels, step):
        yield slice(start, min(start + step, channels))
