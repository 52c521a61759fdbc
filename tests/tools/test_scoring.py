"""The means that a test of a net gives."""

import numpy as np
import pytest

import caffelite as caffe
from caffelite.engines import get_engine
from caffelite.errors import SolverError
from caffelite.proto.caffe_pb2 import NetParameter
from caffelite.proto.text import parse_text
from caffelite.tools.scoring import score_net

NET = """
layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
layer { name: "sum" type: "Reduction" bottom: "x" top: "sum" loss_weight: 0.5 }
layer { name: "twice" type: "Power" bottom: "x" top: "twice" power_param { scale: 2 } }
"""


def make_net(change=lambda net, i: None):
    """A net whose input holds i + 1 everywhere in batch i."""
    net = caffe.Net(parse_text(NET, NetParameter), caffe.TEST, engine=get_engine(seed=1))
    batches = iter(range(100))

    def fill(layer):
        if layer == 0:
            i = next(batches)
            change(net, i)
            net.blobs["x"].data[...] = i + 1

    net.before_forward(fill)
    return net


def test_means_by_definition():
    seen = []
    scored = score_net(make_net(), 3, lambda i, scores: seen.append((i, [s.value for s in scores])))
    assert seen == [(i, [6.0 * (i + 1)] + [2.0 * (i + 1)] * 6) for i in range(3)]
    assert scored.loss == 0.5 * 6 * 2
    assert [tuple(s) for s in scored.scores] == [("sum", 12, 0.5)] + [("twice", 4, 0)] * 6


def test_sums_have_the_precision_of_the_engine():
    net = make_net(lambda net, i: None)
    losses = np.float32(0)
    for i in range(7):
        losses += np.float32(3 * (i + 1)) / np.float32(1)
    assert score_net(net, 7).loss == float(losses / np.float32(7))


def test_outputs_that_change_their_size_have_no_mean():
    with pytest.raises(SolverError, match=r"must keep their size, but had 7 elements in one .* 10 in"):
        score_net(make_net(lambda net, i: net.blobs["x"].reshape(2 + i, 3)), 2)
