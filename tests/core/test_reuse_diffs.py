"""Diffs that share memory: the same gradients, to the bit, in less memory; tests/models has all models."""

import numpy as np
import pytest
from google.protobuf import text_format

import caffelite as caffe
from caffelite.core.shown_names import NET_NAMES
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import NetParameter

NET = """
name: "reuse"
layer { name: "in" type: "Input" top: "data" top: "label"
        input_param { shape { dim: 4 dim: 6 } shape { dim: 4 } } }
layer { name: "a" type: "InnerProduct" bottom: "data" top: "a"
        inner_product_param { num_output: 7 weight_filler { type: "xavier" } } }
layer { name: "a_relu" type: "ReLU" bottom: "a" top: "a" }
layer { name: "b" type: "InnerProduct" bottom: "a" top: "b"
        inner_product_param { num_output: 7 weight_filler { type: "xavier" } } }
layer { name: "flat" type: "Flatten" bottom: "b" top: "flat" }
layer { name: "sum" type: "Eltwise" bottom: "a" bottom: "flat" top: "sum" }
layer { name: "c" type: "InnerProduct" bottom: "sum" top: "c"
        inner_product_param { num_output: 9 weight_filler { type: "xavier" } } }
layer { name: "c_tanh" type: "TanH" bottom: "c" top: "d" }
%s
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "d" bottom: "label" top: "loss" }
layer { name: "seen" type: "Accuracy" bottom: "d" bottom: "label" top: "seen" }
"""
EXTRA_LOSS = 'layer { name: "extra" type: "Power" bottom: "sum" top: "extra" loss_weight: 0.1 }'
MODULE = """
import caffelite as caffe

class Stop(caffe.Layer):
    def setup(self, bottom, top): pass
    def reshape(self, bottom, top): top[0].reshape(*bottom[0].shape)
    def forward(self, bottom, top): top[0].data[...] = bottom[0].data
    def backward(self, top, propagate_down, bottom): pass  # as many are written: the gradient stays zero
"""
STOP = """
layer { name: "stop" type: "Python" bottom: "sum" top: "stop"
        python_param { module: "stop_of_reuse_diffs" layer: "Stop" } }
layer { name: "stopped" type: "Reduction" bottom: "stop" top: "stopped" loss_weight: 0.5 }
"""


def make(extra="", reuse=False):
    net = caffe.Net(
        text_format.Parse(NET % extra, NetParameter()), caffe.TRAIN, engine=get_engine("numpy", seed=3)
    )
    rng = np.random.default_rng(0)
    net.blobs["data"].data[...] = rng.standard_normal((4, 6))
    net.blobs["label"].data[...] = [1, 2, 3, 0]
    if reuse:
        net.reuse_diffs()
    return net


def memory(net):
    """The bytes of all diffs of blobs."""
    return sum({id(b.diff_storage): b.diff_storage.array.nbytes for b in net._blobs if b.has_diff()}.values())


def check(extra):
    plain, thrifty = make(extra), make(extra, reuse=True)
    for _ in range(3):  # gradients add up, and memory holds what the last pass left
        for net in (plain, thrifty):
            net.forward_backward()
    for name, blobs in plain.params.items():
        for mine, other in zip(blobs, thrifty.params[name], strict=True):
            np.testing.assert_array_equal(mine.diff, other.diff, name)
    assert any(blob.diff.any() for blobs in plain.params.values() for blob in blobs)
    return plain, thrifty


@pytest.mark.parametrize("extra", ["", EXTRA_LOSS])
def test_gradients_are_the_same_in_less_memory(extra):
    plain, thrifty = check(extra)
    assert memory(thrifty) < 0.7 * memory(plain)
    assert thrifty.blobs["loss"].diff == 1
    if extra:
        np.testing.assert_array_equal(thrifty.blobs["extra"].diff, np.float32(0.1))


def test_blobs_that_shared_a_diff_still_do():
    net = make(reuse=True)
    net.forward()
    assert net.blobs["flat"].diff_storage is net.blobs["b"].diff_storage


def test_no_two_are_used_at_the_same_time():
    net = make(reuse=True)
    for step, bottoms, tops in zip(net._steps, net._bottoms, net._tops, strict=True):
        used = [
            blob.diff_storage
            for blob in {id(b): b for b in (*bottoms, *tops)}.values()
            if step.needs_backward
        ]
        if step.needs_backward and len(used) == len(bottoms) + len(tops) and len(tops) == 1:
            shared = len({id(storage) for storage in used})
            assert shared == len(used) or tops[0].diff_storage is bottoms[0].diff_storage  # Flatten


def test_a_layer_that_writes_no_gradient_gives_zeros(tmp_path, monkeypatch):
    (tmp_path / "stop_of_reuse_diffs.py").write_text(MODULE)
    monkeypatch.syspath_prepend(str(tmp_path))
    _, thrifty = check(STOP)
    [stop] = (i for i, layer in enumerate(thrifty.layers) if layer.type == "Python")
    assert not thrifty._bottoms[stop][0].diff.any()


def test_a_shared_parameter_stays_where_it_is():
    parameter = """
    layer { name: "w" type: "Parameter" top: "w" parameter_param { shape { dim: 4 dim: 7 } } }
    layer { name: "more" type: "Eltwise" bottom: "sum" bottom: "w" top: "more" }
    layer { name: "total" type: "Reduction" bottom: "more" top: "total" loss_weight: 2 }
    """
    _, thrifty = check(parameter)
    assert thrifty.params["w"][0].diff.any()


def test_after_a_change_of_shape():
    plain, thrifty = make(), make(reuse=True)
    for net in (plain, thrifty):
        net.forward_backward()
        net.clear_param_diffs()
        net.blobs["data"].reshape(50, 6)
        net.blobs["label"].reshape(50)
        net.reshape()
        net.blobs["data"].data[...] = np.random.default_rng(1).standard_normal((50, 6))
        net.blobs["label"].data[...] = np.arange(50) % 9
        net.forward_backward()
    for name, blobs in plain.params.items():
        for mine, other in zip(blobs, thrifty.params[name], strict=True):
            np.testing.assert_array_equal(mine.diff, other.diff, name)


def test_what_a_user_sets_is_shown():
    net = make()
    net.mean = 3
    assert {name for name in dir(net) if not name.startswith("__")} == {*NET_NAMES, "mean"}
