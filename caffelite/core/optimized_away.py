"""What an optimized net no longer has: dictionaries and messages that say why."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from caffelite.errors import OptimizedAwayError

T = TypeVar("T")


@dataclass(frozen=True)
class OptimizedAway:
    """Why blobs and layers of the net ``net`` are not there, by name.

    ``weights`` are the names of those layers that had learned blobs.
    """

    net: str
    blobs: Mapping[str, str] = field(default_factory=dict)
    layers: Mapping[str, str] = field(default_factory=dict)
    weights: frozenset[str] = frozenset()

    def error(self, what: str, name: str) -> OptimizedAwayError | None:
        """Return the error for a blob or layer (``what``) that was taken out; None if it never was there."""
        why = (self.blobs if what == "blob" else self.layers).get(name)
        return OptimizedAwayError(f"net {self.net!r} has no {what} {name!r}: {why}") if why else None


class Remaining(OrderedDict[str, T]):
    """A dictionary by blob's or layer's name that knows what was taken out."""

    def __init__(self, items: Iterable[tuple[str, T]], away: OptimizedAway, what: str) -> None:
        super().__init__(items)
        self._away, self._what = away, what

    def __missing__(self, name: str) -> T:
        raise self._away.error(self._what, name) or KeyError(name)
