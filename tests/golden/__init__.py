"""Cases recorded from real Caffe (see pack.py), read from the archives beside this file."""

import functools
import io
import json
import zipfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent


@functools.cache
def archive(name):
    """Return the open archive NAME.zip."""
    return zipfile.ZipFile(HERE / f"{name}.zip")


def load_json(archive_name, name):
    return json.loads(archive(archive_name).read(name))


@functools.cache
def load_npz(archive_name, name):
    """Return (arrays by key, meta) of a recorded case."""
    with np.load(io.BytesIO(archive(archive_name).read(name + ".npz"))) as stored:
        arrays = {key: stored[key] for key in stored.files}
    return arrays, json.loads(str(arrays.pop("meta")))


def names(archive_name, prefix=""):
    """Return the names of the .npz cases in an archive."""
    files = archive(archive_name).namelist()
    return sorted(f[:-4] for f in files if f.endswith(".npz") and f.startswith(prefix))
