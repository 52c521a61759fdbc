"""Silence: a consumer for blobs that nobody else wants."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Silence")
class Silence(Layer):
    """Take blobs and do nothing, so that the net does not list them among its outputs.

    Shapes
        bottom[i]  any

    Forward
        Nothing.

    Backward
        dE/dbottom[i] = 0

    Errors
        None of its own.

    Source: BVLC/caffe silence_layer.cpp
    """

    num_bottom = (1, None)
    num_top = 0

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """There is no top to shape."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """There is no top to write."""

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        for blob, wanted in zip(bottom, propagate_down, strict=True):
            if wanted:
                blob.diff[...] = 0
