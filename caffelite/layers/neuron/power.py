"""Power: a power of a scaled and shifted value."""

from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.layers.neuron.neuron_layer import NeuronLayer


@register_layer("Power")
class Power(NeuronLayer):
    """Compute (shift + scale x)^power, all three of ``power_param``; defaults 0, 1 and 1.

    Shapes
        bottom[0]  any            x
        top[0]     as bottom[0]   y; may be bottom[0] itself

    Forward
        u = shift + scale x
        y = u^power                      nan where u < 0 and power is no whole number

    Backward, with g = dE/dy
        dy/du = power u^(power - 1) = power y / u
        dE/dx = g power scale            for power 1, and 0 if power or scale is 0
        dE/dx = g power scale u          for power 2
        dE/dx = g power scale y / u      else; nan, as in Caffe, where u = 0

        In place, forward keeps x: real Caffe puts y in its place, or loses g.

    Errors
        None of its own.

    Source: BVLC/caffe power_layer.cpp
    """

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.power_param
        self.power, self.scale, self.shift = param.power, param.scale, param.shift
        self.slope = self.power * self.scale

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if self.power not in (0, 1):
            self.keep_x(bottom, top)
        xp, y = self.xp, top[0].data
        if self.slope == 0:
            y[...] = 1 if self.power == 0 else self.shift
        else:
            self._u(bottom[0].data, out=y)
        if self.power == 2:
            xp.multiply(y, y, out=y)
        elif self.power not in (0, 1):
            with xp.errstate(divide="ignore", invalid="ignore", over="ignore"):
                xp.power(y, self.power, out=y)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        xp, g, dx = self.xp, top[0].diff, bottom[0].diff
        if self.slope == 0:
            dx[...] = 0
            return
        if self.power == 1:
            xp.multiply(g, self.slope, out=dx)
            return
        x = self.kept_x(bottom)
        dy_dx = self._u(x, out=self.scratch(x))
        if self.power != 2:
            with xp.errstate(divide="ignore", invalid="ignore", over="ignore"):
                xp.divide(top[0].data, dy_dx, out=dy_dx)
        dy_dx *= self.slope
        xp.multiply(g, dy_dx, out=dx)

    def _u(self, x: Array, out: Array) -> Array:
        """Compute shift + scale x into ``out``."""
        self.xp.multiply(x, self.scale, out=out)
        if self.shift:
            out += self.shift
        return out
