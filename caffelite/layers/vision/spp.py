"""SPP: spatial pyramid pooling, which turns pictures of any size into rows of one length."""

from caffelite.core.layer import Array, Blobs, Layer, register_layer
from caffelite.core.window import pooling_window
from caffelite.errors import LayerError
from caffelite.proto.caffe_pb2 import TRAIN, PoolingParameter, SPPParameter

Pair = tuple[int, int]

POOLS = {
    SPPParameter.MAX: PoolingParameter.MAX,
    SPPParameter.AVE: PoolingParameter.AVE,
    SPPParameter.STOCHASTIC: PoolingParameter.STOCHASTIC,
}


class Level:
    """One level of the pyramid, b = 2^level bins along each axis: its window and its size.

        kernel = stride = ceil(size / b)      pad = ceil((kernel b - size) / 2)

    Raises LayerError if padding reaches the kernel: the plane is too small for so many bins.
    """

    def __init__(self, level: int, plane: Pair) -> None:
        bins = 2**level
        self.kernel = (-(-plane[0] // bins), -(-plane[1] // bins))
        self.pad = (_half(self.kernel[0] * bins - plane[0]), _half(self.kernel[1] * bins - plane[1]))
        (h, w), (pad_h, pad_w) = self.kernel, self.pad
        param = PoolingParameter(kernel_h=h, kernel_w=w, stride_h=h, stride_w=w, pad_h=pad_h, pad_w=pad_w)
        try:
            self.pooled = pooling_window(param).pooled(plane)
        except LayerError as error:
            raise LayerError(
                f"cannot make {bins} x {bins} bins of a plane of {plane[0]} x {plane[1]}: it {error}; use a "
                f"smaller spp_param.pyramid_height"
            ) from error

    @property
    def geometry(self) -> tuple[Pair, Pair, Pair]:
        """Kernel, stride and pad, as pooling kernels take them."""
        return self.kernel, self.kernel, self.pad


def _half(n: int) -> int:
    return (n + 1) // 2


@register_layer("SPP")
class SPP(Layer):
    """Pool each plane into 1, 2 x 2, 4 x 4, ... bins: ``spp_param.pool`` of each bin, MAX or AVE.

    There are P = ``pyramid_height`` levels; see Level for the bins of each, and Pooling for how bins
    of a plane that does not divide evenly are clipped.

    Shapes
        bottom[0]  (N, C, H, W)                     pictures x
        top[0]     (N, C (1 + 4 + .. + 4^(P - 1)))  y: level after level, each (C, bins) flattened;
                                                    with P = 1 it stays (N, C, 1, 1)

    Forward, with R_j the elements of bin j
        MAX  y_j = max of x_i for i in R_j
        AVE  y_j = sum_{i in R_j} x_i / n_j           n_j as in Pooling

    Backward, with g = dE/dy; each level reads all of x, so their gradients add up
        MAX  dE/dx_i = sum over the levels of sum_{j: i*(j) = i} g_j     i*(j): place of bin j's maximum
        AVE  dE/dx_i = sum over the levels of sum_{j: i in R_j} g_j / n_j

    Errors
        LayerError if pyramid_height is 0, the bottom has other than 4 axes or an empty plane, the plane is
        too small for the bins, or ``pool`` is STOCHASTIC, which Caffe's CPU code lacks as well.

    Source: BVLC/caffe spp_layer.cpp; He, Zhang, Ren and Sun (2014)
    """

    num_bottom = 1
    num_top = 1

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.spp_param
        self.pool = POOLS[param.pool]
        self.height = param.pyramid_height
        self.check(self.height > 0, "needs spp_param.pyramid_height, the number of levels, to be 1 or more")
        self.plane: Pair | None = None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        shape = bottom[0].shape
        self.check(len(shape) == 4, f"needs a bottom of 4 axes (N, C, H, W), got shape {shape}")
        plane = (shape[2], shape[3])
        self.check(min(plane) > 0, f"needs planes that are not empty, got shape {shape}")
        if plane != self.plane:
            try:
                self.levels = [Level(i, plane) for i in range(self.height)]
            except LayerError as error:
                self.fail(str(error))
            self.plane = plane
        if self.height == 1:
            top[0].reshape(*shape[:2], *self.levels[0].pooled)
        else:
            bins = sum(h * w for h, w in (level.pooled for level in self.levels))
            top[0].reshape(shape[0], shape[1] * bins)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        x = bottom[0].data
        self.check(
            self.pool != PoolingParameter.STOCHASTIC,
            "cannot pool: STOCHASTIC, which Caffe computes on GPUs only; use MAX or AVE",
        )
        self.masks: list[Array] = []
        for level, y in zip(self.levels, self._parts(x, top[0].data), strict=True):
            bins = self.xp.empty(x.shape[:2] + level.pooled, x.dtype)
            if self.pool == PoolingParameter.AVE:
                self.engine.kernel("average_pool")(x, bins, *level.geometry, self.engine.scratch)
            else:
                self._max_pool(level, x, bins, keep=self.phase == TRAIN)
            y[...] = bins.reshape(y.shape)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if not propagate_down[0]:
            return
        x, dx = bottom[0].data, bottom[0].diff
        if self.pool == PoolingParameter.MAX and not self.masks:
            for level in self.levels:
                self._max_pool(level, x, self.xp.empty(x.shape[:2] + level.pooled, x.dtype), keep=True)
        dx[...] = 0
        of_level = self.xp.empty_like(dx)
        for i, part in enumerate(self._parts(x, top[0].diff)):
            level = self.levels[i]
            g = self.xp.ascontiguousarray(part).reshape(x.shape[:2] + level.pooled)
            if self.pool == PoolingParameter.AVE:
                kernel = self.engine.kernel("average_pool_backward")
                kernel(g, of_level, *level.geometry, self.engine.scratch)
            else:
                kernel = self.engine.kernel("max_pool_backward")
                kernel(g, self.masks[i], of_level, self.engine.scratch)
            dx += of_level

    def _max_pool(self, level: Level, x: Array, bins: Array, keep: bool) -> None:
        mask = self.xp.empty(bins.shape, self.xp.int32) if keep else None
        self.engine.kernel("max_pool")(x, bins, mask, *level.geometry, self.engine.scratch)
        if mask is not None:
            self.masks.append(mask)

    def _parts(self, x: Array, y: Array) -> list[Array]:
        """View the columns of ``y`` that belong to each level."""
        rows = y.reshape(x.shape[0], y.size // max(1, x.shape[0]))
        parts, start = [], 0
        for level in self.levels:
            stop = start + x.shape[1] * level.pooled[0] * level.pooled[1]
            parts.append(rows[:, start:stop])
            start = stop
        return parts
