"""Data in and out: databases, pictures, transformations. The names exported here are pycaffe's caffe.io."""

from caffelite.io.blobproto import (
    array_to_blobproto,
    arraylist_to_blobprotovector_str,
    blobproto_to_array,
    blobprotovector_str_to_arraylist,
)
from caffelite.io.datum import array_to_datum, datum_to_array

__all__ = [
    "array_to_blobproto",
    "array_to_datum",
    "arraylist_to_blobprotovector_str",
    "blobproto_to_array",
    "blobprotovector_str_to_arraylist",
    "datum_to_array",
]
