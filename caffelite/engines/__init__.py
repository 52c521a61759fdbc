"""Engines: what computes. Layers get theirs from the net, and name none."""

import copyreg
import threading
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy.typing as npt

from caffelite.engines.numpy_engine import NumpyEngine
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import SettingError

Engine: TypeAlias = NumpyEngine

_ENGINES = {"numpy": NumpyEngine}
_default: Engine | None = None
_first_use = threading.Lock()


def get_engine(name: str = "numpy", dtype: npt.DTypeLike = "float32", seed: int | None = None) -> Engine:
    """Return a new engine: ``get_engine("numpy", "float64")``.

    Raises SettingError if there is no engine of that name.
    """
    if name not in _ENGINES:
        raise SettingError(f"there is no engine {name!r}; choose one of: {', '.join(sorted(_ENGINES))}")
    return _ENGINES[name](dtype, seed)


def default_engine() -> Engine:
    """Return the engine of nets that are not given one; made on first use."""
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
    engine.rng = rng
    return engine


copyreg.pickle(NumpyEngine, _reduce)


def set_random_seed(seed: int) -> None:
    """Seed the default engine's random stream: fillers, dropout, crops, orders."""
    default_engine().rng.seed(seed)


__all__ = ["Engine", "NumpyEngine", "default_engine", "get_engine", "set_random_seed"]
