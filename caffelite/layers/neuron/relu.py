"""ReLU: rectified linear units, optionally leaky."""

from collections.abc import Sequence

from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


def slope_behind(followers: Sequence[Layer]) -> float | None:
    """Return the slope of the first of ``followers`` if it is a ReLU that can be joined, else None."""
    relu = followers[0] if followers else None
    return relu.slope if type(relu) is ReLU and relu.slope >= 0 else None


@register_layer("ReLU")
class ReLU(NeuronLayer):
    """Cut off what is negative, or let ``relu_param.negative_slope`` (default 0) of it through.

    Shapes
        bottom[0]  any              x
        top[0]     as bottom[0]     y; may be bottom[0] itself

    Forward, with a = negative_slope
        y = max(x, 0) + a min(x, 0)

    Backward, with g = dE/dy
        dE/dx = g      where x > 0
        dE/dx = a g    elsewhere, so also at the kink x = 0

        In place x is gone, but y > 0 exactly where x > 0, unless a < 0: then forward keeps x.

    Errors
        None of its own.

    Source: BVLC/caffe relu_layer.cpp; Nair and Hinton (2010)
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.slope = self.layer_param.relu_param.negative_slope

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if self.slope < 0:
            self.keep_x(bottom, top)
        relu = self.engine.kernel("relu_forward")
        relu(bottom[0].data, top[0].data, self.slope, self.engine.scratch)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            gradient = self.engine.kernel("relu_backward")
            g, dx = top[0].diff, bottom[0].diff
            gradient(self.kept_x(bottom), g, dx, self.slope, self.engine.scratch)
