"""Reduction: sums and means over the last axes."""

from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.proto.caffe_pb2 import ReductionParameter


@register_layer("Reduction")
class Reduction(Layer):
    """Reduce all axes from ``reduction_param.axis`` (default 0) on to one value each.

    Shapes
        bottom[0]  (rows.., values..)   x, seen as (M, D); ``values`` starts at the axis
        top[0]     (rows..)             y

    Forward, with c = coeff (default 1) and ``operation``
        SUM     y_m = c sum_d x_{m, d}            the default
        ASUM    y_m = c sum_d |x_{m, d}|
        SUMSQ   y_m = c sum_d x_{m, d}^2
        MEAN    y_m = c/D sum_d x_{m, d}

    Backward, with g = dE/dy
        SUM     dE/dx_{m, d} = c g_m
        ASUM    dE/dx_{m, d} = c g_m sign(x_{m, d})
        SUMSQ   dE/dx_{m, d} = 2 c g_m x_{m, d}
        MEAN    dE/dx_{m, d} = c/D g_m

    Errors
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe reduction_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.operation: int = self.layer_param.reduction_param.operation

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.reduction_param
        axis = bottom[0].canonical_axis(param.axis)
        self.m, self.d = bottom[0].count_from(0, axis), bottom[0].count_from(axis)
        self.c = param.coeff / max(self.d, 1) if self.operation == param.MEAN else param.coeff
        top[0].reshape(*bottom[0].shape[:axis])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, x, y = self.xp, bottom[0].data.reshape(self.m, self.d), top[0].data.reshape(self.m)
        if self.operation == ReductionParameter.SUMSQ:
            xp.einsum("md,md->m", x, x, out=y)
        else:
            (xp.absolute(x) if self.operation == ReductionParameter.ASUM else x).sum(1, out=y)
        if self.c != 1:
            y *= self.c

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, x = self.xp, bottom[0].data.reshape(self.m, self.d)
        dx, factor = bottom[0].diff.reshape(self.m, self.d), self.c * top[0].diff.reshape(self.m, 1)
        if self.operation == ReductionParameter.ASUM:
            xp.sign(x, out=dx)
            dx *= factor
        elif self.operation == ReductionParameter.SUMSQ:
            xp.multiply(x, 2 * factor, out=dx)
        else:
            dx[...] = factor
