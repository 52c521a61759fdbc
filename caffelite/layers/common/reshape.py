"""Reshape: the same values in another shape."""

import math

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Reshape")
class Reshape(Layer):
    """Replace the axes from ``reshape_param.axis`` on, ``num_axes`` of them, by those of ``shape``.

    Shapes, with a = axis (default 0), e = a + num_axes (default: all that follow), s = shape.dim
        bottom[0]  (d_0, .., d_a, .., d_e, .., d_n)     x
        top[0]     (d_0, .., s_0, s_1, .., d_e, ..)     y

        s_i = 0 copies d_{a + i}; one s_i = -1 is what is left of the count. A negative axis
        counts from behind the last axis: -1 appends.

    Forward
        y = x, in the same order     the top shares bottom[0]'s data, so this costs nothing;
                                     a layer that works in place on the top changes the bottom too

    Backward
        dE/dx = dE/dy                the diff is shared likewise, from the start

    Errors
        LayerError if the top is the bottom itself, axis or num_axes is out of range, a 0 has no
        axis to copy, several dimensions are -1, or the counts do not agree.

    Source: BVLC/caffe reshape_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            top[0] is not bottom[0],
            "cannot work in place; give its top blob another name than its bottom",
        )
        self.dims = list(self.layer_param.reshape_param.shape.dim)
        self.check(self.dims.count(-1) <= 1, f"takes at most one -1 in its shape, got {self.dims}")

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0]
        start, end = self._replaced_axes(len(x.shape))
        shape = [*x.shape[:start], *self._copied(x.shape, start), *x.shape[end:]]
        if -1 in self.dims:
            at = start + self.dims.index(-1)
            others = math.prod(shape[:at] + shape[at + 1 :])
            self.check(
                others > 0 and x.count % others == 0,
                f"cannot find the -1 of {shape}: {x.count} elements do not split into parts of {others}",
            )
            shape[at] = x.count // others
        self.check(
            math.prod(shape) == x.count and min(shape, default=0) >= 0,
            f"needs a shape of {x.count} elements for bottom[0] {x.shape}, got {tuple(shape)}",
        )
        top[0].reshape(*shape)
        top[0].share_data(x)
        top[0].share_diff(x)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Nothing to do: the top shares the bottom's data."""

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        """Nothing to do: the bottom's diff is the top's."""

    def _replaced_axes(self, n: int) -> tuple[int, int]:
        """Return the first axis that is replaced, and the one behind the last, of ``n`` axes."""
        param = self.layer_param.reshape_param
        start = param.axis if param.axis >= 0 else n + param.axis + 1
        self.check(0 <= start <= n, f"needs axis in {-n - 1}..{n} for {n} axes, got {param.axis}")
        self.check(param.num_axes >= -1, f"needs num_axes of 0 or more, or -1 for all, got {param.num_axes}")
        end = n if param.num_axes == -1 else start + param.num_axes
        self.check(
            end <= n, f"cannot replace {param.num_axes} axes from axis {start} on: there are {n} axes in all"
        )
        return start, end

    def _copied(self, shape: tuple[int, ...], start: int) -> list[int]:
        """Return the new dimensions, with those of ``shape`` where they are 0."""
        for i, dim in enumerate(self.dims):
            self.check(
                dim != 0 or start + i < len(shape),
                f"has a 0 in its shape {self.dims} without an axis {start + i} to copy from {shape}",
            )
        return [dim or shape[start + i] for i, dim in enumerate(self.dims)]
