"""The committed caffe.pb and caffe_pb2.pyi say what the files of proto say."""

import importlib.util
import keyword
import re
from pathlib import Path

import pytest
from google.protobuf import descriptor_pb2

from caffelite.proto import caffe_pb2

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def generate():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "proto" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_descriptors_are_up_to_date(generate):
    committed = descriptor_pb2.FileDescriptorSet.FromString((generate.PACKAGE / "caffe.pb").read_bytes())
    assert generate.strip(committed) == generate.descriptor_set()


def test_stub_names_every_field():
    stub = (ROOT / "caffelite" / "proto" / "caffe_pb2.pyi").read_text()
    for name, message in caffe_pb2.DESCRIPTOR.message_types_by_name.items():
        body = re.search(rf"^class {name}\(_message\.Message\):\n((?:    .*\n|\n)*)", stub, re.M).group(1)
        for field in message.fields:
            if keyword.iskeyword(field.name):  # such as ELUParameter.lambda: only getattr can reach it
                continue
            assert re.search(rf"^    {field.name}: ", body, re.M), f"{name}.{field.name}"


def test_main_writes_both_files(generate, tmp_path, monkeypatch):
    monkeypatch.setattr(generate, "PACKAGE", tmp_path)
    generate.main()
    assert (tmp_path / "caffe.pb").stat().st_size > 10_000
    assert "class NetParameter(_message.Message):" in (tmp_path / "caffe_pb2.pyi").read_text()


def test_protoc_errors_end_the_script(generate, tmp_path, monkeypatch, capfd):
    broken = tmp_path / "caffe.proto"
    broken.write_text("message {")
    monkeypatch.setattr(generate, "SCHEMA", broken)
    with pytest.raises(SystemExit, match="cannot compile"):
        generate.descriptor_set()
    assert "caffe.proto" in capfd.readouterr().err
