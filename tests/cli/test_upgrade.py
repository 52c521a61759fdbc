"""Caffe's three upgrade tools; what they do to messages is tested in tests/proto."""

from google.protobuf import text_format

from caffelite.cli import main
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter, V1LayerParameter


def test_net_as_text(tmp_path, capsys):
    old, new = tmp_path / "old.prototxt", tmp_path / "new.prototxt"
    old.write_text('name: "n" layers { name: "r" type: RELU bottom: "x" top: "y" }')
    assert main(["upgrade_net_proto_text", str(old), str(new)]) == 0
    net = text_format.Parse(new.read_text(), NetParameter())
    assert net == text_format.Parse(
        'name: "n" layer { name: "r" type: "ReLU" bottom: "x" top: "y" }', NetParameter()
    )
    assert (
        f"upgrade_net_proto_text.cpp:49] Wrote upgraded NetParameter text proto to {new}"
        in capsys.readouterr().err
    )


def test_net_in_binary(tmp_path, capsys):
    old, new = tmp_path / "old.caffemodel", tmp_path / "new.caffemodel"
    net = NetParameter(name="n")
    net.layers.add(name="ip", type=V1LayerParameter.INNER_PRODUCT).blobs.add(data=[1, 2])
    old.write_bytes(net.SerializeToString())
    assert main(["upgrade_net_proto_binary", str(old), str(new)]) == 0
    [layer] = NetParameter.FromString(new.read_bytes()).layer
    assert (layer.name, layer.type, list(layer.blobs[0].data)) == ("ip", "InnerProduct", [1, 2])
    assert "Wrote upgraded NetParameter binary proto" in capsys.readouterr().err


def test_solver(tmp_path, capsys):
    old, new = tmp_path / "old.prototxt", tmp_path / "new.prototxt"
    old.write_text('net: "n" solver_type: ADAM')
    assert main(["upgrade_solver_proto_text", str(old), str(new)]) == 0
    solver = text_format.Parse(new.read_text(), SolverParameter())
    assert solver == SolverParameter(net="n", type="Adam")
    assert "Wrote upgraded SolverParameter text proto" in capsys.readouterr().err


def test_current_file_is_written_as_it_is_with_a_warning(tmp_path, capsys):
    path = tmp_path / "solver.prototxt"
    path.write_text('net: "n"')
    assert main(["upgrade_solver_proto_text", str(path), str(path)]) == 0
    assert text_format.Parse(path.read_text(), SolverParameter()) == SolverParameter(net="n")
    assert f"File already in latest proto format: {path}" in capsys.readouterr().err


def test_nothing_is_written_for_a_broken_file(tmp_path, capsys):
    old, new = tmp_path / "old.prototxt", tmp_path / "new.prototxt"
    old.write_text('layers { nme: "x" }')
    assert main(["upgrade_net_proto_text", str(old), str(new)]) == 1
    assert capsys.readouterr().err.startswith(f"caffelite: error: {old}:1:10: ")
    assert not new.exists()


def test_output_in_a_missing_folder(tmp_path, capsys):
    old = tmp_path / "old.prototxt"
    old.write_text('net: "n" solver_type: ADAM')
    assert main(["upgrade_solver_proto_text", str(old), str(tmp_path / "no" / "new")]) == 1
    assert "there is no folder" in capsys.readouterr().err
