"""Threshold: 1 above a limit, 0 below."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Threshold")
class Threshold(NeuronLayer):
    """Tell which values exceed ``threshold_param.threshold`` (default 0).

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = 1 where x > threshold, else 0

    Backward
        None: y is constant wherever it has a derivative.

    Errors
        LayerError if a gradient is asked for.

    Source: BVLC/caffe threshold_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.threshold = self.layer_param.threshold_param.threshold

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        top[0].data[...] = bottom[0].data > self.threshold

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(
            not any(propagate_down),
            "has no gradient; use it where none is asked for (without force_backward or propagate_down)",
        )
