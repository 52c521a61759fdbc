"""LevelDB databases, Caffe's other store; they need plyvel or plyvel-next (pip install 'caffelite[leveldb]').

Source: BVLC/caffe db_leveldb.cpp
"""

import importlib
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from typing import Any

from caffelite import log
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.db import Reader, Record, Store, Writer, kind_of_folder, register_store
from caffelite.io.incomplete import IncompleteFolder, reason
from caffelite.io.optional import optional

BLOCK_SIZE = 65536  # bytes, as Caffe's tools choose
LINKED = (".ldb", ".sst", ".log")  # files that LevelDB, once they are written, reads and deletes, no more
LEFT_OUT = {"LOCK", "LOG", "LOG.old"}
PREFIX = "caffelite-leveldb-"


@register_store("LEVELDB")
class LevelDbStore(Store):
    """Folders that hold a ``CURRENT``, a manifest, and tables."""

    def open(self, path: str) -> "LevelDbReader":
        """Open a database; it may lie on a read-only file system."""
        return LevelDbReader(path)

    def create(self, path: str) -> "LevelDbWriter":
        """Begin a new database."""
        return LevelDbWriter(path)


class LevelDbReader(Reader):
    """A LevelDB database that is open for reading, and stays as it is.

    LevelDB itself rewrites a database that it opens, and locks it. So this opens a temporary folder
    with links to the database's tables and logs and a copy of its few small other files. Any number of
    readers may have one database open. LevelDB does not count its records: ``len`` reads all keys, once.

    Errors
        DataError if the folder is missing, is no LevelDB database, is in use by another process,
        is damaged, cannot be read, or holds no record.
        CaffeliteError if plyvel is not installed.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        _check_folder(path)
        self._plyvel = _plyvel()
        self._count: int | None = None
        folder = self._temporary_folder()
        self._remove = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        try:
            _link(path, folder)
            self._db = self._plyvel.DB(folder, paranoid_checks=True, max_open_files=100)
        except (self._plyvel.Error, OSError) as error:
            self._remove()
            raise self._error(error) from error
        try:
            self._check_not_empty()
        except BaseException:
            self.close()
            raise
        log.info("db_leveldb.cpp:18", f"Opened leveldb {path}")

    def __len__(self) -> int:
        if self._count is None:
            self._count = sum(1 for _ in self._iterate())
        return self._count

    def records(self, start: int = 0) -> Iterator[Record]:
        """Yield the records in the order of their keys, from number ``start`` to the last."""
        if self._db.closed:
            raise DataError(f"database {self.path!r} is closed")
        for number, iterator in enumerate(self._iterate()):
            if number >= start:
                yield iterator.item()

    def close(self) -> None:
        """Let go of the database; closing twice does nothing."""
        self._db.close()
        self._remove()

    def _temporary_folder(self) -> str:
        try:
            return tempfile.mkdtemp(prefix=PREFIX)
        except OSError as error:
            raise DataError(f"database {self.path!r} needs a temporary folder: {error.strerror}") from error

    def _iterate(self) -> Iterator[Any]:
        """Yield the cursor at each record."""
        try:
            # plyvel's plain iterator ends without an error at a damaged last block.
            cursor = self._db.raw_iterator(verify_checksums=True, fill_cache=False)
            with cursor:
                cursor.seek_to_first()
                while cursor.valid():
                    yield cursor
                    cursor.next()
        except (self._plyvel.Error, RuntimeError) as error:
            if self._db.closed:
                raise DataError(f"database {self.path!r} was closed while it was read") from error
            raise self._error(error) from error

    def _check_not_empty(self) -> None:
        if next(self._iterate(), None) is None:
            raise DataError(f"database {self.path!r} holds no records, or its log is cut short")

    def _error(self, error: Exception) -> DataError:
        if isinstance(error, self._plyvel.CorruptionError):
            return DataError(f"database {self.path!r} is damaged: {_reason(error)}; copy it again")
        if isinstance(error, OSError) and error.strerror:
            return DataError(f"database {self.path!r} cannot be read: {error.filename!r}: {error.strerror}")
        return DataError(f"database {self.path!r} cannot be read: {_reason(error)}")


class LevelDbWriter(Writer):
    """A new LevelDB database, built under another name in the same folder and renamed when complete.

    Its records end up in tables, not in a log, which would be read anew at every opening.

    Errors
        DataError if ``path`` exists, or its folder does not or cannot be written to.
        CaffeliteError if plyvel is not installed.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._plyvel = _plyvel()
        try:
            self._folder = IncompleteFolder(path)
            self._db = self._plyvel.DB(
                self._folder.name, create_if_missing=True, error_if_exists=True, block_size=BLOCK_SIZE
            )
        except (self._plyvel.Error, OSError) as error:
            raise DataError(f"cannot create database {path!r}: {_reason(error)}") from error
        log.info("db_leveldb.cpp:18", f"Opened leveldb {path}")

    def put(self, key: bytes, value: bytes) -> None:
        """Add a record; a key that is there already gets the new value."""
        self._check_open()
        try:
            self._db.put(key, value)
        except self._plyvel.Error as error:
            raise DataError(f"cannot write to database {self.path!r}: {_reason(error)}") from error

    def attach(self, name: str, data: bytes) -> None:
        """Put a file into the database's folder."""
        self._check_open()
        try:
            self._folder.write_file(name, data)
        except OSError as error:
            raise DataError(f"cannot write to database {self.path!r}: {_reason(error)}") from error

    def close(self) -> None:
        """Complete the database and give it its name."""
        if not self._folder.alive:
            return
        try:
            self._db.compact_range()
            self._db.close()
            for name in LEFT_OUT.intersection(os.listdir(self._folder.name)):
                os.remove(os.path.join(self._folder.name, name))
            self._folder.complete()
        except BaseException as error:
            self.abort()
            if isinstance(error, self._plyvel.Error | OSError):
                raise DataError(f"cannot complete database {self.path!r}: {_reason(error)}") from error
            raise

    def abort(self) -> None:
        """Give up and remove what was written; nothing happens after ``close``."""
        self._db.close()
        self._folder.remove()

    def _check_open(self) -> None:
        if not self._folder.alive:
            raise DataError(f"database {self.path!r} is closed, and takes no more records")


def _plyvel() -> Any:
    """Return the package plyvel, or plyvel_next, which continues it for newer Pythons."""
    try:
        return importlib.import_module("plyvel_next")
    except ImportError:
        pass
    try:
        return optional("plyvel", "leveldb", "LevelDB databases")
    except CaffeliteError as error:
        raise CaffeliteError(
            f"{error}, or make an LMDB from the pictures (convert_imageset --backend lmdb) and set "
            "'backend: LMDB'"
        ) from error


def _check_folder(path: str) -> None:
    """Say what is at ``path`` if it is no LevelDB database that can be read now."""
    if not os.path.exists(path):
        raise DataError(
            f"there is no LevelDB database at {path!r}; a relative path counts from the folder in which the "
            f"program runs ({os.getcwd()!r}), and in a prototxt also from the prototxt's own folder"
        )
    if not os.path.isdir(path):
        raise DataError(f"{path!r} is a file, but a LevelDB database is a folder that holds a CURRENT")
    if kind_of_folder(path) == "LMDB":
        raise DataError(f"{path!r} holds an LMDB database, not a LevelDB one; set 'backend: LMDB'")
    if not os.path.isfile(os.path.join(path, "CURRENT")):
        raise DataError(f"folder {path!r} is no LevelDB database: it holds no CURRENT")
    if _locked(os.path.join(path, "LOCK")):
        raise DataError(
            f"database {path!r} is in use by another process, which may be writing it; wait until it "
            "ends, or copy the folder"
        )


def _locked(lock: str) -> bool:
    """Tell whether a process has the database open with LevelDB."""
    try:
        import fcntl
    except ImportError:  # on Windows the files of a database in use cannot be opened
        return False
    try:
        with open(lock, "rb") as file:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:  # there is no lock file, or a file system without locks
        return False
    return False


def _link(path: str, folder: str) -> None:
    """Fill ``folder`` with a database that LevelDB may change without changing the one at ``path``."""
    for name in sorted(set(os.listdir(path)) - LEFT_OUT):
        source, target = os.path.join(os.path.abspath(path), name), os.path.join(folder, name)
        if name.endswith(LINKED):
            try:
                os.symlink(source, target)
                continue
            except OSError:  # links are not for everybody on Windows
                pass
        if os.path.isfile(source):
            shutil.copyfile(source, target)


def _reason(error: Exception) -> str:
    if error.args and isinstance(error.args[0], bytes):  # of LevelDB, about files of the temporary folder
        words = error.args[0].decode(errors="replace").split(" ")
        text = " ".join(os.path.basename(word) if PREFIX in word else word for word in words)
        return reason(OSError(text)) if "No space left" in text else text
    return reason(error)
