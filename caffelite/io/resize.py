"""Resize pictures as OpenCV's ``resize`` does with INTER_LINEAR, to the bit.

Source: OpenCV 4.6 imgproc resize.cpp
"""

import functools
import math
import threading
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
BLOCK = 64  # target rows at a time: what belongs to them stays in the processor's cache


def resize_linear(image: Array, height: int, width: int) -> Array:
    """Return ``image`` (H, W, C), uint8, in the size (height, width).

    The centre of target pixel i lies at t = (i + 1/2) n / n' - 1/2 of an axis, n pixels long before
    and n' after. With s = floor(t), f = t - s and weights of 11 bits
        a = round(2048 (1 - f)), b = round(2048 f)
        x_i = a x_s + b x_{s+1}                                                along the rows, then
        y_i = ((a (x_s >> 4) >> 16) + (b (x_{s+1} >> 4) >> 16) + 2) >> 2       along the columns
    where indices outside the picture mean its edge; x has a, b = 2048, 0 there. A picture of exactly
    twice the size in both directions is averaged over 2 x 2 pixels instead, and one that has the size
    already is returned as it is.
    """
    rows, columns, channels = image.shape
    if (rows, columns) == (height, width):
        return image
    if (rows, columns) == (2 * height, 2 * width):
        return _halve(image)
    across = _across(columns, width, channels)
    resized = np.empty((height, width * channels), np.uint8)
    for block in _blocks(rows, height):
        _resize_rows(across(image[block.used]), block, resized[block.target])
    return resized.reshape(height, width, channels)


class _Block(NamedTuple):
    """Some target rows: weighted means of the rows ``top`` and ``bottom`` among those that are ``used``."""

    target: slice
    used: Any  # a slice, where it can be one
    top: Array
    bottom: Array
    a: Array
    b: Array


@functools.lru_cache(maxsize=64)
def _blocks(rows: int, height: int) -> list[_Block]:
    blocks = []
    for start in range(0, height, BLOCK):
        target = slice(start, min(start + BLOCK, height))
        top, bottom, a, b = (values[target] for values in _weights(rows, height))
        used, place = np.unique(np.concatenate([top, bottom]), return_inverse=True)
        all_used = len(used) == used[-1] + 1 - used[0]
        chosen = slice(used[0], used[-1] + 1) if all_used else used
        blocks.append(_Block(target, chosen, place[: len(top)], place[len(top) :], a[:, None], b[:, None]))
    return blocks


def _resize_rows(x: Array, block: _Block, out: Array) -> None:
    """Write the y_i of a block from the x_i of the rows that it uses."""
    x >>= 4
    upper, lower = (_scratch(name, out.shape, np.int32) for name in ("upper", "lower"))
    np.take(x, block.top, axis=0, out=upper, mode="clip")  # with "raise" it would copy once more
    np.take(x, block.bottom, axis=0, out=lower, mode="clip")
    upper *= block.a
    lower *= block.b
    upper >>= 16
    lower >>= 16
    upper += lower
    upper += 2
    upper >>= 2  # 255 at most: even where both pairs of weights were rounded up, to a sum of 2049
    out[...] = upper


class _Across:
    """How rows (H, W, C) become the x_i, (H, W' C)."""

    def __init__(self, columns: int, width: int, channels: int) -> None:
        left, right, a, b = _weights(columns, width)
        # OpenCV gives the edge the whole weight here, not for rows: two weights of one pixel round otherwise.
        near = np.where(left == right, 2048, a).astype(np.int32)
        far = np.where(left == right, 0, b).astype(np.int32)
        self.sides = ((left, near.repeat(channels)), (right, far.repeat(channels)))
        self.shape = (width, channels)

    def __call__(self, rows: Array) -> Array:
        width, channels = self.shape
        if channels == 4:  # four bytes are moved as one number
            rows = np.ascontiguousarray(rows).view(np.uint32)
        taken = _scratch("taken", (len(rows), width, rows.shape[2]), rows.dtype)
        flat = taken.reshape(len(rows), -1).view(np.uint8)
        near, far = (_scratch(name, flat.shape, np.int32) for name in ("near", "far"))
        for (places, weights), side in zip(self.sides, (near, far), strict=True):
            np.take(rows, places, axis=1, out=taken, mode="clip")
            np.multiply(flat, weights, out=side)
        near += far
        return near


_across = functools.lru_cache(maxsize=64)(_Across)


class _Scratch(threading.local):
    """Memory that each thread keeps for its next rows: fresh memory costs more than the arithmetic."""

    def __init__(self) -> None:
        self.held: dict[str, Array] = {}

    def __call__(self, name: str, shape: tuple[int, ...], dtype: npt.DTypeLike) -> Array:
        size = math.prod(shape) * np.dtype(dtype).itemsize
        held = self.held.get(name)
        if held is None or held.size < size:
            held = self.held[name] = np.empty(size, np.uint8)
        return held[:size].view(dtype).reshape(shape)


_scratch = _Scratch()


def _halve(image: Array) -> Array:
    total = np.full((image.shape[0] // 2, image.shape[1] // 2, image.shape[2]), 2, np.uint16)
    for i, j in np.ndindex(2, 2):
        total += image[i::2, j::2]
    total >>= 2
    return total.astype(np.uint8)


@functools.lru_cache(maxsize=64)
def _weights(n: int, target: int) -> tuple[Array, Array, Array, Array]:
    """Return the indices s and s + 1 inside 0..n - 1, and their weights a and b, of each target pixel."""
    scale = 1.0 / (target / n)
    t = ((np.arange(target) + 0.5) * scale - 0.5).astype(np.float32)
    s = np.floor(t)
    f = t - s
    a, b = (np.rint(weight * np.float32(2048)).astype(np.int32) for weight in (np.float32(1) - f, f))
    first = s.astype(np.intp)
    return np.clip(first, 0, n - 1), np.clip(first + 1, 0, n - 1), a, b
