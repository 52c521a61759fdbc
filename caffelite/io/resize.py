"""Resize pictures as OpenCV's ``resize`` does with INTER_LINEAR, to the bit.

Source: OpenCV 4.6 imgproc resize.cpp
"""

import functools
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


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
    rows, columns, _ = image.shape
    if (rows, columns) == (height, width):
        return image
    if (rows, columns) == (2 * height, 2 * width):
        return _halve(image)
    top, bottom, a, b = _weights(rows, height)
    used, place = np.unique(np.concatenate([top, bottom]), return_inverse=True)
    across = _along_rows(image[used] if len(used) < rows else image, width)
    across >>= 4
    upper, lower = across[place[:height]], across[place[height:]]
    upper *= a[:, None]
    lower *= b[:, None]
    upper >>= 16
    lower >>= 16
    upper += lower
    upper += 2
    upper >>= 2  # 255 at most: even where both pairs of weights were rounded up, to a sum of 2049
    return upper.astype(np.uint8).reshape(height, width, -1)


def _halve(image: Array) -> Array:
    total = np.full((image.shape[0] // 2, image.shape[1] // 2, image.shape[2]), 2, np.uint16)
    for i, j in np.ndindex(2, 2):
        total += image[i::2, j::2]
    total >>= 2
    return total.astype(np.uint8)


def _along_rows(image: Array, width: int) -> Array:
    """Return the x_i of all rows, (H, width * C)."""
    rows, columns, channels = image.shape
    left, right, a, b = _weights(columns, width)
    # OpenCV gives the edge the whole weight here, and not there: two weights of one pixel round otherwise.
    a, b = np.where(left == right, 2048, a), np.where(left == right, 0, b)
    # Four bytes are moved as one number.
    pixels = np.ascontiguousarray(image).view(np.uint32) if channels == 4 else image
    near, far = (pixels.take(s, axis=1).view(np.uint8).reshape(rows, -1) for s in (left, right))
    across: Array = near * a.astype(np.int32).repeat(channels)
    across += far * b.astype(np.int32).repeat(channels)
    return across


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
