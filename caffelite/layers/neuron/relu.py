"""ReLU: rectified linear units, optionally leaky."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


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
        self.slope = self.xp.asarray(self.layer_param.relu_param.negative_slope, self.engine.dtype)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, x, y = self.xp, bottom[0].data, top[0].data
        if self.slope == 0:
            xp.maximum(x, 0, out=y)
            return
        if self.slope < 0:
            self.keep_x(bottom, top)
        # The two branches cross at 0 alone, so the larger (for a > 1 the smaller) is the right one.
        ax = xp.multiply(x, self.slope, out=self.scratch(x) if x is y else y)
        larger = xp.maximum if self.slope <= 1 else xp.minimum
        larger(x, ax, out=y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, g, dx = self.xp, top[0].diff, bottom[0].diff
        positive = self.kept_x(bottom) > 0
        if self.slope == 0:
            xp.multiply(g, positive, out=dx)
            return
        factor = xp.multiply(~positive, self.slope, out=self.scratch(g))
        factor += positive
        xp.multiply(g, factor, out=dx)
