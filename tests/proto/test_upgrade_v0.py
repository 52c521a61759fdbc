import pytest

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import upgrade_v0
from caffelite.proto.caffe_pb2 import NetParameter, V0LayerParameter, V1LayerParameter
from caffelite.proto.text import parse_text


def upgraded(text):
    return upgrade_v0.upgrade_v0_net(parse_text(text, NetParameter))


def layer(fields, connection=""):
    return upgraded(f"layers {{ {connection} layer {{ {fields} }} }}").layers[0]


def expected(fields):
    return parse_text(f"layers {{ {fields} }}", NetParameter).layers[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            'name: "c" type: "conv" num_output: 2 biasterm: false kernelsize: 3 pad: 1 stride: 2 group: 2 '
            'weight_filler { type: "xavier" } bias_filler { value: 1 } blobs_lr: [1, 2] weight_decay: [1, 0]',
            'name: "c" type: CONVOLUTION convolution_param { num_output: 2 bias_term: false kernel_size: 3 '
            'pad: 1 stride: 2 group: 2 weight_filler { type: "xavier" } bias_filler { value: 1 } } '
            "blobs_lr: [1, 2] weight_decay: [1, 0]",
        ),
        (
            'type: "pool" pool: STOCHASTIC kernelsize: 3 stride: 2 pad: 1',
            "type: POOLING pooling_param { pool: STOCHASTIC kernel_size: 3 stride: 2 pad: 1 }",
        ),
        (
            'type: "images" source: "l" batchsize: 2 new_height: 4 new_width: -1 shuffle_images: true '
            "rand_skip: 3",
            'type: IMAGE_DATA image_data_param { source: "l" batch_size: 2 new_height: 4 '
            "new_width: 4294967295 shuffle: true rand_skip: 3 }",
        ),
        (
            'type: "window_data" det_fg_threshold: 1 det_bg_threshold: 2 det_fg_fraction: 3 '
            'det_context_pad: 4 det_crop_mode: "square"',
            "type: WINDOW_DATA window_data_param { fg_threshold: 1 bg_threshold: 2 fg_fraction: 3 "
            'context_pad: 4 crop_mode: "square" }',
        ),
        (
            'type: "relu" scale: 2 meanfile: "m" cropsize: 3 mirror: true new_num: 3',
            'type: RELU transform_param { scale: 2 mean_file: "m" crop_size: 3 mirror: true }',
        ),
        (
            'type: "hdf5_output" hdf5_output_param { file_name: "f" }',
            'type: HDF5_OUTPUT hdf5_output_param { file_name: "f" }',
        ),
        ('name: "no type"', 'name: "no type"'),
    ],
)
def test_settings_move(old, new):
    assert layer(old) == expected(new)


def test_every_setting_names_fields_that_exist():
    for field, (new, types) in upgrade_v0.SETTINGS.items():
        assert field in V0LayerParameter.DESCRIPTOR.fields_by_name
        for name in types:
            param = V1LayerParameter.DESCRIPTOR.fields_by_name[upgrade_v0.PARAM_OF_TYPE[name]]
            assert new in param.message_type.fields_by_name


@pytest.mark.parametrize(
    "field", ["num_output: 1", 'source: "s"', "hdf5_output_param {}", "weight_filler {}"]
)
def test_settings_of_other_types_are_dropped_aloud(field, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda *line: lines.append(line))
    assert layer(f'type: "relu" {field}') == expected("type: RELU")
    ((severity, _, message),) = lines
    assert severity == log.ERROR
    assert message == f"Unknown parameter {field.split()[0].rstrip(':')} for layer type relu"


def test_what_v0_did_not_know_is_dropped():
    old = 'name: "n" state {} input_shape {} layers { type: RELU name: "v1" blobs_lr: 1 } layers { layer {} }'
    assert upgraded(old) == parse_text('name: "n" layers {} layers {}', NetParameter)


def test_unknown_type():
    with pytest.raises(
        ProtoError, match="unknown layer type 'innerprodukt' of the V0 format; did you mean 'innerproduct'"
    ):
        layer('type: "innerprodukt"')


PADDING = 'input: "d" layers { bottom: "d" top: "p" layer { name: "p" type: "padding" pad: 2 } } '


@pytest.mark.parametrize("kind", ["conv", "pool"])
def test_padding_layers_become_pad(kind):
    merged = upgraded(PADDING + f'layers {{ bottom: "p" top: "c" layer {{ type: "{kind}" }} }}')
    assert len(merged.layers) == 1
    assert list(merged.layers[0].bottom) == ["d"]
    param = merged.layers[0].convolution_param if kind == "conv" else merged.layers[0].pooling_param
    assert param.pad == ([2] if kind == "conv" else 2)


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        (
            'layers { bottom: "p" layer { name: "r" type: "relu" } }',
            "'p' in front of layer 'r': only conv and pool",
        ),
        ('layers { bottom: "p" bottom: "d" layer { type: "conv" } }', "takes one bottom, got 2"),
        ('layers { bottom: "q" layer { type: "conv" } }', "no layer before it makes its bottom 'q'"),
    ],
)
def test_padding_errors(layers, message):
    with pytest.raises(ProtoError, match=message):
        upgraded(PADDING + layers)


def test_padding_layer_has_one_bottom_and_top():
    with pytest.raises(ProtoError, match="takes one bottom and one top, got 2 and 1"):
        upgraded(
            PADDING.replace('bottom: "d"', 'bottom: ["d", "d"]')
            + 'layers { bottom: "p" layer { type: "conv" } }'
        )
