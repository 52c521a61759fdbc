"""MemoryData: batches of arrays that the program holds."""

from collections.abc import Sequence

from caffelite import log
from caffelite.core.layer import Array, Blobs, register_layer
from caffelite.io.batches import State
from caffelite.io.datum import datum_image
from caffelite.layers.data.base_data import BaseData
from caffelite.proto.caffe_pb2 import Datum


@register_layer("MemoryData")
class MemoryData(BaseData):
    """Give ``memory_data_param.batch_size`` pictures and labels at a time of those that it was given.

    ``Net.set_input_arrays(data, labels)``, or ``reset`` here, hands over arrays, which are not copied and
    not transformed; ``add_datum_vector`` hands over Datums, which go through ``transform_param``.

    Shapes, with N = ``batch_size`` and C, H, W = ``channels``, ``height``, ``width``
        top[0]  (N, C, H, W)  data
        top[1]  (N, 1, 1, 1)  labels; (N,) before the first forward, as in Caffe

    Forward, with R rows handed over
        batch b holds the rows (b N + i) mod R, i = 0 .. N - 1

    Backward
        Nothing: there is no bottom.

    Errors
        LayerError if batch_size, channels, height or width is 0, nothing was handed over before forward,
        or what is handed over has another shape or is no multiple of a batch; if Datums follow on Datums
        that have not all been given out.

    Source: BVLC/caffe memory_data_layer.cpp
    """

    num_top = (2, 2)

    def data_setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.memory_data_param
        self.batch_size = param.batch_size
        self.row = (param.channels, param.height, param.width)
        self.check(
            min(self.batch_size, *self.row) > 0,
            "needs memory_data_param.batch_size, channels, height and width of 1 or more, got "
            f"{(self.batch_size, *self.row)}",
        )
        top[0].reshape(self.batch_size, *self.row)
        top[1].reshape(self.batch_size)
        self.data: Array | None = None
        self.position = 0
        self.has_new_data = False
        self._resumed: State | None = None  # where to go on in the first rows that are handed over

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        if self.data is None:
            self.fail(
                "has no data yet; call net.set_input_arrays(data, labels), or its reset, before forward"
            )
        top[0].reshape(self.batch_size, *self.row)
        top[1].reshape(self.batch_size, 1, 1, 1)
        batch = slice(self.position, self.position + self.batch_size)
        top[0].data[...] = self.data[batch]
        top[1].data[...] = self.labels[batch].reshape(top[1].shape)
        self.position = (self.position + self.batch_size) % len(self.data)
        if self.position == 0:
            self.has_new_data = False

    def reset(self, data: Array, labels: Array) -> None:
        """Hand over ``data`` (R, C, H, W) and ``labels`` (R,); in the net's precision they are not copied."""
        data, labels = self.engine.asarray(data), self.engine.asarray(labels)
        self.check(
            data.ndim == 4 and data.shape[1:] == self.row,
            f"takes data of shape (rows, {', '.join(map(str, self.row))}), got {data.shape}",
        )
        self.check(
            labels.shape[:1] == data.shape[:1] and labels.size == len(data),
            f"takes one label for each of the {len(data)} rows of data, got labels of shape {labels.shape}",
        )
        self._check_rows(len(data))
        if self.layer_param.HasField("transform_param"):
            log.warning("memory_data_layer.cpp:86", "MemoryData does not transform array data on Reset()")
        self._take(data, labels)

    def add_datum_vector(self, datums: Sequence[Datum]) -> None:
        """Hand over Datums, which are transformed at once."""
        self._check_consumed()
        self._check_rows(len(datums))
        data = self.xp.empty((len(datums), *self.row), self.engine.dtype)
        labels = self.xp.empty(len(datums), self.engine.dtype)
        with self.naming():
            for i, datum in enumerate(datums):
                color = self.transformer.color if datum.encoded else None
                image = datum_image(datum, self.transformer.dtype, color)
                self.transformer.transform(image, data[i])
                labels[i] = datum.label
        self._take(data, labels)
        self.has_new_data = True

    def save_state(self) -> State:
        """Return which row is next, and where the random stream stands."""
        if self._resumed is not None:
            return self._resumed
        rows = 0 if self.data is None else len(self.data)
        return {**super().save_state(), "position": self.position, "rows": rows}

    def restore_state(self, state: State) -> None:
        """Go on with the row that was next, once as many rows as then are handed over, before or after."""
        if self.data is not None:
            rows = len(self.data)
            self.check(rows == state["rows"], f"had {state['rows']} rows of data then, and has {rows}")
            self.position = state["position"]
        super().restore_state(state)
        self._resumed = state if self.data is None else None

    def set_batch_size(self, new_size: int) -> None:
        """Give so many rows at a time from now on, of what is handed over next."""
        self._check_consumed()
        self.check(new_size > 0, f"needs a batch of 1 row or more, got {new_size}")
        self.batch_size = new_size
        self.data = None

    def _take(self, data: Array, labels: Array) -> None:
        self.data, self.labels, self.position = data, labels, 0
        if self._resumed is not None and self._resumed["rows"] == len(data):
            self.position = self._resumed["position"]
        self._resumed = None

    def _check_rows(self, rows: int) -> None:
        self.check(
            rows > 0 and rows % self.batch_size == 0,
            f"takes a multiple of its batch_size {self.batch_size} of rows, got {rows}",
        )

    def _check_consumed(self) -> None:
        self.check(
            not self.has_new_data, "has Datums that were not given out yet; run forward for them first"
        )
