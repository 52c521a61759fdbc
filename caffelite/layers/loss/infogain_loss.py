"""InfogainLoss: softmax loss in which every kind of mistake has its own cost."""

from caffelite.core.layer import Array, Blob, Blobs, register_layer
from caffelite.io.blobproto import read_binaryproto
from caffelite.layers.common.softmax import softmax, softmax_backward
from caffelite.layers.loss.loss_layer import LossLayer

LOG_THRESHOLD = 1e-20  # kLOG_THRESHOLD: Caffe clamps p here


@register_layer("InfogainLoss")
class InfogainLoss(LossLayer):
    """Weigh the log-probability of class k by H_{l, k} where the label is l.

    With H the identity this is SoftmaxWithLoss, and with a diagonal H every class has its weight.

    Shapes, with C classes along ``infogain_loss_param.axis`` (default 1)
        bottom[0]  (outer.., C, inner..)  scores x
        bottom[1]  outer * inner values   labels l in {0, ..., C - 1}
        bottom[2]  C * C values           H, row by row; or from ``infogain_loss_param.source``
        top[0]     ()                     loss E
        top[1]     as bottom[0]           probabilities p, optional (then give two loss_weights)

    Forward, over positions i that are not labelled ``loss_param.ignore_label``
        p = softmax(x)
        E = -1/Z sum_i sum_k H_{l_i, k} log max(p_{i, k}, 1e-20)      Z: see LossLayer.normalizer

    Backward, with w = dE_total/dE, the loss weight
        For one position, without Z and w, g_k = dE/dp_k = -H_{l, k} / p_k, and Softmax turns g into
        dE/dx_c = p_c (g_c - sum_k g_k p_k). Here sum_k g_k p_k = -sum_k H_{l, k}, the p_k cancel, and
                dE/dx_{i, c} = w/Z (p_{i, c} sum_k H_{l_i, k} - H_{l_i, c})    and 0 at ignored positions
        Where top[1] has a gradient of its own, Softmax's dE/dx for it is added.
        Labels and H have no gradient.

    Errors
        LayerError if neither bottom[2] nor a source is given, H has other than C * C values, the number
        of labels does not fit, a label is not a class, ``loss_param.normalize`` is set (use
        ``normalization``), or a gradient of H is asked for; ProtoError if the source cannot be read.

    Source: BVLC/caffe infogain_loss_layer.cpp
    """

    num_bottom = (2, 3)
    num_top = (1, 2)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        self.check(
            not self.layer_param.loss_param.HasField("normalize"),
            "does not take loss_param.normalize; use normalization (VALID, BATCH_SIZE, FULL or NONE)",
        )
        self.prob = Blob(self.engine)
        self.matrix: Array | None = None
        if len(bottom) < 3:
            source = self.layer_param.infogain_loss_param.source
            self.check(source, "needs its matrix H: a third bottom, or infogain_loss_param.source")
            self.matrix = self.engine.asarray(read_binaryproto(source))

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        super().reshape(bottom, top)
        scores, labels = bottom[:2]
        axis = scores.canonical_axis(self.layer_param.infogain_loss_param.axis)
        self.axis, self.classes = axis, scores.shape[axis]
        self.outer, self.inner = scores.count_from(0, axis), scores.count_from(axis + 1)
        self.check(
            labels.count == self.outer * self.inner,
            f"needs {self.outer * self.inner} labels, one for each score vector along axis {axis} "
            f"of scores {scores.shape}, got {labels.count} of shape {labels.shape}",
        )
        size = bottom[2].count if self.matrix is None else self.matrix.size
        self.check(
            size == self.classes**2,
            f"needs a matrix H of {self.classes} x {self.classes} values, one row a class, got {size} values",
        )
        self.prob.reshape_like(scores)
        if len(top) == 2:
            top[1].reshape_like(scores)
            top[1].share_data(self.prob)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, p = self.xp, self.prob.data
        softmax(xp, bottom[0].data, self.axis, out=p)
        label = bottom[1].data.reshape(self.outer, self.inner).astype(xp.intp)
        valid = xp.ones(label.shape, bool) if self.ignore_label is None else label != self.ignore_label
        label = self.class_labels(label * valid, self.classes)
        self.h = self._rows(bottom, label, valid)
        self.z = self.normalizer(self.outer, self.inner, int(xp.count_nonzero(valid)))
        log_p = xp.log(xp.maximum(self._by_position(p), LOG_THRESHOLD))
        log_p *= self.h
        top[0].data[...] = -log_p.sum() / self.z

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(not any(propagate_down[2:]), "has no gradient for its matrix H; do not ask for one")
        if not propagate_down[0]:
            return
        dx = self._by_position(bottom[0].diff)
        self.xp.multiply(self._by_position(self.prob.data), self.h.sum(1, keepdims=True), out=dx)
        dx -= self.h
        dx *= top[0].diff / self.z
        if len(top) == 2 and top[1].has_diff():
            through_prob = self.xp.empty_like(self.prob.data)
            softmax_backward(self.xp, self.prob.data, top[1].diff, self.axis, out=through_prob)
            bottom[0].diff += through_prob

    def _rows(self, bottom: Blobs, label: Array, valid: Array) -> Array:
        """Return row l of H for every position, as (outer, C, inner); 0 where the label is ignored."""
        matrix = bottom[2].data if self.matrix is None else self.matrix
        rows = matrix.reshape(self.classes, self.classes)[label]  # (outer, inner, C)
        rows *= valid[..., None]
        by_class: Array = self.xp.moveaxis(rows, 2, 1)
        return by_class

    def _by_position(self, array: Array) -> Array:
        """View ``array`` as (outer, C, inner)."""
        return array.reshape(self.outer, self.classes, self.inner)
