"""MVN: each channel of each picture to mean 0 and variance 1."""

from caffelite.core.layer import Array, Blob, Blobs, Layer, register_layer


@register_layer("MVN")
class MVN(Layer):
    """Subtract the mean of each row and, unless ``normalize_variance: false``, divide by its deviation.

    A row is a channel of one picture, or with ``across_channels: true`` a whole picture. Unlike in
    BatchNorm, eps (``eps``, default 1e-9) is added to the deviation itself, not below the root.

    Shapes, with missing axes counted as 1; R = N C rows of m = H W values, or N rows of m = C H W
        bottom[0]  (N, C, H, W)   x, of at most 4 axes, seen as (R, m)
        top[0]     (N, C, H, W)   y, always of 4 axes; may be bottom[0] itself

    Forward, for each row
        mu  = 1/m sum_j x_j
        d_j = x_j - mu
        y_j = d_j                                     with ``normalize_variance: false``
        y_j = d_j / s      with  s = r + eps,  r = sqrt(1/m sum_j d_j^2)        otherwise

    Backward, with g = dE/dy
        (1) x_k moves every d_j of its row, since it moves mu; with 1[j = k] = 1 where j = k, else 0
                dd_j/dx_k = 1[j = k] - 1/m
            and where y = d, the chain rule sums over j:
                dE/dx_k = sum_j g_j dd_j/dx_k = g_k - 1/m sum_j g_j
                dx = g - mean(g)
        (2) r^2 = 1/m sum_j d_j^2, where the part by way of mu vanishes, since sum_j d_j = 0:
                2 r dr/dx_k = 2/m sum_j d_j (1[j = k] - 1/m) = 2/m d_k
                ds/dx_k = dr/dx_k = d_k / (m r)
        (3) y_j = d_j / s, by the quotient rule
                dy_j/dx_k = (1[j = k] - 1/m) / s - d_j / s^2 d_k / (m r)
        (4) By the chain rule
                dE/dx_k = sum_j g_j dy_j/dx_k
                        = 1/s (g_k - 1/m sum_j g_j - d_k 1/(m r s) sum_j g_j d_j)
            or, with y = d / s and means over the row
                dx = (g - mean(g) - d/r mean(g y)) / s
            The last term has r where Caffe's has s: the two differ by the eps between them, and
            Caffe's is exact for eps = 0 only. In a row of equal values d = 0, and the term is left out.

        Forward keeps d, so that layers which overwrite x or y, this one included, do no harm.

    Errors
        LayerError if bottom[0] has more than 4 axes, or no elements.

    Source: BVLC/caffe mvn_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.mvn_param
        self.normalize_variance, self.eps = param.normalize_variance, param.eps
        self.row_axes = 1 if param.across_channels else 2
        self.d = Blob(self.engine)
        self.mean = self.variance = self.xp.zeros(0, self.engine.dtype)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(len(shape) <= 4, f"takes at most 4 axes, got bottom[0] of shape {shape}")
        self.check(bottom[0].count > 0, f"needs values to normalise, got shape {shape}")
        top[0].reshape(*shape, *[1] * (4 - len(shape)))
        self.d.reshape_like(top[0])
        self.rows = top[0].count_from(0, self.row_axes)
        if self.variance.size != self.rows:
            self.mean, self.variance = self.xp.zeros((2, self.rows), self.engine.dtype)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = self._view(bottom[0].data), self._view(top[0].data)
        if self.normalize_variance:
            standardize = self.engine.kernel("standardize")
            standardize(x, 0.0, self.eps, self._view(self.d.data), y, self.mean, self.variance)
        else:
            self.xp.subtract(x, x.mean(2, keepdims=True), out=y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        g, dx = self._view(top[0].diff), self._view(bottom[0].diff)
        if self.normalize_variance:
            standardize_backward = self.engine.kernel("standardize_backward")
            d = self._view(self.d.data)
            standardize_backward(g, d, self.variance, 0.0, self.eps, dx, self.engine.scratch)
        else:
            self.xp.subtract(g, g.mean(2, keepdims=True), out=dx)

    def _view(self, array: Array) -> Array:
        """View ``array`` as (1, R, m): one batch whose channels are the rows."""
        return array.reshape(1, self.rows, -1)
