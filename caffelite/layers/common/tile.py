"""Tile: copies of a blob along an axis."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Tile")
class Tile(Layer):
    """Repeat a blob ``tile_param.tiles`` times along ``axis`` (default 1).

    Shapes, with t = tiles
        bottom[0]  (..., D, ...)       x
        top[0]     (..., t * D, ...)   y

    Forward
        y = [x, x, ..] along the axis

    Backward
        dE/dx = sum of the t parts of dE/dy      x occurs in each of them

    Errors
        LayerError if tiles is not given, or below 1.
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe tile_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.tiles = self.layer_param.tile_param.tiles
        self.check(self.tiles > 0, f"needs tile_param.tiles of 1 or more, got {self.tiles}")

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0]
        axis = x.canonical_axis(self.layer_param.tile_param.axis)
        self.outer, self.inner = x.count_from(0, axis), x.count_from(axis)
        top[0].reshape(*x.shape[:axis], x.shape[axis] * self.tiles, *x.shape[axis + 1 :])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0].data.reshape(self.outer, 1, self.inner)
        top[0].data.reshape(self.outer, self.tiles, self.inner)[...] = x

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            g = top[0].diff.reshape(self.outer, self.tiles, self.inner)
            g.sum(1, out=bottom[0].diff.reshape(self.outer, self.inner))
