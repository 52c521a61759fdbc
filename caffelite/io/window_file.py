"""Window files: pictures, and the windows in them that are objects or background.

Source: BVLC/caffe window_data_layer.cpp
"""

import os
from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError
from caffelite.io.image_files import read_file

Array = npt.NDArray[Any]

FORMAT = (
    "'# index', path, channels, height, width, number of windows, and 'label overlap x1 y1 x2 y2' of each"
)
WORDS = 6  # of a window


@dataclass
class WindowFile:
    """The names of the pictures, and two tables with a row (picture, label, x1, y1, x2, y2) for each window.

    ``channels`` is what the file says of its last picture, as Caffe takes it.
    """

    names: list[str]
    channels: int
    foreground: Array
    background: Array

    def samples(self) -> dict[int, int]:
        """Return how many windows each label has; the background, 0, is always there."""
        labels, counts = np.unique(self.foreground[:, 1], return_counts=True)
        return {0: len(self.background), **dict(zip(labels.tolist(), counts.tolist(), strict=True))}


def read_window_file(source: str, fg_threshold: float, bg_threshold: float) -> WindowFile:
    """Return what a window file holds: words between white space, for each picture ``FORMAT``.

    A window is foreground if its overlap is at least ``fg_threshold``, otherwise background, with
    label 0, if it is below ``bg_threshold``, and else left out. x2 and y2 are the last column and row.

    Raises DataError, with the line, if the file cannot be read, is empty, is not of this format, has
    an object with a label below 1, or numbers a picture that it does not have.
    """
    words = _Words(source)
    names: list[str] = []
    tables: list[Array] = []
    numbers: list[int] = []
    channels = 0
    while words.left:
        if words.take() != b"#":
            words.fail("should be '#'")
        numbers.append(words.integer())
        names.append(os.fsdecode(words.take()))
        channels, _, _ = (words.integer() for _ in range(3))
        tables.append(words.windows(words.integer(), numbers[-1], fg_threshold))
    if not 0 <= min(numbers) <= max(numbers) < len(names):
        raise DataError(
            f"window file {source!r} numbers its pictures {min(numbers)} to {max(numbers)}; it has "
            f"{len(names)}, so their numbers are 0 to {len(names) - 1}, in this order"
        )
    table = np.concatenate(tables)
    overlap = table[:, 2].astype(np.float32)
    is_object = overlap >= np.float32(fg_threshold)
    is_background = ~is_object & (overlap < np.float32(bg_threshold))
    windows = np.delete(table, 2, axis=1).astype(np.int64)
    windows[is_background, 1] = 0
    return WindowFile(names, channels, windows[is_object], windows[is_background])


class _Words:
    """The words of a window file, one after the other."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.data = read_file(source)
        self.words = self.data.split()
        self.next = 0
        if not self.words:
            raise DataError(f"window file {source!r} is empty; it should hold, for each picture, {FORMAT}")

    @property
    def left(self) -> int:
        return len(self.words) - self.next

    def take(self) -> bytes:
        if not self.left:
            self._end()
        self.next += 1
        return self.words[self.next - 1]

    def integer(self) -> int:
        word = self.take()
        try:
            value = int(word)
        except ValueError:
            self.fail("should be an integer")
        if abs(value) >= 1 << 31:
            self.fail("should be an integer of 32 bits")
        return value

    def windows(self, count: int, picture: int, fg_threshold: float) -> Array:
        """Return the next ``count`` windows as rows (picture, label, overlap, x1, y1, x2, y2)."""
        count = max(count, 0)
        begin = self.next
        if count * WORDS > self.left:
            self._end()
        rows = np.empty((count, 1 + WORDS))
        rows[:, 0] = picture
        try:
            rows[:, 1:] = (
                np.array(self.words[begin : begin + count * WORDS]).astype(np.float64).reshape(-1, WORDS)
            )
        except ValueError:
            self._point_at(begin, count)
        whole = rows[:, [1, 3, 4, 5, 6]]
        if not ((whole == np.rint(whole)) & (np.abs(whole) < 1 << 31)).all():
            self._point_at(begin, count)
        wrong = (rows[:, 2] >= np.float32(fg_threshold)) & (rows[:, 1] < 1)
        if wrong.any():
            self.next = begin + int(wrong.argmax()) * WORDS + 1
            self.fail("should be the label of an object, 1 or more; 0 is the background")
        self.next = begin + count * WORDS
        return rows

    def _point_at(self, begin: int, count: int) -> NoReturn:
        """Find the word that is no number among those of ``count`` windows."""
        self.next = begin
        for i in range(count * WORDS):
            if i % WORDS != 1:
                self.integer()
                continue
            try:
                float(self.take())
            except ValueError:
                break
        self.fail("should be a number, the overlap")

    def fail(self, message: str) -> NoReturn:
        """Raise DataError about the word that was taken last."""
        raise DataError(
            f"window file {self.source!r}, line {self._line(self.next - 1)}: "
            f"{os.fsdecode(self.words[self.next - 1])!r} {message}; for each picture come {FORMAT}"
        )

    def _end(self) -> NoReturn:
        raise DataError(
            f"window file {self.source!r} ends too early; it should hold, for each picture, {FORMAT}"
        )

    def _line(self, word: int) -> int:
        words_before = np.cumsum([len(line.split()) for line in self.data.splitlines()])
        return 1 + int(np.searchsorted(words_before, word, side="right"))
