"""What a net can be built from: a prototxt file, prototxt text, a NetParameter, or a NetSpec."""

import os
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeGuard

from caffelite.core.resolve_paths import resolve_paths
from caffelite.errors import ArgumentError
from caffelite.io.paths import folder_of
from caffelite.proto.caffe_pb2 import NetParameter
from caffelite.proto.text import parse_net, read_net

Path: TypeAlias = str | os.PathLike[str]
TEXT = "<text>"  # stands for the file in errors


class Spec(Protocol):
    """What describes a net and can say so in a message: a NetSpec."""

    def to_proto(self) -> NetParameter:
        """Return the net's description."""


Source: TypeAlias = Path | NetParameter | Spec


class NetSource(NamedTuple):
    """A net's description, a copy of the caller's, and where it comes from."""

    param: NetParameter
    name: str  # of the file, ``TEXT``, or "" for messages
    folder: str  # of the file, or ""


def is_text(source: object) -> TypeGuard[str]:
    """Whether a string is prototxt and not the path of a file.

    It is if it holds a brace or a line break, unless there is a file of that name. A ``Path`` never is.
    """
    if not isinstance(source, str) or not any(sign in source for sign in "{\n"):
        return False
    try:
        return not os.path.exists(source)
    except ValueError:  # a zero byte: no path
        return True


def read_source(source: Source) -> NetSource:
    """Return the description that ``source`` is or names, upgraded to the current format.

    Raises ProtoError if it cannot be read, and ArgumentError if it is none of the kinds.
    """
    if isinstance(source, NetParameter):
        param = NetParameter()
        param.CopyFrom(source)
        return NetSource(param, "", "")
    if is_text(source):
        return NetSource(parse_net(source, TEXT, variables={}), TEXT, "")
    if isinstance(source, str | os.PathLike):
        folder = folder_of(source)
        return NetSource(resolve_paths(read_net(source, variables={}), folder), os.fspath(source), folder)
    described: Any = getattr(source, "to_proto", None)
    if callable(described) and not isinstance(source, type):
        param = described()
        if isinstance(param, NetParameter):
            return read_source(param)
    raise ArgumentError(
        f"a net is built from the path of a prototxt, the text of one, a NetParameter or a NetSpec, not from "
        f"{_describe(source)}"
    )


def _describe(source: object) -> str:
    kind = type(source).__name__
    if isinstance(source, bytes):
        return "bytes; decode them, if they are prototxt: data.decode()"
    return f"a {kind}" if not isinstance(source, type) else f"the class {source.__name__}; make one of it"
