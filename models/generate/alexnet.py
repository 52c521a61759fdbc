"""AlexNet and CaffeNet, which differ in the order of pooling and normalization."""

from models.generate.common import MEAN_FILE, TWICE_NO_DECAY, classify, imagenet
from models.generate.prototxt import Net, filler

LRN = {"local_size": 5, "alpha": 0.0001, "beta": 0.75}


def alexnet(train: bool) -> Net:
    """Return AlexNet: normalization, then pooling; biases start at 0.1."""
    about = "AlexNet: five convolutions, three fully connected layers, 60,965,224 parameters."
    net = Net("AlexNet", about, train, filler("gaussian", std=0.01), TWICE_NO_DECAY)
    return _build(net, pool_first=False, bias=0.1)


def caffenet(train: bool) -> Net:
    """Return CaffeNet: pooling, then normalization; biases start at 1."""
    about = "CaffeNet, an AlexNet that pools before it normalizes: 60,965,224 parameters."
    net = Net("CaffeNet", about, train, filler("gaussian", std=0.01), TWICE_NO_DECAY)
    return _build(net, pool_first=True, bias=1)


def _build(net: Net, pool_first: bool, bias: float) -> Net:
    ones = filler("constant", value=bias)
    wide = filler("gaussian", std=0.005)
    x = imagenet(net, 227, 256, 50, {"mean_file": MEAN_FILE}, pictures=10)
    x = net.relu("relu1", net.conv("conv1", x, 96, 11, stride=4))
    x = _pool_and_norm(net, "1", x, pool_first)
    x = net.relu("relu2", net.conv("conv2", x, 256, 5, pad=2, group=2, bias=ones))
    x = _pool_and_norm(net, "2", x, pool_first)
    x = net.relu("relu3", net.conv("conv3", x, 384, 3, pad=1))
    x = net.relu("relu4", net.conv("conv4", x, 384, 3, pad=1, group=2, bias=ones))
    x = net.relu("relu5", net.conv("conv5", x, 256, 3, pad=1, group=2, bias=ones))
    x = net.pool("pool5", x, "MAX", 3, 2)
    for number in "67":
        x = net.relu(f"relu{number}", net.fc(f"fc{number}", x, 4096, weights=wide, bias=ones))
        x = net.dropout(f"drop{number}", x)
    classify(net, net.fc("fc8", x, 1000), top_5=False)
    return net


def _pool_and_norm(net: Net, number: str, x: str, pool_first: bool) -> str:
    if pool_first:
        return net.layer("LRN", f"norm{number}", net.pool(f"pool{number}", x, "MAX", 3, 2), lrn_param=LRN)
    return net.pool(f"pool{number}", net.layer("LRN", f"norm{number}", x, lrn_param=LRN), "MAX", 3, 2)
