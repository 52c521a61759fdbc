"""Chains: layers that work in place behind another one, and are computed along with it.

BatchNorm, Scale and ReLU on one blob write it three times; as a chain, once. A layer type that can take
others along overrides ``join`` and what belongs to it (see ``Layer``). The result is the same, and so are
the gradients. Where something could see the blob in between, the layers compute one after the other: if a
pass begins or ends within the chain, or callbacks or ``debug_info`` look at each layer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from caffelite.core.blob import Blobs
from caffelite.core.layer import Layer
from caffelite.core.plan_backward import Step


@dataclass
class Chain:
    """Layers that may be computed together."""

    first: int  # number in the net
    last: int
    needs_backward: bool  # all of them
    is_joined: bool = False  # whether the last forward computed them together


def find_chains(
    layers: Sequence[Layer], bottoms: Sequence[Blobs], tops: Sequence[Blobs], steps: Sequence[Step]
) -> list[Chain]:
    """Return the chains of a net, in order."""
    chains = []
    end = 0
    for i, layer in enumerate(layers):
        if i < end or not layer.engine.joins or not _is_original(layer, "forward_joined"):
            continue
        followers = []
        for j in range(i + 1, len(layers)):
            if not _follows(layers[j], bottoms[j], tops[j], layer, tops[i]):
                break
            followers.append(layers[j])
        if not followers or any(layer.loss_weights):
            continue
        learns = any(step.needs_backward for step in steps[i : i + len(followers) + 1])
        layer.bottom_stays = not any(
            top.shares_data_with(bottom) for bottom in bottoms[i][:1] for later in tops[i:] for top in later
        )
        if count := layer.join(followers, learns):
            layer.joined = followers[:count]
            end = i + count + 1
            needs_backward = all(step.needs_backward and any(step.propagate_down) for step in steps[i:end])
            chains.append(Chain(i, end - 1, needs_backward))
    return chains


def units(chains: Sequence[Chain], start: int, end: int) -> list[tuple[int, int]]:
    """Return what is computed at once from layer ``start`` to ``end``: numbers of first and last layers."""
    parts, i = [], start
    for chain in chains:
        parts += [(k, k) for k in range(i, chain.first)] + [(chain.first, chain.last)]
        i = chain.last + 1
    return parts + [(k, k) for k in range(i, end + 1)]


def _follows(layer: Layer, bottom: Blobs, top: Blobs, before: Layer, its_top: Blobs) -> bool:
    """Tell whether a layer works in place on the only top of the layer before, and is no loss."""
    return (
        len(bottom) == len(top) == len(its_top) == 1
        and bottom[0] is top[0] is its_top[0]
        and layer.engine is before.engine
        and not any(layer.loss_weights)
        and _is_original(layer, "forward")
    )


def _is_original(layer: Layer, hook: str) -> bool:
    """Tell whether forward and backward are those of the class that defines ``hook``."""
    owner = _owner(layer, hook)
    return all(_owner(layer, name) is owner for name in ("forward", "backward"))


def _owner(layer: Layer, name: str) -> object:
    """Return what defines an attribute: the layer itself, or one of its classes."""
    return next((owner for owner in (layer, *type(layer).__mro__) if name in vars(owner)), None)
