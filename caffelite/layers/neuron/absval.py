"""AbsVal: absolute values."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("AbsVal")
class AbsVal(NeuronLayer):
    """Take the absolute value of every element.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; another blob than bottom[0]

    Forward
        y = |x|

    Backward, with g = dE/dy
        dE/dx = g sign(x)      0 at the kink x = 0

    Errors
        LayerError if the top is the bottom itself.

    Source: BVLC/caffe absval_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            top[0] is not bottom[0],
            "cannot work in place; give its top blob another name than its bottom",
        )

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.xp.absolute(bottom[0].data, out=top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            dx = bottom[0].diff
            self.xp.sign(bottom[0].data, out=dx)
            dx *= top[0].diff
