"""DummyData: blobs that fillers fill."""

from collections.abc import Sequence
from typing import TypeVar

from caffelite.core.fillers import FILLERS, fill
from caffelite.core.layer import Blob, Blobs, Layer, register_layer
from caffelite.errors import CaffeliteError
from caffelite.proto.caffe_pb2 import FillerParameter

T = TypeVar("T")
LEGACY = ("num", "channels", "height", "width")


@register_layer("DummyData")
class DummyData(Layer):
    """Fill the tops: constants once, random numbers anew in every forward.

    Shapes
        top[i]  ``dummy_data_param.shape``, given once or once for each top; or the four axes ``num``,
                ``channels``, ``height`` and ``width``, each given once or once for each top

    Forward
        top[i] = what ``data_filler`` draws: given once, once for each top, or not at all, for zeros.
        A constant is written once, at the start, so what a layer changes in place stays changed.

    Backward
        Nothing: there is no bottom.

    Errors
        LayerError if shapes or fillers are given another number of times, both kinds of shapes are
        given, or a filler cannot fill its shape.
        ShapeError if a shape has more than 32 axes, a negative dimension, or 2^31 elements or more.

    Source: BVLC/caffe dummy_data_layer.cpp
    """

    num_bottom = 0
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.dummy_data_param
        fillers = list(param.data_filler) or [FillerParameter(type="constant", value=0)]
        self.check(
            len(fillers) in (1, len(top)),
            f"needs dummy_data_param.data_filler not at all, once, or once for each of its {len(top)} top "
            f"blobs, got it {len(fillers)} times",
        )
        self.fillers = fillers if len(fillers) > 1 else fillers * len(top)
        for blob, shape in zip(top, self._shapes(len(top)), strict=True):
            blob.reshape(*shape)
        for blob, filler in zip(top, self.fillers, strict=True):
            try:
                FILLERS[filler.type]
            except CaffeliteError as error:
                self.fail(f"cannot fill its top blobs: {error}")
            if filler.type == "constant":
                self._fill(blob, filler)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Keep the shapes, which the prototxt gives."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        for blob, filler in zip(top, self.fillers, strict=True):
            if filler.type != "constant":
                self._fill(blob, filler)

    def _shapes(self, tops: int) -> list[tuple[int, ...]]:
        """Return one shape for each top."""
        param = self.layer_param.dummy_data_param
        legacy = {name: tuple(getattr(param, name)) for name in LEGACY}
        if not any(legacy.values()):
            return self._for_each_top("shape", [tuple(shape.dim) for shape in param.shape], tops)
        self.check(
            not param.shape,
            "needs either dummy_data_param.shape, or num, channels, height and width, not both",
        )
        columns: list[list[int]] = [self._for_each_top(name, values, tops) for name, values in legacy.items()]
        return list(zip(*columns, strict=True))

    def _for_each_top(self, name: str, values: Sequence[T], tops: int) -> list[T]:
        self.check(
            len(values) in (1, tops),
            f"needs dummy_data_param.{name} once, or once for each of its {tops} top blobs, got it "
            f"{len(values)} times",
        )
        return list(values) if len(values) > 1 else [values[0]] * tops

    def _fill(self, blob: Blob, filler: FillerParameter) -> None:
        try:
            fill(blob, filler)
        except CaffeliteError as error:
            self.fail(f"cannot fill its top blob of shape {blob.shape}: {error}")
