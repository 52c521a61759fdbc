"""The mean of the pictures of a database, which a Data layer subtracts.

Source: BVLC/caffe tools/compute_image_mean.cpp
"""

import os
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite import log
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.datum import datum_image, parse_datum
from caffelite.io.db import Reader, Record, kind_of_folder, open_db
from caffelite.proto.atomic import atomic_write, check_target
from caffelite.proto.caffe_pb2 import BlobProto, Datum
from caffelite.tools.ordered_map import check_workers, ordered_map

Array = npt.NDArray[Any]
Path = str | os.PathLike[str]
Progress = Callable[[int, int], object]

_SOURCE = "compute_image_mean.cpp"


@dataclass(frozen=True, eq=False)
class Mean:
    """The mean of ``count`` pictures: ``image`` (C, H, W), float32, and ``values``, one for each channel."""

    count: int
    image: Array
    values: list[float]


def compute_image_mean(
    db: Path,
    output: Path | None = None,
    *,
    backend: str | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Mean:
    """Return the mean of the Datums of ``db``; encoded ones are decoded as they are stored.

    Sums are in single precision, in the order of the keys, so the numbers are Caffe's.

    ``output``    a file for the mean, a BlobProto of 1 x C x H x W (.binaryproto), whole or not at all
    ``backend``   ``"LMDB"`` or ``"LEVELDB"``, by default what ``db`` is
    ``workers``   threads that decode, by default one for each CPU; the mean is the same for any number
    ``progress``  called with (done, total) after every Datum

    Errors
        DataError if ``db`` is missing, damaged or empty; one that names the record if it is no Datum,
        does not decode, or has another shape than the first.
        CaffeliteError if ``output`` cannot be written.
    """
    workers = check_workers(workers)
    if output is not None:
        check_target(output)
    with open_db(db, backend or kind_of_folder(db) or "LMDB") as reader:
        total, count = _sum(reader, workers, progress)
    if count % 10000:
        log.info(f"{_SOURCE}:101", f"Processed {count} files.")
    image: Array = total / np.float32(count)
    if output is not None:
        log.info(f"{_SOURCE}:108", f"Write to {os.fspath(output)}")
        _write(output, image)
    log.info(f"{_SOURCE}:114", f"Number of channels: {len(image)}")
    # Caffe adds one number after the other in single precision, which cumsum does and sum does not.
    values = [float(np.cumsum(plane.ravel())[-1] / np.float32(plane.size)) for plane in image]
    for channel, value in enumerate(values):
        log.info(f"{_SOURCE}:119", f"mean_value channel [{channel}]: {value:g}")
    return Mean(count, image, values)


def _sum(db: Reader, workers: int, progress: Progress | None) -> tuple[Array, int]:
    """Return the sum of all pictures, float32, and their number."""
    number_of_records = 0 if progress is None else len(db)
    total: Array | None = None
    count = 0
    with closing(_images(db, workers)) as images:
        for key, image in images:
            if total is None:
                total = np.zeros(image.shape, np.float32)
                log.info(f"{_SOURCE}:70", "Starting iteration")
            if image.shape != total.shape:
                raise _at(db, key, f"is {_by(image.shape)}, but those before are {_by(total.shape)}")
            total += image
            count += 1
            if count % 10000 == 0:
                log.info(f"{_SOURCE}:95", f"Processed {count} files.")
            if progress is not None:
                progress(count, number_of_records)
    assert total is not None  # a database has records
    return total, count


def _images(db: Reader, workers: int) -> Generator[tuple[bytes, Array], None, None]:
    key, value = next(db.records())
    if _datum(db, key, value).encoded:
        log.info(f"{_SOURCE}:57", "Decoding Datum")
    else:
        workers = 1  # there is nothing to decode
    return ordered_map(partial(_image, db), db.records(), workers)


def _image(db: Reader, record: Record) -> tuple[bytes, Array]:
    """Return a record's key and picture (C, H, W)."""
    key, value = record
    datum = _datum(db, key, value)
    try:
        return key, datum_image(datum)
    except CaffeliteError as error:
        raise _at(db, key, str(error)) from error


def _datum(db: Reader, key: bytes, value: bytes) -> Datum:
    try:
        return parse_datum(value)
    except CaffeliteError as error:
        raise _at(db, key, str(error)) from error


def _at(db: Reader, key: bytes, problem: str) -> DataError:
    return DataError(f"record {key.decode(errors='replace')!r} of database {db.path!r} {problem}")


def _by(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape))


def _write(path: Path, image: Array) -> None:
    channels, height, width = image.shape
    # The old extents, which Caffe's tool writes.
    blob = BlobProto(num=1, channels=channels, height=height, width=width, data=image.ravel().tolist())
    with atomic_write(path) as file:
        file.write(blob.SerializeToString())
