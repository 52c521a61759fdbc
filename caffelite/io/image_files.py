"""Picture files, and lists of them.

Source: BVLC/caffe io.cpp, image_data_layer.cpp
"""

import os
import re
from typing import NamedTuple

from caffelite.errors import DataError
from caffelite.io.images import Array, bgr_planes, decode_pixels, decode_planes
from caffelite.io.resize import resize_linear

_NUMBER = re.compile(rb"\s*([+-]?\d+)")


class ListedImage(NamedTuple):
    """A line of a list of pictures."""

    name: str
    label: int


def read_image(path: str, color: bool, size: tuple[int, int] | None = None) -> Array:
    """Return the picture (C, H, W) of a file, uint8: BGR for ``color``, else gray; in ``size`` if given.

    Raises DataError, which names the file, if it cannot be read or is no picture.
    """
    data = read_file(path)
    try:
        if size is None:
            return decode_planes(data, color)
        pixels = decode_pixels(data, color)
    except DataError as error:
        raise DataError(f"{path!r} {error}") from error
    return bgr_planes(resize_linear(pixels, *size))


def read_file(path: str) -> bytes:
    """Return the content of a file; DataError if it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise DataError(f"{path!r} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def read_image_list(source: str) -> list[ListedImage]:
    """Return the pictures that a text file lists, one on a line: a file's name, a space, its label.

    The last space of the line counts, so names may have some. As in Caffe a label is the number that
    its text begins with, or 0; a line without a space is both name and label.

    Raises DataError if the list cannot be read, or is empty.
    """
    lines = read_file(source).split(b"\n")
    if not lines[-1]:
        del lines[-1]
    if not lines:
        raise DataError(f"the list of pictures {source!r} is empty; each line names a file and its label")
    return [_parse(line) for line in lines]


def _parse(line: bytes) -> ListedImage:
    space = line.rfind(b" ")
    number = _NUMBER.match(line, space + 1)
    name = line if space < 0 else line[:space]
    return ListedImage(os.fsdecode(name), int(number[1]) if number else 0)
