"""Slice: one blob cut along an axis."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("Slice")
class Slice(Layer):
    """Cut a blob along ``slice_param.axis`` (default 1; ``slice_dim`` is its old name).

    Shapes, with D = sum_i D_i
        bottom[0]  (..., D, ...)     x
        top[i]     (..., D_i, ...)   y_i: cut at each ``slice_point``, or in equal parts if there is none

    Forward
        [y_0, y_1, ...] = x          one top alone is passed on by sharing its data and diff

    Backward
        dE/dx = [dE/dy_0, dE/dy_1, ...]     a top whose diff nobody ever touched counts as 0

    Errors
        LayerError if axis and slice_dim are both given, slice_dim is out of range, the slice
        points are not increasing numbers inside the axis, one fewer than the tops, or D has no
        equal parts.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe slice_layer.cpp
    """

    num_bottom = 1
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.slice_param
        self.check(
            not (param.HasField("axis") and param.HasField("slice_dim")),
            f"takes axis or slice_dim, not both, got {param.axis} and {param.slice_dim}",
        )
        self.points = list(param.slice_point)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0]
        self.axis = self._axis(bottom)
        self.cuts = self._cuts(x.shape[self.axis], len(top))
        for blob, start, end in zip(top, self.cuts, self.cuts[1:], strict=False):
            blob.reshape(*x.shape[: self.axis], end - start, *x.shape[self.axis + 1 :])
        if len(top) == 1 and top[0] is not x:
            top[0].share_data(x)
            top[0].share_diff(x)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if len(top) > 1:
            copy = self.engine.kernel("copy")
            for i, blob in enumerate(top):
                copy(self._part(bottom[0].data, i), blob.data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if len(top) > 1 and propagate_down[0]:
            copy = self.engine.kernel("copy")
            for i, blob in enumerate(top):
                part = self._part(bottom[0].diff, i)
                if blob.has_diff():
                    copy(blob.diff, part)
                else:
                    part[...] = 0

    def _axis(self, bottom: Blobs) -> int:
        """Return the axis, counted from the front."""
        param, n = self.layer_param.slice_param, len(bottom[0].shape)
        if not param.HasField("slice_dim"):
            return bottom[0].canonical_axis(param.axis)
        self.check(param.slice_dim < n, f"needs slice_dim in 0..{n - 1} for {n} axes, got {param.slice_dim}")
        return param.slice_dim

    def _cuts(self, size: int, tops: int) -> list[int]:
        """Return where the parts start, and the end."""
        if not self.points:
            self.check(size % tops == 0, f"cannot cut {size} along axis {self.axis} into {tops} equal parts")
            return [i * (size // tops) for i in range(tops + 1)]
        cuts = [0, *self.points, size]
        self.check(
            len(self.points) == tops - 1,
            f"needs {tops - 1} slice_point for its {tops} top blobs, got {len(self.points)}",
        )
        rising = all(a < b for a, b in zip(cuts, self.points, strict=False))
        self.check(
            rising and self.points[-1] <= size and tops <= size,
            f"needs increasing slice points inside the {size} of axis {self.axis}, got {self.points}",
        )
        return cuts

    def _part(self, array: Array, i: int) -> Array:
        """View part ``i`` of ``array``."""
        return array[(slice(None),) * self.axis + (slice(self.cuts[i], self.cuts[i + 1]),)]
