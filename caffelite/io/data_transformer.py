"""DataTransformer: crop, mirror, subtract the mean, scale, as ``transform_param`` says.

Source: BVLC/caffe data_transformer.cpp
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite import log
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.proto.blobs import array_of
from caffelite.proto.caffe_pb2 import TRAIN, BlobProto, TransformationParameter
from caffelite.proto.text import read_binary

Array = npt.NDArray[Any]
Draw = tuple[int, int, int]  # the random numbers of one picture: for mirror, h and w; 0 where none is drawn


class DataTransformer:
    """What ``transform_param`` does to pictures x (C, H, W) on their way into a batch.

    With S = ``crop_size``, (H', W') = (S, S), or (H, W) if S = 0, and the mean m: ``mean_file`` at the
    same pixel, or ``mean_value`` of the channel, or 0
        y_{c, i, j} = (x_{c, h + i, w + j} - m_{c, h + i, w + j}) scale
        y_{c, i, j} = y_{c, i, W' - 1 - j} where the picture is mirrored
    in the precision ``dtype``. In phase TRAIN, h and w are drawn from 0..H - S and 0..W - S; otherwise
    they are (H - S) / 2 and (W - S) / 2, rounded down. ``mirror`` is drawn, in every phase, and each
    picture draws mirror, h, w in this order: by ``draw``, so that the pictures themselves can be
    transformed in any order and in parallel. ``force_color`` and ``force_gray`` concern the decoding
    of pictures: see ``color``.

    Errors
        DataError if both mean_file and mean_value are given, or mean_file is no stored blob; if a
        picture is smaller than S, its shape is not that of mean_file, or mean_value has neither one
        value nor one for each channel; if a picture does not have the shape of its batch.
    """

    def __init__(self, param: TransformationParameter, phase: int, dtype: npt.DTypeLike = np.float32) -> None:
        self.dtype = np.dtype(dtype)
        self.scale = param.scale
        self.crop_size = param.crop_size
        self.mirror = param.mirror
        self.random_crop = phase == TRAIN and bool(param.crop_size)
        self.mean_file = self._read_mean(param)
        self.mean_value = np.array(param.mean_value, self.dtype).reshape(-1, 1, 1)
        self._force = (param.force_color, param.force_gray)
        self._rng: RandomStream | None = None

    def init_rand(self, rng: RandomStream) -> None:
        """Seed the own random stream with the next number of ``rng``, if anything will be drawn."""
        if self.mirror or self.random_crop:
            self._rng = RandomStream(rng.rand())

    @property
    def random_state(self) -> Any:
        """Where the own random stream stands, None without one; assign it to go on from there.

        Assigning raises DataError if it is a state for a transformer that draws, and this one does not, or
        the other way round.
        """
        return None if self._rng is None else self._rng.state

    @random_state.setter
    def random_state(self, state: Any) -> None:
        if (state is None) != (self._rng is None):
            has, had = ("draws no", "drew") if self._rng is None else ("draws", "drew no")
            raise DataError(f"transform_param {has} random numbers, and {had} some when the state was taken")
        if self._rng is not None:
            self._rng.state = state

    @property
    def color(self) -> bool | None:
        """How to decode a picture: True as BGR, False as gray, None as it is stored.

        Raises DataError if both force_color and force_gray are set.
        """
        color, gray = self._force
        if color and gray:
            raise DataError("transform_param sets both force_color and force_gray; choose one")
        return True if color else False if gray else None

    @property
    def forces_color(self) -> bool:
        """Tell whether force_color or force_gray is set."""
        return any(self._force)

    def infer_shape(self, shape: Sequence[int]) -> tuple[int, int, int]:
        """Return (C, H', W') for pictures of ``shape`` (C, H, W)."""
        channels, height, width = shape
        size = self.crop_size
        if height < size or width < size:
            raise DataError(f"is {height} x {width}, smaller than crop_size {size}")
        return (channels, size, size) if size else (channels, height, width)

    @property
    def draws(self) -> bool:
        """Tell whether pictures are mirrored or cropped at random."""
        return bool(self.mirror or self.random_crop)

    def draw(self, count: int) -> list[Draw]:
        """Draw the random numbers of the next ``count`` pictures; DataError before ``init_rand``."""
        if not self.draws:
            return [(0, 0, 0)] * count
        if self._rng is None:
            raise DataError("draws random numbers before init_rand has been called")
        mirrors, crops = int(self.mirror), 2 * int(self.random_crop)
        drawn = np.zeros((count, 3), np.int64)
        columns = slice(1 - mirrors, 1 + crops)
        drawn[:, columns] = self._rng.raw(count * (mirrors + crops)).reshape(count, -1)
        return [(mirror, top, left) for mirror, top, left in drawn.tolist()]

    def transform(self, image: Array, out: Array, draw: Draw | None = None) -> None:
        """Write the transformed picture ``image`` (C, H, W) to ``out`` (C, H', W').

        ``draw`` holds its random numbers; without, they are drawn. Pictures of one size may be transformed
        at once, by arrays (N, ...), where nothing is drawn.
        """
        before = image.shape[-3:]
        mean = self._mean_for(before)
        shape = self.infer_shape(before)
        if shape != out.shape[-3:]:
            raise DataError(
                f"gives {_by(shape)}, but its batch began with {_by(out.shape[-3:])}: pictures of different "
                "sizes need a crop_size, or batch_size 1"
            )
        window = self._window(before, shape, self.draw(1)[0] if draw is None else draw)
        out[...] = image[window]
        if mean is not None:
            out -= mean[window] if self.mean_file is not None else mean
        if self.scale != 1:
            out *= self.scale

    def _window(self, shape: Sequence[int], cropped: Sequence[int], draw: Draw) -> tuple[Any, ...]:
        """Return the part of a picture that is used; its columns run backwards where it is mirrored."""
        mirror, top, left = draw
        room = (shape[1] - cropped[1], shape[2] - cropped[2])
        if self.random_crop:
            top, left = top % (room[0] + 1), left % (room[1] + 1)
        else:
            top, left = room[0] // 2, room[1] // 2
        right = left + cropped[2]
        columns = slice(left, right)
        if mirror % 2:
            columns = slice(right - 1, left - 1 if left else None, -1)
        return ..., slice(top, top + cropped[1]), columns

    def _read_mean(self, param: TransformationParameter) -> Array | None:
        """Return the mean (C, H, W) of mean_file, if there is one."""
        if not param.HasField("mean_file"):
            return None
        if param.mean_value:
            raise DataError("transform_param sets both mean_file and mean_value; choose one")
        log.info("data_transformer.cpp:25", f"Loading mean file from: {param.mean_file}")
        stored = array_of(read_binary(param.mean_file, BlobProto))
        if not stored.size or stored.ndim > 4:
            raise DataError(f"mean_file {param.mean_file!r} holds a blob of shape {stored.shape}, no mean")
        # Caffe reads shapes of fewer than four axes as if ones followed.
        mean: Array = stored.reshape(*stored.shape, *(1,) * (4 - stored.ndim))[0].astype(self.dtype)
        return mean

    def _mean_for(self, shape: tuple[int, ...]) -> Array | None:
        """Return the mean, once it is sure that it fits pictures of ``shape``."""
        if self.mean_file is not None:
            if self.mean_file.shape != shape:
                raise DataError(f"is {_by(shape)}, but the mean of mean_file is {_by(self.mean_file.shape)}")
            return self.mean_file
        values = len(self.mean_value)
        if values > 1 and values != shape[0]:
            raise DataError(f"has {shape[0]} channels, but transform_param has {values} times mean_value")
        return self.mean_value if values else None


def _by(shape: Sequence[int]) -> str:
    return " x ".join(map(str, shape))
