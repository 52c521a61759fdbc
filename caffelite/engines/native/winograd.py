"""Convolution with 3 x 3 windows and stride 1, with a quarter of the multiplications: see winograd.c."""

import ctypes
import functools
import math
from dataclasses import dataclass

import numpy as np

from caffelite.engines.kernels.scratch import Array, Scratch, borrow
from caffelite.engines.native.library import (
    Address,
    address,
    call,
    get_num_threads,
    rectification,
    round_up,
    rows_of_tile,
    vector_size,
    workspace,
)

Dims = tuple[int, ...]

STEP = 4  # outputs of a tile along an axis, as in winograd.h
POINTS = 36  # of a transformed tile
LINE_TILES = 64  # as in winograd.c
SPREAD = 4
_ROOM = 2 << 20  # floats of transformed inputs: what an outer cache may hold
_MOST_TILES = 1024  # whose products are added up without a break, so that rounding errors stay small
_LEAST_CHANNELS = 16  # on either side: with fewer, the transforms cost more than the products save
_MOST_WASTE = 2.4  # computed outputs for each that is wanted


@dataclass(frozen=True)
class Conv3x3:
    """A convolution of x (N, C, *size) to y (N, O, *out): 3 x 3 windows, stride 1, ``group`` groups."""

    n: int
    channels: int
    size: tuple[int, int]
    outputs: int
    out: tuple[int, int]
    pad: tuple[int, int]
    group: int

    @property
    def back(self) -> "Conv3x3":
        """The convolution of dE/dy with the flipped kernel that gives dE/dx."""
        pad = (2 - self.pad[0], 2 - self.pad[1])
        return Conv3x3(self.n, self.outputs, self.out, self.channels, self.size, pad, self.group)


def conv3x3(
    x: Array, w: Array, y: Array, stride: Dims, pad: Dims, dilation: Dims, group: int
) -> Conv3x3 | None:
    """Return the convolution that these arguments of ``conv_forward`` describe, if Winograd's method pays."""
    if w.shape[2:] != (3, 3) or stride != (1, 1) or dilation != (1, 1) or max(pad) > 2:
        return None
    height, width = y.shape[2:]
    if min(w.shape[1], w.shape[0] // group) < _LEAST_CHANNELS:
        return None
    computed = math.ceil(height / STEP) * math.ceil(width / STEP) * STEP**2
    if computed > _MOST_WASTE * height * width:
        return None
    size, shift = (x.shape[2], x.shape[3]), (pad[0], pad[1])
    return Conv3x3(len(x), x.shape[1], size, len(w), (height, width), shift, group)


def winograd_forward(
    conv: Conv3x3, x: Array, w: Array, b: Array | None, y: Array, slope: float | None, scratch: Scratch
) -> bool:
    """Write the convolution of ``x`` with ``w``, plus ``b``, rectified or not; return whether it is finite.

    If not, nan is in whole tiles, and the definition has to tell where nan and infinities belong.
    """
    return _convolve(conv, x, w, b, y, slope, scratch, back=False)


def winograd_backward(conv: Conv3x3, dy: Array, w: Array, dx: Array, scratch: Scratch) -> bool:
    """Write the gradient of the pictures to ``dx``; return whether all of it is finite, as above."""
    return _convolve(conv.back, dy, w, None, dx, None, scratch, back=True)


def winograd_backward_weights(conv: Conv3x3, x: Array, dy: Array, dw: Array, scratch: Scratch) -> None:
    """Add the gradient of the weights to ``dw``."""
    plan = _weights_plan(conv, vector_size(), rows_of_tile())
    inputs, outputs = conv.channels // conv.group, conv.outputs // conv.group
    v = workspace(scratch, "winograd_inputs", plan.inputs)
    g = workspace(scratch, "winograd_gradients", plan.gradients)
    own = workspace(scratch, "winograd", plan.own * get_num_threads())
    for group in range(conv.group):
        call(
            "winograd_backward_weights",
            _at(x, group * inputs * math.prod(conv.size)),
            _at(dy, group * outputs * math.prod(conv.out)),
            _at(dw, group * outputs * inputs * 9),
            v,
            g,
            own,
            plan.own,
            Address(ctypes.addressof(plan.shape)),
        )


def _convolve(
    conv: Conv3x3,
    x: Array,
    w: Array,
    b: Array | None,
    y: Array,
    slope: float | None,
    scratch: Scratch,
    back: bool,
) -> bool:
    plan = _plan(conv, vector_size(), rows_of_tile())
    inputs, outputs = conv.channels // conv.group, conv.outputs // conv.group
    v = workspace(scratch, "winograd_inputs", plan.inputs)
    own = workspace(scratch, "winograd", plan.own * get_num_threads())
    infinite = borrow(scratch, "winograd_infinite", (conv.group,), np.int32)
    steps = (9, outputs * 9) if back else (inputs * 9, 9)  # of weights: next output, next channel
    for group in range(conv.group):
        call(
            "winograd_forward",
            _at(x, group * inputs * math.prod(conv.size)),
            _at(w, group * outputs * inputs * 9),
            None if b is None else _at(b, group * outputs),
            _at(y, group * outputs * math.prod(conv.out)),
            v,
            own,
            plan.own,
            *steps,
            int(back),
            Address(ctypes.addressof(plan.shape)),
            address(infinite[group:]),
            *rectification(slope),
        )
    return not infinite.any()


def _at(array: Array, offset: int) -> Address:
    start = address(array)
    assert start is not None
    return Address(start + 4 * offset)


@dataclass(frozen=True)
class _Plan:
    """The first fields of ``struct shape`` of winograd.c, and how many floats of memory the work takes."""

    shape: "ctypes.Array[ctypes.c_ssize_t]"
    inputs: int
    gradients: int
    own: int


@functools.lru_cache(maxsize=1024)
def _plan(conv: Conv3x3, vector: int, panel: int) -> _Plan:
    channels = conv.channels // conv.group
    rows, wide = _tile_rows_and_tiles(conv)
    group = _best_group(rows, wide, channels, 2 * vector)
    padded = round_up(group * wide, 2 * vector)
    own = (
        POINTS * max(channels * panel + vector, padded + vector)
        + POINTS * (panel * padded + vector)
        + _lines(group, wide, vector)
    )
    return _Plan(_shape(conv, group), POINTS * channels * padded, 0, round_up(own, 16))


@functools.lru_cache(maxsize=1024)
def _weights_plan(conv: Conv3x3, vector: int, panel: int) -> _Plan:
    channels = round_up(conv.channels // conv.group, 2 * vector)
    outputs = round_up(conv.outputs // conv.group, panel)
    rows, wide = _tile_rows_and_tiles(conv)
    most = min(_ROOM // (POINTS * (channels + outputs)), _MOST_TILES)
    group = _even(rows, max(1, most // wide))
    padded = round_up(group * wide, 2 * vector)
    own = max(
        POINTS * 2 * vector * (_slice(group, wide) * wide + vector) + _lines(group, wide, vector),
        POINTS * panel * SPREAD * 2 * vector,
    )
    gradients = POINTS * (outputs // panel) * (panel * padded + vector)
    return _Plan(_shape(conv, group), POINTS * channels * padded, gradients, round_up(own, 16))


def _best_group(rows: int, wide: int, channels: int, panel: int) -> int:
    """Return how many tile rows to take at a time: many, as long as the cache holds them, in full panels."""

    def waste(group: int) -> float:
        return math.ceil(rows / group) * round_up(group * wide, panel) / (rows * wide)

    most = _ROOM // (POINTS * channels * wide)
    return min(range(1, max(1, min(rows, most)) + 1), key=lambda group: (round(waste(group), 1), -group))


def _tile_rows_and_tiles(conv: Conv3x3) -> tuple[int, int]:
    """Return the number of tile rows of all pictures, and of tiles in a row."""
    return conv.n * math.ceil(conv.out[0] / STEP), math.ceil(conv.out[1] / STEP)


def _shape(conv: Conv3x3, group: int) -> "ctypes.Array[ctypes.c_ssize_t]":
    numbers = (
        conv.n,
        conv.channels // conv.group,
        *conv.size,
        conv.outputs // conv.group,
        *conv.out,
        *conv.pad,
        conv.channels * math.prod(conv.size),
        conv.outputs * math.prod(conv.out),
        group,
    )
    return (ctypes.c_ssize_t * len(numbers))(*numbers)


def _slice(group: int, wide: int) -> int:
    return min(group, max(1, LINE_TILES // (wide + 1)))


def _lines(group: int, wide: int, vector: int) -> int:
    return 10 * (STEP * _slice(group, wide) * (wide + 1) + STEP * vector)


def _even(count: int, most: int) -> int:
    """Return the size, at most ``most``, of parts of ``count`` that are about equal."""
    return math.ceil(count / math.ceil(count / most))
