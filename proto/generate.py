"""Regenerate ``caffelite/proto/caffe.pb`` and ``caffe_pb2.pyi`` from the schema in this folder.

    python proto/generate.py

``caffe.proto`` is BVLC Caffe's schema. The files of ``forks/`` hold what public forks add: their messages,
and under the names of Caffe's own messages and enums further fields and values. Both are merged into one
schema, in which Caffe's part is as it was.

Needs grpcio-tools (extra ``test``), which carries protoc. Run it after every change of the schema and
commit the results: caffelite itself needs no protoc.
"""

import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2
from grpc_tools import protoc

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "proto" / "caffe.proto"
FORKS = "forks/additions.proto"  # imports the other files of forks
PACKAGE = ROOT / "caffelite" / "proto"
FORK_SCOPE, CAFFE_SCOPE = ".caffe.forks.", ".caffe."


def main() -> None:
    """Write both generated files."""
    schema = descriptor_set()
    (PACKAGE / "caffe.pb").write_bytes(schema.SerializeToString(deterministic=True))
    (PACKAGE / "caffe_pb2.pyi").write_text(stub(schema), encoding="utf-8")


def descriptor_set() -> descriptor_pb2.FileDescriptorSet:
    """Return the merged schema without what differs between versions of protoc."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "caffe.pb")
        run_protoc(
            f"-I{SCHEMA.parent}",
            f"-I{ROOT / 'proto'}",
            "--include_imports",
            f"--descriptor_set_out={path}",
            FORKS,
        )
        files = descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()).file
    caffe = next(file for file in files if file.name == SCHEMA.name)
    for file in files:
        if file is not caffe:
            merge(caffe, file)
    return strip(descriptor_pb2.FileDescriptorSet(file=[caffe]))


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
