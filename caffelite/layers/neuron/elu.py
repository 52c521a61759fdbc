"""ELU: exponential linear units."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("ELU")
class ELU(NeuronLayer):
    """Keep what is positive; let what is negative approach ``-elu_param.alpha`` (default 1).

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward, with a = alpha
        y = max(x, 0) + a (exp(min(x, 0)) - 1)

    Backward, with g = dE/dy
        dE/dx = g                         where x > 0
        dE/dx = g a exp(x) = g (a + y)    elsewhere

        In place x is gone, but y > 0 exactly where x > 0, unless a < 0: then forward keeps x.

    Errors
        None of its own.

    Source: BVLC/caffe elu_layer.cpp; Clevert, Unterthiner and Hochreiter (2015)
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.alpha = self.layer_param.elu_param.alpha

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if self.alpha < 0:
            self.keep_x(bottom, top)
        xp, x, y = self.xp, bottom[0].data, top[0].data
        t = xp.minimum(x, 0, out=self.scratch(x))
        xp.exp(t, out=t)
        t -= 1
        t *= self.alpha
        xp.maximum(x, 0, out=y)
        y += t

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, y = self.xp, top[0].data
        positive = self.kept_x(bottom) > 0
        dy_dx = xp.add(y, self.alpha, out=self.scratch(y))
        dy_dx *= ~positive
        dy_dx += positive
        xp.multiply(top[0].diff, dy_dx, out=bottom[0].diff)
