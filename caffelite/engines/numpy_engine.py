"""The reference engine: NumPy arrays, and kernels that are functions of them."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.engines.kernels import KERNELS
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import SettingError

Array = npt.NDArray[Any]


class NumpyEngine:
    """What layers compute with: an array module, a precision, a random stream, a table of kernels.

    ``dtype`` is float32 (as pycaffe) or float64; every blob made with this engine has it.
    """

    name = "numpy"
    xp: Any = np
    joins: bool = (
        False  # whether layers that follow in place are computed with the one before: core/chains.py
    )

    def __init__(self, dtype: npt.DTypeLike = np.float32, seed: int | None = None) -> None:
        self.dtype = np.dtype(dtype)
        if self.dtype not in (np.float32, np.float64):
            raise SettingError(f"an engine computes in float32 or float64, not in {self.dtype}")
        self.rng = RandomStream(seed)
        self._of_thread = threading.local()

    @property
    def reference(self) -> "NumpyEngine":
        """What layers with ``engine: CAFFE`` compute with: readable kernels, the same random stream."""
        return self

    @property
    def scratch(self) -> dict[str, Array]:
        """Memory that the kernels of one thread share for what they need during a call."""
        if not hasattr(self._of_thread, "scratch"):
            self._of_thread.scratch = {}
        scratch: dict[str, Array] = self._of_thread.scratch
        return scratch

    def zeros(self, count: int) -> Array:
        """Return ``count`` zeros, as the memory of a blob."""
        return np.zeros(count, self.dtype)

    def kernel(self, name: str) -> Callable[..., Any]:
        """Return the kernel ``name`` of the table."""
        return KERNELS[name]

    def describe(self) -> str:
        """Return how it computes, in a few words."""
        return "NumPy's kernels"

    def quiet(self) -> AbstractContextManager[Any]:
        """Return a context without floating-point warnings, in which layers compute.

        As in Caffe, inf and nan go on their way in silence; and some BLAS kernels raise the flag for
        what lies in the padding of their buffers.
        """
        return np.errstate(all="ignore")

    def asarray(self, values: npt.ArrayLike) -> Array:
        """Return ``values`` in this engine's array type and precision."""
        return np.asarray(values, self.dtype)
