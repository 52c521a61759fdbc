"""The fully connected layer in C: see matrix.c."""

import functools

from caffelite.engines.kernels import inner_product
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import (
    address,
    call,
    covers,
    get_num_threads,
    round_up,
    rows_of_tile,
    vector_size,
    workspace,
)

_TASKS = 8  # wanted at least, so that threads end at about the same time
_BLOCK = 1 << 16  # elements of a packed block: what a second-level cache holds beside others


def inner_product_forward(x: Array, w: Array, b: Array | None, z: Array, scratch: Scratch) -> None:
    """Write x W^T + b to ``z`` (M, N), for ``x`` (M, K), ``w`` (N, K) or a transposed (K, N), ``b`` (N,)."""
    if not (covers(x, b, z) and _covers(w)):
        inner_product.inner_product_forward(x, w, b, z, scratch)
        return
    if b is not None:
        z[...] = b
    _multiply(x, w.T, z, b is not None, scratch)


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


def _multiply(a: Array, b: Array, c: Array, add: bool, scratch: Scratch) -> None:
    """Write a b to ``c``, or add it. ``a`` and ``b`` may be transposed."""
    (rows, depth), cols = a.shape, b.shape[1]
    blocks = _blocks(rows, cols, depth, rows_of_tile(), 2 * vector_size())
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
        *blocks,
        workspace(scratch, "matrix_a", rows * depth),
        workspace(scratch, "matrix_b", blocks[1] * blocks[2] * get_num_threads()),
    )


def _steps(a: Array) -> tuple[int, int]:
    """Return the distances of rows and of columns, in elements."""
    return (a.shape[1], 1) if a.flags.c_contiguous else (1, a.shape[0])


@functools.lru_cache(maxsize=1024)
def _blocks(rows: int, cols: int, depth: int, panel: int, wide: int) -> tuple[int, int, int]:
    """Return how many rows, columns and how much of the depth a block of work has."""
    block_depth = -(-depth // -(-depth // 320))
    most = max(128, min(1024, _BLOCK // block_depth))
    block_cols = round_up(-(-cols // max(-(-cols // most), min(_TASKS, -(-cols // 128)))), wide)
    tasks = -(-cols // block_cols)
    splits = min(-(-rows // panel), -(-_TASKS // tasks))
    return round_up(-(-rows // splits), panel), block_cols, block_depth
