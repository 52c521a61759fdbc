"""Find the files that a net names: from the working directory, or else beside the prototxt."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from google.protobuf.descriptor import FieldDescriptor

from caffelite.io.paths import resolve
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter

INPUT_FIELDS = frozenset({"source", "mean_file", "root_folder"})
_FOLDER: ContextVar[str] = ContextVar("folder", default="")


@contextmanager
def net_in_folder(folder: str | os.PathLike[str]) -> Iterator[None]:
    """Let the layers of a net that is built in a ``with`` block know its prototxt's folder."""
    token = _FOLDER.set(os.fspath(folder) or _FOLDER.get())
    try:
        yield
    finally:
        _FOLDER.reset(token)


def folder_of_net() -> str:
    """Return the folder of the prototxt whose net is being built, "" if there is none."""
    return _FOLDER.get()


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
