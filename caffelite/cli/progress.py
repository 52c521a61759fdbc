"""What commands that convert data share: a progress bar, and leaving nothing behind when they are ended."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import click

from caffelite import log
from caffelite.cli.terminal import console_for_progress

if TYPE_CHECKING:
    from rich.console import Console

Advance = Callable[[int, int | None], object]

progress_option = click.option(
    "--progress/--no-progress",
    default=None,
    help="Progress bar or Caffe's log lines.  [default: by terminal]",
)
workers_option = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Threads that decode pictures; the output is the same for any number.  [default: one for each CPU]",
)


class Display:
    """Where a conversion shows how far it is: on ``console``, or in log lines if that is None.

    ``advance(done, total)`` moves the progress bar, and is None without one.
    """

    console: "Console | None" = None
    advance: Advance | None = None

    def __init__(self) -> None:
        self.drawing = ExitStack()

    def say(self, line: str) -> None:
        """Print a line of the outcome below the progress bar, where the log does not tell it."""
        self.drawing.close()
        if self.console is not None:
            self.console.print(line, markup=False, soft_wrap=True)


@contextmanager
def conversion(progress: bool | None, title: str, quiet: bool = False) -> Iterator[Display]:
    """Show a progress bar called ``title`` during the block if the user wants one.

    Log lines but warnings are hidden then, and with ``quiet``. SIGTERM unwinds the block, as Ctrl-C
    does, so that what is half made is removed.
    """
    with ExitStack() as stack:
        _unwind_on_sigterm(stack)
        display = Display()
        display.console = console_for_progress(progress)
        if quiet or display.console is not None:
            log.set_level(max(log.level(), log.WARNING))
            stack.callback(log.set_level, None)
        if display.console is not None:
            display.advance = _bar(display.console, title, stack.enter_context(display.drawing))
        yield display


def _bar(console: "Console", title: str, stack: ExitStack) -> Advance:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(None), MofNCompleteColumn(), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=console, transient=True, expand=True))
    task = bar.add_task(title, total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)


def _unwind_on_sigterm(stack: ExitStack) -> None:
    if threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGTERM, _terminate)
        stack.callback(signal.signal, signal.SIGTERM, before)


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
