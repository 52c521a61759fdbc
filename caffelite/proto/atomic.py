"""Write files whole or not at all: whoever reads them never sees half of one."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterator
from typing import BinaryIO

from caffelite.errors import CaffeliteError

if sys.platform != "win32":
    import fcntl

Path = str | os.PathLike[str]
LEAST_AGE = 2.0  # seconds in which a writer may not have come to claim its file


@contextlib.contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """Give a binary file to write to, which takes the place of ``path`` when the block ends.

    Until then the bytes go to a hidden file in the same folder. If the block raises, or the disk is
    full, that file is removed and ``path`` stays as it was. A device or pipe (``/dev/stdout``) is
    written directly.
    """
    target = os.path.realpath(path)
    try:
        if _is_special(target):
            with open(target, "wb") as file:
                yield file
        else:
            with _replacing(target) as file:
                yield file
    except OSError as error:
        if error.filename not in {None, target} and not str(error.filename).startswith(target):
            raise  # the caller's own: about another file
        raise CaffeliteError(f"{os.fspath(path)}: cannot be written: {_reason(error, target)}") from error


@contextlib.contextmanager
def _replacing(target: str) -> Iterator[BinaryIO]:
    if os.path.isdir(target):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", target)
    temporary = f"{target}.{secrets.token_hex(4)}.tmp"
    try:
        with open(temporary, "xb") as file:
            claim(file)
            yield file
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):  # a new file has no mode to keep
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(temporary)
        raise
    _sync_folder(os.path.dirname(target))


def check_target(path: Path) -> None:
    """Find out before some work whether its outcome has a place; CaffeliteError if there is none."""
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.isdir(target):
        raise CaffeliteError(f"{os.fspath(path)}: cannot be written: it is a folder")
    if not os.path.isdir(folder):
        raise CaffeliteError(
            f"{os.fspath(path)}: cannot be written: there is no folder {folder!r}; create it first"
        )


def is_abandoned(temporary: Path) -> bool:
    """Whether ``temporary``, a hidden file of ``atomic_write``, is one that a killed process left.

    A process that writes holds a lock on its file, which ends with the process. False if it is not known.
    """
    try:
        with open(temporary, "rb") as file:
            return time.time() - os.fstat(file.fileno()).st_mtime > LEAST_AGE and claim(file)
    except OSError:
        return False


def claim(file: BinaryIO) -> bool:
    """Lock a file until it is closed; False if another process has it, or the file system has no locks."""
    if sys.platform == "win32":  # where no open file can be removed
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_special(target: str) -> bool:
    try:
        mode = os.stat(target).st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power failure, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError, target: str) -> str:
    folder = os.path.dirname(target)
    if error.errno == errno.ENOENT and not os.path.isdir(folder):
        return f"there is no folder {folder!r}; create it first"
    if error.errno == errno.ENOSPC:
        return "the disk is full"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} and error.filename != target:
        return f"no permission to write into folder {folder!r}"
    return error.strerror or str(error)
