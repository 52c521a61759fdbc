"""DenseNet-121: every layer of a block reads what all layers before it wrote."""

from models.generate.common import MEAN_VALUES_017, classify, imagenet
from models.generate.prototxt import Net, Word, filler

BLOCKS = (6, 12, 24, 16)
GROWTH = 32


def densenet121(train: bool) -> Net:
    """Return DenseNet-121."""
    about = "DenseNet-121: four dense blocks of 6, 12, 24 and 16 pairs of convolutions, 7,978,856 parameters."
    net = Net("DENSENET_121", about, train, filler("msra"))
    x = imagenet(net, 224, 32, 25, MEAN_VALUES_017)
    x = net.conv("conv1", x, 64, 7, stride=2, pad=3, biased=False)
    x = net.relu("relu1", net.batch_norm("conv1/bn", "conv1/scale", x, "conv1/bn"))
    x = net.pool("pool1", x, "MAX", 3, 2, pad=1, round_mode=Word("FLOOR"))
    width = 64
    for block, number in enumerate(BLOCKS, 2):
        for i in range(1, number + 1):
            x = _dense(net, f"{block}_{i}", x)
        width += GROWTH * number
        blk = f"conv{block}_blk"
        x = net.relu(f"relu{block}_blk", net.batch_norm(f"{blk}/bn", f"{blk}/scale", x, f"{blk}/bn"))
        if block < 5:
            width //= 2
            x = net.pool(f"pool{block}", net.conv(blk, x, width, 1, biased=False), "AVE", 2, 2)
    x = net.conv("fc6", net.pool("pool5", x, "AVE", 0), 1000, 1)
    classify(net, x)
    return net


def _dense(net: Net, name: str, x: str) -> str:
    """Write two convolutions, each behind BatchNorm and ReLU; append what they make to ``x``."""
    new = x
    for part, width, kernel in (("x1", 4 * GROWTH, 1), ("x2", GROWTH, 3)):
        conv = f"conv{name}/{part}"
        new = net.batch_norm(f"{conv}/bn", f"{conv}/scale", new, f"{conv}/bn")
        new = net.relu(f"relu{name}/{part}", new)
        new = net.conv(conv, new, width, kernel, pad=kernel // 2, biased=False)
    return net.layer("Concat", f"concat_{name}", [x, new])
