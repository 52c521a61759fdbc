"""Scale: multiply by a blob of fewer axes, learned or given, and add a learned bias."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.common.aligned_layer import AlignedLayer
from caffelite.proto.caffe_pb2 import FillerParameter


@register_layer("Scale")
class Scale(AlignedLayer):
    """Multiply x by s, repeated along the axes that s does not have; behind BatchNorm, with a bias.

    Shapes, with a = ``scale_param.axis`` (default 1) and n = ``num_axes`` (default 1; -1: all that follow)
        bottom[0]  (o.., d.., i..)   x; the d axes are those from a on
        bottom[1]  (d..)             s, of any number of axes; or
        blobs[0]   (d..)             s, learned, of n axes, filled by ``filler`` (default: 1)
        blobs[-1]  (d..)             with ``bias_term: true``: b, learned, filled by ``bias_filler``
        top[0]     as bottom[0]      y; may be bottom[0] itself

    Forward, with o, d and i each flattened to one index
        y_{o, d, i} = s_d x_{o, d, i} + b_d

    Backward, with g = dE/dy
        Each y_{o, d, i} has dy/dx = s_d, dy/ds_d = x_{o, d, i}, dy/db_d = 1, and s_d and b_d occur
        in it for every o and i:
            dE/dx_{o, d, i} = s_d g_{o, d, i}
            dE/ds_d += sum_{o, i} g_{o, d, i} x_{o, d, i}     bottom[1]'s is overwritten
            dE/db_d += sum_{o, i} g_{o, d, i}

        In place, forward keeps x.

    Errors
        LayerError if num_axes is below -1 or reaches past the last axis, the shape of s or b is not
        that of x from the axis on, or the number of given blobs does not fit.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe scale_layer.cpp
    """

    _kept: Array | None = None

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.scale_param
        self.learned, self.bias_term = len(bottom) == 1, param.bias_term
        num_axes = param.num_axes if self.learned else len(bottom[1].shape)
        if self.learned and not self.blobs:
            one = FillerParameter(type="constant", value=1)
            shape = self.operand_shape(bottom[0], param.axis, num_axes)
            self.add_blob(shape, param.filler if param.HasField("filler") else one)
        if self.bias_term and len(self.blobs) == self.learned:
            self.add_blob(self.operand_shape(bottom[0], param.axis, num_axes), param.bias_filler)
        expected = self.learned + self.bias_term
        self.check(
            len(self.blobs) == expected,
            f"needs {expected} learnable blob(s), with {len(bottom)} bottom blob(s) and "
            f"bias_term: {str(self.bias_term).lower()}, got {len(self.blobs)}",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        axis = self.layer_param.scale_param.axis
        self.s = self.blobs[0] if self.learned else bottom[1]
        self.alignment = self.align(bottom[0], self.s, axis)
        if self.bias_term:
            self.b = self.blobs[-1]
            self.b_alignment = self.align(bottom[0], self.b, axis)
        self.b_is_aligned = self.bias_term and self.b_alignment == self.alignment
        top[0].reshape_like(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        keeps = top[0] is bottom[0] and self.for_backward
        kept = self._kept = self.memory_for_x() if keeps else None
        x, y = bottom[0].data.reshape(self.alignment), top[0].data.reshape(self.alignment)
        scale = self.engine.kernel("scale_forward")
        scale(x, *self.operands(), kept, y, self.engine.scratch)
        if self.bias_term and not self.b_is_aligned:
            y = y.reshape(self.b_alignment)
            y += self.b.data.reshape(-1, 1)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        g = top[0].diff.reshape(self.alignment)
        x = (bottom[0].data if self._kept is None else self._kept).reshape(self.alignment)
        dx = bottom[0].diff.reshape(self.alignment) if propagate_down[0] else None
        ds, db = self.gradients()
        if not self.learned and propagate_down[1]:
            ds = self.s.diff.reshape(-1)
            ds[...] = 0
        if self.bias_term and not self.b_is_aligned and self.param_propagate_down[-1]:
            self.b.diff.reshape(-1)[...] += self.xp.einsum("odi->d", g.reshape(self.b_alignment))
        gradient = self.engine.kernel("scale_backward")
        gradient(g, x, self.operands()[0], ds, db, dx, self.engine.scratch)

    # What BatchNorm needs to compute this layer along with itself

    def is_along(self, axis: int) -> bool:
        """Tell whether s and b are learned and lie along this axis alone."""
        return self.learned and self.layer_param.scale_param.axis == axis and len(self.s.shape) == 1

    def operands(self) -> tuple[Array, Array | None]:
        """Return s, and b if it lies along the same axes, as vectors."""
        return self.s.data.reshape(-1), self.b.data.reshape(-1) if self.b_is_aligned else None

    def gradients(self) -> tuple[Array | None, Array | None]:
        """Return dE/ds and dE/db of what is learned, as vectors to add to."""
        s_learns = self.learned and self.param_propagate_down[0]
        b_learns = self.b_is_aligned and self.param_propagate_down[-1]
        return (
            self.s.diff.reshape(-1) if s_learns else None,
            self.b.diff.reshape(-1) if b_learns else None,
        )

    def memory_for_x(self) -> Array:
        """Return where to keep x if the layer works in place, since the gradient of s needs it."""
        if self._kept is None or self._kept.shape != self.alignment:
            self._kept = self.xp.empty(self.alignment, self.engine.dtype)
        return self._kept
