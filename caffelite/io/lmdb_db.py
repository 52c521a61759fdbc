"""LMDB databases, as Caffe's tools write them and its data layer reads them.

Source: BVLC/caffe db_lmdb.cpp
"""

import os
import shutil
import threading
import weakref
from collections.abc import Iterator

import lmdb

from caffelite import log
from caffelite.errors import DataError
from caffelite.io.db import Reader, Record, Store, Writer, kind_of_folder, register_store
from caffelite.io.incomplete import IncompleteFolder, reason

DATA_FILE = "data.mdb"
COMMIT_EVERY = 1000  # records, as Caffe's tools do
COMMIT_BYTES = 1 << 23  # or less: it bounds the memory, and whoever makes the next records waits less
FIRST_MAP_SIZE = 1 << 24  # bytes; doubled whenever it is full


@register_store("LMDB")
class LmdbStore(Store):
    """Folders that hold a ``data.mdb``."""

    def open(self, path: str) -> "LmdbReader":
        """Open a database; it may lie on a read-only file system."""
        return LmdbReader(path)

    def create(self, path: str) -> "LmdbWriter":
        """Begin a new database."""
        return LmdbWriter(path)


class LmdbReader(Reader):
    """An LMDB database that is open for reading, without locks.

    Any number of readers, in any threads, may have the same database open.

    Errors
        DataError if the folder or its ``data.mdb`` is missing, is no LMDB database, is cut short,
        cannot be read, or holds no record; and from ``records`` where the library notices a
        damaged page. (Pages overwritten with zeros make it abort the process.)
    """

    def __init__(self, path: str) -> None:
        self.path = path
        data = _data_file(path)
        self._environment = _share(path, data)
        self._release = weakref.finalize(self, _release, self._environment)
        try:
            self._count = _count(self._environment.handle, path, data)
        except BaseException:
            self.close()
            raise
        log.info("db_lmdb.cpp:35", f"Opened lmdb {path}")

    def __len__(self) -> int:
        return self._count

    def records(self, start: int = 0) -> Iterator[Record]:
        """Yield the records in the order of their keys, from number ``start`` to the last."""
        if not self._release.alive:
            raise DataError(f"database {self.path!r} is closed")
        transaction = self._environment.handle.begin()
        try:
            cursor = transaction.cursor()
            at_record = cursor.first()
            for _ in range(start):
                at_record = cursor.next()
            if at_record:
                yield from cursor.iternext()
        except lmdb.Error as error:
            state = "is damaged" if self._release.alive else "was closed while it was read"
            raise DataError(f"database {self.path!r} {state}: {error}") from error
        finally:
            if self._release.alive:  # otherwise LMDB let go of it with the database
                transaction.abort()

    def close(self) -> None:
        """Let go of the database; closing twice does nothing."""
        self._release()


class LmdbWriter(Writer):
    """A new LMDB database, built under another name in the same folder and renamed when complete.

    Errors
        DataError if ``path`` exists, its folder does not or cannot be written to, the disk is full,
        or a key is not one that LMDB takes (1 to 511 bytes).
    """

    def __init__(self, path: str) -> None:
        self.path = path
        try:
            self._folder = IncompleteFolder(path)
            # No locks and no flush of every commit: nobody knows the folder before it is complete.
            self._environment = lmdb.open(
                self._folder.name, map_size=FIRST_MAP_SIZE, mode=0o664, lock=False, sync=False, metasync=False
            )
        except (OSError, lmdb.Error) as error:
            raise DataError(f"cannot create database {path!r}: {_reason(error)}") from error
        self._map_size = FIRST_MAP_SIZE
        self._pending: list[Record] = []
        self._bytes = 0  # of what is pending
        self._written = 0  # bytes
        self._last_key = b""
        log.info("db_lmdb.cpp:35", f"Opened lmdb {path}")

    def put(self, key: bytes, value: bytes) -> None:
        """Add a record; a key that is there already gets the new value."""
        self._check_open()
        self._pending.append((key, value))
        self._bytes += len(value)
        if len(self._pending) >= COMMIT_EVERY or self._bytes >= COMMIT_BYTES:
            self._commit()

    def attach(self, name: str, data: bytes) -> None:
        """Put a file into the database's folder."""
        self._check_open()
        try:
            self._folder.write_file(name, data)
        except OSError as error:
            raise DataError(f"cannot write to database {self.path!r}: {self._reason(error)}") from error

    def close(self) -> None:
        """Complete the database and give it its name."""
        if not self._folder.alive:
            return
        try:
            self._commit()
            self._environment.sync(True)
            self._environment.close()
            self._folder.complete()
        except BaseException as error:
            text = self._reason(error) if isinstance(error, lmdb.Error | OSError) else None
            self.abort()
            if text is not None:
                raise DataError(f"cannot complete database {self.path!r}: {text}") from error
            raise

    def abort(self) -> None:
        """Give up and remove what was written; nothing happens after ``close``."""
        self._environment.close()
        self._folder.remove()

    def _commit(self) -> None:
        """Write the pending records in one transaction, into a larger map if this one is full."""
        self._grow(2 * (self._written + self._bytes))  # most often enough, so nothing is put twice
        while self._pending:
            try:
                with self._environment.begin(write=True) as transaction:
                    last_key = self._put_all(transaction)
            except lmdb.MapFullError:
                self._grow(2 * self._map_size)
                continue
            except lmdb.Error as error:
                raise DataError(f"cannot write to database {self.path!r}: {self._reason(error)}") from error
            self._last_key = last_key
            self._pending.clear()
            self._written += self._bytes
            self._bytes = 0

    def _grow(self, size: int) -> None:
        """Double the map until it has room for ``size`` bytes."""
        while self._map_size < size:
            self._map_size *= 2
            self._environment.set_mapsize(self._map_size)

    def _put_all(self, transaction: lmdb.Transaction) -> bytes:
        last_key = self._last_key
        for key, value in self._pending:
            append = key > last_key  # keys in order fill the pages without gaps
            transaction.put(key, value, append=append)
            last_key = key if append else last_key
        return last_key

    def _reason(self, error: Exception) -> str:
        return _reason(error, self._folder.name)

    def _check_open(self) -> None:
        if not self._folder.alive:
            raise DataError(f"database {self.path!r} is closed, and takes no more records")


class _Environment:
    """One open LMDB environment, and the number of readers that share it."""

    def __init__(self, key: tuple[int, int], handle: lmdb.Environment) -> None:
        self.key = key
        self.handle = handle
        self.readers = 0


# LMDB refuses to open one file twice in a process, so readers share environments, by inode.
_environments: dict[tuple[int, int], _Environment] = {}
_environments_lock = threading.RLock()  # a finalizer may run inside a locked section


def _share(path: str, data: str) -> _Environment:
    """Return the open environment of ``data``, counted as used once more."""
    with _environments_lock:
        status = os.stat(data)
        key = (status.st_dev, status.st_ino)
        environment = _environments.get(key)
        if environment is None:
            environment = _environments[key] = _Environment(key, _open(path))
        environment.readers += 1
        return environment


def _release(environment: _Environment) -> None:
    with _environments_lock:
        environment.readers -= 1
        if environment.readers == 0:
            del _environments[environment.key]
            environment.handle.close()


def _open(path: str) -> lmdb.Environment:
    try:
        return lmdb.open(path, readonly=True, lock=False, create=False, readahead=True)
    except (lmdb.InvalidError, lmdb.VersionMismatchError, lmdb.CorruptedError) as error:
        raise DataError(f"{DATA_FILE!r} in {path!r} is not an LMDB database: {error}") from error
    except lmdb.Error as error:
        advice = ""
        if "already open" in str(error):
            advice = "; this program opened it with the lmdb package: close that environment first"
        raise DataError(f"database {path!r} cannot be opened: {error}{advice}") from error


def _data_file(path: str) -> str:
    """Return the path of the data file, or say what is at ``path`` instead."""
    if not os.path.exists(path):
        raise DataError(
            f"there is no LMDB database at {path!r}; a relative path counts from the folder in which the "
            f"program runs ({os.getcwd()!r}), and in a prototxt also from the prototxt's own folder"
        )
    if not os.path.isdir(path):
        raise DataError(f"{path!r} is a file, but an LMDB database is a folder that holds a {DATA_FILE}")
    if kind_of_folder(path) == "LEVELDB":
        raise DataError(
            f"{path!r} holds a LevelDB database, not an LMDB one; set 'backend: LEVELDB', or make an LMDB "
            "from its pictures (convert_imageset --backend lmdb)"
        )
    data = os.path.join(path, DATA_FILE)
    if not os.path.isfile(data):
        raise DataError(f"folder {path!r} is no LMDB database: it holds no {DATA_FILE}")
    if os.path.getsize(data) == 0:
        raise DataError(f"database {path!r} is damaged: its {DATA_FILE} is empty (0 bytes)")
    if not os.access(data, os.R_OK):
        raise DataError(f"database {path!r} cannot be opened: no permission to read {data!r}")
    return data


def _count(environment: lmdb.Environment, path: str, data: str) -> int:
    """Return the number of records, once it is sure that all pages are there."""
    status = environment.stat()
    needed = (environment.info()["last_pgno"] + 1) * status["psize"]
    size = os.path.getsize(data)
    if size < needed:  # touching a page behind the file's end would kill the process
        raise DataError(
            f"database {path!r} is cut short: its {DATA_FILE} has {size} of {needed} bytes; copy it again"
        )
    if status["entries"] == 0:
        raise DataError(f"database {path!r} holds no records")
    return int(status["entries"])


def _reason(error: Exception, folder: str = "") -> str:
    if isinstance(error, lmdb.BadValsizeError):
        return f"LMDB takes keys of 1 to 511 bytes ({error})"
    # LMDB calls a write that was cut short an input/output error.
    if "Input/output" in str(error) and folder and shutil.disk_usage(folder).free < COMMIT_BYTES:
        return f"the disk is full ({error})"
    return reason(error)
