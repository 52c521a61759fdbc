"""Curves of a training: loss, outputs of test nets and learning rate, from a log or from a solver at work."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from caffelite.errors import DataError
from caffelite.solvers.listener import SolverListener
from caffelite.solvers.scores import TestScore
from caffelite.solvers.solver import Solver
from caffelite.tools.parse_log import read_lines

Path: TypeAlias = str | os.PathLike[str]
Curve: TypeAlias = list[tuple[int, float]]

POINTS = 1000  # of a training's loss that a solver without `display` leaves

_LOSS = re.compile(r"Iteration (\d+)(?: \([^)]*\))?, loss = (\S+)")
_RATE = re.compile(r"Iteration (\d+), lr = (\S+)")
_TEST = re.compile(r"Iteration (\d+), Testing net \(#(\d+)\)")
_SCORE = re.compile(r"Test net output #\d+: (\S+) = (\S+)( \(\*)?")


@dataclass
class Curves:
    """What a training printed, as (iteration, value) points.

    ``test`` has a curve for each output of the test nets, named as the output, then ``[1]``, ``[2]`` for
    the further elements of one that has several, and ``(net 1)`` for further nets; those that are
    losses are in ``test_losses`` as well. A point takes the place of those at its iteration or later:
    a training that went on from a snapshot does some iterations again.
    """

    name: str = ""
    loss: Curve = field(default_factory=list)
    rate: Curve = field(default_factory=list)
    test: dict[str, Curve] = field(default_factory=dict)
    test_losses: set[str] = field(default_factory=set)

    def add_scores(self, iteration: int, net_id: int, scores: list[TestScore]) -> None:
        """Add the outputs of one test."""
        for own_name, score in name_scores(scores):
            name = f"{own_name} (net {net_id})" if net_id else own_name
            add_point(self.test.setdefault(name, []), iteration, score.value)
            if score.loss_weight:
                self.test_losses.add(name)


def name_scores(scores: Iterable[TestScore]) -> Iterator[tuple[str, TestScore]]:
    """Give each score a name of its own: that of the output, then ``NAME[1]``, ``NAME[2]``."""
    seen: Counter[str] = Counter()
    for score in scores:
        number = seen[score.name]
        seen[score.name] += 1
        yield score.name + (f"[{number}]" if number else ""), score


def add_point(curve: Curve, iteration: int, value: float) -> None:
    """Append a point, in place of those at its iteration or later."""
    while curve and curve[-1][0] >= iteration:
        curve.pop()
    curve.append((iteration, value))


def read_curves(path: Path) -> Curves:
    """Read the curves of a log, Caffe's or ours, old or new; its name is the file's.

    Raises DataError if there is neither a loss nor a test in it.
    """
    curves = Curves(os.path.basename(path))
    iteration = net_id = 0
    scores: list[TestScore] = []
    for line in read_lines(path):
        if match := _SCORE.search(line):
            scores.append(TestScore(match[1], _number(match[2]), 1.0 if match[3] else 0.0))
            continue
        curves.add_scores(iteration, net_id, scores)
        scores = []
        if match := _TEST.search(line):
            iteration, net_id = int(match[1]), int(match[2])
        elif match := _LOSS.search(line):
            add_point(curves.loss, int(match[1]), _number(match[2]))
        elif match := _RATE.search(line):
            add_point(curves.rate, int(match[1]), _number(match[2]))
    curves.add_scores(iteration, net_id, scores)
    if not curves.loss and not curves.test:
        raise DataError(
            f"{os.fspath(path)}: no line tells of a loss or a test ('Iteration 100, loss = 0.5'); "
            "give what a training printed to standard error"
        )
    return curves


class CurveRecorder(SolverListener):
    """Gathers the curves of a solver at work: the points that its log shows, or POINTS where it has none."""

    def __init__(self, name: str = "") -> None:
        self.curves = Curves(name)

    def on_iteration(self, solver: Solver, loss: float) -> None:
        """Take the loss and the rate of the iteration that was done."""
        done = solver.iter - 1
        if done % (solver.param.display or max(1, solver.param.max_iter // POINTS)) == 0:
            add_point(self.curves.loss, done, solver.smoothed_loss)
            add_point(self.curves.rate, done, solver.last_lr)

    def on_test(self, solver: Solver, net_id: int, scores: list[TestScore], mean_loss: float) -> None:
        """Take the scores."""
        self.curves.add_scores(solver.iter, net_id, scores)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")
