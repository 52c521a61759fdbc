"""Convolution: learned windows slide over pictures."""

from collections.abc import Sequence

from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.core.window import Dims
from caffelite.layers.neuron.relu import slope_behind
from caffelite.layers.vision.base_convolution import BaseConvolution


@register_layer("Convolution")
class Convolution(BaseConvolution):
    """Multiply each window of a picture by learned weights, sum, and add a learned constant.

    With ``convolution_param``: O ``num_output``, G ``group``, and for each spatial axis kernel size k,
    stride s, pad p, dilation d. There may be any number of spatial axes, also none: an inner product.

    Shapes
        bottom[i]  (N.., C, in..)         pictures x, C channels on ``axis`` (default 1)
        top[i]     (N.., O, out..)        y, with out = (in + 2 p - (d (k - 1) + 1)) / s + 1, cut off
        blobs[0]   (O, C / G, kernel..)   weights W, shared by all bottoms
        blobs[1]   (O,)                   bias b, unless ``bias_term: false``

    Forward, with t over the elements of the kernel, and x zero outside the picture
        y_{o, j} = b_o + sum_c sum_t W_{o, c, t} x_{c, j s + t d - p}
        over the channels c of o's group: the C / G channels from (C / G) floor(o / (O / G)) on.
        (This is the correlation that all such layers compute: the kernel is not flipped.)

    Backward, with g = dE/dy
        W_{o, c, t} meets x_{c, j s + t d - p} in every y_{o, j}:
            dE/dW_{o, c, t} += sum_n sum_j g_{o, j} x_{c, j s + t d - p}
        b_o is in every y_{o, j}:
            dE/db_o += sum_n sum_j g_{o, j}
        x_{c, i} is met by W_{o, c, t} in y_{o, j} wherever j s + t d - p = i:
            dE/dx_{c, i} = sum_o sum_{(j, t): j s + t d - p = i} W_{o, c, t} g_{o, j}

    Errors
        LayerError if a field is missing, given twice or 0, groups do not divide the channels, the
        picture is smaller than the kernel, bottoms differ in shape, or given blobs do not fit.
        ShapeError if the axis is out of range for bottom[0].

    ``engine`` and ``force_nd_im2col`` choose between implementations in Caffe; they change nothing here.

    Source: BVLC/caffe conv_layer.cpp, base_conv_layer.cpp
    """

    def output_shape(self, spatial: Dims) -> Dims:
        return self.window.convolved(spatial)

    def weight_channels(self, inputs: int, outputs: int) -> tuple[int, int]:
        return outputs, inputs

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self._forward(bottom, top, None)

    # With ReLU behind it in place: one pass over the top instead of two

    def join(self, followers: Sequence[Layer], learns: bool) -> int:
        self.slope = slope_behind(followers)
        return int(self.slope is not None)

    def forward_joined(self, bottom: Blobs, top: Blobs) -> None:
        self._forward(bottom, top, self.slope)

    def _forward(self, bottom: Blobs, top: Blobs, slope: float | None) -> None:
        convolve = self.engine.kernel("conv_forward")
        for x, y in zip(bottom, top, strict=True):
            convolve(
                self.pictures(x.data),
                self.weight.data,
                self.bias,
                self.pictures(y.data),
                *self.geometry,
                self.engine.scratch,
                slope,
            )

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        gradient = self.engine.kernel("conv_backward")
        for x, y, wanted in zip(bottom, top, propagate_down, strict=True):
            self.add_bias_diff(y)
            gradient(
                self.pictures(x.data),
                self.weight.data,
                self.pictures(y.diff),
                self.pictures(x.diff) if wanted else None,
                self.weight.diff if self.param_propagate_down[0] else None,
                *self.geometry,
                self.engine.scratch,
            )
