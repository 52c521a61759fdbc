"""Transformer: from a picture to a net's input, and back; pycaffe's caffe.io.Transformer.

Source: BVLC/caffe python/caffe/io.py
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from caffelite.errors import SettingError, ShapeError, both
from caffelite.io.resize_image import resize_image

Array = npt.NDArray[Any]


class Transformer:
    """Prepares pictures for the inputs of a net: ``Transformer({"data": net.blobs["data"].data.shape})``.

    ``inputs`` are the shapes of the input blobs, (N, K, H, W), by name. Each step is done only if it was
    set for the input.

    ``preprocess``, in this order
        x: float32 in the size (H, W); transpose; channel_swap; x *= raw_scale; x -= mean; x *= input_scale

    Errors
        SettingError, which is an Exception of that name as in pycaffe, for a name that is no input.
    """

    def __init__(self, inputs: Mapping[str, Sequence[int]]) -> None:
        self.inputs = inputs
        self.transpose: dict[str, Sequence[int]] = {}
        self.channel_swap: dict[str, Sequence[int]] = {}
        self.raw_scale: dict[str, float] = {}
        self.mean: dict[str, Array] = {}
        self.input_scale: dict[str, float] = {}

    def preprocess(self, in_: str, data: Array) -> Array:
        """Return ``data`` (H', W', K) as the input ``in_`` takes it: (K, H, W), float32.

        As in pycaffe scales and mean work on ``data`` itself if it is float32, has the net's size, and
        ``channel_swap`` is not set; give a copy if you need it again.
        """
        self._check_input(in_)
        caffe_in = data.astype(np.float32, copy=False)
        size = tuple(self.inputs[in_][2:])
        if caffe_in.shape[:2] != size:
            caffe_in = resize_image(caffe_in, size)
        if self.transpose.get(in_) is not None:
            caffe_in = caffe_in.transpose(self.transpose[in_])
        if self.channel_swap.get(in_) is not None:
            caffe_in = caffe_in[list(self.channel_swap[in_]), :, :]
        if self.raw_scale.get(in_) is not None:
            caffe_in *= self.raw_scale[in_]
        if self.mean.get(in_) is not None:
            caffe_in -= self.mean[in_]
        if self.input_scale.get(in_) is not None:
            caffe_in *= self.input_scale[in_]
        return caffe_in

    def deprocess(self, in_: str, data: Array) -> Array:
        """Return a copy of ``data`` with the steps of ``preprocess`` undone, but for the size."""
        self._check_input(in_)
        decaf_in = data.copy().squeeze()
        if self.input_scale.get(in_) is not None:
            decaf_in /= self.input_scale[in_]
        if self.mean.get(in_) is not None:
            decaf_in += self.mean[in_]
        if self.raw_scale.get(in_) is not None:
            decaf_in /= self.raw_scale[in_]
        if self.channel_swap.get(in_) is not None:
            decaf_in = decaf_in[np.argsort(self.channel_swap[in_]), :, :]
        if self.transpose.get(in_) is not None:
            decaf_in = decaf_in.transpose(np.argsort(self.transpose[in_]))
        return cast(Array, decaf_in)

    def set_transpose(self, in_: str, order: Sequence[int]) -> None:
        """Set the order of the axes: ``(2, 0, 1)`` makes (K, H, W) of (H, W, K)."""
        self._check_input(in_)
        axes = len(self.inputs[in_]) - 1
        if len(order) != axes:
            raise both(SettingError, Exception)(
                f"Transpose order needs to have the same number of dimensions as the input, {axes}, "
                f"not {tuple(order)}"
            )
        self.transpose[in_] = order

    def set_channel_swap(self, in_: str, order: Sequence[int]) -> None:
        """Set the order of the channels, the first axis after ``transpose``: ``(2, 1, 0)``, RGB to BGR."""
        self._check_input(in_)
        channels = self.inputs[in_][1]
        if len(order) != channels:
            raise both(SettingError, Exception)(
                f"Channel swap needs to have the same number of dimensions as the input channels, "
                f"{channels}, not {tuple(order)}"
            )
        self.channel_swap[in_] = order

    def set_raw_scale(self, in_: str, scale: float) -> None:
        """Set the factor before the mean: 255 for nets trained on pictures in [0, 255]."""
        self._check_input(in_)
        self.raw_scale[in_] = scale

    def set_mean(self, in_: str, mean: Array) -> None:
        """Set what is subtracted: a value for each channel, or a picture (K, H, W), which is resized to fit.

        It is in the net's own order of channels, and on the scale after ``raw_scale``.
        Raises ShapeError, which is a ValueError too, if it has another shape.
        """
        self._check_input(in_)
        expected = tuple(self.inputs[in_][1:])
        if mean.ndim == 1:
            if mean.shape[0] != expected[0]:
                raise both(ShapeError, ValueError)(
                    f"Mean channels incompatible with input: {mean.shape[0]} for {expected[0]} channels"
                )
            mean = mean[:, np.newaxis, np.newaxis]
        elif mean.ndim not in {2, 3}:
            raise both(ShapeError, ValueError)(
                f"Mean shape invalid: a mean has the shape (K,), (H, W) or (K, H, W), not {mean.shape}"
                + ("; mean[0] is the first of its blob" if mean.ndim == 4 else "")
            )
        elif (mean.shape if mean.ndim == 3 else (1, *mean.shape)) != expected:
            mean = _resized(mean.reshape(-1, *mean.shape[-2:]), expected[1:])
        self.mean[in_] = mean

    def set_input_scale(self, in_: str, scale: float) -> None:
        """Set the factor after the mean."""
        self._check_input(in_)
        self.input_scale[in_] = scale

    def _check_input(self, in_: str) -> None:
        if in_ not in self.inputs:
            raise both(SettingError, Exception)(f"{in_} is not one of the net inputs: {self.inputs}")


def _resized(mean: Array, size: Sequence[int]) -> Array:
    """Return a mean picture (K, H', W') in another size, float32."""
    least, span = float(mean.min()), float(mean.max() - mean.min())
    normal = (mean - least) / (span or 1)
    resized = resize_image(normal.transpose(1, 2, 0), size).transpose(2, 0, 1)
    scaled: Array = resized * np.float32(span) + np.float32(least)
    return scaled
