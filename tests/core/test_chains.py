import numpy as np
import pytest
from google.protobuf import text_format

from caffelite.core.chains import find_chains, units
from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.layers.common.batch_norm import BatchNorm
from caffelite.proto.caffe_pb2 import TEST, TRAIN, NetParameter

HEAD = """
name: "chains" force_backward: true
layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 3 dim: 4 dim: 5 dim: 7 } } }
"""
NORM = """
layer { name: "norm" type: "BatchNorm" bottom: "data" top: "a" %s }
layer { name: "scale" type: "Scale" bottom: "a" top: "a" scale_param { bias_term: true
        filler { type: "uniform" min: -1 max: 1 } bias_filler { type: "uniform" min: -1 max: 1 } } }
"""
RELU = 'layer { name: "relu" type: "ReLU" bottom: "a" top: "a" relu_param { negative_slope: %g } }'
SUM = """
layer { name: "other" type: "Power" bottom: "data" top: "other" power_param { scale: 0.5 } }
layer { name: "sum" type: "Eltwise" bottom: "a" bottom: "other" top: "b" eltwise_param { %s } }
layer { name: "sum_relu" type: "ReLU" bottom: "b" top: "b" }
"""
CONV = """
layer { name: "conv" type: "Convolution" bottom: "data" top: "a"
        convolution_param { num_output: 3 kernel_size: 3 weight_filler { type: "xavier" }
                            bias_filler { type: "uniform" min: -1 max: 1 } } }
"""
IP = """
layer { name: "ip" type: "InnerProduct" bottom: "data" top: "a"
        inner_product_param { num_output: 9 weight_filler { type: "xavier" }
                              bias_filler { type: "uniform" min: -1 max: 1 } } }
"""
END = 'layer { name: "end" type: "Power" bottom: "%s" top: "out" power_param { scale: 2 } }'
NET = HEAD + NORM % "" + RELU % 0 + SUM % "coeff: 1 coeff: -2" + END % "b"


def make(text, joins=True, phase=TRAIN):
    engine = get_engine("numpy", "float64", seed=3)  # which needs no compiled kernels
    engine.joins = joins
    net = Net(text_format.Parse(text, NetParameter()), phase, engine=engine)
    rng = np.random.default_rng(0)
    net.blobs["data"].data[...] = rng.standard_normal(net.blobs["data"].shape)
    for blob in net.params["norm"] if phase == TEST and "norm" in net.params else ():
        blob.data[...] = rng.uniform(1, 2, blob.shape)
    return net, rng.standard_normal(net.blobs["out"].shape)


def state(net):
    """Return all that a pass may write."""
    arrays = {name: (blob.data.copy(), blob.diff.copy()) for name, blob in net.blobs.items()}
    arrays |= {
        (name, i): (blob.data.copy(), blob.diff.copy())
        for name, blobs in net.params.items()
        for i, blob in enumerate(blobs)
    }
    return arrays


def assert_same(net, other):
    expected = state(other)
    for name, arrays in state(net).items():
        for got, wanted in zip(arrays, expected[name], strict=True):
            np.testing.assert_allclose(got, wanted, rtol=1e-9, atol=1e-12, err_msg=str(name))


def names(net):
    return [
        [layer.layer_param.name for layer in net.layers[chain.first : chain.last + 1]]
        for chain in net._chains
    ]


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        (NET, [["norm", "scale", "relu"], ["sum", "sum_relu"]]),
        (HEAD + NORM % "" + END % "a", [["norm", "scale"]]),
        (HEAD + NORM % "" + RELU % 0.25 + END % "a", [["norm", "scale", "relu"]]),
        (HEAD + NORM % "" + RELU % -0.25 + END % "a", [["norm", "scale"]]),
        (HEAD + NORM % "" + SUM % "operation: PROD" + END % "b", [["norm", "scale"]]),
        (HEAD + CONV + RELU % 0 + END % "a", [["conv", "relu"]]),
        (HEAD + CONV + RELU % 0.5 + END % "a", [["conv", "relu"]]),
        (HEAD + CONV + RELU % -0.5 + END % "a", []),
        (HEAD + IP + RELU % 0 + END % "a", [["ip", "relu"]]),
        (HEAD + IP + RELU % -0.5 + END % "a", []),
        (HEAD + (NORM % "").replace("bias_term", "axis: 2 bias_term") + END % "a", []),
        (HEAD + (NORM % "").replace('bottom: "a" top: "a"', 'bottom: "a" top: "c"') + END % "c", []),
    ],
)
@pytest.mark.parametrize("phase", [TRAIN, TEST])
def test_a_chain_computes_what_its_layers_do(text, chains, phase):
    (net, g), (apart, _) = make(text, phase=phase), make(text, joins=False, phase=phase)
    assert names(net) == chains
    assert names(apart) == []
    for _ in range(2):  # moving averages, and gradients that add up
        for one in (net, apart):
            one.forward()
            one.backward(out=g)
        assert_same(net, apart)


COPY = 'layer { name: "copy" type: "Power" bottom: "data" top: "a" power_param { scale: 3 } }'
IN_PLACE = HEAD + COPY + (NORM % "").replace('"data"', '"a"') + RELU % 0 + END % "a"
SHARED = (
    HEAD
    + NORM % ""
    + RELU % 0
    + """
layer { name: "flat" type: "Flatten" bottom: "data" top: "flat" }
layer { name: "later" type: "ReLU" bottom: "flat" top: "flat" }
layer { name: "flat_a" type: "Flatten" bottom: "a" top: "flat_a" }
layer { name: "sum" type: "Eltwise" bottom: "flat_a" bottom: "flat" top: "b" }
"""
    + END % "b"
)


@pytest.mark.parametrize(("text", "stays"), [(NET, True), (IN_PLACE, False), (SHARED, False)])
def test_what_batch_norm_keeps(text, stays):
    """Not x minus its mean, where x is there when backward comes."""
    net, _ = make(text)
    net.forward()
    norm = net.layer_dict["norm"]
    assert norm.bottom_stays == stays
    assert norm.has_d != stays
    assert (norm.d._data.storage.array is None) == stays
    net.forward(end="norm")
    assert norm.has_d


@pytest.mark.parametrize("text", [IN_PLACE, SHARED])
def test_a_bottom_that_is_overwritten(text):
    (net, g), (apart, _) = make(text), make(text, joins=False)
    for one in (net, apart):
        one.forward()
        one.backward(out=g)
    assert len(names(net)) == 1
    assert_same(net, apart)


def test_a_loss_computes_by_itself():
    text = HEAD + (NORM % "").replace("scale_param", "loss_weight: 2 scale_param")
    engine = get_engine("numpy", "float64", seed=3)
    engine.joins = True
    net = Net(text_format.Parse(text, NetParameter()), TRAIN, engine=engine)
    assert names(net) == []
    np.testing.assert_allclose(net.forward_loss(), 2 * net.blobs["a"].data.sum(), atol=1e-9)


def test_frozen_statistics_while_training():
    text = HEAD + NORM % "batch_norm_param { use_global_stats: true }" + RELU % 0.1 + END % "a"
    (net, g), (apart, _) = make(text), make(text, joins=False)
    for one in (net, apart):
        one.params["norm"][2].data[...] = 1
        one.params["norm"][1].data[...] = 2
        one.forward()
        one.backward(out=g)
    assert len(names(net)) == 1
    assert_same(net, apart)


PASSES = {
    "a forward that ends in the chain": lambda net: [net.forward(end="norm"), net.forward(start="scale")],
    "a forward of the scale alone": lambda net: [
        net.forward(),
        net.forward(end="norm"),
        net.forward(start="scale"),
    ],
    "a backward that begins in the chain": lambda net: [net.forward(), net.backward(start="scale", end="in")],
    "a backward that ends in the chain": lambda net: [
        net.forward(),
        net._backward(8, 3),
        net._backward(2, 0),
    ],
    "layer by layer": lambda net: [
        *(net._forward(i, i) for i in range(len(net.layers))),
        *(net._backward(i, i) for i in reversed(range(len(net.layers)))),
    ],
}


@pytest.mark.parametrize("run", PASSES.values(), ids=PASSES)
def test_passes_that_begin_or_end_within_a_chain(run):
    (net, g), (apart, _) = make(NET), make(NET, joins=False)
    for one in (net, apart):
        one.forward()
        one.blobs["out"].diff[...] = g
        one.blobs["a"].diff[...] = one.blobs["b"].diff[...] = 1
        run(one)
        one.backward()
    assert_same(net, apart)


@pytest.mark.parametrize("when", ["before_forward", "after_forward", "before_backward", "after_backward"])
def test_callbacks_see_each_layer(when):
    (net, g), (apart, _) = make(NET), make(NET, joins=False)
    seen = []
    for one in (net, apart):
        log = []
        getattr(one, f"{when}_callbacks").append(
            lambda i, one=one, log=log: log.append((i, one.blobs["a"].data.sum(), one.blobs["a"].diff.sum()))
        )
        one.forward()
        one.backward(out=g)
        seen.append(log)
    assert len(seen[0]) == len(net.layers)
    np.testing.assert_allclose(seen[0], seen[1], atol=1e-9)
    assert_same(net, apart)


def test_a_layer_whose_class_was_changed_computes_by_itself():
    class Other(BatchNorm):
        def forward(self, bottom, top):
            super().forward(bottom, top)
            top[0].data[...] += 1

    net, _ = make(NET)
    net.layer_dict["norm"].__class__ = Other
    chains = find_chains(net.layers, net._bottoms, net._tops, net._steps)
    assert [net.layers[chain.first].type for chain in chains] == ["Eltwise"]


def test_a_batch_of_another_size():
    (net, _), (apart, _) = make(NET), make(NET, joins=False)
    for one in (net, apart):
        one.forward()
        one.blobs["data"].reshape(2, 4, 3, 3)
        one.blobs["data"].data[...] = np.random.default_rng(1).standard_normal((2, 4, 3, 3))
        one.forward()
        one.blobs["out"].diff[...] = 1
        one.backward()
    assert_same(net, apart)


def test_units():
    net, _ = make(NET)
    assert units(net._chains, 0, 8) == [(0, 0), (1, 1), (2, 4), (5, 5), (6, 7), (8, 8)]
    assert units([], 3, 5) == [(3, 3), (4, 4), (5, 5)]
    assert units(net._chains[1:], 5, 7) == [(5, 5), (6, 7)]
