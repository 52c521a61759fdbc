"""The engine of compiled kernels: C for the instruction set of the processor, NumPy for the rest."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.engines.kernels import KERNELS
from caffelite.engines.native import NATIVE_KERNELS
from caffelite.engines.native.library import aligned_zeros, get_num_threads, instruction_set, why_not
from caffelite.engines.numpy_engine import Array, NumpyEngine
from caffelite.errors import SettingError


class NativeEngine(NumpyEngine):
    """The NumPy engine, with kernels in C where there are some; see ``NumpyEngine``.

    The C kernels compute in float32. With float64, and for what they do not cover, NumPy's kernels serve.

    Raises SettingError if the kernels were not built.
    """

    name = "native"

    def __init__(self, dtype: npt.DTypeLike = np.float32, seed: int | None = None) -> None:
        if reason := why_not():
            raise SettingError(f"there is no engine 'native': its kernels cannot be used, since {reason}")
        super().__init__(dtype, seed)
        self._kernels = {**KERNELS, **NATIVE_KERNELS} if self.dtype == np.float32 else KERNELS
        self.joins = self.dtype == np.float32
        self._reference = NumpyEngine(dtype)
        self._reference.rng = self.rng
        self._reference._of_thread = self._of_thread

    @property
    def reference(self) -> NumpyEngine:
        """NumPy's kernels, on the same random stream and scratch memory."""
        return self._reference

    def zeros(self, count: int) -> Array:
        """Return ``count`` zeros, as the memory of a blob; it begins on a cache line."""
        return aligned_zeros(count, self.dtype)

    def kernel(self, name: str) -> Callable[..., Any]:
        """Return the kernel ``name``: the C one if there is one, else NumPy's."""
        return self._kernels[name]

    def describe(self) -> str:
        """Return what computes: "avx512, 2 threads"."""
        threads = get_num_threads()
        return f"{instruction_set()}, {threads} thread{'s' if threads > 1 else ''}"
