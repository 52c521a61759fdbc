import pytest

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import upgrade_v1
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, V1LayerParameter
from caffelite.proto.schema import fields_of, own_values
from caffelite.proto.text import parse_net, parse_text


def upgraded(fields):
    return upgrade_v1.upgrade_v1_layer(parse_text(fields, V1LayerParameter))


def test_every_type_has_a_name():
    types = V1LayerParameter.LayerType
    assert set(upgrade_v1.LAYER_TYPES) == {types.Value(name) for name in own_values(types.DESCRIPTOR)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("VIDEO_DATA", "VideoData"),
        ("CONVOLUTION3D", "Convolution3D"),
        ("MULTI_STAGE_MEANFIELD", "MultiStageMeanfield"),
        ("ROI_POOLING", "ROIPooling"),
        ("BN", "BN"),
        ("PRELU", "PReLU"),
    ],
)
def test_types_of_forks_are_named(old, new):
    assert upgraded(f"type: {old}").type == new


def test_settings_of_forks_are_kept():
    fields = 'external_output: true python_param { layer: "L" } disable { phase: TEST }'
    assert upgraded(fields) == parse_text(fields, LayerParameter)


def test_a_type_in_quotes_is_read_in_the_old_format_too():
    assert parse_net('layers { name: "p" type: "Softmax" }').layer[0].type == "Softmax"


def test_formats_may_be_mixed_in_a_file():
    net = parse_net('layer { name: "a" } layers { name: "b" type: RELU } layer { name: "c" }')
    assert [layer.name for layer in net.layer] == ["a", "b", "c"]


def test_every_setting_exists_in_the_current_format():
    known = fields_of(LayerParameter.DESCRIPTOR)
    for name, field in fields_of(V1LayerParameter.DESCRIPTOR).items():
        if name not in {"layer", "type", "param", "blob_share_mode", "blobs_lr", "weight_decay"}:
            assert (known[name].message, known[name].enum, known[name].is_repeated) == (
                field.message,
                field.enum,
                field.is_repeated,
            ), name


def test_parallel_lists_join():
    assert upgraded(
        'param: "w" blob_share_mode: [STRICT, PERMISSIVE] blobs_lr: [1, 2, 3] weight_decay: [4]'
    ) == parse_text(
        'param { name: "w" share_mode: STRICT lr_mult: 1 decay_mult: 4 } '
        "param { share_mode: PERMISSIVE lr_mult: 2 } param { lr_mult: 3 }",
        LayerParameter,
    )


def test_the_rest_is_kept():
    same = (
        'name: "n" bottom: "a" top: "b" loss_weight: 2 include { phase: TRAIN } exclude { stage: "s" } '
        "blobs { data: 1 } convolution_param { num_output: 3 } transform_param { scale: 2 }"
    )
    assert upgraded(same + " type: SOFTMAX_LOSS") == parse_text(
        same + ' type: "SoftmaxWithLoss"', LayerParameter
    )


def test_v0_layer_inside_is_ignored_aloud(monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda *line: lines.append(line))
    assert upgraded('name: "n" layer { name: "m" }') == LayerParameter(name="n")
    assert lines[0][0] == log.ERROR


def test_both_kinds_of_layers_are_refused():
    net = parse_text("layers {} layer {}", NetParameter)
    with pytest.raises(ProtoError, match=r"both 'layers' .* and 'layer'"):
        upgrade_v1.upgrade_v1_net(net)


@pytest.mark.parametrize("kind", ["DATA", "IMAGE_DATA", "WINDOW_DATA"])
@pytest.mark.parametrize("field", ["scale: 2", 'mean_file: "m"', "crop_size: 3", "mirror: true"])
def test_transformation_moves(kind, field):
    param = kind.lower() + "_param"
    net = parse_text(f"layers {{ type: {kind} {param} {{ {field} batch_size: 1 }} }}", NetParameter)
    assert upgrade_v1.needs_data_upgrade(net)
    assert upgrade_v1.upgrade_data(net) == parse_text(
        f"layers {{ type: {kind} {param} {{ batch_size: 1 }} transform_param {{ {field} }} }}", NetParameter
    )


def test_transformation_of_other_types_does_not_move():
    net = parse_text(
        "layers { type: RELU data_param { scale: 2 } } layers { data_param { scale: 2 } }", NetParameter
    )
    assert not upgrade_v1.needs_data_upgrade(net)
