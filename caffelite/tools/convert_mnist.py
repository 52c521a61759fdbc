"""Convert MNIST's files, or others in their format (IDX), to a database that a Data layer reads.

Source: BVLC/caffe examples/mnist/convert_mnist_data.cpp
"""

import gzip
import os
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite import log
from caffelite.errors import DataError
from caffelite.io.db import create_db
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import Datum

Array = npt.NDArray[Any]
Path = str | os.PathLike[str]
Progress = Callable[[int, int], object]

IMAGES = 2051  # the magic numbers of IDX files of bytes: three axes, one axis
LABELS = 2049
_KINDS = {IMAGES: "images", LABELS: "labels"}
_ENCODERS: dict[str | None, Callable[[Array], bytes]] = {
    None: lambda image: image.tobytes(),
    "png": encode_png,
}
_SOURCE = "convert_mnist_data.cpp"


@dataclass(frozen=True)
class Summary:
    """What ``convert_mnist`` wrote: ``count`` of ``total`` pictures of ``rows`` x ``cols`` pixels."""

    path: str
    count: int
    total: int
    rows: int
    cols: int


def convert_mnist(
    images: Path,
    labels: Path,
    out: Path,
    count: int | None = None,
    encode: str | None = None,
    progress: Progress | None = None,
    backend: str = "LMDB",
) -> Summary:
    """Write the pictures of ``images`` with their ``labels`` to a new database ``out``.

    Record i has the key of picture i's number in eight digits and a Datum of 1 x rows x cols bytes
    with its label. The files may be gzipped.

    ``count``     take that many, evenly spread: numbers floor(i * total / count); default all
    ``encode``    ``"png"`` stores PNG files instead of raw bytes, in about a third of the space
    ``progress``  called with (done, count) after every record

    Errors
        DataError if a file is missing, cut short, not IDX, or the one is given for the other; if the
        numbers of images and labels differ; if ``count`` is not in 1..total; if ``out`` exists.
    """
    if encode not in _ENCODERS:
        raise DataError(f"cannot encode pictures as {encode!r}; choose 'png', or None for raw bytes")
    pixels = _read_idx(images, IMAGES)
    label = _read_idx(labels, LABELS)
    total, rows, cols = pixels.shape
    if total != len(label):
        raise DataError(
            f"{os.fspath(images)} holds {total} images, but {os.fspath(labels)} {len(label)} labels"
        )
    count = total if count is None else count
    if not 1 <= count <= total:
        raise DataError(f"cannot take {count} of the {total} images of {os.fspath(images)}")
    with create_db(out, backend) as db:
        log.info(f"{_SOURCE}:88", f"A total of {total} items.")
        log.info(f"{_SOURCE}:89", f"Rows: {rows} Cols: {cols}")
        for done in range(count):
            item = done * total // count
            db.put(b"%08d" % item, _datum(pixels[item], int(label[item]), encode))
            if progress is not None:
                progress(done + 1, count)
    log.info(f"{_SOURCE}:108", f"Processed {count} files.")
    return Summary(os.fspath(out), count, total, rows, cols)


def _datum(pixels: Array, label: int, encode: str | None) -> bytes:
    rows, cols = pixels.shape
    datum = Datum(channels=1, height=rows, width=cols, data=_ENCODERS[encode](pixels), label=label)
    if encode is not None:
        datum.encoded = True
    return bytes(datum.SerializeToString())


def _read_idx(path: Path, magic: int) -> Array:
    """Return the bytes of an IDX file in the shape that its header gives."""
    data, name = _read(path), os.fspath(path)
    axes = magic & 0xFF
    header = 4 * (1 + axes)
    found = int.from_bytes(data[:4], "big") if len(data) >= 4 else None
    if found != magic:
        raise DataError(f"{name} is no IDX file of {_KINDS[magic]}: {_instead(found, magic)}")
    if len(data) < header:
        raise DataError(f"{name} is cut short: it ends in its header")
    shape = struct.unpack_from(f">{axes}I", data, 4)
    expected = int(np.prod(shape, dtype=np.float64))
    if 0 in shape:
        raise DataError(f"{name} holds no {_KINDS[magic]}: its header says {shape}")
    if len(data) - header < expected:
        raise DataError(
            f"{name} is cut short: its header says {shape}, {expected} bytes, but {len(data) - header} follow"
        )
    return np.frombuffer(data, np.uint8, expected, header).reshape(shape)


def _instead(found: int | None, magic: int) -> str:
    if found in _KINDS:
        return f"it holds {_KINDS[found]}; give the file of images first, then the file of labels"
    return f"it starts with {'less than 4 bytes' if found is None else found}, not with {magic}"


def _read(path: Path) -> bytes:
    """Return a file's content, unpacked if it is a gzip file."""
    name = os.fspath(path)
    try:
        with open(path, "rb") as file:
            data = file.read()
        return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(f"{name} is a damaged or cut short gzip file: {error}; download it again") from error
    except OSError as error:
        raise DataError(f"{name} cannot be read: {error.strerror}") from error
