import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.io.datum_wire import Alike, datum_layout
from caffelite.proto.caffe_pb2 import Datum

INT = st.integers(-(2**31), 2**31 - 1) | st.integers(0, 300)
DATUMS = st.builds(
    lambda data, **numbers: Datum(
        data=data, **{name: value for name, value in numbers.items() if value is not None}
    ),
    st.binary(max_size=300),
    channels=st.none() | INT,
    height=st.none() | INT,
    width=st.none() | INT,
    label=st.none() | INT,
    encoded=st.none() | st.booleans(),
)


def agree(value):
    """Compare the layout of a Datum's bytes, if they have one, with what protobuf reads."""
    layout = datum_layout(value)
    if layout is not None:
        datum = Datum.FromString(value)
        assert layout.shape == (datum.channels, datum.height, datum.width)
        assert value[layout.begin : layout.end] == datum.data
        assert layout.label == datum.label
        assert layout.encoded is datum.encoded
        assert not datum.float_data
    return layout


@given(DATUMS)
def test_it_agrees_with_protobuf(datum):
    numbers = (datum.channels, datum.height, datum.width, datum.label)
    layout = agree(datum.SerializeToString())
    assert (layout is not None) == (bool(datum.data) and min(numbers) >= 0)


@given(DATUMS, st.data())
def test_damaged_bytes_are_left_to_protobuf_or_read_as_it_does(datum, data):
    value = bytearray(datum.SerializeToString())
    if value:
        value[data.draw(st.integers(0, len(value) - 1))] = data.draw(st.integers(0, 255))
    agree(bytes(value))
    agree(bytes(value[: data.draw(st.integers(0, len(value)))]))


@given(st.binary(max_size=40))
def test_any_bytes(value):
    agree(value)


@pytest.mark.parametrize(
    "datum",
    [
        Datum(channels=1, height=1, width=1, float_data=[1.0]),
        Datum(channels=1, height=1, width=1),
        Datum(data=b"a", label=-1),
    ],
)
def test_what_is_left_to_protobuf(datum):
    assert datum_layout(datum.SerializeToString()) is None


def test_a_field_that_comes_twice_is_left_to_protobuf():
    datum = Datum(data=b"a", label=1).SerializeToString()
    assert datum_layout(datum + Datum(label=2).SerializeToString()) is None


def values(*datums):
    return [datum.SerializeToString() for datum in datums]


def raw(pixel, label, width=3):
    return Datum(channels=1, height=2, width=width, data=bytes([pixel] * 2 * width), label=label)


def test_datums_that_are_alike():
    records = values(raw(1, 5), raw(2, 700), raw(3, 5), raw(4, 0))
    alike = Alike(records[0], datum_layout(records[0]))
    assert alike.labels(records) == [5, 700, 5, 0]
    assert np.array_equal(alike.pixels(records)[:, 0, 1, 2], [1, 2, 3, 4])
    assert np.array_equal(alike.pixels(records[2:3]), np.full((1, 1, 2, 3), 3))


@pytest.mark.parametrize(
    "other",
    [
        raw(2, 1, width=4),
        raw(2, -1),
        Datum(channels=1, height=2, width=3, data=b"abcdef", label=1, encoded=True),
        Datum(channels=1, height=2, width=3, float_data=[1] * 6),
        Datum(channels=1, height=2, width=3, data=b"abcdefg", label=1),
    ],
)
def test_datums_that_are_not(other):
    first, value = values(raw(1, 5), other)
    alike = Alike(first, datum_layout(first))
    assert alike.label(value) is None
    assert alike.labels([first, value]) is None
