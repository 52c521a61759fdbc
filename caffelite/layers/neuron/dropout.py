"""Dropout: zero a random share of the values while training."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer
from caffelite.proto.caffe_pb2 import TRAIN


@register_layer("Dropout")
class Dropout(NeuronLayer):
    """Zero each value with probability ``dropout_param.dropout_ratio`` (default 0.5) while training.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward, with r = dropout_ratio
        TRAIN   y = x m / (1 - r)    m = 1 with probability 1 - r, else 0, drawn anew each time
        TEST    y = x

        The division keeps the mean: E[y] = x (1 - r) / (1 - r) = x, so TEST needs no scaling.
        The mask is drawn from the engine's stream: with a given seed it is Caffe's.

    Backward, with g = dE/dy and the mask of the last forward
        TRAIN   dE/dx = g m / (1 - r)
        TEST    dE/dx = g

    Errors
        LayerError in a TRAIN forward if r is not in [0, 1]: it is a probability. With r = 1 every
        value is 0 * inf = nan, as in Caffe.

    Source: BVLC/caffe dropout_layer.cpp; Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014)
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.ratio = self.layer_param.dropout_param.dropout_ratio
        scale = 1 / (1 - self.ratio) if self.ratio != 1 else float("inf")
        self.scale = self.xp.asarray(scale, self.engine.dtype)
        self.mask: Array = self.xp.empty(0, self.engine.dtype)  # m / (1 - r)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = bottom[0].data, top[0].data
        if self.phase == TRAIN:
            self._draw_mask(x.shape)
            self.xp.multiply(x, self.mask, out=y)
        elif x is not y:
            y[...] = x

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        g, dx = top[0].diff, bottom[0].diff
        if self.phase == TRAIN:
            self.xp.multiply(g, self.mask, out=dx)
        elif g is not dx:
            dx[...] = g

    def _draw_mask(self, shape: tuple[int, ...]) -> None:
        self.check(
            0 <= self.ratio <= 1,
            f"needs dropout_param.dropout_ratio, a probability, in 0..1, got {self.ratio:g}",
        )
        keep = self.engine.rng.bernoulli(shape, 1 - self.ratio)
        if self.mask.shape != shape:
            self.mask = self.xp.empty(shape, self.engine.dtype)
        with self.xp.errstate(invalid="ignore"):  # r = 1
            self.xp.multiply(keep, self.scale, out=self.mask)
