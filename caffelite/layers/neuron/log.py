"""Log: logarithms to a base."""

import math

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Log")
class Log(NeuronLayer):
    """Take the logarithm to ``log_param.base`` (default -1, which stands for e) of ``shift + scale * x``.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = log(shift + scale x) / log(base)      nan where the argument is negative, -inf where it is 0

    Backward, with g = dE/dy
        dE/dx = g scale / log(base) / (shift + scale x)

        In place, forward keeps x: real Caffe puts y into this formula.

    Errors
        LayerError if base is neither -1 nor a positive, finite number other than 1.

    Source: BVLC/caffe log_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.log_param
        self.check(
            param.base == -1 or (0 < param.base < math.inf and param.base != 1),
            f"needs log_param.base to be positive and not 1, or -1 for e, got {param.base:g}",
        )
        self.log_base = 1.0 if param.base == -1 else math.log(param.base)
        self.scale, self.shift = param.scale, param.shift

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.keep_x(bottom, top)
        y = self._argument(bottom[0].data, out=top[0].data)
        with self.xp.errstate(divide="ignore", invalid="ignore"):
            self.xp.log(y, out=y)
        if self.log_base != 1:
            y *= 1 / self.log_base

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        x, dx = self.kept_x(bottom), bottom[0].diff
        argument = self._argument(x, out=self.scratch(x))
        with self.xp.errstate(divide="ignore", invalid="ignore"):
            self.xp.divide(top[0].diff, argument, out=dx)
        if self.scale / self.log_base != 1:
            dx *= self.scale / self.log_base

    def _argument(self, x: Array, out: Array) -> Array:
        """Compute what the logarithm is taken of into ``out``."""
        self.xp.multiply(x, self.scale, out=out)
        if self.shift:
            out += self.shift
        return out
