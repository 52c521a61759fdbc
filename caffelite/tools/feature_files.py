"""Where features go: a database, an HDF5 file or an .npz file, whole or not at all."""

import contextlib
import errno
import os
import shutil
from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from zipfile import ZipFile

import numpy as np

from caffelite.core.blob import Array, Blob
from caffelite.errors import DataError, SettingError
from caffelite.io import hdf5
from caffelite.io.db import create_db
from caffelite.io.incomplete import AllOrNothing, IncompleteFolder, reason
from caffelite.io.optional import optional
from caffelite.proto.caffe_pb2 import Datum


class FeatureFile(AllOrNothing):
    """Takes the features of the blobs ``names``, batch by batch; see ``AllOrNothing``."""

    @abstractmethod
    def add(self, name: str, blob: Blob) -> None:
        """Add what blob ``name`` holds: one record or row for each index of its first axis."""


class FeatureDatabase(FeatureFile):
    """A database of Datums of floats, with keys "%010d", as Caffe's tool writes it. It takes one blob."""

    def __init__(self, path: str, names: Sequence[str], backend: str) -> None:
        if len(names) > 1:
            raise SettingError(
                f"a database holds the features of one blob, but {path!r} is given for {', '.join(names)}; "
                "give a name for each, or the db_type hdf5 or npz"
            )
        self._db = create_db(path, backend)
        self._count = 0

    def add(self, name: str, blob: Blob) -> None:
        """Add a record for each index of the first axis."""
        if len(blob.shape) > 4:
            raise DataError(
                f"blob {name!r} has the shape {blob.shape}, but a database takes at most 4 axes; the db_type "
                "hdf5 or npz takes any"
            )
        datum = Datum(channels=blob.channels, height=blob.height, width=blob.width)
        for row in blob.data.reshape(blob.num, -1):
            del datum.float_data[:]
            datum.float_data.extend(row.tolist())
            self._db.put(b"%010d" % self._count, datum.SerializeToString())
            self._count += 1

    def close(self) -> None:
        """Complete the database."""
        self._db.close()

    def abort(self) -> None:
        """Remove the database."""
        self._db.abort()


class FeatureArrays(FeatureFile):
    """A file with an array for each blob, of its name.

    The rows go to a file for each blob first: how many there will be is not known, and they may be many.
    """

    def __init__(self, path: str, names: Sequence[str]) -> None:
        self._folder = _folder(path)
        self._rows: dict[str, _RowFile] = {}
        with self._writing():
            for i, name in enumerate(names):
                self._rows[name] = _RowFile(name, os.path.join(self._folder.name, f"{i}.rows"))

    def add(self, name: str, blob: Blob) -> None:
        """Append to the array ``name``."""
        with self._writing():
            self._rows[name].append(rows_of(blob))

    def close(self) -> None:
        """Join the arrays to one file and give it its name."""
        with self._writing():
            self.save(os.path.join(self._folder.name, "all"))
            self._close_rows()
            self._folder.complete_file("all")

    @abstractmethod
    def save(self, path: str) -> None:
        """Write all arrays to a new file."""

    def arrays(self) -> Iterator[tuple[str, Array]]:
        """Yield name and values of each array."""
        for name, rows in self._rows.items():
            yield name, rows.array()

    def abort(self) -> None:
        """Remove the file."""
        self._close_rows()
        self._folder.remove()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Name the file in errors, and remove it when there is one."""
        try:
            yield
        except BaseException as error:
            self.abort()
            if isinstance(error, OSError):
                raise DataError(f"{self._folder.path!r} cannot be written: {reason(error)}") from error
            raise

    def _close_rows(self) -> None:
        for rows in self._rows.values():
            rows.close()


class FeatureHDF5(FeatureArrays):
    """An HDF5 file: an HDF5Data layer reads it."""

    def __init__(self, path: str, names: Sequence[str]) -> None:
        optional("h5py", "hdf5", "HDF5 files")  # is missed now rather than at the end
        super().__init__(path, names)

    def save(self, path: str) -> None:
        """Write all arrays to a new file."""
        # The HDF5 library ends the process where the disk is full, so find out before.
        _reserve(path, sum(array.nbytes for _, array in self.arrays()) + (1 << 20))
        hdf5.create(path)
        for name, array in self.arrays():
            hdf5.append_rows(path, {name: array})


class FeatureNpz(FeatureArrays):
    """An .npz file: ``numpy.load`` reads it."""

    def save(self, path: str) -> None:
        """Write all arrays to a new file."""
        with ZipFile(path, "x") as archive:
            for name, array in self.arrays():
                with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
                    np.lib.format.write_array(entry, array, allow_pickle=False)


class _RowFile:
    """The rows of an array in a file: how many there will be is not known, and they may be many."""

    def __init__(self, name: str, path: str) -> None:
        self.name = name
        self._file = open(path, "x+b")  # noqa: SIM115  until close
        self._count = 0
        self._shape: tuple[int, ...] | None = None

    def append(self, rows: Array) -> None:
        """Add rows, all of one shape."""
        if self._shape not in {None, rows.shape[1:]}:
            raise DataError(
                f"blob {self.name!r} has rows of shape {rows.shape[1:]}, and had {self._shape} before"
            )
        self._shape, self._dtype = rows.shape[1:], rows.dtype
        self._count += len(rows)
        self._file.write(np.ascontiguousarray(rows).data)

    def array(self) -> Array:
        """Return all rows, which stay in the file."""
        self._file.flush()
        rows: Array = np.memmap(self._file, self._dtype, "r", shape=(self._count, *(self._shape or ())))
        return rows

    def close(self) -> None:
        """Let go of the file, which is removed with its folder."""
        with contextlib.suppress(OSError):  # what is buffered need not fit the disk any more
            self._file.close()


KINDS: dict[str, Callable[[str, Sequence[str]], FeatureFile]] = {
    "lmdb": partial(FeatureDatabase, backend="LMDB"),
    "leveldb": partial(FeatureDatabase, backend="LEVELDB"),
    "hdf5": FeatureHDF5,
    "npz": FeatureNpz,
}


def create_feature_file(path: str, names: Sequence[str], kind: str) -> FeatureFile:
    """Begin a file or database of a kind of ``KINDS`` at ``path``, for the features of the blobs ``names``.

    Raises SettingError if there is no such kind, or it does not take several blobs; DataError if something
    is at ``path``, or it cannot be written.
    """
    try:
        make = KINDS[kind.lower()]
    except KeyError:
        raise SettingError(f"features are stored as {', '.join(KINDS)}, not as {kind!r}") from None
    return make(path, names)


def rows_of(blob: Blob) -> Array:
    """Return what a blob holds, along its first axis; a single number is one row."""
    data: Array = blob.data
    return data if data.ndim else data.reshape(1)


def _folder(path: str) -> IncompleteFolder:
    try:
        return IncompleteFolder(path)
    except OSError as error:
        raise DataError(f"{path!r} cannot be written: {reason(error)}") from error


def _reserve(path: str, size: int) -> None:
    """Raise OSError if a file of that many bytes does not fit the disk."""
    with open(path, "xb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
        elif shutil.disk_usage(path).free < size:
            raise OSError(errno.ENOSPC, "No space left on device")
    os.remove(path)
