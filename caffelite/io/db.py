"""Databases of records: one interface, and the table of the stores that provide it.

A record is a key and a value, both bytes; a database yields its records in the order of their keys.
"""

import importlib
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TypeVar

from caffelite.errors import DataError
from caffelite.io.incomplete import AllOrNothing

Path = str | os.PathLike[str]
Record = tuple[bytes, bytes]


class Reader(ABC):
    """A database that is open for reading; ``path`` is as the user wrote it."""

    path: str

    @abstractmethod
    def __len__(self) -> int:
        """Return the number of records, at least 1."""

    @abstractmethod
    def records(self, start: int = 0) -> Iterator[Record]:
        """Yield the records in the order of their keys, from number ``start`` to the last.

        Raises DataError if the database is damaged.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the database; closing twice does nothing."""

    def __enter__(self: "R") -> "R":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.close()


class Writer(AllOrNothing):
    """A database that is being made. It gets its name when it is complete; see ``AllOrNothing``."""

    path: str

    @abstractmethod
    def put(self, key: bytes, value: bytes) -> None:
        """Add a record; a key that is there already gets the new value."""

    @abstractmethod
    def attach(self, name: str, data: bytes) -> None:
        """Put a file, such as ``labels.txt``, into the database's folder; readers of records ignore it."""


R = TypeVar("R", bound=Reader)


class Store(ABC):
    """One kind of database: how to open one and how to make one."""

    @abstractmethod
    def open(self, path: str) -> Reader:
        """Open the database at ``path``; DataError if it is missing, damaged or empty."""

    @abstractmethod
    def create(self, path: str) -> Writer:
        """Begin a new database; DataError if something is at ``path`` already."""


STORES: dict[str, Store] = {}  # by the name that data_param.backend uses
_MODULES = ("lmdb_db", "leveldb_db")  # which register them, and are imported on first use
S = TypeVar("S", bound=type[Store])


def register_store(name: str) -> Callable[[S], S]:
    """Decorate a ``Store`` to enter it under the name of a backend, which is given once."""

    def enter(store: S) -> S:
        if name in STORES:
            raise DataError(f"database backend {name!r} is registered already, as {STORES[name]!r}")
        STORES[name] = store()
        return store

    return enter


def open_db(path: Path, backend: str = "LMDB") -> Reader:
    """Open a database for reading: ``open_db("mnist_train_lmdb", "LMDB")``.

    Raises DataError if there is no such backend, or if what is at ``path`` is missing, not such a
    database, damaged, or without records.
    """
    return _store(backend, f"{os.fspath(path)}: ").open(os.fspath(path))


def create_db(path: Path, backend: str = "LMDB") -> Writer:
    """Begin a new database at ``path``, to be filled with ``put`` inside a ``with`` block.

    Raises DataError if there is no such backend, if something is at ``path`` already, or if its
    folder does not exist or cannot be written to.
    """
    return _store(backend, f"{os.fspath(path)}: ").create(os.fspath(path))


def kind_of_folder(path: Path) -> str | None:
    """Return the backend whose database a folder holds, ``"LMDB"`` or ``"LEVELDB"``, or None."""
    try:
        entries = set(os.listdir(path))
    except OSError:
        return None
    if "data.mdb" in entries:
        return "LMDB"
    return "LEVELDB" if "CURRENT" in entries else None


def _store(backend: str, where: str) -> Store:
    for module in _MODULES:
        importlib.import_module(f"caffelite.io.{module}")
    try:
        return STORES[backend.upper()]
    except KeyError:
        raise DataError(
            f"{where}database backend {backend!r} is not supported; supported: {', '.join(sorted(STORES))}"
        ) from None
