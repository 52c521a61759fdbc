"""HDF5 files, by the package h5py: opened with messages that help, written whole or not at all.

Source: BVLC/caffe util/hdf5.cpp
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import CaffeliteError, DataError
from caffelite.io.optional import optional
from caffelite.proto import files
from caffelite.proto.atomic import atomic_write

Array = npt.NDArray[Any]
Path = str | os.PathLike[str]

_MAGIC = b"\x89HDF\r\n\x1a\n"


def is_hdf5(path: Path) -> bool:
    """Whether a file is HDF5, whatever its name; ProtoError if it cannot be opened."""
    with files.open_input(path) as file:
        size = file.seek(0, os.SEEK_END) if file.seekable() else 0
        offset = 0  # Matlab, for one, puts a block of its own before it
        while offset < size:
            file.seek(offset)
            if file.read(len(_MAGIC)) == _MAGIC:
                return True
            offset = 2 * offset or 512
    return False


@contextlib.contextmanager
def reading(path: Path, error: type[CaffeliteError] = DataError) -> Iterator[Any]:
    """Give the ``h5py.File`` at ``path``; raise ``error`` if it is damaged, ProtoError if it is missing."""
    h5py = _h5py()
    files.open_input(path).close()  # says which file may be meant, if there is none
    try:
        with h5py.File(path, "r") as file:
            yield file
    except (OSError, KeyError, RuntimeError, ValueError) as problem:
        raise error(
            f"{os.fspath(path)}: this is no HDF5 file, or it is damaged or cut short: {problem}"
        ) from problem


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Any]:
    """Give an ``h5py.File`` in memory, which is written to ``path`` in one piece when the block ends."""
    h5py = _h5py()
    with h5py.File(os.fspath(path), "w", driver="core", backing_store=False) as file:
        yield file
        file.flush()
        image = file.id.get_file_image()
    with atomic_write(path) as out:
        out.write(image)


def create(path: Path) -> None:
    """Make an HDF5 file without content; DataError if that is impossible."""
    h5py = _h5py()
    try:
        h5py.File(path, "w").close()
    except OSError as error:
        raise DataError(f"{os.fspath(path)}: cannot be written: {error}") from error


def append_rows(path: Path, rows: Mapping[str, Array]) -> None:
    """Append arrays to the datasets of their name in an HDF5 file, along the first axis.

    Raises DataError if the file cannot be written, or an array does not fit what is there.
    """
    h5py = _h5py()
    try:
        with h5py.File(path, "a") as file:
            for name, array in rows.items():
                _append(file, name, array)
    except (OSError, RuntimeError) as error:
        raise DataError(f"{os.fspath(path)}: cannot be written: {error}") from error


def _append(file: Any, name: str, array: Array) -> None:
    if name not in file:
        file.create_dataset(name, data=array, maxshape=(None, *array.shape[1:]))
        return
    dataset = file[name]
    if dataset.shape[1:] != array.shape[1:]:
        raise DataError(
            f"{file.filename}: dataset {name!r} has rows of shape {dataset.shape[1:]}, so rows of "
            f"shape {array.shape[1:]} cannot be added"
        )
    start = len(dataset)
    dataset.resize(start + len(array), axis=0)
    dataset[start:] = array


def datasets(group: Any) -> dict[str, Any]:
    """Return the datasets of a group by name; none if ``group`` is a dataset itself."""
    h5py = _h5py()
    items = group.items() if isinstance(group, h5py.Group) else ()
    return {name: item for name, item in items if isinstance(item, h5py.Dataset)}


def numbers(dataset: Any, dtype: npt.DTypeLike) -> Array:
    """Return what a dataset of floats or integers holds, as ``dtype``.

    Raises DataError if it holds anything else: strings, records, enumerations (as which h5py stores bool).
    """
    h5t = _h5py().h5t
    if dataset.shape is None or dataset.id.get_type().get_class() not in (h5t.FLOAT, h5t.INTEGER):
        raise DataError(
            f"{dataset.file.filename}: dataset {dataset.name!r} holds {dataset.dtype}, but floats or "
            "integers are needed"
        )
    array: Array = np.asarray(dataset[()], dtype)
    return array


def _h5py() -> Any:
    return optional("h5py", "hdf5", "HDF5 files")
