"""Im2col: the windows of a picture, each written out as a column."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.core.window import convolution_window
from caffelite.errors import LayerError


@register_layer("Im2col")
class Im2col(Layer):
    """Write out the windows that a Convolution with the same ``convolution_param`` would multiply.

    Shapes
        bottom[0]  (N.., C, in..)           pictures x, C channels on ``axis`` (default 1)
        top[0]     (N.., C prod(k), out..)  columns y, with out as Convolution's

    Forward, with t over the elements of the kernel in the order of rows, and x zero outside
        y_{c prod(k) + t, j} = x_{c, j s + t d - p}

    Backward, with g = dE/dy
        x_{c, i} is copied to every y_{c prod(k) + t, j} with j s + t d - p = i, so
        dE/dx_{c, i} = sum_{(j, t): j s + t d - p = i} g_{c prod(k) + t, j}

    Errors
        LayerError if a field is missing, given twice or 0, there is no spatial axis, or the picture is
        smaller than the kernel.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe im2col_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.convolution_param
        self.axis = bottom[0].canonical_axis(param.axis)
        axes = len(bottom[0].shape) - self.axis - 1
        self.check(axes >= 1, f"needs a spatial axis behind axis {self.axis} of shape {bottom[0].shape}")
        try:
            self.window = convolution_window(param, axes)
        except LayerError as error:
            self.fail(str(error))

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape, kernel = bottom[0].shape, self.window.kernel
        self.check(
            len(shape) == self.axis + 1 + len(kernel),
            f"was set up for {self.axis + 1 + len(kernel)} axes; bottom[0] now has shape {shape}",
        )
        try:
            out = self.window.convolved(shape[self.axis + 1 :])
        except LayerError as error:
            self.fail(str(error))
        columns = shape[self.axis]
        for size in kernel:
            columns *= size
        top[0].reshape(*shape[: self.axis], columns, *out)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self._run("im2col", bottom[0].data, top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            self._run("col2im", top[0].diff, bottom[0].diff)

    def _run(self, kernel: str, source: Array, target: Array) -> None:
        source, target = (a.reshape(-1, *a.shape[self.axis :]) for a in (source, target))
        w = self.window
        self.engine.kernel(kernel)(source, target, w.kernel, w.stride, w.pad, w.dilation, self.engine.scratch)
