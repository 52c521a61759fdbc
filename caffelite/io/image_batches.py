"""Batches of the picture files of a list, transformed, over and over."""

from collections.abc import Sequence

import numpy as np

from caffelite.engines.random_stream import RandomStream
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.datum_batches import Batch, State
from caffelite.io.image_files import ListedImage, read_image, read_image_list
from caffelite.io.images import Array
from caffelite.io.paths import folder_of, resolve


class ImageBatches:
    """Batches of ``batch_size`` pictures in the order of the list ``source``, from number ``start``.

    After the last picture comes the first. With ``shuffle``, a random stream, the pictures are
    shuffled at once and again after each round. ``root`` is put in front of the names as it is; a
    relative path counts from the working directory, or else from the list's folder. The first
    picture of a batch sets its shape. ``position`` says where the next batch begins; ``seek`` goes
    there.

    Errors
        DataError if the list cannot be read or is empty; one that names the line of the list if a
        picture cannot be read, does not decode, or does not fit its batch.

    Source: BVLC/caffe image_data_layer.cpp
    """

    def __init__(
        self,
        source: str,
        batch_size: int,
        transformer: DataTransformer,
        *,
        color: bool = True,
        size: tuple[int, int] | None = None,
        root: str = "",
        shuffle: RandomStream | None = None,
    ) -> None:
        self.source = source
        self.images: Sequence[ListedImage] = read_image_list(source)
        self.batch_size = batch_size
        self.transformer = transformer
        self.color = color
        self.size = size
        self.root = root
        self._shuffle = shuffle
        self._order = np.arange(len(self.images))
        self._next = 0  # place in the order
        self._shuffle_order()

    def __len__(self) -> int:
        return len(self.images)

    def skip(self, count: int) -> None:
        """Begin with picture number ``count`` of the order; DataError if there are not as many."""
        if count >= len(self):
            raise DataError(
                f"cannot skip {count} pictures, as rand_skip asks for: {self.source!r} lists {len(self)}"
            )
        self._next = count

    def first_shape(self) -> tuple[int, int, int]:
        """Return the shape (C, H, W) that the next picture has in a batch."""
        number = int(self._order[self._next])
        try:
            return self.transformer.infer_shape(self._image(number).shape)
        except CaffeliteError as error:
            raise self._at(number, error) from error

    def position(self) -> State:
        """Return where the next batch begins."""
        shuffle = self._shuffle
        return {
            "picture": self._next,
            "pictures": len(self),
            "order": None if shuffle is None else self._order,
            "shuffle": None if shuffle is None else shuffle.state,
            "random": self.transformer.random_state,
        }

    def seek(self, position: State) -> None:
        """Let the next batch begin at ``position``, which this or an earlier run has returned.

        Raises DataError if the list had another number of pictures then, or was read in another order.
        """
        if position["pictures"] != len(self):
            raise DataError(
                f"{self.source!r} lists {len(self)} pictures, and listed {position['pictures']} then"
            )
        if (position["order"] is None) != (self._shuffle is None):
            raise DataError(f"{self.source!r} is read with another setting of shuffle than then")
        self.transformer.random_state = position["random"]
        self._next = int(position["picture"])
        if self._shuffle is not None:
            self._shuffle.state = position["shuffle"]
            self._order = np.array(position["order"])

    def load(self, spare: Batch | None = None) -> Batch:
        """Return the next batch, built in ``spare`` if that has the right shape."""
        label = np.empty(self.batch_size, self.transformer.dtype)
        data: Array | None = None
        for i in range(self.batch_size):
            number = int(self._order[self._next])
            try:
                image = self._image(number)
                if data is None:
                    data = self._memory(spare, self.transformer.infer_shape(image.shape))
                self.transformer.transform(image, data[i])
            except CaffeliteError as error:
                raise self._at(number, error) from error
            label[i] = self.images[number].label
            self._advance()
        assert data is not None  # batch_size is 1 or more
        return Batch(data, label, self.position())

    def _image(self, number: int) -> Array:
        path = resolve(self.root + self.images[number].name, folder_of(self.source))
        image: Array = read_image(path, self.color, self.size).transpose(2, 0, 1)
        return image

    def _memory(self, spare: Batch | None, shape: tuple[int, int, int]) -> Array:
        wanted = (self.batch_size, *shape)
        if spare is not None and spare.data.shape == wanted:
            return spare.data
        return np.empty(wanted, self.transformer.dtype)

    def _advance(self) -> None:
        self._next += 1
        if self._next == len(self):
            self._next = 0
            self._shuffle_order()

    def _shuffle_order(self) -> None:
        if self._shuffle is not None:
            order = self._order.tolist()
            self._shuffle.shuffle(order)
            self._order = np.array(order)  # a new one: positions hold the old

    def _at(self, number: int, error: CaffeliteError) -> DataError:
        return DataError(
            f"picture {self.images[number].name!r}, line {number + 1} of the list {self.source!r}: {error}"
        )
