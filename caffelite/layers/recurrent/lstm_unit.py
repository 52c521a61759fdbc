"""LSTMUnit: one time step of the cells of an LSTM."""

from typing import Any, NamedTuple

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.layers.neuron.sigmoid import sigmoid


@register_layer("LSTMUnit")
class LSTMUnit(Layer):
    """Update N cells of D units each from what their gates get as input.

    Shapes
        bottom[0]  (1, N, D)     c', the cells' values one step before
        bottom[1]  (1, N, 4 D)   what the gates i, f, o and the candidate g get, in this order
        bottom[2]  (1, N)        cont: 0 where a sequence begins, 1 where it goes on
        top[0]     (1, N, D)     c, the cells' values
        top[1]     (1, N, D)     h, what the cells let out

    Forward, with s = 1 / (1 + exp(-x))
        i = s(x_i)      f = s(x_f)      o = s(x_o)      g = tanh(x_g)
        c = cont f c' + i g
        h = o tanh(c)

    Backward, with C = dE/dc and H = dE/dh from the tops, s' = s (1 - s), tanh' = 1 - tanh^2
        c reaches E by itself and through h:    e = C + H o (1 - tanh(c)^2)
        dE/dc'  = e cont f
        dE/dx_i = e g i (1 - i)
        dE/dx_f = e cont c' f (1 - f)
        dE/dx_o = H tanh(c) o (1 - o)
        dE/dx_g = e i (1 - g^2)

    Caffe's dE/dx_f is e c' u (1 - u) with u = cont f: the same where cont is 0 or 1, wrong elsewhere.

    Errors
        LayerError if a shape does not fit, or a gradient for cont is asked for.

    Source: BVLC/caffe lstm_unit_layer.cpp; Hochreiter and Schmidhuber (1997)
    """

    num_bottom = 3
    num_top = 2
    no_backward = (2,)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shapes = [blob.shape for blob in bottom]
        self.check(len(shapes[0]) == 3, f"needs cells of shape (1, N, D), got {shapes[0]}")
        n, d = shapes[0][1:]
        self.check(
            shapes == [(1, n, d), (1, n, 4 * d), (1, n)],
            f"needs bottoms of shapes (1, N, D), (1, N, 4 D) and (1, N), got {shapes}",
        )
        for blob in top:
            blob.reshape(1, n, d)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, (c_before, x, cont) = self.xp, (blob.data[0] for blob in bottom)
        self.gates = xp.empty_like(x)
        self.tanh_c = xp.empty_like(c_before)
        self.cont = cont[:, None].copy()
        unit_forward(xp, x, c_before, self.cont, self.gates, top[0].data[0], self.tanh_c, top[1].data[0])

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not any(propagate_down):
            return
        c_before, cells = bottom[0].data[0], (top[0].diff[0], top[1].diff[0])
        dx = self.xp.empty_like(self.gates)
        dc = unit_backward(self.xp, cells[0], cells[1], self.gates, self.tanh_c, c_before, self.cont, dx)
        if propagate_down[0]:
            bottom[0].diff[0] = dc
        if propagate_down[1]:
            bottom[1].diff[0] = dx


class Gates(NamedTuple):
    """The four parts of an array (N, 4 D), each (N, D)."""

    i: Array
    f: Array
    o: Array
    g: Array


def split_gates(array: Array) -> Gates:
    """View the parts of ``array`` (N, 4 D)."""
    d = array.shape[1] // 4
    return Gates(*(array[:, k * d : (k + 1) * d] for k in range(4)))


def unit_forward(
    xp: Any, x: Array, c_before: Array, cont: Array, gates: Array, c: Array, tanh_c: Array, h: Array
) -> None:
    """Write gates, c, tanh(c) and h, as LSTMUnit's Forward says; ``gates`` may be ``x``, cont is (N, 1)."""
    d = c.shape[1]
    sigmoid(xp, x[:, : 3 * d], out=gates[:, : 3 * d])
    xp.tanh(x[:, 3 * d :], out=gates[:, 3 * d :])
    i, f, o, g = split_gates(gates)
    xp.multiply(f, c_before, out=c)
    c *= cont
    xp.multiply(i, g, out=tanh_c)
    c += tanh_c
    xp.tanh(c, out=tanh_c)
    xp.multiply(o, tanh_c, out=h)


def unit_backward(
    xp: Any, dc: Array, dh: Array, gates: Array, tanh_c: Array, c_before: Array, cont: Array, dx: Array
) -> Array:
    """Write dE/dx to ``dx`` and return dE/dc', as LSTMUnit's Backward says."""
    i, f, o, g = split_gates(gates)
    out = split_gates(dx)
    e = 1 - tanh_c * tanh_c
    e *= o
    e *= dh
    e += dc
    xp.multiply(e, g, out=out.i)
    xp.multiply(e, cont, out=out.f)
    dc_before = out.f * f
    out.f[...] *= c_before
    xp.multiply(dh, tanh_c, out=out.o)
    d = 3 * c_before.shape[1]
    dx[:, :d] *= gates[:, :d]
    dx[:, :d] *= 1 - gates[:, :d]
    xp.multiply(g, g, out=out.g)
    xp.subtract(1, out.g, out=out.g)
    out.g[...] *= i
    out.g[...] *= e
    return dc_before
