"""Folders that are being made: under a temporary name beside their own, which they get when complete.

A process that is killed leaves such a folder; the next one that makes the same thing removes it.
"""

import contextlib
import errno
import glob
import os
import shutil
import time
import weakref
from abc import ABC, abstractmethod
from types import TracebackType
from typing import BinaryIO, TypeVar

from caffelite.errors import DataError
from caffelite.proto.atomic import LEAST_AGE, claim, is_abandoned

LOCK = "writer.lock"  # locked by the process that makes the folder, as long as it lives
_SUFFIX = ".incomplete"


class AllOrNothing(ABC):
    """Something that is being made. As a context manager: the end of the block completes it, an exception
    leaves nothing behind.
    """

    @abstractmethod
    def close(self) -> None:
        """Complete it and give it its name."""

    @abstractmethod
    def abort(self) -> None:
        """Give up and remove what was written; nothing happens after ``close``."""

    def __enter__(self: "A") -> "A":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if kind is None:
            self.close()
        else:
            self.abort()


A = TypeVar("A", bound=AllOrNothing)


class IncompleteFolder:
    """A new folder, to be filled and then given the name ``path``.

    What killed runs left of earlier tries at ``path`` is removed first: folders whose writer's lock has
    ended with its process. A folder that is forgotten is removed, with the interpreter at the latest.

    Errors
        DataError if something is at ``path`` already.
        OSError if the folder cannot be made.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._target = os.path.abspath(path)
        self.check_free()
        for folder in glob.glob(f"{glob.escape(self._target)}.*{_SUFFIX}"):
            _remove_if_abandoned(folder)
        self.name = f"{self._target}.{os.getpid()}{_SUFFIX}"
        os.mkdir(self.name)
        try:
            lock = open(os.path.join(self.name, LOCK), "xb")  # noqa: SIM115  open as long as the folder is
        except OSError:
            os.rmdir(self.name)
            raise
        claim(lock)
        self._lock = lock
        self._remove = weakref.finalize(self, _discard, lock, self.name)

    @property
    def alive(self) -> bool:
        """Whether the folder is still to be completed or removed."""
        return self._remove.alive

    def check_free(self) -> None:
        """Raise DataError if something is at ``path``."""
        if os.path.lexists(self._target):
            raise DataError(f"{self.path!r} exists already; remove it, or choose another name")

    def write_file(self, name: str, data: bytes) -> None:
        """Put a file into the folder."""
        with open(os.path.join(self.name, name), "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def complete(self) -> None:
        """Give the folder its name; DataError if something has it by now, OSError if that is impossible."""
        self.check_free()
        if os.name == "nt":  # where a folder with an open file keeps its name
            self._lock.close()
        os.rename(self.name, self._target)
        self._remove.detach()
        self._lock.close()
        with contextlib.suppress(OSError):
            os.remove(os.path.join(self._target, LOCK))

    def complete_file(self, name: str) -> None:
        """Give ``path`` to a file of the folder instead, and remove the rest."""
        self.check_free()
        os.rename(os.path.join(self.name, name), self._target)
        self.remove()

    def remove(self) -> None:
        """Remove the folder; nothing happens after ``complete``."""
        self._remove()


def reason(error: Exception) -> str:
    """Say why an IncompleteFolder, or a file in it, cannot be written."""
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {os.path.dirname(error.filename)!r}; create it first"
    if isinstance(error, FileExistsError):
        return "another program part is making it"
    if getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error):
        return "the disk is full"
    if isinstance(error, PermissionError):
        return f"no permission to write into folder {os.path.dirname(error.filename)!r}"
    return getattr(error, "strerror", None) or str(error)


def _discard(lock: BinaryIO, folder: str) -> None:
    lock.close()
    shutil.rmtree(folder, ignore_errors=True)


def _remove_if_abandoned(folder: str) -> None:
    """Remove a folder that a killed process left; one that is younger than ``LEAST_AGE`` may be alive."""
    if is_abandoned(os.path.join(folder, LOCK)):
        shutil.rmtree(folder, ignore_errors=True)
        return
    with contextlib.suppress(OSError):  # killed before it had a lock: such a folder is empty
        if time.time() - os.stat(folder).st_mtime > LEAST_AGE:
            os.rmdir(folder)
