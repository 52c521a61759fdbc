"""When to draw on the terminal, and where."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console_for_progress(progress: bool | None, quiet: bool = False) -> "Console | None":
    """Return the console on standard error for a progress display, or None if none is wanted.

    ``progress`` is what the user asked for; None shows it where standard error is a terminal that
    can move its cursor.
    """
    if quiet or progress is False or sys.stderr is None:
        return None
    if progress is None and not sys.stderr.isatty():
        return None
    from rich.console import Console

    console = Console(stderr=True, highlight=False, force_terminal=progress or None)
    return console if progress or not console.is_dumb_terminal else None
