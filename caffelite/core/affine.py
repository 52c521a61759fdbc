"""Affine layers, y = a x + b for each channel: what they compute, and how a layer before takes it over."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from caffelite.core.dataflow import Array, Node
from caffelite.proto.caffe_pb2 import TEST, ConvolutionParameter, InnerProductParameter, LayerParameter


@dataclass(frozen=True, eq=False)
class Affine:
    """y = factor x + shift, both of one number (axis None) or one for each channel along ``axis``."""

    factor: Array
    shift: Array
    axis: int | None

    def then(self, other: "Affine") -> "Affine":
        """Return what both compute, ``self`` first."""
        axis = other.axis if self.axis is None else self.axis
        return Affine(other.factor * self.factor, other.factor * self.shift + other.shift, axis)

    def fits(self, other: "Affine") -> bool:
        """Tell whether both lie along one axis, or one of them along none."""
        return self.axis == other.axis or None in (self.axis, other.axis)


def affine_of(node: Node) -> Affine | None:
    """Return what a layer computes, if that is affine in phase TEST, and finite; else None.

    BatchNorm with moving averages, Scale and Bias with learned values of one axis or none, Power of
    power 1.
    """
    read = _READERS.get(node.param.type)
    affine = read(node) if read and len(node.bottoms) == len(node.tops) == 1 else None
    if affine is None or not (np.isfinite(affine.factor).all() and np.isfinite(affine.shift).all()):
        return None
    return affine


def fold(node: Node, affine: Affine) -> bool:
    """Let a layer with weights compute what ``affine`` makes of its top; False if it cannot.

    Convolution, Deconvolution and InnerProduct can. Computed in float64.
    """
    scale = _SCALERS.get(node.param.type)
    if scale is None or len(node.tops) != 1:
        return False
    settings = _settings(node.param)
    outputs = settings.num_output
    if affine.axis not in (None, _channel_axis(node)):
        return False
    factor, shift = (np.broadcast_to(values, outputs) for values in (affine.factor, affine.shift))
    _, *bias = node.blobs
    dtype = node.blobs[0].dtype
    old = bias[0].astype(np.float64).reshape(outputs) if bias else np.zeros(outputs)
    shape = bias[0].shape if bias else (outputs,)
    node.blobs = [
        scale(node, factor).astype(dtype),
        (factor * old + shift).astype(dtype).reshape(shape),
    ]
    settings.ClearField("bias_term")  # true
    for spec in node.param.param:  # what it shared is its own now
        spec.ClearField("name")
    return True


def scale_layer(affine: Affine, node: Node, dtype: npt.DTypeLike) -> None:
    """Turn a layer that has one bottom and one top into the Scale that computes ``affine``, of one axis."""
    factor, shift = np.broadcast_arrays(affine.factor, affine.shift)
    param = LayerParameter(name=node.param.name, type="Scale")
    param.scale_param.bias_term = True
    if affine.axis not in (None, 1):
        param.scale_param.axis = affine.axis
    node.param = param
    node.blobs = [factor.astype(dtype), shift.astype(dtype)]


def _batch_norm(node: Node) -> Affine | None:
    param = node.param.batch_norm_param
    by_averages = param.use_global_stats if param.HasField("use_global_stats") else node.param.phase == TEST
    if not by_averages:
        return None
    mean, variance, weight = (blob.astype(np.float64).reshape(-1) for blob in node.blobs)
    weight = 1 / weight if weight[0] else 0 * weight
    with np.errstate(invalid="ignore", divide="ignore"):
        factor = 1 / np.sqrt(weight * variance + param.eps)
    return Affine(factor, -factor * weight * mean, 1)


def _scale(node: Node) -> Affine | None:
    factor = node.blobs[0].astype(np.float64)
    shift = node.blobs[1].astype(np.float64) if len(node.blobs) == 2 else np.zeros_like(factor)
    return _aligned(factor, shift, node, node.param.scale_param.axis)


def _bias(node: Node) -> Affine | None:
    shift = node.blobs[0].astype(np.float64)
    return _aligned(np.ones_like(shift), shift, node, node.param.bias_param.axis)


def _aligned(factor: Array, shift: Array, node: Node, axis: int) -> Affine | None:
    if factor.ndim > 1:
        return None
    return Affine(factor, shift, axis % len(node.tops[0].shape) if factor.ndim else None)


def _power(node: Node) -> Affine | None:
    param = node.param.power_param
    if param.power != 1:
        return None
    return Affine(np.float64(param.scale), np.float64(param.shift), None)


def _settings(param: LayerParameter) -> ConvolutionParameter | InnerProductParameter:
    """Return the message that says how many outputs a layer with weights has."""
    return param.inner_product_param if param.type == "InnerProduct" else param.convolution_param


def _channel_axis(node: Node) -> int:
    """Return the axis of the top along which the outputs lie."""
    behind = 0 if node.param.type == "InnerProduct" else node.blobs[0].ndim - 2  # the axes of the kernel
    return len(node.tops[0].shape) - 1 - behind


def _scale_convolution(node: Node, factor: Array) -> Array:
    """Weights are (outputs, inputs of a group, kernel..)."""
    weight = node.blobs[0]
    return weight * factor.reshape(-1, *[1] * (weight.ndim - 1))


def _scale_deconvolution(node: Node, factor: Array) -> Array:
    """Weights are (inputs, outputs of a group, kernel..); each group has its share of the inputs."""
    weight, groups = node.blobs[0], node.param.convolution_param.group
    by_group = weight.reshape(groups, -1, weight.shape[1], math.prod(weight.shape[2:]))
    scaled: Array = by_group * factor.reshape(groups, 1, weight.shape[1], 1)
    return scaled.reshape(weight.shape)


def _scale_inner_product(node: Node, factor: Array) -> Array:
    """Weights are (outputs, inputs), with ``transpose`` (inputs, outputs)."""
    weight = node.blobs[0]
    if node.param.inner_product_param.transpose:
        return (weight.reshape(-1, len(factor)) * factor).reshape(weight.shape)
    return (weight.reshape(len(factor), -1) * factor[:, None]).reshape(weight.shape)


_READERS = {"BatchNorm": _batch_norm, "Scale": _scale, "Bias": _bias, "Power": _power}
_SCALERS = {
    "Convolution": _scale_convolution,
    "Deconvolution": _scale_deconvolution,
    "InnerProduct": _scale_inner_product,
}
