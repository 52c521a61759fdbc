"""HDF5Data: rows of HDF5 files."""

from functools import partial
from typing import Any

from caffelite import log
from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.io.hdf5_rows import HDF5Rows, read_file_list
from caffelite.io.prefetch import Prefetcher
from caffelite.layers.data.base_data import naming


@register_layer("HDF5Data")
class HDF5Data(Layer):
    """Read the HDF5 files that the text file ``hdf5_data_param.source`` lists, ``batch_size`` rows at a time.

    Each top takes the dataset of its own name, of floats or integers.

    Shapes, with N = ``batch_size``
        top[i]  (N, ...)    a dataset (rows, ...), where all of a file have the same number of rows

    Forward, with R rows in all files, one file after the other
        batch b holds the rows (b N + i) mod R, i = 0 .. N - 1
        With ``shuffle``, files and the rows of each come in an order that is drawn anew in every round.

    One file is in memory at a time. A thread reads the next one while its predecessor's last rows wait, up
    to ``data_param.prefetch`` batches ahead; not with ``shuffle``, whose numbers the net draws in its order.

    Backward
        Nothing: there is no bottom.

    Errors
        LayerError if there is a ``transform_param``, or ``batch_size`` or ``data_param.prefetch`` is 0.
        DataError if the list or a file cannot be read, or a dataset is missing, holds no numbers, or does
        not fit the others.

    Source: BVLC/caffe hdf5_data_layer.cpp
    """

    num_bottom = 0
    num_top = (1, None)

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.hdf5_data_param
        self.check(
            not self.layer_param.HasField("transform_param"),
            "does not transform data; leave transform_param out, and transform what is in the files",
        )
        self.batch_size = param.batch_size
        self.check(self.batch_size >= 1, "needs hdf5_data_param.batch_size of 1 or more, got 0")
        log.info("hdf5_data_layer.cpp:81", f"Loading list of HDF5 filenames from: {param.source}")
        with naming(self):
            files = read_file_list(param.source)
            log.info("hdf5_data_layer.cpp:94", f"Number of HDF5 files: {len(files)}")
            shuffle = self.engine.rng.shuffle if param.shuffle else None
            self.rows = HDF5Rows(files, self.layer_param.top, self.engine.dtype, shuffle)
        for blob, array in zip(top, self.rows.arrays, strict=True):
            blob.reshape(self.batch_size, *array.shape[1:])
        self._position = self.rows.position()
        depth = self.layer_param.data_param.prefetch
        self.check(depth >= 1, "needs data_param.prefetch of 1 or more, got 0")
        self.prefetcher = None
        if not param.shuffle:
            plan = partial(self.rows.plan, self.batch_size)
            self.prefetcher = Prefetcher(plan, depth, name=f"prefetch {self.layer_param.name}")

    def save_state(self) -> dict[str, Any]:
        """Return which row is next."""
        return self._position

    def restore_state(self, state: dict[str, Any]) -> None:
        """Go on with the row that was next then; DataError if the files are others."""
        if self.prefetcher is not None:
            self.prefetcher.restart()
        with naming(self):
            self.rows.seek(state)
        self._position = self.rows.position()

    def close(self) -> None:
        """End the thread; a later forward starts it again, with the rows that are next."""
        if self.prefetcher is not None:
            self.prefetcher.close()

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Keep the shapes, which the files give."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        with naming(self):
            rows = self.rows.load(self.batch_size) if self.prefetcher is None else self.prefetcher.get()
        start = 0
        for piece in rows.pieces:
            stop = start + len(piece[0])
            for blob, array in zip(top, piece, strict=True):
                blob.data[start:stop] = self.engine.asarray(array)
            start = stop
        self._position = rows.after
