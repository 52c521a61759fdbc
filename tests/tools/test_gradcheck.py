"""Checking whole nets, layer by layer."""

import numpy as np
import pytest

import caffelite
from caffelite.core.layer import LAYERS, Layer
from caffelite.errors import NetError
from caffelite.proto.text import parse_net
from caffelite.tools.gradcheck import gradcheck

NET = """
name: "small"
layer { name: "in" type: "Input" top: "x" top: "label"
        input_param { shape { dim: 4 dim: 5 } shape { dim: 4 } } }
layer { name: "ip" type: "InnerProduct" bottom: "x" top: "ip" param { lr_mult: 0 }
        inner_product_param { num_output: 3 weight_filler { type: "xavier" } } }
layer { name: "relu" type: "ReLU" bottom: "ip" top: "ip" }
layer { name: "drop" type: "Dropout" bottom: "ip" top: "ip" }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "label" top: "loss" }
layer { name: "hinge" type: "HingeLoss" bottom: "ip" bottom: "label" top: "hinge" }
layer { name: "accuracy" type: "Accuracy" bottom: "ip" bottom: "label" top: "accuracy" }
"""


def net(text=NET):
    return parse_net(text)


def one_layer(layer, shape="dim: 3 dim: 4"):
    return net(
        f'layer {{ name: "in" type: "Input" top: "x" input_param {{ shape {{ {shape} }} }} }}\n'
        f'layer {{ name: "L" bottom: "x" top: "y" {layer} }}'
    )


@pytest.fixture
def register(monkeypatch):
    return lambda layer_type: monkeypatch.setitem(LAYERS._entries, "Mine", layer_type)


class Double(Layer):
    num_bottom = num_top = 1

    def reshape(self, bottom, top):
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        top[0].data[...] = 2 * bottom[0].data

    def backward(self, top, propagate_down, bottom):
        bottom[0].diff[...] = 2 * top[0].diff


def test_a_net():
    results = gradcheck(net())
    assert all(result.ok for result in results), results
    assert [(r.layer, r.blob) for r in results if r.error is not None] == [
        ("ip", "bottom[0] x"),
        ("ip", "blobs[0]"),
        ("ip", "blobs[1]"),
        ("relu", "bottom[0] ip"),
        ("drop", "bottom[0] ip"),
        ("loss", "bottom[0] ip"),
        ("hinge", "bottom[0] ip"),
    ]
    notes = {r.layer: r.note for r in results if r.error is None}
    assert notes["in"] == "has neither bottoms nor learnable blobs"
    assert notes["accuracy"].startswith("has no gradient")


def test_one_layer_of_a_net():
    assert {r.layer for r in gradcheck(net(), "relu")} == {"relu"}
    with pytest.raises(NetError, match="has no layer 'rleu'; did you mean 'relu'"):
        gradcheck(net(), "rleu")


def test_the_same_seed_gives_the_same():
    assert gradcheck(net(), seed=3) == gradcheck(net(), seed=3)
    assert gradcheck(net(), seed=3) != gradcheck(net(), seed=4)


def test_float32():
    results = gradcheck(net(), dtype="float32")
    assert all(result.ok for result in results)
    assert max(result.error for result in results if result.error is not None) > 1e-7


def test_a_wrong_layer(register):
    class Wrong(Double):
        def backward(self, top, propagate_down, bottom):
            bottom[0].diff[...] = 3 * top[0].diff

    register(Wrong)
    _, result = gradcheck(one_layer('type: "Mine"'))
    assert not result.ok
    assert result.error == pytest.approx(1 / 3, rel=1e-3)


def test_no_gradient_where_there_should_be_one_is_wrong(register):
    class Forgets(Double):
        def backward(self, top, propagate_down, bottom):
            pass

    register(Forgets)
    _, result = gradcheck(one_layer('type: "Mine"'))
    assert not result.ok
    assert "unwritten" in result.note


def test_a_loss_may_leave_its_label_without_gradient(register):
    class Loss(Double):
        num_bottom = 2

        def reshape(self, bottom, top):
            top[0].reshape()

        def forward(self, bottom, top):
            top[0].data[...] = np.square(bottom[0].data - bottom[1].data).sum()

        def backward(self, top, propagate_down, bottom):
            for blob, down, sign in zip(bottom, propagate_down, (2, -2), strict=True):
                if down and sign > 0:
                    blob.diff[...] = sign * top[0].diff * (bottom[0].data - bottom[1].data)

    register(Loss)
    text = """
        layer { name: "in" type: "Input" top: "x" top: "t" input_param { shape { dim: 3 } } }
        layer { name: "p" type: "Power" bottom: "x" top: "p" power_param { scale: 2 } }
        layer { name: "L" type: "Mine" bottom: "p" bottom: "%s" top: "loss" loss_weight: 1 }"""
    *_, prediction, label = gradcheck(net(text % "t"))
    assert prediction.error < 1e-6
    assert (label.error, label.ok) == (None, True)
    assert "a label" in label.note
    text = text.replace('name: "p"', 'name: "q" type: "TanH" bottom: "t" top: "q" } layer { name: "p"')
    assert not gradcheck(net(text % "q"))[-1].ok  # not from data: the gradient is missing


@pytest.mark.parametrize(
    ("where", "expected"),
    [("forward", "ZeroDivisionError: division by zero"), ("backward", "ZeroDivisionError: division by zero")],
)
def test_an_exception_names_the_line(register, where, expected):
    def fails(self, *blobs):
        return 1 / 0

    register(type("Fails", (Double,), {where: fails}))
    _, result = gradcheck(one_layer('type: "Mine"'))
    assert not result.ok
    assert result.note.startswith(expected + " (test_gradcheck.py:")
    assert result.note.endswith("in fails)")


def test_a_refusal_of_forward(register):
    class Refuses(Double):
        def forward(self, bottom, top):
            self.fail("needs sunshine")

    register(Refuses)
    _, result = gradcheck(one_layer('type: "Mine"'))
    assert (result.ok, result.note) == (False, "needs sunshine")


def test_a_layer_without_backward(register):
    class Forward(Double):
        backward = Layer.backward

    register(Forward)
    _, result = gradcheck(one_layer('type: "Mine"'))
    assert (result.ok, result.error, result.note) == (True, None, "has no backward")


def test_values_that_give_no_gradient_are_replaced():
    text = """
        layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 3 dim: 4 } } }
        layer { name: "zero" type: "Power" bottom: "x" top: "zero" power_param { power: 0 scale: 0 } }
        layer { name: "low" type: "Power" bottom: "zero" top: "low" power_param { shift: -9 } }
        layer { name: "L" type: "ReLU" bottom: "low" top: "y" }"""
    result = gradcheck(net(text), "L")[0]
    assert result.ok
    assert result.error is not None
    assert result.note == "at normally distributed values"
    with np.errstate(all="ignore"):
        result = gradcheck(net(text.replace("ReLU", "Log")), "L")[0]
    assert result.ok
    assert result.note == "at values in 0.1..0.9"


def test_ties_and_zeros_are_moved_apart():
    text = """
        layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 2 dim: 6 dim: 6 } } }
        layer { name: "relu" type: "ReLU" bottom: "x" top: "relu" }
        layer { name: "pool" type: "Pooling" bottom: "relu" top: "pool"
                pooling_param { kernel_size: 2 stride: 2 } }
        layer { name: "again" type: "ReLU" bottom: "pool" top: "again" }"""
    assert all(result.ok for result in gradcheck(net(text)))


def test_weights_are_those_of_the_file(tmp_path, register):
    seen = []

    class Sees(LAYERS["InnerProduct"]):
        def forward(self, bottom, top):
            seen.append(self.blobs[0].data.copy())
            super().forward(bottom, top)

    param = net()
    trained = caffelite.Net(param, caffelite.TRAIN)
    trained.params["ip"][0].data[...] = 100
    path = str(tmp_path / "w.caffemodel")
    trained.save(path)
    register(Sees)
    param.layer[1].type = "Mine"
    gradcheck(param, "ip", weights=path)
    assert np.allclose(seen, 100, rtol=0.1)
    assert any(np.std(w) > 0.1 for w in seen)  # moved by 1 %


def test_an_input_without_shape():
    with pytest.raises(NetError, match=r"input 'x' has no elements to draw values for; give it a shape"):
        gradcheck(net('layer { name: "in" type: "Input" top: "x" }'))


def test_labels_of_one_class_are_zero():
    text = NET.replace("num_output: 3", "num_output: 1")
    assert all(result.ok for result in gradcheck(net(text), "loss"))


def test_progress_and_phase():
    seen = []
    gradcheck(net(), phase=caffelite.TEST, progress=lambda *now: seen.append(now))
    assert seen[0] == ("in", 1, 7)
    assert seen[-1] == ("accuracy", 7, 7)
