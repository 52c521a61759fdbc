"""The fully connected layer: every row times a matrix."""

import numpy as np

from caffelite.engines.kernels.elementwise import relu_forward
from caffelite.engines.kernels.scratch import Array, Scratch, borrow

_BLOCK_BYTES, _LEAST_ROWS = 1 << 21, 64  # of a product that is added; fewer rows are too few for BLAS


def inner_product_forward(
    x: Array, w: Array, b: Array | None, z: Array, scratch: Scratch, slope: float | None = None
) -> None:
    """Write x W^T + b to ``z`` (M, N), for ``x`` (M, K), ``w`` (N, K), ``b`` (N,) or None.

    ``w`` may be the transpose of an array (K, N). With ``slope``, what is negative is multiplied by it.
    """
    np.matmul(x, w.T, out=z)
    if b is not None:
        z += b
    if slope is not None:
        relu_forward(z, z, slope, scratch)


def inner_product_backward(
    x: Array, w: Array, g: Array, dx: Array | None, dw: Array | None, db: Array | None, scratch: Scratch
) -> None:
    """Write ``g`` W to ``dx`` (M, K), and add g^T x to ``dw`` (N, K) and the sum of g's rows to ``db`` (N,).

    Each of them may be None, and then costs nothing; ``dw`` may be the transpose of an array, as ``w``.
    """
    if dw is not None:
        # The product lands in kept memory, in the order of dw itself, some rows at a time for the cache.
        a, b, target = (g, x, dw) if dw.flags.c_contiguous else (x, g, dw.T)
        step = max(_LEAST_ROWS, _BLOCK_BYTES // max(1, target[:1].nbytes))
        for start in range(0, len(target), step):
            part = target[start : start + step]
            product = borrow(scratch, "inner_product", part.shape, x.dtype)
            np.matmul(a.T[start : start + step], b, out=product)
            part += product
    if db is not None:
        ones = borrow(scratch, "ones", (len(g),), g.dtype)
        ones.fill(1)
        db += ones @ g
    if dx is not None:
        np.matmul(g, w, out=dx)
