"""pycaffe's functions between arrays and BlobProto messages."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.proto.blobs import array_of, blob_proto_of
from caffelite.proto.caffe_pb2 import BlobProto, BlobProtoVector

Array = npt.NDArray[Any]


def blobproto_to_array(blob: BlobProto, return_diff: bool = False) -> Array:
    """Return the data of a BlobProto, or its diff, as a new float64 array.

    A blob with the old extents num, channels, height and width has four axes. Raises ProtoError if
    the values do not fit the shape.
    """
    return array_of(blob, return_diff).astype(np.float64)


def array_to_blobproto(arr: Array, diff: Array | None = None) -> BlobProto:
    """Return a BlobProto with the shape and, in single precision, the values of ``arr`` (and ``diff``)."""
    return blob_proto_of(arr.astype(np.float32), None if diff is None else diff.astype(np.float32))


def arraylist_to_blobprotovector_str(arraylist: Iterable[Array]) -> bytes:
    """Return arrays as the bytes of a BlobProtoVector."""
    vector = BlobProtoVector(blobs=[array_to_blobproto(arr) for arr in arraylist])
    return bytes(vector.SerializeToString())


def blobprotovector_str_to_arraylist(str: bytes) -> list[Array]:
    """Return the arrays in the bytes of a BlobProtoVector."""
    return [blobproto_to_array(blob) for blob in BlobProtoVector.FromString(str).blobs]
