"""BNLL: binomial normal log likelihood, also known as softplus."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer

EXP_LIMIT = 88.0  # exp of more overflows in float32


@register_layer("BNLL")
class BNLL(NeuronLayer):
    """A smooth ReLU: close to x for large x, close to 0 for very negative x.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|))      the latter cannot overflow

    Backward, with g = dE/dy
        dy/dx = exp(x) / (1 + exp(x)) = 1 / (1 + exp(-x))
        dE/dx = g / (1 + exp(-x))

        In place, forward keeps x: real Caffe puts y into this formula.

    Errors
        None of its own.

    Source: BVLC/caffe bnll_layer.cpp
    """

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.keep_x(bottom, top)
        xp, x, y = self.xp, bottom[0].data, top[0].data
        t = xp.absolute(x, out=self.scratch(x))
        xp.negative(t, out=t)
        xp.exp(t, out=t)
        xp.log1p(t, out=t)
        xp.maximum(x, 0, out=y)
        y += t

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, x = self.xp, self.kept_x(bottom)
        t = xp.negative(x, out=self.scratch(x))
        xp.minimum(t, EXP_LIMIT, out=t)
        xp.exp(t, out=t)
        t += 1
        xp.divide(top[0].diff, t, out=bottom[0].diff)
