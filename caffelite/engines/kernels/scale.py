"""A factor and an addend for each channel, and their gradients.

The kernels take a few channels at a time, which stay in the cache between the passes over them.
"""

import numpy as np

from caffelite.engines.kernels.blocks import channels_at_a_time
from caffelite.engines.kernels.scratch import Array, Scratch


def scale_forward(
    x: Array, s: Array, b: Array | None, kept: Array | None, y: Array, scratch: Scratch
) -> None:
    """Compute y = s x + b of x (o, d, i), with s and b (d,); before that, copy x to ``kept``.

    Without ``b`` nothing is added, without ``kept`` nothing is copied. ``y`` may be ``x`` itself.
    """
    for c in channels_at_a_time(x):
        if kept is not None:
            np.copyto(kept[:, c], x[:, c])
        np.multiply(x[:, c], s[c, None], out=y[:, c])
        if b is not None:
            y[:, c] += b[c, None]


def scale_backward(
    g: Array, x: Array, s: Array, ds: Array | None, db: Array | None, dx: Array | None, scratch: Scratch
) -> None:
    """Compute the gradients of ``scale_forward`` from g = dE/dy; ``ds`` and ``db`` are added to.

    ds_d += sum_{o, i} g_{o, d, i} x_{o, d, i};  db_d += sum_{o, i} g_{o, d, i};  dx = s g

    Those that are None are not computed. ``dx`` may be ``g`` itself.
    """
    for c in channels_at_a_time(g):
        if ds is not None:
            ds[c] += np.einsum("odi,odi->d", g[:, c], x[:, c])
        if db is not None:
            db[c] += np.einsum("odi->d", g[:, c])
        if dx is not None:
            np.multiply(g[:, c], s[c, None], out=dx[:, c])
