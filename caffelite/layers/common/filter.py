"""Filter: pass on the items of a batch that a selector marks."""

from caffelite.core.layer import Blobs, Layer, register_layer


@register_layer("Filter")
class Filter(Layer):
    """Keep, in every bottom but the last, the items for which the last bottom is not 0.

    Shapes, with M items kept of N
        bottom[i]   (N, ...)             x_i
        bottom[-1]  (N,) .. (N, 1, ...)  selector s
        top[i]      (M, ...)             y_i: one top for each bottom but the last

    The number of items changes with every batch; when the net is built, before there are data, M = N.

    Forward, with n_m the m-th item for which s is not 0
        y_m = x_{n_m}

    Backward, with g = dE/dy
        dE/dx_{n_m} = g_m, and 0 for items that were not kept
        The selector has no gradient.

    Errors
        LayerError if there is not one top for each bottom but the last, if the bottoms' numbers of
        items differ, if the selector has several values for an item, or if its gradient is asked for.

    Source: BVLC/caffe filter_layer.cpp
    """

    num_bottom = (2, None)
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.check(
            len(top) == len(bottom) - 1,
            f"needs one top for each bottom but the last, which selects: {len(bottom) - 1}, got {len(top)}",
        )
        self.check(
            not any(y is x for x in bottom for y in top),
            "cannot work in place: its tops have their own sizes",
        )
        self.is_new = True

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        *items, selector = bottom
        self.check(
            selector.shape and all(dim == 1 for dim in selector.shape[1:]),
            f"needs a selector with one value for each item, (N,) or (N, 1, ...), got {selector.shape}",
        )
        for i, x in enumerate(items):
            self.check(
                x.shape[:1] == selector.shape[:1],
                f"needs the selector's {selector.shape[0]} items in every bottom, "
                f"got bottom[{i}] of shape {x.shape}",
            )
        self.index = self.xp.flatnonzero(selector.data)
        count = selector.shape[0] if self.is_new else self.index.size
        self.is_new = False
        for x, y in zip(items, top, strict=True):
            y.reshape(count, *x.shape[1:])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if self.index.size:
            for x, y in zip(bottom, top, strict=False):
                self.xp.take(x.data, self.index, axis=0, out=y.data, mode="clip")

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        self.check(not propagate_down[-1], "has no gradient for its selector; do not ask for one")
        for x, y, wanted in zip(bottom, top, propagate_down, strict=False):
            if wanted:
                x.diff[...] = 0
                x.diff[self.index] = y.diff
