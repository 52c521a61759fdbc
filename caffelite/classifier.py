"""Classifier: a net that classifies pictures; pycaffe's caffe.classifier.

Source: BVLC/caffe python/caffe/classifier.py
"""

import os
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from caffelite.core.blob import Array
from caffelite.core.net import Net
from caffelite.engines import Engine
from caffelite.errors import NetError, ShapeError, both
from caffelite.io.resize_image import oversample as ten_crops
from caffelite.io.resize_image import resize_image
from caffelite.io.transformer import Transformer
from caffelite.proto.caffe_pb2 import TEST

Path: TypeAlias = str | os.PathLike[str]


class Classifier(Net):
    """A net that takes pictures and gives one output: ``Classifier("deploy.prototxt", "net.caffemodel")``.

    ``image_dims`` is the size (height, width) that pictures get before they are cropped to the net's
    (default: the net's own). ``mean``, ``input_scale``, ``raw_scale`` and ``channel_swap`` are
    ``Transformer``'s settings; ``transformer`` holds it.

    Errors
        NetError if the net has no input; what Net and Transformer raise.
    """

    def __init__(
        self,
        model_file: Path,
        pretrained_file: Path,
        image_dims: Sequence[int] | None = None,
        mean: Array | None = None,
        input_scale: float | None = None,
        raw_scale: float | None = None,
        channel_swap: Sequence[int] | None = None,
        *,
        engine: Engine | None = None,
    ) -> None:
        super().__init__(model_file, TEST, weights=pretrained_file, engine=engine)
        self.transformer = transformer_for(self, mean, input_scale, raw_scale, channel_swap)
        self.crop_dims = np.array(self.blobs[self.inputs[0]].data.shape[2:])
        self.image_dims = self.crop_dims if image_dims is None or not len(image_dims) else image_dims

    def predict(self, inputs: Sequence[Array] | Array, oversample: bool = True) -> Array:
        """Return the net's output for pictures (H, W, K), of any sizes: (N, C) for N pictures and C classes.

        With ``oversample`` it is the mean over ten crops: corners and centre, and these mirrored. Without it
        the centre is taken, and the result has the output's own shape (N, C, ...).
        Raises ShapeError, which is a ValueError too, if there is no picture, or they differ in channels.
        """
        pictures = self._resized(inputs)
        if oversample:
            pictures = ten_crops(pictures, self.crop_dims)
        else:
            top, left = (np.array(self.image_dims) / 2.0 - self.crop_dims / 2.0).astype(int)
            bottom, right = (np.array(self.image_dims) / 2.0 + self.crop_dims / 2.0).astype(int)
            pictures = pictures[:, top:bottom, left:right]
        name = self.inputs[0]
        batch = np.stack([self.transformer.preprocess(name, picture) for picture in pictures])
        predictions = self.forward_all(None, **{name: batch})[self.outputs[0]]
        if oversample:
            return np.asarray(predictions.reshape(len(predictions) // 10, 10, -1).mean(1))
        return predictions

    def _resized(self, inputs: Sequence[Array] | Array) -> Array:
        shapes = [np.shape(picture) for picture in inputs]
        if not shapes or len({shape[2:] for shape in shapes}) > 1:
            raise both(ShapeError, ValueError)(
                f"predict takes pictures (height, width, channels) of the same channels, got shapes {shapes}"
            )
        return np.stack([resize_image(picture, self.image_dims) for picture in inputs])


def transformer_for(
    net: Net,
    mean: Array | None,
    input_scale: float | None,
    raw_scale: float | None,
    channel_swap: Sequence[int] | None,
) -> Transformer:
    """Return the Transformer of a net's first input for pictures (H, W, K), with what settings are given."""
    name = first_input(net)
    transformer = Transformer({name: net.blobs[name].data.shape})
    transformer.set_transpose(name, (2, 0, 1))
    if mean is not None:
        transformer.set_mean(name, mean)
    if input_scale is not None:
        transformer.set_input_scale(name, input_scale)
    if raw_scale is not None:
        transformer.set_raw_scale(name, raw_scale)
    if channel_swap is not None:
        transformer.set_channel_swap(name, channel_swap)
    return transformer


def first_input(net: Net) -> str:
    """Return the name of a net's first input; NetError, which is an IndexError too, if it has none."""
    if not net.inputs:
        raise both(NetError, IndexError)(
            f"net {net.name!r} has no input: give a deploy net, which begins with a layer of type Input"
        )
    return net.inputs[0]
