"""RNN: the simple recurrent network, with an output layer of its own."""

from caffelite.core.layer import Array, register_layer
from caffelite.layers.recurrent.recurrent_layer import RecurrentLayer


@register_layer("RNN")
class RNN(RecurrentLayer):
    """Elman's network: N sequences of T steps through D = ``recurrent_param.num_output`` hidden units.

    Shapes
        bottom[0]  (T, N, inputs..)  x, the inputs of all steps, flattened to I numbers each
        bottom[1]  (T, N)            cont: 0 where a sequence begins, 1 where it goes on
        bottom[2]  (N, inputs..)     s, an input that is the same at all steps, S numbers; optional
        then, with ``expose_hidden``, (1, N, D): h_0, the state before the first step
        top[0]     (T, N, D)         o_1 .. o_T, the outputs
        then, with ``expose_hidden``, (1, N, D): h_T, the state after the last step
        blobs      W_x (D, I), b (D), with s also W_s (D, S), W_h (D, D), W_o (D, D), b_o (D)

    Forward, for t = 1 .. T
        k_t = cont_t h_{t-1}
        h_t = tanh(z_t)         z_t = W_x x_t + b + W_s s + W_h k_t
        o_t = tanh(W_o h_t + b_o)
        Without expose_hidden, h_0 is what the last forward has left, and zero before the first.

    Backward, with g_t = dE/do_t of top[0], H_T the gradient of the top h_T, or 0, and
    tanh' = 1 - tanh^2; first for all t together
        r_t = g_t (1 - o_t^2)
        dE/dW_o += sum_t r_t h_t^T      dE/db_o += sum_t r_t
    then from t = T down to 1
        dz_t    = (W_o^T r_t + H_t) (1 - h_t^2)
        H_{t-1} = cont_t W_h^T dz_t                     since z_t holds W_h cont_t h_{t-1}
    and again for all t together
        dE/dW_h += sum_t dz_t k_t^T
        dE/dW_x, dE/db, dE/dW_s, dE/dx, dE/ds from dz_t: see RecurrentLayer
        dE/dh_0 = H_0 with expose_hidden; without it it ends here, in forwards past

    Caffe ignores the gradient of the top h_T, and gives none to h_0.

    Errors
        LayerError if num_output is 0, the number or shape of a blob does not fit, T changes, or a
        gradient for cont is asked for.

    Source: BVLC/caffe recurrent_layer.cpp, rnn_layer.cpp
    """

    num_bottom = (2, 4)
    num_top = (1, 2)
    states = ("h",)

    @property
    def step_shapes(self) -> list[tuple[int, ...]]:
        return [(self.d, self.d), (self.d, self.d), (self.d,)]

    def unroll(self, z: Array, cont: Array, state: list[Array], y: Array) -> list[Array]:
        xp = self.xp
        w_h, w_o, b_o = (blob.data for blob in self.blobs[self.step_blobs :])
        self.h, self.k = z, xp.empty_like(z)
        h = state[0]
        for t in range(len(z)):
            xp.multiply(h, cont[t], out=self.k[t])
            z[t] += self.k[t] @ w_h.T
            h = xp.tanh(z[t], out=z[t])
            if self.debug_info:
                self.log_data(f"h_neuron_{t + 1}", f"h_{t + 1}", h)
        self.o = z @ w_o.T
        self.o += b_o
        xp.tanh(self.o, out=self.o)
        if self.debug_info:
            for t, o in enumerate(self.o, 1):
                self.log_data(f"o_neuron_{t}", f"o_{t}", o)
        y[...] = self.o
        return [h]

    def unroll_backward(self, dy: Array, dstate: list[Array], cont: Array) -> tuple[Array, list[Array]]:
        first = self.step_blobs
        w_h, w_o, b_o = self.blobs[first:]
        wanted = self.param_propagate_down[first:]
        r = dy * (1 - self.o * self.o)
        rows = r.reshape(-1, self.d)
        dz = r @ w_o.data
        slope = 1 - self.h * self.h
        dh = dstate[0]
        for t in reversed(range(len(dy))):
            dz[t] += dh
            dz[t] *= slope[t]
            self.xp.matmul(dz[t], w_h.data, out=dh)
            dh *= cont[t]
        if wanted[0]:
            w_h.diff[...] += dz.reshape(-1, self.d).T @ self.k.reshape(-1, self.d)
        if wanted[1]:
            w_o.diff[...] += rows.T @ self.h.reshape(-1, self.d)
        if wanted[2]:
            b_o.diff[...] += rows.sum(0)
        return dz, [dh]
