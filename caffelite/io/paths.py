"""Where a relative path in a prototxt points: the working directory first, then the prototxt's own folder."""

import os

Path = str | os.PathLike[str]


def resolve(path: str, base_dir: Path) -> str:
    """Return ``path``, or its place under ``base_dir`` if it exists there and not as it stands.

    Caffe resolves relative paths from the working directory alone, so what exists there wins. What
    exists in neither place, and an absolute or empty path, is returned as it is: whoever opens it
    reports the name that the user wrote.
    """
    if not path or os.path.isabs(path) or os.path.exists(path):
        return path
    beside = os.path.join(base_dir, path)
    return beside if os.path.exists(beside) else path


def resolve_prefix(prefix: str, base_dir: Path) -> str:
    """Return the beginning of file names ``prefix``, under ``base_dir`` if only there its folder exists."""
    folder = os.path.dirname(prefix)
    found = resolve(folder, base_dir)
    return prefix if found == folder else os.path.join(found, os.path.basename(prefix))
