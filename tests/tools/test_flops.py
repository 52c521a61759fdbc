"""Multiply-adds, by hand."""

import pytest

import caffelite as caffe
from caffelite.engines import get_engine
from caffelite.tools.flops import layer_work, multiply_adds
from tests.core.nets import layer, net_param

PICTURES = (
    'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 4 dim: 6 dim: 5 } } }'
)
STEPS = """layer { name: "in" type: "Input" top: "x" top: "cont" top: "s" input_param {
    shape { dim: 7 dim: 2 dim: 5 } shape { dim: 7 dim: 2 } shape { dim: 2 dim: 3 } } }"""


def build(*layers, phase=caffe.TRAIN):
    return caffe.Net(net_param(*layers), phase, engine=get_engine("numpy", seed=1))


def count(*layers):
    return layer_work(build(*layers))[-1].forward


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("num_output: 8 kernel_size: 3 pad: 1", 2 * 8 * 6 * 5 * 4 * 3 * 3),
        ("num_output: 8 kernel_size: 3 pad: 1 group: 2", 2 * 8 * 6 * 5 * 2 * 3 * 3),
        ("num_output: 8 kernel_h: 1 kernel_w: 3 stride: 2", 2 * 8 * 3 * 2 * 4 * 3),
    ],
)
def test_convolution(settings, expected):
    assert (
        count(PICTURES, layer("Convolution", "c", "data", "c", f"convolution_param {{ {settings} }}"))
        == expected
    )


def test_convolution_of_two_blobs():
    both = layer("Convolution", "c", "data t", "a b", "convolution_param { num_output: 3 kernel_size: 1 }")
    assert count(PICTURES, layer("TanH", "t", "data", "t"), both) == 2 * (2 * 3 * 6 * 5 * 4)


def test_deconvolution():
    text = "convolution_param { num_output: 6 kernel_size: 4 stride: 2 group: 2 }"
    assert count(PICTURES, layer("Deconvolution", "d", "data", "d", text)) == 2 * 4 * 6 * 5 * 3 * 16


@pytest.mark.parametrize("more", ["", "transpose: true", "bias_term: false"])
def test_inner_product(more):
    text = f"inner_product_param {{ num_output: 7 {more} }}"
    assert count(PICTURES, layer("InnerProduct", "i", "data", "i", text)) == 2 * 7 * 4 * 6 * 5


def test_recurrent_layers():
    text = "recurrent_param { num_output: 3 }"
    assert count(STEPS, layer("LSTM", "l", "x cont", "l", text)) == 7 * 2 * 4 * 3 * (5 + 3)
    assert count(STEPS, layer("LSTM", "l", "x cont s", "l", text)) == 7 * 2 * 4 * 3 * (5 + 3) + 2 * 4 * 3 * 3
    assert count(STEPS, layer("RNN", "r", "x cont", "r", text)) == 7 * 2 * 3 * (5 + 3 + 3)


def test_backward_counts_the_gradients_that_are_asked_for():
    first = layer("InnerProduct", "a", "data", "a", "inner_product_param { num_output: 3 }")
    frozen = layer(
        "InnerProduct", "b", "a", "b", "param { lr_mult: 0 } inner_product_param { num_output: 3 }"
    )
    last = layer("InnerProduct", "c", "b", "c", "inner_product_param { num_output: 3 }")
    loss = layer("Reduction", "loss", "c", "loss", "loss_weight: 1")
    work = {each.name: each for each in layer_work(build(PICTURES, first, frozen, last, loss))}
    assert work["a"].backward == work["a"].forward == 2 * 3 * 120  # the weights'; data have no gradient
    assert work["b"].backward == work["b"].forward == 2 * 3 * 3  # the bottom's
    assert work["c"].backward == 2 * work["c"].forward
    assert (work["loss"].forward, work["loss"].backward) == (0, 0)


def test_without_a_loss_there_is_no_backward():
    net = build(PICTURES, layer("InnerProduct", "a", "data", "a", "inner_product_param { num_output: 3 }"))
    assert layer_work(net)[-1].backward == 0
    assert multiply_adds(net) == 2 * 3 * 120
