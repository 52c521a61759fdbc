"""BatchReindex: choose, repeat and reorder the items of a batch."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("BatchReindex")
class BatchReindex(Layer):
    """Take the items of bottom[0] that bottom[1] names, in its order; one may be taken often, or never.

    Shapes
        bottom[0]  (N, ...)    items x
        bottom[1]  (M,)        indices l in {0, ..., N - 1}, cut to whole numbers
        top[0]     (M, ...)    y

    Forward
        y_m = x_{l_m}

    Backward, with g = dE/dy
        x_n is y_m for every m with l_m = n:
        dE/dx_n = sum of g_m over the m with l_m = n, and 0 where there is none
        Indices have no gradient.

    Errors
        LayerError if bottom[1] has other than one axis, an index is out of range, or a gradient of the
        indices is asked for.

    Source: BVLC/caffe batch_reindex_layer.cpp
    """

    num_bottom = 2
    num_top = 1

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        x, indices = bottom
        self.check(top[0] is not x, "cannot work in place: an item may be taken after it was overwritten")
        self.check(
            len(indices.shape) == 1, f"needs a bottom[1] with one axis, the indices, got {indices.shape}"
        )
        self.check(x.shape, "needs a bottom[0] with at least one axis, the items, got a scalar")
        top[0].reshape(indices.shape[0], *x.shape[1:])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0].data
        self.index = self._indices(bottom[1].data, len(x))
        if self.index.size:
            self.xp.take(x, self.index, axis=0, out=top[0].data, mode="clip")

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(not propagate_down[1], "has no gradient for its indices; do not ask for one")
        if propagate_down[0]:
            dx, g = bottom[0].diff, top[0].diff
            dx[...] = 0
            for m, n in enumerate(self.index.tolist()):
                dx[n] += g[m]

    def _indices(self, values: Array, n: int) -> Array:
        if values.size:
            least, most = float(values.min()), float(values.max())
            self.check(
                least >= 0 and most < n,
                f"needs indices in 0..{n - 1}, for {n} items, got {least if least < 0 else most:g}",
            )
        index: Array = values.astype(self.xp.intp)
        return index
