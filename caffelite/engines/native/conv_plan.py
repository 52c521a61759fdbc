"""What a convolution's C code needs to know of shapes: strides, offsets, and how the work is cut.

A plan is worked out once for each geometry, and kept. It depends on shapes and on the instruction set, never
on the number of threads. See conv.h for the fields of ``Conv``, and pieces.c for copies and phases.
"""

import ctypes
import itertools
import math
from dataclasses import dataclass

import numpy as np

from caffelite.engines.kernels.scratch import Array
from caffelite.engines.native.library import round_up, rows_of_tile

Pair = tuple[int, int]

MOST_COLUMNS = 2048  # as in conv.h
_WINDOWS = 256  # of a piece, about
_PACK = 6  # packing a vector of columns costs as much as computing so many outputs
_TASKS = 8  # wanted at least, so that threads end at about the same time
_DEPTH = 512  # rows of columns multiplied at a time
_SMALL = 1 << 17  # weights, of whose gradient there are partial sums

_SIZES = """groups m k taps n channels height width stride_y stride_x pad_y pad_x out_y out_x images rows cols
copied copy_rows row_step phases channel_step image_step""".split()
_TAIL = "k_block row_splits col_splits parts columns thread_floats".split()


class Conv(ctypes.Structure):
    """``struct conv`` of conv.h."""

    _fields_ = [
        *((name, ctypes.c_ssize_t) for name in _SIZES),
        *((name, ctypes.c_void_p) for name in ("phase_y", "phase_x", "k_offset")),
        *((name, ctypes.c_ssize_t) for name in ("k_last", "top_image", "top_channel", "top_y", "top_x")),
        *((name, ctypes.c_ssize_t) for name in ("w_group", "w_row")),
        ("w_offset", ctypes.c_void_p),
        *((name, ctypes.c_ssize_t) for name in _TAIL),
    ]


@dataclass(frozen=True)
class Problem:
    """A matrix product over windows: ``m`` outputs in each group, of pictures (n, groups * channels, *size).

    Window j meets, along each axis, the elements j * stride - pad + t for t in ``taps``. ``top`` are the
    steps of outputs: picture, channel, row, column; ``weights`` those of w: group, row; and ``w_offset``
    the places of its elements by channel and tap.
    """

    n: int
    groups: int
    channels: int
    size: Pair
    m: int
    taps: tuple[tuple[int, ...], tuple[int, ...]]
    stride: Pair
    pad: Pair
    out: Pair
    top: tuple[int, int, int, int]
    weights: Pair
    w_offset: Array | None = None

    @property
    def k(self) -> int:
        """Rows of the columns of a group."""
        return self.channels * len(self.taps[0]) * len(self.taps[1])


class Plan:
    """A ``Conv``, and the tables that it points to."""

    def __init__(self, problem: Problem, vector: int) -> None:
        self.c = Conv()
        self.tables: list[Array] = []
        self.by_planes = False
        self.problem, self.vector = problem, vector
        self._set(groups=problem.groups, m=problem.m, k=problem.k, n=problem.n, channels=problem.channels)
        self._set(taps=len(problem.taps[0]) * len(problem.taps[1]), parts=1, row_splits=1, col_splits=1)
        for i, axis in enumerate("yx"):
            self._set(**{f"stride_{axis}": problem.stride[i], f"pad_{axis}": problem.pad[i]})
            self._set(**{f"out_{axis}": problem.out[i]})
        self._set(height=problem.size[0], width=problem.size[1])
        self._set(**dict(zip(("top_image", "top_channel", "top_y", "top_x"), problem.top, strict=True)))
        self._set(w_group=problem.weights[0], w_row=problem.weights[1])
        if problem.w_offset is not None:
            self.c.w_offset = self._keep(problem.w_offset)

    @property
    def address(self) -> int:
        """Where the ``Conv`` is."""
        return ctypes.addressof(self.c)

    def set_pieces(self, most: int) -> int:
        """Cut the windows into pieces of about ``most``; return how many there are."""
        images, rows, cols = _pieces(self.problem, most, self.vector)
        self._set(images=images, rows=rows, cols=cols)
        (out_y, out_x), n = self.problem.out, self.problem.n
        self.most = images * rows * cols
        return -(-n // images) * -(-out_y // rows) * -(-out_x // cols)

    def set_offsets(self, copied: bool = False) -> None:
        """Lay out where a piece is read (``copied``: always in a copy), and tabulate where elements are."""
        p, rows, cols, images = self.problem, self.c.rows, self.c.cols, self.c.images
        (height, width), (taps_y, taps_x) = p.size, p.taps
        plane = height * width
        inside = not copied and all(
            s == 1 and pad == 0 and o - 1 + max(t) < z
            for s, pad, o, t, z in zip(p.stride, p.pad, p.out, p.taps, p.size, strict=True)
        )
        steps_y, steps_x = (
            [divmod(t, s) for t in taps] for taps, s in zip((taps_y, taps_x), p.stride, strict=True)
        )
        if inside:
            row_step, channel_step, image_step, phase_step = width, plane, p.groups * p.channels * plane, 0
            phases = [(0, 0)]
        else:
            phases = sorted({(ry, rx) for (_, ry), (_, rx) in itertools.product(steps_y, steps_x)})
            self._set(copied=1, copy_rows=rows + max(t for t, _ in steps_y))
            row_step = cols + max(t for t, _ in steps_x)
            phase_step = self.c.copy_rows * row_step
            image_step = len(phases) * phase_step
            channel_step = images * image_step
        number = {phase: i for i, phase in enumerate(phases)}
        of_taps = [
            number[ry, rx] * phase_step + ty * row_step + tx
            for (ty, ry), (tx, rx) in itertools.product(steps_y, steps_x)
        ]
        offsets = np.add.outer(np.arange(p.channels) * channel_step, np.array(of_taps)).reshape(-1)
        self._set(row_step=row_step, channel_step=channel_step, image_step=image_step, phases=len(phases))
        self._set(k_last=int(offsets.max()))
        self.c.k_offset = self._keep(offsets)
        self.c.phase_y = self._keep(np.array([y for y, _ in phases]))
        self.c.phase_x = self._keep(np.array([x for _, x in phases]))

    def copy_floats(self, k: int) -> int:
        """Return how much memory the copy of the channels takes that ``k`` rows of columns may touch."""
        if not self.c.copied:
            return 0
        channels = min(self.problem.channels, (k - 1) // self.c.taps + 2)
        return int(channels * self.c.channel_step + 4 * self.vector)

    def _set(self, **values: int) -> None:
        for name, value in values.items():
            setattr(self.c, name, value)

    def _keep(self, table: Array) -> int:
        self.tables.append(np.ascontiguousarray(table, np.intp))
        return int(self.tables[-1].ctypes.data)


def product_plan(problem: Problem, vector: int) -> Plan:
    """Return the plan of y = W x (conv.c), or of few planes at a time (depthwise.c)."""
    if _by_planes(problem):
        return planes_plan(problem, vector)
    plan = Plan(problem, vector)
    most, splits = _tasks(problem, vector)
    plan.set_pieces(most)
    blocks = -(-problem.k // _DEPTH)
    plan._set(row_splits=splits, k_block=-(-problem.k // blocks), columns=round_up(plan.most, 2 * vector))
    plan.set_offsets()
    room = (2 * plan.c.k_block + 1) * plan.c.columns // 2 + plan.copy_floats(plan.c.k_block)
    plan._set(thread_floats=round_up(room, 16))
    return plan


def weights_plan(problem: Problem, vector: int) -> Plan:
    """Return the plan of dW = dy x^T (conv_weights.c), or of few planes at a time (depthwise.c)."""
    if _by_planes(problem):
        return planes_plan(problem, vector)
    plan = Plan(problem, vector)
    pieces = plan.set_pieces(_WINDOWS)
    size = problem.m * problem.k
    columns = round_up(min(problem.k, 256), 2 * vector)
    if size <= _SMALL:
        plan._set(parts=min(pieces, _TASKS))
    else:
        # A block of dW of r rows and c columns packs r + c for r c of work: best where it is square.
        rows = 1 << max(0, min(3, round(1.5 + math.log2(problem.m / problem.k) / 2)))
        plan._set(row_splits=rows, col_splits=_TASKS // rows)
        columns = min(columns, round_up(-(-problem.k // plan.c.col_splits), 2 * vector))
    plan._set(columns=columns)
    plan.set_offsets()
    rows = -(-problem.m // plan.c.row_splits) + 12
    room = plan.most * (columns + rows) + plan.copy_floats(columns) + 12 * vector
    plan._set(thread_floats=round_up(room, 16))
    return plan


def planes_plan(problem: Problem, vector: int) -> Plan:
    """Return the plan of a convolution, or of its weights' gradient, plane by plane (depthwise.c)."""
    plan = Plan(problem, vector)
    plan.by_planes = True
    out_y, out_x = problem.out
    plan._set(images=1, rows=max(1, min(out_y, MOST_COLUMNS // out_x)), cols=min(out_x, MOST_COLUMNS))
    plan.most = plan.c.rows * plan.c.cols
    plan.set_offsets(copied=True)
    room = plan.copy_floats(problem.k) + problem.m * problem.k * vector
    plan._set(thread_floats=round_up(room, 16))
    return plan


def _by_planes(p: Problem) -> bool:
    """Whether each group has so few channels that a matrix product would be all packing."""
    return p.groups > 1 and p.m * p.channels <= 4


def _tasks(p: Problem, vector: int) -> Pair:
    """Return how large pieces are to be, and among how many tasks the outputs of each are split.

    A piece costs its vectors times the outputs, and the packing of its columns (about _PACK outputs) once
    for every split, and reading the weights (about half a vector). There are to be at least _TASKS tasks.
    """
    panels = -(-p.m // rows_of_tile())
    best = (math.inf, 0.0, 0, 0)
    for most, splits in itertools.product((256, 192, 128, 96, 64, 32), (1, 2, 4, 8)):
        images, rows, cols = _pieces(p, most, vector)
        pieces = -(-p.n // images) * -(-p.out[0] // rows) * -(-p.out[1] // cols)
        windows = images * p.out[0] * p.out[1] if rows == p.out[0] and cols == p.out[1] else rows * cols
        vectors = -(-windows // vector) * pieces
        if splits > panels:
            continue
        missing = max(0, _TASKS - pieces * p.groups * splits)
        best = min(best, (missing, vectors * (p.m + _PACK * splits) + pieces * p.m / 2, most, splits))
    return best[2], best[3]


def _pieces(p: Problem, most: int, vector: int) -> tuple[int, int, int]:
    """Return of how many pictures, rows and columns of windows a piece is, at most."""
    out_y, out_x = p.out
    if out_x > most:
        parts = -(-out_x // most)
        return 1, 1, min(round_up(-(-out_x // parts), 2 * vector), out_x)
    if out_y * out_x > most:
        # The fewest vectors; each piece costs a little, too.
        rows = min(
            range(1, most // out_x + 1),
            key=lambda r: (
                out_y // r * (round_up(r * out_x, vector) + vector)
                + (round_up(out_y % r * out_x, vector) + vector if out_y % r else 0),
                -r,
            ),
        )
        return 1, rows, out_x
    images = min(p.n, max(1, most // (out_y * out_x)))
    return -(-p.n // -(-p.n // images)), out_y, out_x
