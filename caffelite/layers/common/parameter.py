"""Parameter: a learnable blob as a top."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Parameter")
class Parameter(Layer):
    """Offer a learnable blob of shape ``parameter_param.shape`` to other layers.

    Shapes
        top[0]    shape    y
        blobs[0]  shape    parameter p, zero at first

    Forward
        y = p              the top shares blobs[0]'s data, so this costs nothing

    Backward, with g = dE/dy
        dE/dp += g         real Caffe overwrites it, which loses gradients with iter_size or sharing

    Errors
        LayerError if a given blob does not fit.

    Source: BVLC/caffe parameter_layer.hpp
    """

    num_bottom = 0
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        shape = tuple(self.layer_param.parameter_param.shape.dim)
        if not self.blobs:
            self.add_blob(shape)
        top[0].reshape(*shape)
        self.check(
            self.blobs[0].count == top[0].count,
            f"needs a learnable blob of shape {shape}, got {self.blobs[0].shape}",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        if not top[0].shares_data_with(self.blobs[0]):
            top[0].share_data(self.blobs[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Nothing to do: the top shares the blob's data."""

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if self.param_propagate_down[0]:
            self.blobs[0].diff += top[0].diff.reshape(self.blobs[0].shape)
