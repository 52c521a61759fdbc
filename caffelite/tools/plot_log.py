"""Draw the curves of trainings: loss, outputs of test nets and learning rate over iterations."""

import io
import math
import os
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, TypeAlias

from caffelite import log
from caffelite.errors import CaffeliteError, SettingError
from caffelite.io.optional import optional
from caffelite.proto.atomic import atomic_write
from caffelite.solvers.scores import TestScore
from caffelite.solvers.solver import Solver
from caffelite.tools.curves import Curve, CurveRecorder, Curves, read_curves

Path: TypeAlias = str | os.PathLike[str]

FORMATS = ("png", "pdf", "svg", "jpg")
DECADES = 2  # that positive values span before their axis is logarithmic
PAUSE = 30.0  # seconds between two drawings of a training that goes on
MOST_NAMES = 12  # in a legend
_PANEL_INCHES = 2.8


def plot_logs(logs: Sequence[Path], output: Path) -> None:
    """Draw the curves of ``logs``, Caffe's or ours, into the picture ``output``.

    Raises DataError if a log holds no curve, SettingError if the picture's format is unknown, and
    CaffeliteError if matplotlib is not installed.
    """
    check_format(output)
    plot_curves([read_curves(log) for log in logs], output)


def check_format(output: Path) -> str:
    """Return the format that the name of a picture asks for; SettingError if it is not one of FORMATS."""
    extension = os.path.splitext(output)[1].lstrip(".").lower()
    if extension not in FORMATS:
        raise SettingError(
            f"{os.fspath(output)}: a plot's name must end in one of {', '.join('.' + f for f in FORMATS)}"
        )
    return extension


def plot_curves(trainings: Sequence[Curves], output: Path) -> None:
    """Draw the curves of one or more trainings into a picture, which appears whole or not at all.

    One panel for losses (of the training a line, of tests dashed), one for the other outputs of
    tests, one for the learning rate; those without curves are left out. The axes of losses and of rates are
    logarithmic if their values are positive and span more than two decades.
    """
    picture_format = check_format(output)
    panels = [panel for panel in _panels(trainings) if panel[1]]
    optional("matplotlib", "plot", "Plots")
    figure = optional("matplotlib.figure", "plot", "Plots").Figure(
        figsize=(8, 0.7 + _PANEL_INCHES * max(1, len(panels))), layout="constrained"
    )
    grid = figure.subplots(max(1, len(panels)), 1, sharex=True, squeeze=False)
    for axes, (title, lines) in zip(grid[:, 0], panels, strict=False):
        _draw(axes, title, lines)
    grid[-1, 0].set_xlabel("iteration")
    if len(trainings) == 1 and trainings[0].name:
        figure.suptitle(trainings[0].name, fontsize="medium")
    buffer = io.BytesIO()
    figure.savefig(buffer, format=picture_format, dpi=110)
    with atomic_write(output) as file:
        file.write(buffer.getvalue())


_Line: TypeAlias = tuple[str, Curve, dict[str, Any]]


def _panels(trainings: Sequence[Curves]) -> list[tuple[str, list[_Line]]]:
    """Return title and lines of each panel; colours tell trainings apart, or curves if there is one."""
    losses: list[_Line] = []
    scores: list[_Line] = []
    rates: list[_Line] = []
    for i, curves in enumerate(trainings):
        of = f"{curves.name}: " if len(trainings) > 1 else ""
        if curves.loss:
            losses.append((f"{of}train loss", curves.loss, {"color": f"C{i}", "linewidth": 1}))
        own = {True: 0, False: 0}  # how many curves of this training each panel has
        for name, curve in curves.test.items():
            is_loss = name in curves.test_losses
            colour = i if len(trainings) > 1 else own[is_loss] + is_loss
            style = "--" if is_loss else ("-", "-.", ":")[own[is_loss] % 3] if len(trainings) > 1 else "-"
            look = {"color": f"C{colour}", "linestyle": style, "marker": ".", "linewidth": 1.2}
            (losses if is_loss else scores).append((f"{of}test {name}", curve, look))
            own[is_loss] += 1
        if curves.rate:
            rates.append((f"{of}lr", curves.rate, {"color": f"C{i}", "drawstyle": "steps-post"}))
    return [("loss", losses), ("test", scores), ("learning rate", rates)]


def _draw(axes: Any, title: str, lines: Sequence[_Line]) -> None:
    for label, curve, look in lines:
        iterations, values = zip(*curve, strict=True)
        shown = [value if math.isfinite(value) else math.nan for value in values]
        # A name that begins with an underscore would be left out of the legend.
        axes.plot(iterations, shown, label=f" {label}" if label.startswith("_") else label, **look)
    if title != "test" and _spans_decades([value for _, curve, _ in lines for _, value in curve]):
        axes.set_yscale("log")
    axes.set_ylabel(title)
    axes.grid(visible=True, alpha=0.3)
    axes.margins(x=0.02)
    if len(lines) <= MOST_NAMES and (len(lines) > 1 or title == "test"):
        axes.legend(fontsize="small")


def _spans_decades(values: Sequence[float]) -> bool:
    finite = [value for value in values if math.isfinite(value)]
    return bool(finite) and min(finite) > 0 and max(finite) > 10**DECADES * min(finite)


class PlotListener(CurveRecorder):
    """Keeps a picture of a training up to date: drawn after tests and snapshots, and at the end.

    A context manager, which draws when it is left, whatever ended the training. Between two
    drawings lie at least PAUSE seconds. A picture that cannot be written (the disk is full) is worth
    a warning, not the training. Raises SettingError or CaffeliteError when it is made, before the
    training, if the name has no known extension, its folder is not there, or matplotlib is not.
    """

    def __init__(self, output: Path, name: str = "") -> None:
        super().__init__(name)
        check_format(output)
        folder = os.path.dirname(os.path.abspath(output))
        if not os.access(folder, os.W_OK):
            what = "cannot be written to" if os.path.isdir(folder) else "does not exist; create it first"
            raise SettingError(f"{os.fspath(output)}: the plot's folder {folder} {what}")
        optional("matplotlib.figure", "plot", "Plots")
        self._output = output
        self._drawn = time.monotonic()

    def __enter__(self) -> "PlotListener":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.curves.loss or self.curves.test:
            self._draw()

    def on_test(self, solver: Solver, net_id: int, scores: list[TestScore], mean_loss: float) -> None:
        """Take the scores and draw."""
        super().on_test(solver, net_id, scores, mean_loss)
        self._draw_sometimes()

    def on_snapshot(self, solver: Solver, model_path: str, state_path: str) -> None:
        """Draw."""
        self._draw_sometimes()

    def _draw_sometimes(self) -> None:
        if time.monotonic() - self._drawn >= PAUSE:
            self._draw()
            self._drawn = time.monotonic()

    def _draw(self) -> None:
        try:
            plot_curves([self.curves], self._output)
        except CaffeliteError as error:
            log.warning("plot_log.py", f"no plot this time: {error}")
