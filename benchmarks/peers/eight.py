"""The eight nets: messages for training and for use, with inputs in place of data layers."""

from dataclasses import dataclass
from pathlib import Path

from google.protobuf import text_format

from caffelite.core.filter_net import filter_net
from caffelite.proto.caffe_pb2 import TEST, TRAIN, LayerParameter, NetParameter
from caffelite.proto.text import read_net

MODELS = Path(__file__).parents[2] / "models"
WIDTHS = {"ip1": 1000, "ip2": 500, "ip3": 10}  # of the mlp, which models/ does not have


@dataclass(frozen=True)
class Bench:
    """One net: pictures in a batch, the shape of each, and the number of classes."""

    batch: int
    picture: tuple[int, ...]
    classes: int = 1000

    @property
    def shape(self):
        """The shape of the input."""
        return (self.batch, *self.picture)


NETS = {
    "mlp": Bench(128, (784,), 10),
    "lenet": Bench(64, (1, 28, 28), 10),
    "cifar10_quick": Bench(100, (3, 32, 32), 10),
    "caffenet": Bench(16, (3, 227, 227)),
    "googlenet": Bench(8, (3, 224, 224)),
    "vgg16": Bench(2, (3, 224, 224)),
    "resnet50": Bench(8, (3, 224, 224)),
    "mobilenet_v1": Bench(8, (3, 224, 224)),
}


def training_net(name, batch=None):
    """Return the net with its loss; googlenet without its classifiers on the way."""
    bench = NETS[name]
    batch = batch or bench.batch
    layers = _mlp_layers(loss=True) if name == "mlp" else _published(name, "train_val.prototxt", TRAIN)
    net = NetParameter(name=name)
    net.state.phase = TRAIN
    net.layer.extend([_input("data", (batch, *bench.picture)), _input("label", (batch,))])
    net.layer.extend(layer for layer in layers if not layer.name.startswith(("loss1/", "loss2/")))
    return net


def using_net(name, batch=None):
    """Return the net that gives probabilities."""
    bench = NETS[name]
    layers = _mlp_layers(loss=False) if name == "mlp" else _published(name, "deploy.prototxt", TEST)
    net = NetParameter(name=name)
    net.state.phase = TEST
    net.layer.add().CopyFrom(_input("data", (batch or bench.batch, *bench.picture)))
    net.layer.extend(layers)
    return net


def _published(name, file, phase):
    """Return the layers of a file in models/ without what gives the data."""
    net = read_net(MODELS / name / file)
    net.state.phase = phase
    return [layer for layer in filter_net(net).layer if layer.type not in ("Data", "Input")]


def _mlp_layers(loss):
    layers, bottom = [], "data"
    for name, width in WIDTHS.items():
        layers.append(
            f'name: "{name}" type: "InnerProduct" bottom: "{bottom}" top: "{name}" '
            f'inner_product_param {{ num_output: {width} weight_filler {{ type: "xavier" }} }}'
        )
        if width != 10:
            layers.append(f'name: "{name}_relu" type: "ReLU" bottom: "{name}" top: "{name}"')
        bottom = name
    if loss:
        layers.append('name: "loss" type: "SoftmaxWithLoss" bottom: "ip3" bottom: "label" top: "loss"')
    else:
        layers.append('name: "prob" type: "Softmax" bottom: "ip3" top: "prob"')
    return [text_format.Parse(text, LayerParameter()) for text in layers]


def _input(top, shape):
    layer = LayerParameter(name=f"in_{top}", type="Input", top=[top])
    layer.input_param.shape.add(dim=shape)
    return layer
