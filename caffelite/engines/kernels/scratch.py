"""Scratch memory of kernels: arrays by name, reused from call to call.

Fresh memory costs NumPy more than most arithmetic (every new page is a fault), so kernels borrow
their temporaries from a dictionary that their caller keeps. What is borrowed under one name is
overwritten by the next borrower of that name; nothing in it is a result.
"""

import math
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Scratch = dict[str, Array]


def borrow(scratch: Scratch, name: str, shape: tuple[int, ...], dtype: npt.DTypeLike) -> Array:
    """Return an uninitialised array; the memory grows on demand and never shrinks."""
    dtype = np.dtype(dtype)
    count = math.prod(shape)
    key = f"{name}:{dtype.str}"
    memory = scratch.get(key)
    if memory is None or memory.size < count:
        memory = scratch[key] = np.empty(count, dtype)
    return memory[:count].reshape(shape)
