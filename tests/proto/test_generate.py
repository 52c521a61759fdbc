"""The committed caffe.pb and caffe_pb2.pyi say what the files of proto say."""

import ast
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
    assert generate.strip(committed) == generate.descriptor_set(generate.compiled())


def test_stub_names_every_field():
    stub = (ROOT / "caffelite" / "proto" / "caffe_pb2.pyi").read_text()
    for name, message in caffe_pb2.DESCRIPTOR.message_types_by_name.items():
        body = re.search(rf"^class {name}\(_message\.Message\):\n((?:    .*\n|\n)*)", stub, re.M).group(1)
        for field in message.fields:
            if keyword.iskeyword(field.name):  # such as ELUParameter.lambda: only getattr can reach it
                continue
            assert re.search(rf"^    {field.name}: ", body, re.M), f"{name}.{field.name}"


def test_every_class_of_the_stub_has_a_docstring():
    tree = ast.parse((ROOT / "caffelite" / "proto" / "caffe_pb2.pyi").read_text())
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert len(classes) > 200
    assert not [node.name for node in classes if not ast.get_docstring(node)]


def test_docstrings_say_what_fields_mean_and_their_defaults():
    stub = (ROOT / "caffelite" / "proto" / "caffe_pb2.pyi").read_text()
    assert "    pad_h (default 0): vertical padding, in 2-D instead of pad\n" in stub
    assert "    MAX = 0: " in stub


def test_fields_have_the_order_of_caffes_text(generate):
    names = [field.name for field in caffe_pb2.LayerParameter.DESCRIPTOR.fields]
    order = generate.field_order()["LayerParameter"]
    assert [name for name in names if name in order] == order


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
        generate.compiled()
    assert "caffe.proto" in capfd.readouterr().err
