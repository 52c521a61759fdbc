"""Score a net: the mean of its outputs over some batches."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from caffelite.core.blob import Array
from caffelite.core.net import Net
from caffelite.solvers import scores
from caffelite.solvers.scores import TestScore

Progress: TypeAlias = Callable[[int, list[TestScore]], object]


@dataclass(frozen=True)
class Scored:
    """What ``score_net`` found: the mean loss, and the mean of each element of each output."""

    loss: float
    scores: list[TestScore]


def score_net(net: Net, iterations: int, progress: Progress | None = None) -> Scored:
    """Run ``net`` forward ``iterations`` times, at least once, and average its outputs and its loss.

    ``progress(i, scores)`` is called after batch number i = 0, 1, ... with the outputs of that batch.
    Sums and means have the engine's precision, as Caffe's have: they print the same digits.
    Raises SolverError if the outputs change their size from batch to batch.
    Source: BVLC/caffe tools/caffe.cpp
    """
    number: Any = net.engine.dtype.type
    loss, total = number(0), None
    for i in range(iterations):
        loss += number(net.forward_loss())
        values = scores.outputs(net)
        total = scores.add(total, values)
        if progress:
            progress(i, scores.scores_of(net, values))
    assert total is not None
    mean: Array = total / number(iterations)
    return Scored(float(loss / number(iterations)), scores.scores_of(net, mean))
