"""Open input files, and tell what a file is that is not what was asked for."""

import difflib
import os
import re
from typing import BinaryIO

from caffelite.errors import ProtoError, both

Path = str | os.PathLike[str]

HEAD = 4096  # bytes that suffice to recognise a file

_ARCHIVE = "this is a {} archive; unpack it first"
_FOREIGN = {
    rb"version https://git-lfs": "this is a Git LFS pointer, not the file itself; "
    "run 'git lfs pull' in its repository",
    rb"\s*<(?i:!doctype html|html)": "this is a web page (HTML); download the raw file instead",
    rb"\x89HDF\r\n\x1a\n": "this is an HDF5 file (.h5), not a protobuf message",
    rb"(?s:.{16})\xde\xc0\xef\xbe": "this is the data file of an LMDB database",
    rb"\x1f\x8b": _ARCHIVE.format("gzip"),
    rb"PK\x03\x04": _ARCHIVE.format("zip"),
    rb"\xfd7zXZ\x00": _ARCHIVE.format("xz"),
    rb"BZh[1-9]1AY&SY": _ARCHIVE.format("bzip2"),
    rb"\xff\xfe|\xfe\xff": "this text is encoded as UTF-16; save it as UTF-8",
}
_FIRST_FIELD = re.compile(rb"(?:\s|#[^\n]*\n)*(?:#[^\n]*\Z|[A-Za-z_]\w*\s*[:{<]|\Z)")
_CannotOpen = both(ProtoError, RuntimeError)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")


def open_input(path: Path) -> BinaryIO:
    """Open a file for reading, or say why that is impossible and which file may be meant.

    The ProtoError is a RuntimeError too, as pycaffe raises for a net or weights that it cannot open.
    """
    try:
        return open(path, "rb")
    except FileNotFoundError as error:
        raise _CannotOpen(f"{os.fspath(path)}: no such file{_suggestion(os.fspath(path))}") from error
    except IsADirectoryError as error:
        raise _CannotOpen(f"{os.fspath(path)}: {_folder_kind(os.fspath(path))}") from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        if os.path.isdir(path):  # how Windows answers
            raise _CannotOpen(f"{os.fspath(path)}: {_folder_kind(os.fspath(path))}") from error
        reason = getattr(error, "strerror", None) or str(error)
        raise _CannotOpen(f"{os.fspath(path)!r}: cannot be read: {reason}") from error


def read_input(path: Path) -> bytes:
    """Return the content of a file."""
    with open_input(path) as file:
        try:
            return file.read()
        except OSError as error:
            raise ProtoError(f"{os.fspath(path)}: cannot be read: {error.strerror}") from error


def foreign_kind(head: bytes) -> str | None:
    """Say what a file is, and what to do, if its first bytes are neither prototxt nor a message."""
    return next((kind for start, kind in _FOREIGN.items() if re.match(start, head)), None)


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes could begin a prototxt."""
    return (
        _CONTROL.search(head) is None and _FIRST_FIELD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None
    )


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text. A few control characters may stand in comments."""
    head = data[:HEAD]
    return b"\0" in data or 50 * len(_CONTROL.findall(head)) > len(head)


def binary_kind(head: bytes) -> str:
    """Say which of Caffe's messages the first bytes of a binary file begin."""
    if re.match(rb"\x08[\x80-\xff]*[\x00-\x7f]\x12", head):
        return "a solver state (.solverstate)"
    if re.match(rb"\x08[\x80-\xff]*[\x00-\x7f]\x10|\x2a|\x3a", head):
        return "a single blob (.binaryproto)"
    if re.match(rb"\n|\x12|\xa2\x06", head):
        return "trained weights (.caffemodel)"
    return "a binary file"


def _folder_kind(path: str) -> str:
    entries = set(os.listdir(path))
    if "data.mdb" in entries:
        return "this is an LMDB database, not a file"
    if "CURRENT" in entries:
        return "this is a LevelDB database, not a file"
    nets = sorted(name for name in entries if name.endswith((".prototxt", ".caffemodel")))
    return "this is a folder, not a file" + (f"; it holds {', '.join(nets[:5])}" if nets else "")


def _suggestion(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        entries = os.listdir(folder or ".")
    except OSError:
        return f"; folder {folder!r} does not exist" if not os.path.isdir(folder) else ""
    near = difflib.get_close_matches(name, entries, n=3)
    return f"; did you mean {' or '.join(repr(os.path.join(folder, n)) for n in near)}?" if near else ""
