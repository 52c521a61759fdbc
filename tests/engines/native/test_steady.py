"""Once it has run, an iteration takes no new memory: all buffers are kept."""

import tracemalloc

import pytest
from google.protobuf import text_format

import caffelite as caffe
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import NetParameter

NET = """
name: "steady"
layer { name: "in" type: "Input" top: "data" top: "label"
        input_param { shape { dim: 16 dim: 3 dim: 32 dim: 32 } shape { dim: 16 } } }
layer { name: "conv1" type: "Convolution" bottom: "data" top: "conv1"
        convolution_param { num_output: 32 kernel_size: 5 pad: 2 weight_filler { type: "xavier" } } }
layer { name: "relu1" type: "ReLU" bottom: "conv1" top: "conv1" }
layer { name: "norm1" type: "LRN" bottom: "conv1" top: "norm1" lrn_param { local_size: 3 } }
layer { name: "pool1" type: "Pooling" bottom: "norm1" top: "pool1"
        pooling_param { kernel_size: 3 stride: 2 } }
layer { name: "conv2" type: "Convolution" bottom: "pool1" top: "conv2"
        convolution_param { num_output: 64 kernel_size: 3 pad: 1 weight_filler { type: "xavier" } } }
layer { name: "bn2" type: "BatchNorm" bottom: "conv2" top: "bn2" }
layer { name: "scale2" type: "Scale" bottom: "bn2" top: "bn2" scale_param { bias_term: true } }
layer { name: "relu2" type: "ReLU" bottom: "bn2" top: "bn2" }
layer { name: "sum" type: "Eltwise" bottom: "bn2" bottom: "conv2" top: "sum" }
layer { name: "ip" type: "InnerProduct" bottom: "sum" top: "ip"
        inner_product_param { num_output: 100 weight_filler { type: "xavier" } } }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "label" top: "loss" }
"""


@pytest.mark.parametrize("reuse", [False, True])
def test_a_steady_iteration_allocates_nothing(level, reuse):
    net = caffe.Net(text_format.Parse(NET, NetParameter()), caffe.TRAIN, engine=get_engine("native", seed=1))
    if reuse:
        net.reuse_diffs()
    for _ in range(2):
        net.clear_param_diffs()
        net.forward_backward()
    tracemalloc.start()
    try:
        net.clear_param_diffs()
        net.forward_backward()
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        net.clear_param_diffs()
        net.forward_backward()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # A blob has 64 KiB to 2 MiB; what passes by are Python's objects and NumPy's vectors of channels.
    assert peak - before < 48 << 10
