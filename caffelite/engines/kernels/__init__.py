"""The table of kernels: pure functions of arrays, by the name that layers ask for."""

from collections.abc import Callable
from typing import Any

KERNELS: dict[str, Callable[..., Any]] = {}
