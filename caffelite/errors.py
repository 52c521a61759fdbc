"""What can go wrong: every error of the package derives from ``CaffeliteError``."""

import difflib
import functools
from collections.abc import Hashable, Iterable
from typing import Any, TypeVar, cast


class CaffeliteError(Exception):
    """Base of all errors that caffelite raises for a user's mistake.

    The text says where (file and line, or net and layer), what was expected, what came, and what
    to do. Whoever adds context later uses ``add_context``, so that ``str`` shows it as well.
    """

    def add_context(self, where: str) -> None:
        """Put ``where`` (``net 'LeNet', forward``) in front of the message."""
        message = str(self.args[0]) if self.args else ""
        self.args = (f"{where}: {message}", *self.args[1:])


class ProtoError(CaffeliteError):
    """A prototxt or binary message cannot be read, or holds what the schema does not know."""


class ShapeError(CaffeliteError):
    """A blob's shape, or an axis, does not fit."""


class LayerError(CaffeliteError):
    """A layer's parameters, bottoms, tops or labels do not fit together."""


class NetError(CaffeliteError):
    """A net is wired wrongly, or is asked for something it does not have."""


class OptimizedAwayError(NetError, KeyError):
    """A blob or layer that ``Net.optimize`` took out; a KeyError, since dictionaries raise it."""

    __str__ = Exception.__str__  # KeyError's shows the text in quotes


class SolverError(CaffeliteError):
    """A solver's settings, or the state it is to resume from, are wrong."""


class DataError(CaffeliteError):
    """A data source (database, picture, list) is missing, damaged, or not what it should be."""


class SettingError(CaffeliteError):
    """A value given by the user (option, argument, override) is not one that is possible."""


class ArgumentError(SettingError, TypeError):
    """A function was called with other arguments than it takes; pycaffe's Boost.Python.ArgumentError."""


E = TypeVar("E", bound=CaffeliteError)


def both(own: type[E], *standard: type[Exception]) -> type[E]:
    """Return the error that is an ``own`` and of the ``standard`` types, and bears the first one's name.

    pycaffe raises Python's own errors, which scripts catch, print and compare by name. ``except
    NetError`` and ``except ValueError`` both catch a ``both(NetError, ValueError)``.
    """
    return cast(type[E], _both(cast(Hashable, own), cast(Hashable, standard)))


@functools.cache
def _both(own: type[CaffeliteError], standard: tuple[type[Exception], ...]) -> type[CaffeliteError]:
    def reduce(error: Exception) -> tuple[Any, ...]:  # pickle finds no class made at run time
        return _raised, (own, standard, error.args)

    members = {"__module__": own.__module__, "__str__": Exception.__str__, "__reduce__": reduce}
    members["__doc__"] = f"A {own.__name__}, and as in pycaffe a {standard[0].__name__}."
    return type(standard[0].__name__, (own, *standard), members)


def _raised(
    own: type[CaffeliteError], standard: tuple[type[Exception], ...], args: tuple[Any, ...]
) -> CaffeliteError:
    return both(own, *standard)(*args)


def add_note(error: BaseException, note: str) -> None:
    """Attach ``note`` to an error that keeps its type; Python 3.11 and later print it below the traceback."""
    notes = [*getattr(error, "__notes__", ()), note]
    error.__notes__ = notes  # type: ignore[attr-defined]  # before 3.11 tools read it, where they know it


def nearest(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'X'?" for the known name most like ``name``, or "" if none is alike."""
    if len(name) > 100:  # comparing takes long, and finds nothing
        return ""
    by_lower = {candidate.lower(): candidate for candidate in known}
    near = difflib.get_close_matches(name.lower(), by_lower, n=1)
    return f"did you mean {by_lower[near[0]]!r}?" if near else ""
