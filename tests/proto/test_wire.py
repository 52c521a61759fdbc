import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caffelite.errors import ProtoError
from caffelite.proto import wire


def walk(data):
    return list(wire.fields(data, 0, len(data)))


@given(st.integers(0, 2**64 - 1))
def test_varint_round_trip(value):
    data = wire.varint(value)
    assert wire.read_varint(data, 0, len(data)) == (value, len(data))


@given(st.integers(-(2**63), 2**63 - 1))
def test_signed_round_trip(value):
    data = wire.varint(value)
    assert wire.read_int(data, 0, len(data)) == value


def test_fields_of_each_type():
    data = b"\x08\x96\x01" + b"\x12\x02ab" + b"\x1d1234" + b"\x2112345678" + b"\x2b\x08\x01\x2c"
    assert [(f.number, f.wire_type, data[f.start : f.stop]) for f in walk(data)] == [
        (1, wire.VARINT, b"\x96\x01"),
        (2, wire.LENGTH, b"ab"),
        (3, wire.FIXED32, b"1234"),
        (4, wire.FIXED64, b"12345678"),
        (5, wire.START_GROUP, b"\x08\x01\x2c"),
    ]


def test_groups_hold_every_type():
    inside = b"\x08\x01" + b"\x12\x02ab" + b"\x1d1234" + b"\x2112345678" + b"\x33\x34"
    data = b"\x2b" + inside + b"\x2c" + b"\x08\x05"
    assert [f.number for f in walk(data)] == [5, 1]


@pytest.mark.parametrize("count", [1, 2, 3, 10, 1000])
def test_runs_are_one_field(count):
    values = np.arange(count, dtype="<f4")
    data = b"".join(b"\x2d" + value.tobytes() for value in values) + b"\x35abcd"
    run, other = walk(data)
    assert (run.number, run.start, run.stop, run.gap) == (5, 1, 5 * count, 1)
    assert (other.number, data[other.start : other.stop]) == (6, b"abcd")


@pytest.mark.parametrize(
    ("data", "message", "missing"),
    [
        (b"\x12\x05ab", "field 2 at byte 0 needs 3 bytes more", 3),
        (b"\x1d12", "field 3 at byte 0 needs 2 bytes more", 2),
        (b"\x08\x80", "cut off", 1),
        (b"\x08" + b"\x80" * 10 + b"\x01", "too long", 0),
        (b"\x00", "no field can begin", 0),
        (b"\x0f", "no field can begin", 0),
        (b"\x2c", "a group ends", 0),
        (b"\x2b\x1d12", "cut off", 1),
    ],
)
def test_errors(data, message, missing):
    with pytest.raises(wire.WireError, match=message) as caught:
        walk(data)
    assert caught.value.missing == missing


@given(st.binary(max_size=60))
def test_random_bytes_raise_nothing_else(data):
    try:
        found = walk(data)
    except ProtoError:
        return
    ends = [0, *(field.stop for field in found)]
    assert ends[-1] == len(data)
    assert all(end + field.gap <= field.start <= field.stop for end, field in zip(ends, found, strict=False))
