"""Crop: cut a blob to the size of another."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Crop")
class Crop(Layer):
    """Keep a block of bottom[0] that is as big as bottom[1] along the axes from ``crop_param.axis`` on.

    ``axis`` (default 2) may be negative. ``offset`` says where the block begins: not given (0), once for
    all these axes, or once for each.

    Shapes, with a = axis
        bottom[0]  (d_0, .., d_a, .., d_n)    x
        bottom[1]  (r_0, .., r_a, .., r_n)    the reference; only r_a, .., r_n matter
        top[0]     (d_0, .., r_a, .., r_n)    y

    Forward, with o_j the offset along axis j, 0 for j < a
        y_{i_0, .., i_n} = x_{i_0 + o_0, .., i_n + o_n}

    Backward
        dE/dx = dE/dy inside the block, 0 outside
        bottom[1] gives its shape and no value, so its gradient is 0

    Errors
        LayerError if the block sticks out of bottom[0], offset is given neither once nor for each axis,
        bottom[1] has too few axes, or the top is a bottom.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe crop_layer.cpp
    """

    num_bottom = 2
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.crop_param
        self.offset = list(param.offset)
        axes = len(bottom[0].shape) - bottom[0].canonical_axis(param.axis)
        self.check(
            len(self.offset) <= 1 or len(self.offset) == axes,
            f"needs crop_param.offset once, or once for each of the {axes} axes from axis {param.axis} on, "
            f"got it {len(self.offset)} times for shape {bottom[0].shape}",
        )
        self.check(
            top[0] is not bottom[0] and top[0] is not bottom[1],
            "cannot work in place; give its top blob another name than its bottoms",
        )

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        x, reference = bottom[0].shape, bottom[1].shape
        axis = bottom[0].canonical_axis(self.layer_param.crop_param.axis)
        self.check(
            len(reference) >= len(x),
            f"needs a reference with all the axes of its bottom: bottom[0] has shape {x}, "
            f"bottom[1] {reference}",
        )
        block = [slice(None)] * axis
        for j in range(axis, len(x)):
            offset = 0
            if self.offset:
                offset = self.offset[j - axis if len(self.offset) > 1 else 0]
            self.check(
                offset + reference[j] <= x[j],
                f"cannot crop axis {j}: size {reference[j]} from offset {offset} on does not fit into "
                f"bottom[0] of shape {x}",
            )
            block.append(slice(offset, offset + reference[j]))
        self.block = tuple(block)
        top[0].reshape(*x[:axis], *reference[axis : len(x)])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        top[0].data[...] = bottom[0].data[self.block]

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            bottom[0].diff[...] = 0
            bottom[0].diff[self.block] = top[0].diff
        if propagate_down[1]:
            bottom[1].diff[...] = 0
