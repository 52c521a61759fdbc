"""The snapshots of a prefix on disk: which there are, and which files of them can go.

A snapshot is PREFIX_iter_N.caffemodel and .solverstate, or the same with .h5 behind them; it is complete when
its .solverstate is there, which is written last.
"""

import os
import re
from collections.abc import Iterable, Iterator

from caffelite import log
from caffelite.proto.atomic import is_abandoned

_KINDS = r"(?P<state>solverstate(\.h5)?)|caffemodel(\.h5)?"
_PARTS = tuple(f"{kind}{end}" for kind in ("caffemodel", "solverstate") for end in ("", ".h5"))


def newest_first(prefix: str) -> list[str]:
    """Return the paths of the states of a prefix, that of the last iteration first."""
    found = [(n, path) for n, match, path in _files(prefix) if match["state"]]
    return [path for _, path in sorted(found, reverse=True)]


def keep_newest(prefix: str, count: int, newest: int) -> None:
    """Remove all but ``count`` snapshots up to iteration ``newest``, that one included.

    Of a snapshot the state goes last: it shows that the rest is one's own, so the next call removes what a
    kill left. Models alone, without a state, stay. What cannot be removed is named in a warning.
    """
    complete = sorted({n for n, match, _ in _files(prefix) if n <= newest and match["state"]})
    for n in complete[:-count]:
        _remove(f"{prefix}_iter_{n}.{part}" for part in _PARTS)


def remove_abandoned(prefix: str) -> None:
    """Remove the temporary files that killed runs of this prefix left, and no living one writes to."""
    base = re.escape(os.path.basename(prefix))
    pattern = re.compile(
        rf"{base}_iter_\d+\.({_KINDS})\.[0-9a-f]{{8}}\.tmp"
        rf"|{base}\.[0-9a-f]{{32}}\.tempfile(\.[0-9a-f]{{8}}\.tmp)?"
    )
    folder = os.path.dirname(prefix)
    for name in _names(folder):
        path = os.path.join(folder, name)
        if pattern.fullmatch(name) and is_abandoned(path):
            log.info("solver.cpp:289", f"Removing {path}, which a killed run left")
            _remove([path])


def _files(prefix: str) -> Iterator[tuple[int, re.Match[str], str]]:
    """Yield iteration, match and path of each file of a snapshot."""
    folder, base = os.path.split(prefix)
    pattern = re.compile(rf"{re.escape(base)}_iter_(?P<n>\d+)\.({_KINDS})")
    for name in _names(folder):
        if match := pattern.fullmatch(name):
            yield int(match["n"]), match, os.path.join(folder, name)


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder or os.curdir)
    except OSError:
        return []


def _remove(paths: Iterable[str]) -> None:
    for path in paths:
        try:
            os.remove(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            log.warning("solver.cpp:464", f"{path} cannot be removed: {error.strerror or error}")
