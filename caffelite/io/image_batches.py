"""Batches of the picture files of a list, transformed, over and over."""

from collections.abc import Sequence

import numpy as np

from caffelite.engines.random_stream import RandomStream
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.batches import Batches, BatchJob, State
from caffelite.io.data_transformer import DataTransformer, Draw
from caffelite.io.image_files import ListedImage, read_image, read_image_list
from caffelite.io.images import Array
from caffelite.io.paths import folder_of, resolve


class ImageBatches(Batches):
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
            return self.transformer.infer_shape(self.read(number).shape)
        except CaffeliteError as error:
            raise self.at(number, error) from error

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

    def plan(self) -> "ImageJob":
        """Take the next pictures of the list, and draw their random numbers."""
        numbers = []
        for _ in range(self.batch_size):
            numbers.append(int(self._order[self._next]))
            self._advance()
        draws = self.transformer.draw(self.batch_size)
        return ImageJob(self, numbers, draws, self.position())

    def read(self, number: int) -> Array:
        """Return picture (C, H, W) ``number`` of the list."""
        path = resolve(self.root + self.images[number].name, folder_of(self.source))
        return read_image(path, self.color, self.size)

    def at(self, number: int, error: CaffeliteError) -> DataError:
        """Return an error that names the line of the list."""
        return DataError(
            f"picture {self.images[number].name!r}, line {number + 1} of the list {self.source!r}: {error}"
        )

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


class ImageJob(BatchJob):
    """The batch of some pictures of a list."""

    def __init__(self, source: ImageBatches, numbers: list[int], draws: Sequence[Draw], after: State) -> None:
        super().__init__(len(numbers), source.transformer.dtype, after)
        self.source = source
        self.numbers = numbers
        self.draws = draws

    def shape(self) -> tuple[int, int, int]:
        """Return the shape of the first picture in a batch."""
        try:
            self.first = self.source.read(self.numbers[0])
            return self.source.transformer.infer_shape(self.first.shape)
        except CaffeliteError as error:
            raise self.source.at(self.numbers[0], error) from error

    def fill(self, begin: int, end: int) -> None:
        """Read and transform pictures."""
        for i in range(begin, end):
            number = self.numbers[i]
            try:
                image = self.source.read(number) if i else self.first
                self.source.transformer.transform(image, self.data[i], self.draws[i])
            except CaffeliteError as error:
                raise self.source.at(number, error) from error
            self.label[i] = self.source.images[number].label
