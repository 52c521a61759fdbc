"""Texts in the dialects of forks. All are written for these tests."""

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import caffe_pb2, text_parser
from caffelite.proto.fork_layers import fork_layers, of_forks
from caffelite.proto.schema import FIRST_OF_FORKS
from caffelite.proto.text import parse_net, parse_solver, parse_text, read_net, read_solver, to_text

SSD = """
layer { name: "data" type: "AnnotatedData" top: "data" top: "label"
  transform_param { resize_param { prob: 1 resize_mode: WARP height: 300 width: 300 interp_mode: LINEAR }
                    emit_constraint { emit_type: CENTER } }
  annotated_data_param { batch_sampler { max_sample: 1 } label_map_file: "map" } }
layer { name: "prior" type: "PriorBox" prior_box_param { min_size: 30 aspect_ratio: [2, 3] variance: 0.1 } }
layer { name: "loss" type: "MultiBoxLoss" multibox_loss_param { num_classes: 21 code_type: CENTER_SIZE } }
layer { name: "out" type: "DetectionOutput"
        detection_output_param { num_classes: 21 nms_param { nms_threshold: 0.45 top_k: 400 } } }
"""
NETS = {
    "NVIDIA": "default_forward_type: FLOAT16 layer { batch_norm_param { scale_bias: true } }",
    "Faster R-CNN": "layer { roi_pooling_param { pooled_w: 7 pooled_h: 7 spatial_scale: 0.0625 } }",
    "R-FCN": "layer { psroi_pooling_param { spatial_scale: 0.0625 output_dim: 21 group_size: 7 } }",
    "YOLO": "layer { reorg_param { stride: 2 } } layer { pooling_param { ceil_mode: false } }",
    "DeepLab": "layer { interp_param { zoom_factor: 8 } }",
    "C3D": "layers { type: CONVOLUTION3D convolution_param { kernel_depth: 3 temporal_pad: 1 } }",
    "MyCaffe": "layer { transform_param { color_order: RGB } }",
    "CaffeOnSpark": "layer { cos_data_param { top { name: 'd' type: RAW_IMAGE } } }",
    "BVLC of Windows": "layer { include { phase: TRAIN } bn_param { momentum: 0.9 } }",
}


def test_ssd():
    net = parse_net(SSD)
    assert net.layer[0].annotated_data_param.batch_sampler[0].max_sample == 1
    assert net.layer[1].prior_box_param.aspect_ratio == [2, 3]
    assert parse_net(to_text(net)) == net


@pytest.mark.parametrize("fork", NETS)
def test_nets_of_forks(fork):
    net = parse_net(NETS[fork])
    assert parse_net(to_text(net)) == net
    assert caffe_pb2.NetParameter.FromString(net.SerializeToString()) == net


def test_a_list_where_caffe_has_one_value():
    net = parse_net("layer { pooling_param { kernel_size: [1, 2, 2] stride: 2 } }")
    param = net.layer[0].pooling_param
    assert param.kernel_size_list == [1, 2, 2]
    assert not param.HasField("kernel_size")
    assert param.stride == 2
    assert parse_solver("device_id: [0, 3]").device_id_list == [0, 3]


def test_strings_without_quotes_in_solvers_warn(monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda level, where, text: lines.append(text))
    solver = parse_solver("lr_policy: fixed ap_version: 11point type: SGD snapshot_prefix: a/b.c\n")
    assert (solver.lr_policy, solver.ap_version, solver.type) == ("fixed", "11point", "SGD")
    assert solver.snapshot_prefix == "a/b.c"
    assert len(lines) == 3
    assert "Caffe wants the value of 'lr_policy' in quotes" in lines[0]


def test_paths_of_windows_are_kept_in_fields_of_forks():
    text = 'layer { tokenized_data_param { source: "$ProgramData$\\MyCaffe\\test" python_param { '
    net = parse_net(text + "python_path: $Default$ } } }")
    assert net.layer[0].tokenized_data_param.source[0] == "$ProgramData$\\MyCaffe\\test"
    with pytest.raises(ProtoError, match="is no escape in a string"):
        parse_net('name: "C:\\My"')


def test_ssd_keeps_its_numbers_and_nothing_is_required():
    fields = caffe_pb2.LayerParameter.DESCRIPTOR.fields_by_name
    assert fields["annotated_data_param"].number == 200
    assert fields["video_data_param"].number == 207
    for message in caffe_pb2.DESCRIPTOR.message_types_by_name.values():
        required = [f.name for f in message.fields if _label(f) == FieldDescriptorProto.LABEL_REQUIRED]
        assert required == (["min", "max"] if message.name == "ClipParameter" else [])


def _label(field):
    if hasattr(field, "is_required"):  # protobuf 6 and later
        return FieldDescriptorProto.LABEL_REQUIRED if field.is_required else 0
    return field.label


def test_numbers_that_forks_share_with_caffe_stay_caffes():
    by_number = caffe_pb2.LayerParameter.DESCRIPTOR.fields_by_number
    assert (by_number[147].name, by_number[148].name) == ("swish_param", "clip_param")
    assert not [number for number in by_number if 148 < number < FIRST_OF_FORKS and not 200 <= number < 210]


# -- Fields that no fork has

UNKNOWN = """
name: "n"
no_such: 1
layer {
  name: "a"
  my_param { deep { s: "x" 'y' # }
    list: [1, -2.5, {a: 1}] } word: WORD }
  my_param < a: "}" >
  my_list: [1, 2]; my_string: "a" "b" my_number: -1.5e3, my_inf: -inf
  my_messages [ { a: 1 }, { a: 2 } ]
  type: "ReLU"
}
"""


def test_unknown_fields_are_skipped_with_one_warning_each(tmp_path, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda level, where, text: lines.append(text))
    path = tmp_path / "n.prototxt"
    path.write_text(UNKNOWN)
    with pytest.raises(ProtoError, match=r"n.prototxt:3:1: NetParameter has no field 'no_such'"):
        read_net(path)
    net = read_net(path, allow_unknown=True)
    assert net == parse_text('name: "n" layer { name: "a" type: "ReLU" }', caffe_pb2.NetParameter)
    names = ["no_such", "my_param", "my_list", "my_string", "my_number", "my_inf", "my_messages"]
    assert [line.split("'")[1] for line in lines] == names
    assert f"{path}:6:3: LayerParameter has no field 'my_param'; it is skipped" in lines[1]


def test_unknown_fields_of_solvers_are_skipped(tmp_path):
    path = tmp_path / "s.prototxt"
    path.write_text("my_lr { a: 1 } max_iter: 3")
    assert read_solver(path, allow_unknown=True).max_iter == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("odd { a: 1", "1:5: the value of 'odd' that begins here is not closed"),
        ("odd { a: [1 }", "1:5: the value of 'odd' that begins here is not closed"),
        ("odd: ", "1:6: the value of 'odd' that begins here is not closed"),
        ("odd 3", "1:5: expected ':' after 'odd', not '3'"),
        ("odd: 3 }", "1:8: this '}' closes nothing"),
    ],
)
def test_values_of_unknown_fields_that_are_no_values(tmp_path, text, message):
    path = tmp_path / "n.prototxt"
    path.write_text(text)
    with pytest.raises(ProtoError) as caught:
        read_net(path, allow_unknown=True)
    assert message in str(caught.value)


def test_no_more_than_a_hundred_warnings(tmp_path, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda level, where, text: lines.append(text))
    path = tmp_path / "n.prototxt"
    path.write_text("".join(f"odd{i}: 1\n" for i in range(500)))
    read_net(path, allow_unknown=True)
    assert len(lines) == text_parser.MOST_WARNINGS + 1
    assert "n.prototxt:101:1: there is more of this kind" in lines[-1]


# -- Texts of absurd size: errors or results, whatever the size


@pytest.mark.parametrize("size", [1_000, 20_000])
@pytest.mark.parametrize("allow_unknown", [True, False])
@pytest.mark.parametrize(
    ("piece", "close"),
    [
        ("layer {", ""),
        ("odd {", ""),
        ("odd {", "}"),
        ("{", ""),
        ("a", ""),
        ('"', ""),
        ("9", ""),
        ("input:", ""),
    ],
)
def test_nonsense_ends_in_an_error(tmp_path, piece, close, size, allow_unknown):
    path = tmp_path / "n.prototxt"
    path.write_text(piece * size + close * size)
    if allow_unknown and close:
        assert not read_net(path, allow_unknown=True).layer
        return
    with pytest.raises(ProtoError) as caught:
        read_net(path, allow_unknown=allow_unknown)
    assert len(str(caught.value)) < 1_000


def test_blocks_nest_only_so_deep(monkeypatch):
    monkeypatch.setattr(text_parser, "MOST_BLOCKS", 2)
    assert parse_net("layer { input_param { } }").layer
    with pytest.raises(ProtoError, match="1:29: more than 2 blocks are open here"):
        parse_net("layer { input_param { shape { dim: 1 } } }")


def test_many_bottoms_and_long_lines():
    net = parse_net('layer { name: "a" type: "Sum" ' + 'bottom: "x" ' * 20_000 + "}")
    assert len(net.layer[0].bottom) == 20_000
    shape = parse_text("dim: [" + "1, " * 20_000 + "1]", caffe_pb2.BlobShape)
    assert len(shape.dim) == 20_001


# -- Layer types of forks


def test_types_of_forks_name_the_forks():
    assert of_forks("AnnotatedData") == (
        "caffelite has no layer type 'AnnotatedData', which forks of Caffe define "
        "(weiliu89/caffe, intel/caffe, BestSonny/SSTD and others); docs/porting.md shows how to add it"
    )
    assert of_forks("Convolutoin") == ""
    assert all(fork.count("/") == 1 for forks in fork_layers().values() for fork in forks)
