"""The fully connected layer in C: see matrix.c."""

import functools

from caffelite.engines.kernels import inner_product
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import (
    address,
    call,
    covers,
    get_num_threads,
    rectification,
    rows_of_tile,
    vector_size,
    workspace,
)

_DEPTH = 1024  # of the sums that are made at a time, at most
_TASKS = 8  # wanted at least, so that threads end at about the same time
_FEW_ROWS, _FEW_OUTPUTS = 32, 64  # with which the other side's rows meet too little to be worth packing
_WIDEST = 1024  # columns of a part
_BLOCK = 1 << 17  # elements of a packed block: what a second-level cache holds beside others


def inner_product_forward(
    x: Array, w: Array, b: Array | None, z: Array, scratch: Scratch, slope: float | None = None
) -> None:
    """Write x W^T + b to ``z`` (M, N), for ``x`` (M, K), ``w`` (N, K) or a transposed (K, N), ``b`` (N,).

    With ``slope``, what is negative is multiplied by it, as ReLU does.
    """
    if not (covers(x, b, z) and _covers(w)):
        inner_product.inner_product_forward(x, w, b, z, scratch, slope)
    elif (len(x) <= _FEW_ROWS or len(w) <= _FEW_OUTPUTS) and covers(w):
        turned = len(w) <= _FEW_OUTPUTS and len(w) < len(x)
        few, many = (w, x) if turned else (x, w)
        operands = address(few), address(many), address(b), address(z)
        call("multiply_few", *operands, len(few), *many.shape, int(turned), *rectification(slope))
    else:
        _multiply(x, w.T, z, False, scratch, b, slope)


def inner_product_backward(
    x: Array, w: Array, g: Array, dx: Array | None, dw: Array | None, db: Array | None, scratch: Scratch
) -> None:
    """Write ``g`` W to ``dx``, and add g^T x to ``dw`` and the sum of g's rows to ``db``, where not None."""
    if not (covers(x, g, dx, db) and _covers(w) and (dw is None or _covers(dw))):
        inner_product.inner_product_backward(x, w, g, dx, dw, db, scratch)
        return
    if dw is not None and dw.flags.c_contiguous:
        _multiply(g.T, x, dw, True, scratch)
    elif dw is not None:
        _multiply(x.T, g, dw.T, True, scratch)
    if db is not None:
        call("add_rows", address(g), address(db), *g.shape)
    if dx is not None:
        _multiply(g, w, dx, False, scratch)


def _covers(w: Array) -> bool:
    return covers(w) or covers(w.T)


def _multiply(
    a: Array,
    b: Array,
    c: Array,
    add: bool,
    scratch: Scratch,
    bias: Array | None = None,
    slope: float | None = None,
) -> None:
    """Write a b + bias to ``c``, rectified or not, or add it. ``a`` and ``b`` may be transposed."""
    (rows, depth), cols = a.shape, b.shape[1]
    *parts, columns = _parts(rows, cols, depth, rows_of_tile(), 2 * vector_size())
    call(
        "multiply_matrices",
        address(a),
        *_steps(a),
        address(b),
        *_steps(b),
        address(c),
        cols,
        rows,
        cols,
        depth,
        int(add),
        *parts,
        workspace(scratch, "matrix_a", rows * depth),
        workspace(scratch, "matrix_b", columns * parts[2] * get_num_threads()),
        address(bias),
        *rectification(slope),
    )


def _steps(a: Array) -> tuple[int, int]:
    """Return the distances of rows and of columns, in elements."""
    return (a.shape[1], 1) if a.flags.c_contiguous else (1, a.shape[0])


@functools.lru_cache(maxsize=1024)
def _parts(rows: int, cols: int, depth: int, panel: int, wide: int) -> tuple[int, int, int, int]:
    """Return in how many parts rows and columns are cut, how much is summed at a time, and a part's columns.

    Cutting rows packs b once more for each part, which matters little where there are more rows than
    products in a sum; wider columns then are written faster.
    """
    block_depth = -(-depth // -(-depth // _DEPTH))
    panels = -(-cols // wide)
    most = max(1, min(_WIDEST, _BLOCK // block_depth) // wide)
    col_parts = max(-(-panels // most), min(_TASKS if rows <= depth else _TASKS // 2, panels))
    row_parts = min(-(-rows // panel), -(-_TASKS // col_parts))
    return row_parts, col_parts, block_depth, -(-panels // col_parts) * wide
