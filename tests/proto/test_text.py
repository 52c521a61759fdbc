import pytest

from caffelite import log
from caffelite.errors import CaffeliteError, ProtoError
from caffelite.proto import text
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, SolverParameter, SolverState


@pytest.fixture
def lines(monkeypatch):
    found = []
    monkeypatch.setattr(log, "write", lambda *line: found.append(line))
    return found


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_read_net_upgrades(tmp_path, lines):
    path = write(tmp_path / "n.prototxt", 'layers { name: "a" type: RELU }')
    assert text.read_net(path) == NetParameter(layer=[LayerParameter(name="a", type="ReLU")])
    assert str(path) in lines[0][2]


def test_parse_net_and_solver(lines):
    assert text.parse_net("layers { type: RELU }").layer[0].type == "ReLU"
    assert text.parse_solver("solver_type: ADAM").type == "Adam"
    assert not text.parse_solver("base_lr: 1").HasField("snapshot_prefix")
    with pytest.raises(ProtoError, match=r"^<string>:1:1: "):
        text.parse_net("nam: 'a'")
    with pytest.raises(ProtoError, match=r"^here:1:1: "):
        text.parse_solver("nam: 'a'", "here")


def test_read_solver_completes_the_snapshot_prefix(tmp_path, lines):
    path = write(tmp_path / "solver.prototxt", "net: 'n' solver_type: SGD")
    assert text.read_solver(path) == SolverParameter(
        net="n", type="SGD", snapshot_prefix=str(tmp_path / "solver")
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfname: 'n'",
        b"name: 'n'\r\n",
        "# Kommentar: größer\nname: 'n'".encode("latin-1"),
        "# 注释\nname: 'n'".encode("gbk"),
        b"name: 'n'\n# end \x1a" + b" " * 100,
    ],
    ids=["BOM", "CRLF", "Latin-1", "GBK", "Ctrl-Z"],
)
def test_encodings(tmp_path, content):
    assert text.read_net(write(tmp_path / "n", content)).name == "n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty$"),
        (NetParameter(layer=[LayerParameter(name="a")]).SerializeToString(), "looks like trained weights"),
        (SolverState(iter=5, learned_net="x\0").SerializeToString(), "looks like a solver state"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"),
        (b"<!DOCTYPE html>\n<html>", "web page"),
        ("name: 'n'".encode("utf-16"), "UTF-16"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
        ("name: 'größer'".encode("latin-1"), ":1:7: the string of NetParameter.name is not UTF-8"),
        (b"net: 'x'", ":1:1: this looks like a solver's file"),
    ],
)
def test_other_files_are_recognised(tmp_path, content, message):
    path = write(tmp_path / "n.prototxt", content)
    with pytest.raises(ProtoError, match=rf"n\.prototxt.*{message}"):
        text.read_net(path)


def test_binary_in_place_of_a_solver(tmp_path):
    path = write(tmp_path / "s", NetParameter(name="\0").SerializeToString())
    with pytest.raises(ProtoError, match=r"a SolverParameter as text .* is needed"):
        text.read_solver(path)


def test_missing_file(tmp_path):
    with pytest.raises(ProtoError, match="no such file"):
        text.read_net(tmp_path / "n")
    with pytest.raises(ProtoError, match="no such file"):
        text.read_binary(tmp_path / "n", NetParameter)


def test_read_text_takes_an_empty_file_as_caffe_does(tmp_path):
    assert text.read_text(write(tmp_path / "n", b""), NetParameter) == NetParameter()


def test_binary_round_trip(tmp_path):
    state = SolverState(iter=5, learned_net="x")
    text.write_binary(state, tmp_path / "s")
    assert text.read_binary(tmp_path / "s", SolverState) == state


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"name: 'n'", r"this is text \(prototxt\), but a binary NetParameter is needed"),
        (b"\n\x09n", r"cannot be decoded as a NetParameter \(3 bytes\); it looks like trained weights"),
        (b"PK\x03\x04", "zip"),
    ],
)
def test_binary_errors(tmp_path, content, message):
    path = write(tmp_path / "w", content)
    with pytest.raises(ProtoError, match=message):
        text.read_binary(path, NetParameter)


def test_text_round_trip(tmp_path):
    net = NetParameter(
        name='gr\u00f6\u00dfer "\n', layer=[LayerParameter(name="a", loss_weight=[0.1, 1e-20])]
    )
    text.write_text(net, tmp_path / "n")
    assert text.read_net(tmp_path / "n") == net
    assert "größer" in (tmp_path / "n").read_text(encoding="utf-8")


def test_writing_into_a_missing_folder(tmp_path):
    for write_message in (text.write_text, text.write_binary):
        with pytest.raises(CaffeliteError, match="there is no folder"):
            write_message(NetParameter(), tmp_path / "x" / "n")
