"""Nets of files, texts, messages and specs."""

from pathlib import Path

import numpy as np
import pytest

import caffelite
from caffelite.core.net_source import is_text
from caffelite.errors import NetError, ProtoError, SettingError
from caffelite.proto.text import parse_net
from tests.core.nets import INPUT, ip

TEXT = f'name: "T"\n{INPUT}\n{ip("ip", "data", "ip")}'


class Spec:
    """Has what a NetSpec has."""

    def to_proto(self):
        return parse_net(TEXT)


@pytest.mark.parametrize("build", [caffelite.Net, caffelite.Net.from_spec])
@pytest.mark.parametrize("kind", ["text", "one line", "path", "Path", "message", "spec"])
def test_each_kind_gives_the_same_net(tmp_path, build, kind):
    file = tmp_path / "net.prototxt"
    file.write_text(TEXT)
    sources = {
        "text": TEXT,
        "one line": TEXT.replace("\n", " "),
        "path": str(file),
        "Path": file,
        "message": parse_net(TEXT),
        "spec": Spec(),
    }
    net = build(sources[kind], caffelite.TEST)
    assert (net.name, net.phase, list(net.blobs)) == ("T", caffelite.TEST, ["data", "ip"])


def test_with_weights(tmp_path):
    first = caffelite.Net(TEXT, caffelite.TEST)
    first.save(tmp_path / "w.caffemodel")
    for second in (
        caffelite.Net.from_spec(TEXT, caffelite.TEST, weights=tmp_path / "w.caffemodel"),
        caffelite.Net(TEXT, str(tmp_path / "w.caffemodel"), caffelite.TEST),  # pycaffe's old form
    ):
        np.testing.assert_array_equal(second.params["ip"][0].data, first.params["ip"][0].data)


def test_a_subclass_builds_itself():
    class Mine(caffelite.Net):
        pass

    assert isinstance(Mine.from_spec(TEXT, caffelite.TEST), Mine)


def test_a_file_of_that_name_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("{net}").write_text(TEXT)
    assert not is_text("{net}")
    assert caffelite.Net("{net}", caffelite.TEST).name == "T"
    assert is_text("{net")
    assert is_text("layer {\0}")
    assert not is_text(Path("{other}"))


def test_the_callers_message_stays_as_it_is():
    param = parse_net(TEXT)
    before = param.SerializeToString()
    caffelite.Net(param, caffelite.TRAIN, stages=["x"])
    assert param.SerializeToString() == before


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("layer { nam: 'x' }", r"^<text>:1:9: .*LayerParameter has no field 'nam'; did you mean 'name'"),
        ("layer {\n  type: 'ReLU'\n  bottom: $B\n}", r"^<text>:3:"),
        ("no_such.prototxt", r"no_such\.prototxt"),
    ],
)
def test_what_cannot_be_read(source, message):
    with pytest.raises(ProtoError, match=message):
        caffelite.Net(source, caffelite.TEST)


def test_errors_of_the_building_say_that_it_was_text():
    with pytest.raises(NetError, match=r"^<text>: .*unknown bottom blob"):
        caffelite.Net('layer { name: "r" type: "ReLU" bottom: "x" top: "y" }', caffelite.TEST)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"layer {}", r"not from bytes; decode them"),
        (3, "not from a int"),
        (None, "not from a NoneType"),
        (Spec, "not from the class Spec; make one of it"),
        (caffelite.proto.caffe_pb2.SolverParameter(), "not from a SolverParameter"),
    ],
)
def test_what_describes_no_net(source, message):
    with pytest.raises(SettingError, match=f"path of a prototxt, the text of one, .*{message}"):
        caffelite.Net(source, caffelite.TEST)


def test_a_phase_is_needed():
    with pytest.raises(SettingError, match=r"Net\(text\) needs a phase"):
        caffelite.Net(TEXT)
