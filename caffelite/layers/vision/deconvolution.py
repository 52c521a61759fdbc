"""Deconvolution: convolution's backward pass as a layer, which enlarges pictures."""

from caffelite.core.layer import Blobs, register_layer
from caffelite.core.window import Dims
from caffelite.layers.vision.base_convolution import BaseConvolution


@register_layer("Deconvolution")
class Deconvolution(BaseConvolution):
    """Spread each element of a picture over a window of the output, times learned weights.

    It is the transpose of the convolution that leads from the top to the bottom, with the same
    ``convolution_param``: O ``num_output``, G ``group``, kernel k, stride s, pad p, dilation d.

    Shapes
        bottom[i]  (N.., C, in..)         pictures x, C channels on ``axis`` (default 1)
        top[i]     (N.., O, out..)        y, with out = s (in - 1) + d (k - 1) + 1 - 2 p
        blobs[0]   (C, O / G, kernel..)   weights W, shared by all bottoms
        blobs[1]   (O,)                   bias b, unless ``bias_term: false``

    Forward, with t over the elements of the kernel
        y_{o, i} = b_o + sum_c sum_{(j, t): j s + t d - p = i} W_{c, o, t} x_{c, j}
        over the channels c of o's group.

    Backward, with g = dE/dy, zero outside the top
        x_{c, j} meets W_{c, o, t} in y_{o, j s + t d - p}, for every o and t:
            dE/dx_{c, j} = sum_o sum_t W_{c, o, t} g_{o, j s + t d - p}           a convolution of g
            dE/dW_{c, o, t} += sum_n sum_j x_{c, j} g_{o, j s + t d - p}
        b_o is in every y_{o, i}:
            dE/db_o += sum_n sum_i g_{o, i}

    Errors
        LayerError if a field is missing, given twice or 0, groups do not divide the channels, padding
        leaves no output, bottoms differ in shape, or given blobs do not fit.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe deconv_layer.cpp, base_conv_layer.cpp
    """

    def output_shape(self, spatial: Dims) -> Dims:
        return self.window.deconvolved(spatial)

    def weight_channels(self, inputs: int, outputs: int) -> tuple[int, int]:
        return inputs, outputs

    def window_places(self, bottom: Blobs, top: Blobs) -> Blobs:
        return bottom

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        spread = self.engine.kernel("conv_backward")
        for x, y in zip(bottom, top, strict=True):
            out = self.pictures(y.data)
            spread(
                out,
                self.weight.data,
                self.pictures(x.data),
                out,
                None,
                *self.geometry,
                self.engine.scratch,
            )
            if self.bias is not None:
                out += self.bias.reshape(-1, *(1 for _ in self.window.kernel))

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        convolve, gradient = self.engine.kernel("conv_forward"), self.engine.kernel("conv_backward")
        for x, y, wanted in zip(bottom, top, propagate_down, strict=True):
            self.add_bias_diff(y)
            g = self.pictures(y.diff)
            if self.param_propagate_down[0]:
                gradient(
                    g,
                    self.weight.data,
                    self.pictures(x.data),
                    None,
                    self.weight.diff,
                    *self.geometry,
                    self.engine.scratch,
                )
            if wanted:
                convolve(
                    g,
                    self.weight.data,
                    None,
                    self.pictures(x.diff),
                    *self.geometry,
                    self.engine.scratch,
                )
