"""LSTM: sequences through cells that keep what they are told to keep."""

from caffelite.core.layer import Array, register_layer
from caffelite.layers.recurrent.lstm_unit import unit_backward, unit_forward
from caffelite.layers.recurrent.recurrent_layer import RecurrentLayer


@register_layer("LSTM")
class LSTM(RecurrentLayer):
    """Long short-term memory: N sequences of T steps through D = ``recurrent_param.num_output`` cells.

    Shapes
        bottom[0]  (T, N, inputs..)  x, the inputs of all steps, flattened to I numbers each
        bottom[1]  (T, N)            cont: 0 where a sequence begins, 1 where it goes on
        bottom[2]  (N, inputs..)     s, an input that is the same at all steps, S numbers; optional
        then, with ``expose_hidden``, (1, N, D) each: h_0 and c_0, the state before the first step
        top[0]     (T, N, D)         h_1 .. h_T, what the cells let out
        then, with ``expose_hidden``, (1, N, D) each: h_T and c_T, the state after the last step
        blobs      W_x (4 D, I), b (4 D), with s also W_s (4 D, S), W_h (4 D, D)

    Forward, for t = 1 .. T; i, f, o, g, c, h as in LSTMUnit, whose input z_t has 4 D numbers
        k_t = cont_t h_{t-1}
        z_t = W_x x_t + b + W_s s + W_h k_t
        c_t, h_t = LSTMUnit(c_{t-1}, z_t, cont_t)
        Without expose_hidden, h_0 and c_0 are what the last forward has left, and zero before the first.

    Backward, from t = T down to 1, with g_t = dE/dh_t of top[0]; C_T, H_T are the gradients of the tops
    c_T and h_T, or 0
        h_t is a top and reaches step t + 1:    H = g_t + H_t
        C_{t-1}, dz_t = LSTMUnit's dE/dc' and dE/dx for C_t and H
        H_{t-1} = cont_t W_h^T dz_t                     since z_t holds W_h cont_t h_{t-1}
        dE/dW_h += sum_t dz_t k_t^T
        dE/dW_x, dE/db, dE/dW_s, dE/dx, dE/ds from dz_t: see RecurrentLayer
        dE/dh_0 = H_0 and dE/dc_0 = C_0 with expose_hidden; without it they end here, in forwards past

    Caffe ignores the gradients of the tops h_T and c_T, and gives none to h_0 and c_0.

    Errors
        LayerError if num_output is 0, the number or shape of a blob does not fit, T changes, or a
        gradient for cont is asked for.

    Source: BVLC/caffe recurrent_layer.cpp, lstm_layer.cpp; Donahue et al. (2015)
    """

    num_bottom = (2, 5)
    num_top = (1, 3)
    states = ("h", "c")
    parts = 4

    @property
    def step_shapes(self) -> list[tuple[int, ...]]:
        return [(4 * self.d, self.d)]

    def unroll(self, z: Array, cont: Array, state: list[Array], y: Array) -> list[Array]:
        xp, w_h = self.xp, self.blobs[self.step_blobs].data
        self.gates = z
        self.k = xp.empty_like(y)
        self.c = xp.empty((len(y) + 1, *y.shape[1:]), y.dtype)
        self.tanh_c = xp.empty_like(y)
        h, self.c[0] = state
        for t in range(len(y)):
            xp.multiply(h, cont[t], out=self.k[t])
            z[t] += self.k[t] @ w_h.T
            if self.debug_info:
                self.log_data(f"gate_input_{t + 1}", f"gate_input_{t + 1}", z[t])
            unit_forward(xp, z[t], self.c[t], cont[t], z[t], self.c[t + 1], self.tanh_c[t], y[t])
            h = y[t]
            if self.debug_info:
                self.log_data(f"unit_{t + 1}", f"c_{t + 1}", self.c[t + 1])
                self.log_data(f"unit_{t + 1}", f"h_{t + 1}", h)
        return [h, self.c[-1]]

    def unroll_backward(self, dy: Array, dstate: list[Array], cont: Array) -> tuple[Array, list[Array]]:
        xp, w_h = self.xp, self.blobs[self.step_blobs]
        dh, dc = dstate
        dz = xp.empty_like(self.gates)
        for t in reversed(range(len(dy))):
            dh += dy[t]
            dc = unit_backward(xp, dc, dh, self.gates[t], self.tanh_c[t], self.c[t], cont[t], dz[t])
            xp.matmul(dz[t], w_h.data, out=dh)
            dh *= cont[t]
        if self.param_propagate_down[self.step_blobs]:
            w_h.diff[...] += dz.reshape(-1, 4 * self.d).T @ self.k.reshape(-1, self.d)
        return dz, [dh, dc]
