"""What is known of each model: its parameters, its multiply-adds, and who says so."""

from dataclasses import dataclass

from tests.models import counts


@dataclass(frozen=True)
class Model:
    """``extra`` are parameters of the training net alone; ``arithmetic`` is the count from the paper."""

    parameters: int
    arithmetic: int
    multiply_adds: int
    published: str
    extra: int = 0


CAFFE = "four bytes each make up the public .caffemodel"
TORCH = "torchvision's table of weights"
HERE = "no figure is published: arithmetic from Caffe's own net"

MODELS = {
    "alexnet": Model(60_965_224, counts.alexnet(), 724_406_816, CAFFE),
    "caffenet": Model(60_965_224, counts.alexnet(), 724_406_816, CAFFE),
    "char_lstm": Model(296_064, counts.char_lstm(), 278_528, "our own size: arithmetic"),
    "cifar10_full": Model(89_578, counts.cifar10_full(), 12_298_240, HERE),
    "cifar10_quick": Model(145_578, counts.cifar10_quick(), 12_354_176, HERE),
    "densenet121": Model(7_978_856, counts.densenet121(), 2_834_161_664, TORCH),
    "fcn8s": Model(134_489_759, counts.fcn8s(), 181_529_034_048, "134 million in table 1 of the paper"),
    "googlenet": Model(
        6_998_552,
        counts.googlenet(),
        1_582_671_872,
        CAFFE + ", without and with the classifiers on the way",
        extra=13_378_280 - 6_998_552,
    ),
    "mnist_autoencoder": Model(2_837_314, counts.mnist_autoencoder(), 2_833_000, HERE),
    "mnist_siamese": Model(431_102, counts.mnist_siamese(), 2_293_020, HERE),
    "mobilenet_v1": Model(
        4_231_976, counts.mobilenet(), 568_740_352, "4.2 million, 569 million in the paper"
    ),
    "nin": Model(7_595_176, counts.nin(), 1_100_188_800, "29 MB of float32 in the Model Zoo"),
    "resnet18": Model(11_689_512, counts.resnet18(), 1_814_073_344, TORCH),
    "resnet50": Model(
        25_557_032 + 64,
        counts.resnet((3, 4, 6, 3), first_bias=True),
        3_857_973_248,
        TORCH + ", and the bias of conv1 that the public .caffemodel has",
    ),
    "resnet101": Model(44_549_160, counts.resnet((3, 4, 23, 3)), 7_570_194_432, TORCH),
    "resnet152": Model(60_192_808, counts.resnet((3, 8, 36, 3)), 11_282_415_616, TORCH),
    "squeezenet_v1.1": Model(1_235_496, counts.squeezenet(), 387_747_520, TORCH),
    "vgg16": Model(138_357_544, counts.vgg((2, 2, 3, 3, 3)), 15_470_264_320, TORCH),
    "vgg19": Model(143_667_240, counts.vgg((2, 2, 4, 4, 4)), 19_632_062_464, TORCH),
}
