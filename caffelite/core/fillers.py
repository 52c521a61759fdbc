"""Fillers: the values a learnable blob starts from.

Each filler returns an array for a shape. All but ``constant`` draw from the engine's random stream.

Source: BVLC/caffe filler.hpp
"""

import math
from collections.abc import Callable
from typing import cast

import numpy as np

from caffelite.core.blob import Array, Blob
from caffelite.core.registry import Registry
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import LayerError
from caffelite.proto.caffe_pb2 import FillerParameter

Shape = tuple[int, ...]
Filler = Callable[[FillerParameter, Shape, RandomStream], Array]

FILLERS: Registry[Filler] = Registry("filler type")


def fill(blob: Blob, param: FillerParameter) -> None:
    """Fill ``blob.data`` as ``param`` says.

    Raises CaffeliteError if the type is unknown, and LayerError if the type cannot fill that shape.
    """
    filler = FILLERS[param.type]
    _check(blob.count > 0, f"{param.type} filler: the blob has shape {blob.shape} and so no elements to fill")
    if param.type != "gaussian":
        _check(param.sparse == -1, f"{param.type} filler: only gaussian takes 'sparse'")
    blob.data[...] = filler(param, blob.shape, blob.engine.rng)


@FILLERS.register("constant")
def constant(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x = value."""
    return np.broadcast_to(np.float64(param.value), shape)


@FILLERS.register("uniform")
def uniform(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x ~ U(min, max)."""
    _check(param.min <= param.max, f"uniform filler: needs min <= max, got {param.min:g} and {param.max:g}")
    return rng.uniform(shape, param.min, param.max)


@FILLERS.register("gaussian")
def gaussian(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x ~ N(mean, std^2); with ``sparse`` = s, about s weights of each input stay, the others are 0."""
    _check(param.std > 0, f"gaussian filler: needs std > 0, got {param.std:g}")
    _check(param.sparse >= -1, f"gaussian filler: needs sparse >= -1, got {param.sparse}")
    x = rng.gaussian(shape, param.mean, param.std)
    if param.sparse >= 0:
        _check(len(shape) >= 1, "gaussian filler: 'sparse' needs a blob with at least one axis")
        p = param.sparse / shape[0]
        _check(p <= 1, f"gaussian filler: sparse {param.sparse} is more than the {shape[0]} outputs")
        x = x * rng.bernoulli(shape, p)
    return x


@FILLERS.register("positive_unitball")
def positive_unitball(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x ~ U(0, 1), divided by the sum over each output, so that every output's weights sum to 1."""
    _check(len(shape) >= 1, "positive_unitball filler: needs a blob with at least one axis")
    x = rng.uniform(shape, 0, 1)
    total = x.sum(tuple(range(1, len(shape))), keepdims=True)
    return cast(Array, x / total)


@FILLERS.register("xavier")
def xavier(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x ~ U(-s, s), s = sqrt(3 / n), n as in ``_fan``: Glorot and Bengio (2010)."""
    scale = np.sqrt(np.float32(3) / np.float32(_fan(param, shape)))
    return rng.uniform(shape, -scale, scale)


@FILLERS.register("msra")
def msra(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """x ~ N(0, 2 / n), n as in ``_fan``: He, Zhang, Ren and Sun (2015), for layers before a ReLU."""
    return rng.gaussian(shape, 0, math.sqrt(2 / _fan(param, shape)))


@FILLERS.register("bilinear")
def bilinear(param: FillerParameter, shape: Shape, rng: RandomStream) -> Array:
    """The kernel of bilinear interpolation, for a Deconvolution that enlarges pictures."""
    _check(len(shape) == 4, f"bilinear filler: needs a blob with 4 axes, got shape {shape}")
    height, width = shape[2:]
    _check(height == width, f"bilinear filler: needs a square kernel, got {height} x {width}")
    f = math.ceil(width / 2)
    centre = (width - 1) / (2 * f)
    line = 1 - np.abs(np.arange(width) / f - centre)
    return np.broadcast_to(np.outer(line, line), shape)


def _fan(param: FillerParameter, shape: Shape) -> float:
    """Number of inputs of an output (FAN_IN), outputs of an input (FAN_OUT), or their mean (AVERAGE)."""
    _check(len(shape) >= 1, f"{param.type} filler: needs a blob with at least one axis")
    count = math.prod(shape)
    fan_in = count // shape[0]
    fan_out = count // shape[1] if len(shape) > 1 else count
    if param.variance_norm == FillerParameter.AVERAGE:
        return (fan_in + fan_out) / 2
    return fan_out if param.variance_norm == FillerParameter.FAN_OUT else fan_in


def _check(condition: bool, message: str) -> None:
    if not condition:
        raise LayerError(message)
