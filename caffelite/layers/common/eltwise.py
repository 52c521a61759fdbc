"""Eltwise: blobs of one shape combined element by element."""

from collections.abc import Sequence

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.layers.neuron.relu import slope_behind
from caffelite.proto.caffe_pb2 import EltwiseParameter


@register_layer("Eltwise")
class Eltwise(Layer):
    """Multiply, add or compare blobs: ``eltwise_param.operation`` PROD, SUM (default) or MAX.

    Shapes
        bottom[i]  any, the same for all   x_i, two or more
        top[0]     as bottom[0]            y; may be bottom[0] itself, except for the gradient of PROD

    Forward
        PROD   y = x_0 x_1 x_2 ..
        SUM    y = c_0 x_0 + c_1 x_1 + ..     c: ``coeff``, default 1 each
        MAX    y = max(x_0, x_1, ..)          coeff is accepted and not used

    Backward, with g = dE/dy
        PROD   dE/dx_i = g * product of x_j over j != i
               With ``stable_prod_grad: false``, g * (y / x_i) instead: fewer products, nan at x_i = 0.
        SUM    dE/dx_i = c_i g
        MAX    dE/dx_i = g where x_i is the maximum, else 0
               Of x_0 and x_1, if they tie, x_1 has it; a later x_i has it only if it is greater.

    Errors
        LayerError if coeff is given, but not once per bottom, or for PROD; if shapes differ; if
        the gradient of an in-place PROD is asked for, since forward overwrote x_0.

    Source: BVLC/caffe eltwise_layer.cpp
    """

    num_bottom = (2, None)
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.eltwise_param
        self.operation: int = param.operation
        self.stable = param.stable_prod_grad
        given = list(param.coeff)
        self.check(
            len(given) in (0, len(bottom)),
            f"needs one coeff for each of its {len(bottom)} bottom blobs, or none, got {len(given)}",
        )
        self.check(
            not (given and self.operation == EltwiseParameter.PROD),
            "takes coeff only for SUM, not for PROD; remove coeff, or scale with a Power layer",
        )
        self.coeff = given or [1.0] * len(bottom)
        self.won: list[Array] = []
        self.slope = 0.0

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        for i, blob in enumerate(bottom):
            self.check(
                blob.shape == bottom[0].shape,
                f"needs bottoms of one shape, got bottom[0] {bottom[0].shape} and bottom[{i}] {blob.shape}",
            )
        top[0].reshape_like(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x, y = [blob.data for blob in bottom], top[0].data
        if self.operation == EltwiseParameter.SUM:
            self.engine.kernel("weighted_sum")(x, self.coeff, y, self.engine.scratch)
        elif self.operation == EltwiseParameter.PROD:
            self._product(x, y)
        else:
            self._maximum(x, y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        g = top[0].diff
        for i in reversed(range(len(bottom))):  # in place, bottom[0].diff is g: it comes last
            if not propagate_down[i]:
                continue
            dx = bottom[i].diff
            if self.operation == EltwiseParameter.SUM:
                self.engine.kernel("weighted_sum")([g], [self.coeff[i]], dx, self.engine.scratch)
            elif self.operation == EltwiseParameter.MAX:
                self.xp.multiply(g, self.won[i], out=dx)
            else:
                self._product_backward(top, bottom, i)

    # SUM with ReLU behind it in place: one pass over the blobs instead of two

    def join(self, followers: Sequence[Layer], learns: bool) -> int:
        slope = slope_behind(followers)
        if self.operation != EltwiseParameter.SUM or slope is None:
            return 0
        self.slope = slope
        return 1

    def forward_joined(self, bottom: Blobs, top: Blobs) -> None:
        x = [blob.data for blob in bottom]
        self.engine.kernel("sum_relu")(x, self.coeff, top[0].data, self.slope, self.engine.scratch)

    def backward_joined(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        wanted = [blob.diff if yes else None for blob, yes in zip(bottom, propagate_down, strict=True)]
        gradient = self.engine.kernel("sum_relu_backward")
        y, g = top[0].data, top[0].diff
        gradient(y, g, self.coeff, wanted, self.slope, self.engine.scratch)

    def _product(self, x: Sequence[Array], y: Array) -> None:
        self.xp.multiply(x[0], x[1], out=y)
        for x_i in x[2:]:
            y *= x_i

    def _maximum(self, x: Sequence[Array], y: Array) -> None:
        """Write the maximum to ``y``; ``self.won[i]`` tells where it is ``x[i]``."""
        first = x[0] > x[1]
        self.won = [first, ~first]
        self.xp.maximum(x[0], x[1], out=y)
        for x_i in x[2:]:
            greater = x_i > y
            self.won = [*(won & ~greater for won in self.won), greater]
            self.xp.maximum(y, x_i, out=y)

    def _product_backward(self, top: Blobs, bottom: Blobs, i: int) -> None:
        self.check(
            top[0] is not bottom[0],
            "has no gradient for PROD in place: forward overwrites bottom[0]; give the top its own name",
        )
        xp, g, dx = self.xp, top[0].diff, bottom[i].diff
        if not self.stable:
            with xp.errstate(divide="ignore", invalid="ignore"):
                xp.divide(top[0].data, bottom[i].data, out=dx)
                dx *= g
            return
        others = [blob.data for j, blob in enumerate(bottom) if j != i]
        xp.multiply(g, others[0], out=dx)
        for x_j in others[1:]:
            dx *= x_j
