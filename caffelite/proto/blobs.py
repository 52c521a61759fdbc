"""BlobProto <-> array, without a Python loop over the values."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from caffelite.errors import ProtoError
from caffelite.proto import wire
from caffelite.proto.caffe_pb2 import BlobProto

Array = NDArray[Any]
Chunk = bytes | memoryview

_LEGACY_EXTENTS: Final = (1, 2, 3, 4)  # num, channels, height, width
_DATA, _DIFF, _SHAPE, _DOUBLE_DATA, _DOUBLE_DIFF = 5, 6, 7, 8, 9
_C3D_EXTENTS: Final = (1, 2, 3, 4, 5)  # num, channels, length, height, width; data and diff follow
_RAW_TYPE, _RAW_DATA = 10, 12  # how NVIDIA's fork stores values
_RAW_DTYPES: Final = {0: "<f8", 1: "<f4", 2: "<f2"}
_DTYPES: Final = {_DATA: "<f4", _DIFF: "<f4", _DOUBLE_DATA: "<f8", _DOUBLE_DIFF: "<f8"}


@dataclass(frozen=True, eq=False)
class StoredBlob:
    """A blob as a file has it.

    ``data`` and ``diff`` are flat, of type float32 or float64, and may be read-only views of the file.
    ``legacy`` blobs have the old four extents (five in C3D), which stand for shapes with fewer axes as well.
    """

    shape: tuple[int, ...]
    legacy: bool
    data: Array
    diff: Array | None

    def array(self, diff: bool = False) -> Array:
        """Return the values (or the gradient) in the blob's shape; ProtoError if they do not fit it."""
        values = self.diff if diff else self.data
        if values is None:
            raise ProtoError("the blob has no diff")
        if min(self.shape, default=0) < 0 or math.prod(self.shape) != values.size:
            raise ProtoError(
                f"a blob of shape {self.shape} has {math.prod(self.shape)} elements, "
                f"but {values.size} values are stored"
            )
        shaped: Array = values.reshape(self.shape)
        return shaped


def array_of(blob: BlobProto, diff: bool = False) -> Array:
    """Return the data (or the diff) of a message as a new array, float32 or float64."""
    raw = blob.SerializeToString()  # one copy in C; looping over the field would box every value
    return np.array(decode_blob(raw, 0, len(raw)).array(diff))


def blob_proto_of(data: Array, diff: Array | None = None) -> BlobProto:
    """Return a message for an array: float64 in double precision, everything else in single."""
    return BlobProto.FromString(b"".join(encode_blob(data, diff)))


def decode_blob(buffer: wire.Buffer, start: int, stop: int) -> StoredBlob:
    """Read the BlobProto between two positions of a buffer; arrays are views of it where possible.

    Field 5 is a list of floats in Caffe, and a number, the last of five extents, in C3D.
    """
    fields = list(wire.fields(buffer, start, stop))
    if any(field.number == _DATA and field.wire_type == wire.VARINT for field in fields):
        return _decode_c3d_blob(buffer, fields)
    values: dict[int, list[Array]] = {number: [] for number in _DTYPES}
    extents: dict[int, int] = {}
    shape: list[int] = []
    raw: wire.Field | None = None
    raw_type = 0
    for field in fields:
        number = field.number
        if number in _DTYPES:
            values[number].append(_values(buffer, field, _DTYPES[number]))
        elif number in _LEGACY_EXTENTS and field.wire_type == wire.VARINT:
            extents[number] = wire.read_int(buffer, field.start, field.stop)
        elif number == _SHAPE and field.wire_type == wire.LENGTH:
            shape += _dims(buffer, field)
        elif number == _RAW_TYPE and field.wire_type == wire.VARINT:
            raw_type = wire.read_int(buffer, field.start, field.stop)
        elif number == _RAW_DATA and field.wire_type == wire.LENGTH:
            raw = field
    if extents:
        shape = [extents.get(number, 0) for number in _LEGACY_EXTENTS]
    data = _join(values[_DOUBLE_DATA]) if values[_DOUBLE_DATA] else _join(values[_DATA])
    if not data.size and raw is not None and raw_type in _RAW_DTYPES:
        data = _raw_values(buffer, raw, _RAW_DTYPES[raw_type])
    diffs = values[_DOUBLE_DIFF] or values[_DIFF]
    return StoredBlob(tuple(shape), bool(extents), data, _join(diffs) if diffs else None)


def plain_blob(buffer: wire.Buffer, start: int, stop: int) -> bytes | None:
    """Return a BlobProto in Caffe's form if it is in a fork's (C3D's, NVIDIA's), else None."""
    fields = {field.number: field.wire_type for field in wire.fields(buffer, start, stop)}
    if fields.get(_DATA) != wire.VARINT and fields.get(_RAW_DATA) != wire.LENGTH:
        return None
    stored = decode_blob(buffer, start, stop)
    if not stored.data.size:  # values of a type that is not known here
        return None
    blob = blob_proto_of(stored.data, stored.diff)
    blob.ClearField("shape")
    if stored.legacy and stored.shape[:-4] in {(), (1,)}:  # four and five alike are matched from the end
        blob.num, blob.channels, blob.height, blob.width = stored.shape[-4:]
    else:
        blob.shape.dim.extend(stored.shape)
    return blob.SerializeToString()


def _decode_c3d_blob(buffer: wire.Buffer, fields: Sequence[wire.Field]) -> StoredBlob:
    extents = dict.fromkeys(_C3D_EXTENTS, 0)
    values: dict[int, list[Array]] = {_DATA + 1: [], _DIFF + 1: []}
    for field in fields:
        if field.number in extents and field.wire_type == wire.VARINT:
            extents[field.number] = wire.read_int(buffer, field.start, field.stop)
        elif field.number in values:
            values[field.number].append(_values(buffer, field, "<f4"))
    data, diff = values.values()
    return StoredBlob(tuple(extents.values()), True, _join(data), _join(diff) if diff else None)


def encode_blob(data: Array, diff: Array | None = None) -> list[Chunk]:
    """Return a BlobProto in wire format, in pieces that do not copy contiguous arrays."""
    double = data.dtype == np.float64
    shape = _encode_shape(data.shape)
    fields = (_DOUBLE_DATA, _DOUBLE_DIFF) if double else (_DATA, _DIFF)
    chunks: list[Chunk] = [shape] if double else []
    for number, values in zip(fields, (data, diff), strict=True):
        if values is not None and values.size:
            flat = np.ascontiguousarray(values, _DTYPES[number]).reshape(-1)
            chunks += [wire.tag(number, wire.LENGTH) + wire.varint(flat.nbytes), flat.view(np.uint8).data]
    return chunks if double else [*chunks, shape]


def _encode_shape(shape: Sequence[int]) -> bytes:
    dims = b"".join(map(wire.varint, shape))
    if not dims:
        return b""  # a scalar; Caffe leaves the field out as well
    packed = wire.tag(1, wire.LENGTH) + wire.varint(len(dims)) + dims
    return wire.tag(_SHAPE, wire.LENGTH) + wire.varint(len(packed)) + packed


def _values(buffer: wire.Buffer, field: wire.Field, dtype: str) -> Array:
    """Return the values of a list of floats or doubles, packed or not."""
    size = np.dtype(dtype).itemsize
    if wire.FIXED_SIZES.get(field.wire_type) == size:
        begin = field.start - field.gap
        count = (field.stop - begin) // (field.gap + size)
        records = np.frombuffer(buffer, np.uint8, field.stop - begin, begin).reshape(count, -1)
        return np.ascontiguousarray(records[:, field.gap :]).reshape(-1).view(dtype)
    length = field.stop - field.start
    if field.wire_type != wire.LENGTH or length % size:
        raise wire.WireError(
            f"the values of a blob at byte {field.start} are no list of {8 * size}-bit floats; "
            "the file may come from a fork of Caffe that stores blobs otherwise"
        )
    return np.frombuffer(buffer, dtype, length // size, field.start)


def _raw_values(buffer: wire.Buffer, field: wire.Field, dtype: str) -> Array:
    size = np.dtype(dtype).itemsize
    count = (field.stop - field.start) // size
    values = np.frombuffer(buffer, dtype, count, field.start)
    return values.astype(np.float32) if size == 2 else values


def _join(parts: list[Array]) -> Array:
    joined = parts[0] if len(parts) == 1 else np.concatenate([*parts, np.empty(0, "<f4")])
    return joined.astype(joined.dtype.newbyteorder("="), copy=False)


def _dims(buffer: wire.Buffer, shape: wire.Field) -> list[int]:
    dims = []
    for field in wire.fields(buffer, shape.start, shape.stop):
        position = field.start
        while field.number == 1 and field.wire_type in {wire.VARINT, wire.LENGTH} and position < field.stop:
            dims.append(wire.read_int(buffer, position, field.stop))
            position = wire.read_varint(buffer, position, field.stop)[1]
    return dims
