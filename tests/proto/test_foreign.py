"""Whole nets of forks, read by number."""

import numpy as np
import pytest

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import wire
from caffelite.proto.blobs import array_of
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, V1LayerParameter
from caffelite.proto.text import read_binary
from caffelite.proto.upgrade import upgrade_net

FLOATS = np.array([1, 2], "<f4").tobytes()


def field(number, content):
    return wire.tag(number, wire.LENGTH) + wire.varint(len(content)) + content


def net_of(tmp_path, layer, number=100):
    path = tmp_path / "w.caffemodel"
    path.write_bytes(field(1, b"n") + field(number, layer))
    return read_binary(path, NetParameter)


@pytest.fixture
def lines(monkeypatch):
    found = []
    monkeypatch.setattr(log, "write", lambda level, where, text: found.append(text))
    return found


def layer(layer_type):
    param = LayerParameter(name="a", type=layer_type, bottom=["x"])
    param.blobs.add(data=[1, 2]).shape.dim.append(2)
    return param


@pytest.mark.parametrize(
    ("number", "content"),
    [
        (148, b"\x08\x01"),  # lacks what ClipParameter requires
        (148, b"hello"),
        (147, b"\x0d\x00\x00\x80\x3f"),  # fits SwishParameter
        (204, b"\x08\x07\x10\x07"),  # fits DetectionOutputParameter
        (202, b"\xff\xff\xff"),
        (107, b"\xff\xff\xff"),
    ],
)
def test_settings_of_other_forks_are_left_out_with_a_warning(tmp_path, lines, number, content):
    net = net_of(tmp_path, layer("ROIPooling").SerializeToString() + field(number, content))
    assert net == NetParameter(name="n", layer=[layer("ROIPooling")])
    assert net.SerializeToString()
    (line,) = lines
    assert line.endswith(
        f"w.caffemodel: left out settings of layers that are none of Caffe's: {number} of 'a'"
    )


def test_settings_of_the_layers_own_type_are_kept(tmp_path, lines):
    for param in (layer("Clip"), layer("Swish"), layer("Permute"), layer("Convolution")):
        param.convolution_param.num_output = 3
        {
            "Clip": lambda p: p.clip_param.MergeFrom(type(p.clip_param)(min=0, max=1)),
            "Swish": lambda p: setattr(p.swish_param, "beta", 2),
            "Permute": lambda p: p.permute_param.order.extend([0, 2, 1]),
            "Convolution": lambda p: None,
        }[param.type](param)
        assert net_of(tmp_path, param.SerializeToString()).layer[0] == param
    assert not lines


def test_numbers_that_nobody_knows_are_kept_as_they_are(tmp_path, lines):
    unknown = field(151, b"\xff\xff") + wire.tag(152, wire.VARINT) + b"\x05"
    data = layer("Convolution").SerializeToString() + unknown
    assert net_of(tmp_path, data).SerializeToString() == field(1, b"n") + field(100, data)
    assert not lines


def test_many_are_counted(tmp_path, lines):
    settings = b"".join(field(number, b"\xff") for number in (102, 103, 104, 105, 106, 107, 108))
    net_of(tmp_path, layer("X").SerializeToString() + settings)
    assert lines[0].endswith("102 of 'a', 103 of 'a', 104 of 'a', 105 of 'a', 106 of 'a' and 2 more")


@pytest.mark.parametrize(("extents", "legacy"), [((1, 1, 1, 1, 2), True), ((2, 1, 1, 1, 1), False)])
def test_blobs_of_c3d_become_caffes(tmp_path, lines, extents, legacy):
    blob = b"".join(bytes([8 * i, n]) for i, n in enumerate(extents, start=1)) + field(6, FLOATS)
    old = V1LayerParameter(name="a", type=V1LayerParameter.CONVOLUTION).SerializeToString()
    net = upgrade_net(net_of(tmp_path, old + field(6, blob), number=2))
    (found,) = net.layer[0].blobs
    assert found.HasField("num") is legacy
    assert array_of(found).shape == (extents[1:] if legacy else extents)
    assert array_of(found).ravel().tolist() == [1, 2]
    assert not found.diff


def test_blobs_of_nvidias_fork_become_caffes(tmp_path):
    blob = field(7, field(1, b"\x02")) + b"\x50\x02" + field(12, np.array([1, 2], "<f2").tobytes())
    net = net_of(tmp_path, b"\x0a\x01a" + field(7, blob))
    assert list(net.layer[0].blobs[0].data) == [1, 2]


def test_raw_values_of_types_that_are_not_known_are_kept(tmp_path):
    data = b"\x0a\x01a" + field(7, b"\x50\x04" + field(12, b"abcd"))
    assert net_of(tmp_path, data).SerializeToString() == field(1, b"n") + field(100, data)


def test_what_is_no_message_is_refused(tmp_path):
    with pytest.raises(ProtoError, match=r"cannot be decoded as a NetParameter .* damaged or cut short"):
        net_of(tmp_path, b"\x0a\x05a")
