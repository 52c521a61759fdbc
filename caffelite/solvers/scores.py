"""Scores: the elements of a net's outputs, as the log lists them."""

from typing import NamedTuple

from caffelite.core.blob import Array
from caffelite.core.net import Net
from caffelite.errors import SolverError


class TestScore(NamedTuple):
    """An element of a net's output; for a test net, its mean over the batches."""

    name: str
    value: float
    loss_weight: float


def outputs(net: Net) -> Array:
    """Return all elements of all outputs as one array, in the order of the net's outputs."""
    xp = net.engine.xp
    arrays = [net.blobs[name].data.reshape(-1) for name in net.outputs]
    joined: Array = xp.concatenate(arrays) if arrays else net.engine.zeros(0)
    return joined


def add(total: Array | None, values: Array) -> Array:
    """Return the sum of a test's batches so far and one more.

    Raises SolverError if the outputs have changed their size: there is no mean then.
    """
    if total is not None and total.size != values.size:
        raise SolverError(
            f"a test net's outputs must keep their size, but had {total.size} elements in one batch and "
            f"{values.size} in another"
        )
    return values if total is None else total + values


def scores_of(net: Net, values: Array) -> list[TestScore]:
    """Name each element of ``outputs``, or of their mean."""
    names = [name for name in net.outputs for _ in range(net.blobs[name].count)]
    weights = net.blob_loss_weights
    return [TestScore(name, value, weights[name]) for name, value in zip(names, values.tolist(), strict=True)]


def describe(score: TestScore) -> str:
    """Return what the log says: ``loss = 0.2 (* 1 = 0.2 loss)``."""
    text = f"{score.name} = {score.value:g}"
    if score.loss_weight:
        text += f" (* {score.loss_weight:g} = {score.loss_weight * score.value:g} loss)"
    return text
