"""Count the multiply-adds of a net's layers."""

from dataclasses import dataclass

from caffelite.core.net import Net


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
        forward = layer.multiply_adds(bottom, top)
        gradients = wanted[0] + layer.param_propagate_down[0] if forward and runs else 0
        work.append(LayerWork(layer.layer_param.name, layer.type, forward, forward * gradients))
    return work


def multiply_adds(net: Net) -> int:
    """Return the multiply-adds of one forward pass of ``net``."""
    return sum(layer.forward for layer in layer_work(net))
