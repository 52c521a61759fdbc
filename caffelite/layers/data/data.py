"""Data: batches of pictures and labels from a database."""

from caffelite import log
from caffelite.core.layer import Blobs, register_layer
from caffelite.io.datum_batches import DatumBatches
from caffelite.io.db import kind_of_folder, open_db
from caffelite.layers.data.base_data import BasePrefetchingData
from caffelite.proto.caffe_pb2 import DataParameter


@register_layer("Data")
class Data(BasePrefetchingData):
    """Read the Datums of the database ``data_param.source``, ``batch_size`` at a time, for ever.

    Shapes, with N = ``batch_size`` pictures (C, H', W') after ``transform_param``
        top[0]  (N, C, H', W')  data
        top[1]  (N,)            label, optional

    Forward, with R records in the order of their keys
        batch b holds the records (b N + i) mod R, i = 0..N - 1
        top[0][i] = DataTransformer(record i's picture or array)
        top[1][i] = record i's label

    The shape is that of each batch's first record. ``rand_skip`` and the deprecated ``scale``,
    ``mean_file``, ``crop_size``, ``mirror`` and ``force_encoded_color`` of ``data_param`` are not read,
    as in Caffe 1.0: use ``transform_param``.

    Backward
        none

    Errors
        LayerError if ``batch_size`` or ``prefetch`` is 0.
        DataError if the database is missing, damaged, empty or of another kind than ``backend``; if a
        record is no Datum, its picture does not decode, or it does not fit ``transform_param``.

    Source: BVLC/caffe data_layer.cpp
    """

    def data_setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.data_param
        self.check(param.batch_size >= 1, "needs data_param.batch_size of 1 or more, got 0")
        self.check(param.source, "needs data_param.source, the path of its database")
        self._check_backend(param)
        self.db = open_db(param.source, DataParameter.DB.Name(param.backend))
        batches = DatumBatches(self.db, param.batch_size, self.transformer)
        self.source = batches
        shape = (param.batch_size, *batches.first_shape())
        top[0].reshape(*shape)
        log.info("data_layer.cpp:45", f"output data size: {','.join(map(str, shape))}")
        if self.output_labels:
            top[1].reshape(param.batch_size)

    def _check_backend(self, param: DataParameter) -> None:
        """Tell a user whose prototxt lacks 'backend: LMDB', as Caffe's default is the other store."""
        if param.backend == DataParameter.LEVELDB and kind_of_folder(param.source) == "LMDB":
            given = "has 'backend: LEVELDB'"
            if not param.HasField("backend"):
                given = "has no data_param.backend, which means LEVELDB"
            self.fail(f"{given}, but {param.source!r} is an LMDB database; set 'backend: LMDB'")
