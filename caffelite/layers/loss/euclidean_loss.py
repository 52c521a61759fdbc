"""EuclideanLoss: half the mean squared distance."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.loss.loss_layer import LossLayer


@register_layer("EuclideanLoss")
class EuclideanLoss(LossLayer):
    """Compare predictions with real-valued targets, for regression.

    Shapes
        bottom[0]  (N, ...)   predictions a
        bottom[1]  (N, ...)   targets b, as many values for each item as bottom[0]
        top[0]     ()         loss E

    Forward
        E = 1/(2N) sum_i (a_i - b_i)^2

    Backward, with w = dE_total/dE, the loss weight
        dE/da_i =  w/N (a_i - b_i)
        dE/db_i = -w/N (a_i - b_i)      the targets may be computed too, so they have a gradient

    Errors
        LayerError if the numbers of items, or of values of an item, differ.
        ShapeError if bottom[0] has more than four axes.

    Source: BVLC/caffe euclidean_loss_layer.cpp
    """

    no_backward = ()

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        self.difference: Array = self.xp.empty(0, self.engine.dtype)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        self.check(
            bottom[0].count == bottom[1].count,
            "needs predictions and targets with as many values for each item, "
            f"got shapes {bottom[0].shape} and {bottom[1].shape}",
        )
        self.n = bottom[0].num
        if self.difference.size != bottom[0].count:
            self.difference = self.xp.empty(bottom[0].count, self.engine.dtype)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        difference = self.difference
        self.xp.subtract(bottom[0].data.reshape(-1), bottom[1].data.reshape(-1), out=difference)
        top[0].data[...] = self.xp.dot(difference, difference) / self.n / 2

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        for blob, wanted, sign in zip(bottom, propagate_down, (1, -1), strict=True):
            if wanted:
                factor = sign * top[0].diff / self.n
                self.xp.multiply(self.difference, factor, out=blob.diff.reshape(-1))
