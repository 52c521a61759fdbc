"""Writes every ``models/NAME/train_val.prototxt`` and ``deploy.prototxt``: ``python -m models.generate``.

The deep nets are regular; written by loops, a slip in one of a thousand layers is not possible. The
solvers are written by hand.
"""

from collections.abc import Callable
from pathlib import Path

from models.generate import alexnet, densenet, googlenet, lstm, mobilenet, nin, resnet, small, squeezenet, vgg
from models.generate.prototxt import Net

NETS: dict[str, Callable[[bool], Net]] = {
    "alexnet": alexnet.alexnet,
    "caffenet": alexnet.caffenet,
    "char_lstm": lstm.char_lstm,
    "cifar10_full": small.cifar10_full,
    "cifar10_quick": small.cifar10_quick,
    "densenet121": densenet.densenet121,
    "fcn8s": vgg.fcn8s,
    "googlenet": googlenet.googlenet,
    "mnist_autoencoder": small.mnist_autoencoder,
    "mnist_siamese": small.mnist_siamese,
    "mobilenet_v1": mobilenet.mobilenet_v1,
    "nin": nin.nin,
    "resnet18": resnet.resnet18,
    "resnet50": resnet.resnet50,
    "resnet101": resnet.resnet101,
    "resnet152": resnet.resnet152,
    "squeezenet_v1.1": squeezenet.squeezenet_v1_1,
    "vgg16": vgg.vgg16,
    "vgg19": vgg.vgg19,
}
FILES = {"train_val.prototxt": True, "deploy.prototxt": False}


def main() -> None:
    """Write all files."""
    models = Path(__file__).parents[1]
    for name, net in NETS.items():
        (models / name).mkdir(exist_ok=True)
        for file, train in FILES.items():
            (models / name / file).write_text(str(net(train)), encoding="utf-8")


if __name__ == "__main__":
    main()
