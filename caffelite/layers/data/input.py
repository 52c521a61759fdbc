"""Input: blobs that the user fills."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Input")
class Input(Layer):
    """Give a net its inputs: tops of the shapes that ``input_param.shape`` lists.

    The user (or the code that drives the net) writes their values before forward. A net whose
    prototxt has ``input`` and ``input_shape`` or ``input_dim`` fields gets one such layer instead.

    Shapes
        top[i]  shape[i], or shape[0] for every top if only one is given, or left to the user if none

    Forward
        Nothing: top[i] keeps what was written to it.

    Backward
        Nothing: there is no bottom.

    Errors
        LayerError if ``shape`` is neither given once, nor once per top, nor left out.
        ShapeError if a shape has more than 32 axes, a negative dimension, or 2^31 elements or more.

    Source: BVLC/caffe input_layer.cpp
    """

    num_bottom = 0
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        shapes = [tuple(shape.dim) for shape in self.layer_param.input_param.shape]
        self.check(
            len(shapes) in (0, 1, len(top)),
            "needs input_param.shape once, once per top blob, or not at all: "
            f"got {len(shapes)} shapes for {len(top)} top blobs",
        )
        if shapes:
            for i, blob in enumerate(top):
                blob.reshape(*shapes[i if len(shapes) > 1 else 0])

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Keep the shapes, which the user may change."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        """Keep the values, which the user writes."""
