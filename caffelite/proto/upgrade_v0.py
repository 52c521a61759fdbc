"""Upgrade nets of 2013, whose layers keep the settings of all types in one message, to V1.

Source: BVLC/caffe upgrade_proto.cpp
"""

from typing import Any, Final

from google.protobuf.message import Message

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto.caffe_pb2 import NetParameter, PoolingParameter, V0LayerParameter, V1LayerParameter
from caffelite.proto.schema import did_you_mean, fields_of

LAYER_TYPES: Final = {
    "accuracy": V1LayerParameter.ACCURACY,
    "bnll": V1LayerParameter.BNLL,
    "concat": V1LayerParameter.CONCAT,
    "conv": V1LayerParameter.CONVOLUTION,
    "data": V1LayerParameter.DATA,
    "dropout": V1LayerParameter.DROPOUT,
    "euclidean_loss": V1LayerParameter.EUCLIDEAN_LOSS,
    "flatten": V1LayerParameter.FLATTEN,
    "hdf5_data": V1LayerParameter.HDF5_DATA,
    "hdf5_output": V1LayerParameter.HDF5_OUTPUT,
    "im2col": V1LayerParameter.IM2COL,
    "images": V1LayerParameter.IMAGE_DATA,
    "infogain_loss": V1LayerParameter.INFOGAIN_LOSS,
    "innerproduct": V1LayerParameter.INNER_PRODUCT,
    "lrn": V1LayerParameter.LRN,
    "multinomial_logistic_loss": V1LayerParameter.MULTINOMIAL_LOGISTIC_LOSS,
    "pool": V1LayerParameter.POOLING,
    "relu": V1LayerParameter.RELU,
    "sigmoid": V1LayerParameter.SIGMOID,
    "softmax": V1LayerParameter.SOFTMAX,
    "softmax_loss": V1LayerParameter.SOFTMAX_LOSS,
    "split": V1LayerParameter.SPLIT,
    "tanh": V1LayerParameter.TANH,
    "window_data": V1LayerParameter.WINDOW_DATA,
}

PARAM_OF_TYPE: Final = {
    "concat": "concat_param",
    "conv": "convolution_param",
    "data": "data_param",
    "dropout": "dropout_param",
    "hdf5_data": "hdf5_data_param",
    "images": "image_data_param",
    "infogain_loss": "infogain_loss_param",
    "innerproduct": "inner_product_param",
    "lrn": "lrn_param",
    "pool": "pooling_param",
    "window_data": "window_data_param",
}

# V0 field -> its name in the message of the layer's type, and the types that have it.
SETTINGS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "num_output": ("num_output", ("conv", "innerproduct")),
    "biasterm": ("bias_term", ("conv", "innerproduct")),
    "weight_filler": ("weight_filler", ("conv", "innerproduct")),
    "bias_filler": ("bias_filler", ("conv", "innerproduct")),
    "pad": ("pad", ("conv", "pool")),
    "kernelsize": ("kernel_size", ("conv", "pool")),
    "group": ("group", ("conv",)),
    "stride": ("stride", ("conv", "pool")),
    "pool": ("pool", ("pool",)),
    "dropout_ratio": ("dropout_ratio", ("dropout",)),
    "local_size": ("local_size", ("lrn",)),
    "alpha": ("alpha", ("lrn",)),
    "beta": ("beta", ("lrn",)),
    "k": ("k", ("lrn",)),
    "source": ("source", ("data", "hdf5_data", "images", "window_data", "infogain_loss")),
    "batchsize": ("batch_size", ("data", "hdf5_data", "images", "window_data")),
    "rand_skip": ("rand_skip", ("data", "images")),
    "shuffle_images": ("shuffle", ("images",)),
    "new_height": ("new_height", ("images",)),
    "new_width": ("new_width", ("images",)),
    "concat_dim": ("concat_dim", ("concat",)),
    "det_fg_threshold": ("fg_threshold", ("window_data",)),
    "det_bg_threshold": ("bg_threshold", ("window_data",)),
    "det_fg_fraction": ("fg_fraction", ("window_data",)),
    "det_context_pad": ("context_pad", ("window_data",)),
    "det_crop_mode": ("crop_mode", ("window_data",)),
}

# Any type may have these: the transformation that once was part of data layers.
TRANSFORM: Final = {"scale": "scale", "meanfile": "mean_file", "cropsize": "crop_size", "mirror": "mirror"}


def needs_v0_upgrade(net: NetParameter) -> bool:
    """Whether a net has V0 layers."""
    return any(layer.HasField("layer") for layer in net.layers)


def upgrade_v0_net(net: NetParameter) -> NetParameter:
    """Return the net with V1 layers. What V0 did not know is dropped, as Caffe does."""
    new = NetParameter(input=net.input, input_dim=net.input_dim)
    if net.HasField("name"):
        new.name = net.name
    if net.HasField("force_backward"):
        new.force_backward = net.force_backward
    new.layers.extend(upgrade_v0_layer(layer) for layer in merge_padding_layers(net))
    return new


def merge_padding_layers(net: NetParameter) -> list[V1LayerParameter]:
    """Return the net's layers with ``padding`` layers made the ``pad`` of the layers they feed."""
    producer: dict[str, V1LayerParameter | None] = dict.fromkeys(net.input)
    merged = []
    for layer in net.layers:
        new = V1LayerParameter()
        new.CopyFrom(layer)
        for i, bottom in enumerate(layer.bottom):
            if bottom not in producer:
                raise ProtoError(
                    f"layer {layer.layer.name!r}: no layer before it makes its bottom {bottom!r}"
                    + did_you_mean(bottom, producer)
                )
            source = producer[bottom]
            if source is not None and source.layer.type == "padding":
                _check_padding(source, layer)
                new.layer.pad = source.layer.pad
                new.bottom[i] = source.bottom[0]
        if layer.layer.type != "padding":
            merged.append(new)
        producer.update(dict.fromkeys(layer.top, layer))
    return merged


def _check_padding(padding: V1LayerParameter, layer: V1LayerParameter) -> None:
    where = f"padding layer {padding.layer.name!r} in front of layer {layer.layer.name!r}"
    if layer.layer.type not in {"conv", "pool"}:
        raise ProtoError(f"{where}: only conv and pool can be padded, not {layer.layer.type}")
    if len(layer.bottom) != 1:
        raise ProtoError(f"{where}: a padded layer takes one bottom, got {len(layer.bottom)}")
    if len(padding.bottom) != 1 or len(padding.top) != 1:
        raise ProtoError(
            f"{where}: a padding layer takes one bottom and one top, "
            f"got {len(padding.bottom)} and {len(padding.top)}"
        )


def upgrade_v0_layer(connection: V1LayerParameter) -> V1LayerParameter:
    """Return one layer in V1 format. Settings that its type does not have are dropped, with an error line."""
    old = connection.layer
    new = V1LayerParameter(
        bottom=connection.bottom,
        top=connection.top,
        blobs=old.blobs,
        blobs_lr=old.blobs_lr,
        weight_decay=old.weight_decay,
    )
    if old.HasField("name"):
        new.name = old.name
    if old.HasField("type"):
        new.type = upgrade_v0_type(old.type)
    for name, (new_name, types) in SETTINGS.items():
        if old.HasField(name):
            if old.type in types:
                _set(getattr(new, PARAM_OF_TYPE[old.type]), new_name, _value(old, name))
            else:
                _report_dropped(name, old.type)
    for name, new_name in TRANSFORM.items():
        if old.HasField(name):
            setattr(new.transform_param, new_name, getattr(old, name))
    if old.HasField("hdf5_output_param"):
        if old.type == "hdf5_output":
            new.hdf5_output_param.CopyFrom(old.hdf5_output_param)
        else:
            _report_dropped("hdf5_output_param", old.type)
    return new


def upgrade_v0_type(name: str) -> V1LayerParameter.LayerType:
    """Return the V1 type of a V0 type's name."""
    if name not in LAYER_TYPES:
        raise ProtoError(f"unknown layer type {name!r} of the V0 format{did_you_mean(name, LAYER_TYPES)}")
    return LAYER_TYPES[name]


def _value(old: V0LayerParameter, name: str) -> Any:
    value = getattr(old, name)
    if name == "pool":
        return PoolingParameter.PoolMethod.Value(V0LayerParameter.PoolMethod.Name(value))
    if name in {"new_height", "new_width"}:  # signed once, unsigned now
        return value % 2**32
    return value


def _set(param: Message, name: str, value: Any) -> None:
    if isinstance(value, Message):
        getattr(param, name).CopyFrom(value)
    elif fields_of(param.DESCRIPTOR)[name].is_repeated:
        getattr(param, name).append(value)
    else:
        setattr(param, name, value)


def _report_dropped(name: str, layer_type: str) -> None:
    log.error("upgrade_proto.cpp:237", f"Unknown parameter {name} for layer type {layer_type}")
