"""Serialized nets of forks: leave out what Caffe's schema would misread.

Forks use numbers of fields for other things than Caffe. What another fork wrote is then misread in silence,
or cannot be decoded at all. Numbers that the schema lacks do no harm: protobuf keeps them as they are.
"""

from typing import Final

from google.protobuf.message import DecodeError, Message

from caffelite import log
from caffelite.proto import wire
from caffelite.proto.blobs import plain_blob
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, V1LayerParameter
from caffelite.proto.schema import descriptor_of

_LAYERS: Final = {
    NetParameter.LAYERS_FIELD_NUMBER: V1LayerParameter,
    NetParameter.LAYER_FIELD_NUMBER: LayerParameter,
}

# Settings whose numbers many forks use otherwise: they are believed in layers of their own type.
_TYPES_OF_SETTINGS: Final = {
    LayerParameter.SWISH_PARAM_FIELD_NUMBER: "Swish",
    LayerParameter.CLIP_PARAM_FIELD_NUMBER: "Clip",
    LayerParameter.ANNOTATED_DATA_PARAM_FIELD_NUMBER: "AnnotatedData",
    LayerParameter.MULTIBOX_LOSS_PARAM_FIELD_NUMBER: "MultiBoxLoss",
    LayerParameter.PERMUTE_PARAM_FIELD_NUMBER: "Permute",
    LayerParameter.PRIOR_BOX_PARAM_FIELD_NUMBER: "PriorBox",
    LayerParameter.DETECTION_OUTPUT_PARAM_FIELD_NUMBER: "DetectionOutput",
    LayerParameter.DETECTION_EVALUATE_PARAM_FIELD_NUMBER: "DetectionEvaluate",
    LayerParameter.NORM_PARAM_FIELD_NUMBER: "Normalize",
    LayerParameter.VIDEO_DATA_PARAM_FIELD_NUMBER: "VideoData",
}


def plain_net(data: bytes, source: str) -> bytes:
    """Return a serialized NetParameter that Caffe's schema decodes as what it means.

    In its layers, settings that are none of Caffe's are left out, with one warning that names ``source``,
    and blobs in the forms of C3D and of NVIDIA's fork are written as Caffe's. Raises WireError if ``data``
    is no message.
    """
    chunks: list[bytes] = []
    dropped: list[str] = []
    position = 0
    for part in wire.fields(data, 0, len(data)):
        chunk = data[position : part.stop]
        if part.number in _LAYERS and part.wire_type == wire.LENGTH:
            layer = data[part.start : part.stop]
            plain = _plain_layer(layer, _LAYERS[part.number], dropped)
            if plain != layer:
                chunk = _length_delimited(part.number, plain)
        chunks.append(chunk)
        position = part.stop
    if dropped:
        shown = ", ".join(dropped[:5]) + (f" and {len(dropped) - 5} more" if len(dropped) > 5 else "")
        log.warning(
            "upgrade_proto.cpp:13", f"{source}: left out settings of layers that are none of Caffe's: {shown}"
        )
    return b"".join(chunks)


def _plain_layer(
    layer: bytes, message: type[LayerParameter] | type[V1LayerParameter], dropped: list[str]
) -> bytes:
    parts = list(wire.fields(layer, 0, len(layer)))
    name = _last_string(layer, parts, message.NAME_FIELD_NUMBER)
    layer_type = _last_string(layer, parts, message.TYPE_FIELD_NUMBER)  # empty in V1: there it is a number
    blobs = message.BLOBS_FIELD_NUMBER
    chunks = []
    position = 0
    for part in parts:
        chunk = layer[position : part.stop]
        position = part.stop
        if part.wire_type == wire.LENGTH and part.number == blobs:
            blob = plain_blob(layer, part.start, part.stop)
            chunk = chunk if blob is None else _length_delimited(blobs, blob)
        elif part.wire_type == wire.LENGTH and not _is_caffes(layer, part, message, layer_type):
            dropped.append(f"{part.number} of {name!r}")
            continue
        chunks.append(chunk)
    return b"".join(chunks)


def _is_caffes(layer: bytes, part: wire.Field, message: type[Message], layer_type: str) -> bool:
    """Whether a field is what its number says, as far as can be known."""
    field = descriptor_of(message).fields_by_number.get(part.number)
    if field is None or field.message_type is None:
        return True
    if message is LayerParameter and _TYPES_OF_SETTINGS.get(part.number, layer_type) != layer_type:
        return False
    try:
        whole = message.FromString(_length_delimited(part.number, layer[part.start : part.stop]))
    except DecodeError:
        return False
    return whole.IsInitialized()


def _last_string(layer: bytes, parts: list[wire.Field], number: int) -> str:
    found = [part for part in parts if part.number == number and part.wire_type == wire.LENGTH]
    return wire.read_string(layer, found[-1]) if found else ""


def _length_delimited(number: int, content: bytes) -> bytes:
    return wire.tag(number, wire.LENGTH) + wire.varint(len(content)) + content
