"""A factor and an addend for each channel, and their gradients."""

import numpy as np

from caffelite.engines.kernels.scratch import Array, Scratch


def scale_forward(
    x: Array, s: Array, b: Array | None, kept: Array | None, y: Array, scratch: Scratch
) -> None:
    """Compute y = s x + b of x (o, d, i), with s and b (d,); before that, copy x to ``kept``.

    Without ``b`` nothing is added, without ``kept`` nothing is copied. ``y`` may be ``x`` itself.
    """
    if kept is not None:
        np.copyto(kept, x)
    np.multiply(x, s[:, None], out=y)
    if b is not None:
        y += b[:, None]


def scale_backward(
    g: Array, x: Array, s: Array, ds: Array | None, db: Array | None, dx: Array | None, scratch: Scratch
) -> None:
    """Compute the gradients of ``scale_forward`` from g = dE/dy; ``ds`` and ``db`` are added to.

    ds_d += sum_{o, i} g_{o, d, i} x_{o, d, i};  db_d += sum_{o, i} g_{o, d, i};  dx = s g

    Those that are None are not computed. ``dx`` may be ``g`` itself.
    """
    if ds is not None:
        ds += np.einsum("odi,odi->d", g, x)
    if db is not None:
        db += np.einsum("odi->d", g)
    if dx is not None:
        np.multiply(g, s[:, None], out=dx)
