"""Sigmoid: the logistic function."""

from typing import Any

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Sigmoid")
class Sigmoid(NeuronLayer):
    """Squash every value into (0, 1).

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = 1 / (1 + exp(-x)) = tanh(x / 2) / 2 + 1/2      the latter, which cannot overflow

    Backward, with g = dE/dy
        dy/dx = exp(-x) / (1 + exp(-x))^2 = y (1 - y)      since exp(-x) / (1 + exp(-x)) = 1 - y
        dE/dx = g y (1 - y)

    Errors
        None of its own.

    Source: BVLC/caffe sigmoid_layer.cpp
    """

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        sigmoid(self.xp, bottom[0].data, out=top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, y = self.xp, top[0].data
        dy_dx = xp.subtract(1, y, out=self.scratch(y))
        dy_dx *= y
        xp.multiply(top[0].diff, dy_dx, out=bottom[0].diff)


def sigmoid(xp: Any, x: Array, out: Array) -> None:
    """Compute the logistic function of ``x`` into ``out``, which may be ``x`` itself."""
    xp.multiply(x, 0.5, out=out)
    xp.tanh(out, out=out)
    out *= 0.5
    out += 0.5
