"""Engines: what computes. Layers get theirs from the net, and name none."""

import copyreg
import os
import threading
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy.typing as npt

from caffelite.engines.native import library
from caffelite.engines.native.library import get_num_threads, set_num_threads
from caffelite.engines.native_engine import NativeEngine
from caffelite.engines.numpy_engine import NumpyEngine
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import SettingError

Engine: TypeAlias = NumpyEngine

_ENGINES: dict[str, type[NumpyEngine]] = {"native": NativeEngine, "numpy": NumpyEngine}
_default: Engine | None = None
_first_use = threading.Lock()


def get_engine(name: str | None = None, dtype: npt.DTypeLike = "float32", seed: int | None = None) -> Engine:
    """Return a new engine: ``get_engine("numpy", "float64")``.

    Without a name it is of the kind of the default engine (see ``default_engine``).

    Raises SettingError if there is no engine of that name, or it cannot be used here.
    """
    if name is None:
        name = _default.name if _default is not None else _preferred()[0]
    if name not in _ENGINES:
        raise SettingError(f"there is no engine {name!r}; choose one of: {', '.join(sorted(_ENGINES))}")
    return _ENGINES[name](dtype, seed)


def default_engine() -> Engine:
    """Return the engine of nets that are not given one; made on first use.

    It is that of ``set_engine``; or what ``CAFFELITE_ENGINE`` names; or "native" if its kernels were
    built, or else "numpy".
    """
    global _default  # noqa: PLW0603  the one that the architecture allows
    with _first_use:
        if _default is None:
            _default = get_engine()
        return _default


def _reduce(engine: Engine) -> tuple[Callable[..., Engine], tuple[Any, ...]]:
    """Pickle an engine: the default one as what is the default there, others with their random stream."""
    if engine is _default:
        return default_engine, ()
    return _restored, (engine.name, engine.dtype.str, engine.rng)


def _restored(name: str, dtype: str, rng: RandomStream) -> Engine:
    engine = get_engine(name, dtype, seed=0)
    engine.rng.state = rng.state
    return engine


for _kind in _ENGINES.values():
    copyreg.pickle(_kind, _reduce)


def set_engine(name: str) -> None:
    """Let nets and solvers made from now on, and not given an engine, compute with the engine ``name``.

    It continues the random stream of the default engine before it.

    Raises SettingError if there is no engine of that name, or it cannot be used here.
    """
    global _default  # noqa: PLW0603  the one that the architecture allows
    engine = get_engine(name)
    if _default is not None:
        engine.rng.state = _default.rng.state
    _default = engine


def why_engine() -> str:
    """Return why the default engine is what it is, for people: why the other one does not compute."""
    name, reason = _preferred()
    return reason if _default is None or _default.name == name else "by set_engine"


def set_random_seed(seed: int) -> None:
    """Seed the default engine's random stream: fillers, dropout, crops, orders."""
    default_engine().rng.seed(seed)


def _preferred() -> tuple[str, str]:
    """Return the default engine's name, where nobody has set one, and the reason."""
    if name := os.environ.get("CAFFELITE_ENGINE"):
        return name, f"by CAFFELITE_ENGINE={name}"
    if reason := library.why_not():
        return "numpy", f"because there are no compiled kernels: {reason}"
    return "native", "because its kernels are built; CAFFELITE_ENGINE=numpy or --engine numpy choose NumPy's"


__all__ = [
    "Engine",
    "NativeEngine",
    "NumpyEngine",
    "default_engine",
    "get_engine",
    "get_num_threads",
    "set_engine",
    "set_num_threads",
    "set_random_seed",
    "why_engine",
]
