"""Blob: an array of values and an array of their gradients, of one shape."""

import functools
import math
import operator
import os
from collections.abc import Sequence
from typing import Any, NoReturn, TypeAlias

import numpy.typing as npt

from caffelite.core.shown_names import BLOB_NAMES, shown_names
from caffelite.engines import Engine
from caffelite.errors import CaffeliteError, ShapeError, both

Array: TypeAlias = npt.NDArray[Any]

MAX_AXES = 32  # kMaxBlobAxes
LARGE = 2**30  # bytes of one blob about which the machine is asked
INT_MAX = 2**31 - 1  # Caffe counts in int: files and shapes beyond it would not load there


def _check_memory(size: int) -> None:
    """Raise ShapeError if ``size`` bytes are more than the machine has: asking might end the process."""
    if size > LARGE and size > (total := _memory()):
        raise ShapeError(
            f"a blob needs {size / 2**30:.1f} GiB, but this machine has {total / 2**30:.1f} GiB of memory; "
            "is a dimension wrong?"
        )


@functools.cache
def _memory() -> float:
    """Return the bytes of memory of this machine, infinity where the system does not tell."""
    try:
        return float(os.sysconf("SC_PAGE_SIZE")) * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return math.inf


def _refuse(name: str) -> NoReturn:
    raise both(CaffeliteError, AttributeError)(
        f"blob.{name} cannot be set to another array; write into the one there is: blob.{name}[...] = values"
    )


class Storage:
    """Memory that several blobs may share; it grows on demand and never shrinks."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.array: Array | None = None

    def at_least(self, count: int) -> Array:
        """Return the memory, of ``count`` elements or more; fresh memory is zero."""
        if self.array is None or self.array.size < count:
            _check_memory(count * self.engine.dtype.itemsize)
            self.array = self.engine.zeros(count)
        return self.array


class _View:
    """One blob's window on a storage: its first ``count`` elements in the blob's shape."""

    __slots__ = ("array", "base", "storage")

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.base: Array | None = None
        self.array: Array | None = None

    def __reduce__(self) -> "tuple[type[_View], tuple[Storage]]":
        return _View, (self.storage,)

    def get(self, shape: tuple[int, ...], count: int) -> Array:
        # Rebuilt after a reshape (array is None) or when a sharer made the storage grow.
        if self.array is None or self.base is not self.storage.array:
            self.base = self.storage.at_least(count)
            self.array = self.base[:count].reshape(shape)
        return self.array


class Blob:
    """The unit of data in a net: ``data`` and ``diff``, two arrays of shape ``shape``.

    Both are allocated on first use, and stay where they are, so that blobs which share them, and arrays
    that a user holds, stay valid: ``blob.data[...] = x`` and ``blob.data += x`` write into them,
    ``blob.data = x`` is an AttributeError.

    Source: BVLC/caffe blob.cpp
    """

    def __init__(self, engine: Engine, shape: Sequence[int] = (0,)) -> None:
        self.engine = engine
        self._data = _View(Storage(engine))
        self._diff = _View(Storage(engine))
        self._shape: tuple[int, ...] = ()
        self._count = 0
        self.reshape(*shape)

    @property
    def data(self) -> Array:
        """The values, as an array that is the blob's own memory."""
        return self._data.get(self._shape, self._count)

    @data.setter
    def data(self, values: Any) -> None:
        if values is not self.data:
            _refuse("data")

    @property
    def diff(self) -> Array:
        """The gradients of the loss with respect to ``data``, as the blob's own memory."""
        return self._diff.get(self._shape, self._count)

    @diff.setter
    def diff(self, values: Any) -> None:
        if values is not self.diff:
            _refuse("diff")

    @property
    def shape(self) -> tuple[int, ...]:
        """Number of elements along each axis."""
        return self._shape

    @property
    def count(self) -> int:
        """Number of elements."""
        return self._count

    def count_from(self, start: int, end: int | None = None) -> int:
        """Number of elements of the axes ``start`` up to, without, ``end`` (default: the last)."""
        return math.prod(self._shape[start:end])

    def canonical_axis(self, axis: int) -> int:
        """Return ``axis`` counted from the front: -1 is the last one.

        Raises ShapeError if the blob has no such axis.
        """
        n = len(self._shape)
        if not -n <= axis < n:
            raise ShapeError(f"axis {axis} is out of range for shape {self._shape}, which has {n} axes")
        return axis % n

    def reshape(self, *shape: int, **kwargs: Any) -> None:
        """Change the shape; memory is kept, and only ever grows. ``reshape()`` makes a scalar.

        Raises ShapeError, which is a TypeError too for what is no whole number, and a RuntimeError for
        arguments by name, which there are none.
        """
        if kwargs:
            raise both(ShapeError, RuntimeError)(
                f"Blob.reshape takes no kwargs, but the dimensions one after the other; got {kwargs}"
            )
        try:
            new = tuple(operator.index(dim) for dim in shape)
        except TypeError as error:
            raise both(ShapeError, TypeError)(
                f"a blob's dimensions are whole numbers one after the other, as in reshape(1, 3), not {shape}"
            ) from error
        if new == self._shape and self._count:
            return
        if len(new) > MAX_AXES:
            raise ShapeError(f"a blob has at most {MAX_AXES} axes, not {len(new)}")
        if any(dim < 0 for dim in new):
            raise ShapeError(f"a blob's dimensions are 0 or more, not {new}")
        count = math.prod(new)
        if count > INT_MAX:
            raise ShapeError(f"shape {new} has {count} elements, more than Caffe's limit of {INT_MAX}")
        self._shape, self._count = new, count
        self._data.array = self._diff.array = None

    def reshape_like(self, other: "Blob") -> None:
        """Take the shape of ``other``."""
        self.reshape(*other.shape)

    def share_data(self, other: "Blob") -> None:
        """Use the memory of ``other.data`` for this blob's data; the counts must agree."""
        self._check_count(other)
        self._data = _View(other._data.storage)

    def share_diff(self, other: "Blob") -> None:
        """Use the memory of ``other.diff`` for this blob's diff; the counts must agree."""
        self._check_count(other)
        self._diff = _View(other._diff.storage)

    @property
    def diff_storage(self) -> Storage:
        """The memory that ``diff`` is the beginning of."""
        return self._diff.storage

    def use_diff_storage(self, storage: Storage) -> None:
        """Let ``diff`` be the beginning of ``storage``, which may be larger and hold anything."""
        self._diff = _View(storage)

    def shares_data_with(self, other: "Blob") -> bool:
        """Tell whether both blobs' data are the same memory."""
        return self._data.storage is other._data.storage

    def has_diff(self) -> bool:
        """Tell whether the memory of ``diff`` was ever asked for."""
        return self._diff.storage.array is not None

    def _check_count(self, other: "Blob") -> None:
        if other.count != self._count:
            raise ShapeError(f"blobs of shapes {self._shape} and {other.shape} cannot share memory")

    @property
    def num(self) -> int:
        """Legacy name of axis 0 of at most four."""
        return self._legacy_axis(0)

    @property
    def channels(self) -> int:
        """Legacy name of axis 1 of at most four."""
        return self._legacy_axis(1)

    @property
    def height(self) -> int:
        """Legacy name of axis 2 of at most four."""
        return self._legacy_axis(2)

    @property
    def width(self) -> int:
        """Legacy name of axis 3 of at most four."""
        return self._legacy_axis(3)

    def _legacy_axis(self, axis: int) -> int:
        if len(self._shape) > 4:
            raise ShapeError(f"num, channels, height and width need at most 4 axes, not {self._shape}")
        return self._shape[axis] if axis < len(self._shape) else 1

    def __dir__(self) -> list[str]:
        """Show pycaffe's names."""
        return shown_names(self, BLOB_NAMES)

    def __repr__(self) -> str:
        """Show the shape, the precision, and the range and mean of the values, unless there are none yet."""
        text = f"Blob(shape={self._shape}, dtype={self.engine.dtype}"
        if self._data.storage.array is None or not self._count:
            return f"{text})"
        with self.engine.quiet():
            x = self.data
            mean = x.mean(dtype="float64")
            return f"{text}, min={float(x.min()):.4g}, mean={float(mean):.4g}, max={float(x.max()):.4g})"


class BlobVec(list[Blob]):
    """A layer's learnable blobs, as pycaffe's Python layers know them."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine = engine

    def add_blob(self, *shape: int, **kwargs: Any) -> None:
        """Append a blob of zeros; RuntimeError, as in pycaffe, for arguments by name."""
        if kwargs:
            raise both(ShapeError, RuntimeError)(
                f"BlobVec.add_blob takes no kwargs, but the dimensions one after the other; got {kwargs}"
            )
        self.append(Blob(self.engine, shape))


Blobs: TypeAlias = Sequence[Blob]
