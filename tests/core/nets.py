"""Small nets for the tests of the core."""

from caffelite.proto.text import parse_net

INPUT = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 } } }'
LABEL = 'layer { name: "in_label" type: "Input" top: "label" input_param { shape { dim: 2 } } }'


def ip(name, bottom, top, extra="", num_output=4):
    return (
        f'layer {{ name: "{name}" type: "InnerProduct" bottom: "{bottom}" top: "{top}" {extra} '
        f"inner_product_param {{ num_output: {num_output} "
        'weight_filler { type: "xavier" } bias_filler { type: "constant" value: 0.1 } } }'
    )


def layer(type_, name, bottoms, tops, extra=""):
    bottoms = " ".join(f'bottom: "{b}"' for b in bottoms.split())
    tops = " ".join(f'top: "{t}"' for t in tops.split())
    return f'layer {{ name: "{name}" type: "{type_}" {bottoms} {tops} {extra} }}'


def net_param(*layers, head='name: "T"'):
    return parse_net("\n".join((head, *layers)))


def classifier(*extra):
    """Return a net with two fully connected layers and a loss."""
    return net_param(
        INPUT,
        LABEL,
        ip("ip1", "data", "ip1"),
        layer("ReLU", "relu1", "ip1", "ip1"),
        ip("ip2", "ip1", "ip2"),
        *extra,
        layer("SoftmaxWithLoss", "loss", "ip2 label", "loss"),
    )
