"""What Caffe's tools made of the pictures in tests/golden/data: command lines, databases, means, features."""

import functools
import json
import zipfile
from pathlib import Path

from caffelite.io.db import kind_of_folder, open_db

GOLDEN = Path(__file__).parents[1] / "golden" / "data"


@functools.cache
def info():
    """Return the command lines and logs of databases and means, by name."""
    with zipfile.ZipFile(GOLDEN / "tools.zip") as archive:
        return json.loads(archive.read("info.json"))


def unpack(folder):
    """Write the pictures, and what Caffe made of them, to a folder."""
    for name in ("files.zip", "tools.zip"):
        with zipfile.ZipFile(GOLDEN / name) as archive:
            archive.extractall(folder)


def records(path):
    """Return the records of a database of either kind."""
    with open_db(path, kind_of_folder(path)) as db:
        return list(db.records())
