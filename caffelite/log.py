"""Caffe's log lines, as glog prints them, so that the parsers people own keep working.

    I1122 21:24:05.123456  4242 solver.cpp:239] Iteration 100 (12.5 iter/s, 8s/100 iters), loss = 0.2

``source`` is the place in Caffe that prints the line: scripts search for it. As with glog, the
environment variable GLOG_minloglevel (0 info, 1 warning, 2 error, 3 fatal) hides the lesser ones;
``set_level`` overrides it. The module itself is pycaffe's function ``log``: ``caffelite.log("text")``.
"""

import errno
import os
import sys
import threading
import time
from types import ModuleType

INFO, WARNING, ERROR, FATAL = range(4)

_level: int | None = None


def set_level(level: int | None) -> None:
    """Show lines of this level and above; None returns to GLOG_minloglevel."""
    global _level  # noqa: PLW0603  a process has one log
    _level = level


def level() -> int:
    """Return the least level that is shown."""
    if _level is not None:
        return _level
    try:
        return int(os.environ.get("GLOG_minloglevel", INFO))  # noqa: SIM112  glog spells it so
    except ValueError:
        return INFO


def info(source: str, message: str) -> None:
    """Print an information line."""
    write(INFO, source, message)


def warning(source: str, message: str) -> None:
    """Print a warning line."""
    write(WARNING, source, message)


def error(source: str, message: str) -> None:
    """Print an error line."""
    write(ERROR, source, message)


def write(severity: int, source: str, message: str) -> None:
    """Print ``message`` to standard error if its severity is shown."""
    if severity >= level() and sys.stderr is not None:
        try:
            # In one piece: print would write the end of the line apart, and lines of threads would mix.
            print(f"{format_line(severity, source, message)}\n", end="", file=sys.stderr, flush=True)
        except OSError as error:
            # The terminal was closed, or the disk with the log is full: a training goes on without it.
            if error.errno not in {errno.EIO, errno.ENOSPC}:
                raise


def format_line(severity: int, source: str, message: str, now: float | None = None) -> str:
    """Return the line as glog writes it; ``now`` is in seconds since the epoch."""
    now = time.time() if now is None else now
    micros = int(now % 1 * 1e6)
    stamp = time.strftime("%m%d %H:%M:%S", time.localtime(now))
    thread = threading.get_native_id()
    return f"{'IWEF'[severity]}{stamp}.{micros:06d} {thread:5d} {source}] {message}"


class _Log(ModuleType):
    """The type of this module, which can be called."""

    def __call__(self, s: str) -> None:
        """Print an information line, as pycaffe's ``caffe.log`` does."""
        info("_caffe.cpp:68", s)


sys.modules[__name__].__class__ = _Log
