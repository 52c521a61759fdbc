"""Read and write messages: prototxt (text) and binary. Errors name file, line and column."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from google.protobuf import text_format
from google.protobuf.message import DecodeError, Message

from caffelite.errors import ProtoError
from caffelite.proto import files, text_parser
from caffelite.proto.atomic import atomic_write
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from caffelite.proto.foreign import plain_net
from caffelite.proto.upgrade import set_snapshot_prefix, upgrade_net, upgrade_solver
from caffelite.proto.wire import WireError

Path = str | os.PathLike[str]
_AS_CAFFE = text_parser.Options()
_OPTIONS = ContextVar("options", default=_AS_CAFFE)
AnyMessage = TypeVar("AnyMessage", bound=Message)


@contextmanager
def reading(*, allow_unknown: bool = False, variables: Mapping[str, str] | None = None) -> Iterator[None]:
    """Read every net and solver of a ``with`` block in this way, also those that a solver names."""
    token = _OPTIONS.set(text_parser.Options(allow_unknown, variables))
    try:
        yield
    finally:
        _OPTIONS.reset(token)


def _options(allow_unknown: bool, variables: Mapping[str, str] | None) -> text_parser.Options:
    """Join what a call says with what the ``reading`` around it says."""
    around = _OPTIONS.get()
    if variables is not None or around.variables is not None:
        variables = {**(around.variables or {}), **(variables or {})}
    return text_parser.Options(allow_unknown or around.allow_unknown, variables)


def read_net(
    path: Path, *, allow_unknown: bool = False, variables: Mapping[str, str] | None = None
) -> NetParameter:
    """Return the net of a prototxt, upgraded to the current format.

    A field that neither Caffe nor a known fork has is an error, or with ``allow_unknown`` skipped with a
    warning. ``variables`` fill the places of a template: ``{"NUM_LABELS": "21"}`` fills ``$NUM_LABELS`` and
    ``${NUM_LABELS}``, and the word NUM_LABELS where it stands for a number. Without ``variables`` numbers
    for which such a word stands stay unset, with a warning; with them, even with none, it is an error.
    """
    text = _text(path, NetParameter, empty_is_fine=False)
    return _net(text, os.fspath(path), _options(allow_unknown, variables))


def read_solver(
    path: Path, *, allow_unknown: bool = False, variables: Mapping[str, str] | None = None
) -> SolverParameter:
    """Return the solver of a prototxt, upgraded to the current format; arguments as in ``read_net``.

    ``snapshot_prefix`` is set if it is missing or names a folder: snapshots are then called after
    the solver's file.
    """
    text, name = _text(path, SolverParameter, empty_is_fine=False), os.fspath(path)
    solver = SolverParameter()
    text_parser.parse(text, solver, name, _options(allow_unknown, variables))
    return set_snapshot_prefix(upgrade_solver(solver, name), name)


def parse_net(
    text: str, name: str = "<string>", *, variables: Mapping[str, str] | None = None
) -> NetParameter:
    """Return the net that ``text`` describes, upgraded; ``name`` stands for the file in errors.

    ``variables`` as in ``read_net``.
    """
    return _net(text, name, _AS_CAFFE if variables is None else _options(False, variables))


def _net(text: str, name: str, options: text_parser.Options) -> NetParameter:
    net = NetParameter()
    return upgrade_net(net, name, order=text_parser.parse(text, net, name, options))


def parse_solver(text: str, name: str = "<string>") -> SolverParameter:
    """Return the solver that ``text`` describes, upgraded; ``name`` stands for the file in errors."""
    return upgrade_solver(parse_text(text, SolverParameter, name), name)


def parse_text(text: str, message_type: type[AnyMessage], name: str = "<string>") -> AnyMessage:
    """Return the message that ``text`` holds, as it is: nothing is upgraded."""
    message = message_type()
    text_parser.parse(text, message, name)
    return message


def read_text(path: Path, message_type: type[AnyMessage]) -> AnyMessage:
    """Return the message of a text file, as it is. An empty file is an empty message."""
    message = message_type()
    text_parser.parse(
        _text(path, message_type, empty_is_fine=True), message, os.fspath(path), _options(False, None)
    )
    return message


def _text(path: Path, message_type: type[Message], empty_is_fine: bool) -> str:
    data = files.read_input(path)
    kind = files.foreign_kind(data[: files.HEAD])
    if kind is None and files.is_binary(data):
        kind = f"this is binary and looks like {files.binary_kind(data)}; {_text_advice(message_type)}"
    if kind is None and not data and not empty_is_fine:
        kind = "the file is empty"
    if kind is not None:
        raise ProtoError(f"{os.fspath(path)}: {kind}")
    # Comments in other encodings are common, and Caffe does not mind them.
    return data.decode("utf-8-sig", "surrogateescape")


def read_binary(path: Path, message_type: type[AnyMessage]) -> AnyMessage:
    """Return the message of a binary file, as it is; a net without what only a fork understands."""
    data = files.read_input(path)
    name = message_type.DESCRIPTOR.name
    kind = files.foreign_kind(data[: files.HEAD])
    if kind is None and data and files.looks_like_text(data[: files.HEAD]):
        kind = f"this is text (prototxt), but a binary {name} is needed"
    if kind is not None:
        raise ProtoError(f"{os.fspath(path)}: {kind}")
    try:
        if message_type is NetParameter:
            data = plain_net(data, os.fspath(path))
        return message_type.FromString(data)
    except (DecodeError, WireError) as error:
        raise ProtoError(
            f"{os.fspath(path)}: cannot be decoded as a {name} ({len(data)} bytes); it looks like "
            f"{files.binary_kind(data)}, and may be damaged or cut short"
        ) from error


def write_text(message: Message, path: Path) -> None:
    """Write a message as text, whole or not at all."""
    with atomic_write(path) as file:
        file.write(to_text(message).encode("utf-8"))


def write_binary(message: Message, path: Path) -> None:
    """Write a message in binary, whole or not at all."""
    with atomic_write(path) as file:
        file.write(message.SerializeToString())


def to_text(message: Message) -> str:
    """Return a message as prototxt."""
    return str(text_format.MessageToString(message, as_utf8=True))


def _text_advice(message_type: type[Message]) -> str:
    name = message_type.DESCRIPTOR.name
    if name == "NetParameter":
        return "the net's prototxt is needed here, and trained weights are given beside it"
    return f"a {name} as text (prototxt) is needed"
