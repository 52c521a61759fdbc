"""Convolution in C: see conv.c, conv_weights.c, and conv_plan.py for what is worked out beforehand."""

import ctypes
import functools
import itertools
from dataclasses import dataclass
from typing import Any

import numpy as np

from caffelite.engines.kernels import conv
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.conv_plan import Pair, Plan, Problem, product_plan, weights_plan
from caffelite.engines.native.library import (
    Address,
    address,
    call,
    covers,
    get_num_threads,
    rectification,
    round_up,
    vector_size,
    workspace,
)
from caffelite.engines.native.winograd import (
    conv3x3,
    winograd_backward,
    winograd_backward_weights,
    winograd_forward,
)

Dims = tuple[int, ...]
_MOST_PARTS = 16  # that depthwise.c puts together


def conv_forward(
    x: Array,
    w: Array,
    b: Array | None,
    y: Array,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    group: int,
    scratch: Scratch,
    slope: float | None = None,
) -> None:
    """Write the convolution of ``x`` (N, C, *in) with ``w`` (O, C / G, *kernel), plus ``b``, to ``y``.

    With ``slope``, what is negative is multiplied by it, as ReLU does.
    """
    if not 3 <= x.ndim <= 4 or not covers(x, w, b, y):
        conv.conv_forward(x, w, b, y, stride, pad, dilation, group, scratch, slope)
        return
    fast = conv3x3(x, w, y, stride, pad, dilation, group)
    if fast and winograd_forward(fast, x, w, b, y, slope, scratch):
        return
    plan = _forward_plan(
        _two(x.shape), _two(w.shape), _two(y.shape), _geometry(stride, pad, dilation), group, vector_size()
    )
    _convolve(plan, address(x), w, b, address(y), slope, scratch)


def conv_backward(
    x: Array,
    w: Array,
    dy: Array,
    dx: Array | None,
    dw: Array | None,
    stride: Dims,
    pad: Dims,
    dilation: Dims,
    group: int,
    scratch: Scratch,
) -> None:
    """Write the gradient of the pictures to ``dx``, add that of the weights to ``dw``; either may be None."""
    if not 3 <= x.ndim <= 4 or not covers(x, w, dy, dx, dw):
        conv.conv_backward(x, w, dy, dx, dw, stride, pad, dilation, group, scratch)
        return
    if fast := conv3x3(x, w, dy, stride, pad, dilation, group):
        if dw is not None:
            winograd_backward_weights(fast, x, dy, dw, scratch)
            dw = None
        if dx is not None and winograd_backward(fast, dy, w, dx, scratch):
            dx = None
    shapes = (
        _two(x.shape),
        _two(w.shape),
        _two(dy.shape),
        _geometry(stride, pad, dilation),
        group,
        vector_size(),
    )
    if dw is not None:
        _add_weight_gradient(_weights_plan(*shapes), x, dy, dw, scratch)
    if dx is not None:
        _picture_gradient(_pictures_plans(*shapes), dy, w, dx, scratch)


def _picture_gradient(parts: "_Parts", dy: Array, w: Array, dx: Array, scratch: Scratch) -> None:
    if not parts.are_whole:
        dx.fill(0)
    if parts.table is not None:
        call(
            "convolve_parts_of_planes",
            Address(ctypes.addressof(parts.table)),
            len(parts.plans),
            address(dy),
            address(w),
            address(dx),
            workspace(scratch, "conv", parts.thread_floats * get_num_threads()),
            *parts.size,
            *parts.stride,
            parts.thread_floats,
        )
        return
    start = address(dx) or 0
    for plan, (y, x) in zip(parts.plans, parts.starts, strict=True):
        place = Address(start + 4 * (y * parts.size[1] + x))
        _convolve(plan, address(dy), w, None, place, None, scratch)


def _convolve(
    plan: Plan,
    x: Address | None,
    w: Array,
    b: Array | None,
    y: Address | None,
    slope: float | None,
    scratch: Scratch,
) -> None:
    relu = rectification(slope)
    if plan.by_planes:
        work = workspace(scratch, "conv", plan.c.thread_floats * get_num_threads())
        call("convolve_planes", Address(plan.address), x, address(w), address(b), y, work, *relu)
        return
    call(
        "convolve",
        Address(plan.address),
        x,
        address(w),
        address(b),
        y,
        workspace(scratch, "conv_weights", plan.c.groups * plan.c.m * plan.c.k),
        workspace(scratch, "conv", plan.c.thread_floats * get_num_threads()),
        *relu,
    )


def _add_weight_gradient(plan: Plan, x: Array, dy: Array, dw: Array, scratch: Scratch) -> None:
    arrays = Address(plan.address), address(x), address(dy), address(dw)
    work = workspace(scratch, "conv", plan.c.thread_floats * get_num_threads())
    if plan.by_planes:
        call("add_weight_gradient_of_planes", *arrays, work)
        return
    sums = plan.c.parts * plan.c.m * plan.c.k if plan.c.parts > 1 else 0
    call("add_weight_gradient", *arrays, workspace(scratch, "conv_sums", sums), work)


def _two(shape: Dims) -> tuple[int, int, int, int]:
    """Return a shape with two spatial axes; a missing first one has size 1."""
    n, channels, *size = shape
    height, width = (1, *size)[-2:]
    return n, channels, height, width


def _geometry(stride: Dims, pad: Dims, dilation: Dims) -> tuple[Pair, Pair, Pair]:
    return _pair(stride, 1), _pair(pad, 0), _pair(dilation, 1)


def _pair(values: Dims, missing: int) -> Pair:
    a, b = (missing, *values)[-2:]
    return a, b


@functools.lru_cache(maxsize=4096)
def _forward_plan(*shapes: Any) -> Plan:
    *_, vector = shapes
    return product_plan(_windows_of_x(*shapes[:-1]), vector)


@functools.lru_cache(maxsize=4096)
def _weights_plan(*shapes: Any) -> Plan:
    *_, vector = shapes
    return weights_plan(_windows_of_x(*shapes[:-1]), vector)


def _windows_of_x(x: Any, w: Any, y: Any, geometry: Any, group: int) -> Problem:
    """Return the product whose windows are those of the convolution."""
    (n, _, *size), (outputs, inputs, *kernel), (_, _, *out) = x, w, y
    stride, pad, dilation = geometry
    taps = [tuple(d * t for t in range(k)) for d, k in zip(dilation, kernel, strict=True)]
    k = inputs * kernel[0] * kernel[1]
    if kernel == [1, 1] and stride == (1, 1) and pad == (0, 0) and out == size:
        size = out = [1, size[0] * size[1]]
    plane = out[0] * out[1]
    return Problem(
        n=n,
        groups=group,
        channels=inputs,
        size=(size[0], size[1]),
        m=outputs // group,
        taps=(taps[0], taps[1]),
        stride=stride,
        pad=pad,
        out=(out[0], out[1]),
        top=(outputs * plane, plane, out[1], 1),
        weights=(outputs // group * k, k),
        w_offset=np.arange(k),
    )


class _Part(ctypes.Structure):
    """``struct part`` of depthwise.c."""

    _fields_ = (("g", ctypes.c_void_p), ("y", ctypes.c_ssize_t), ("x", ctypes.c_ssize_t))


@dataclass
class _Parts:
    """The products that make dx, the places in dx where they begin, and whether they fill it."""

    plans: list[Plan]
    starts: list[Pair]
    are_whole: bool
    size: Pair
    stride: Pair
    table: "ctypes.Array[_Part] | None" = None  # for planes whose parts are put together
    thread_floats: int = 0

    def __post_init__(self) -> None:
        if 1 < len(self.plans) <= _MOST_PARTS and all(p.by_planes and p.c.m == 1 for p in self.plans):
            entries = zip(self.plans, self.starts, strict=True)
            self.table = (_Part * len(self.plans))(*(_Part(plan.address, y, x) for plan, (y, x) in entries))
            plane = round_up(self.size[0] * self.size[1], 16)
            self.thread_floats = plane + max(plan.c.thread_floats for plan in self.plans)


@functools.lru_cache(maxsize=4096)
def _pictures_plans(x: Any, w: Any, y: Any, geometry: Any, group: int, vector: int) -> _Parts:
    """Return the products that make dx.

    Element i of dx belongs to window j = (i + p - t d) / s for the taps t where that is a whole number. Which
    taps these are depends on the remainder of (i + p) by s alone: for each there is a convolution of dy
    with stride 1, whose outputs lie s apart.
    """
    (n, channels, height, width), (outputs, inputs, *kernel), (_, _, *out) = x, w, y
    stride, pad, dilation = geometry
    if kernel == [1, 1] and stride == (1, 1) and pad == (0, 0) and out == [height, width]:
        height, width, out = 1, height * width, [1, height * width]
    size, plane, whole = (height, width), height * width, True
    taps_of_kernel = kernel[0] * kernel[1]
    plans, places_of_parts = [], []
    for remainders in itertools.product(range(stride[0]), range(stride[1])):
        starts, counts, steps, used = [], [], [], []
        for r, s, p, d, k, z in zip(remainders, stride, pad, dilation, kernel, size, strict=True):
            first = -((r - p) // s)  # the least q with s q + r - p >= 0
            taps = [t for t in range(k) if (t * d - r) % s == 0]
            starts.append(s * first + r - p)
            counts.append(max(0, -(-(z - starts[-1]) // s)))
            steps.append([first - (t * d - r) // s for t in taps])
            used.append(taps)
        if min(counts) <= 0:
            continue
        if not all(used):
            whole = False
            continue
        places = np.add.outer(np.multiply(used[0], kernel[1]), used[1]).reshape(-1)
        lowest = [min(offsets) for offsets in steps]
        taps_y, taps_x = (tuple(o - low for o in offsets) for offsets, low in zip(steps, lowest, strict=True))
        problem = Problem(
            n=n,
            groups=group,
            channels=outputs // group,
            size=(out[0], out[1]),
            m=inputs,
            taps=(taps_y, taps_x),
            stride=(1, 1),
            pad=(-lowest[0], -lowest[1]),
            out=(counts[0], counts[1]),
            top=(channels * plane, plane, stride[0] * width, stride[1]),
            weights=(outputs // group * inputs * taps_of_kernel, taps_of_kernel),
            w_offset=np.add.outer(np.arange(outputs // group) * inputs * taps_of_kernel, places).reshape(-1),
        )
        plans.append(product_plan(problem, vector))
        places_of_parts.append((starts[0], starts[1]))
    return _Parts(plans, places_of_parts, whole, size, stride)
