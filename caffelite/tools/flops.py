"""Count the multiply-adds of a net's layers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from caffelite.core.blob import Blob
from caffelite.core.layer import Layer
from caffelite.core.net import Net

Count = Callable[[Layer, Sequence[Blob], Sequence[Blob]], int]


@dataclass(frozen=True)
class LayerWork:
    """Multiply-adds of one pass of a layer; each is two floating-point operations.

    ``backward`` counts the gradients that the net asks for: each of them, of the weights and of the
    bottom, takes as many products as the forward.
    """

    name: str
    type: str
    forward: int
    backward: int


def layer_work(net: Net) -> list[LayerWork]:
    """Return the work of each layer of ``net`` in its present shape.

    Counted are products with learned weights: Convolution, Deconvolution, InnerProduct, LSTM and RNN.
    What other layers do is little beside them, and bound by memory, so they count 0.
    """
    work = []
    places = zip(net._nodes, net.bottom_vecs, net.top_vecs, net.bottom_need_backward, strict=True)
    for (layer, bottom, top, wanted), runs in zip(places, net.layer_need_backward, strict=True):
        forward = products(layer, bottom, top)
        gradients = wanted[0] + layer.param_propagate_down[0] if forward and runs else 0
        work.append(LayerWork(layer.layer_param.name, layer.type, forward, forward * gradients))
    return work


def products(layer: Layer, bottom: Sequence[Blob], top: Sequence[Blob]) -> int:
    """Return the multiply-adds of one forward of a layer that is set up; 0 for types that do not count."""
    count = _COUNTS.get(layer.type)
    return count(layer, bottom, top) if count else 0


def multiply_adds(net: Net) -> int:
    """Return the multiply-adds of one forward pass of ``net``."""
    return sum(layer.forward for layer in layer_work(net))


def _each_output(layer: Layer, bottom: Sequence[Blob], top: Sequence[Blob]) -> int:
    """Each value of a top is a sum over the weights of one output."""
    weights = layer.blobs[0]
    outputs: int = getattr(layer.layer_param, _PARAM[layer.type]).num_output
    return sum(blob.count for blob in top) * (weights.count // outputs)


def _each_input(layer: Layer, bottom: Sequence[Blob], top: Sequence[Blob]) -> int:
    """Each value of a bottom is multiplied by the weights of one input."""
    weights = layer.blobs[0]
    return sum(blob.count for blob in bottom) * weights.count_from(1)


def _each_step(layer: Layer, bottom: Sequence[Blob], top: Sequence[Blob]) -> int:
    """Each matrix is used once for each sequence and time step, a static input's once for each sequence."""
    steps, sequences = bottom[0].shape[:2]
    matrices = [blob.count for blob in layer.blobs if len(blob.shape) == 2]
    static = layer.blobs[2].count if getattr(layer, "static_input", False) else 0
    return sequences * (steps * (sum(matrices) - static) + static)


_PARAM = {"Convolution": "convolution_param", "InnerProduct": "inner_product_param"}
_COUNTS: dict[str, Count] = {
    "Convolution": _each_output,
    "InnerProduct": _each_output,
    "Deconvolution": _each_input,
    "LSTM": _each_step,
    "RNN": _each_step,
}
