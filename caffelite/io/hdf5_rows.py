"""The rows of HDF5 files, one after the other, over and over.

Source: BVLC/caffe hdf5_data_layer.cpp
"""

from collections.abc import Callable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError
from caffelite.io import hdf5
from caffelite.io.paths import folder_of, resolve
from caffelite.io.prefetch import Done

Array = npt.NDArray[Any]
Shuffle = Callable[[MutableSequence[Any]], None]


def read_file_list(source: str) -> list[str]:
    """Return the file names that a text file lists, separated by white space.

    A relative name is looked up from the working directory, then from the list's folder. Raises DataError
    if the list cannot be read or is empty.
    """
    try:
        with open(source, encoding="utf-8") as file:
            names = file.read().split()
    except (OSError, UnicodeDecodeError) as error:
        hint = "; it has to be a text file that lists HDF5 files" if isinstance(error, ValueError) else ""
        reason = getattr(error, "strerror", None) or "it is not text"
        raise DataError(f"cannot read {source!r}, the list of its HDF5 files: {reason}{hint}") from error
    if not names:
        raise DataError(f"needs at least one HDF5 file, but the list {source!r} is empty")
    return [resolve(name, folder_of(source)) for name in names]


@dataclass
class Rows:
    """Some rows, in pieces: for each an array (rows, ...) of each dataset, and the position ``after``."""

    pieces: list[list[Array]]
    after: dict[str, Any]


class HDF5Rows:
    """Row i of the datasets ``names``, i = 0, 1, ..., of all ``files``; one file is in memory at a time.

    With ``shuffle`` the order of the files, and of the rows in each, is drawn anew in every round.

    Errors
        DataError if a file is missing or damaged, lacks a dataset, its datasets differ in the number of
        rows, have none, hold no numbers, or its rows have another shape than the first file's.
    """

    def __init__(
        self, files: Sequence[str], names: Sequence[str], dtype: npt.DTypeLike, shuffle: Shuffle | None = None
    ) -> None:
        self.files = list(files)
        self.names = list(names)
        self.dtype = np.dtype(dtype)
        self.shuffle = shuffle
        self.shapes: list[tuple[int, ...]] | None = None
        self.order: list[int] = []  # of the rows of the file that is in memory
        self._shuffled: Array | None = None  # the same, if it is shuffled
        self._start_round()
        self._load()

    def take(self, count: int) -> Iterator[list[Array]]:
        """Yield the next ``count`` rows in pieces: for each piece an array (rows, ...) of each dataset."""
        while count:
            rows = self.order[self.row : self.row + count]
            # In file order this is a view; only a shuffled order has to gather.
            index: Any = rows if self.shuffle else slice(rows[0], rows[-1] + 1)
            yield [array[index] for array in self.arrays]
            count -= len(rows)
            self._advance(len(rows))

    def load(self, count: int) -> Rows:
        """Return the next ``count`` rows; without ``shuffle`` they are views of what is in memory anyway."""
        return Rows(list(self.take(count)), self.position())

    def plan(self, count: int) -> Done[Rows]:
        """Return the next ``count`` rows as the job of a Prefetcher, whose thread reads the files."""
        return Done(self.load(count))

    def position(self) -> dict[str, Any]:
        """Return where the next row is, of numbers, strings, lists and arrays."""
        return {
            "files": list(self.files),
            "file": self.file,
            "rows": len(self.order),
            "row": self.row,
            "order": self._shuffled,
        }

    def seek(self, position: dict[str, Any]) -> None:
        """Go to a place that ``position`` has returned.

        Raises DataError if the files were others then, or not shuffled where they are now. With
        ``shuffle`` numbers are drawn, so set the random stream afterwards.
        """
        shuffled = position["order"] is not None
        if sorted(position["files"]) != sorted(self.files) or shuffled != bool(self.shuffle):
            raise DataError("reads other HDF5 files, or in another kind of order, than the ones it read then")
        self.files, self.file = list(position["files"]), position["file"]
        self._load()
        if position["rows"] != len(self.order):
            raise DataError(
                f"{self.files[self.file]}: has {len(self.order)} rows, and had {position['rows']} then"
            )
        if shuffled:
            self._shuffled = np.asarray(position["order"])
            self.order = self._shuffled.tolist()
        self.row = position["row"]

    def _advance(self, rows: int) -> None:
        self.row += rows
        if self.row < len(self.order):
            return
        if len(self.files) > 1:
            self.file += 1
            if self.file == len(self.files):
                self._start_round()
            self._load()
        else:
            self._start_file()

    def _start_round(self) -> None:
        self.file = 0
        if self.shuffle:
            self.shuffle(self.files)

    def _start_file(self) -> None:
        self.row = 0
        self.order = list(range(len(self.arrays[0])))
        if self.shuffle:
            self.shuffle(self.order)
            self._shuffled = np.array(self.order)

    def _load(self) -> None:
        path = self.files[self.file]
        with hdf5.reading(path) as file:
            self.arrays = [self._array(file, name, path) for name in self.names]
        counts = {len(array) for array in self.arrays}
        if len(counts) > 1 or 0 in counts:
            found = ", ".join(
                f"{name!r} {len(array)}" for name, array in zip(self.names, self.arrays, strict=True)
            )
            raise DataError(
                f"{path}: needs datasets of one and the same number of rows, at least 1, got {found}"
            )
        shapes = [array.shape[1:] for array in self.arrays]
        if self.shapes is not None and shapes != self.shapes:
            raise DataError(
                f"{path}: its rows have the shapes {shapes}, those of the files before {self.shapes}; files "
                "have to agree"
            )
        self.shapes = shapes
        self._start_file()

    def _array(self, file: Any, name: str, path: str) -> Array:
        known = hdf5.datasets(file)
        if name not in known:
            raise DataError(
                f"{path}: has no dataset {name!r}; each top blob takes the dataset of its name, and this "
                f"file has {', '.join(map(repr, known)) or 'none'}"
            )
        array = hdf5.numbers(known[name], self.dtype)
        if not array.ndim:
            raise DataError(
                f"{path}: dataset {name!r} is a single number; rows along its first axis are needed"
            )
        return array
