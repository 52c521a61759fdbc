"""A name -> thing table whose entries register themselves where they are defined."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from caffelite.errors import CaffeliteError, nearest

T = TypeVar("T")


class Registry(Mapping[str, T]):
    """Things of one kind (layer types, fillers, solvers, ...) by the name a prototxt uses.

    Looking up a name that is not there raises ``CaffeliteError`` and names the nearest one.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._entries: dict[str, T] = {}

    def register(self, name: str) -> Callable[[T], T]:
        """Decorate a definition to enter it as ``name``; a name is given once."""

        def enter(entry: T) -> T:
            if name in self._entries:
                raise CaffeliteError(
                    f"{self.kind} {name!r} is registered already, as {self._entries[name]!r}"
                )
            self._entries[name] = entry
            return entry

        return enter

    def __getitem__(self, name: str) -> T:
        try:
            return self._entries[name]
        except KeyError:
            raise CaffeliteError(f"unknown {self.kind} {name!r}; {self._advice(name)}") from None

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def _advice(self, name: str) -> str:
        return nearest(name, self._entries) or "known: " + ", ".join(self)
