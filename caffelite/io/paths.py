"""Where a relative path in a prototxt points: the working directory first, then the prototxt's folder."""

import os
from pathlib import Path as _Path

Path = str | os.PathLike[str]


def folder_of(file: Path) -> str:
    """Return the folder that ``file`` lies in, "." for a bare name: the base of the paths it holds."""
    return os.path.dirname(os.fspath(file)) or "."


def resolve(path: str, base_dir: Path) -> str:
    """Return ``path``, or its place under ``base_dir`` or a folder above it if it exists only there.

    Caffe resolves relative paths from the working directory alone, so what exists there wins. Then
    comes the prototxt's own folder, then those above it: published prototxts write their paths from
    the root of their repository (``models/lenet/train_val.prototxt`` in ``models/lenet``). What exists
    nowhere, and an absolute or empty path, is returned as it is: whoever opens it reports the name
    that the user wrote. Without ``base_dir`` nothing else is searched.
    """
    base = os.fspath(base_dir)
    if not path or not base or os.path.isabs(path) or os.path.exists(path):
        return path
    if os.path.exists(beside := os.path.join(base, path)):
        return beside
    above = (os.path.join(folder, path) for folder in _Path(base).absolute().parents)
    return next((found for found in above if os.path.exists(found)), path)


def resolve_prefix(prefix: str, base_dir: Path) -> str:
    """Return the beginning of file names ``prefix``, under ``base_dir`` if only there its folder exists."""
    folder = os.path.dirname(prefix)
    found = resolve(folder, base_dir)
    return prefix if found == folder else os.path.join(found, os.path.basename(prefix))
