"""A factor and an addend for each channel: see scale.c."""

from caffelite.engines.kernels import scale
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import address, call, covers

LEAST_RUN = 4  # elements next to each other that belong to one channel: for less, NumPy is as fast


def scale_forward(
    x: Array, s: Array, b: Array | None, kept: Array | None, y: Array, scratch: Scratch
) -> None:
    """Compute y = s x + b of x (o, d, i), with s and b (d,); before that, copy x to ``kept``."""
    if not covers(x, s, b, kept, y) or x.shape[2] < LEAST_RUN:
        scale.scale_forward(x, s, b, kept, y, scratch)
        return
    call("scale_forward", address(x), address(s), address(b), address(kept), address(y), *x.shape)


def scale_backward(
    g: Array, x: Array, s: Array, ds: Array | None, db: Array | None, dx: Array | None, scratch: Scratch
) -> None:
    """Compute the gradients of ``scale_forward`` from g = dE/dy; ``ds`` and ``db`` are added to."""
    if not covers(g, x, s, ds, db, dx) or x.shape[2] < LEAST_RUN:
        scale.scale_backward(g, x, s, ds, db, dx, scratch)
        return
    call("scale_backward", *(address(a) for a in (g, x, s, ds, db, dx)), *g.shape)
