"""Read and write trained weights (.caffemodel) of any size and any of Caffe's formats.

Only names, types and blobs are read: the settings of layers stand in the prototxt, and forks of Caffe
use their field numbers otherwise.
"""

import mmap
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import files, upgrade_v0, upgrade_v1, wire
from caffelite.proto.atomic import atomic_write
from caffelite.proto.blobs import Array, Chunk, StoredBlob, decode_blob, encode_blob
from caffelite.proto.caffe_pb2 import LayerParameter

Path = str | os.PathLike[str]

_NAME, _V1_LAYERS, _LAYER = 1, 2, 100  # of NetParameter
_BLOBS = 7  # of LayerParameter
_TYPE_OF_V1 = {int(number): name for number, name in upgrade_v1.LAYER_TYPES.items()}
_LARGEST_FOR_CAFFE = 2**31 - 1


class _Numbers(NamedTuple):
    """The numbers of the fields that matter, in one format of layers."""

    name: int
    type: int
    blobs: int


_CURRENT, _V1, _V0 = _Numbers(1, 2, _BLOBS), _Numbers(4, 5, 6), _Numbers(1, 2, 50)


@dataclass(eq=False)
class LayerWeights:
    """The learned blobs of a layer; ``type`` is today's name, or empty if it is unknown."""

    name: str = ""
    type: str = ""
    blobs: list[StoredBlob] = field(default_factory=list)


def read_weights(path: Path) -> list[LayerWeights]:
    """Return the layers of a .caffemodel, with their blobs as read-only views of the file.

    An empty file has no layers; Caffe accepts it as well. Whether the values of a blob fit its shape
    is checked by ``StoredBlob.array``, since blobs of layers that a net does not have do not matter.
    """
    buffer = _map(path)
    _check_kind(buffer[: files.HEAD], path)
    try:
        return decode_weights(buffer)
    except ProtoError as error:
        error.add_context(os.fspath(path))
        raise


def decode_weights(buffer: wire.Buffer) -> list[LayerWeights]:
    """Return the layers of a serialized NetParameter."""
    layers: list[LayerWeights] = []
    old: list[tuple[LayerWeights, LayerWeights | None]] = []
    is_net = not len(buffer)
    try:
        for part in wire.fields(buffer, 0, len(buffer)):
            if part.wire_type == wire.LENGTH and part.number == _LAYER:
                layers.append(_layer(buffer, part, _CURRENT))
            elif part.wire_type == wire.LENGTH and part.number == _V1_LAYERS:
                old.append(_v1_layer(buffer, part))
            is_net = is_net or part.number in {_NAME, _V1_LAYERS, _LAYER}
    except wire.WireError as error:
        error.args = (_explain(error, len(buffer), layers or [v0 or v1 for v1, v0 in old]),)
        raise
    if not is_net:
        raise ProtoError("this holds no net; trained weights (.caffemodel) are needed")
    if layers and old:
        raise ProtoError("the net has both 'layers' (old format) and 'layer'; it cannot be read")
    if any(v0 for _, v0 in old):  # as in a prototxt: then what V1 says does not count
        return [v0 or LayerWeights() for _, v0 in old]
    return layers or [v1 for v1, _ in old]


def _explain(error: wire.WireError, size: int, layers: list[LayerWeights]) -> str:
    """Say what is wrong with a file of which these layers could be read."""
    where = f" after layer {layers[-1].name!r} (the {len(layers)}.)" if layers else ""
    if error.missing:
        return f"the file is cut short{where}: of {size} bytes, {error}; get it again"
    return f"this is no .caffemodel, or it is damaged{where}: {error}"


def save_weights(
    path: Path, name: str, layers: Iterable[tuple[LayerParameter, Sequence[tuple[Array, Array | None]]]]
) -> None:
    """Write a .caffemodel that Caffe reads: for each layer its settings, and data and diff of its blobs.

    The file is what serializing one NetParameter would give, but only one layer is in memory at a
    time. float64 blobs are stored in double precision, all others in single. Blobs that a LayerParameter
    itself holds are left out.
    """
    with atomic_write(path) as file:
        file.writelines(_length_delimited(_NAME, [name.encode()]))
        for layer, blobs in layers:
            file.writelines(_length_delimited(_LAYER, _encode_layer(layer, blobs)))
        size = file.tell() if file.seekable() else 0
    if size > _LARGEST_FOR_CAFFE:
        log.warning("io.cpp:67", f"{os.fspath(path)} has {size} bytes; Caffe itself reads at most 2 GB")


def _encode_layer(layer: LayerParameter, blobs: Sequence[tuple[Array, Array | None]]) -> list[Chunk]:
    if layer.blobs:
        bare = LayerParameter()
        bare.CopyFrom(layer)
        bare.ClearField("blobs")
        layer = bare
    settings = layer.SerializeToString()
    behind = (part.start - part.gap for part in _tops(settings) if part.number > _BLOBS)
    middle = next(behind, len(settings))  # fields are written in the order of their numbers
    chunks: list[Chunk] = [settings[:middle]]
    for data, diff in blobs:
        chunks += _length_delimited(_BLOBS, encode_blob(data, diff))
    return [*chunks, settings[middle:]]


def _tops(message: bytes) -> Iterable[wire.Field]:
    """Give the fields of a message; ``gap`` is the distance of the value from the field's beginning."""
    position = 0
    for part in wire.fields(message, 0, len(message)):
        yield part._replace(gap=part.start - position)
        position = part.stop


def _length_delimited(number: int, chunks: list[Chunk]) -> list[Chunk]:
    size = sum(map(len, chunks))
    return [wire.tag(number, wire.LENGTH) + wire.varint(size), *chunks]


def _map(path: Path) -> wire.Buffer:
    with files.open_input(path) as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):  # empty, or a pipe
            return file.read()


def _check_kind(head: bytes, path: Path) -> None:
    kind = files.foreign_kind(head)
    if kind is None and head and files.looks_like_text(head):
        kind = "this is text (prototxt), but trained weights (.caffemodel) are needed"
    if kind is None and head.startswith(b"\x08"):
        kind = f"this is {files.binary_kind(head)}, but trained weights (.caffemodel) are needed"
    if kind is not None:
        raise ProtoError(f"{os.fspath(path)}: {kind}")


def _v1_layer(buffer: wire.Buffer, message: wire.Field) -> tuple[LayerWeights, LayerWeights | None]:
    """Return a V1 layer, and the V0 layer inside it, if there is one."""
    layer = _layer(buffer, message, _V1)
    inner = [
        _layer(buffer, part, _V0)
        for part in wire.fields(buffer, message.start, message.stop)
        if part.number == 1 and part.wire_type == wire.LENGTH
    ]
    return layer, inner[-1] if inner else None


def _layer(buffer: wire.Buffer, message: wire.Field, numbers: _Numbers) -> LayerWeights:
    layer = LayerWeights()
    try:
        for part in wire.fields(buffer, message.start, message.stop):
            if part.number == numbers.type:
                layer.type = _type(buffer, part, numbers)
            elif part.wire_type == wire.LENGTH and part.number == numbers.name:
                layer.name = wire.read_string(buffer, part)
            elif part.wire_type == wire.LENGTH and part.number == numbers.blobs:
                layer.blobs.append(decode_blob(buffer, part.start, part.stop))
    except wire.WireError as error:
        error.missing = 0  # the layer's own length is wrong, not the file's
        error.add_context(f"layer {layer.name!r}")
        raise
    return layer


def _type(buffer: wire.Buffer, part: wire.Field, numbers: _Numbers) -> str:
    if part.wire_type == wire.VARINT and numbers is _V1:
        return _TYPE_OF_V1.get(wire.read_int(buffer, part.start, part.stop), "")
    if part.wire_type != wire.LENGTH or numbers is _V1:
        return ""
    name = wire.read_string(buffer, part)
    return _TYPE_OF_V1.get(upgrade_v0.LAYER_TYPES.get(name, -1), "") if numbers is _V0 else name
