"""Accuracy: the share of positions whose label is among the best predictions."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("Accuracy")
class Accuracy(Layer):
    """Count how often the score of the label is among the ``accuracy_param.top_k`` highest (default 1).

    Shapes, with C classes along ``accuracy_param.axis`` (default 1)
        bottom[0]  (outer.., C, inner..)  scores x
        bottom[1]  outer * inner values   labels l in {0, ..., C - 1}
        top[0]     ()                     accuracy over all positions
        top[1]     (C,)                   accuracy over the positions of each class, optional

    Forward, over the positions i that are not labelled ``accuracy_param.ignore_label``
        better_i = number of classes c other than l_i with x_{i, c} >= x_{i, l_i}
        hit_i    = 1 if better_i < top_k, else 0
        top[0]      = mean of hit_i over all i          0 if there is none
        top[1]_c    = mean of hit_i over l_i = c        0 if there is none

        A tie counts against the label. Labels are truncated to whole numbers; one that is
        no class is a miss, in top[0] only.

    Backward
        None: accuracy is constant wherever it has a derivative.

    Errors
        LayerError if the number of labels does not fit, top_k exceeds C, or a gradient is asked for.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe accuracy_layer.cpp
    """

    num_bottom = 2
    num_top = (1, 2)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.accuracy_param
        self.top_k = param.top_k
        self.ignore_label: int | None = param.ignore_label if param.HasField("ignore_label") else None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        scores, labels = bottom
        axis = scores.canonical_axis(self.layer_param.accuracy_param.axis)
        self.outer, self.inner = scores.count_from(0, axis), scores.count_from(axis + 1)
        self.classes = scores.shape[axis]
        self.check(
            labels.count == self.outer * self.inner,
            f"needs {self.outer * self.inner} labels, one for each score vector along axis {axis} "
            f"of scores {scores.shape}, got {labels.count} of shape {labels.shape}",
        )
        self.check(
            self.top_k <= self.classes,
            f"needs accuracy_param.top_k of at most {self.classes}, the number of classes, got {self.top_k}",
        )
        top[0].reshape()
        if len(top) == 2:
            top[1].reshape(self.classes)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp = self.xp
        label = bottom[1].data.reshape(self.outer, self.inner).astype(xp.intp)
        counts = xp.ones(label.shape, bool) if self.ignore_label is None else label != self.ignore_label
        hit = self._hits(bottom[0].data.reshape(self.outer, self.classes, self.inner), label) & counts
        total = int(xp.count_nonzero(counts))
        top[0].data[...] = int(xp.count_nonzero(hit)) / total if total else 0
        if len(top) == 2:
            counts &= (label >= 0) & (label < self.classes)
            of_class = xp.bincount(label[counts], minlength=self.classes)
            hits_of_class = xp.bincount(label[hit], minlength=self.classes)
            top[1].data[...] = hits_of_class / xp.maximum(of_class, 1)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(
            not any(propagate_down),
            "has no gradient; use it where none is asked for (without force_backward or propagate_down)",
        )

    def _hits(self, x: Array, label: Array) -> Array:
        """Return, for every position, whether its label is among the top_k best scores."""
        xp = self.xp
        is_class = (label >= 0) & (label < self.classes)
        at_label = xp.where(is_class, label, 0)[:, None, :]
        x_label = xp.take_along_axis(x, at_label, 1)
        better = xp.count_nonzero(x >= x_label, axis=1) - 1  # the label itself is among them
        hit: Array = (better < self.top_k) & is_class
        return hit
