"""HingeLoss: one-against-all margins."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.loss.loss_layer import LossLayer
from caffelite.proto.caffe_pb2 import HingeLossParameter


@register_layer("HingeLoss")
class HingeLoss(LossLayer):
    """Ask for scores of at least 1 for the label and at most -1 for all other classes.

    Shapes
        bottom[0]  (N, ...)   scores x; an item's K values are its classes
        bottom[1]  (N, ...)   labels l in {0, ..., K - 1}, the first N values
        top[0]     ()         loss E

    Forward, with s_{i, k} = -1 where k = l_i, else 1
        h_{i, k} = max(0, 1 + s_{i, k} x_{i, k})
        E = 1/N sum_{i, k} h_{i, k}           ``hinge_loss_param.norm`` L1, the default
        E = 1/N sum_{i, k} h_{i, k}^2         L2

    Backward, with w = dE_total/dE, the loss weight
        L1   dE/dx_{i, k} = w/N s_{i, k} 1[h_{i, k} > 0]
        L2   dE/dx_{i, k} = w/N 2 s_{i, k} h_{i, k}

    Errors
        LayerError if the numbers of items differ, labels are missing, or a label is not a class.
        ShapeError if bottom[0] has more than four axes.

    Source: BVLC/caffe hinge_loss_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        self.squared = self.layer_param.hinge_loss_param.norm == HingeLossParameter.L2
        self.h: Array = self.xp.empty((0, 0), self.engine.dtype)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        self.n, self.k = bottom[0].num, bottom[0].count_from(1)
        self.check(
            bottom[1].count >= self.n,
            f"needs a label for each of {self.n} items, got labels of shape {bottom[1].shape}",
        )
        if self.h.shape != (self.n, self.k):
            self.h = self.xp.empty((self.n, self.k), self.engine.dtype)
            self.rows = self.xp.arange(self.n)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, h = self.xp, self.h
        label = self.class_labels(bottom[1].data.reshape(-1)[: self.n], self.k)
        self.at_label = (self.rows, label)
        h[...] = bottom[0].data.reshape(self.n, self.k)
        h[self.at_label] *= -1
        h += 1
        xp.maximum(h, 0, out=h)
        total = xp.vdot(h, h) if self.squared else h.sum()
        top[0].data[...] = total / self.n

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, dx = self.xp, bottom[0].diff.reshape(self.n, self.k)
        factor = top[0].diff / self.n
        if self.squared:
            xp.multiply(self.h, 2 * factor, out=dx)
        else:
            xp.sign(self.h, out=dx)
            dx *= factor
        dx[self.at_label] *= -1
