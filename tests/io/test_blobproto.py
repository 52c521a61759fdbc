from pathlib import Path

import numpy as np
import pytest

from caffelite.errors import ProtoError
from caffelite.io import (
    array_to_blobproto,
    arraylist_to_blobprotovector_str,
    blobproto_to_array,
    blobprotovector_str_to_arraylist,
)
from caffelite.io.blobproto import read_binaryproto, write_binaryproto
from caffelite.proto.caffe_pb2 import BlobProto, BlobProtoVector, BlobShape, LayerParameter, NetParameter

X = np.arange(24.0).reshape(2, 3, 4)


def test_an_array_survives_as_float64():
    blob = array_to_blobproto(X, diff=X * 2)
    assert list(blob.shape.dim) == [2, 3, 4]
    for got, expected in ((blobproto_to_array(blob), X), (blobproto_to_array(blob, return_diff=True), 2 * X)):
        assert got.dtype == np.float64
        assert np.array_equal(got, expected)


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.uint8, np.int64])
def test_values_are_stored_in_single_precision(dtype):
    blob = array_to_blobproto(X.astype(dtype))
    assert list(blob.data) == list(range(24))
    assert not blob.double_data
    assert not blob.diff


def test_old_extents_are_four_axes():
    blob = BlobProto(num=1, channels=2, height=3, width=1, data=range(6))
    assert blobproto_to_array(blob).shape == (1, 2, 3, 1)


def test_values_that_do_not_fit_the_shape():
    blob = BlobProto(num=1, channels=2, height=3, width=1, data=range(5))
    with pytest.raises(ProtoError, match="5 values"):
        blobproto_to_array(blob)


def test_a_list_of_arrays_survives():
    data = arraylist_to_blobprotovector_str([X, np.ones(3)])
    assert len(BlobProtoVector.FromString(data).blobs) == 2
    first, second = blobprotovector_str_to_arraylist(data)
    assert np.array_equal(first, X)
    assert np.array_equal(second, np.ones(3))


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_files(tmp_path, dtype):
    array = np.arange(24, dtype=dtype).reshape(1, 2, 3, 4) / 7
    write_binaryproto(tmp_path / "mean.binaryproto", array)
    again = read_binaryproto(tmp_path / "mean.binaryproto")
    assert again.dtype == dtype
    np.testing.assert_array_equal(again, array)


def test_a_mean_of_caffes():
    mean = read_binaryproto(Path(__file__).parents[1] / "golden" / "data" / "mean_lmdb_color.binaryproto")
    assert mean.shape[:2] == (1, 3)
    assert 0 < mean.min() < mean.max() < 256


def test_files_that_hold_no_blob(tmp_path):
    path = tmp_path / "x.binaryproto"
    with pytest.raises(ProtoError, match="no such file"):
        read_binaryproto(path)
    net = NetParameter(name="net", layer=[LayerParameter(name="a", type="ReLU")])
    wrong_count = BlobProto(data=[1, 2, 3], shape=BlobShape(dim=[2]))
    for content, message in (
        (net.SerializeToString(), r"x\.binaryproto: "),
        (b"", r"x\.binaryproto: .* 0 values are stored; a single blob"),
        (wrong_count.SerializeToString(), r"x\.binaryproto: a blob of shape \(2,\) has 2 elements"),
        (b'name: "net"', "this is text"),
    ):
        path.write_bytes(content)
        with pytest.raises(ProtoError, match=message):
            read_binaryproto(path)
