import shutil
import sys

import pytest

from caffelite import draw
from caffelite.errors import CaffeliteError
from caffelite.proto.caffe_pb2 import TEST, TRAIN, LayerParameter
from caffelite.proto.text import parse_net, parse_text

NET = parse_net("""
    name: "N 1"
    layer { name: "d" type: "Data" top: "data" top: "label" data_param { batch_size: 64 } }
    layer { name: "c" type: "Convolution" bottom: "data" top: "c/1" include { phase: TRAIN }
            param { lr_mult: 3 } convolution_param { num_output: 20 kernel_size: 5 stride: 2 } }
    layer { name: "p" type: "Pooling" bottom: "data" top: "p" exclude { phase: TRAIN }
            pooling_param { kernel_h: 3 kernel_w: 2 pool: AVE } }
    layer { name: "r" type: "ReLU" bottom: "p" top: "p" }
""")


def layer(text):
    return parse_text(text, LayerParameter)


@pytest.mark.parametrize(
    ("text", "rankdir", "label"),
    [
        ('name: "r" type: "ReLU"', "TB", '"r (ReLU)"'),
        ('name: "r" type: "ReLU"', "LR", r'"r\n(ReLU)"'),
        (
            'name: "c" type: "Convolution" convolution_param { kernel_size: 3 kernel_size: 5 pad: 1 }',
            "BT",
            '"c (Convolution) kernel size: 3x5 stride: 1 pad: 1"',
        ),
        (
            'name: "p" type: "Pooling" pooling_param { kernel_size: 2 stride_h: 2 stride_w: 2 }',
            "TB",
            '"p (Pooling MAX) kernel size: 2 stride: 2 pad: 0"',
        ),
        (
            'name: "p" type: "Pooling" pooling_param { kernel_h: 2 kernel_w: 4 pad_h: 1 pad_w: 1 }',
            "TB",
            '"p (Pooling MAX) kernel size: 2x4 stride: 1 pad: 1"',
        ),
        ('name: "d" type: "Deconvolution"', "TB", '"d (Deconvolution) kernel size: 1 stride: 1 pad: 0"'),
        (r'name: "a\"b" type: "ReLU"', "TB", r'"a\"b (ReLU)"'),
    ],
)
def test_labels_of_layers(text, rankdir, label):
    assert draw.get_layer_label(layer(text), rankdir) == label


@pytest.mark.parametrize(
    ("params", "label"),
    [
        ("", '"i (InnerProduct) lr mult: 1.0, 1.0"'),
        ("param { lr_mult: 2 }", '"i (InnerProduct) lr mult: 2.0, 1.0"'),
        ("param { lr_mult: 0 } param { lr_mult: 0 }", '"i (InnerProduct)"'),
    ],
)
def test_labels_with_learning_rates(params, label):
    inner = layer(f'name: "i" type: "InnerProduct" {params}')
    assert draw.get_layer_label(inner, "TB", display_lrm=True) == label


def test_learning_rates_of_other_layers_are_refused():
    with pytest.raises(ValueError, match="ReLU layers do not have a learning rate multiplier"):
        draw.get_layer_lr_mult(layer('type: "ReLU"'))
    with pytest.raises(ValueError, match="Could not parse the learning rate multiplier"):
        draw.get_layer_lr_mult(layer('type: "InnerProduct" param {} param {} param {}'))


def test_labels_of_edges_and_colours():
    assert draw.get_edge_label(NET.layer[0]) == "Batch 64"
    assert draw.get_edge_label(NET.layer[1]) == "20"
    assert draw.get_edge_label(layer('type: "InnerProduct" inner_product_param { num_output: 7 }')) == "7"
    assert draw.get_edge_label(NET.layer[3]) == '""'
    assert draw.choose_color_by_layertype("Pooling") == "#FF9900"
    assert draw.choose_color_by_layertype("ReLU") == "#6495ED"
    assert draw.get_pooling_types_dict()[1] == "AVE"


def test_the_graph_has_nodes_and_edges():
    graph = draw.get_pydot_graph(NET, "LR")
    edges = [(edge.get_source(), edge.get_destination(), edge.get_label()) for edge in graph.get_edges()]
    assert edges[:2] == [
        (r'"d\n(Data)"', '"data_blob"', "Batch 64"),
        (r'"d\n(Data)"', '"label_blob"', "Batch 64"),
    ]
    assert len(edges) == 8
    assert {edge[2] for edge in edges[2:]} == {'""', "20"}
    assert draw.get_pydot_graph(NET, "LR", label_edges=False).get_edges()[0].get_label() == '""'
    relu = next(node for node in graph.get_nodes() if "ReLU" in node.get_name())
    assert relu.get("fillcolor") == "#90EE90"


@pytest.mark.parametrize(("phase", "kept"), [(None, "dcpr"), (TRAIN, "dcr"), (TEST, "dpr")])
def test_layers_of_a_phase(phase, kept):
    text = draw.draw_net(NET, "TB", "raw", phase).decode()
    assert [name for name in "dcpr" if f'"{name} (' in text] == list(kept)


def test_rules_without_a_phase_hold_in_both():
    net = parse_net('layer { name: "x" type: "ReLU" include { stage: "a" } }')
    assert all(b"x (ReLU)" in draw.draw_net(net, "TB", "raw", phase) for phase in (TRAIN, TEST))


def test_contradicting_rules_are_refused():
    net = parse_net('layer { name: "x" type: "ReLU" include {} exclude {} }')
    with pytest.raises(ValueError, match="layer 'x' has both include and exclude rules"):
        draw.get_pydot_graph(net, "LR", phase=TEST)


def test_the_text_goes_to_a_file(tmp_path):
    draw.draw_net_to_file(NET, tmp_path / "net.raw", "BT", TRAIN, True)
    text = (tmp_path / "net.raw").read_text()
    assert text.startswith('digraph "N 1"')
    assert "lr mult: 3.0, 1.0" in text
    with pytest.raises(CaffeliteError, match="has no extension"):
        draw.draw_net_to_file(NET, str(tmp_path / "net"))


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs Graphviz")
def test_pictures_are_drawn(tmp_path):
    assert draw.draw_net(NET, "LR").startswith(b"\x89PNG")
    draw.draw_net_to_file(NET, str(tmp_path / "net.svg"))
    assert "<svg" in (tmp_path / "net.svg").read_text()
    with pytest.raises(CaffeliteError, match="Graphviz cannot draw this as 'xyz'"):
        draw.draw_net(NET, "LR", "xyz")


def test_missing_programs_are_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CaffeliteError, match="drawing needs Graphviz, whose program 'dot' was not found"):
        draw.draw_net(NET, "LR")
    monkeypatch.setitem(sys.modules, "pydot", None)
    with pytest.raises(CaffeliteError, match=r"caffelite\[draw\]"):
        draw.draw_net(NET, "LR", "raw")
