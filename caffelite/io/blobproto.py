"""Between arrays, BlobProto messages (pycaffe's functions) and .binaryproto files."""

import os
from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import ProtoError
from caffelite.proto.atomic import atomic_write
from caffelite.proto.blobs import array_of, blob_proto_of, encode_blob
from caffelite.proto.caffe_pb2 import BlobProto, BlobProtoVector
from caffelite.proto.text import read_binary

Array = npt.NDArray[Any]
Path = str | os.PathLike[str]


def blobproto_to_array(blob: BlobProto, return_diff: bool = False) -> Array:
    """Return the data of a BlobProto, or its diff, as a new float64 array.

    A blob with the old extents num, channels, height and width has four axes. Raises ProtoError if
    the values do not fit the shape.
    """
    return array_of(blob, return_diff).astype(np.float64)


def array_to_blobproto(arr: Array, diff: Array | None = None) -> BlobProto:
    """Return a BlobProto with the shape and, in single precision, the values of ``arr`` (and ``diff``)."""
    return blob_proto_of(arr.astype(np.float32), None if diff is None else diff.astype(np.float32))


def read_binaryproto(path: Path) -> Array:
    """Return the array in a .binaryproto file (a mean, say), as it is stored: float32 or float64.

    Raises ProtoError if the file cannot be read, or holds something else than one blob.
    """
    blob = read_binary(path, BlobProto)
    try:
        return array_of(blob)
    except ProtoError as error:
        raise ProtoError(
            f"{os.fspath(path)}: {error}; a single blob (.binaryproto) is needed, such as compute_image_mean "
            "writes"
        ) from error


def write_binaryproto(path: Path, array: Array) -> None:
    """Write an array to a .binaryproto file, whole or not at all; float64 in double precision."""
    with atomic_write(path) as file:
        file.writelines(encode_blob(array))


def arraylist_to_blobprotovector_str(arraylist: Iterable[Array]) -> bytes:
    """Return arrays as the bytes of a BlobProtoVector."""
    vector = BlobProtoVector(blobs=[array_to_blobproto(arr) for arr in arraylist])
    return bytes(vector.SerializeToString())


def blobprotovector_str_to_arraylist(str: bytes) -> list[Array]:
    """Return the arrays in the bytes of a BlobProtoVector."""
    return [blobproto_to_array(blob) for blob in BlobProtoVector.FromString(str).blobs]
