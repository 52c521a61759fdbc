"""Swish: x times its own sigmoid."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer
from caffelite.layers.neuron.sigmoid import sigmoid


@register_layer("Swish")
class Swish(NeuronLayer):
    """Gate every value by the sigmoid of itself times ``swish_param.beta`` (default 1).

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        s = 1 / (1 + exp(-beta x))
        y = x s

    Backward, with g = dE/dy
        ds/dx = beta s (1 - s)
        dy/dx = s + x beta s (1 - s) = s + beta y (1 - s) = beta y + s (1 - beta y)
        dE/dx = g (beta y + s (1 - beta y))

    Errors
        None of its own.

    Source: BVLC/caffe swish_layer.cpp; Ramachandran, Zoph and Le (2017)
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.beta = self.layer_param.swish_param.beta
        self.s: Array = self.xp.empty(0, self.engine.dtype)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0].data
        if self.s.shape != x.shape:
            self.s = self.xp.empty_like(x)
        self.xp.multiply(x, self.beta, out=self.s)
        sigmoid(self.xp, self.s, out=self.s)
        self.xp.multiply(x, self.s, out=top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, y = self.xp, top[0].data
        dy_dx = xp.subtract(1, self.s, out=self.scratch(y))
        dy_dx *= y
        dy_dx *= self.beta
        dy_dx += self.s
        xp.multiply(top[0].diff, dy_dx, out=bottom[0].diff)
