"""Embed: a learned vector for each index, a fully connected layer on one-hot vectors."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("Embed")
class Embed(Layer):
    """Look up a row of a learned table for each index.

    InnerProduct of one-hot vectors computes the same; this never builds them. K is ``input_dim``, the
    number of indices, N is ``num_output``.

    Shapes
        bottom[0]  (...)       indices l in {0, ..., K - 1}, cut to whole numbers
        top[0]     (..., N)    y
        blobs[0]   (K, N)      table W
        blobs[1]   (N,)        bias b, unless ``bias_term: false``

    Forward, for every position m
        y_m = W_{l_m} + b

    Backward, with g = dE/dy
        Row k of W is in y_m where l_m = k and nowhere else, b is in every y_m:
        dE/dW_k += sum of g_m over the positions m with l_m = k
        dE/db   += sum_m g_m
        Indices have no gradient.

    Errors
        LayerError if num_output or input_dim is 0, given blobs do not fit, an index is out of range,
        or a gradient of the indices is asked for.

    Source: BVLC/caffe embed_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.embed_param
        self.n, self.k, self.bias_term = param.num_output, param.input_dim, param.bias_term
        self.check(self.n > 0, "needs embed_param.num_output, the length of a vector, to be 1 or more")
        self.check(self.k > 0, "needs embed_param.input_dim, the number of indices, to be 1 or more")
        if not self.blobs:
            self.add_blob((self.k, self.n), param.weight_filler)
            if self.bias_term:
                self.add_blob((self.n,), param.bias_filler)
        counts = [self.k * self.n, self.n][: 1 + self.bias_term]
        got = [blob.count for blob in self.blobs]
        self.check(got == counts, f"needs learnable blobs of {counts} elements, got {got}")

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        top[0].reshape(*bottom[0].shape, self.n)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self.index = self._indices(bottom[0].data)
        y = top[0].data.reshape(-1, self.n)
        self.xp.take(self._table(self.blobs[0].data), self.index, axis=0, out=y, mode="clip")
        if self.bias_term:
            y += self.blobs[1].data.reshape(self.n)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(not propagate_down[0], "has no gradient for its indices; do not ask for one")
        g = top[0].diff.reshape(-1, self.n)
        if self.param_propagate_down[0] and self.index.size:
            self._add_rows(g)
        if self.bias_term and self.param_propagate_down[1]:
            self.blobs[1].diff.reshape(self.n)[...] += g.sum(0)

    def _indices(self, values: Array) -> Array:
        index: Array = values.reshape(-1).astype(self.xp.intp)
        if index.size:
            least, most = int(index.min()), int(index.max())
            self.check(
                least >= 0 and most < self.k,
                f"needs indices in 0..{self.k - 1} (input_dim: {self.k}), got {least if least < 0 else most}",
            )
        return index

    def _add_rows(self, g: Array) -> None:
        """Add to each row of dE/dW the sum of the g of its positions, in their order."""
        xp = self.xp
        order = xp.argsort(self.index, kind="stable")
        index = self.index[order]
        starts = xp.flatnonzero(xp.diff(index, prepend=-1))
        self._table(self.blobs[0].diff)[index[starts]] += xp.add.reduceat(g[order], starts, axis=0)

    def _table(self, array: Array) -> Array:
        return array.reshape(self.k, self.n)
