"""SigmoidCrossEntropyLoss: independent yes-or-no predictions."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.loss.loss_layer import LossLayer
from caffelite.layers.neuron.sigmoid import sigmoid
from caffelite.proto import caffe_pb2


@register_layer("SigmoidCrossEntropyLoss")
class SigmoidCrossEntropyLoss(LossLayer):
    """Sigmoid followed by the cross entropy with targets between 0 and 1.

    Shapes
        bottom[0]  (N, ...)   scores x
        bottom[1]  (N, ...)   targets t, as many values as bottom[0]
        top[0]     ()         loss E

    Forward, over positions i whose target, cut to a whole number, is not ``loss_param.ignore_label``
        p = 1 / (1 + exp(-x))
        E = -1/Z sum_i (t_i log p_i + (1 - t_i) log(1 - p_i))

        With log p = -log(1 + exp(-x)) and log(1 - p) = log p - x the summand becomes
        max(x_i, 0) - x_i t_i + log(1 + exp(-|x_i|)), where no exponential exceeds 1.
        Z: see LossLayer.normalizer; the default is BATCH_SIZE, Z = N.

    Backward, with w = dE_total/dE, the loss weight
        dE/dx_i = w/Z (p_i - t_i)      and 0 at ignored positions; log and sigmoid cancel

    Errors
        LayerError if the numbers of items or of values differ.

    Source: BVLC/caffe sigmoid_cross_entropy_loss_layer.cpp
    """

    default_normalization = caffe_pb2.LossParameter.BATCH_SIZE

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        self.buffer: Array = self.xp.empty(0, self.engine.dtype)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        self.check(
            bottom[0].count == bottom[1].count,
            f"needs one target for each score, got shapes {bottom[0].shape} and {bottom[1].shape}",
        )
        if self.buffer.size != bottom[0].count:
            self.buffer = self.xp.empty(bottom[0].count, self.engine.dtype)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, x, t = self.xp, bottom[0].data.reshape(-1), bottom[1].data.reshape(-1)
        self.valid = None if self.ignore_label is None else xp.trunc(t) != self.ignore_label
        e = xp.absolute(x, out=self.buffer)
        xp.negative(e, out=e)
        xp.exp(e, out=e)
        xp.log1p(e, out=e)
        e += xp.maximum(x, 0)
        e -= x * t
        if self.valid is not None:
            xp.copyto(e, 0, where=~self.valid)  # even if it is nan
        n_valid = x.size if self.valid is None else int(xp.count_nonzero(self.valid))
        self.z = self.normalizer(bottom[0].shape[0], bottom[0].count_from(1), n_valid)
        top[0].data[...] = e.sum() / self.z

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        dx = bottom[0].diff.reshape(-1)
        sigmoid(self.xp, bottom[0].data.reshape(-1), out=dx)
        dx -= bottom[1].data.reshape(-1)
        if self.valid is not None:
            self.xp.copyto(dx, 0, where=~self.valid)
        dx *= top[0].diff / self.z
