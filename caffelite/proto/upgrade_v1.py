"""Upgrade nets of 2014, whose layers have an enum as type and parallel lists of settings.

Source: BVLC/caffe upgrade_proto.cpp
"""

import functools
from collections.abc import Sequence
from typing import Final, cast

from google.protobuf.message import Message

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, ParamSpec, V1LayerParameter
from caffelite.proto.schema import descriptor_of, fields_of

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

_SPECS: Final = {"param", "blob_share_mode", "blobs_lr", "weight_decay"}

# The types that forks added to V1 have their words in camel case as current names, but for these.
_IRREGULAR: Final = {
    "BCODER_LOSS": "BCoderLoss",
    "BN": "BN",
    "CEUCLIDEAN_LOSS": "CEuclideanLoss",
    "CONVOLUTION3D": "Convolution3D",
    "CRELU": "CReLU",
    "DECONVOLUTION3D": "Deconvolution3D",
    "DEFORMABLECONVOLUTION": "DeformableConvolution",
    "DENSE_CRF": "DenseCRF",
    "DEPTHWISECONVOLUTION": "DepthwiseConvolution",
    "DETECTIONOUTPUT": "DetectionOutput",
    "DOTMUL": "DotMul",
    "ELU": "ELU",
    "ElEOPT": "EleOpt",
    "LSTM_RESHAPE": "LSTMReshape",
    "MBATCHNORM": "MBatchNorm",
    "MCWINDOW_DATA": "MCWindowData",
    "MDATA": "MData",
    "MLQUANT": "MLQuant",
    "MPATCH": "MPatch",
    "MRELU": "MReLU",
    "MSPLIT": "MSplit",
    "MTRANSPOSE": "MTranspose",
    "NAMCWINDOW_DATA": "NAMCWindowData",
    "NMS": "NMS",
    "PEUCLIDEAN_LOSS": "PEuclideanLoss",
    "POOLING3D": "Pooling3D",
    "PRELU": "PReLU",
    "PRIORBOX": "PriorBox",
    "PSROI_POOLING": "PSROIPooling",
    "RELU6": "ReLU6",
    "ROIPOOLING": "ROIPooling",
    "ROI_ALIGN": "ROIAlign",
    "ROI_POOLING": "ROIPooling",
    "RPN": "RPN",
    "SPP": "SPP",
    "TV_LOSS": "TVLoss",
    "YUVTONORMALIZEDGRAY": "YUVToNormalizedGray",
    "YUVTORGB": "YUVToRGB",
}


def type_of_number(number: int) -> str:
    """Return the current name of a V1 layer type, a fork's included."""
    known = LAYER_TYPES.get(cast(V1LayerParameter.LayerType, number))
    if known is not None:
        return known
    name = V1LayerParameter.LayerType.Name(cast(V1LayerParameter.LayerType, number))
    return _IRREGULAR.get(name) or "".join(word.capitalize() for word in name.split("_"))


def number_of_type(name: str) -> int | None:
    """Return the V1 number of a type by its current name, or None if V1 had no such type."""
    return _number_of_type().get(name)


@functools.cache
def _number_of_type() -> dict[str, int]:
    # backwards, so that of two numbers with one name the first counts
    return {type_of_number(number): number for number in reversed(V1LayerParameter.LayerType.values())}


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


def upgrade_v1_net(net: NetParameter, order: Sequence[str] = ()) -> NetParameter:
    """Return the net with current layers.

    If it has both ``layers`` and ``layer``, ``order`` has to name the fields of the net as they followed
    one another in its file.
    """
    if net.layer and not order:
        raise ProtoError(
            "the net has both 'layers' (old format, type: CONVOLUTION) and 'layer' "
            "(type: \"Convolution\"); rewrite its 'layers' as 'layer'"
        )
    new = NetParameter()
    new.CopyFrom(net)
    new.ClearField("layers")
    new.ClearField("layer")
    if not net.layer:
        order = ()
    old, current = iter(net.layers), iter(net.layer)
    for field in order or ["layers"] * len(net.layers):
        if field == "layers":
            new.layer.append(upgrade_v1_layer(next(old)))
        elif field == "layer":
            new.layer.append(next(current))
    return new


def upgrade_v1_layer(old: V1LayerParameter) -> LayerParameter:
    """Return one layer in the current format."""
    new = LayerParameter(param=_param_specs(old))
    known = fields_of(descriptor_of(new))
    for field, value in old.ListFields():
        if field.name == "type":
            new.type = type_of_number(old.type)
        elif field.name == "layer":
            log.error("upgrade_proto.cpp:870", "Input NetParameter has V0 layer -- ignoring.")
        elif field.name in _SPECS:
            continue
        elif known[field.name].is_repeated:
            getattr(new, field.name).extend(value)
        elif isinstance(value, Message):  # convolution_param and the like
            getattr(new, field.name).CopyFrom(value)
        else:
            setattr(new, field.name, value)
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
