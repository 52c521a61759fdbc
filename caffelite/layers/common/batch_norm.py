"""BatchNorm: each channel to mean 0 and variance 1, over the batch or by moving averages."""

from collections.abc import Sequence

from caffelite.core.layer import Array, Blob, Blobs, Layer, register_layer
from caffelite.layers.common.scale import Scale
from caffelite.layers.neuron.relu import slope_behind
from caffelite.proto.caffe_pb2 import TEST


@register_layer("BatchNorm")
class BatchNorm(Layer):
    """Subtract each channel's mean and divide by its standard deviation; Scale learns what follows.

    ``use_global_stats`` chooses between the statistics of the batch at hand (default in TRAIN), which
    also enter moving averages, and those averages (default in TEST), which then stay as they are.
    f is ``moving_average_fraction`` (default 0.999), eps is ``eps`` (default 1e-5).

    Shapes, with C channels of m = N I values
        bottom[0]  (N, C, i..)    x, seen as (N, C, I)
        blobs[0]   (C,)           M, weighted sum of all means so far
        blobs[1]   (C,)           V, weighted sum of all variances so far
        blobs[2]   (1,)           W, sum of the weights
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward, for each channel
        y_j = (x_j - mu) / s      with  s = sqrt(v + eps)

        By the batch
            mu = 1/m sum_j x_j
            v  = 1/m sum_j d_j^2        with  d_j = x_j - mu
            W <- f W + 1
            M <- f M + mu
            V <- f V + v m / (m - 1)    the estimate of the variance without bias; v for m = 1
        By the averages
            mu = M / W,  v = V / W      and both 0 for W = 0, before any training

    Backward, with g = dE/dy
        By the averages, mu and s are constants: dE/dx = g / s. By the batch, x_k moves every y_j of
        its channel, since it moves mu and s:

        (1) mu = 1/m sum_j x_j, so with 1[j = k] = 1 where j = k, else 0
                dd_j/dx_k = 1[j = k] - 1/m
        (2) v = 1/m sum_j d_j^2, where the part by way of mu vanishes, since sum_j d_j = 0:
                dv/dx_k = 2/m sum_j d_j (1[j = k] - 1/m) = 2/m d_k
        (3) s = (v + eps)^(1/2)
                ds/dx_k = 1/(2 s) dv/dx_k = d_k / (m s)
        (4) y_j = d_j / s, by the quotient rule
                dy_j/dx_k = (1[j = k] - 1/m) / s - d_j / s^2 d_k / (m s)
        (5) E depends on x_k through all y_j of the channel, so the chain rule sums over j:
                dE/dx_k = sum_j g_j dy_j/dx_k
                        = 1/s (g_k - 1/m sum_j g_j - d_k 1/(m s^2) sum_j g_j d_j)
            or, with y = d / s and means over the channel
                dx = (g - mean(g) - y mean(g y)) / s

        An equal g for the whole channel gives 0, as it must: adding a constant to x does not change y.
        M, V and W do not learn by gradients; their ``lr_mult`` is 0. Forward keeps d, so that
        layers which overwrite x or y, this one included, do no harm.

    Errors
        LayerError if bottom[0] has less than 2 axes, no elements, or later another number of channels;
        if a ``param`` has an lr_mult other than 0; or if given blobs do not fit.

    Source: BVLC/caffe batch_norm_layer.cpp; Ioffe and Szegedy (2015)
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.batch_norm_param
        given = param.HasField("use_global_stats")
        self.use_global_stats = param.use_global_stats if given else self.phase == TEST
        self.fraction, self.eps = param.moving_average_fraction, param.eps
        self.channels = self._channels(bottom[0])
        self._setup_blobs()
        self._exclude_from_learning()
        self.d = Blob(self.engine)  # x - mu, unless it is computed from x again
        self.has_d = False
        self.x: Blob | None = None  # the bottom, if it is sure to hold x when backward comes
        self.mean = self.xp.zeros(self.channels, self.engine.dtype)  # mu
        self.variance = self.xp.zeros_like(self.mean)  # v
        self.slope: float | None = None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        channels = self._channels(bottom[0])
        self.check(
            channels == self.channels,
            f"was set up for {self.channels} channels, got bottom[0] of shape {bottom[0].shape}",
        )
        self.check(bottom[0].count > 0, f"needs values to normalise, got shape {bottom[0].shape}")
        top[0].reshape_like(bottom[0])
        self.d.reshape_like(bottom[0])
        self.by_channel = (bottom[0].shape[0], channels, bottom[0].count_from(2))

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = self._view(bottom[0].data), self._view(top[0].data)
        if self.use_global_stats:
            self._use_averages()
            self.engine.kernel("standardize_by")(x, self.mean, self.variance, self.eps, y)
        else:
            standardize = self.engine.kernel("standardize")
            standardize(x, self.eps, 0.0, self._view(self.d.data), y, self.mean, self.variance)
            self.has_d = True
            self._add_to_averages()

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        g, dx = self._view(top[0].diff), self._view(bottom[0].diff)
        if self.use_global_stats:
            inverse = 1 / self.xp.sqrt(self.variance + self.eps)
            scale_backward = self.engine.kernel("scale_backward")
            scale_backward(g, g, inverse, None, None, dx, self.engine.scratch)
        else:
            standardize_backward = self.engine.kernel("standardize_backward")
            d = self._view(self.d.data)
            standardize_backward(g, d, self.variance, self.eps, 0.0, dx, self.engine.scratch)

    # With Scale, and perhaps ReLU, behind it in place: one pass over the blob instead of three

    def join(self, followers: Sequence[Layer], learns: bool) -> int:
        scale = followers[0]
        if type(scale) is not Scale or not scale.is_along(1):
            return 0
        self.scale, self.slope, self.learns = scale, slope_behind(followers[1:]), learns
        return 1 if self.slope is None else 2

    def forward_joined(self, bottom: Blobs, top: Blobs) -> None:
        x, y = self._view(bottom[0].data), self._view(top[0].data)
        self.has_d = self.learns and not self.bottom_stays
        d, self.x = (self._view(self.d.data), None) if self.has_d else (None, bottom[0])
        after = (*self.scale.operands(), self.slope, self.engine.scratch)
        if self.use_global_stats:
            self._use_averages()
            compute = self.engine.kernel("norm_scale_relu_by")
            compute(x, self.mean, self.variance, self.eps, d, y, *after)
        else:
            self.engine.kernel("norm_scale_relu")(x, self.eps, d, y, self.mean, self.variance, *after)
            self._add_to_averages()

    def backward_joined(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if self.use_global_stats or not propagate_down[0]:
            self.part()
            super().backward_joined(top, propagate_down, bottom)
            return
        g, dx = self._view(top[0].diff), self._view(bottom[0].diff)
        d, mean = (self.d, None) if self.has_d else (bottom[0], self.mean)
        after = (*self.scale.operands(), self.slope, *self.scale.gradients(), self.engine.scratch)
        gradient = self.engine.kernel("norm_scale_relu_backward")
        gradient(g, self._view(d.data), mean, self.variance, self.eps, dx, *after)

    def part(self) -> None:
        """Write d, and give Scale its x, d / s, which were never written."""
        if self.learns:
            if not self.has_d and self.x is not None:
                self.xp.subtract(self._view(self.x.data), self.mean[:, None], out=self._view(self.d.data))
                self.has_d = True
            inverse = 1 / self.xp.sqrt(self.variance + self.eps)
            x = self._view(self.scale.memory_for_x())
            self.xp.multiply(self._view(self.d.data), inverse[:, None], out=x)

    def _channels(self, x: Blob) -> int:
        self.check(len(x.shape) >= 2, f"needs bottom[0] of 2 axes or more, got shape {x.shape}")
        return x.shape[1]

    def _setup_blobs(self) -> None:
        counts = [self.channels, self.channels, 1]
        if not self.blobs:
            for count in counts:
                self.add_blob((count,))
        got = [blob.count for blob in self.blobs]
        self.check(got == counts, f"needs learnable blobs of {counts} elements, got {got}")

    def _exclude_from_learning(self) -> None:
        """Give each blob a ``param`` of lr_mult 0, as Caffe does and saves; refuse any other."""
        specs = self.layer_param.param
        for i in range(len(self.blobs)):
            if i == len(specs):
                specs.add(lr_mult=0)
            self.check(
                specs[i].lr_mult == 0,
                f"computes blobs[{i}] from the data and cannot learn it: give its param lr_mult: 0, "
                f"not {specs[i].lr_mult:g}, or leave all param out",
            )

    def _view(self, array: Array) -> Array:
        """View ``array`` as (N, C, I)."""
        return array.reshape(self.by_channel)

    def _use_averages(self) -> None:
        """Compute mu and v by the moving averages."""
        m, v, w = (blob.data.reshape(-1) for blob in self.blobs)
        scale = 1 / w if w[0] else self.xp.zeros_like(w)
        self.xp.multiply(m, scale, out=self.mean)
        self.xp.multiply(v, scale, out=self.variance)

    def _add_to_averages(self) -> None:
        """Let the mean and variance of the batch enter the moving averages."""
        n, _, i = self.by_channel
        unbiased = n * i / (n * i - 1) if n * i > 1 else 1.0
        for blob, value in zip(self.blobs, (self.mean, unbiased * self.variance, 1), strict=True):
            average = blob.data.reshape(-1)
            average *= self.fraction
            average += value
