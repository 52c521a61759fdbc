"""net.optimize() on all models, a few channels wide, with random weights and statistics."""

import numpy as np
import pytest

import caffelite as caffe
from caffelite import log
from caffelite.engines import get_engine
from tests.core.test_optimize import check
from tests.models import nets
from tests.models.table import MODELS

FOLDED = {"resnet18", "resnet50", "resnet101", "resnet152", "mobilenet_v1"}
SIZES = {"alexnet": 227, "caffenet": 227} | dict.fromkeys(
    ("googlenet", "nin", "resnet50", "resnet101", "resnet152"), 224
)
SMALL = {"cifar10_full", "cifar10_quick", "lenet", "mnist_autoencoder", "mnist_siamese", "char_lstm"}


@pytest.fixture(autouse=True)
def _quiet():
    log.set_level(log.WARNING)
    yield
    log.set_level(None)


def thin(param):
    """Give layers an eighth of their outputs, where there are 64 or more, so that all models are quick."""
    for layer in param.layer:
        convolution, fully_connected = layer.convolution_param, layer.inner_product_param
        if convolution.num_output >= 64:
            if convolution.group == convolution.num_output:
                convolution.group //= 8
            convolution.num_output //= 8
        if fully_connected.num_output >= 64:
            fully_connected.num_output //= 8
    return param


def randomize(net, seed=0):
    """Draw weights that keep values at about their size, and statistics that are not trivial."""
    rng = np.random.default_rng(seed)
    for layer in net.layers:
        for i, blob in enumerate(layer.blobs):
            fan_in = blob.count_from(1) if len(blob.shape) > 1 else 100
            blob.data[...] = rng.standard_normal(blob.shape) * (2 / fan_in) ** 0.5
            if layer.type == "Scale" and i == 0:
                blob.data[...] = rng.uniform(0.5, 1.5, blob.shape)
        if layer.type == "BatchNorm":
            layer.blobs[1].data[...] = 2 * rng.uniform(0.5, 2, layer.blobs[1].shape)
            layer.blobs[2].data[...] = 2
    for name in net.inputs:
        net.blobs[name].data[...] = rng.random(net.blobs[name].shape)


@pytest.mark.parametrize("name", sorted([*MODELS, "lenet"]))
def test_computes_the_same(name):
    param = thin(nets.deploy(name, None if name in SMALL else SIZES.get(name, 64)))
    param.layer[0].input_param.shape[0].dim[0] = min(2, param.layer[0].input_param.shape[0].dim[0])
    net = caffe.Net(param, caffe.TEST, engine=get_engine("numpy", "float32", seed=1))
    randomize(net)
    optimized = check(net, 1e-5)
    types = {layer.type for layer in optimized.layers}
    assert not types & {"Dropout", "Split"}
    assert bool(types & {"BatchNorm", "Scale"}) == (name == "densenet121")
    assert "BatchNorm" not in types  # those of densenet121 that follow no convolution are Scale now
    if name in FOLDED:
        assert len(optimized.layers) < len(net.layers) * 0.65
