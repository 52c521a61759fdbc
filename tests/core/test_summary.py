"""The table of a net's layers, and the one-line forms of nets, layers, blobs and solvers."""

import pickle
import re
from html.parser import HTMLParser

import numpy as np
import pytest

import caffelite
from caffelite.core.blob import Blob
from caffelite.core.summary import short
from caffelite.engines import get_engine
from caffelite.proto.text import parse_solver
from tests.core.nets import INPUT, LABEL, classifier, ip, layer, net_param
from tests.helpers import make_layer

CONV = (
    'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 4 dim: 9 dim: 9 } } }'
    'layer { name: "conv" type: "Convolution" bottom: "data" top: "c" '
    "convolution_param { num_output: 6 kernel_size: 3 group: 2 } }"
)


def net_of(*layers, phase=caffelite.TRAIN, **keywords):
    return caffelite.Net(net_param(*layers, **keywords), phase)


def test_the_table():
    assert str(caffelite.Net(classifier(), caffelite.TRAIN)) == (
        "net 'T', phase TRAIN\n"
        "layer     type             bottoms  tops          parameters  multiply-adds\n"
        "in        Input                     data 2x3\n"
        "in_label  Input                     label 2\n"
        "ip1       InnerProduct     data     2x4                   16             24\n"
        "relu1     ReLU             ip1      2x4 in place\n"
        "ip2       InnerProduct     ip1      2x4                   20             32\n"
        "loss      SoftmaxWithLoss  ip2      scalar\n"
        "                           label\n"
        "6 layers; 36 parameters\n"
        "56 multiply-adds in a forward; without gradients 100 bytes of blobs, 144 bytes of parameters"
    )


def test_its_numbers():
    summary = net_of(CONV).summary()
    conv = summary.layers[1]
    assert (conv.name, conv.type, conv.bottoms, conv.tops) == ("conv", "Convolution", ("data",), ("c",))
    assert conv.shapes == ((2, 6, 7, 7),)
    assert conv.parameters == summary.parameters == 6 * 2 * 3 * 3 + 6
    assert conv.multiply_adds == summary.multiply_adds == 2 * 6 * 7 * 7 * (2 * 3 * 3)
    assert summary.blob_bytes == 4 * (2 * 4 * 81 + 2 * 6 * 49)
    assert summary.parameter_bytes == 4 * 114


def test_it_follows_a_reshape():
    net = net_of(CONV)
    net.blobs["data"].reshape(1, 4, 5, 5)
    net.reshape()
    assert net.summary().layers[1].shapes == ((1, 6, 3, 3),)


@pytest.mark.parametrize(
    ("text", "arrays", "expected"),
    [
        (
            'type: "Deconvolution" convolution_param { num_output: 6 kernel_size: 3 stride: 2 group: 2 }',
            [np.ones((2, 4, 5, 5))],
            2 * 25 * 4 * 3 * 9,
        ),
        (
            'type: "InnerProduct" inner_product_param { num_output: 5 axis: 2 }',
            [np.ones((2, 3, 4))],
            6 * 5 * 4,
        ),
        (
            'type: "LSTM" recurrent_param { num_output: 5 }',
            [np.ones((3, 2, 4)), np.ones((3, 2))],
            3 * 2 * (20 * 4 + 20 * 5),
        ),
        (
            'type: "LSTM" recurrent_param { num_output: 5 }',
            [np.ones((3, 2, 4)), np.ones((3, 2)), np.ones((2, 7))],
            3 * 2 * (20 * 4 + 20 * 5) + 2 * 20 * 7,
        ),
        (
            'type: "RNN" recurrent_param { num_output: 5 }',
            [np.ones((3, 2, 4)), np.ones((3, 2))],
            3 * 2 * (5 * 4 + 5 * 5 + 5 * 5),
        ),
        ('type: "ReLU"', [np.ones(3)], 0),
    ],
)
def test_multiply_adds(text, arrays, expected):
    made, bottom, top = make_layer(text, *arrays)
    assert made.multiply_adds(bottom, top) == expected


def test_convolution_of_several_bottoms():
    x = np.ones((1, 2, 5, 5))
    made, bottom, top = make_layer(
        'type: "Convolution" convolution_param { num_output: 3 kernel_size: 2 }', x, x, tops=2
    )
    assert made.multiply_adds(bottom, top) == 2 * (16 * 3 * 2 * 4)


def test_shared_and_fixed_parameters_are_counted_once():
    shared = 'param { name: "w" } param { name: "b" }'
    net = net_of(
        INPUT,
        ip("a", "data", "a", shared, num_output=3),
        ip("b", "a", "b", shared, num_output=3),
        ip("c", "b", "c", "param { lr_mult: 0 } param { lr_mult: 1 }"),
    )
    summary = net.summary()
    assert [(row.parameters, row.shared) for row in summary.layers[1:]] == [(12, 0), (12, 12), (16, 0)]
    assert (summary.parameters, summary.fixed) == (28, 12)
    assert "12 shared" in str(summary)
    assert "28 parameters, 12 of them with learning rate 0" in str(summary)


def test_automatic_splits_are_left_out():
    net = net_of(INPUT, ip("a", "data", "a"), ip("b", "data", "b"), layer("Split", "own", "a", "c d"))
    summary = net.summary()
    assert [row.name for row in summary.layers] == ["in", "a", "b", "own"]
    assert [row.bottoms for row in summary.layers[1:3]] == [("data",), ("data",)]
    assert "4 layers and 1 automatic Split;" in str(summary)


class Cells(HTMLParser):
    """Collects the texts of a table's cells, and checks that tags are closed."""

    def __init__(self, text):
        super().__init__()
        self.cells, self.open = [], []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag, attributes):
        if tag != "br":
            self.open.append(tag)
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1] in {"td", "th"}:
            self.cells[-1] += data


def test_html():
    net = net_of(INPUT.replace('"in"', '"<in> & out"'), ip("ip", "data", "ip"), head='name: "a<b"')
    html = net._repr_html_()
    assert html == net.summary()._repr_html_()
    assert Cells(html).cells == [
        *("layer", "type", "bottoms", "tops", "parameters", "multiply-adds"),
        *("<in> & out", "Input", "", "data 2x3", "", ""),
        *("ip", "InnerProduct", "data", "2x4", "16", "24"),
    ]
    assert "net &#x27;a&lt;b&#x27;" in html


def test_net_in_one_line():
    net = net_of(INPUT, LABEL, ip("ip", "data", "ip"), layer("SoftmaxWithLoss", "loss", "ip label", "loss"))
    assert repr(net) == "<Net 'T', TRAIN: 4 layers, 16 parameters, data 2x3, label 2 -> loss scalar>"
    assert repr(caffelite.Net(net_param(), caffelite.TEST)) == (
        "<Net 'T', TEST: 0 layers, 0 parameters, nothing -> nothing>"
    )


def test_a_net_that_failed_can_be_shown():
    net = caffelite.Net.__new__(caffelite.Net)
    assert repr(net) == str(net) == "<Net that was not built>"


def test_layers_in_one_line():
    net = net_of(INPUT, ip("ip", "data", "ip"), layer("ReLU", "relu", "ip", "r"))
    assert [repr(node) for node in net.layers] == [
        "<Input 'in'>",
        "<InnerProduct 'ip': blobs (4, 3), (4,)>",
        "<ReLU 'relu'>",
    ]
    user, _, _ = make_layer(
        'type: "Python" python_param { module: "tests.layers.common.python_layers" layer: "OurNames" }',
        np.ones((2, 3)),
    )
    assert repr(user.shown) == "<OurNames 'L' (Python)>"


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_blobs_in_one_line(dtype):
    blob = Blob(get_engine("numpy", dtype), (2, 2))
    assert repr(blob) == f"Blob(shape=(2, 2), dtype={dtype})"
    blob.data[...] = [[-1, 2], [3.5, 1e6]]
    assert repr(blob) == f"Blob(shape=(2, 2), dtype={dtype}, min=-1, mean=2.5e+05, max=1e+06)"
    blob.data[0, 0] = np.nan
    assert repr(blob).endswith("min=nan, mean=nan, max=nan)")
    blob.reshape(0, 3)
    assert repr(blob) == f"Blob(shape=(0, 3), dtype={dtype})"


def test_solvers_in_one_line():
    param = parse_solver('net_param { } base_lr: 1 lr_policy: "fixed" max_iter: 7 type: "Adam"')
    param.net_param.CopyFrom(classifier())
    assert repr(caffelite.get_solver(param)) == "<AdamSolver: iteration 0 of 7, net 'T', 0 test nets>"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        *[(0, "0"), (999, "999"), (1000, "1 k"), (1234, "1.23 k"), (99949, "99.9 k"), (99950, "100 k")],
        *[(999_499, "999 k"), (999_500, "1 M"), (15_826_718_720, "15.8 G"), (2 * 10**15, "2000 T")],
    ],
)
def test_short_numbers(number, text):
    assert short(number) == text


def test_a_summary_is_plain_data():
    summary = net_of(CONV).summary()
    assert pickle.loads(pickle.dumps(summary)) == summary
    assert re.match(r"net 'T'", repr(summary))
