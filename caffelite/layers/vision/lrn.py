"""LRN: local response normalization."""

from caffelite.core.layer import Array, Blob, Blobs, Layer, register_layer
from caffelite.proto.caffe_pb2 import LRNParameter


@register_layer("LRN")
class LRN(Layer):
    """Divide each element by a power of the energy of its neighbourhood.

    With ``lrn_param``: n ``local_size`` (odd), alpha, beta and k. The neighbourhood R_i of element i
    has n channels at the same place, i in the middle (``norm_region: ACROSS_CHANNELS``), or n x n
    places of the same channel (WITHIN_CHANNEL); what lies outside the picture counts as zero.

    Shapes
        bottom[0]  (N, C, H, W)       x
        top[0]     same as bottom[0]  y; may be bottom[0] itself

    Forward
        s_i = k + alpha/m sum_{j in R_i} x_j^2    with m = n across channels and m = n^2 within one
        y_i = x_i s_i^-beta                       within a channel k is 1, as in Caffe, whatever is given

    Backward, with g = dE/dy
        x_i is in the numerator of y_i, and in s_j of every j in R_i, for j is in R_i if i is in R_j:
        dy_j/dx_i = 1[i = j] s_j^-beta - x_j beta s_j^(-beta - 1) (2 alpha/m) x_i    for j in R_i
        dE/dx_i   = g_i s_i^-beta - (2 alpha beta / m) x_i sum_{j in R_i} g_j x_j s_j^-beta / s_j

    Errors
        LayerError if local_size is even, or the bottom has other than 4 axes.

    Source: BVLC/caffe lrn_layer.cpp; Krizhevsky, Sutskever and Hinton (2012), section 3.3
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.lrn_param
        self.size, self.alpha, self.beta, self.k = param.local_size, param.alpha, param.beta, param.k
        self.check(self.size % 2 == 1, f"needs an odd local_size, got {self.size}")
        self.within = param.norm_region == LRNParameter.WITHIN_CHANNEL
        self.scale = Blob(self.engine)
        self.kept = Blob(self.engine)  # x and then g, where the layer works in place

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(len(shape) == 4, f"needs a bottom of 4 axes (N, C, H, W), got shape {shape}")
        top[0].reshape(*shape)
        self.scale.reshape(*shape)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.x = bottom[0].data
        if top[0] is bottom[0]:
            self.kept.reshape_like(bottom[0])
            self.kept.data[...] = self.x
            self.x = self.kept.data
        arrays: tuple[Array, ...] = (self.x, top[0].data, self.scale.data)
        if self.within:
            normalise = self.engine.kernel("lrn_within_forward")
            normalise(*arrays, self.size, self.alpha, self.beta, self.engine.scratch)
        else:
            normalise = self.engine.kernel("lrn_across_forward")
            normalise(*arrays, self.size, self.alpha, self.beta, self.k, self.engine.scratch)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        gradient = self.engine.kernel("lrn_within_backward" if self.within else "lrn_across_backward")
        g, dx = top[0].diff, bottom[0].diff
        if g is dx:
            self.kept.diff[...] = g
            g = self.kept.diff
        gradient(
            self.x,
            self.scale.data,
            g,
            dx,
            self.size,
            self.alpha,
            self.beta,
            self.engine.scratch,
        )
