"""What Convolution and Deconvolution share: their parameters, weights and shapes."""

from caffelite.core.layer import Array, Blob, Blobs, Layer
from caffelite.core.window import Dims, Window, convolution_window
from caffelite.errors import LayerError


class BaseConvolution(Layer):
    """A layer with learned windows that slide over the axes behind ``convolution_param.axis``.

    The axes before the channel axis count pictures; all bottoms have one shape and share the weights.
    A subclass says what the windows' output is, and which channels the weights lead from and to:

    ``output_shape(spatial)``
        Return the top's spatial shape.
    ``weight_channels(inputs, outputs)``
        Return the first two dimensions of W without groups: (inputs, outputs) or (outputs, inputs).

    Source: BVLC/caffe base_conv_layer.cpp
    """

    num_bottom = (1, None)
    num_top = (1, None)
    equal_num_bottom_top = True

    window: Window

    def output_shape(self, spatial: Dims) -> Dims:
        """Return the spatial shape of the top for that of the bottom."""
        raise NotImplementedError

    def weight_channels(self, inputs: int, outputs: int) -> tuple[int, int]:
        """Return the channels of axes 0 and 1 of W, if there were one group."""
        raise NotImplementedError

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.convolution_param
        self.axis = bottom[0].canonical_axis(param.axis)
        self.num_axes = len(bottom[0].shape)
        try:
            self.window = convolution_window(param, self.num_axes - self.axis - 1)
        except LayerError as error:
            self.fail(str(error))
        self.channels = bottom[0].shape[self.axis]
        self.num_output, self.group, self.bias_term = param.num_output, param.group, param.bias_term
        self.check(self.num_output > 0, "needs convolution_param.num_output to be 1 or more")
        self.check(self.group > 0, "needs convolution_param.group to be 1 or more")
        self.check(
            self.channels % self.group == 0 and self.num_output % self.group == 0,
            f"needs numbers of channels that its {self.group} groups divide, got {self.channels} in the "
            f"bottom and num_output {self.num_output}",
        )
        self._add_blobs()

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(
            len(shape) == self.num_axes and shape[self.axis] == self.channels,
            f"was set up for {self.num_axes} axes and {self.channels} channels on axis {self.axis}; "
            f"bottom[0] now has shape {shape}",
        )
        for i, blob in enumerate(bottom):
            self.check(
                blob.shape == shape,
                f"needs bottoms of one shape, got {shape} for bottom[0] and {blob.shape} for bottom[{i}]",
            )
        try:
            spatial = self.output_shape(shape[self.axis + 1 :])
        except LayerError as error:
            self.fail(str(error))
        for blob in top:
            blob.reshape(*shape[: self.axis], self.num_output, *spatial)

    def multiply_adds(self, bottom: Blobs, top: Blobs) -> int:
        """Each place of the windows, which is of the top or of the bottom, meets W once."""
        places = self.window_places(bottom, top)
        return sum(blob.count_from(0, self.axis) * blob.count_from(self.axis + 1) for blob in places) * (
            self.weight.count
        )

    def window_places(self, bottom: Blobs, top: Blobs) -> Blobs:
        """Return the blobs whose elements the windows are made for: the tops."""
        return top

    def pictures(self, array: Array) -> Array:
        """View an array of a bottom or a top as (N, channels, *spatial)."""
        return array.reshape(-1, *array.shape[self.axis :])

    @property
    def weight(self) -> Blob:
        """W, the learned windows."""
        return self.blobs[0]

    @property
    def bias(self) -> Array | None:
        """The values of b, or None without ``bias_term``."""
        return self.blobs[1].data if self.bias_term else None

    @property
    def geometry(self) -> tuple[Dims, Dims, Dims, int]:
        """The arguments of the convolution kernels that say how windows lie."""
        return self.window.stride, self.window.pad, self.window.dilation, self.group

    def add_bias_diff(self, top: Blob) -> None:
        """Add dE/db of one top to the diff of b, if it is asked for."""
        if self.bias_term and self.param_propagate_down[1]:
            add = self.engine.kernel("conv_backward_bias")
            add(self.pictures(top.diff), self.blobs[1].diff, self.engine.scratch)

    def _add_blobs(self) -> None:
        """Create and fill W and b, or check those that are there."""
        param = self.layer_param.convolution_param
        rows, columns = self.weight_channels(self.channels, self.num_output)
        shapes = [(rows, columns // self.group, *self.window.kernel), (self.num_output,)]
        shapes = shapes[: 1 + self.bias_term]
        if not self.blobs:
            for shape, filler in zip(shapes, (param.weight_filler, param.bias_filler), strict=False):
                self.add_blob(shape, filler)
        got = [blob.shape for blob in self.blobs]
        self.check(got == shapes, f"needs learnable blobs of shapes {shapes}, got {got}")
