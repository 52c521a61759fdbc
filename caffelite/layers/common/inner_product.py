"""InnerProduct: the fully connected layer."""

from collections.abc import Sequence

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.layers.neuron.relu import slope_behind


@register_layer("InnerProduct")
class InnerProduct(Layer):
    """Multiply each row by a learned matrix and add a learned vector.

    The axes from ``inner_product_param.axis`` (default 1) on are flattened to one axis of K inputs;
    the M rows are all the axes before it. N is ``num_output``.

    Shapes
        bottom[0]  (rows.., inputs..)  x, seen as (M, K)
        top[0]     (rows.., N)         z, seen as (M, N)
        blobs[0]   (N, K)              weights W; stored as (K, N) with ``transpose: true``
        blobs[1]   (N,)                bias b, unless ``bias_term: false``

    Forward
        z_{m, n} = sum_k x_{m, k} W_{n, k} + b_n        or, for all rows,  z = x W^T + b

    Backward, with g = dE/dz, of shape (M, N)
        E depends on each of W, b and x only through z, so the chain rule sums over all elements
        of z, and most terms vanish:

        (1) W_{n, k} occurs in z_{m, n} of every row m, with dz_{m, n}/dW_{n, k} = x_{m, k}:
                dE/dW_{n, k} = sum_m g_{m, n} x_{m, k}
                dE/dW += g^T x
            With one row this is the outer product dz a^T of the textbooks, their error column
            dz = g^T and their input column a = x^T; a batch adds up the M outer products.
        (2) b_n occurs in z_{m, n} of every row m, with dz_{m, n}/db_n = 1:
                dE/db_n = sum_m g_{m, n}
                dE/db += sum over the rows of g
        (3) x_{m, k} occurs in z_{m, n} for every n, with dz_{m, n}/dx_{m, k} = W_{n, k}:
                dE/dx_{m, k} = sum_n g_{m, n} W_{n, k}
                dE/dx = g W
            In columns: W^T dz, the error sent back through the same weights.

        Check by shapes: (N, M)(M, K) = (N, K) and (M, N)(N, K) = (M, K) leave no other order.
        The mean over a batch that textbooks write as 1/M is the loss layer's: it is in g.

    Errors
        LayerError if num_output is 0, given blobs do not fit, or a later bottom has other than K inputs.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe inner_product_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.inner_product_param
        self.transpose, self.bias_term = param.transpose, param.bias_term
        self.n = param.num_output
        self.check(self.n > 0, "needs inner_product_param.num_output, the number of outputs, to be 1 or more")
        self.k = bottom[0].count_from(bottom[0].canonical_axis(param.axis))
        if not self.blobs:
            self.add_blob((self.k, self.n) if self.transpose else (self.n, self.k), param.weight_filler)
            if self.bias_term:
                self.add_blob((self.n,), param.bias_filler)
        counts = [self.n * self.k, self.n][: 1 + self.bias_term]
        got = [blob.count for blob in self.blobs]
        self.check(got == counts, f"needs learnable blobs of {counts} elements, got {got}")

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        axis = bottom[0].canonical_axis(self.layer_param.inner_product_param.axis)
        k = bottom[0].count_from(axis)
        self.check(
            k == self.k,
            f"was set up for {self.k} inputs a row, got {k}: bottom[0] has shape {bottom[0].shape}, "
            f"whose axes from {axis} on make a row",
        )
        self.m = bottom[0].count_from(0, axis)
        top[0].reshape(*bottom[0].shape[:axis], self.n)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self._forward(bottom, top, None)

    # With ReLU behind it in place: one pass over the top instead of two

    def join(self, followers: Sequence[Layer], learns: bool) -> int:
        self.slope = slope_behind(followers)
        return int(self.slope is not None)

    def forward_joined(self, bottom: Blobs, top: Blobs) -> None:
        self._forward(bottom, top, self.slope)

    def _forward(self, bottom: Blobs, top: Blobs, slope: float | None) -> None:
        multiply = self.engine.kernel("inner_product_forward")
        x, z = bottom[0].data.reshape(self.m, self.k), top[0].data.reshape(self.m, self.n)
        b = self.blobs[1].data.reshape(self.n) if self.bias_term else None
        multiply(x, self._matrix(self.blobs[0].data), b, z, self.engine.scratch, slope)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        gradient = self.engine.kernel("inner_product_backward")
        wants_db = self.bias_term and self.param_propagate_down[1]
        gradient(
            bottom[0].data.reshape(self.m, self.k),
            self._matrix(self.blobs[0].data),
            top[0].diff.reshape(self.m, self.n),
            bottom[0].diff.reshape(self.m, self.k) if propagate_down[0] else None,
            self._matrix(self.blobs[0].diff) if self.param_propagate_down[0] else None,
            self.blobs[1].diff.reshape(self.n) if wants_db else None,
            self.engine.scratch,
        )

    def multiply_adds(self, bottom: Blobs, top: Blobs) -> int:
        return self.m * self.n * self.k

    def _matrix(self, w: Array) -> Array:
        """View W, or its gradient, as (N, K), however it is stored."""
        return w.reshape(self.k, self.n).T if self.transpose else w.reshape(self.n, self.k)
