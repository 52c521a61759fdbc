"""Batches of the records of a database, transformed, over and over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite import log
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.datum import datum_image, parse_datum
from caffelite.io.db import Reader, Record
from caffelite.proto.caffe_pb2 import Datum

Array = npt.NDArray[Any]


State = dict[str, Any]  # of numbers, strings, lists, dicts and arrays alone, as all that is to be stored


@dataclass
class Batch:
    """``data`` (N, C, H, W) and ``label`` (N,), in one precision, and the position ``after`` the batch."""

    data: Array
    label: Array
    after: State = field(default_factory=dict)


class DatumBatches:
    """Batches of ``batch_size`` records in the database's order, which starts again after the last.

    Batch b holds the records number b * batch_size and following. The first record of a batch sets
    its shape. ``position`` says where the next batch begins, in the records and in the transformer's
    random stream; ``seek`` goes there, so that batches which were made ahead and not used are made again.

    Errors
        DataError, which names the record, if it is no Datum, does not decode, or cannot be transformed.

    Source: BVLC/caffe data_layer.cpp
    """

    def __init__(self, db: Reader, batch_size: int, transformer: DataTransformer) -> None:
        self.db = db
        self.batch_size = batch_size
        self.transformer = transformer
        self._records = endless(db)
        self._next = 0  # number of the record that the next batch begins with
        self._warned = False

    def first_shape(self) -> tuple[int, int, int]:
        """Return the shape (C, H, W) that the first record has in a batch."""
        key, value = next(self.db.records())
        try:
            return self.transformer.infer_shape(self._image(parse_datum(value)).shape)
        except CaffeliteError as error:
            raise self._at(key, error) from error

    def position(self) -> State:
        """Return where the next batch begins."""
        return {"record": self._next, "records": len(self.db), "random": self.transformer.random_state}

    def seek(self, position: State) -> None:
        """Let the next batch begin at ``position``, which this or an earlier run has returned.

        Raises DataError if the database had another number of records then.
        """
        if position["records"] != len(self.db):
            raise DataError(
                f"database {self.db.path!r} has {len(self.db)} records, and had {position['records']} then"
            )
        self.transformer.random_state = position["random"]
        self._next = int(position["record"])
        self._records = endless(self.db, self._next)

    def load(self, spare: Batch | None = None) -> Batch:
        """Return the next batch, built in ``spare`` if that has the right shape."""
        records = [next(self._records) for _ in range(self.batch_size)]
        label = np.empty(self.batch_size, self.transformer.dtype)
        data: Array | None = None
        for i, (key, value) in enumerate(records):
            try:
                datum = parse_datum(value)
                image = self._image(datum)
                if data is None:
                    data = self._memory(spare, self.transformer.infer_shape(image.shape))
                self.transformer.transform(image, data[i])
            except CaffeliteError as error:
                raise self._at(key, error) from error
            label[i] = datum.label
        assert data is not None  # batch_size is 1 or more
        self._next = (self._next + self.batch_size) % len(self.db)
        return Batch(data, label, self.position())

    def _image(self, datum: Datum) -> Array:
        if not datum.encoded and self.transformer.forces_color and not self._warned:
            self._warned = True
            log.error("data_transformer.cpp:152", "force_color and force_gray only for encoded datum")
        # Only encoded datums heed color, and find fault with it.
        color = self.transformer.color if datum.encoded else None
        return datum_image(datum, self.transformer.dtype, color)

    def _memory(self, spare: Batch | None, shape: tuple[int, int, int]) -> Array:
        """Return the spare batch's memory, or fresh one for a batch of pictures of ``shape``."""
        wanted = (self.batch_size, *shape)
        if spare is not None and spare.data.shape == wanted:
            return spare.data
        return np.empty(wanted, self.transformer.dtype)

    def _at(self, key: bytes, error: CaffeliteError) -> DataError:
        return DataError(f"record {key.decode(errors='replace')!r} of database {self.db.path!r} {error}")


def endless(db: Reader, start: int = 0) -> Iterator[Record]:
    """Yield the records of a database for ever, from number ``start``, and the first again after the last."""
    yield from db.records(start)
    while True:
        log.info("data_layer.cpp:73", "Restarting data prefetching from start.")
        yield from db.records()
