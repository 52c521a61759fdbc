"""Network in Network, for ImageNet."""

from models.generate.common import MEAN_FILE, TWICE_NO_DECAY, classify, imagenet
from models.generate.prototxt import Net, filler


def nin(train: bool) -> Net:
    """Return Network in Network: each convolution is followed by two of 1 x 1."""
    about = "Network in Network: four convolutions, each with two of 1 x 1 behind it; 7,595,176 parameters."
    net = Net("nin_imagenet", about, train, filler("gaussian", std=0.05), TWICE_NO_DECAY)
    small = filler("gaussian", std=0.01)
    x = imagenet(net, 224, 64, 100, {"mean_file": MEAN_FILE})
    x = net.relu("relu0", net.conv("conv1", x, 96, 11, stride=4, weights=small))
    x = net.relu("relu1", net.conv("cccp1", x, 96, 1))
    x = net.relu("relu2", net.conv("cccp2", x, 96, 1))
    x = net.pool("pool0", x, "MAX", 3, 2)
    x = net.relu("relu3", net.conv("conv2", x, 256, 5, pad=2))
    x = net.relu("relu5", net.conv("cccp3", x, 256, 1))
    x = net.relu("relu6", net.conv("cccp4", x, 256, 1))
    x = net.pool("pool2", x, "MAX", 3, 2)
    x = net.relu("relu7", net.conv("conv3", x, 384, 3, pad=1, weights=small))
    x = net.relu("relu8", net.conv("cccp5", x, 384, 1))
    x = net.relu("relu9", net.conv("cccp6", x, 384, 1))
    x = net.dropout("drop", net.pool("pool3", x, "MAX", 3, 2))
    x = net.relu("relu10", net.conv("conv4-1024", x, 1024, 3, pad=1, top="conv4"))
    x = net.relu("relu11", net.conv("cccp7-1024", x, 1024, 1, top="cccp7"))
    x = net.relu("relu12", net.conv("cccp8-1024", x, 1000, 1, weights=small, top="cccp8"))
    classify(net, net.pool("pool4", x, "AVE", 6, 1))
    return net
