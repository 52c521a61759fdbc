"""Pooling: the maximum or the mean of each window of a plane."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.core.window import pooling_window
from caffelite.errors import LayerError
from caffelite.proto.caffe_pb2 import TRAIN, PoolingParameter


@register_layer("Pooling")
class Pooling(Layer):
    """Shrink the planes of a picture: ``pooling_param.pool`` of each window is kept, MAX or AVE.

    Shapes, with kernel k, stride s and pad p along each of the two axes
        bottom[0]  (N, C, H, W)    pictures x
        top[0]     (N, C, OH, OW)  y, with OH = (H + 2 p - k) / s + 1, the quotient rounded as
                                   ``round_mode`` says (CEIL or FLOOR); see PoolingWindow.pooled
        top[1]     same as top[0]  optional for MAX: where in its plane each maximum is, h W + w

    Forward, with R_j the elements of window j in the plane, h in [j s - p, j s - p + k) and so for w
        MAX  y_j = max of x_i for i in R_j; the first maximum in the order of rows counts
        AVE  y_j = sum_{i in R_j} x_i / n_j     n_j: elements of window j in the plane padded by p

    Backward, with g = dE/dy
        MAX  y_j is x_{i*}, i* the place of the maximum, and to first order of no other element:
             dE/dx_i = sum_{j: i*(j) = i} g_j
        AVE  dy_j/dx_i = 1 / n_j for each i in R_j:
             dE/dx_i = sum_{j: i in R_j} g_j / n_j

    Rounding up without padding can put the last window outside the plane if s > k. Its maximum is
    -FLT_MAX, at place -1, as in Caffe; its mean is 0, where Caffe divides 0 by 0; it has no gradient.
    NaN is never a maximum.

    Errors
        LayerError if the kernel is given in no way or in two, stride or pad in two, a size is 0, padding
        reaches the kernel size, the bottom has other than 4 axes or is smaller than the window, there
        is a second top without MAX, or ``pool`` is STOCHASTIC, which Caffe's CPU code lacks as well.

    Source: BVLC/caffe pooling_layer.cpp
    """

    num_bottom = 1
    num_top = (1, 2)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.pooling_param
        self.pool = param.pool
        try:
            self.window = pooling_window(param)
        except LayerError as error:
            self.fail(str(error))
        is_max = self.pool == PoolingParameter.MAX
        self.check(
            is_max or len(top) == 1, "gives a second top, the places of the maxima, for pool: MAX only"
        )
        self.check(
            self.pool != PoolingParameter.STOCHASTIC or not any(self.window.pad),
            "takes padding with pool: MAX and pool: AVE only",
        )
        self.mask: Array | None = None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(len(shape) == 4, f"needs a bottom of 4 axes (N, C, H, W), got shape {shape}")
        plane = (shape[2], shape[3])
        try:
            pooled = self.window.pooled(plane)
        except LayerError as error:
            self.fail(str(error))
        self.geometry = (self.window.kernel_for(plane), self.window.stride, self.window.pad)
        for blob in top:
            blob.reshape(*shape[:2], *pooled)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = bottom[0].data, top[0].data
        if self.pool == PoolingParameter.AVE:
            self.engine.kernel("average_pool")(x, y, *self.geometry, self.engine.scratch)
            return
        self.check(
            self.pool == PoolingParameter.MAX,
            "cannot pool: STOCHASTIC, which Caffe computes on GPUs only; use MAX or AVE",
        )
        mask = None
        if len(top) == 2:
            mask = top[1].data
        elif self.phase == TRAIN:  # now, for layers that work in place may change x or y before backward
            mask = self._places(y.shape)
        self._max_pool(x, y, mask)
        self.mask = mask

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        g, dx = top[0].diff, bottom[0].diff
        if self.pool == PoolingParameter.AVE:
            self.engine.kernel("average_pool_backward")(g, dx, *self.geometry, self.engine.scratch)
            return
        if self.mask is None:
            self.mask = self._places(g.shape)
            self._max_pool(bottom[0].data, self.xp.empty_like(g), self.mask)
        self.engine.kernel("max_pool_backward")(g, self.mask, dx, self.engine.scratch)

    def _max_pool(self, x: Array, y: Array, mask: Array | None) -> None:
        self.engine.kernel("max_pool")(x, y, mask, *self.geometry, self.engine.scratch)

    def _places(self, shape: tuple[int, ...]) -> Array:
        """Return memory for the places of the maxima, that of the last time if it fits."""
        places = getattr(self, "places", None)
        if places is None or places.shape != shape:
            self.places: Array = self.xp.empty(shape, self.xp.int32)
        return self.places
