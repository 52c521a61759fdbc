"""ArgMax: where the largest values are."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("ArgMax")
class ArgMax(Layer):
    """Find the ``argmax_param.top_k`` (default 1) largest values, along ``axis`` or of each item.

    Shapes, with k = top_k
        bottom[0]  (N, ...)              x, without ``axis``: the largest of an item's values
        top[0]     (N, 1, k)             their indices; further axes of 1 up to those of bottom[0]
                   (N, 2, k)             indices, then values, with ``out_max_val: true``
        bottom[0]  (..., D, ...)         x, with ``axis``
        top[0]     (..., k, ...)         indices along the axis; values instead with out_max_val

    Forward
        Largest first; of equal values, the one with the larger index first.

    Backward
        None: indices are constant wherever they have a derivative.

    Errors
        LayerError if top_k is 0 or more than there are values, or a gradient is asked for.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe argmax_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.argmax_param
        self.k, self.values = param.top_k, param.out_max_val
        self.axis = bottom[0].canonical_axis(param.axis) if param.HasField("axis") else None
        self.check(self.k >= 1, "needs argmax_param.top_k of 1 or more, got 0")

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(shape, "needs a bottom with at least one axis, got a scalar")
        n_values = bottom[0].count_from(1) if self.axis is None else shape[self.axis]
        self.check(
            self.k <= n_values,
            f"needs argmax_param.top_k of at most the {n_values} values there are, got {self.k}",
        )
        if self.axis is None:
            further = (1,) * (len(shape) - 3)
            top[0].reshape(shape[0], 2 if self.values else 1, self.k, *further)
        else:
            top[0].reshape(*shape[: self.axis], self.k, *shape[self.axis + 1 :])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        xp, x, y = self.xp, bottom[0].data, top[0].data
        if self.axis is not None:
            index = self._largest(x, self.axis)
            y[...] = xp.take_along_axis(x, index, self.axis) if self.values else index
            return
        x = x.reshape(x.shape[0], bottom[0].count_from(1))
        index = self._largest(x, 1)
        y = y.reshape(x.shape[0], 2 if self.values else 1, self.k)
        y[:, 0] = index
        if self.values:
            y[:, 1] = xp.take_along_axis(x, index, 1)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(
            not any(propagate_down),
            "has no gradient; use it where none is asked for (without force_backward or propagate_down)",
        )

    def _largest(self, x: Array, axis: int) -> Array:
        """Return the indices of the k largest along ``axis``."""
        xp = self.xp
        if self.k == 1:  # the first maximum from behind is the last one
            last: Array = x.shape[axis] - 1 - xp.flip(x, axis).argmax(axis, keepdims=True)
            return last
        rising = xp.flip(xp.argsort(x, axis, kind="stable"), axis)
        first: Array = xp.take(rising, xp.arange(self.k), axis)
        return first
