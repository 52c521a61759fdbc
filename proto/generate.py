"""Regenerate ``caffelite/proto/caffe.pb`` and ``caffe_pb2.pyi`` from the schema in this folder.

    python proto/generate.py

``caffe.proto`` is BVLC Caffe's schema. The files of ``forks/`` hold what public forks add: their messages,
and under the names of Caffe's own messages and enums further fields and values. Both are merged into one
schema, in which Caffe's part is as it was. ``field_order.txt`` gives fields the order of Caffe's text, and
the comments of all become the docstrings of ``caffe_pb2.pyi``.

Needs grpcio-tools (extra ``test``), which carries protoc. Run it after every change of the schema and
commit the results: caffelite itself needs no protoc.
"""

import re
import sys
import tempfile
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from google.protobuf import descriptor_pb2
from grpc_tools import protoc

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "proto" / "caffe.proto"
ORDER = ROOT / "proto" / "field_order.txt"
FORKS = "forks/additions.proto"  # imports the other files of forks
PACKAGE = ROOT / "caffelite" / "proto"
FIRST_OF_FORKS = 1_000_001  # as in caffelite/proto/schema.py
Files = list[descriptor_pb2.FileDescriptorProto]
FORK_SCOPE, CAFFE_SCOPE = ".caffe.forks.", ".caffe."


class Member(NamedTuple):
    """A field of a message or a value of an enum, with what a docstring says behind its name."""

    name: str
    note: str
    is_of_fork: bool


def main() -> None:
    """Write both generated files."""
    files = compiled()
    comments = comments_of(files)
    schema = descriptor_set(files)
    (PACKAGE / "caffe.pb").write_bytes(schema.SerializeToString(deterministic=True))
    (PACKAGE / "caffe_pb2.pyi").write_text(with_docstrings(stub(schema), comments, schema), encoding="utf-8")


def compiled() -> Files:
    """Return the files of the schema, with their comments."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "caffe.pb")
        run_protoc(
            f"-I{SCHEMA.parent}",
            f"-I{ROOT / 'proto'}",
            "--include_imports",
            "--include_source_info",
            f"--descriptor_set_out={path}",
            FORKS,
        )
        return list(descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()).file)


def descriptor_set(files: Files) -> descriptor_pb2.FileDescriptorSet:
    """Return the merged schema without what differs between versions of protoc."""
    caffe = next(file for file in files if file.name == SCHEMA.name)
    for file in files:
        if file is not caffe:
            merge(caffe, file)
    for message in caffe.message_type:
        order = field_order().get(message.name, [])
        place = {name: i for i, name in enumerate(order)}
        message.field.sort(key=lambda field: place.get(field.name, len(place)))
    return strip(descriptor_pb2.FileDescriptorSet(file=[caffe]))


def field_order() -> dict[str, list[str]]:
    """Return the names of fields in Caffe's order, by message."""
    lines = [line for line in ORDER.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    entries = re.sub(r"\n +", " ", "\n".join(lines)).split("\n")
    return {name: fields.split() for name, _, fields in (entry.partition(": ") for entry in entries)}


def comments_of(files: Files) -> dict[str, str]:
    """Return the comments of messages, enums, fields and values by dotted name, without package."""
    comments: dict[str, str] = {}
    for file in files:
        for location in file.source_code_info.location:
            text = " ".join(f"{location.leading_comments} {location.trailing_comments}".split())
            text = text.replace("\\", r"\\").replace('"', r"\"")
            if text and len(location.path) % 2 == 0:
                comments.setdefault(_dotted(file, location.path), text)
    return comments


def _dotted(file: Any, path: Any) -> str:
    """Return the name of what a path of field numbers and places leads to: ParamSpec.lr_mult."""
    names, thing = [], file
    for number, index in zip(path[::2], path[1::2], strict=True):
        field = thing.DESCRIPTOR.fields_by_number[number].name
        if field not in {"message_type", "nested_type", "enum_type", "field", "value"}:
            return ""
        thing = getattr(thing, field)[index]
        names.append(thing.name)
    return ".".join(names)


def with_docstrings(text: str, comments: dict[str, str], schema: descriptor_pb2.FileDescriptorSet) -> str:
    """Return a .pyi file with a docstring in each class: its comment, and those of its fields or values."""
    members = dict(_members(schema.file[0], ""))
    lines, scope = [], [(-1, "")]
    for line in text.splitlines():
        lines.append(line)
        match = re.match(r"( *)class (\w+)\(", line)
        if match is None:
            continue
        indent = len(match[1])
        while scope[-1][0] >= indent:
            scope.pop()
        name = f"{scope[-1][1]}.{match[2]}".lstrip(".")
        scope.append((indent, name))
        doc = [comments.get(name, _fallback(name)), *_described(name, members.get(name, []), comments)]
        pad = " " * (indent + 4)
        body = [f'{pad}"""{doc[0]}', *(["", *(f"{pad}{entry}" for entry in doc[1:]), pad] if doc[1:] else [])]
        lines += [*body[:-1], f'{body[-1]}"""']
    return "\n".join(lines) + "\n"


def _members(scope: Any, prefix: str) -> Iterable[tuple[str, list[Member]]]:
    """Give the fields of each message, with their defaults, and the values of each enum."""
    for message in getattr(scope, "message_type", None) or getattr(scope, "nested_type", []):
        name = f"{prefix}{message.name}"
        yield (
            name,
            [Member(field.name, _default(field), field.number >= FIRST_OF_FORKS) for field in message.field],
        )
        yield from _members(message, f"{name}.")
    for enum in scope.enum_type:
        yield (
            f"{prefix}{enum.name}",
            [
                Member(value.name, f" = {value.number}", value.number >= FIRST_OF_FORKS)
                for value in enum.value
            ],
        )


def _default(field: descriptor_pb2.FieldDescriptorProto) -> str:
    if field.label == field.LABEL_REPEATED:
        return " (list)"
    return f" (default {field.default_value})" if field.default_value else ""


def _described(name: str, members: list[Member], comments: dict[str, str]) -> list[str]:
    """Return a line for each field or value of Caffe's, and the names of those of forks."""
    described = []
    for member in members:
        comment = comments.get(f"{name}.{member.name}", "")
        if comment or not member.is_of_fork:
            described.append(f"{member.name}{member.note}{': ' if comment else ''}{comment}")
    others = [
        member.name for member in members if f"{name}.{member.name}" not in comments and member.is_of_fork
    ]
    return [*described, *textwrap.wrap(f"Of forks: {', '.join(others)}", 100)] if others else described


def _fallback(name: str) -> str:
    """Say what a message or enum without a comment is."""
    last = name.rpartition(".")[2]
    layer = last.removesuffix("Parameter")
    return f"Settings of {layer} layers." if layer != last else f"Values of {last}."


def merge(scope: Any, added: Any) -> None:
    """Add the messages, fields and enum values of a file or message to another one."""
    is_file = isinstance(added, descriptor_pb2.FileDescriptorProto)
    messages = "message_type" if is_file else "nested_type"
    for enum in added.enum_type:
        known = by_name(scope.enum_type, enum.name)
        if known is None:
            scope.enum_type.append(enum)
        else:
            known.value.extend(enum.value)
    for message in getattr(added, messages):
        known = by_name(getattr(scope, messages), message.name)
        if known is None:
            known = getattr(scope, messages).add(name=message.name)
        merge(known, message)
    for field in [] if is_file else added.field:
        scope.field.append(field)
        if field.type_name.startswith(FORK_SCOPE):
            scope.field[-1].type_name = CAFFE_SCOPE + field.type_name.removeprefix(FORK_SCOPE)


def by_name(things: Iterable[Any], name: str) -> Any:
    """Return the message or enum of that name, or None."""
    return next((thing for thing in things if thing.name == name), None)


def strip(files: descriptor_pb2.FileDescriptorSet) -> descriptor_pb2.FileDescriptorSet:
    """Clear source positions, and JSON names where they follow from the fields' names."""
    for file in files.file:
        file.ClearField("source_code_info")
        for message in file.message_type:
            _strip_message(message)
    return files


def _strip_message(message: descriptor_pb2.DescriptorProto) -> None:
    for field in message.field:
        if field.json_name == _camel_case(field.name):
            field.ClearField("json_name")
    for nested in message.nested_type:
        _strip_message(nested)


def _camel_case(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in others)


def stub(schema: descriptor_pb2.FileDescriptorSet) -> str:
    """Return the types of the messages as a .pyi file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "caffe.pb")
        path.write_bytes(schema.SerializeToString())
        run_protoc(f"--descriptor_set_in={path}", f"--pyi_out={folder}", SCHEMA.name)
        text = Path(folder, "caffe_pb2.pyi").read_text(encoding="utf-8")
    # protoc leaves what strict type checkers refuse: bare types, and constants of fields that differ in case.
    text = text.replace("_Mapping]", "_Mapping[str, _Any]]").replace("**kwargs)", "**kwargs: _Any)")
    text = re.sub(r"(?m)^( +[A-Z0-9_]+_FIELD_NUMBER: .*\n)((?:.*_FIELD_NUMBER: .*\n)*?)\1", r"\1\2", text)
    return text.replace("from typing import ClassVar", "from typing import Any as _Any, ClassVar")


def run_protoc(*arguments: str) -> None:
    """Run protoc."""
    if protoc.main(["protoc", *arguments]) != 0:
        sys.exit(f"protoc cannot compile {SCHEMA} and {FORKS}")


if __name__ == "__main__":
    main()
