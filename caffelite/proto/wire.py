"""Protobuf's wire format: walk the fields of a message in a buffer without decoding the rest.

A trained net may be larger than protobuf can parse (2 GB), and may come from a fork of Caffe that uses
field numbers otherwise: so caffelite looks only at the fields it needs.
"""

import mmap
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from caffelite.errors import ProtoError

Buffer = bytes | mmap.mmap

VARINT, FIXED64, LENGTH, START_GROUP, END_GROUP, FIXED32 = range(6)
FIXED_SIZES = {FIXED32: 4, FIXED64: 8}


class WireError(ProtoError):
    """Bytes that are no message. ``missing`` is how many bytes too few there are, or 0."""

    def __init__(self, message: str, missing: int = 0) -> None:
        super().__init__(message)
        self.missing = missing


class Field(NamedTuple):
    """A field of a message: where its value lies.

    A run of fixed-size values with the same number, as lists that are not packed make, is one Field:
    values of ``FIXED_SIZES[wire_type]`` bytes, each after the first behind ``gap`` bytes.
    """

    number: int
    wire_type: int
    start: int
    stop: int
    gap: int


def fields(buffer: Buffer, start: int, stop: int) -> Iterator[Field]:
    """Give the fields of the message between two positions."""
    position = start
    while position < stop:
        number, wire_type, value = read_tag(buffer, position, stop)
        gap = value - position
        if wire_type == LENGTH:
            size, value = read_varint(buffer, value, stop)
            end = value + size
        elif wire_type in FIXED_SIZES:
            end = _end_of_run(buffer, position, gap, FIXED_SIZES[wire_type], stop)
        else:
            end = _skip(buffer, number, wire_type, value, stop)
        if end > stop:
            raise WireError(f"field {number} at byte {position} needs {end - stop} bytes more", end - stop)
        yield Field(number, wire_type, value, end, gap)
        position = end


def read_tag(buffer: Buffer, position: int, stop: int) -> tuple[int, int, int]:
    """Return a field's number, its wire type, and where its value begins."""
    tag, value = read_varint(buffer, position, stop)
    number, wire_type = tag >> 3, tag & 7
    if not 0 < number < 2**29 or wire_type > FIXED32:
        raise WireError(f"no field can begin with the bytes at {position}")
    return number, wire_type, value


def read_varint(buffer: Buffer, position: int, stop: int) -> tuple[int, int]:
    """Return an unsigned integer of variable size, and the position behind it."""
    value = 0
    for shift in range(0, 70, 7):
        if position >= stop:
            raise WireError(f"the number at byte {position} is cut off", 1)
        byte = buffer[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & (2**64 - 1), position
    raise WireError(f"the number that ends at byte {position} is too long")


def read_int(buffer: Buffer, position: int, stop: int) -> int:
    """Return a signed integer (int32, int64, enum)."""
    value, _ = read_varint(buffer, position, stop)
    return value - 2**64 if value >= 2**63 else value


def read_string(buffer: Buffer, field: Field) -> str:
    """Return a string. Bytes that are no UTF-8 are replaced: Caffe does not check names."""
    return buffer[field.start : field.stop].decode("utf-8", "replace")


def tag(number: int, wire_type: int) -> bytes:
    """Return how a field begins."""
    return varint(number << 3 | wire_type)


def varint(value: int) -> bytes:
    """Return an integer in variable size; negative ones take ten bytes."""
    value &= 2**64 - 1
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _skip(buffer: Buffer, number: int, wire_type: int, position: int, stop: int) -> int:
    """Return the position behind a varint or a group, whose value begins at ``position``."""
    if wire_type == VARINT:
        return read_varint(buffer, position, stop)[1]
    if wire_type == END_GROUP:
        raise WireError(f"a group ends at byte {position} that did not begin")
    depth = 1
    while depth:
        _, wire_type, position = read_tag(buffer, position, stop)
        if wire_type in {START_GROUP, END_GROUP}:
            depth += 1 if wire_type == START_GROUP else -1
        elif wire_type == LENGTH:
            size, position = read_varint(buffer, position, stop)
            position += size
        elif wire_type == VARINT:
            position = read_varint(buffer, position, stop)[1]
        else:
            position += FIXED_SIZES[wire_type]
    return position


def _end_of_run(buffer: Buffer, position: int, gap: int, size: int, stop: int) -> int:
    """Return where a run of values ends, whose first tag is at ``position`` and has ``gap`` bytes."""
    record = gap + size
    head = buffer[position : position + gap]
    end = position + record
    chunk = 1
    while end + record <= stop and buffer[end : end + gap] == head:
        count = min(chunk, (stop - end) // record)
        records = np.frombuffer(buffer, np.uint8, count * record, end).reshape(count, record)
        same = (records[:, :gap] == np.frombuffer(head, np.uint8)).all(axis=1)
        alike = count if same.all() else int(same.argmin())
        end += alike * record
        if alike < count:
            break
        chunk = min(chunk * 4, 2**20)
    return end
