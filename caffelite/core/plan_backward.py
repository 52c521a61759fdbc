"""Which layers run backward, and which gradients they compute.

Source: BVLC/caffe net.cpp, Init
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """A layer as the plan sees it; blobs are numbers."""

    bottoms: Sequence[int]
    tops: Sequence[int]
    loss_weights: Sequence[float]  # one for each top
    lr_mults: Sequence[float]  # one for each learnable blob
    propagate_down: Sequence[bool]  # as the prototxt gives it: none, or one for each bottom
    no_backward: Sequence[int]  # bottoms that have no gradient


@dataclass
class Step:
    """What one layer does in the backward pass."""

    needs_backward: bool
    propagate_down: list[bool]  # for each bottom: compute its diff
    params: list[bool]  # for each learnable blob: compute its diff
    add_loss: list[int]  # tops that are a loss and have a reader, whose gradients add up


def plan_backward(nodes: Sequence[Node], force_backward: bool) -> list[Step]:
    """Return the step of each layer, in the order of ``nodes``.

    A bottom's gradient is computed if something that learns lies before it (``propagate_down``
    in the prototxt overrides) and a loss behind it; ``force_backward`` asks for all gradients.
    """
    steps = _from_parameters(nodes)
    _towards_losses(nodes, steps)
    if force_backward:
        for node, step in zip(nodes, steps, strict=True):
            step.needs_backward = True
            allowed = (i not in node.no_backward for i in range(len(node.bottoms)))
            step.propagate_down = [a or b for a, b in zip(step.propagate_down, allowed, strict=True)]
            step.params = [True] * len(node.lr_mults)
    _losses_with_readers(nodes, steps)
    return steps


def _from_parameters(nodes: Sequence[Node]) -> list[Step]:
    """Go forward: what learns makes everything behind it need a gradient."""
    blob_needs: dict[int, bool] = {}
    steps = []
    for node in nodes:
        below = [blob_needs.get(blob, False) for blob in node.bottoms]
        params = [lr != 0 for lr in node.lr_mults]
        needs = any(below) or any(params)
        if needs:
            blob_needs.update((blob, True) for blob in node.tops)
        propagate_down = [bool(b) for b in node.propagate_down] or below
        steps.append(Step(needs, propagate_down, params, []))
    return steps


def _towards_losses(nodes: Sequence[Node], steps: Sequence[Step]) -> None:
    """Go backward: drop what contributes to no loss, and what lies before a stopped gradient."""
    under_loss: set[int] = set()
    skipped: set[int] = set()
    for node, step in zip(reversed(nodes), reversed(steps), strict=True):
        is_loss = any(node.loss_weights) or any(blob in under_loss for blob in node.tops)
        is_skipped = all(blob in skipped for blob in node.tops)
        if step.needs_backward and is_skipped:
            step.needs_backward = False
            step.propagate_down = [False] * len(node.bottoms)
        if is_loss:
            under_loss.update(node.bottoms)
        else:
            step.needs_backward = False
            step.propagate_down = [False] * len(node.bottoms)
        skipped.update(
            blob for blob, needs in zip(node.bottoms, step.propagate_down, strict=True) if not needs
        )


def _losses_with_readers(nodes: Sequence[Node], steps: Sequence[Step]) -> None:
    """Find the losses whose diff a later layer overwrites, so that Net adds the weight again."""
    written: set[int] = set()
    for node, step in zip(reversed(nodes), reversed(steps), strict=True):
        step.add_loss = [
            i
            for i, (blob, weight) in enumerate(zip(node.tops, node.loss_weights, strict=True))
            if weight and blob in written
        ]
        written.difference_update(node.tops)
        if step.needs_backward:
            written.update(
                blob for blob, needs in zip(node.bottoms, step.propagate_down, strict=True) if needs
            )
