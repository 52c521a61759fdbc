"""What this machine computes with: engine, NumPy's matrix library, processors, memory."""

import ctypes
import os
import platform
import re
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from caffelite.engines import default_engine, why_engine
from caffelite.engines.cpus import usable_cpus

# What tells the number of threads, by library; OpenBLAS comes with names of many builds.
_THREADS = (
    *(f"{prefix}openblas_get_num_threads{suffix}" for prefix in ("", "scipy_") for suffix in ("", "64_")),
    "MKL_Get_Max_Threads",
    "bli_thread_get_num_threads",
)
_LIBRARY = re.compile(r"/\S*(?:openblas|mkl_rt|blis)[^/\s]*\.so[^/\s]*")
_GIB = 2**30


def describe_devices() -> list[tuple[str, str]]:
    """Return what matters to the speed, as names and values; what the system does not tell is ``unknown``."""
    engine = default_engine()
    return [
        ("caffelite", version("caffelite")),
        ("Python", f"{platform.python_version()} on {platform.platform()}"),
        ("engine", f"{engine.name}, {engine.dtype}: {engine.describe()}"),
        ("chosen", why_engine()),
        ("NumPy", np.__version__),
        ("BLAS", _blas()),
        ("BLAS threads", str(blas_threads() or "unknown")),
        ("processor", _processor()),
        ("CPUs", f"{os.cpu_count() or 'unknown'}, of which this process may use {usable_cpus()}"),
        ("memory", _memory()),
        ("GPUs", "none are used: no engine for them is installed, the CPU computes"),
    ]


def blas_threads() -> int | None:
    """Return with how many threads NumPy's matrix products run, None if the library does not tell."""
    for path in _loaded_libraries():
        with suppress(OSError):
            library = ctypes.CDLL(path)
            for name in _THREADS:
                if hasattr(library, name):
                    return int(getattr(library, name)())
    return None


def _loaded_libraries() -> Iterator[str]:
    """Find the matrix libraries that the process has loaded, or else those beside NumPy."""
    with suppress(OSError):
        yield from dict.fromkeys(_LIBRARY.findall(Path("/proc/self/maps").read_text(encoding="utf-8")))
    package = Path(np.__file__).parent
    for folder in (package / ".dylibs", package.parent / "numpy.libs"):
        if folder.is_dir():
            yield from (str(path) for path in folder.iterdir() if re.search("openblas|mkl|blis", path.name))


def _blas() -> str:
    config: Any = np.show_config(mode="dicts")
    blas = config.get("Build Dependencies", {}).get("blas", {})
    return f"{blas.get('name', 'unknown')} {blas.get('version', '')}".strip()


def _processor() -> str:
    with suppress(OSError):
        match = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
        if match:
            return match[1]
    return platform.processor() or platform.machine() or "unknown"


def _memory() -> str:
    try:
        page = os.sysconf("SC_PAGE_SIZE")
        total, free = (page * os.sysconf(name) / _GIB for name in ("SC_PHYS_PAGES", "SC_AVPHYS_PAGES"))
    except (AttributeError, ValueError, OSError):
        return "unknown"
    return f"{total:.1f} GiB, {free:.1f} GiB free"
