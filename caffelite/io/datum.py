"""Datum, the record of a database: one array (C, H, W) with its label."""

import numpy as np
import numpy.typing as npt
from google.protobuf.message import DecodeError

from caffelite.errors import DataError, ShapeError, both
from caffelite.io.images import Array, decode_planes
from caffelite.proto.caffe_pb2 import Datum


def array_to_datum(arr: Array, label: int | None = None) -> Datum:
    """Return a Datum that holds ``arr`` (C, H, W): uint8 as bytes, all else as floats.

    Raises ShapeError, which is a ValueError too, if ``arr`` has not three axes.
    """
    if arr.ndim != 3:
        raise both(ShapeError, ValueError)(
            f"a Datum holds an array (channels, height, width), not one of shape {arr.shape}"
        )
    channels, height, width = arr.shape
    datum = Datum(channels=channels, height=height, width=width)
    if arr.dtype == np.uint8:
        datum.data = arr.tobytes()
    else:
        datum.float_data.extend(arr.astype(np.float64).ravel().tolist())
    if label is not None:
        datum.label = label
    return datum


def datum_to_array(datum: Datum) -> Array:
    """Return a copy of a Datum's values (C, H, W): bytes as uint8, floats as float64.

    Raises DataError if it holds an encoded picture, or not as many values as its shape needs.
    """
    if datum.encoded:
        raise DataError("this Datum holds an encoded picture; datum_image decodes it")
    dtype = np.uint8 if datum.data else np.float64
    copy: Array = datum_values(datum, dtype).copy()
    return copy


def parse_datum(value: bytes) -> Datum:
    """Return the Datum of a record's value; DataError if it is none."""
    try:
        return Datum.FromString(value)
    except DecodeError as error:
        raise DataError(f"is no Datum ({len(value)} bytes), or is damaged: {error}") from error


def datum_image(datum: Datum, dtype: npt.DTypeLike = np.float32, color: bool | None = None) -> Array:
    """Return a Datum's values (C, H, W), decoded if they are a picture; bytes stay uint8.

    ``dtype`` is that of ``float_data``; ``color`` forces an encoded picture, and no other, to be
    BGR (True) or gray (False).
    """
    if datum.encoded:
        return decode_planes(datum.data, color)
    return datum_values(datum, dtype)


def datum_values(datum: Datum, dtype: npt.DTypeLike = np.float32) -> Array:
    """Return the values (C, H, W) of a Datum that is not encoded; bytes as uint8, without a copy."""
    data = datum.data  # every access copies
    values: Array = np.frombuffer(data, np.uint8) if data else np.array(datum.float_data, dtype)
    return shaped(values, (datum.channels, datum.height, datum.width), "bytes" if data else "floats")


def shaped(values: Array, shape: tuple[int, int, int], kind: str = "bytes") -> Array:
    """Return a Datum's values in its shape (C, H, W); DataError if they are not as many."""
    if min(shape) < 1 or values.size != shape[0] * shape[1] * shape[2]:
        raise DataError(f"says it is {' x '.join(map(str, shape))}, but holds {values.size} {kind}")
    return values.reshape(shape)
