"""Upgrade nets of 2014, whose layers have an enum as type and parallel lists of settings.

Source: BVLC/caffe upgrade_proto.cpp
"""

from typing import Final

from google.protobuf.message import Message

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, ParamSpec, V1LayerParameter

LAYER_TYPES: Final = {
    V1LayerParameter.NONE: "",
    V1LayerParameter.ABSVAL: "AbsVal",
    V1LayerParameter.ACCURACY: "Accuracy",
    V1LayerParameter.ARGMAX: "ArgMax",
    V1LayerParameter.BNLL: "BNLL",
    V1LayerParameter.CONCAT: "Concat",
    V1LayerParameter.CONTRASTIVE_LOSS: "ContrastiveLoss",
    V1LayerParameter.CONVOLUTION: "Convolution",
    V1LayerParameter.DATA: "Data",
    V1LayerParameter.DECONVOLUTION: "Deconvolution",
    V1LayerParameter.DROPOUT: "Dropout",
    V1LayerParameter.DUMMY_DATA: "DummyData",
    V1LayerParameter.ELTWISE: "Eltwise",
    V1LayerParameter.EUCLIDEAN_LOSS: "EuclideanLoss",
    V1LayerParameter.EXP: "Exp",
    V1LayerParameter.FLATTEN: "Flatten",
    V1LayerParameter.HDF5_DATA: "HDF5Data",
    V1LayerParameter.HDF5_OUTPUT: "HDF5Output",
    V1LayerParameter.HINGE_LOSS: "HingeLoss",
    V1LayerParameter.IM2COL: "Im2col",
    V1LayerParameter.IMAGE_DATA: "ImageData",
    V1LayerParameter.INFOGAIN_LOSS: "InfogainLoss",
    V1LayerParameter.INNER_PRODUCT: "InnerProduct",
    V1LayerParameter.LRN: "LRN",
    V1LayerParameter.MEMORY_DATA: "MemoryData",
    V1LayerParameter.MULTINOMIAL_LOGISTIC_LOSS: "MultinomialLogisticLoss",
    V1LayerParameter.MVN: "MVN",
    V1LayerParameter.POOLING: "Pooling",
    V1LayerParameter.POWER: "Power",
    V1LayerParameter.RELU: "ReLU",
    V1LayerParameter.SIGMOID: "Sigmoid",
    V1LayerParameter.SIGMOID_CROSS_ENTROPY_LOSS: "SigmoidCrossEntropyLoss",
    V1LayerParameter.SILENCE: "Silence",
    V1LayerParameter.SLICE: "Slice",
    V1LayerParameter.SOFTMAX: "Softmax",
    V1LayerParameter.SOFTMAX_LOSS: "SoftmaxWithLoss",
    V1LayerParameter.SPLIT: "Split",
    V1LayerParameter.TANH: "TanH",
    V1LayerParameter.THRESHOLD: "Threshold",
    V1LayerParameter.WINDOW_DATA: "WindowData",
}

SHARE_MODES: Final = {
    V1LayerParameter.STRICT: ParamSpec.STRICT,
    V1LayerParameter.PERMISSIVE: ParamSpec.PERMISSIVE,
}

# The data layers that once kept their own transformation, and where.
DATA_LAYERS: Final = {
    V1LayerParameter.DATA: "data_param",
    V1LayerParameter.IMAGE_DATA: "image_data_param",
    V1LayerParameter.WINDOW_DATA: "window_data_param",
}
TRANSFORM: Final = ("scale", "mean_file", "crop_size", "mirror")

_SAME_IN_BOTH: Final = ("include", "exclude", "blobs", "bottom", "top", "loss_weight")


def needs_data_upgrade(net: NetParameter) -> bool:
    """Whether a data layer keeps its own transformation."""
    return any(
        getattr(layer, DATA_LAYERS[layer.type]).HasField(field)
        for layer in net.layers
        if layer.type in DATA_LAYERS
        for field in TRANSFORM
    )


def upgrade_data(net: NetParameter) -> NetParameter:
    """Move the transformation of data layers to transform_param."""
    new = NetParameter()
    new.CopyFrom(net)
    for layer in new.layers:
        if layer.type in DATA_LAYERS:
            param = getattr(layer, DATA_LAYERS[layer.type])
            # Caffe creates both messages, whether there is something to move or not.
            param.SetInParent()
            layer.transform_param.SetInParent()
            for field in TRANSFORM:
                if param.HasField(field):
                    setattr(layer.transform_param, field, getattr(param, field))
                    param.ClearField(field)
    return new


def needs_v1_upgrade(net: NetParameter) -> bool:
    """Whether a net has V1 (or V0) layers."""
    return len(net.layers) > 0


def upgrade_v1_net(net: NetParameter) -> NetParameter:
    """Return the net with current layers."""
    if net.layer:
        raise ProtoError(
            "the net has both 'layers' (old format, type: CONVOLUTION) and 'layer' "
            "(type: \"Convolution\"); rewrite its 'layers' as 'layer'"
        )
    new = NetParameter()
    new.CopyFrom(net)
    new.ClearField("layers")
    new.layer.extend(upgrade_v1_layer(layer) for layer in net.layers)
    return new


def upgrade_v1_layer(old: V1LayerParameter) -> LayerParameter:
    """Return one layer in the current format."""
    new = LayerParameter(param=_param_specs(old))
    for field, value in old.ListFields():
        if field.name in _SAME_IN_BOTH:
            getattr(new, field.name).extend(value)
        elif field.name == "name":
            new.name = old.name
        elif field.name == "type":
            new.type = LAYER_TYPES[old.type]
        elif field.name == "layer":
            log.error("upgrade_proto.cpp:870", "Input NetParameter has V0 layer -- ignoring.")
        elif isinstance(value, Message):  # convolution_param and the like
            getattr(new, field.name).CopyFrom(value)
    return new


def _param_specs(old: V1LayerParameter) -> list[ParamSpec]:
    """Join the parallel lists of settings of the learned blobs."""
    count = max(len(old.param), len(old.blob_share_mode), len(old.blobs_lr), len(old.weight_decay))
    specs = [ParamSpec() for _ in range(count)]
    for spec, name in zip(specs, old.param, strict=False):
        spec.name = name
    for spec, mode in zip(specs, old.blob_share_mode, strict=False):
        spec.share_mode = SHARE_MODES[mode]
    for spec, factor in zip(specs, old.blobs_lr, strict=False):
        spec.lr_mult = factor
    for spec, factor in zip(specs, old.weight_decay, strict=False):
        spec.decay_mult = factor
    return specs
