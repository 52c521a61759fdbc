"""What several models share: where pictures come from, and what their scores become."""

from typing import Any

from models.generate.prototxt import Fields, Mult, Net, Word

TWICE: tuple[Mult, ...] = ((1, 1), (2, 1))  # biases learn twice as fast as weights
TWICE_NO_DECAY: tuple[Mult, ...] = ((1, 1), (2, 0))  # and do not decay
MEAN = [104, 117, 123]  # of ImageNet's pictures: blue, green, red
MEAN_VALUES_017 = {"mean_value": [103.94, 116.78, 123.68], "scale": 0.017}  # about 1/59, their deviation
MEAN_FILE = "data/ilsvrc12/imagenet_mean.binaryproto"


def data(
    net: Net,
    phase: str,
    source: str,
    batch: int,
    transform: Fields,
    *,
    name: str = "data",
    top: tuple[str, ...] = ("data", "label"),
    stage: str = "",
) -> None:
    """Write a Data layer for one phase."""
    include: Fields = {"phase": Word(phase), **({"stage": stage} if stage else {})}
    more: Fields = {"transform_param": transform} if transform else {}
    param = {"source": source, "batch_size": batch, "backend": Word("LMDB")}
    net.layer("Data", name, [], list(top), include=include, **more, data_param=param)


def inputs(net: Net, *dim: int, name: str = "data") -> str:
    """Write an Input layer."""
    return net.layer("Input", name, [], input_param={"shape": {"dim": list(dim)}})


def imagenet(
    net: Net,
    size: int,
    batch: int,
    test_batch: int,
    transform: Fields,
    *,
    mirror: bool = True,
    pictures: int = 1,
) -> str:
    """Write the source of ImageNet's pictures, ``size`` pixels wide and high."""
    if not net.train:
        return inputs(net, pictures, 3, size, size)
    crop: Fields = {"crop_size": size, **transform}
    train = {"crop_size": size, "mirror": True, **transform} if mirror else crop
    data(net, "TRAIN", "data/ilsvrc12/ilsvrc12_train_lmdb", batch, train)
    data(net, "TEST", "data/ilsvrc12/ilsvrc12_val_lmdb", test_batch, crop)
    return "data"


def classify(net: Net, scores: str, *, top_5: bool = True, loss: str = "loss", **softmax: Any) -> None:
    """Write what follows the scores: accuracy and loss in training, probabilities in use."""
    if not net.train:
        more: Fields = {"softmax_param": softmax} if softmax else {}
        net.layer("Softmax", "prob", scores, **more)
        return
    net.accuracy(scores)
    if top_5:
        net.accuracy(scores, "accuracy_top5", top_k=5)
    net.layer("SoftmaxWithLoss", loss, [scores, "label"])
