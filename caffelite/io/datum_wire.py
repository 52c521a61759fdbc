"""Where the parts of a Datum lie in its bytes, without a message in between: a tenth of the time.

Source: https://protobuf.dev/programming-guides/encoding
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

CHANNELS, HEIGHT, WIDTH, DATA, LABEL, ENCODED = 1, 2, 3, 4, 5, 7
_BYTES = 2  # the wire type of bytes; that of numbers is 0
_LARGEST = (1 << 31) - 1


class Layout(NamedTuple):
    """The shape (C, H, W) of a Datum, where its bytes ``data`` begin and end, and its other fields."""

    shape: tuple[int, int, int]
    begin: int
    end: int
    label: int
    encoded: bool


def datum_layout(value: bytes) -> Layout | None:
    """Return where the parts of a plain Datum lie, or None if it is not of that plain kind.

    Plain are the Datums that every tool writes for bytes and pictures: ``data`` that is not empty, each
    field at most once, no negative number, nothing else. All others are left to protobuf.
    """
    fields: dict[int, int] = {}
    begin = end = at = 0
    try:
        while at < len(value):
            key = value[at]
            number, kind = key >> 3, key & 7
            content = value[at + 1]
            at += 2
            if content > 127:
                content, at = _varint(value, at - 1)
            if key > 127 or number in fields or content > _LARGEST:
                return None
            fields[number] = content
            if number == DATA and kind == _BYTES:
                begin, end = at, at + content
                at = end
            elif kind or number not in _NUMBERS:
                return None
    except IndexError:
        return None
    if at != len(value) or begin == end:
        return None
    shape = (fields.get(CHANNELS, 0), fields.get(HEIGHT, 0), fields.get(WIDTH, 0))
    return Layout(shape, begin, end, fields.get(LABEL, 0), bool(fields.get(ENCODED, 0)))


_NUMBERS = frozenset({CHANNELS, HEIGHT, WIDTH, LABEL, ENCODED})


def _varint(value: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at ``at``, and where it ends."""
    number = shift = 0
    while True:
        byte = value[at]
        at += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, at
        if shift > 63:
            raise IndexError("a number of more than ten bytes")


class Alike:
    """Datums whose bytes differ from those of a first one in pixels and label alone.

    So it is with the raw pictures of one size in a database. They are read without looking at every
    field again.
    """

    def __init__(self, first: bytes, layout: Layout) -> None:
        self.layout = layout
        self._head = first[: layout.begin]
        self._labels = {first[layout.end :]: layout.label}  # by what follows the pixels

    def label(self, value: bytes) -> int | None:
        """Return the label of a Datum; None if it is not alike."""
        if not value.startswith(self._head):
            return None
        tail = value[self.layout.end :]
        label = self._labels.get(tail)
        if label is None:
            layout = datum_layout(value)
            if layout is None or layout._replace(label=0) != self.layout._replace(label=0):
                return None
            label = self._labels[tail] = layout.label
        return label

    def labels(self, values: list[bytes]) -> list[int] | None:
        """Return the labels of Datums; None if not all are alike."""
        labels = []
        for value in values:
            label = self.label(value)
            if label is None:
                return None
            labels.append(label)
        return labels

    def pixels(self, values: list[bytes]) -> Array:
        """Return the pixels (N, C, H, W) of Datums that are alike."""
        begin, end = self.layout.begin, self.layout.end
        if len(values) == 1:
            pixels = np.frombuffer(values[0], np.uint8, end - begin, begin)
        else:
            pixels = np.frombuffer(b"".join([value[begin:end] for value in values]), np.uint8)
        return pixels.reshape(len(values), *self.layout.shape)
