"""ContrastiveLoss: distances of pairs, for siamese nets."""

from typing import ClassVar

from caffelite.core.layer import Arity, Blobs, register_layer
from caffelite.layers.loss.loss_layer import LossLayer


@register_layer("ContrastiveLoss")
class ContrastiveLoss(LossLayer):
    """Draw similar pairs together; push others apart, up to ``contrastive_loss_param.margin`` (default 1).

    Shapes
        bottom[0]  (N, C) .. (N, C, 1, 1)    features a
        bottom[1]  as bottom[0]              features b
        bottom[2]  (N,) .. (N, 1, 1, 1)      y: the pair is similar unless it is 0, cut to a whole number
        top[0]     ()                        loss E

    Forward, with d_n = |a_n - b_n| and m = margin
        similar       e_n = d_n^2
        dissimilar    e_n = max(m - d_n, 0)^2
                      e_n = max(m - d_n^2, 0)     with ``legacy_version: true``
        E = 1/(2N) sum_n e_n

    Backward, with w = dE_total/dE, the loss weight: dE/da_n = w/N f_n (a_n - b_n) = -dE/db_n
        similar       f_n = 1
        dissimilar    f_n = -(m - d_n) / (d_n + 1e-4) where d_n < m, else 0     1e-4 avoids 0/0
                      f_n = -1 where d_n^2 < m, else 0                          legacy_version

    Errors
        LayerError if the bottoms' numbers of items or features differ, or have further axes.
        ShapeError if a bottom has more than four axes.

    Source: BVLC/caffe contrastive_loss_layer.cpp; Hadsell, Chopra and LeCun (2006)
    """

    num_bottom: ClassVar[Arity] = 3
    no_backward = (2,)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        param = self.layer_param.contrastive_loss_param
        self.margin, self.legacy = param.margin, param.legacy_version

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        shapes = [(b.num, b.channels, b.height, b.width) for b in bottom]
        self.n, self.c = shapes[0][:2]
        expected = [(self.n, self.c, 1, 1), (self.n, self.c, 1, 1), (self.n, 1, 1, 1)]
        self.check(
            shapes == expected,
            "needs two bottoms of shape (N, C) and one of shape (N,), "
            f"got {', '.join(str(b.shape) for b in bottom)}",
        )

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp = self.xp
        self.difference = (bottom[0].data - bottom[1].data.reshape(bottom[0].shape)).reshape(self.n, self.c)
        self.similar = xp.trunc(bottom[2].data.reshape(self.n)) != 0
        self.squared = xp.square(self.difference).sum(1)
        if self.legacy:
            apart = xp.maximum(self.margin - self.squared, 0)
        else:
            apart = xp.square(xp.maximum(self.margin - xp.sqrt(self.squared), 0))
        top[0].data[...] = xp.where(self.similar, self.squared, apart).sum() / self.n / 2

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not any(propagate_down):
            return
        xp = self.xp
        if self.legacy:
            apart = -1.0 * (self.squared < self.margin)
        else:
            distance = xp.sqrt(self.squared)
            apart = -xp.maximum(self.margin - distance, 0) / (distance + 1e-4)
        f = xp.where(self.similar, 1, apart) * (top[0].diff / self.n)
        for blob, wanted, sign in zip(bottom[:2], propagate_down[:2], (1, -1), strict=True):
            if wanted:
                xp.multiply(self.difference, sign * f[:, None], out=blob.diff.reshape(self.n, self.c))
