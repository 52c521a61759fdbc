import pytest

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import upgrade_v1
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, V1LayerParameter
from caffelite.proto.schema import fields_of
from caffelite.proto.text import parse_text


def upgraded(fields):
    return upgrade_v1.upgrade_v1_layer(parse_text(fields, V1LayerParameter))


def test_every_type_has_a_name():
    assert set(upgrade_v1.LAYER_TYPES) == set(V1LayerParameter.LayerType.values())


def test_every_setting_exists_in_the_current_format():
    known = fields_of(LayerParameter.DESCRIPTOR)
    for name, field in fields_of(V1LayerParameter.DESCRIPTOR).items():
        if field.message is not None and name != "layer":
            assert known[name].message == field.message


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
