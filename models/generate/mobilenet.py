"""MobileNet v1: convolutions of single channels, then of 1 x 1 across channels."""

from models.generate.common import MEAN_VALUES_017, classify, imagenet
from models.generate.prototxt import Net, filler

# name -> outputs, stride of the convolution of single channels
PAIRS = {
    "2_1": (64, 1),
    "2_2": (128, 2),
    "3_1": (128, 1),
    "3_2": (256, 2),
    "4_1": (256, 1),
    "4_2": (512, 2),
    "5_1": (512, 1),
    "5_2": (512, 1),
    "5_3": (512, 1),
    "5_4": (512, 1),
    "5_5": (512, 1),
    "5_6": (1024, 2),
    "6": (1024, 1),
}


def mobilenet_v1(train: bool) -> Net:
    """Return MobileNet v1, of width 1."""
    about = "MobileNet v1 (width 1, 224 pixels): thirteen separable convolutions, 4,231,976 parameters."
    net = Net("MOBILENET", about, train, filler("msra"))
    x = imagenet(net, 224, 32, 25, MEAN_VALUES_017)
    x = net.conv("conv1", x, 32, 3, stride=2, pad=1, biased=False)
    x = net.relu("relu1", net.batch_norm("conv1/bn", "conv1/scale", x, "conv1/bn"))
    width = 32
    for name, (outputs, stride) in PAIRS.items():
        # The paper lets the few weights of single channels not decay.
        x = net.conv(
            f"conv{name}/dw", x, width, 3, stride=stride, pad=1, group=width, biased=False, mults=((1, 0),)
        )
        x = _norm(net, f"{name}/dw", x)
        x = _norm(net, f"{name}/sep", net.conv(f"conv{name}/sep", x, outputs, 1, biased=False))
        width = outputs
    x = net.conv("fc7", net.pool("pool6", x, "AVE", 0), 1000, 1)
    classify(net, x)
    return net


def _norm(net: Net, name: str, x: str) -> str:
    conv = f"conv{name}"
    return net.relu(f"relu{name}", net.batch_norm(f"{conv}/bn", f"{conv}/scale", x, f"{conv}/bn"))
