"""What the layers share that bring pictures and labels into a net."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import ClassVar

from caffelite.core.layer import Blobs, Layer
from caffelite.errors import CaffeliteError, DataError, LayerError
from caffelite.io.batches import Batches, State
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.prefetch import Prefetcher
from caffelite.io.workers import num_workers


class BaseData(Layer):
    """A layer without bottoms, whose pictures go through ``transform_param`` into top[0].

    ``self.output_labels`` tells whether there is a top[1], for labels; ``self.transformer`` is the
    DataTransformer, whose random stream is seeded from the engine's.

    Errors
        DataError if ``transform_param`` is contradictory or its mean_file cannot be read.

    Source: BVLC/caffe base_data_layer.cpp
    """

    num_bottom = 0
    num_top = (1, 2)
    fork_fields: ClassVar[tuple[str, ...]] = ("transform_param.crop_h", "transform_param.crop_w")

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self.output_labels = len(top) > 1
        with self.naming():
            self.transformer = DataTransformer(
                self.layer_param.transform_param, self.phase, self.engine.dtype
            )
            self.transformer.init_rand(self.engine.rng)
            self.data_setup(bottom, top)

    def data_setup(self, bottom: Blobs, top: Blobs) -> None:
        """Open the data source and shape the tops."""
        raise NotImplementedError

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        """Do nothing: the data set the shapes, in ``forward``."""

    def naming(self) -> AbstractContextManager[None]:
        """Name this layer in the errors of its data."""
        return naming(self)

    def save_state(self) -> State:
        """Return where the random stream stands."""
        return {"random": self.transformer.random_state}

    def restore_state(self, state: State) -> None:
        """Go on with a state that was saved; DataError if it does not fit."""
        with self.naming():
            self.transformer.random_state = state["random"]


@contextmanager
def naming(layer: Layer) -> Iterator[None]:
    """Name ``layer`` in the errors of its data."""
    try:
        yield
    except LayerError:
        raise  # names it already
    except CaffeliteError as error:
        raise DataError(f"layer {layer.layer_param.name!r} ({layer.type}): {error}") from error


class BasePrefetchingData(BaseData):
    """A data layer whose batches threads make ahead, up to ``data_param.prefetch`` of them.

    A subclass's ``data_setup`` sets ``self.source``, which makes the batches. It must not
    refer to the layer, so that a net that nobody uses takes its threads along. Batches are the same and
    come in the same order whatever the timing and the number of threads, for which see
    ``caffelite.io.workers``; ``self.batches`` counts those that went into the tops. The state of
    the layer is where the next batch begins that no top has seen, however many are made ahead.

    Forward
        top[0] = data, top[1] = label of the next batch; the tops take its shape

    Errors
        DataError, with its cause, if the batch could not be made.
        SettingError if the environment sets an impossible number of threads.

    Source: BVLC/caffe base_data_layer.cpp
    """

    source: Batches

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        super().setup(bottom, top)
        # Caffe seeds again before it starts its thread; the second number is the one that counts.
        self.transformer.init_rand(self.engine.rng)
        self.engine.rng.rand()  # Caffe seeds its thread with the next number
        depth = self.layer_param.data_param.prefetch
        self.check(depth >= 1, "needs data_param.prefetch of 1 or more, got 0")
        self.batches = 0
        self._position = self.source.position()
        self.prefetcher = Prefetcher(
            self.source.plan, depth, num_workers(), f"prefetch {self.layer_param.name}"
        )

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        with self.naming():
            batch = self.prefetcher.get()
        for blob, values in zip(top, (batch.data, batch.label), strict=False):
            blob.reshape(*values.shape)
            blob.data[...] = self.engine.asarray(values)
        self._position = batch.after
        self.prefetcher.recycle(batch)
        self.batches += 1

    def save_state(self) -> State:
        """Return where the next batch begins."""
        return self._position

    def restore_state(self, state: State) -> None:
        """Go on with the batch that was next then; DataError if the data are others."""
        self.prefetcher.restart()
        with self.naming():
            self.source.seek(state)
        self._position = self.source.position()

    def close(self) -> None:
        """End the threads; a later forward starts them again, with the batch that is next."""
        self.prefetcher.close()
