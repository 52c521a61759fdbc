"""VGG-16, VGG-19, and FCN-8s, which grows out of VGG-16."""

from models.generate.common import TWICE_NO_DECAY, classify, data, imagenet, inputs
from models.generate.prototxt import Net, filler

MEAN = [103.939, 116.779, 123.68]
VOC_MEAN = [104.00699, 116.66877, 122.67892]
BLOCKS = {16: (2, 2, 3, 3, 3), 19: (2, 2, 4, 4, 4)}  # convolutions between poolings
WIDTHS = (64, 128, 256, 512, 512)
CLASSES = 21  # of PASCAL VOC, with the background
FIXED = ((0, 1),)


def vgg16(train: bool) -> Net:
    """Return VGG-16, configuration D of the paper."""
    about = "VGG-16: thirteen convolutions, three fully connected layers, 138,357,544 parameters."
    return _vgg(Net("VGG_ILSVRC_16_layers", about, train, filler("xavier"), TWICE_NO_DECAY), 16)


def vgg19(train: bool) -> Net:
    """Return VGG-19, configuration E of the paper."""
    about = "VGG-19: sixteen convolutions, three fully connected layers, 143,667,240 parameters."
    return _vgg(Net("VGG_ILSVRC_19_layers", about, train, filler("xavier"), TWICE_NO_DECAY), 19)


def _vgg(net: Net, depth: int) -> Net:
    x = imagenet(net, 224, 32, 25, {"mean_value": MEAN})
    x = _convolutions(net, depth, x, first_pad=1)["pool5"]
    for number in "67":
        x = net.relu(f"relu{number}", net.fc(f"fc{number}", x, 4096))
        x = net.dropout(f"drop{number}", x)
    classify(net, net.fc("fc8", x, 1000))
    return net


def _convolutions(net: Net, depth: int, x: str, first_pad: int) -> dict[str, str]:
    """Write the five blocks of convolutions; return the poolings' tops by name."""
    pools = {}
    for block, (number, width) in enumerate(zip(BLOCKS[depth], WIDTHS, strict=True), 1):
        for i in range(1, number + 1):
            pad = first_pad if block == i == 1 else 1
            x = net.relu(f"relu{block}_{i}", net.conv(f"conv{block}_{i}", x, width, 3, pad=pad))
        x = pools[f"pool{block}"] = net.pool(f"pool{block}", x, "MAX", 2, 2)
    return pools


def fcn8s(train: bool) -> Net:
    """Return FCN-8s: VGG-16 as convolutions, whose scores are enlarged in three steps."""
    about = "FCN-8s: a class for every pixel, by VGG-16 made convolutional; 134,489,759 parameters."
    net = Net("FCN8s", about, train, filler("constant"), TWICE_NO_DECAY)
    x = _voc(net)
    net.say("The padding of 100 lets pictures of all sizes pass; Crop cuts off what it adds.")
    pools = _convolutions(net, 16, x, first_pad=100)
    x = net.dropout("drop6", net.relu("relu6", net.conv("fc6", pools["pool5"], 4096, 7)))
    x = net.dropout("drop7", net.relu("relu7", net.conv("fc7", x, 4096, 1)))
    x = _enlarge(net, "upscore2", net.conv("score_fr", x, CLASSES, 1), 2)
    x = _fuse(net, "pool4", pools["pool4"], x, 5)
    x = _enlarge(net, "upscore_pool4", x, 2)
    x = _fuse(net, "pool3", pools["pool3"], x, 9)
    x = _enlarge(net, "upscore8", x, 8)
    scores = _crop(net, "score", x, "data", 31)
    if train:
        net.say("The sum over all pixels, not their mean: the solver's tiny rate belongs to it.")
        param = {"ignore_label": 255, "normalize": False}
        net.layer("SoftmaxWithLoss", "loss", [scores, "label"], loss_param=param)
        net.accuracy(scores, ignore_label=255)
    return net


def _voc(net: Net) -> str:
    if not net.train:
        return inputs(net, 1, 3, 500, 500)
    net.say("Pictures differ in size, so a batch is one picture; pictures and labels have the same keys.")
    for phase, split in (("TRAIN", "train"), ("TEST", "val")):
        source = f"models/fcn8s/voc_{split}"
        data(net, phase, f"{source}_lmdb", 1, {"mean_value": VOC_MEAN}, top=("data",))
        data(net, phase, f"{source}_label_lmdb", 1, {}, name="label", top=("label",))
    return "data"


def _enlarge(net: Net, name: str, x: str, factor: int) -> str:
    """Write a fixed bilinear interpolation; start.py sets its kernels."""
    kernel, kind = 2 * factor, "Deconvolution"
    return net.conv(name, x, CLASSES, kernel, stride=factor, biased=False, mults=FIXED, kind=kind)


def _fuse(net: Net, pool: str, bottom: str, x: str, offset: int) -> str:
    scores = _crop(net, f"score_{pool}c", net.conv(f"score_{pool}", bottom, CLASSES, 1), x, offset)
    return net.layer("Eltwise", f"fuse_{pool}", [x, scores])


def _crop(net: Net, name: str, x: str, like: str, offset: int) -> str:
    return net.layer("Crop", name, [x, like], crop_param={"axis": 2, "offset": offset})
