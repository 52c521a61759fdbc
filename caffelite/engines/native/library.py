"""The shared library of C kernels: found, loaded, and called for the processor's instruction set.

C functions are called by name, with addresses of arrays (``address``), whole numbers (int) and real
numbers (float): ``call("relu", address(x), address(y), x.size, 0.1)``. In C these are pointers,
``ptrdiff_t`` and ``float``. Python's lock is released while a kernel runs.
"""

import ctypes
import functools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from caffelite.engines.cpus import usable_cpus
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.errors import SettingError

LEVELS = ("baseline", "neon", "avx2", "avx512")  # instruction sets, the best last
_VECTORS = {"avx2": 8, "avx512": 16}  # floats; 4 elsewhere
_MANY_REGISTERS = {"avx512", "neon"}  # 32 for vectors; 16 elsewhere
ALIGNMENT = 64  # bytes: a cache line, and the widest vector

_F32 = np.dtype(np.float32)
_FOLDER = Path(__file__).parent


class _Library:
    """The loaded library, and the instruction set whose kernels are called."""

    def __init__(self, path: Path) -> None:
        self.c = ctypes.CDLL(str(path))
        self.c.caffelite_runs.argtypes = [ctypes.c_char_p]
        self.c.caffelite_set_num_threads.argtypes = [ctypes.c_int]
        self.levels = [
            level
            for level in LEVELS
            if hasattr(self.c, f"{level}_conv_backward_bias") and self.c.caffelite_runs(level.encode())
        ]
        self.level = self.levels[-1]
        self.functions: dict[str, Callable[..., None]] = {}
        self.c.caffelite_set_num_threads(_threads_wanted())
        if wanted := os.environ.get("CAFFELITE_ISA"):
            self.select(wanted)

    def select(self, level: str) -> None:
        """Call the kernels of this instruction set from now on."""
        if level not in self.levels:
            raise SettingError(
                f"there are no kernels for the instruction set {level!r} (CAFFELITE_ISA) that run here; "
                f"choose one of: {', '.join(self.levels)}"
            )
        self.level = level
        self.functions.clear()

    def find(self, name: str, arguments: tuple[Any, ...]) -> Callable[..., None]:
        """Return the C function ``name``, prepared for arguments of the types of these."""
        function: Any = getattr(self.c, f"{self.level}_{name}")
        function.restype = None
        function.argtypes = [_c_type(argument) for argument in arguments]
        self.functions[name] = function
        return self.functions[name]


def _c_type(argument: object) -> Any:
    if isinstance(argument, float):
        return ctypes.c_float
    return ctypes.c_void_p if argument is None or isinstance(argument, Address) else ctypes.c_ssize_t


_BYTE: Any = ctypes.c_char


class Address(int):
    """Where an array's memory begins."""


def call(name: str, *arguments: Address | int | float | None) -> None:
    """Call the C kernel ``name``; its argument types are those of the first call (None is an address)."""
    library = _library()
    function = library.functions.get(name) or library.find(name, arguments)
    function(*arguments)


def address(array: Array | None) -> Address | None:
    """Return where the memory of ``array`` begins; None, a null pointer, for None."""
    if array is None:
        return None
    try:
        return Address(ctypes.addressof(_BYTE.from_buffer(array)))  # a quarter of the time of array.ctypes
    except (TypeError, ValueError, BufferError):  # read-only, empty, or not in C order
        return Address(array.ctypes.data)


def covers(*arrays: Array | None) -> bool:
    """Whether C code can read and write these: float32, in C order, not empty. None counts as such."""
    return all(a is None or (a.dtype == _F32 and a.flags.c_contiguous and a.size > 0) for a in arrays)


def workspace(scratch: Scratch, name: str, count: int) -> Address:
    """Return where ``count`` floats of scratch memory begin, on a cache line.

    As with ``borrow``, the next call with this name overwrites them. Memory grows, and is kept.
    """
    memory = scratch.get(name)
    if memory is None or memory.size < count:
        memory = scratch[name] = aligned_zeros(count, _F32)
    return Address(memory.ctypes.data)


def aligned_zeros(count: int, dtype: np.dtype[Any]) -> Array:
    """Return ``count`` zeros whose memory begins on a cache line."""
    extra = ALIGNMENT // dtype.itemsize
    memory: Array = np.zeros(count + extra, dtype)
    start = -memory.ctypes.data % ALIGNMENT // dtype.itemsize
    return memory[start : start + count]


def why_not() -> str | None:
    """Return why there are no compiled kernels, None if there are."""
    return _load()[1]


def instruction_set() -> str:
    """Return the instruction set in use: one of ``LEVELS``."""
    return _library().level


def vector_size() -> int:
    """Return how many floats a vector of the instruction set in use has: WIDTH in C."""
    return _VECTORS.get(instruction_set(), 4)


def rectification(slope: float | None) -> tuple[int, float]:
    """Return what kernels take for a ReLU behind them: whether there is one, and its slope."""
    return int(slope is not None), float(slope or 0.0)


def rows_of_tile() -> int:
    """Return how many rows a tile of a matrix product has: MR in gemm.h."""
    return 12 if instruction_set() in _MANY_REGISTERS else 6


def round_up(count: int, step: int) -> int:
    """Return the least multiple of ``step`` that is not below ``count``."""
    return -(-count // step) * step


def instruction_sets() -> tuple[str, ...]:
    """Return the instruction sets that were built and that the processor has."""
    return tuple(_library().levels)


@contextmanager
def using_instruction_set(level: str) -> Iterator[None]:
    """Compute with the kernels of another instruction set for a while, as tests do.

    Raises SettingError if it was not built, or the processor lacks it.
    """
    library = _library()
    before = library.level
    library.select(level)
    try:
        yield
    finally:
        library.select(before)


def set_num_threads(n: int) -> None:
    """Let the C kernels share their work among ``n`` threads; results do not depend on it.

    Without it ``CAFFELITE_NUM_THREADS`` counts, or else the number of CPUs that the process may use.
    NumPy's matrix library has threads of its own (``OPENBLAS_NUM_THREADS``). Without compiled kernels
    nothing changes.

    Raises SettingError if ``n`` is not a positive whole number.
    """
    if not isinstance(n, int) or isinstance(n, bool) or n < 1:
        raise SettingError(f"the number of threads is a whole number of 1 or more, not {n!r}")
    if why_not() is None:
        _library().c.caffelite_set_num_threads(n)


def get_num_threads() -> int:
    """Return among how many threads the C kernels share their work; 1 without compiled kernels."""
    return int(_library().c.caffelite_get_num_threads()) if why_not() is None else 1


def _threads_wanted() -> int:
    text = os.environ.get("CAFFELITE_NUM_THREADS", "").strip()
    if not text:
        return usable_cpus()
    if not text.isdecimal() or int(text) < 1:
        raise SettingError(f"CAFFELITE_NUM_THREADS is a whole number of 1 or more, not {text!r}")
    return int(text)


def _library() -> _Library:
    library, reason = _load()
    if library is None:
        raise SettingError(f"there are no compiled kernels: {reason}")
    return library


@functools.cache
def _load() -> tuple[_Library | None, str | None]:
    """Load the library once; return it, or why that is not possible."""
    path = _FOLDER / ("kernels.dll" if os.name == "nt" else "kernels.so")
    if not path.exists():
        return None, (
            "they were not built when caffelite was installed; install gcc or clang, and then caffelite "
            "again: pip install --force-reinstall --no-binary caffelite caffelite"
        )
    try:
        return _Library(path), None
    except OSError as error:
        return None, f"{path} cannot be loaded ({error}); install caffelite again"
