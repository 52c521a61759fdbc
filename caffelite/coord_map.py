"""Where the pixels of one blob lie in another: coordinates through convolutions, pooling and crops.

A map is (axis, scale a, shift b): coordinate x of the blob before is a x + b in the one after; ``axis`` is
the first one with coordinates, None for layers that keep each value at its place.

Source: BVLC/caffe python/caffe/coord_map.py
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from caffelite import layers as L
from caffelite.errors import CaffeliteError, SettingError, both
from caffelite.net_spec import Function, Top

Array: TypeAlias = npt.NDArray[Any]
CoordMap: TypeAlias = tuple[int | None, Any, Any]

PASS_THROUGH_LAYERS = [
    "AbsVal",
    "BatchNorm",
    "Bias",
    "BNLL",
    "Dropout",
    "Eltwise",
    "ELU",
    "Log",
    "LRN",
    "Exp",
    "MVN",
    "Power",
    "ReLU",
    "PReLU",
    "Scale",
    "Sigmoid",
    "Split",
    "TanH",
    "Threshold",
]

LEGACY = {"pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w"}


class UndefinedMapException(CaffeliteError):
    """A layer keeps no coordinates, such as InnerProduct."""


class AxisMismatchException(CaffeliteError):
    """Two maps are of different axes."""


def conv_params(fn: Function) -> tuple[int, Array, Array, Array]:
    """Return axis, stride, extent of the kernel with its dilation, and pad of a convolution or pooling.

    Raises SettingError, which is a KeyError too, if it has no kernel_size, and an AssertionError, if it
    has settings such as ``stride_h``.
    """
    params = fn.params.get("convolution_param", fn.params)
    advice = "write kernel_size, stride and pad, as lists if height and width differ"
    if "kernel_size" not in params:
        raise both(SettingError, KeyError)(f"this {fn.type_name} has no kernel_size; {advice}")
    if LEGACY & (set(fn.params) | set(params)):
        raise both(SettingError, AssertionError)(
            f"cropping does not support legacy _h/_w params, as this {fn.type_name} has; {advice}"
        )
    kernel = np.array(params["kernel_size"], ndmin=1)
    dilation = np.array(params.get("dilation", 1), ndmin=1)
    return (
        params.get("axis", 1),
        np.array(params.get("stride", 1), ndmin=1),
        (kernel - 1) * dilation + 1,
        np.array(params.get("pad", 0), ndmin=1),
    )


def crop_params(fn: Function) -> tuple[int, Array]:
    """Return axis and offset of a Crop layer."""
    params = fn.params.get("crop_param", fn.params)
    return params.get("axis", 2), np.array(params.get("offset", 0), ndmin=1)


def coord_map(fn: Function) -> CoordMap:
    """Return the map of a layer, from its bottom to its top.

    Raises UndefinedMapException if the layer keeps no coordinates.
    """
    if fn.type_name in PASS_THROUGH_LAYERS:
        return None, 1, 0
    if fn.type_name not in MAPS:
        raise UndefinedMapException(f"layers of type {fn.type_name} keep no coordinates")
    return MAPS[fn.type_name](fn)


def compose(base_map: CoordMap, next_map: CoordMap) -> CoordMap:
    """Return the map that does ``base_map`` and then ``next_map``: (a1 a2, a1 b2 + b1).

    Raises AxisMismatchException if both have an axis, and these differ.
    """
    axis1, a1, b1 = base_map
    axis2, a2, b2 = next_map
    if axis1 is not None and axis2 is not None and axis1 != axis2:
        raise AxisMismatchException(f"one map is of axis {axis1}, the other of axis {axis2}")
    return axis2 if axis1 is None else axis1, a1 * a2, a1 * b2 + b1


def inverse(coord_map: CoordMap) -> CoordMap:
    """Return the map backwards: (1 / a, -b / a)."""
    axis, a, b = coord_map
    return axis, 1 / a, -b / a


def coord_map_from_to(top_from: Top, top_to: Top) -> CoordMap:
    """Return the map from one top to another, through the layer on which both depend.

    Raises SettingError, which is a RuntimeError too, if there is no such layer, or only layers that
    keep no coordinates lead there.
    """
    from_maps = dict(_walk(top_from))
    for top, to_map in _walk(top_to):
        if top in from_maps:
            return compose(to_map, inverse(from_maps[top]))
    raise both(SettingError, RuntimeError)(
        "Could not compute map between tops; are they connected by spatial layers?"
    )


def crop(top_from: Top, top_to: Top) -> Top:
    """Return a Crop layer that cuts ``top_from`` to where ``top_to`` is.

    Raises SettingError, which is an AssertionError too, if the two differ in scale, or ``top_to`` does not
    lie inside ``top_from`` by whole pixels.
    """
    axis, a, b = coord_map_from_to(top_from, top_to)
    a, b = np.asarray(a), np.asarray(b)
    for condition, message in (
        (a == 1, f"scale mismatch on crop (a = {a})"),
        (b <= 0, f"cannot crop negative offset (b = {b})"),
        (np.round(b) == b, f"cannot crop noninteger offset (b = {b})"),
    ):
        if not condition.all():
            raise both(SettingError, AssertionError)(message)
    offset = (-np.round(b).astype(int)).tolist()
    if axis is None:  # nothing lies between them that has coordinates
        axis, offset = 1, 0
    return L.Crop(top_from, top_to, crop_param={"axis": axis + 1, "offset": offset})


def _walk(top: Top) -> Iterator[tuple[Top, CoordMap]]:
    """Give ``top`` and the tops below it, each with the map from ``top``."""
    maps: dict[Top, CoordMap] = {top: (None, 1, 0)}
    frontier = [top]
    while frontier:
        current = frontier.pop()
        yield current, maps[current]
        inputs = current.fn.inputs[:1] if current.fn.type_name == "Crop" else current.fn.inputs
        try:
            for below in (top for top in inputs if top not in maps):
                maps[below] = compose(maps[current], coord_map(current.fn))
                frontier.append(below)
        except UndefinedMapException:
            continue


def _shrinking(fn: Function) -> CoordMap:
    axis, stride, kernel, pad = conv_params(fn)
    return axis, 1 / stride, (pad - (kernel - 1) / 2) / stride


def _growing(fn: Function) -> CoordMap:
    axis, stride, kernel, pad = conv_params(fn)
    return axis, stride, (kernel - 1) / 2 - pad


def _cropping(fn: Function) -> CoordMap:
    axis, offset = crop_params(fn)
    return axis - 1, 1, -offset


MAPS: dict[str, Callable[[Function], CoordMap]] = {
    "Convolution": _shrinking,
    "Pooling": _shrinking,
    "Im2col": _shrinking,
    "Deconvolution": _growing,
    "Crop": _cropping,
}
