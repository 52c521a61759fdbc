"""Batches of pictures and labels, and the jobs that make them in parallel."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.io.prefetch import Job

Array = npt.NDArray[Any]
State = dict[str, Any]  # of numbers, strings, lists, dicts and arrays alone, as all that is to be stored

PART_VALUES = 1 << 16  # of small pictures one part of a job has several: handing out a part takes time too


@dataclass
class Batch:
    """``data`` (N, C, H, W) and ``label`` (N,), in one precision, and the position ``after`` the batch."""

    data: Array
    label: Array
    after: State = field(default_factory=dict)


class Batches(ABC):
    """What makes batches, one after the other, over and over."""

    @abstractmethod
    def plan(self) -> Job[Batch]:
        """Return the job that makes the next batch: all that has an order is done, all else is left to it."""

    @abstractmethod
    def position(self) -> State:
        """Return where the next batch begins."""

    @abstractmethod
    def seek(self, position: State) -> None:
        """Let the next batch begin at ``position``, which this or an earlier run has returned."""

    def load(self, spare: Batch | None = None) -> Batch:
        """Return the next batch, built in ``spare`` if that has the right shape."""
        job = self.plan()
        for part in range(job.start(spare)):
            job.run(part)
        return job.result()


class BatchJob(ABC):
    """A batch of ``count`` pictures on its way, whose shape is that of its first picture.

    A subclass says what the shape is and how some of the pictures are made.
    """

    def __init__(self, count: int, dtype: npt.DTypeLike, after: State) -> None:
        self.count = count
        self.dtype = np.dtype(dtype)
        self.after = after

    @abstractmethod
    def shape(self) -> Sequence[int]:
        """Return the shape (C, H, W) of the batch's pictures."""

    @abstractmethod
    def fill(self, begin: int, end: int) -> None:
        """Write the pictures ``begin`` to ``end - 1`` and their labels to ``data`` and ``label``."""

    def start(self, spare: Batch | None) -> int:
        """Find memory for the batch and make its first pictures; return how many parts are left."""
        shape = (self.count, *self.shape())
        fits = spare is not None and spare.data.shape == shape and spare.data.dtype == self.dtype
        self.data = spare.data if spare is not None and fits else np.empty(shape, self.dtype)
        self.label = np.empty(self.count, self.dtype)
        self.pictures = max(1, PART_VALUES // max(1, self.data[0].size))  # in a part
        self.fill(0, min(self.pictures, self.count))
        return int(np.ceil(self.count / self.pictures)) - 1

    def run(self, part: int) -> None:
        """Make the pictures of a part."""
        begin = (part + 1) * self.pictures
        self.fill(begin, min(begin + self.pictures, self.count))

    def result(self) -> Batch:
        """Return the batch."""
        return Batch(self.data, self.label, self.after)
