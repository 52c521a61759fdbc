"""Caffe's mode, CPU or GPU, and device, which scripts and solver files set: accepted, and the CPU computes.

Source: BVLC/caffe common.cpp
"""

import operator

from caffelite import log
from caffelite.engines import default_engine
from caffelite.errors import ArgumentError

_told: set[str] = set()  # what was warned of, as it is once


def set_mode_cpu() -> None:
    """Compute on the CPU, as caffelite always does."""


def set_mode_gpu() -> None:
    """Warn, once, that there is no engine for GPUs: the CPU computes, with the same results."""
    warn_of_gpu("set_mode_gpu()", default_engine().name)


def set_device(device_id: int) -> None:
    """Accept the number of a GPU, which is not used; warn of it once, as ``set_mode_gpu`` does.

    Raises ArgumentError, a TypeError, if it is no whole number.
    """
    try:
        operator.index(device_id)
    except TypeError:
        raise ArgumentError(f"set_device takes the number of a device, not {device_id!r}") from None
    warn_of_gpu(f"set_device({device_id})", default_engine().name)


def warn_of_gpu(cause: str, engine: str) -> None:
    """Warn, once in a process, that ``cause`` asks for a GPU, and the engine of this name uses the CPU."""
    if "gpu" not in _told:
        _told.add("gpu")
        log.warning("common.cpp:142", f"{cause}, but the {engine} engine uses the CPU")
