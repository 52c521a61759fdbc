import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.errors import ProtoError
from caffelite.proto.blobs import array_of, blob_proto_of, decode_blob
from caffelite.proto.caffe_pb2 import BlobProto

F4, F8 = np.float32, np.float64


def decode(data):
    return decode_blob(data, 0, len(data))


@given(
    st.lists(st.integers(0, 4), max_size=4),
    st.sampled_from([F4, F8]),
    st.booleans(),
)
def test_round_trip(shape, dtype, with_diff):
    data = np.arange(np.prod(shape, dtype=int), dtype=dtype).reshape(shape)
    blob = blob_proto_of(data, -data if with_diff else None)
    assert array_of(blob).dtype == (dtype if data.size else F4)  # an empty list does not tell
    np.testing.assert_array_equal(array_of(blob), data)
    if with_diff and data.size:
        np.testing.assert_array_equal(array_of(blob, diff=True), -data)
    else:
        with pytest.raises(ProtoError, match="has no diff"):
            array_of(blob, diff=True)


@pytest.mark.parametrize("dtype", [F4, F8])
def test_message_has_the_fields_caffe_fills(dtype):
    data = np.array([[1, 2, 3]], dtype)
    blob = blob_proto_of(data, 2 * data)
    assert list(blob.shape.dim) == [1, 3]
    filled = {field.name: list(value) for field, value in blob.ListFields() if field.name != "shape"}
    prefix = "double_" if dtype == F8 else ""
    assert filled == {prefix + "data": [1, 2, 3], prefix + "diff": [2, 4, 6]}


def test_scalar_has_no_shape():
    blob = blob_proto_of(np.array(3.0, F4))
    assert not blob.HasField("shape")
    assert array_of(blob).shape == ()


def test_other_types_are_stored_in_single_precision():
    np.testing.assert_array_equal(array_of(blob_proto_of(np.array([1, 2]))), np.array([1, 2], F4))


def test_strided_arrays():
    data = np.arange(12, dtype=F4).reshape(3, 4)[::2, ::-1]
    np.testing.assert_array_equal(array_of(blob_proto_of(data)), data)


def test_result_is_the_callers_own():
    blob = blob_proto_of(np.zeros(2, F4))
    array_of(blob)[0] = 1
    assert list(blob.data) == [0, 0]


def test_legacy_extents():
    blob = BlobProto(num=1, channels=2, height=3, width=1, data=range(6))
    assert array_of(blob).shape == (1, 2, 3, 1)
    stored = decode(blob.SerializeToString())
    assert stored.legacy


def test_legacy_extents_win_and_default_to_zero():
    blob = BlobProto(channels=2)
    blob.shape.dim.append(7)
    assert decode(blob.SerializeToString()).shape == (0, 2, 0, 0)
    assert array_of(blob).size == 0


def test_double_wins():
    assert array_of(BlobProto(shape={"dim": [1]}, data=[1], double_data=[2])).tolist() == [2.0]


@pytest.mark.parametrize(
    "blob",
    [
        BlobProto(shape={"dim": [2, 2]}, data=[1, 2, 3]),
        BlobProto(shape={"dim": [-1, -3]}, data=[1, 2, 3]),
        BlobProto(),
    ],
)
def test_values_must_fit_the_shape(blob):
    with pytest.raises(ProtoError, match=r"shape .* has \d+ elements, but \d values are stored"):
        array_of(blob)


@pytest.mark.parametrize(("tag", "dtype"), [(b"\x2d", "<f4"), (b"\x41", "<f8")])
def test_unpacked_values(tag, dtype):
    values = np.random.default_rng(0).normal(size=3000).astype(dtype)
    data = b"".join(tag + value.tobytes() for value in values)
    np.testing.assert_array_equal(decode(data).data, values)


def test_values_in_several_pieces():
    data = (
        b"\x2a\x04"
        + F4(1).tobytes()
        + b"\x3a\x02\x08\x03"
        + b"\x2d"
        + F4(2).tobytes()
        + b"\x2a\x04"
        + F4(3).tobytes()
    )
    blob = decode(data)
    assert blob.array().tolist() == [1, 2, 3]


def test_half_precision_of_nvidias_fork():
    halves = np.array([1, -2, 0.5], np.float16)
    data = b"\x3a\x03\x0a\x01\x03" + b"\x50\x02" + b"\x62\x06" + halves.tobytes()
    assert decode(data).array().tolist() == [1, -2, 0.5]
    assert decode(data).data.dtype == F4


@pytest.mark.parametrize("packed", [True, False])
def test_blobs_of_c3d_have_a_length_and_shifted_numbers(packed):
    def values(number, array):
        if packed:
            return bytes([number << 3 | 2, array.nbytes]) + array.tobytes()
        return b"".join(bytes([number << 3 | 5]) + value.tobytes() for value in array)

    extents = bytes([0x08, 2, 0x10, 1, 0x18, 3, 0x20, 1, 0x28, 1])
    data = np.arange(6, dtype="<f4")
    blob = decode(extents + values(6, data) + values(7, -data))
    assert blob.shape == (2, 1, 3, 1, 1)
    assert blob.legacy
    assert blob.array().reshape(-1).tolist() == data.tolist()
    assert blob.array(diff=True).reshape(-1).tolist() == (-data).tolist()


def test_values_that_are_no_floats_are_refused_with_a_reason():
    with pytest.raises(ProtoError, match="no list of 32-bit floats; the file may come from a fork"):
        decode(b"\x08\x01\x2a\x03abc")


@given(st.binary(max_size=40))
def test_random_bytes_raise_nothing_else(data):
    try:
        array = decode(data).array()
    except ProtoError:
        return
    assert array.dtype in {np.dtype(F4), np.dtype(F8)}
