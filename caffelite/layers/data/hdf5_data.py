"""HDF5Data: rows of HDF5 files."""

from typing import Any

from caffelite import log
from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.io.hdf5_rows import HDF5Rows, read_file_list
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

    One file is in memory at a time.

    Backward
        Nothing: there is no bottom.

    Errors
        LayerError if there is a ``transform_param``, or ``batch_size`` is 0.
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

    def save_state(self) -> dict[str, Any]:
        """Return which row is next."""
        return self.rows.position()

    def restore_state(self, state: dict[str, Any]) -> None:
        """Go on with the row that was next then; DataError if the files are others."""
        with naming(self):
            self.rows.seek(state)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Keep the shapes, which the files give."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        start = 0
        with naming(self):
            for piece in self.rows.take(self.batch_size):
                stop = start + len(piece[0])
                for blob, array in zip(top, piece, strict=True):
                    blob.data[start:stop] = self.engine.asarray(array)
                start = stop
