"""Pictures of nets: layers and blobs as a graph, which Graphviz lays out; pycaffe's caffe.draw.

Needs the package pydot, ``pip install 'caffelite[draw]'``, and, but for the graph's text, Graphviz.

Source: BVLC/caffe python/caffe/draw.py
"""

import os
from typing import Any

from caffelite.errors import CaffeliteError, SettingError, both
from caffelite.io.optional import optional
from caffelite.proto.atomic import atomic_write
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, PoolingParameter

LAYER_STYLE_DEFAULT = {"shape": "record", "fillcolor": "#6495ED", "style": "filled"}
NEURON_LAYER_STYLE = {"shape": "record", "fillcolor": "#90EE90", "style": "filled"}
BLOB_STYLE = {"shape": "octagon", "fillcolor": "#E0E0E0", "style": "filled"}

COLORS = {
    "Convolution": "#FF5050",
    "Deconvolution": "#FF5050",
    "Pooling": "#FF9900",
    "InnerProduct": "#CC33FF",
}
LEARNING = ("Convolution", "Deconvolution", "InnerProduct")
NO_LABEL = '""'
TEXT = ("raw", "gv")  # extensions of the graph's own text, for which Graphviz is not needed


def get_pooling_types_dict() -> dict[int, str]:
    """Return the names of pooling methods by number."""
    return {number: name for name, number in PoolingParameter.PoolMethod.items()}


def get_edge_label(layer: LayerParameter) -> str:
    """Return what stands at a layer's edge to its top: its number of outputs, or a Data layer's batch."""
    if layer.type == "Data":
        return f"Batch {layer.data_param.batch_size}"
    if layer.type in {"Convolution", "Deconvolution"}:
        return str(layer.convolution_param.num_output)
    if layer.type == "InnerProduct":
        return str(layer.inner_product_param.num_output)
    return NO_LABEL


def get_layer_lr_mult(layer: LayerParameter) -> tuple[float, float]:
    """Return the lr_mult of a layer's weights and biases.

    Raises SettingError, which is a ValueError too, if it is not a Convolution, Deconvolution or InnerProduct,
    or has more than two.
    """
    if layer.type not in LEARNING:
        raise both(SettingError, ValueError)(
            f"{layer.type} layers do not have a learning rate multiplier, or none that is drawn"
        )
    if len(layer.param) > 2:
        raise both(SettingError, ValueError)(
            f"Could not parse the learning rate multiplier: layer {layer.name!r} has {len(layer.param)} param"
        )
    multipliers = [spec.lr_mult for spec in layer.param] + [1.0, 1.0]
    return multipliers[0], multipliers[1]


def get_layer_label(layer: LayerParameter, rankdir: str, display_lrm: bool = False) -> str:
    """Return a layer's label, in double quotes: name, type, and the window of convolution and pooling.

    ``rankdir`` is the graph's direction: in ``TB`` and ``BT`` the parts stand in a row, else below each
    other. ``display_lrm`` adds the lr_mult of learning layers.
    """
    kind = layer.type
    if layer.type == "Pooling":
        kind += f" {get_pooling_types_dict()[layer.pooling_param.pool]}"
    parts = [layer.name.replace('"', r"\""), f"({kind})", *_window(layer)]
    if display_lrm and layer.type in LEARNING and any(get_layer_lr_mult(layer)):
        parts.append("lr mult: {:.1f}, {:.1f}".format(*get_layer_lr_mult(layer)))
    return '"{}"'.format((" " if rankdir in {"TB", "BT"} else r"\n").join(parts))


def choose_color_by_layertype(layertype: str) -> str:
    """Return the colour of a layer's node."""
    return COLORS.get(layertype, LAYER_STYLE_DEFAULT["fillcolor"])


def get_pydot_graph(
    caffe_net: NetParameter,
    rankdir: str,
    label_edges: bool = True,
    phase: int | None = None,
    display_lrm: bool = False,
) -> Any:
    """Return the graph of a net, a ``pydot.Dot``.

    ``rankdir`` is Graphviz's: TB from top to bottom, BT, LR from left to right, RL. ``phase`` leaves out the
    layers of the other phase. ``label_edges`` writes numbers of outputs beside the edges, ``display_lrm``
    the lr_mult into the layers.

    Errors
        CaffeliteError if pydot is not installed.
        SettingError, which is a ValueError too, if a layer has both include and exclude rules.
    """
    pydot = _pydot()
    graph = pydot.Dot(_quoted(caffe_net.name or "Net"), graph_type="digraph", rankdir=rankdir)
    for layer in caffe_net.layer:
        if phase is not None and not _is_included(layer, phase):
            continue
        node = pydot.Node(get_layer_label(layer, rankdir, display_lrm), **_style(layer))
        graph.add_node(node)
        for name, is_top in [(name, False) for name in layer.bottom] + [(name, True) for name in layer.top]:
            blob = pydot.Node(_quoted(f"{name}_blob"), label=_quoted(name), **BLOB_STYLE)
            graph.add_node(blob)
            label = get_edge_label(layer) if is_top and label_edges else NO_LABEL
            graph.add_edge(pydot.Edge(*((node, blob) if is_top else (blob, node)), label=label))
    return graph


def draw_net(
    caffe_net: NetParameter,
    rankdir: str,
    ext: str = "png",
    phase: int | None = None,
    display_lrm: bool = False,
) -> bytes:
    """Return the picture of a net in the format ``ext``: png, pdf, svg, or another of Graphviz's.

    ``raw`` is the graph's text, for which Graphviz is not needed. See ``get_pydot_graph``.
    Raises CaffeliteError if Graphviz is not there, or cannot do it.
    """
    graph = get_pydot_graph(caffe_net, rankdir, phase=phase, display_lrm=display_lrm)
    if ext in TEXT:
        return str(graph.to_string()).encode()
    try:
        return bytes(graph.create(format=ext))
    except FileNotFoundError as error:
        raise CaffeliteError(
            "drawing needs Graphviz, whose program 'dot' was not found: install it (apt install graphviz, "
            "brew install graphviz, winget install graphviz), or write the graph's text to a file .raw"
        ) from error
    except AssertionError as error:  # of pydot, with what dot said
        raise CaffeliteError(f"Graphviz cannot draw this as {ext!r}: {error}") from error


def draw_net_to_file(
    caffe_net: NetParameter,
    filename: str | os.PathLike[str],
    rankdir: str = "LR",
    phase: int | None = None,
    display_lrm: bool = False,
) -> None:
    """Write the picture of a net to a file, in the format of its extension, whole or not at all.

    See ``draw_net``. Raises SettingError if the file has no extension.
    """
    name = os.fspath(filename)
    ext = os.path.splitext(name)[1][1:]
    if not ext:
        raise SettingError(f"{name!r} has no extension that tells the format; name it {name}.png, say")
    picture = draw_net(caffe_net, rankdir, ext, phase, display_lrm)
    with atomic_write(name) as file:
        file.write(picture)


def _pydot() -> Any:
    return optional("pydot", "draw", "pictures of nets")


def _is_included(layer: LayerParameter, phase: int) -> bool:
    if layer.include and layer.exclude:
        raise both(SettingError, ValueError)(f"layer {layer.name!r} has both include and exclude rules")

    def matches(rule: Any) -> bool:
        return not rule.HasField("phase") or rule.phase == phase

    if layer.include:
        return any(matches(rule) for rule in layer.include)
    return not any(rule.HasField("phase") and matches(rule) for rule in layer.exclude)


def _style(layer: LayerParameter) -> dict[str, str]:
    if len(layer.bottom) == 1 and list(layer.bottom) == list(layer.top):
        return NEURON_LAYER_STYLE
    return {**LAYER_STYLE_DEFAULT, "fillcolor": choose_color_by_layertype(layer.type)}


def _window(layer: LayerParameter) -> list[str]:
    """Return kernel size, stride and pad, as 3 or 3x2, one after the other."""
    if layer.type == "Pooling":
        param: Any = layer.pooling_param
        lists = [[param.kernel_size], [param.stride], [param.pad]]
    elif layer.type in {"Convolution", "Deconvolution"}:
        param = layer.convolution_param
        lists = [list(param.kernel_size) or [1], list(param.stride) or [1], list(param.pad) or [0]]
    else:
        return []
    sides = [("kernel_h", "kernel_w"), ("stride_h", "stride_w"), ("pad_h", "pad_w")]
    names = ("kernel size", "stride", "pad")
    parts = []
    for name, given, pair in zip(names, lists, sides, strict=True):
        both_given = any(param.HasField(side) for side in pair)
        values = [getattr(param, side) for side in pair] if both_given else given
        shown = values[:1] if len(set(values)) == 1 else values
        parts.append(f"{name}: {'x'.join(map(str, shown))}")
    return parts


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
