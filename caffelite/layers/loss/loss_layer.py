"""LossLayer: the base of layers that compare a prediction with a label."""

from typing import ClassVar

from caffelite.core.layer import Arity, Array, Blobs, Layer
from caffelite.proto import caffe_pb2

_MODES = caffe_pb2.LossParameter


class LossLayer(Layer):
    """Two bottoms, predictions and labels; a scalar top E, which counts with weight 1 by default.

    ``loss_param.ignore_label`` is in ``self.ignore_label`` (None if it is not set).

    Source: BVLC/caffe loss_layer.cpp, and ``get_normalizer`` of softmax_loss_layer.cpp
    """

    num_bottom: ClassVar[Arity] = 2
    num_top: ClassVar[Arity] = 1
    no_backward: ClassVar[tuple[int, ...]] = (1,)
    is_loss = True
    auto_top_blobs = True
    default_normalization: ClassVar[int] = _MODES.VALID

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            len(top) == 1 or self.layer_param.loss_weight,
            f"has {len(top)} top blobs and so needs a loss_weight for each: "
            f"loss_weight: 1{' loss_weight: 0' * (len(top) - 1)}",
        )
        param = self.layer_param.loss_param
        self.ignore_label: int | None = param.ignore_label if param.HasField("ignore_label") else None
        if param.HasField("normalization"):
            self.normalization: int = param.normalization
        elif param.HasField("normalize"):  # what there was before ``normalization``
            self.normalization = _MODES.VALID if param.normalize else _MODES.BATCH_SIZE
        else:
            self.normalization = self.default_normalization

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        batch = [blob.shape[:1] for blob in bottom[:2]]
        self.check(
            batch[0] and batch[0] == batch[1],
            "needs predictions and labels with the same first dimension, "
            f"got shapes {bottom[0].shape} and {bottom[1].shape}",
        )
        top[0].reshape()

    def normalizer(self, outer: int, inner: int, valid: int) -> float:
        """Return Z, what a sum over outer * inner positions, ``valid`` of them not ignored, is divided by.

        FULL        outer * inner
        VALID       valid
        BATCH_SIZE  outer
        NONE        1

        and at least 1, so that a batch without any valid label gives 0 and not 0/0.
        """
        by_mode: dict[int, int] = {
            _MODES.FULL: outer * inner,
            _MODES.VALID: valid,
            _MODES.BATCH_SIZE: outer,
            _MODES.NONE: 1,
        }
        return max(1.0, float(by_mode[self.normalization]))

    def class_labels(self, labels: Array, classes: int) -> Array:
        """Return ``labels``, cut to whole numbers, as indices; LayerError if one is not a class."""
        index: Array = labels.astype(self.xp.intp)
        if index.size:
            least, most = int(index.min()), int(index.max())
            self.check(
                least >= 0 and most < classes,
                f"needs labels in 0..{classes - 1}, got {least if least < 0 else most}",
            )
        return index
