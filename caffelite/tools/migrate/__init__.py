"""Bring scripts that were written for pycaffe, and mostly for Python 2, to Python 3 and today's libraries.

``fissix``, the kept version of 2to3, rewrites Python 2 (python2.py). What it does not know follows on the
syntax tree of the result: data (data.py), division (division.py), and names that NumPy, scikit-image and
others have given up (names.py). What only a person can decide becomes a note (notes.py).
"""

from dataclasses import dataclass

from caffelite.errors import CaffeliteError
from caffelite.tools.migrate import data, division, names, notes, python2
from caffelite.tools.migrate.source import Note, Source


class MigrationError(CaffeliteError):
    """A script cannot be brought to Python 3 as a whole; it says where it cannot be read."""


@dataclass(frozen=True)
class Migrated:
    """A script in Python 3, and what is left to do by hand, by line of the new text."""

    text: str
    notes: list[Note]


def migrate(text: str, name: str = "<script>") -> Migrated:
    """Return the script ``text`` in Python 3; ``name`` is its file in errors.

    Raises MigrationError if the script can be read neither as Python 2 nor as Python 3, and CaffeliteError
    if fissix is not installed.
    """
    was_python2 = python2.is_python2(text)
    old_division = was_python2 and not python2.has_true_division(text)
    try:
        text, left = python2.to_python3(text, name, was_python2)
        for rewrite in (data.rewrite, names.rewrite):
            text = rewrite(Source(text))
        if old_division:
            text = division.rewrite(Source(text))
        source = Source(text)
    except SyntaxError as error:
        where = f"{name}:{error.lineno or 1}:{error.offset or 1}"
        line = (error.text or "").strip()
        raise MigrationError(
            f"{where}: cannot be read as Python 2 or 3: {error.msg}{f', at: {line}' if line else ''}; "
            "correct this place by hand, and try again"
        ) from error
    found = [*left, *notes.find(source), *(division.find(source) if old_division else ())]
    return Migrated(text, sorted(set(found)))


__all__ = ["Migrated", "MigrationError", "Note", "migrate"]
