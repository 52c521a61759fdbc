"""Clip: values kept within bounds."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Clip")
class Clip(NeuronLayer):
    """Limit every value to ``clip_param.min`` .. ``max``; both are 0 if they are not given.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        y = max(min, min(x, max))      if the bounds are the wrong way round, ``min`` wins

    Backward, with g = dE/dy
        dE/dx = g where min <= x <= max, else 0

        In place, forward keeps x: real Caffe looks at y, which is always within the bounds.

    Errors
        None of its own.

    Source: BVLC/caffe clip_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.clip_param
        self.min, self.max = param.min, param.max

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.keep_x(bottom, top)
        y = top[0].data
        self.xp.minimum(bottom[0].data, self.max, out=y)
        self.xp.maximum(y, self.min, out=y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        x = self.kept_x(bottom)
        inside = x >= self.min
        inside &= x <= self.max
        self.xp.multiply(top[0].diff, inside, out=bottom[0].diff)
