"""SoftmaxWithLoss: multinomial logistic loss of softmax predictions."""

from caffelite import log
from caffelite.core.layer import Array, Blob, Blobs, register_layer
from caffelite.layers.common.softmax import softmax, softmax_backward
from caffelite.layers.loss.loss_layer import LossLayer

FLT_MIN = 1.17549435e-38  # Caffe clamps p here, so that log(p) stays finite


@register_layer("SoftmaxWithLoss")
class SoftmaxWithLoss(LossLayer):
    """Softmax followed by the negative log-likelihood of integer labels.

    Shapes, with C classes along ``softmax_param.axis`` (default 1)
        bottom[0]  (outer.., C, inner..)  scores x
        bottom[1]  outer * inner values   labels l in {0, ..., C - 1}
        top[0]     ()                     loss E
        top[1]     as bottom[0]           probabilities p, optional (then give two loss_weights)

    Forward, over positions i that are not labelled ``loss_param.ignore_label``
        p = softmax(x)
        E = -1/Z sum_i log max(p_{i, l_i}, FLT_MIN)     Z: see LossLayer.normalizer

        Labels are truncated to whole numbers. FLT_MIN = 1.18e-38 bounds the loss of one
        position by 87.34.

    Backward, with w = dE_total/dE, the loss weight
        For one position, label l, without Z and w:
        (1) E = -log p_l, so g_k = dE/dp_k = -1[k = l] / p_l.
        (2) Softmax has dp_k/dx_c = p_k (1[k = c] - p_c) and so dE/dx_c = p_c (g_c - sum_k g_k p_k).
        (3) The sum has one term, sum_k g_k p_k = -p_l / p_l = -1, hence
                dE/dx_c = p_c (1 - 1[c = l] / p_l) = p_c - 1[c = l]
            since p_c / p_l is 1 where c = l.
        In all:
                dE/dx_{i, c} = w/Z (p_{i, c} - 1[c = l_i])      and 0 at ignored positions
            prediction minus truth: the a - y of textbooks, with y the label as a one-hot vector.

        Where top[1] has a gradient of its own, Softmax's dE/dx for it is added.

    Why the two layers are one
        Step (3) cancels p_l / p_l by algebra. Softmax and a logarithm one after the other compute
        it in numbers: where the wrong class leads by some 104 or more, p_l underflows to 0 in float32,
        log p_l is -inf, and the gradient is 0 * inf = nan. Clamping p_l, at 1e-20 say, only
        trades that for a gradient of 1/1e-20 * 0 = 0: the worse the error, the less is learned.
        The fused form never divides by p: its gradient stays exact, between -1 and 1.

    Errors
        LayerError if the number of labels does not fit, or a label is C or more, or if two tops
        come without loss weights. A negative label other than ``ignore_label`` belongs to no
        class: such positions are left out like ignored ones, and a warning is logged.

    Source: BVLC/caffe softmax_loss_layer.cpp
    """

    num_top = (1, 2)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        self.prob = Blob(self.engine)
        self.known: tuple[tuple[int, ...], ...] = ()
        self.warned = False

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shapes = (bottom[0].shape, bottom[1].shape)
        if shapes == self.known:
            return
        super().reshape(bottom, top)
        scores, labels = bottom
        self.axis = scores.canonical_axis(self.layer_param.softmax_param.axis)
        self.outer, self.inner = scores.count_from(0, self.axis), scores.count_from(self.axis + 1)
        self.classes = scores.shape[self.axis]
        self.check(
            labels.count == self.outer * self.inner,
            f"needs {self.outer * self.inner} labels, one for each score vector along axis {self.axis} "
            f"of scores {scores.shape}, got {labels.count} of shape {labels.shape}",
        )
        self.prob.reshape_like(scores)
        if len(top) == 2:
            top[1].reshape_like(scores)
            top[1].share_data(self.prob)
        self.start = self._start_of_positions()
        self.known = shapes

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, p = self.xp, self.prob.data
        softmax(xp, bottom[0].data, self.axis, out=p)
        label = bottom[1].data.reshape(self.outer, self.inner).astype(xp.intp)
        self.valid = self._valid(label)
        n_valid = label.size if self.valid is None else int(xp.count_nonzero(self.valid))
        self.z = self.normalizer(self.outer, self.inner, n_valid)
        label *= self.inner
        label += self.start
        self.at_label = label
        self.p_label = p.reshape(-1).take(label)
        log_p = xp.log(xp.maximum(self.p_label, FLT_MIN))
        if self.valid is not None:
            xp.copyto(log_p, 0, where=~self.valid)  # even if it is nan
        top[0].data[...] = -log_p.sum() / self.z

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, dx = self.xp, bottom[0].diff
        factor = top[0].diff / self.z
        if self.valid is not None:
            factor = factor * self.valid
            factor = factor.astype(dx.dtype, copy=False)
        by_position = (self.outer, self.classes, self.inner)
        xp.multiply(
            self.prob.data.reshape(by_position),
            factor if self.valid is None else factor[:, None, :],
            out=dx.reshape(by_position),
        )
        # (p - 1) first: p w/Z - w/Z would lose the last digits of a p near 1.
        dx.reshape(-1)[self.at_label] = (self.p_label - 1) * factor
        if self.valid is not None:
            xp.copyto(dx.reshape(by_position), 0, where=~self.valid[:, None, :])
        if len(top) == 2 and top[1].has_diff():
            dx += self._through_prob(top[1].diff)

    def _start_of_positions(self) -> Array:
        """Return, for position (i, j), the flat index of its score for class 0."""
        i, j = self.xp.ogrid[: self.outer, : self.inner]
        start: Array = i * (self.classes * self.inner) + j
        return start

    def _valid(self, label: Array) -> Array | None:
        """Return which positions count, None for all; ``label`` becomes 0 at the others."""
        if not label.size:
            return None
        least, most = int(label.min()), int(label.max())
        if self.ignore_label is None and least >= 0 and most < self.classes:
            return None
        valid = label >= 0
        if self.ignore_label is not None:
            valid &= label != self.ignore_label
        label *= valid
        most = int(label.max())
        self.check(
            most < self.classes,
            f"needs labels in 0..{self.classes - 1}, got {most}; scores {self.prob.shape} have "
            f"{self.classes} classes along axis {self.axis} (ignore_label: {self.ignore_label})",
        )
        if least < 0 and least != self.ignore_label and not self.warned:
            self.warned = True
            log.warning(
                "softmax_loss_layer.cpp:97",
                f"layer '{self.layer_param.name}' ({self.type}): label {least} is no class; "
                "such positions are left out (set loss_param.ignore_label to say so)",
            )
        return valid

    def _through_prob(self, g: Array) -> Array:
        """Return the gradient that reaches the scores through top[1]."""
        dx: Array = self.xp.empty_like(g)
        softmax_backward(self.xp, self.prob.data, g, self.axis, out=dx)
        return dx
