"""What ``caffelite train`` shows on a terminal: lines about what happened, and where training stands."""

import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from caffelite import log
from caffelite.solvers.listener import SolverListener
from caffelite.solvers.scores import TestScore
from caffelite.solvers.solver import Solver

SMOOTHING = 4.0  # seconds after which an iteration's time counts for 1/e in the rate
STOPPING = "stopping (Ctrl-C again to end at once)"
LEAST_BAR = 8  # columns below which a bar says nothing


class TrainingView(SolverListener):
    """Two lines that are kept up to date at the foot of the terminal, while events scroll above them.

         5120/10000 ━━━━━━━━━━━━━━━━━╸━━━━━━━━━━━━━━━━━━━  51%  0:31  ETA 0:29
         loss 0.01230    lr 0.00751    1,240 images/s  test accuracy 0.9871

    A context manager: meanwhile log lines below WARNING are hidden, and others appear above the two
    lines. ``clock`` gives seconds, ``is_stopping`` tells whether the user has asked to stop. A terminal
    that goes away (its window is closed) ends the display, but not the training.
    """

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._clock = clock
        self._live = Live(
            self, console=console, refresh_per_second=5, transient=True, vertical_overflow="crop"
        )
        self._start = self._mark = clock()
        self._pace = Pace()
        self._test_seconds = 0.0
        self._testing = ""
        self._scores: list[TestScore] = []
        self._files: list[str] = []
        self._solver: Solver | None = None
        self._first = 0
        self.is_stopping: Callable[[], bool] = lambda: False

    def __enter__(self) -> "TrainingView":
        log.set_level(max(log.level(), log.WARNING))
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._surviving():
            self._live.stop()
        log.set_level(None)

    # What the solver tells

    def on_train_start(self, solver: Solver) -> None:
        """Say what is trained."""
        self._solver = solver
        self._first = solver.iter
        self._start = self._mark = self._clock()
        count = sum(blob.count for blob in solver.net.learnable_params)
        self.say(
            f"{solver.net.name or 'net'}: {count:,} parameters, {solver.param.type}, "
            f"{batch_size(solver)} images per iteration"
        )
        if solver.iter:
            self.say(f"goes on at iteration {solver.iter}")

    def on_iteration(self, solver: Solver, loss: float) -> None:
        """Keep the pace."""
        now = self._clock()
        self._pace.add(now - self._mark)
        self._mark = now

    def on_test_start(self, solver: Solver, net_id: int) -> None:
        """Show that a test runs."""
        self._mark = self._clock()
        self._testing = "testing"

    def on_test_batch(self, solver: Solver, net_id: int, done: int, total: int) -> None:
        """Show how far the test is."""
        self._testing = f"testing {done}/{total}"

    def on_test(self, solver: Solver, net_id: int, scores: list[TestScore], mean_loss: float) -> None:
        """Add a line with the scores."""
        self._testing = ""
        self._scores, self._scored = scores, solver.iter
        self._mark, self._test_seconds = self._clock(), self._clock() - self._mark
        which = f"test {net_id}" if len(solver.test_nets) > 1 else "test"
        self.say(f"iteration {solver.iter:>{_digits(solver)}}   {which}   {describe_scores(scores)}")

    def on_snapshot(self, solver: Solver, model_path: str, state_path: str) -> None:
        """Add a line with the file."""
        self._mark = self._clock()
        self._files = [model_path, state_path]
        self.say(f"iteration {solver.iter:>{_digits(solver)}}   wrote {model_path}")

    def on_train_end(self, solver: Solver, reason: str) -> None:
        """Sum up below all other lines."""
        with self._surviving():
            self._live.stop()
        done = solver.iter - self._first
        seconds = self._clock() - self._start
        title = (
            "Done" if reason == "done" else f"Stopped at iteration {solver.iter} of {solver.param.max_iter}"
        )
        self.say(f"{title}: {done:,} iterations in {clock_time(seconds)}", style="bold")
        if self._scores and reason == "done":
            when = "" if self._scored == solver.iter else f"   (iteration {self._scored})"
            self.say(f"  test    {describe_scores(self._scores)}{when}")
        for i, path in enumerate(self._files):
            self.say(f"  {'' if i else 'files':<7} {path}")
        if reason != "done" and self._files:
            self.say(f"  go on with --snapshot {self._files[1]}")

    def say(self, message: str, style: str = "", wrap: bool = False) -> None:
        """Print a line above the two; ``wrap`` breaks it between words."""
        with self._surviving():
            self._console.print(Text(message, style), soft_wrap=not wrap)

    @contextmanager
    def _surviving(self) -> Iterator[None]:
        """Go on without a terminal if it went away."""
        try:
            yield
        except OSError:
            with suppress(OSError):
                self._live.stop()
            sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  until the process ends

    # What is shown

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the two lines out for the width that the terminal has now."""
        if self._solver is None:
            yield Text("preparing ...", "dim")
        else:
            width = options.max_width
            yield Group(self._bar_line(self._solver, width), self._value_line(self._solver, width))

    def _bar_line(self, solver: Solver, width: int) -> RenderableType:
        total = max(1, solver.param.max_iter)
        share = min(1.0, solver.iter / total)
        left = f"{solver.iter:>{_digits(solver)}}/{solver.param.max_iter}"
        elapsed = clock_time(self._clock() - self._start)
        right = f"{share:4.0%}  {elapsed}  ETA {self._remaining(solver)}"
        room = width - len(left) - len(right) - 3
        if room < LEAST_BAR:
            return Text(f" {left} {right}", no_wrap=True, overflow="crop")
        grid = Table.grid(padding=0)
        grid.add_row(f" {left} ", ProgressBar(total, min(solver.iter, total), width=room), f" {right}")
        return grid

    def _value_line(self, solver: Solver, width: int) -> Text:
        parts = [STOPPING] if self.is_stopping() else []
        if self._pace.known:
            parts += [f"loss {_short(solver.smoothed_loss):<9}", f"lr {solver.last_lr:<9.4g}"]
        if self._testing:
            parts.append(self._testing)
        elif self._pace.known:
            parts.append(f"{_rate(batch_size(solver) / self._pace.seconds)} images/s")
        scores = sorted(self._scores, key=lambda score: bool(score.loss_weight))  # accuracies first
        parts += [f"test {score.name} {_short(score.value)}" for score in scores]
        line = ""
        for part in parts:
            if len(line) + 2 + len(part) <= width:
                line += f"  {part}"
        return Text(line[1:], no_wrap=True, overflow="crop")

    def _remaining(self, solver: Solver) -> str:
        if not self._pace.known:
            return "-:--"
        iterations = max(0, solver.param.max_iter - solver.iter)
        interval = solver.param.test_interval if solver.test_nets else 0
        tests = solver.param.max_iter // interval - solver.iter // interval if interval else 0
        return clock_time(iterations * self._pace.seconds + tests * self._test_seconds)


class Pace:
    """The time of an iteration, a mean in which recent iterations weigh more."""

    def __init__(self) -> None:
        self._count = self._sum = 0.0

    def add(self, seconds: float) -> None:
        """Count an iteration."""
        fade = math.exp(-seconds / SMOOTHING)
        self._count = self._count * fade + 1
        self._sum = self._sum * fade + seconds

    @property
    def known(self) -> bool:
        """Whether there was an iteration."""
        return self._sum > 0

    @property
    def seconds(self) -> float:
        """Seconds per iteration."""
        return self._sum / self._count


def batch_size(solver: Solver) -> int:
    """Return the images of one iteration: the first axis of the net's first blob, times iter_size."""
    shape = next((blob.shape for blob in solver.net.blobs.values()), ())
    return int(shape[0] if shape else 1) * solver.param.iter_size


def clock_time(seconds: float) -> str:
    """Return ``0:07``, ``12:34`` or ``1:02:03``."""
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def describe_scores(scores: Sequence[TestScore]) -> str:
    """Return ``accuracy 0.9871   loss 0.0412``."""
    return "   ".join(f"{score.name} {_short(score.value)}" for score in scores) or "no outputs"


def _short(value: float) -> str:
    return f"{value:.4f}" if value == 0 or 0.01 <= abs(value) < 10 else f"{value:#.4g}"


def _rate(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def _digits(solver: Solver) -> int:
    return len(str(solver.param.max_iter))
