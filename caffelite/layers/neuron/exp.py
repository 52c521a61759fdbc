"""Exp: powers of a base."""

import math

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Exp")
class Exp(NeuronLayer):
    """Raise ``exp_param.base`` (default -1, which stands for e) to ``shift + scale * x``.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward, with k = log(base) scale
        y = base^(shift + scale x) = base^shift exp(k x)

    Backward, with g = dE/dy
        dE/dx = g k y

    Errors
        LayerError if base is neither -1 nor a positive, finite number.

    Source: BVLC/caffe exp_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.exp_param
        self.check(
            param.base == -1 or 0 < param.base < math.inf,
            f"needs exp_param.base to be positive, or -1 for e, got {param.base:g}",
        )
        log_base = 1.0 if param.base == -1 else math.log(param.base)
        self.k = log_base * param.scale
        with self.xp.errstate(over="ignore"):
            self.factor = self.xp.exp(self.xp.asarray(log_base * param.shift, self.engine.dtype))

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, y = self.xp, top[0].data
        with xp.errstate(over="ignore"):
            if self.k == 1:
                xp.exp(bottom[0].data, out=y)
            else:
                xp.multiply(bottom[0].data, self.k, out=y)
                xp.exp(y, out=y)
            if self.factor != 1:
                y *= self.factor

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        dx = bottom[0].diff
        self.xp.multiply(top[0].data, top[0].diff, out=dx)
        if self.k != 1:
            dx *= self.k
