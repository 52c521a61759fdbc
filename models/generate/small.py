"""Nets for CIFAR-10 and MNIST."""

from models.generate.common import TWICE, classify, data, inputs
from models.generate.prototxt import Fields, Net, Word, filler

GREY = {"scale": 0.00390625}  # 1/256: grey levels become 0 to 1


def cifar10_quick(train: bool) -> Net:
    """Return Krizhevsky's small net for CIFAR-10: three convolutions, two fully connected layers."""
    about = "CIFAR-10 quick: three convolutions, two fully connected layers, 145,578 parameters."
    net = Net("CIFAR10_quick", about, train, filler("gaussian", std=0.01), TWICE)
    x = _cifar10(net)
    x = net.conv("conv1", x, 32, 5, pad=2, weights=filler("gaussian", std=0.0001))
    x = net.relu("relu1", net.pool("pool1", x, "MAX", 3, 2))
    x = net.relu("relu2", net.conv("conv2", x, 32, 5, pad=2))
    x = net.pool("pool2", x, "AVE", 3, 2)
    x = net.relu("relu3", net.conv("conv3", x, 64, 5, pad=2))
    x = net.pool("pool3", x, "AVE", 3, 2)
    x = net.fc("ip1", x, 64, weights=filler("gaussian", std=0.1))
    x = net.fc("ip2", x, 10, weights=filler("gaussian", std=0.1))
    classify(net, x, top_5=False)
    return net


def cifar10_full(train: bool) -> Net:
    """Return Krizhevsky's larger net for CIFAR-10, with normalization within channels."""
    about = "CIFAR-10 full: three convolutions with local normalization, one classifier, 89,578 parameters."
    net = Net("CIFAR10_full", about, train, filler("gaussian", std=0.01), TWICE)
    lrn = {"local_size": 3, "alpha": 5e-05, "beta": 0.75, "norm_region": Word("WITHIN_CHANNEL")}
    x = _cifar10(net)
    x = net.conv("conv1", x, 32, 5, pad=2, weights=filler("gaussian", std=0.0001))
    x = net.relu("relu1", net.pool("pool1", x, "MAX", 3, 2))
    x = net.layer("LRN", "norm1", x, lrn_param=lrn)
    x = net.relu("relu2", net.conv("conv2", x, 32, 5, pad=2))
    x = net.pool("pool2", x, "AVE", 3, 2)
    x = net.layer("LRN", "norm2", x, lrn_param=lrn)
    x = net.relu("relu3", net.conv("conv3", x, 64, 5, pad=2, mults=()))
    x = net.pool("pool3", x, "AVE", 3, 2)
    if train:
        net.say("The weights of the classifier decay 250 times as fast as those of the convolutions.")
    x = net.fc("ip1", x, 10, mults=((1, 250), (2, 0)))
    classify(net, x, top_5=False)
    return net


def mnist_autoencoder(train: bool) -> Net:
    """Return the deep autoencoder of Hinton and Salakhutdinov: 784-1000-500-250-30 and back."""
    about = "Deep autoencoder of MNIST's digits, 784-1000-500-250-30 and back, 2,837,314 parameters."
    net = Net("MNISTAutoencoder", about, train, filler("gaussian", std=1, sparse=15), ((1, 1), (1, 0)))
    if train:
        _autoencoder_data(net)
        net.layer("Flatten", "flatdata", "data")
        x = "data"
    else:
        x = inputs(net, 1, 1, 28, 28)
    widths = {"encode1": 1000, "encode2": 500, "encode3": 250, "encode4": 30}
    widths |= {"decode4": 250, "decode3": 500, "decode2": 1000, "decode1": 784}
    for name, width in widths.items():
        x = net.fc(name, x, width)
        if name == "encode4":
            net.say("The code of 30 numbers is linear.")
        elif name != "decode1":
            x = net.layer("Sigmoid", f"{name}neuron", x)
    if train:
        net.layer("SigmoidCrossEntropyLoss", "loss", [x, "flatdata"], "cross_entropy_loss", loss_weight=1)
    x = net.layer("Sigmoid", "decode1neuron", x)
    if train:
        net.say("For information: it adds nothing to the loss.")
        net.layer("EuclideanLoss", "l2_error", [x, "flatdata"], loss_weight=0)
    return net


def mnist_siamese(train: bool) -> Net:
    """Return two LeNets that share their weights and map digits to points of the plane."""
    about = "Siamese LeNets: equal digits become near points of the plane, 431,102 parameters."
    net = Net("mnist_siamese", about, train, filler("xavier"), TWICE)
    if not train:
        _siamese_half(net, inputs(net, 1, 1, 28, 28), "")
        return net
    for phase, batch in (("TRAIN", 64), ("TEST", 100)):
        source = f"models/mnist_siamese/mnist_siamese_{phase.lower()}_lmdb"
        data(net, phase, source, batch, GREY, name="pair_data", top=("pair_data", "sim"))
    net.say("A record holds the two pictures of a pair as its two channels.")
    net.layer(
        "Slice", "slice_pair", "pair_data", ["data", "data_p"], slice_param={"axis": 1, "slice_point": 1}
    )
    feat = _siamese_half(net, "data", "")
    net.say("The second of each pair, by the same weights: layers with params of one name share them.")
    feat_p = _siamese_half(net, "data_p", "_p")
    net.layer("ContrastiveLoss", "loss", [feat, feat_p, "sim"], contrastive_loss_param={"margin": 1})
    return net


def _siamese_half(net: Net, x: str, suffix: str) -> str:
    x = net.conv(f"conv1{suffix}", x, 20, 5, shared="conv1")
    x = net.pool(f"pool1{suffix}", x, "MAX", 2, 2)
    x = net.conv(f"conv2{suffix}", x, 50, 5, shared="conv2")
    x = net.pool(f"pool2{suffix}", x, "MAX", 2, 2)
    x = net.relu(f"relu1{suffix}", net.fc(f"ip1{suffix}", x, 500, shared="ip1"))
    x = net.fc(f"ip2{suffix}", x, 10, shared="ip2")
    return net.fc(f"feat{suffix}", x, 2, shared="feat")


def _cifar10(net: Net) -> str:
    if not net.train:
        return inputs(net, 1, 3, 32, 32)
    mean: Fields = {"mean_file": "data/cifar10/mean.binaryproto"}
    for phase in ("TRAIN", "TEST"):
        data(net, phase, f"data/cifar10/cifar10_{phase.lower()}_lmdb", 100, mean, name="cifar")
    return "data"


def _autoencoder_data(net: Net) -> None:
    net.say("Tests on the digits of the training as well as on others: the solver's test_state chooses.")
    level = {"scale": 0.0039215684}  # 1/255
    for phase, stage, digits in (
        ("TRAIN", "", "train"),
        ("TEST", "test-on-train", "train"),
        ("TEST", "test-on-test", "test"),
    ):
        data(net, phase, f"models/lenet/mnist_{digits}_lmdb", 100, level, top=("data",), stage=stage)
