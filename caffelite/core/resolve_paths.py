"""Find the files that a net names: from the working directory, or else beside the prototxt."""

import os

from google.protobuf.descriptor import FieldDescriptor

from caffelite.io.paths import resolve
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter

INPUT_FIELDS = frozenset({"source", "mean_file", "root_folder"})


def resolve_paths(param: NetParameter, folder: str | os.PathLike[str]) -> NetParameter:
    """Return ``param`` with each relative path that exists only in ``folder`` pointing there.

    As in Caffe the working directory comes first; what exists nowhere stays as it is.
    """
    resolved = NetParameter()
    resolved.CopyFrom(param)
    for layer in resolved.layer:
        _resolve_layer(layer, folder)
    return resolved


def _resolve_layer(layer: LayerParameter, folder: str | os.PathLike[str]) -> None:
    for field, message in layer.ListFields():
        if field.type != FieldDescriptor.TYPE_MESSAGE or not field.name.endswith("_param"):
            continue
        for name in INPUT_FIELDS.intersection(message.DESCRIPTOR.fields_by_name):
            if getattr(message, name):
                setattr(message, name, resolve(getattr(message, name), folder))
