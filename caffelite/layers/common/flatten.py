"""Flatten: several axes into one."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Flatten")
class Flatten(Layer):
    """Join the axes from ``flatten_param.axis`` (default 1) to ``end_axis`` (default -1) into one.

    Shapes, with a = axis and e = end_axis
        bottom[0]  (d_0, .., d_a, .., d_e, .., d_n)       x
        top[0]     (d_0, .., d_a * .. * d_e, .., d_n)     y

    Forward
        y = x, in the same order     the top shares bottom[0]'s data, so this costs nothing;
                                     a layer that works in place on the top changes the bottom too

    Backward
        dE/dx = dE/dy                the diff is shared likewise, from the start

    Errors
        LayerError if the top is the bottom itself, or end_axis lies before axis.
        ShapeError if an axis is out of range for bottom[0].

    Source: BVLC/caffe flatten_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            top[0] is not bottom[0],
            "cannot work in place; give its top blob another name than its bottom",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        param, x = self.layer_param.flatten_param, bottom[0]
        axis, end = x.canonical_axis(param.axis), x.canonical_axis(param.end_axis) + 1
        self.check(
            axis <= end,
            f"needs end_axis at or behind axis, got axis {param.axis} and end_axis {param.end_axis} "
            f"for shape {x.shape}",
        )
        top[0].reshape(*x.shape[:axis], x.count_from(axis, end), *x.shape[end:])
        top[0].share_data(x)
        top[0].share_diff(x)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Nothing to do: the top shares the bottom's data."""

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        """Nothing to do: the bottom's diff is the top's."""
