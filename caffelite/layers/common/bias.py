"""Bias: add a blob of fewer axes, learned or given."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.layers.common.aligned_layer import AlignedLayer


@register_layer("Bias")
class Bias(AlignedLayer):
    """Add b to x, repeated along the axes that b does not have.

    Shapes, with a = ``bias_param.axis`` (default 1) and n = ``num_axes`` (default 1; -1: all that follow)
        bottom[0]  (o.., d.., i..)   x; the d axes are those from a on
        bottom[1]  (d..)             b, of any number of axes; or
        blobs[0]   (d..)             b, learned, of n axes, filled by ``filler``
        top[0]     as bottom[0]      y; may be bottom[0] itself

    Forward, with o, d and i each flattened to one index
        y_{o, d, i} = x_{o, d, i} + b_d

    Backward, with g = dE/dy
        dE/dx = g
        dE/db_d += sum_{o, i} g_{o, d, i}       b_d occurs in y_{o, d, i} for every o and i;
                                                bottom[1]'s is overwritten, as of every bottom

    Errors
        LayerError if num_axes is below -1 or reaches past the last axis, or b's shape is not that
        of x from the axis on.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe bias_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.bias_param
        learned = len(bottom) == 1
        if learned and not self.blobs:
            self.add_blob(self.operand_shape(bottom[0], param.axis, param.num_axes), param.filler)
        self.check(
            len(self.blobs) == learned,
            f"needs {int(learned)} learnable blob(s) beside {len(bottom)} bottom blob(s), "
            f"got {len(self.blobs)}",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self.b = bottom[1] if len(bottom) == 2 else self.blobs[0]
        self.alignment = self.align(bottom[0], self.b, self.layer_param.bias_param.axis)
        top[0].reshape_like(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = bottom[0].data.reshape(self.alignment), top[0].data.reshape(self.alignment)
        self.xp.add(x, self.b.data.reshape(-1, 1), out=y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if len(bottom) == 2 and propagate_down[1]:
            bottom[1].diff[...] = 0
            self._add_db(top)
        elif len(bottom) == 1 and self.param_propagate_down[0]:
            self._add_db(top)
        if propagate_down[0]:
            g, dx = top[0].diff, bottom[0].diff
            if g is not dx:
                self.engine.kernel("copy")(g, dx)

    def _add_db(self, top: Blobs) -> None:
        db = self.xp.einsum("odi->d", top[0].diff.reshape(self.alignment))
        self.b.diff.reshape(-1)[...] += db
