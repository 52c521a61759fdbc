"""Data in and out: databases, pictures, transformations. The names exported here are pycaffe's caffe.io."""

from caffelite.io.blobproto import (
    array_to_blobproto,
    arraylist_to_blobprotovector_str,
    blobproto_to_array,
    blobprotovector_str_to_arraylist,
)
from caffelite.io.datum import array_to_datum, datum_to_array
from caffelite.io.load_image import load_image
from caffelite.io.resize_image import oversample, resize_image
from caffelite.io.transformer import Transformer
from caffelite.proto import caffe_pb2

__all__ = [
    "Transformer",
    "array_to_blobproto",
    "array_to_datum",
    "arraylist_to_blobprotovector_str",
    "blobproto_to_array",
    "blobprotovector_str_to_arraylist",
    "caffe_pb2",
    "datum_to_array",
    "load_image",
    "oversample",
    "resize_image",
]
