"""What to say when the loss is no number any more."""

from typing import NamedTuple

from caffelite.core.blob import Blob
from caffelite.core.net import Net
from caffelite.errors import SolverError


class Place(NamedTuple):
    """Where in a net a number is inf or nan: in ``blob`` of ``layer``, which may be one of its weights."""

    layer: str
    blob: str
    message: str


class SolverDivergedError(SolverError):
    """The loss became inf or nan; ``iteration`` and ``loss`` say when and what, ``place`` where."""

    def __init__(self, message: str, iteration: int, loss: float, place: Place | None = None) -> None:
        super().__init__(message)
        self.iteration = iteration
        self.loss = loss
        self.place = place


def find_place(net: Net) -> Place | None:
    """Return the first place, in the order of a forward that has been run, of an inf or nan.

    Before what a layer computes come its weights: those of an earlier update may have been too large.
    None if all numbers are finite: only the loss, their sum, is not.
    """
    for layer, tops in zip(net._nodes, net._wiring.tops, strict=True):
        name = layer.layer_param.name
        for i, blob in enumerate(layer.blobs):
            if value := _bad_value(net, blob):
                return Place(
                    name, str(i), f"{value} is in the weights of layer {name!r}, params[{name!r}][{i}]"
                )
        for i in tops:
            if value := _bad_value(net, net._blobs[i]):
                return Place(name, net._blob_names[i], _describe(net, value, i))
    return None


def _describe(net: Net, value: str, i: int) -> str:
    writers = [layer for layer, tops in zip(net._nodes, net._wiring.tops, strict=True) if i in tops]
    named = [f"{layer.layer_param.name!r} ({layer.type})" for layer in writers]
    others = f", or layer {' or '.join(named[1:])}, which changes it in place" if named[1:] else ""
    return f"{value} appears first in blob {net._blob_names[i]!r}, made by layer {named[0]}{others}"


def _bad_value(net: Net, blob: Blob) -> str:
    xp = net.engine.xp
    if xp.isfinite(blob.data).all():
        return ""
    return "nan" if xp.isnan(blob.data).any() else "inf"


def advice(iteration: int, loss: float, rate: float, place: Place | None = None) -> str:
    """Return what happened, where, and what usually helps."""
    where = f"; {place.message}" if place else ""
    return (
        f"training diverged: the loss of iteration {iteration} is {loss:g} (lr = {rate:g}){where}. "
        f"Lower base_lr by a factor of 10, or set clip_gradients; check the scale of the data (pixels in "
        f"0..255 need transform_param {{ scale: 0.00390625 }} or smaller weights) and that the labels are "
        f"in 0..classes - 1"
    )
