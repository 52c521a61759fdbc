"""GoogLeNet: nine inception modules, and two classifiers on the way that help training."""

from models.generate.common import MEAN, TWICE_NO_DECAY, imagenet
from models.generate.prototxt import Net, filler

LRN = {"local_size": 5, "alpha": 0.0001, "beta": 0.75}
# 1x1, 3x3_reduce, 3x3, 5x5_reduce, 5x5, pool_proj: table 1 of the paper
WIDTHS = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}


def googlenet(train: bool) -> Net:
    """Return GoogLeNet; the classifiers on the way are for training only."""
    count = "13,378,280 parameters, 6,998,552 in the net for use" if train else "6,998,552 parameters"
    about = f"GoogLeNet: 22 layers with parameters on the longest path, nine inception modules;\n{count}."
    net = Net("GoogleNet", about, train, filler("xavier"), TWICE_NO_DECAY)
    net.bias = filler("constant", value=0.2)
    x = imagenet(net, 224, 32, 50, {"mean_value": MEAN}, pictures=10)
    x = _stem(net, x)
    for module, widths in WIDTHS.items():
        if module in ("4a", "5a"):
            before = int(module[0]) - 1
            x = net.pool(f"pool{before}/3x3_s2", x, "MAX", 3, 2)
        x = _inception(net, f"inception_{module}", x, *widths)
        if train and module in ("4a", "4d"):
            _classifier_on_the_way(net, "loss1" if module == "4a" else "loss2", x)
    x = net.pool("pool5/7x7_s1", x, "AVE", 7, 1)
    x = net.dropout("pool5/drop_7x7_s1", x, 0.4)
    x = net.fc("loss3/classifier", x, 1000, bias=filler("constant", value=0))
    if train:
        _loss(net, "loss3", "loss3/loss3", x, 1)
    else:
        net.layer("Softmax", "prob", x)
    return net


def _stem(net: Net, x: str) -> str:
    x = net.relu("conv1/relu_7x7", net.conv("conv1/7x7_s2", x, 64, 7, stride=2, pad=3))
    x = net.pool("pool1/3x3_s2", x, "MAX", 3, 2)
    x = net.layer("LRN", "pool1/norm1", x, lrn_param=LRN)
    x = net.relu("conv2/relu_3x3_reduce", net.conv("conv2/3x3_reduce", x, 64, 1))
    x = net.relu("conv2/relu_3x3", net.conv("conv2/3x3", x, 192, 3, pad=1))
    x = net.layer("LRN", "conv2/norm2", x, lrn_param=LRN)
    return net.pool("pool2/3x3_s2", x, "MAX", 3, 2)


def _inception(net: Net, name: str, x: str, *widths: int) -> str:
    """Write four branches, and join them."""
    one, three_reduce, three, five_reduce, five, projected = widths

    def conv(what: str, bottom: str, width: int, kernel: int) -> str:
        top = net.conv(f"{name}/{what}", bottom, width, kernel, pad=kernel // 2)
        return net.relu(f"{name}/relu_{what}", top)

    branches = [
        conv("1x1", x, one, 1),
        conv("3x3", conv("3x3_reduce", x, three_reduce, 1), three, 3),
        conv("5x5", conv("5x5_reduce", x, five_reduce, 1), five, 5),
        conv("pool_proj", net.pool(f"{name}/pool", x, "MAX", 3, 1, pad=1), projected, 1),
    ]
    return net.layer("Concat", f"{name}/output", branches)


def _classifier_on_the_way(net: Net, name: str, x: str) -> None:
    net.say("A classifier on the way, so that gradients reach the layers below it.")
    x = net.pool(f"{name}/ave_pool", x, "AVE", 5, 3)
    x = net.relu(f"{name}/relu_conv", net.conv(f"{name}/conv", x, 128, 1))
    x = net.relu(f"{name}/relu_fc", net.fc(f"{name}/fc", x, 1024))
    x = net.dropout(f"{name}/drop_fc", x, 0.7)
    x = net.fc(f"{name}/classifier", x, 1000, bias=filler("constant", value=0))
    _loss(net, name, f"{name}/{name}", x, 0.3)


def _loss(net: Net, name: str, top: str, scores: str, weight: float) -> None:
    layer = "loss3/loss3" if name == "loss3" else f"{name}/loss"
    net.layer("SoftmaxWithLoss", layer, [scores, "label"], top, loss_weight=weight)
    net.accuracy(scores, f"{name}/top-1")
    net.accuracy(scores, f"{name}/top-5", top_k=5)
