"""Makes the weights that a training of FCN-8s starts from, out of VGG-16's.

    python models/fcn8s/start.py VGG_ILSVRC_16_layers.caffemodel models/fcn8s/start.caffemodel

VGG-16's fully connected layers become convolutions: their weights (outputs, channels * height * width)
are read as (outputs, channels, height, width). The layers that enlarge scores get the kernel of bilinear
interpolation from each class to itself, and zeros between classes. The new scores start at zero.
"""

import argparse
from pathlib import Path

import numpy as np
import numpy.typing as npt

import caffelite

UPSCORES = ("upscore2", "upscore_pool4", "upscore8")


def interpolation(classes: int, size: int) -> npt.NDArray[np.float32]:
    """Return a Deconvolution's weights (classes, classes, size, size) that interpolate each class alone.

    With f = size / 2 rounded up and the kernel's middle c = (size - 1) / 2,
    w_kkij = (1 - |i - c| / f) (1 - |j - c| / f); all else is 0.
    """
    factor = (size + 1) // 2
    line = 1 - np.abs(np.arange(size) - (size - 1) / 2) / factor
    weights = np.zeros((classes, classes, size, size), np.float32)
    weights[range(classes), range(classes)] = np.outer(line, line)
    return weights


def transplant(source: caffelite.Net, target: caffelite.Net) -> list[str]:
    """Copy the parameters of layers of one name, and interpolate in ``UPSCORES``; return the names."""
    shared = [name for name in target.params if name in source.params]
    for name in shared:
        for new, old in zip(target.params[name], source.params[name], strict=True):
            new.data[...] = old.data.reshape(new.shape)
    for name in UPSCORES:
        (blob,) = target.params[name]
        blob.data[...] = interpolation(blob.shape[0], blob.shape[2])
    return shared


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", help="VGG-16's .caffemodel")
    parser.add_argument("out", help="the .caffemodel to write")
    args = parser.parse_args()
    models = Path(__file__).parents[1]
    vgg = caffelite.Net(str(models / "vgg16" / "deploy.prototxt"), caffelite.TEST, weights=args.weights)
    fcn = caffelite.Net(str(models / "fcn8s" / "deploy.prototxt"), caffelite.TEST)
    print(f"copied {', '.join(transplant(vgg, fcn))}")
    fcn.save(args.out)
