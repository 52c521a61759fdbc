"""HDF5Output: write blobs to an HDF5 file."""

from caffelite import log
from caffelite.core.layer import Array, Blob, Blobs, Layer, register_layer
from caffelite.io import hdf5
from caffelite.layers.data.base_data import naming

DATASETS = ("data", "label")


@register_layer("HDF5Output")
class HDF5Output(Layer):
    """Write its bottoms to the datasets "data" and "label" of the file ``hdf5_output_param.file_name``.

    The file is made, empty, when the net is built, and holds all batches of all forwards so far after
    each one. Caffe refuses a second forward.

    Shapes
        bottom[0]  (N, C, H, W)  x; axes that are missing count as 1
        bottom[1]  (N, ...)      y, likewise

    Forward
        append the rows of x to "data" and those of y to "label", both of 4 axes, in the net's precision

    Backward
        Nothing: what is written does not count towards the loss. The bottoms' gradient is 0.

    Errors
        LayerError if the bottoms differ in N, or in a later forward in another axis.
        ShapeError if a bottom has more than 4 axes.
        DataError if the file cannot be written.

    Source: BVLC/caffe hdf5_output_layer.cpp
    """

    num_bottom = 2
    num_top = 0

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.file_name = self.layer_param.hdf5_output_param.file_name
        self.check(self.file_name, "needs hdf5_output_param.file_name, the file to write")
        with naming(self):
            hdf5.create(self.file_name)

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """There is no top."""

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        rows = [_rows(blob) for blob in bottom]
        self.check(
            len(rows[0]) == len(rows[1]),
            f"needs as many labels as data, got bottoms of shapes {bottom[0].shape} and {bottom[1].shape}",
        )
        log.info("hdf5_output_layer.cpp:31", f"Saving HDF5 file {self.file_name}")
        with naming(self):
            hdf5.append_rows(self.file_name, dict(zip(DATASETS, rows, strict=True)))
        log.info("hdf5_output_layer.cpp:36", f"Successfully saved {len(rows[0])} rows")

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        for blob, wanted in zip(bottom, propagate_down, strict=True):
            if wanted:
                blob.diff[...] = 0


def _rows(blob: Blob) -> Array:
    """View the blob's data with four axes."""
    return blob.data.reshape(blob.num, blob.channels, blob.height, blob.width)
