"""PReLU: rectified linear units with a learned slope."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer
from caffelite.proto.caffe_pb2 import FillerParameter


@register_layer("PReLU")
class PReLU(NeuronLayer):
    """Multiply what is negative by a learned slope: one for each channel, or one for all.

    Shapes
        bottom[0]  (N, C, inner..)   x, with 2 to 4 axes
        top[0]     as bottom[0]      y; may be bottom[0] itself
        blobs[0]   (C,)              slopes a, from ``prelu_param.filler``, default 0.25;
                                     () with ``channel_shared: true``

    Forward, for a value of channel c
        y = max(x, 0) + a_c min(x, 0)

    Backward, with g = dE/dy
        dE/da_c += sum over the values of channel c of g min(x, 0)
        dE/dx    = g          where x > 0
        dE/dx    = g a_c      elsewhere

        In place, forward keeps x.

    Errors
        LayerError if bottom[0] has one axis, or given slopes do not fit.
        ShapeError if bottom[0] has more than four axes.

    Source: BVLC/caffe prelu_layer.cpp; He, Zhang, Ren and Sun (2015)
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.prelu_param
        self._check_axes(bottom)
        channels = bottom[0].channels
        default = FillerParameter(type="constant", value=0.25)
        self.shared = param.channel_shared
        self.slopes = 1 if self.shared else channels
        if not self.blobs:
            shape = () if self.shared else (channels,)
            self.add_blob(shape, param.filler if param.HasField("filler") else default)
        self.check(
            self.blobs[0].count == self.slopes,
            f"needs {self.slopes} slope(s), got blobs[0] of shape {self.blobs[0].shape}",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self._check_axes(bottom)
        self.check(
            self.shared or self.slopes == bottom[0].shape[1],
            f"was set up for {self.slopes} channels, got bottom[0] of shape {bottom[0].shape}",
        )
        super().reshape(bottom, top)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.keep_x(bottom, top)
        xp, x, y = self.xp, bottom[0].data, top[0].data
        negative = xp.minimum(x, 0, out=self.scratch(x))
        negative *= self._a(x)
        xp.maximum(x, 0, out=y)
        y += negative

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        xp, g, x = self.xp, top[0].diff, self.kept_x(bottom)
        if self.param_propagate_down[0]:
            per_value = xp.minimum(x, 0, out=self.scratch(x))
            per_value *= g
            others = tuple(k for k in range(x.ndim) if k != 1 or self.shared)
            self.blobs[0].diff += per_value.sum(others).reshape(self.blobs[0].shape)
        if propagate_down[0]:
            positive = x > 0
            dy_dx = xp.multiply(~positive, self._a(x), out=self.scratch(x))
            dy_dx += positive
            xp.multiply(g, dy_dx, out=bottom[0].diff)

    def _a(self, x: Array) -> Array:
        """Return the slopes, shaped to go with ``x``."""
        return self.blobs[0].data.reshape((-1,) + (1,) * (x.ndim - 2))

    def _check_axes(self, bottom: Blobs) -> None:
        self.check(
            len(bottom[0].shape) >= 2,
            f"needs a bottom with a batch axis and a channel axis, got shape {bottom[0].shape}",
        )
