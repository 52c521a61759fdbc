"""Parameters, shapes and numbers of blobs, type by type, at the edges of what Caffe's layers check.

Each row is a layer: its type, its parameters, the shapes of its bottoms, and how many tops it has. What is
accepted must also run forward.
"""

import numpy as np
import pytest

import caffelite
from caffelite.core.layer import LAYERS
from caffelite.errors import CaffeliteError
from caffelite.proto.text import parse_net

PICTURES = (2, 3, 5, 5)
UNKNOWN_ON_PURPOSE = {"", "relu"}


def conv(params):
    return f"convolution_param {{ {params} }}"


def filled(filler):
    return conv(f"num_output: 2 kernel_size: 3 weight_filler {{ {filler} }}")


def pool(params):
    return f"pooling_param {{ {params} }}"


def reshape(params):
    return f"reshape_param {{ {params} }}"


ACCEPTED = [
    ("Accuracy", "", [(2, 3), (2,)], 2),
    ("Accuracy", "accuracy_param { axis: -1 }", [(2, 3), (2,)], 1),
    ("ArgMax", "argmax_param { axis: -1 top_k: 3 out_max_val: true }", [(2, 3)], 1),
    ("BatchNorm", "", [(2, 4)], 1),
    ("BatchNorm", "param { lr_mult: 1 } param { lr_mult: 1 } param { lr_mult: 1 }", [(2, 4)], 1),
    ("BatchReindex", "", [(2, 3), (5,)], 1),
    ("Clip", "clip_param { min: 2 max: 1 }", [(2, 3)], 1),
    ("Concat", "", [(2, 3)], 1),
    ("Concat", "concat_param { concat_dim: 0 }", [(2, 3), (1, 3)], 1),
    ("ContrastiveLoss", "", [(2, 3, 1, 1), (2, 3, 1, 1), (2, 1, 1, 1)], 1),
    ("ContrastiveLoss", "", [(2,), (2,), (2,)], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 1 kernel_size: 2 stride: 1 stride: 2"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 axis: 0"), [(3, 5, 5)], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 dilation: 0"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 pad: 9"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 pad_h: 1"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3"), [(0, 3, 5, 5)], 1),
    ("Convolution", conv("num_output: 3 kernel_size: 1 axis: 0"), [(2, 3)], 1),
    ("Convolution", conv("num_output: 3"), [(2, 3)], 1),
    ("Convolution", filled('type: "uniform" min: 1 max: 1'), [PICTURES], 1),
    ("Crop", "crop_param { axis: -1 offset: 2 }", [PICTURES, (2, 3, 3, 3)], 1),
    ("Crop", "crop_param { axis: 2 offset: 1 }", [PICTURES, (9, 9, 3, 3)], 1),
    ("Deconvolution", conv("num_output: 3 group: 3 kernel_size: 2 stride: 2"), [PICTURES], 1),
    ("DummyData", "dummy_data_param { num: 1 channels: 1 height: 1 width: 1 }", [], 1),
    ("Eltwise", "eltwise_param { operation: MAX coeff: 1 coeff: 2 }", [(2, 3), (2, 3)], 1),
    ("Embed", "embed_param { num_output: 2 input_dim: 3 }", [(2, 4)], 1),
    ("EuclideanLoss", "", [(2, 3), (2, 3, 1)], 1),
    ("Exp", "exp_param { base: 1 }", [(2, 3)], 1),
    ("Filter", "", [(2, 3), (2, 1, 1)], 1),
    ("Flatten", "flatten_param { axis: 0 end_axis: 0 }", [(2, 3)], 1),
    ("Flatten", "flatten_param { axis: 1 end_axis: -2 }", [(2, 3, 4)], 1),
    ("Flatten", "flatten_param { axis: 2 end_axis: 1 }", [(2, 3, 4, 5)], 1),
    ("HingeLoss", "", [(2, 3), (2, 1, 1, 1)], 1),
    ("Im2col", conv("kernel_size: 3 dilation: 2"), [PICTURES], 1),
    ("InnerProduct", "inner_product_param { num_output: 2 axis: -1 }", [(2, 3, 4)], 1),
    ("InnerProduct", "inner_product_param { num_output: 2 axis: 0 }", [(2, 3)], 1),
    ("LRN", "lrn_param { local_size: 1 }", [PICTURES], 1),
    ("LRN", "lrn_param { local_size: 3 norm_region: WITHIN_CHANNEL }", [PICTURES], 1),
    ("LRN", "lrn_param { local_size: 9 }", [PICTURES], 1),
    ("LSTM", "recurrent_param { num_output: 2 }", [(3, 2), (3, 2)], 1),
    ("Log", "log_param { base: 10 shift: 1 }", [(2, 3)], 1),
    ("MVN", "", [(2, 3)], 1),
    ("MultinomialLogisticLoss", "", [(2, 3), (2, 1, 1, 1)], 1),
    ("PReLU", "prelu_param { channel_shared: true }", [(2, 3)], 1),
    ("Parameter", "", [], 1),
    ("Parameter", "parameter_param { shape { dim: 2 } }", [], 1),
    ("Pooling", pool("global_pooling: true stride: 1 pad: 0"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 2 pad_h: 1 pad_w: 1"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 2 pool: MAX"), [PICTURES], 2),
    ("Pooling", pool("kernel_size: 6 pad: 1 pool: AVE"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 6 pad: 1"), [PICTURES], 1),
    ("Power", "power_param { power: 0 }", [(2, 3)], 1),
    ("RNN", "recurrent_param { num_output: 2 expose_hidden: true }", [(3, 2, 4), (3, 2), (1, 2, 2)], 2),
    ("RNN", "recurrent_param { num_output: 2 }", [(3, 2, 4), (3, 2), (2, 4)], 1),
    ("ReLU", "", [()], 1),
    ("ReLU", "", [(1, 1, 1, 1, 1, 1, 1, 2)], 1),
    ("ReLU", "loss_weight: 2", [(2,)], 1),
    ("ReLU", "propagate_down: false", [(2,)], 1),
    ("Reduction", "reduction_param { axis: -1 }", [(2, 3)], 1),
    ("Reshape", "", [(1,)], 1),
    ("Reshape", reshape("axis: -1 shape { dim: 1 }"), [(2, 3)], 1),
    ("Reshape", reshape("axis: 2 shape { dim: 1 }"), [(2, 3)], 1),
    ("Reshape", reshape("shape { dim: 0 dim: 0 dim: 1 }"), [(2, 3)], 1),
    ("SPP", "spp_param { pyramid_height: 2 pool: AVE }", [PICTURES], 1),
    ("Scale", "", [(2, 3), (3,)], 1),
    ("Scale", "scale_param { axis: 0 num_axes: -1 }", [(2, 3)], 1),
    ("Scale", "scale_param { axis: 0 num_axes: 0 }", [(3,)], 1),
    ("SigmoidCrossEntropyLoss", "", [(2, 3), (2, 3, 1)], 1),
    ("Silence", "", [(2,)], 0),
    ("Slice", "", [(2, 5)], 1),
    ("Slice", "slice_param { slice_dim: 0 }", [(2, 4)], 2),
    ("Slice", "slice_param { slice_point: 5 }", [(2, 5)], 2),
    ("Softmax", "softmax_param { axis: -1 }", [(2, 3, 4)], 1),
    ("Softmax", "softmax_param { axis: 0 }", [(3,)], 1),
    ("SoftmaxWithLoss", "", [(2, 3, 4), (2, 4, 1)], 1),
    ("SoftmaxWithLoss", "", [(2, 3, 4), (2, 4)], 1),
    ("Split", "", [(2,)], 1),
    ("TanH", "", [(0,)], 1),
    ("Threshold", "threshold_param { threshold: -1 }", [(2, 3)], 1),
    ("Tile", "tile_param { tiles: 2 axis: -1 }", [(2, 3)], 1),
]
REFUSED = [
    ("", "", [(2,)], 1),
    ("relu", "", [(2,)], 1),
    ("Accuracy", "", [(2, 3), (2,)], 3),
    ("Accuracy", "accuracy_param { axis: 2 }", [(2, 3), (2,)], 1),
    ("ArgMax", "argmax_param { axis: 2 }", [(2, 3)], 1),
    ("ArgMax", "argmax_param { top_k: 0 }", [(2, 3)], 1),
    ("BatchNorm", "", [(4,)], 1),
    ("BatchNorm", "param { lr_mult: 0 } param { lr_mult: 1 }", [(2, 4)], 1),
    ("BatchReindex", "", [(2, 3), (2, 1)], 1),
    ("Bias", "", [(2, 3), (2,)], 1),
    ("Bias", "bias_param { num_axes: -2 }", [(2, 3)], 1),
    ("Concat", "concat_param { axis: -4 }", [(2, 3, 4), (2, 3, 4)], 1),
    ("ContrastiveLoss", "", [(2, 3), (2, 3), (2, 2)], 1),
    ("ContrastiveLoss", "", [(2, 3, 2, 1), (2, 3, 2, 1), (2,)], 1),
    ("Convolution", conv("num_output: 2 kernel_h: 3 kernel_w: 3"), [(2, 3, 5, 5, 5)], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 group: 0"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 group: 2"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 kernel_h: 3 kernel_w: 3"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 pad: 1 pad_h: 1 pad_w: 1"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3 stride: 1 stride_h: 1 stride_w: 1"), [PICTURES], 1),
    ("Convolution", conv("num_output: 2 kernel_size: 3"), [(2, 0, 5, 5)], 1),
    ("Convolution", conv("num_output: 2"), [PICTURES], 1),
    ("Convolution", filled('type: "gaussian" sparse: -2'), [PICTURES], 1),
    ("Convolution", filled('type: "gaussian" sparse: 3'), [PICTURES], 1),
    ("Convolution", filled('type: "gaussian" std: 0'), [PICTURES], 1),
    ("Convolution", filled('type: "uniform" min: 1 max: 0'), [PICTURES], 1),
    ("Convolution", filled('type: "xavier" sparse: 1'), [PICTURES], 1),
    ("Crop", "crop_param { axis: 1 }", [PICTURES, (2, 4, 3, 3)], 1),
    ("Crop", "crop_param { axis: 2 offset: 1 offset: 1 offset: 1 }", [PICTURES, (2, 3, 3, 3)], 1),
    ("Crop", "crop_param { axis: 4 }", [PICTURES, (2, 3, 3, 3)], 1),
    ("Deconvolution", conv("num_output: 3 kernel_size: 2 stride: 2 pad: 9"), [PICTURES], 1),
    ("Deconvolution", conv("num_output: 4 group: 3 kernel_size: 2"), [PICTURES], 1),
    ("DummyData", 'dummy_data_param { shape { dim: 2 } data_filler { type: "nope" } }', [], 1),
    ("DummyData", "dummy_data_param { shape { dim: -2 } }", [], 1),
    ("DummyData", "dummy_data_param { shape { dim: 0 } }", [], 1),
    ("DummyData", "dummy_data_param { shape { dim: 2 } }", [(2,)], 1),
    ("Eltwise", "", [(2, 3), (3, 2)], 1),
    ("Eltwise", "", [(2, 3)], 1),
    ("Eltwise", "eltwise_param { operation: MAX coeff: 1 }", [(2, 3), (2, 3)], 1),
    ("Embed", "embed_param { num_output: 2 input_dim: 3 }", [(2,), (2,)], 1),
    ("EuclideanLoss", "", [(), ()], 1),
    ("EuclideanLoss", "", [(2, 3), (2, 3), (2, 3)], 1),
    ("Exp", "exp_param { base: 0 }", [(2, 3)], 1),
    ("Exp", "exp_param { base: inf }", [(2, 3)], 1),
    ("Filter", "", [(2, 3)], 1),
    ("Flatten", "flatten_param { axis: 2 end_axis: 0 }", [(2, 3, 4, 5)], 1),
    ("Flatten", "flatten_param { end_axis: 3 }", [(2, 3, 4)], 1),
    ("Im2col", conv(""), [PICTURES], 1),
    ("Im2col", conv("kernel_size: 6"), [PICTURES], 1),
    ("InnerProduct", "", [(2, 3)], 1),
    ("InnerProduct", "inner_product_param { num_output: 0 }", [(2, 3)], 1),
    ("InnerProduct", "inner_product_param { num_output: 2 axis: 2 }", [(2, 3)], 1),
    ("InnerProduct", "inner_product_param { num_output: 2 }", [(2,)], 1),
    ("InnerProduct", "inner_product_param { num_output: 2 } param { } param { } param { }", [(2, 3)], 1),
    ("Input", "", [(2,)], 1),
    ("LRN", "lrn_param { local_size: 0 }", [PICTURES], 1),
    ("LRN", "lrn_param { local_size: 4 norm_region: WITHIN_CHANNEL }", [PICTURES], 1),
    ("LSTM", "recurrent_param { num_output: 2 }", [(3, 2), (3, 2), (2, 4), (2,)], 1),
    ("LSTM", "recurrent_param { num_output: 2 }", [(3, 2, 4), (3, 2)], 2),
    ("LSTMUnit", "", [(1, 2, 3), (1, 2, 12), (1, 2)], 1),
    ("LSTMUnit", "", [(1, 2, 3), (1, 2, 12), (1, 2, 1)], 2),
    ("MVN", "", [(2, 3, 4, 5, 6)], 1),
    ("MultinomialLogisticLoss", "", [(2, 3), (3,)], 1),
    ("PReLU", "", [()], 1),
    ("PReLU", "", [(2, 3, 2, 2, 2)], 1),
    ("PReLU", "", [(4,)], 1),
    ("Parameter", "parameter_param { shape { dim: 2 } } param { } param { }", [], 1),
    ("Pooling", pool("global_pooling: true stride: 2"), [PICTURES], 1),
    ("Pooling", pool("kernel_h: 2 kernel_w: 0"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 2 kernel_h: 2 kernel_w: 2"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 2 pool: STOCHASTIC"), [PICTURES], 2),
    ("Pooling", pool("kernel_size: 2 stride: 0"), [PICTURES], 1),
    ("Pooling", pool("kernel_size: 9"), [PICTURES], 1),
    ("RNN", "recurrent_param { num_output: 2 expose_hidden: true }", [(3, 2, 4), (3, 2), (1, 2, 2)], 1),
    ("RNN", 'recurrent_param { num_output: 2 weight_filler { type: "z" } }', [(3, 2, 4), (3, 2)], 1),
    ("ReLU", "propagate_down: false propagate_down: true", [(2,)], 1),
    ("Reduction", "", [()], 1),
    ("Reduction", "reduction_param { axis: -3 }", [(2, 3)], 1),
    ("Reshape", "", [(2, 3)], 1),
    ("Reshape", reshape("axis: -4 shape { dim: 1 }"), [(2, 3)], 1),
    ("Reshape", reshape("axis: 1 num_axes: 2 shape { dim: 3 }"), [(2, 3)], 1),
    ("Reshape", reshape("axis: 3 shape { dim: 1 }"), [(2, 3)], 1),
    ("Reshape", reshape("shape { dim: -2 dim: 3 }"), [(2, 3)], 1),
    ("Reshape", reshape("shape { dim: 0 dim: 0 dim: 0 }"), [(2, 3)], 1),
    ("Reshape", reshape("shape { dim: 4 dim: -1 }"), [(2, 3)], 1),
    ("SPP", "spp_param { pyramid_height: 2 }", [(2, 3, 0, 5)], 1),
    ("Scale", "", [(2, 3), (3,), (3,)], 1),
    ("Scale", "scale_param { axis: 0 }", [(2, 3), (2, 3, 1)], 1),
    ("Scale", "scale_param { axis: 2 }", [(2, 3)], 1),
    ("Scale", "scale_param { bias_term: true } param { } param { } param { }", [(2, 3)], 1),
    ("SigmoidCrossEntropyLoss", "", [(2, 3), (3, 2)], 1),
    ("Silence", "", [(2,)], 1),
    ("Silence", "", [], 0),
    ("Slice", "", [(2, 5)], 2),
    ("Slice", "slice_param { slice_dim: 2 }", [(2, 4)], 2),
    ("Slice", "slice_param { slice_point: 0 }", [(2, 5)], 2),
    ("Slice", "slice_param { slice_point: 2 slice_point: 3 }", [(2, 5)], 2),
    ("Slice", "slice_param { slice_point: 2 }", [(2, 5)], 3),
    ("Slice", "slice_param { slice_point: 3 }", [(2, 5)], 1),
    ("Softmax", "softmax_param { axis: -3 }", [(2, 3)], 1),
    ("Softmax", "softmax_param { axis: 1 }", [(3,)], 1),
    ("SoftmaxWithLoss", "", [(2, 3, 4), (4, 2)], 1),
    ("SoftmaxWithLoss", "loss_weight: 1 loss_weight: 2", [(2, 3), (2,)], 1),
    ("SoftmaxWithLoss", "softmax_param { axis: 3 }", [(2, 3, 4), (2, 4)], 1),
    ("Tile", "tile_param { tiles: -1 }", [(2, 3)], 1),
    ("Tile", "tile_param { tiles: 2 axis: 2 }", [(2, 3)], 1),
]


def net_text(layer_type, params, shapes, tops):
    lines = []
    for i, shape in enumerate(shapes):
        dims = " ".join(f"dim: {dim}" for dim in shape)
        lines.append(
            f'layer {{ name: "in{i}" type: "Input" top: "b{i}" input_param {{ shape {{ {dims} }} }} }}'
        )
    bottoms = " ".join(f'bottom: "b{i}"' for i in range(len(shapes)))
    outputs = " ".join(f'top: "t{i}"' for i in range(tops))
    lines.append(f'layer {{ name: "L" type: "{layer_type}" {bottoms} {outputs} {params} }}')
    return "\n".join(lines)


def build(layer_type, *rest):
    if layer_type not in LAYERS and layer_type not in UNKNOWN_ON_PURPOSE:
        pytest.skip(f"there is no {layer_type} yet")
    return caffelite.Net(parse_net(net_text(layer_type, *rest)), caffelite.TEST)


@pytest.mark.parametrize(("layer_type", "params", "shapes", "tops"), ACCEPTED)
def test_accepted(layer_type, params, shapes, tops):
    net = build(layer_type, params, shapes, tops)
    for name in net.inputs:
        data = net.blobs[name].data
        data[...] = (np.arange(data.size) % 2).reshape(data.shape)
    with np.errstate(all="ignore"):
        net.forward()


@pytest.mark.parametrize(("layer_type", "params", "shapes", "tops"), REFUSED)
def test_refused(layer_type, params, shapes, tops):
    with pytest.raises(CaffeliteError) as caught:
        build(layer_type, params, shapes, tops)
    assert "'L'" in str(caught.value)
    assert len(str(caught.value)) > 40
