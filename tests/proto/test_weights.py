import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import weights, wire
from caffelite.proto.blobs import array_of, blob_proto_of
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, SolverState
from caffelite.proto.text import parse_text
from tests.proto.strategies import messages

NET = """
name: "n"
layer { name: "conv" type: "Convolution" bottom: "d" top: "c"
        blobs { data: [1, 2] shape { dim: [1, 2] } } blobs { double_data: 3 double_diff: 4 shape { dim: 1 } }
        convolution_param { num_output: 1 } }
layer { name: "relu" type: "ReLU" }
"""
V1 = """
layers { name: "conv" type: CONVOLUTION blobs { num: 1 channels: 1 height: 1 width: 2 data: [1, 2] } }
layers { name: "loss" type: SOFTMAX_LOSS }
"""
V0 = """
layers { layer { name: "ip" type: "innerproduct"
                 blobs { num: 1 channels: 1 height: 1 width: 2 data: [1, 2] } } }
layers { layer { name: "pad" type: "padding" } }
layers { name: "v1" type: RELU }
"""


def write(path, content):
    data = content if isinstance(content, bytes) else parse_text(content, NetParameter).SerializeToString()
    path.write_bytes(data)
    return path


def summary(layers):
    return [(layer.name, layer.type, [blob.shape for blob in layer.blobs]) for layer in layers]


def test_current_format(tmp_path):
    conv, relu = weights.read_weights(write(tmp_path / "a", NET))
    assert summary([conv, relu]) == [("conv", "Convolution", [(1, 2), (1,)]), ("relu", "ReLU", [])]
    assert conv.blobs[0].array().tolist() == [[1, 2]]
    assert conv.blobs[0].data.dtype == np.float32
    assert conv.blobs[1].data.dtype == np.float64
    assert conv.blobs[1].array(diff=True).tolist() == [4]
    assert not conv.blobs[0].legacy


def test_v1_format(tmp_path):
    layers = weights.read_weights(write(tmp_path / "a", V1))
    assert summary(layers) == [("conv", "Convolution", [(1, 1, 1, 2)]), ("loss", "SoftmaxWithLoss", [])]
    assert layers[0].blobs[0].legacy


def test_v0_format(tmp_path):
    layers = weights.read_weights(write(tmp_path / "a", V0))
    assert summary(layers) == [("ip", "InnerProduct", [(1, 1, 1, 2)]), ("pad", "", []), ("", "", [])]


def test_types_of_forks_are_empty():
    layer = b"\x22\x01a" + b"\x28\xf4\x03"  # name "a", type 500
    assert summary(weights.decode_weights(b"\x12" + bytes([len(layer)]) + layer)) == [("a", "", [])]


def test_foreign_layer_settings_do_not_matter():
    layer = b"\x0a\x01a" + b"\xa2\x06\x03\xff\xff\xff" + b"\x12\x04ReLU"  # field 100 is no message
    assert summary(weights.decode_weights(b"\xa2\x06" + bytes([len(layer)]) + layer)) == [("a", "ReLU", [])]


def test_wrong_wire_types_of_types_are_skipped():
    assert summary(weights.decode_weights(b"\xa2\x06\x02\x10\x01")) == [("", "", [])]


def test_an_empty_file_has_no_layers(tmp_path):
    assert weights.read_weights(write(tmp_path / "a", b"")) == []


def test_arrays_are_views_of_the_file(tmp_path):
    blob = weights.read_weights(write(tmp_path / "a", NET))[0].blobs[0]
    assert not blob.data.flags.owndata
    assert not blob.data.flags.writeable


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'name: "x"\nlayer {}', r"this is text \(prototxt\)"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"),
        (b"<!DOCTYPE html>", "web page"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
        (SolverState(iter=5, learned_net="x").SerializeToString(), "this is a solver state"),
        (blob_proto_of(np.zeros(2, np.float32)).SerializeToString(), "this holds no net"),
        (b"\x07not a protobuf", "this is no .caffemodel, or it is damaged: no field can begin"),
        ("layers {} layer {}", "both 'layers' .* and 'layer'"),
    ],
)
def test_other_files_are_recognised(tmp_path, content, message):
    path = write(tmp_path / "w.caffemodel", content)
    with pytest.raises(ProtoError, match=rf"w\.caffemodel: .*{message}"):
        weights.read_weights(path)


def test_folders_are_recognised(tmp_path):
    with pytest.raises(ProtoError, match="this is a folder"):
        weights.read_weights(tmp_path)


def test_truncated_file_tells_how_far_it_goes(tmp_path):
    data = parse_text(NET, NetParameter).SerializeToString()
    path = write(tmp_path / "w", data[:-3])
    with pytest.raises(
        ProtoError, match=r"w: the file is cut short after layer 'conv' \(the 1.\): .* needs 3 bytes more"
    ):
        weights.read_weights(path)


def test_damage_inside_a_layer_names_it(tmp_path):
    layer = b"\x0a\x01a" + b"\x3a\x03\x2a\x05x"
    path = write(tmp_path / "w", b"\xa2\x06" + bytes([len(layer)]) + layer)
    with pytest.raises(
        ProtoError, match=r"or it is damaged: layer 'a': field 5 at byte \d+ needs 4 bytes more"
    ):
        weights.read_weights(path)


@given(st.data())
def test_damaged_bytes_raise_nothing_else(data):
    good = parse_text(data.draw(st.sampled_from([NET, V1, V0])), NetParameter).SerializeToString()
    bad = bytearray(good[: data.draw(st.integers(0, len(good)))])
    for _ in range(data.draw(st.integers(0, 3)) if bad else 0):
        bad[data.draw(st.integers(0, len(bad) - 1))] = data.draw(st.integers(0, 255))
    try:
        layers = weights.decode_weights(bytes(bad))
    except ProtoError:
        return
    assert all(isinstance(layer, weights.LayerWeights) for layer in layers)


def pairs(layer):
    return [(array_of(blob), array_of(blob, diff=True) if blob.double_diff else None) for blob in layer.blobs]


def test_saved_file_is_the_serialized_net(tmp_path):
    net = parse_text(NET, NetParameter)
    weights.save_weights(tmp_path / "w", net.name, ((layer, pairs(layer)) for layer in net.layer))
    assert (tmp_path / "w").read_bytes() == net.SerializeToString()


@settings(max_examples=50)
@given(layer=messages(LayerParameter, depth=2))
def test_saved_layer_is_the_serialized_layer(layer, tmp_path_factory):
    path = tmp_path_factory.mktemp("weights") / "w"
    data = np.array([[1, 2]], np.float32)
    weights.save_weights(path, "", [(layer, [(data, -data)])])
    net = NetParameter(name="", layer=[layer])
    del net.layer[0].blobs[:]
    net.layer[0].blobs.append(blob_proto_of(data, -data))
    assert path.read_bytes() == net.SerializeToString()
    (back,) = weights.read_weights(path)
    assert (back.name, back.type) == (layer.name, layer.type)
    assert back.blobs[0].array(diff=True).tolist() == [[-1, -2]]


def test_files_too_large_for_caffe_are_announced(tmp_path, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda *line: lines.append(line))
    monkeypatch.setattr(weights, "_LARGEST_FOR_CAFFE", 10)
    weights.save_weights(tmp_path / "small", "n", [])
    assert lines == []
    weights.save_weights(tmp_path / "large", "a long name", [])
    assert "large has 13 bytes; Caffe itself reads at most 2 GB" in lines[0][2]


def test_failing_source_leaves_the_old_file(tmp_path):
    def layers():
        yield LayerParameter(name="a"), []
        raise RuntimeError

    path = write(tmp_path / "w", NET)
    before = path.read_bytes()
    with pytest.raises(RuntimeError):
        weights.save_weights(path, "n", layers())
    assert path.read_bytes() == before


@pytest.mark.parametrize("number", [*range(3, 7), *range(8, 100), 147, 148, 149, 150, 151, 200, 1000001])
@pytest.mark.parametrize("value", [b"\x00\x05", b"\x02\x02\xff\xff", b"\x05abcd", b"\x01abcdefgh"])
def test_numbers_that_forks_give_to_other_fields_do_not_matter(number, value):
    foreign = wire.tag(number, value[0]) + value[1:]
    layer = b"\x0a\x01a" + foreign + b"\x12\x04ReLU" + foreign + b"\x3a\x06\x2a\x04" + bytes(4)
    (back,) = weights.decode_weights(b"\xa2\x06" + wire.varint(len(layer)) + layer)
    assert (back.name, back.type) == ("a", "ReLU")
    assert [blob.data.tolist() for blob in back.blobs] == [[0]]
