"""MultinomialLogisticLoss: negative log-likelihood of given probabilities."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.loss.loss_layer import LossLayer

LOG_THRESHOLD = 1e-20  # kLOG_THRESHOLD: Caffe clamps p here


@register_layer("MultinomialLogisticLoss")
class MultinomialLogisticLoss(LossLayer):
    """Compare probabilities, such as a Softmax layer's, with integer labels.

    For training, SoftmaxWithLoss is the better choice: its docstring says why.

    Shapes
        bottom[0]  (N, ...)                  probabilities p; an item's K values are its classes
        bottom[1]  (N,) .. (N, 1, 1, 1)      labels l in {0, ..., K - 1}
        top[0]     ()                        loss E

    Forward, with q_i = max(p_{i, l_i}, 1e-20)
        E = -1/N sum_i log q_i

    Backward, with w = dE_total/dE, the loss weight
        dE/dp_{i, k} = -w/N / q_i where k = l_i, else 0

    Errors
        LayerError if the numbers of items differ, an item has several labels, or a label is not a class.
        ShapeError if a bottom has more than four axes.

    Source: BVLC/caffe multinomial_logistic_loss_layer.cpp
    """

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        labels = bottom[1]
        self.check(
            labels.channels == labels.height == labels.width == 1,
            f"needs one label for each item, got labels of shape {labels.shape}",
        )
        self.n, self.k = bottom[0].num, bottom[0].count_from(1)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp = self.xp
        self.at_label = (xp.arange(self.n), self.class_labels(bottom[1].data.reshape(-1), self.k))
        p = bottom[0].data.reshape(self.n, self.k)
        self.q = xp.maximum(p[self.at_label], LOG_THRESHOLD)
        top[0].data[...] = -xp.log(self.q).sum() / self.n

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        dp = bottom[0].diff.reshape(self.n, self.k)
        dp[...] = 0
        dp[self.at_label] = -top[0].diff / self.n / self.q
