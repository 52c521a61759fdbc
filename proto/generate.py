"""Regenerate ``caffelite/proto/caffe.pb`` and ``caffe_pb2.pyi`` from ``proto/caffe.proto``.

    python proto/generate.py

Needs grpcio-tools (extra ``test``), which carries protoc. Run it after every change of the schema and
commit the results: caffelite itself needs no protoc.
"""

import sys
import tempfile
from pathlib import Path

from google.protobuf import descriptor_pb2
from grpc_tools import protoc

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "proto" / "caffe.proto"
PACKAGE = ROOT / "caffelite" / "proto"


def main() -> None:
    """Write both generated files."""
    (PACKAGE / "caffe.pb").write_bytes(descriptor_set().SerializeToString(deterministic=True))
    (PACKAGE / "caffe_pb2.pyi").write_text(stub(), encoding="utf-8")


def descriptor_set() -> descriptor_pb2.FileDescriptorSet:
    """Return the compiled schema without what differs between versions of protoc."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "caffe.pb")
        run_protoc(f"--descriptor_set_out={path}")
        return strip(descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()))


def strip(files: descriptor_pb2.FileDescriptorSet) -> descriptor_pb2.FileDescriptorSet:
    """Clear JSON names (derived from the field names) and source positions."""
    for file in files.file:
        file.ClearField("source_code_info")
        for message in file.message_type:
            for field in message.field:
                field.ClearField("json_name")
    return files


def stub() -> str:
    """Return the types of the messages as a .pyi file."""
    with tempfile.TemporaryDirectory() as folder:
        run_protoc(f"--pyi_out={folder}")
        text = Path(folder, "caffe_pb2.pyi").read_text(encoding="utf-8")
    # protoc leaves the generic bare, which strict type checkers refuse.
    text = text.replace("_Mapping]", "_Mapping[str, _Any]]")
    return text.replace("from typing import ClassVar", "from typing import Any as _Any, ClassVar")


def run_protoc(output: str) -> None:
    """Compile the schema with protoc."""
    if protoc.main(["protoc", f"-I{SCHEMA.parent}", output, SCHEMA.name]) != 0:
        sys.exit(f"protoc cannot compile {SCHEMA}")


if __name__ == "__main__":
    main()
