"""TanH: the hyperbolic tangent."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("TanH")
class TanH(NeuronLayer):
    """Squash every value into (-1, 1).

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = tanh(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))

    Backward, with g = dE/dy
        dy/dx = 1 - y^2      quotient rule: (cosh^2 x - sinh^2 x) / cosh^2 x
        dE/dx = g (1 - y^2)

    Errors
        None of its own.

    Source: BVLC/caffe tanh_layer.cpp
    """

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.xp.tanh(bottom[0].data, out=top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, y = self.xp, top[0].data
        dy_dx = xp.multiply(y, y, out=self.scratch(y))
        xp.subtract(1, dy_dx, out=dy_dx)
        xp.multiply(top[0].diff, dy_dx, out=bottom[0].diff)
