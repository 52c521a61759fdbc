"""Batches of random windows of pictures, warped to one size."""

from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.io.batches import Batches, BatchJob, State
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.image_files import read_file
from caffelite.io.images import bgr_planes, decode_pixels
from caffelite.io.paths import folder_of, resolve
from caffelite.io.resize import resize_linear
from caffelite.io.window_file import read_window_file
from caffelite.io.window_place import place_window
from caffelite.proto.caffe_pb2 import WindowDataParameter

Array = npt.NDArray[Any]
Window = tuple[list[int], bool]  # (picture, label, x1, y1, x2, y2), and whether it is mirrored
CHANNELS = 3  # pictures are read in colour


class WindowBatches(Batches):
    """Batches of windows drawn from those of a window file, as ``window_data_param`` says.

    Of the N windows of a batch the last floor(N fg_fraction) are foreground, those before
    background. Each draws from ``rng`` its number and, with ``mirror``, whether it is mirrored. The mean, the
    size S (``crop_size``) and ``mirror`` are those of ``transformer``; ``scale`` is the one of
    ``window_data_param``. A ``mean_file`` is cut to S x S at the row and column (width - S) / 2.

    Errors
        DataError if the window file cannot be read or is not right, or has no window of one kind; if the
        mean does not fit; if a picture cannot be read, or a window lies outside it.

    Source: BVLC/caffe window_data_layer.cpp
    """

    def __init__(self, param: WindowDataParameter, transformer: DataTransformer, rng: RandomStream) -> None:
        self.param = param
        self.transformer = transformer
        self.rng = rng
        self.size: int = transformer.crop_size
        self.windows = read_window_file(param.source, param.fg_threshold, param.bg_threshold)
        self._check_windows()
        self.mean = self._mean()
        foreground = int(np.float32(param.batch_size) * np.float32(param.fg_fraction))
        self._first_object = param.batch_size - foreground
        numbers = range(len(self.windows.names)) if param.cache_images else ()
        self._cache = [self._content(number) for number in numbers]

    def position(self) -> State:
        """Return where the next batch begins."""
        return {"windows": self._counts(), "window_random": self.rng.state}

    def seek(self, position: State) -> None:
        """Let the next batch begin at ``position``; DataError if the windows were others then."""
        if list(position["windows"]) != self._counts():
            raise DataError(
                f"window file {self.param.source!r} gives {self._counts()} foreground and background "
                f"windows, and gave {list(position['windows'])} then"
            )
        self.rng.state = position["window_random"]

    def plan(self) -> "WindowJob":
        """Draw the next windows, and which are mirrored."""
        windows: list[Window] = []
        for i in range(self.param.batch_size):
            table = self.windows.foreground if i >= self._first_object else self.windows.background
            row = table[self.rng.rand() % len(table)].tolist()
            mirrored = self.transformer.mirror and self.rng.rand() % 2 == 1
            windows.append((row, mirrored))
        return WindowJob(self, windows, self.position())

    def warp(self, picture: int, box: tuple[int, int, int, int], mirrored: bool, out: Array) -> None:
        """Write a window to ``out`` (C, S, S), which is zero."""
        image = self._image(picture)
        try:
            place = place_window(
                box,
                (image.shape[0], image.shape[1]),
                self.size,
                self.param.context_pad,
                square=self.param.crop_mode == "square",
                mirrored=mirrored,
                dtype=self.transformer.dtype,
            )
        except DataError as error:
            raise DataError(f"window {box} of {self._at(picture)} {error}") from error
        warped = resize_linear(image[place.rows, place.columns], place.height, place.width)
        pixels = bgr_planes(warped[:, ::-1] if mirrored else warped)
        rows = slice(place.top, place.top + place.height)
        columns = slice(place.left, place.left + place.width)
        part = out[:, rows, columns]
        np.subtract(pixels, self.mean[:, rows, columns], out=part)
        part *= self.param.scale

    def _image(self, number: int) -> Array:
        content = self._cache[number] if self.param.cache_images else self._content(number)
        try:
            return decode_pixels(content, color=True)
        except DataError as error:
            raise DataError(f"{self._at(number)} {error}") from error

    def _content(self, number: int) -> bytes:
        path = resolve(self.param.root_folder + self.windows.names[number], folder_of(self.param.source))
        try:
            return read_file(path)
        except DataError as error:
            raise DataError(f"{self._at(number)}: {error}") from error

    def _at(self, number: int) -> str:
        return f"picture {self.windows.names[number]!r} of window file {self.param.source!r}"

    def _counts(self) -> list[int]:
        return [len(self.windows.foreground), len(self.windows.background)]

    def _check_windows(self) -> None:
        param = self.param
        rules = (
            ("foreground", f"overlap of fg_threshold {param.fg_threshold:g} or more"),
            ("background", f"overlap below bg_threshold {param.bg_threshold:g}"),
        )
        for count, (kind, rule) in zip(self._counts(), rules, strict=True):
            if not count:
                raise DataError(
                    f"window file {param.source!r} has no {kind} window, which is one with an {rule}"
                )
        if self.windows.channels != CHANNELS:
            raise DataError(
                f"window file {param.source!r} says its last picture has {self.windows.channels} channels; "
                f"pictures are read in colour, so it has to say {CHANNELS}"
            )

    def _mean(self) -> Array:
        """Return the mean of a window (C, S, S); zeros if there is none."""
        transformer, shape = self.transformer, (CHANNELS, self.size, self.size)
        if transformer.mean_file is None:
            values = len(transformer.mean_value)
            if values > 1 and values != CHANNELS:
                raise DataError(
                    f"pictures have {CHANNELS} channels, but transform_param has {values} mean_value"
                )
            mean = transformer.mean_value if values else np.zeros(1, transformer.dtype)
            return np.broadcast_to(mean, shape)
        offset = (transformer.mean_file.shape[2] - self.size) // 2
        inside = slice(offset, offset + self.size)
        mean = transformer.mean_file[:, inside, inside]
        if offset < 0 or mean.shape != shape:
            raise DataError(
                f"the mean of mean_file, {transformer.mean_file.shape}, does not hold a square of "
                f"{self.size} pixels and {CHANNELS} channels that begins in row and column {offset}"
            )
        return mean


class WindowJob(BatchJob):
    """The batch of some windows."""

    def __init__(self, source: WindowBatches, windows: list[Window], after: State) -> None:
        super().__init__(len(windows), source.transformer.dtype, after)
        self.source = source
        self.windows = windows

    def shape(self) -> tuple[int, int, int]:
        """Return the shape of all windows."""
        return CHANNELS, self.source.size, self.source.size

    def fill(self, begin: int, end: int) -> None:
        """Read and warp windows; what is outside a picture stays 0."""
        self.data[begin:end] = 0
        for i in range(begin, end):
            (picture, self.label[i], *box), mirrored = self.windows[i]
            self.source.warp(picture, (box[0], box[1], box[2], box[3]), mirrored, self.data[i])
