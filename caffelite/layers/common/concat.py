"""Concat: blobs one after the other along an axis."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("Concat")
class Concat(Layer):
    """Join blobs along ``concat_param.axis`` (default 1; ``concat_dim`` is its old name).

    Shapes, with D = sum_i D_i
        bottom[i]  (..., D_i, ...)   x_i; the other dimensions are the same for all
        top[0]     (..., D, ...)     y

    Forward
        y = [x_0, x_1, ...]          one bottom alone is passed on by sharing its data and diff

    Backward
        dE/dx_i = the part of dE/dy where x_i went

    Errors
        LayerError if axis and concat_dim are both given, concat_dim is out of range, or the
        bottoms differ in the number of axes or in another dimension.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe concat_layer.cpp
    """

    num_bottom = (1, None)
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.concat_param
        self.check(
            not (param.HasField("axis") and param.HasField("concat_dim")),
            f"takes axis or concat_dim, not both, got {param.axis} and {param.concat_dim}",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self.axis = self._axis(bottom)
        shape = list(bottom[0].shape)
        self.ends = [shape[self.axis]]
        for i, blob in enumerate(bottom[1:], 1):
            self._check_shape(bottom[0].shape, blob.shape, i)
            self.ends.append(self.ends[-1] + blob.shape[self.axis])
        shape[self.axis] = self.ends[-1]
        top[0].reshape(*shape)
        if len(bottom) == 1 and top[0] is not bottom[0]:
            top[0].share_data(bottom[0])
            top[0].share_diff(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if len(bottom) == 1:
            return
        copy = self.engine.kernel("copy")
        for blob, end in zip(bottom, self.ends, strict=True):
            copy(blob.data, self._part(top[0].data, end - blob.shape[self.axis], end))

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if len(bottom) == 1:
            return
        copy = self.engine.kernel("copy")
        for blob, end, wanted in zip(bottom, self.ends, propagate_down, strict=True):
            if wanted:
                copy(self._part(top[0].diff, end - blob.shape[self.axis], end), blob.diff)

    def _axis(self, bottom: Blobs) -> int:
        """Return the axis, counted from the front."""
        param, n = self.layer_param.concat_param, len(bottom[0].shape)
        if not param.HasField("concat_dim"):
            return bottom[0].canonical_axis(param.axis)
        self.check(
            param.concat_dim < n, f"needs concat_dim in 0..{n - 1} for {n} axes, got {param.concat_dim}"
        )
        return param.concat_dim

    def _check_shape(self, first: tuple[int, ...], other: tuple[int, ...], i: int) -> None:
        same = [d for k, d in enumerate(first) if k != self.axis]
        self.check(
            len(first) == len(other) and same == [d for k, d in enumerate(other) if k != self.axis],
            f"needs bottoms of the same shape, except along axis {self.axis}, "
            f"got bottom[0] {first} and bottom[{i}] {other}",
        )

    def _part(self, array: Array, start: int, end: int) -> Array:
        """View ``start:end`` along the axis."""
        return array[(slice(None),) * self.axis + (slice(start, end),)]
