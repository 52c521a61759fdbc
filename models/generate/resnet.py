"""Residual networks of 18, 50, 101 and 152 layers."""

from string import ascii_lowercase

from models.generate.common import MEAN, classify, imagenet
from models.generate.prototxt import Net, Word, filler

BLOCKS = {18: (2, 2, 2, 2), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}
COUNTS = {18: "11,689,512", 50: "25,557,096", 101: "44,549,160", 152: "60,192,808"}


def resnet18(train: bool) -> Net:
    """Return ResNet-18, of blocks of two 3 x 3 convolutions."""
    return _resnet(18, train)


def resnet50(train: bool) -> Net:
    """Return ResNet-50, of blocks of 1 x 1, 3 x 3 and 1 x 1 convolutions."""
    return _resnet(50, train)


def resnet101(train: bool) -> Net:
    """Return ResNet-101."""
    return _resnet(101, train)


def resnet152(train: bool) -> Net:
    """Return ResNet-152."""
    return _resnet(152, train)


class _Residual(Net):
    """A residual net. In use its BatchNorm layers take the stored statistics, whatever the phase."""

    def conv_bn(
        self,
        name: str,
        x: str,
        width: int,
        kernel: int,
        stride: int = 1,
        *,
        relu: bool = False,
        biased: bool = False,
    ) -> str:
        """Write a convolution ``resNAME`` with BatchNorm ``bnNAME`` and Scale ``scaleNAME`` in place."""
        block = name if name == "conv1" else f"res{name}"
        suffix = f"_{name}" if name == "conv1" else name
        x = self.conv(block, x, width, kernel, stride=stride, pad=kernel // 2, biased=biased)
        stored = {} if self.train else {"batch_norm_param": {"use_global_stats": True}}
        self.in_place("BatchNorm", f"bn{suffix}", x, **stored)
        self.in_place("Scale", f"scale{suffix}", x, scale_param={"bias_term": True})
        return self.relu(f"{block}_relu", x) if relu else x


def _resnet(depth: int, train: bool) -> Net:
    about = f"ResNet-{depth}: {sum(BLOCKS[depth])} residual blocks, {COUNTS[depth]} parameters."
    net = _Residual(f"ResNet-{depth}", about, train, filler("msra"))
    x = imagenet(net, 224, 32, 25, {"mean_value": MEAN})
    if depth == 50:
        net.say("The published weights of ResNet-50, and of it alone, have a bias here.")
    x = net.conv_bn("conv1", x, 64, 7, 2, relu=True, biased=depth == 50)
    if depth == 18:
        x = net.pool("pool1", x, "MAX", 3, 2, pad=1, round_mode=Word("FLOOR"))
    else:
        x = net.pool("pool1", x, "MAX", 3, 2)
    block = _basic if depth == 18 else _bottleneck
    for stage, number in enumerate(BLOCKS[depth], 2):
        for i in range(number):
            x = block(net, f"{stage}{_letter(depth, stage, i)}", x, 32 << (stage - 1), stage, first=i == 0)
    x = net.pool("pool5", x, "AVE", 0 if depth == 18 else 7)
    classify(net, net.fc("fc1000", x, 1000))
    return net


def _letter(depth: int, stage: int, i: int) -> str:
    """Name block ``i`` of a stage: a, b, c, ... but a, b1, b2, ... in the long stages of the deepest nets."""
    return f"b{i}" if depth > 50 and stage in (3, 4) and i else ascii_lowercase[i]


def _basic(net: _Residual, name: str, x: str, width: int, stage: int, first: bool) -> str:
    stride = 2 if first and stage > 2 else 1
    around = net.conv_bn(f"{name}_branch1", x, width, 1, stride) if stride == 2 else x
    x = net.conv_bn(f"{name}_branch2a", x, width, 3, stride, relu=True)
    x = net.conv_bn(f"{name}_branch2b", x, width, 3)
    return _join(net, name, around, x)


def _bottleneck(net: _Residual, name: str, x: str, width: int, stage: int, first: bool) -> str:
    stride = 2 if first and stage > 2 else 1
    around = net.conv_bn(f"{name}_branch1", x, 4 * width, 1, stride) if first else x
    x = net.conv_bn(f"{name}_branch2a", x, width, 1, stride, relu=True)
    x = net.conv_bn(f"{name}_branch2b", x, width, 3, relu=True)
    x = net.conv_bn(f"{name}_branch2c", x, 4 * width, 1)
    return _join(net, name, around, x)


def _join(net: Net, name: str, around: str, x: str) -> str:
    return net.relu(f"res{name}_relu", net.layer("Eltwise", f"res{name}", [around, x]))
