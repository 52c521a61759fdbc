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
        scale, scratch = self.engine.kernel("scale_forward"), self.engine.scratch
        x, y = bottom[0].data.reshape(self.alignment), top[0].data.reshape(self.alignment)
        b = self.b.data.reshape(-1) if self.b_is_aligned else None
        scale(x, self.s.data.reshape(-1), b, self._memory_for_x(bottom, top), y, scratch)
        if self.bias_term and b is None:
            y = y.reshape(self.b_alignment)
            y += self.b.data.reshape(-1, 1)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        g = top[0].diff.reshape(self.alignment)
        x = (bottom[0].data if self._kept is None else self._kept).reshape(self.alignment)
        ds = db = dx = None
        if self.bias_term and self.param_propagate_down[-1]:
            if self.b_is_aligned:
                db = self.b.diff.reshape(-1)
            else:
                self.b.diff.reshape(-1)[...] += self.xp.einsum("odi->d", g.reshape(self.b_alignment))
        if self.learned and self.param_propagate_down[0]:
            ds = self.s.diff.reshape(-1)
        elif not self.learned and propagate_down[1]:
            ds = self.s.diff.reshape(-1)
            ds[...] = 0
        if propagate_down[0]:
            dx = bottom[0].diff.reshape(self.alignment)
        gradient = self.engine.kernel("scale_backward")
        gradient(g, x, self.s.data.reshape(-1), ds, db, dx, self.engine.scratch)

    def _memory_for_x(self, bottom: Blobs, top: Blobs) -> Array | None:
        """Return where to copy x, in place and where there is a backward: the gradient of s needs it."""
        if top[0] is not bottom[0] or not self.for_backward:
            self._kept = None
        elif self._kept is None or self._kept.shape != self.alignment:
            self._kept = self.xp.empty(self.alignment, self.engine.dtype)
        return self._kept
