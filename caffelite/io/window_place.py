"""Where a window of a picture goes in a square of fixed size.

Source: BVLC/caffe window_data_layer.cpp
"""

import math
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError

Box = tuple[int, int, int, int]  # x1, y1, x2, y2, the last column and row included


class Place(NamedTuple):
    """The part (rows, columns) of a picture, the size it is warped to, and where it begins in the square."""

    rows: slice
    columns: slice
    height: int
    width: int
    top: int
    left: int


def place_window(
    box: Box,
    picture: tuple[int, int],
    size: int,
    context: int = 0,
    *,
    square: bool = False,
    mirrored: bool = False,
    dtype: npt.DTypeLike = np.float32,
) -> Place:
    """Return the place of a window ``box`` of a ``picture`` (H, W) in a square of ``size`` pixels S.

    Plain windows fill the square. With ``context`` p > 0 or ``square``, the window first grows about
    its centre, in both directions by S / (S - 2 p), for ``square`` to a square as wide as its longer
    side; so p pixels on each side of the result surround it. What is outside the picture is cut off:
    as much of the square stays free there, left and right exchanged if ``mirrored``. Computed in the
    precision ``dtype``, with halves rounded away from 0.

    Raises DataError if a plain window is not inside the picture, or nothing of a grown one is.
    """
    height, width = picture
    if not context and not square:
        x1, y1, x2, y2 = box
        if not (0 <= x1 <= x2 < width and 0 <= y1 <= y2 < height):
            raise DataError(f"is not inside the picture, which is {width} wide and {height} high")
        return Place(slice(y1, y2 + 1), slice(x1, x2 + 1), size, size, 0, 0)
    real = np.dtype(dtype).type
    x, y = _grown(box, size, context, square, real)
    across, down = (_Clipped(*ends, n, size, real) for ends, n in ((x, width), (y, height)))
    left = across.after if mirrored else across.before
    warped = (min(down.warped, size - down.before), min(across.warped, size - left))
    if min(*warped, across.length, down.length) < 1:
        raise DataError(f"has nothing inside the picture, which is {width} wide and {height} high")
    return Place(down.part, across.part, *warped, down.before, left)


def _grown(
    box: Box, size: int, context: int, square: bool, real: Any
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first and last column, and the first and last row, of the grown window."""
    x1, y1, x2, y2 = box
    scale = real(size) / real(size - 2 * context)
    half_x, half_y = real((x2 - x1 + 1) / 2), real((y2 - y1 + 1) / 2)
    center_x, center_y = real(x1) + half_x, real(y1) + half_y
    if square:
        half_x = half_y = max(half_x, half_y)
    return _around(center_x, half_x, scale), _around(center_y, half_y, scale)


def _around(center: np.floating[Any], half: np.floating[Any], scale: np.floating[Any]) -> tuple[int, int]:
    # One rounding for product and sum together, as gcc contracts them.
    reach = float(half) * float(scale)
    real = type(center)
    return _round(real(float(center) - reach)), _round(real(float(center) + reach))


class _Clipped:
    """One direction of a grown window, from ``first`` to ``last``, of a picture with ``n`` pixels."""

    def __init__(self, first: int, last: int, n: int, size: int, real: Any) -> None:
        before, after = max(0, -first), max(0, last - n + 1)
        self.part = slice(first + before, last - after + 1)
        self.length = self.part.stop - self.part.start
        scale = real(size) / real(last - first + 1)
        self.before, self.after, self.warped = (
            _round(real(count) * scale) for count in (before, after, self.length)
        )


def _round(value: np.floating[Any]) -> int:
    return int(math.copysign(math.floor(abs(float(value)) + 0.5), value))
