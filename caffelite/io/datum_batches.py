"""Batches of the records of a database, transformed, over and over."""

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from caffelite import log
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.batches import Array, Batches, BatchJob, State
from caffelite.io.data_transformer import DataTransformer, Draw
from caffelite.io.datum import datum_image, parse_datum, shaped
from caffelite.io.datum_wire import Alike, datum_layout
from caffelite.io.db import Reader, Record
from caffelite.io.images import decode_planes


class DatumBatches(Batches):
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
        self._unheeded = itertools.count()  # force_color and force_gray; a line tells of the first

    def first_shape(self) -> tuple[int, int, int]:
        """Return the shape (C, H, W) that the first record has in a batch."""
        key, value = next(self.db.records())
        try:
            return self.transformer.infer_shape(self.read(value)[0].shape)
        except CaffeliteError as error:
            raise self.at(key, error) from error

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

    def plan(self) -> "DatumJob":
        """Read the next records, and draw their random numbers."""
        records = [next(self._records) for _ in range(self.batch_size)]
        draws = self.transformer.draw(self.batch_size)
        self._next = (self._next + self.batch_size) % len(self.db)
        return DatumJob(self, records, draws, self.position())

    def read(self, value: bytes) -> tuple[Array, int]:
        """Return a record's picture (C, H, W) and label."""
        layout = datum_layout(value)
        if layout is None:
            datum = parse_datum(value)
            self._heed_color(datum.encoded)
            color = self.transformer.color if datum.encoded else None
            return datum_image(datum, self.transformer.dtype, color), datum.label
        self._heed_color(layout.encoded)
        if layout.encoded:
            return decode_planes(value[layout.begin : layout.end], self.transformer.color), layout.label
        pixels = np.frombuffer(value, np.uint8, layout.end - layout.begin, layout.begin)
        return shaped(pixels, layout.shape), layout.label

    def at(self, key: bytes, error: CaffeliteError) -> DataError:
        """Return an error that names the record of ``key``."""
        return DataError(f"record {key.decode(errors='replace')!r} of database {self.db.path!r} {error}")

    def _heed_color(self, encoded: bool) -> None:
        # Only encoded datums heed color, and find fault with it.
        if not encoded and self.transformer.forces_color and next(self._unheeded) == 0:
            log.error("data_transformer.cpp:152", "force_color and force_gray only for encoded datum")


class DatumJob(BatchJob):
    """The batch of some records."""

    def __init__(
        self, source: DatumBatches, records: list[Record], draws: Sequence[Draw], after: State
    ) -> None:
        super().__init__(len(records), source.transformer.dtype, after)
        self.source = source
        self.transformer = source.transformer
        self.records = records
        self.draws = draws

    def shape(self) -> tuple[int, int, int]:
        """Return the shape of the first record's picture in a batch."""
        key, value = self.records[0]
        try:
            self.first = self.source.read(value)
            shape = self.transformer.infer_shape(self.first[0].shape)
        except CaffeliteError as error:
            raise self.source.at(key, error) from error
        layout = datum_layout(value)
        is_raw = layout is not None and not layout.encoded
        self.alike = Alike(value, layout) if layout is not None and is_raw else None
        return shape

    def fill(self, begin: int, end: int) -> None:
        """Make pictures, all at once if they are raw, of one size, and small."""
        values = [value for _, value in self.records[begin:end]]
        labels = None
        if self.alike is not None and not self.transformer.draws:
            labels = self.alike.labels(values)
        if labels is not None:
            self._fill_alike(begin, values, labels)
            return
        for i in range(begin, end):
            key, value = self.records[i]
            try:
                image, self.label[i] = self._read(i, value)
                self.transformer.transform(image, self.data[i], self.draws[i])
            except CaffeliteError as error:
                raise self.source.at(key, error) from error

    def _fill_alike(self, begin: int, values: list[bytes], labels: list[int]) -> None:
        assert self.alike is not None
        part = slice(begin, begin + len(values))
        self.label[part] = labels
        images = self.alike.pixels(values)
        try:
            self.transformer.transform(images, self.data[part], self.draws[begin])
        except CaffeliteError as error:
            raise self.source.at(self.records[begin][0], error) from error

    def _read(self, i: int, value: bytes) -> tuple[Array, int]:
        if i == 0:
            return self.first
        label = None if self.alike is None else self.alike.label(value)
        if self.alike is None or label is None:
            return self.source.read(value)
        return self.alike.pixels([value])[0], label


def endless(db: Reader, start: int = 0) -> Iterator[Record]:
    """Yield the records of a database for ever, from number ``start``, and the first again after the last."""
    yield from db.records(start)
    while True:
        log.info("data_layer.cpp:73", "Restarting data prefetching from start.")
        yield from db.records()
