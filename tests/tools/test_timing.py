"""Times of layers, told by a clock that moves only when a layer works."""

import pytest

import caffelite as caffe
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import NetParameter
from caffelite.proto.text import parse_text
from caffelite.tools import timing
from caffelite.tools.timing import LayerTiming, rate, time_net, trace_events

NET = """
layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
layer { name: "ip" type: "InnerProduct" bottom: "x" top: "y" inner_product_param { num_output: 2 } }
layer { name: "sum" type: "Reduction" bottom: "y" top: "sum" %s }
"""


@pytest.fixture
def clock(monkeypatch):
    """Milliseconds, as a list of one number."""
    now = [5.0]
    monkeypatch.setattr(timing, "_now", lambda: now[0])
    return now


def make_net(clock, loss="loss_weight: 1"):
    """A net whose layer i takes i + 1 ms forward and 10 (i + 1) ms backward, if it has one."""
    net = caffe.Net(parse_text(NET % loss, NetParameter), caffe.TRAIN, engine=get_engine(seed=1))
    for i, layer in enumerate(net.layers):
        layer.forward = taking(layer.forward, clock, i + 1)
        layer.backward = taking(layer.backward, clock, 10 * (i + 1))
    return net


def taking(hook, clock, milliseconds):
    def slow(*arguments):
        clock[0] += milliseconds
        hook(*arguments)

    return slow


def test_means_and_totals(clock):
    passes = []
    net = make_net(clock)
    result = time_net(net, 4, lambda i, milliseconds: passes.append((i, milliseconds)))
    assert result.layers == [
        LayerTiming("in", "Input", 1, 0),
        LayerTiming("ip", "InnerProduct", 2, 20, 12, 12),
        LayerTiming("sum", "Reduction", 3, 30),
    ]
    assert passes == [(i, 56) for i in (1, 2, 3, 4)]
    assert (result.iterations, result.forward, result.backward) == (4, 6, 50)
    assert (result.forward_backward, result.total) == (56, 224)


def test_a_net_without_loss_has_no_backward(clock):
    result = time_net(make_net(clock, ""), 2)
    assert [layer.backward for layer in result.layers] == [0, 0, 0]
    assert (result.forward, result.backward) == (6, 0)


def test_the_net_is_left_without_callbacks(clock):
    net = make_net(clock)
    time_net(net, 1)
    net.layers[1].forward = None  # which cannot be called
    with pytest.raises(TypeError):
        time_net(net, 1)
    assert not net.before_forward_callbacks + net.after_forward_callbacks
    assert not net.before_backward_callbacks + net.after_backward_callbacks


def test_a_real_clock_moves():
    result = time_net(make_net([0]), 2)
    parts = sum(layer.forward + layer.backward for layer in result.layers)
    assert 0 < parts < result.forward_backward
    assert result.total >= 2 * result.forward_backward * (1 - 1e-9)


def test_rates(clock):
    result = time_net(make_net(clock), 4)
    assert [layer.forward_rate for layer in result.layers] == [None, 24 / 2e6, None]
    assert (result.forward_rate, result.backward_rate) == (24 / 6e6, 24 / 50e6)
    assert rate(10, 0) is None


def test_optimized_net_runs_forward_only(clock):
    net = caffe.Net(parse_text(NET % "", NetParameter), caffe.TEST, engine=get_engine(seed=1)).optimize()
    result = time_net(net, 3)
    assert result.iterations == 3
    assert not any(span.layer is not None for span in result.spans if span.what == "backward")


def test_trace_has_each_pass_and_in_it_each_layer(clock):
    net = make_net(clock)
    trace = trace_events(net, time_net(net, 2))
    assert [event["name"] for event in trace["traceEvents"] if event["ph"] == "M"] == [
        "process_name",
        "thread_name",
    ]
    events = [event for event in trace["traceEvents"] if event["ph"] == "X"]
    assert len(events) == 2 * (3 + 1 + 3 + 1)
    first = sorted(events, key=lambda event: (event["ts"], -event["dur"]))[:4]
    assert [(event["name"], event["ts"], event["dur"]) for event in first] == [
        ("forward", 0, 6000),
        ("in", 0, 1000),
        ("ip", 1000, 2000),
        ("sum", 3000, 3000),
    ]
    about = next(event["args"] for event in events if event["name"] == "ip" and event["cat"] == "backward")
    assert about == {
        "type": "InnerProduct",
        "bottom": [[2, 3]],
        "top": [[2, 2]],
        "multiply_adds": 12,
        "GFLOP/s": 24 / 20e6,
    }
    assert all(event["pid"] == 1 and event["tid"] == 1 for event in events)
