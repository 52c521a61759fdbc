"""Split: one blob for several consumers."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Split")
class Split(Layer):
    """Hand one blob to several layers, and add up the gradients that come back.

    Nets insert this layer by themselves where a blob has more than one consumer.

    Shapes
        bottom[0]  any            x
        top[i]     as bottom[0]   y_i

    Forward
        y_i = x                   the tops share bottom[0]'s memory, so this costs nothing

    Backward, with g_i = dE/dy_i
        E depends on x through every y_i, and dy_i/dx = 1:
        dE/dx = sum_i g_i         a top whose diff nobody ever touched counts as 0

    Errors
        LayerError if a top is the bottom itself.

    Source: BVLC/caffe split_layer.cpp
    """

    num_bottom = 1
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            all(blob is not bottom[0] for blob in top),
            "cannot work in place; give its top blobs other names than its bottom",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        for blob in top:
            blob.reshape_like(bottom[0])
            if not blob.shares_data_with(bottom[0]):
                blob.share_data(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Nothing to do: the tops share the bottom's data."""

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        dx, g = bottom[0].diff, [blob.diff for blob in top if blob.has_diff()]
        if len(g) < 2:
            dx[...] = g[0] if g else 0
            return
        self.engine.kernel("weighted_sum")(g, [1.0] * len(g), dx, self.engine.scratch)
