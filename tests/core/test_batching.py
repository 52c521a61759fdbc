import numpy as np
import pytest

import caffelite as caffe
from caffelite.errors import NetError
from caffelite.proto.text import parse_net

NET = """
    name: "T"
    layer { name: "x" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 } } }
    layer { name: "ip" type: "InnerProduct" bottom: "data" top: "ip"
            inner_product_param { num_output: 2 weight_filler { type: "uniform" } } }
    layer { name: "sig" type: "Sigmoid" bottom: "ip" top: "out" }
    force_backward: true
"""
ROWS = np.arange(15.0).reshape(5, 3) / 10
DIFFS = np.arange(10.0).reshape(5, 2)


@pytest.fixture
def net():
    return caffe.Net(parse_net(NET), caffe.TEST)


def one_by_one(net, rows=ROWS):
    """Return out and ip of each row, run in batches of two equal rows."""
    results = []
    for row in rows:
        net.forward(data=np.stack([row, row]))
        results.append((net.blobs["out"].data[0].copy(), net.blobs["ip"].data[0].copy()))
    return [np.stack(values) for values in zip(*results, strict=True)]


@pytest.mark.parametrize("count", [1, 2, 4, 5])
def test_forward_all_gives_all_rows(net, count):
    out, ip = one_by_one(net, ROWS[:count])
    results = net.forward_all(data=ROWS[:count], blobs=["ip"])
    assert sorted(results) == ["ip", "out"]
    np.testing.assert_allclose(results["out"], out, rtol=1e-6)
    np.testing.assert_allclose(results["ip"], ip, rtol=1e-6)
    assert results["out"].base is not net.blobs["out"].data.base


def test_forward_backward_all_gives_gradients_of_all_rows(net):
    blobs, diffs = net.forward_backward_all(data=ROWS, out=DIFFS, diffs=["ip"])
    out, weights = blobs["out"], net.params["ip"][0].data
    expected = DIFFS * out * (1 - out)
    np.testing.assert_allclose(diffs["ip"], expected, rtol=1e-5)
    np.testing.assert_allclose(diffs["data"], expected @ weights, rtol=1e-5, atol=1e-7)


def test_without_gradients_backward_starts_from_what_is_there(net):
    net.blobs["out"].diff[...] = 1
    blobs, diffs = net.forward_backward_all(data=ROWS)
    assert blobs["out"].shape == diffs["data"][:, :2].shape == (5, 2)


def test_batches_are_filled_with_zeros(net):
    pieces = [batch["data"] for batch in net._batch({"data": ROWS})]
    assert [piece.shape for piece in pieces] == [(2, 3)] * 3
    np.testing.assert_array_equal(pieces[2], [ROWS[4], np.zeros(3)])


def test_blobs_without_rows_stay_whole():
    text = NET + 'layer { name: "r" type: "Reduction" bottom: "out" top: "r" reduction_param { axis: 1 } }'
    text += 'layer { name: "w" type: "DummyData" top: "w" dummy_data_param { shape { dim: 7 dim: 1 } } }'
    net = caffe.Net(parse_net(text), caffe.TEST)
    results = net.forward_all(data=ROWS)
    assert (results["r"].shape, results["w"].shape) == ((5,), (21, 1))


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda net: net.forward_all(), RuntimeError, r"give values for its inputs \(data\)"),
        (lambda net: net.forward_backward_all(), RuntimeError, r"give values for its inputs \(data\)"),
        (lambda net: net.forward_all(data=ROWS[:0]), Exception, "the same number of rows"),
        (lambda net: net.forward_all(data=ROWS, out=DIFFS[:4]), Exception, "the same number of rows"),
        (lambda net: net.forward_all(data=3), Exception, "the same number of rows"),
        (lambda net: net.forward_all(dat=ROWS), Exception, "give data for all of data, and no others"),
        (lambda net: net.forward_backward_all(dat=ROWS), Exception, "dat is neither an input"),
    ],
)
def test_what_does_not_fit_is_refused(net, call, kind, message):
    with pytest.raises(NetError, match=message) as caught:
        call(net)
    assert type(caught.value).__name__ == kind.__name__


def test_a_loss_has_no_rows():
    text = NET + 'layer { name: "r" type: "Reduction" bottom: "out" top: "r" }'
    with pytest.raises(TypeError, match="blob 'r' is a single number for each batch"):
        caffe.Net(parse_net(text), caffe.TEST).forward_all(data=ROWS)
