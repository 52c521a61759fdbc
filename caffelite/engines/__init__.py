"""Engines: what computes. Layers get theirs from the net, and name none."""

from typing import TypeAlias

import numpy.typing as npt

from caffelite.engines.numpy_engine import NumpyEngine
from caffelite.errors import SettingError

Engine: TypeAlias = NumpyEngine

_ENGINES = {"numpy": NumpyEngine}
_default: Engine | None = None


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
    if _default is None:
        _default = get_engine()
    return _default


def set_random_seed(seed: int) -> None:
    """Seed the default engine's random stream: fillers, dropout, crops, orders."""
    default_engine().rng.seed(seed)


__all__ = ["Engine", "NumpyEngine", "default_engine", "get_engine", "set_random_seed"]
