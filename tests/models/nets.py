"""Builds the models without their data and, where only shapes count, without filling their weights."""

from pathlib import Path

from google.protobuf import text_format

import caffelite
from caffelite.core.filter_net import filter_net
from caffelite.proto.caffe_pb2 import LayerParameter
from caffelite.tools import flops

ROOT = Path(__file__).parents[2] / "models"
SHAPES = {  # of what the data layers give
    "cifar10_full": {"data": (3, 32, 32)},
    "cifar10_quick": {"data": (3, 32, 32)},
    "fcn8s": {"data": (3, 500, 500), "label": (1, 500, 500)},
    "mnist_autoencoder": {"data": (1, 28, 28)},
    "mnist_siamese": {"pair_data": (2, 28, 28)},
}
STEPS, STREAMS = 50, 50  # of char_lstm


def path(name, file):
    return str(ROOT / name / file)


def train_val(name, phase, stages=(), batch=2, size=None):
    """Return the train_val net of a phase as a message, with Input layers for its data layers.

    ``size`` is the height and width of pictures (default: as published).
    """
    param = caffelite.read_net(path(name, "train_val.prototxt"))
    param.state.phase = phase
    param.state.stage.extend(stages)
    param = filter_net(param)
    layers = [layer for source in param.layer for layer in _without_data(name, source, batch, size)]
    del param.layer[:]
    param.layer.extend(layers)
    return param


def deploy(name, size=None):
    param = caffelite.read_net(path(name, "deploy.prototxt"))
    if size is not None:
        param.layer[0].input_param.shape[0].dim[2:] = [size, size]
    return param


def learned(net):
    """Return the number of learned parameters: without BatchNorm's statistics, shared ones once."""
    owners = {id(blob) for blob in net.learnable_params}
    layers = [layer for layer in net.layers if layer.type != "BatchNorm"]
    return sum(blob.count for layer in layers for blob in layer.blobs if id(blob) in owners)


def multiply_adds(net):
    """Return the products of one forward pass for one picture."""
    total, pictures = flops.multiply_adds(net), net.blobs["data"].shape[0]
    assert total % pictures == 0
    return total // pictures


def _without_data(name, layer, batch, size):
    """Return Input layers for each top of a data layer, and any other layer as it is."""
    if layer.type == "HDF5Data":
        return [_input(top, (STEPS, STREAMS)) for top in layer.top]
    if layer.type != "Data":
        return [layer]
    return [_input(top, (batch, *_shape(name, layer, top, size))) for top in layer.top]


def _shape(name, layer, top, size):
    known = SHAPES.get(name, {})
    crop = layer.transform_param.crop_size
    if top not in known and not (crop and top == "data"):
        return ()  # labels
    shape = known.get(top) or (3, crop, crop)
    return shape if size is None else (shape[0], size, size)


def _input(top, shape):
    dims = " ".join(f"dim: {dim}" for dim in shape)
    text = f'name: "{top}_input" type: "Input" top: "{top}" input_param {{ shape {{ {dims} }} }}'
    return text_format.Parse(text, LayerParameter())
