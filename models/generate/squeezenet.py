"""SqueezeNet 1.1: AlexNet's accuracy with a fiftieth of its parameters."""

from models.generate.common import MEAN, classify, imagenet
from models.generate.prototxt import Net, filler

SQUEEZE = {2: 16, 3: 16, 4: 32, 5: 32, 6: 48, 7: 48, 8: 64, 9: 64}  # a fire module expands to 8 times that


def squeezenet_v1_1(train: bool) -> Net:
    """Return SqueezeNet 1.1."""
    about = "SqueezeNet 1.1: eight fire modules between two convolutions, 1,235,496 parameters."
    net = Net("SqueezeNet_v1.1", about, train, filler("xavier"))
    x = imagenet(net, 227, 32, 25, {"mean_value": MEAN}, mirror=False)
    x = net.relu("relu_conv1", net.conv("conv1", x, 64, 3, stride=2))
    x = net.pool("pool1", x, "MAX", 3, 2)
    for number, width in SQUEEZE.items():
        x = _fire(net, f"fire{number}", x, width)
        if number in (3, 5):
            x = net.pool(f"pool{number}", x, "MAX", 3, 2)
    x = net.dropout("drop9", x)
    x = net.relu("relu_conv10", net.conv("conv10", x, 1000, 1, weights=filler("gaussian", std=0.01)))
    classify(net, net.pool("pool10", x, "AVE", 0))
    return net


def _fire(net: Net, name: str, x: str, width: int) -> str:
    """Write a convolution that squeezes, and two that expand what is left."""
    x = net.relu(f"{name}/relu_squeeze1x1", net.conv(f"{name}/squeeze1x1", x, width, 1))
    one = net.relu(f"{name}/relu_expand1x1", net.conv(f"{name}/expand1x1", x, 4 * width, 1))
    three = net.relu(f"{name}/relu_expand3x3", net.conv(f"{name}/expand3x3", x, 4 * width, 3, pad=1))
    return net.layer("Concat", f"{name}/concat", [one, three])
