"""net.optimize() on nets that hypothesis draws: whatever the wiring, the outputs stay."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import caffelite as caffe
from caffelite import log
from caffelite.engines import get_engine
from tests.core.nets import layer, net_param
from tests.core.test_optimize import check, randomize

# Settings of each type; all tops have the shape of their bottom, (2, 4, 3, 3).
TYPES = {
    "Convolution": [
        "convolution_param { num_output: 4 kernel_size: 1 }",
        "convolution_param { num_output: 4 kernel_size: 3 pad: 1 group: 2 bias_term: false }",
    ],
    "Deconvolution": ["convolution_param { num_output: 4 kernel_size: 3 pad: 1 group: 2 }"],
    "InnerProduct": ["inner_product_param { num_output: 3 axis: 3 }"],
    "BatchNorm": ["", "batch_norm_param { use_global_stats: false eps: 0.1 }"],
    "Scale": ["scale_param { bias_term: true }", "scale_param { axis: 3 }", "scale_param { num_axes: 0 }"],
    "Bias": ["", "bias_param { axis: 2 num_axes: 2 }"],
    "Power": ["", "power_param { scale: 0.5 shift: 1 }", "power_param { power: 2 }"],
    "ReLU": ["", "relu_param { negative_slope: 0.1 }"],
    "TanH": [""],
    "PReLU": [""],
    "Dropout": ["", "phase: TRAIN"],
    "Split": [""],
    "Concat": [""],
    "Reshape": ["reshape_param { shape { dim: 2 dim: 4 dim: 3 dim: 3 } }"],
    "Eltwise": ["", "eltwise_param { operation: PROD }"],
    "Pooling": ["pooling_param { kernel_size: 3 stride: 1 pad: 1 }"],
    "Silence": [""],
}
NEVER_IN_PLACE = "Convolution Deconvolution InnerProduct Split Concat Reshape Eltwise Pooling Silence".split()
INPUT = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 4 dim: 3 dim: 3 } } }'


@pytest.fixture(autouse=True, scope="module")
def _quiet():
    log.set_level(log.ERROR)
    yield
    log.set_level(None)


@st.composite
def nets(draw):
    """Draw layers that read blobs made before, some in place where nobody has read the blob yet."""
    texts, blobs, read = [INPUT], ["data"], set()
    for i in range(draw(st.integers(1, 9))):
        kind = draw(st.sampled_from(sorted(TYPES)))
        recent = blobs[-3:]
        bottom = draw(st.sampled_from(recent))
        bottoms = [bottom, draw(st.sampled_from(recent))] if kind == "Eltwise" else [bottom]
        in_place = (
            kind not in NEVER_IN_PLACE and bottom not in read and bottom != "data" and draw(st.booleans())
        )
        tops = [] if kind == "Silence" else [bottom] if in_place else [f"b{i}"]
        if kind == "Split" and draw(st.booleans()):
            tops.append(f"b{i}x")
        if not in_place:
            read.update(bottoms)
            blobs += tops
        more = draw(st.sampled_from(TYPES[kind]))
        if kind == "Dropout" and "TRAIN" in more:
            more += " dropout_param { dropout_ratio: 0 }"
        texts.append(layer(kind, f"l{i}", " ".join(bottoms), " ".join(tops), more))
    return texts


def test_a_blob_that_stays_holds_what_it_held():
    """A BatchNorm in place is not joined with a later one that leaves its blob where it is."""
    texts = [
        INPUT,
        layer("Dropout", "l0", "data", "b0", "phase: TRAIN dropout_param { dropout_ratio: 0 }"),
        layer("BatchNorm", "l1", "b0", "b0"),
        layer("BatchNorm", "l2", "b0", "b2"),
    ]
    net = caffe.Net(net_param(*texts), caffe.TEST, engine=get_engine("numpy", "float64", seed=1))
    randomize(net)
    optimized = check(net, 1e-8)
    assert [each.type for each in optimized.layers] == ["Input", "Dropout", "BatchNorm", "BatchNorm"]


@settings(max_examples=300)
@given(nets(), st.integers(0, 99))
def test_outputs_stay_the_same(texts, seed):
    net = caffe.Net(net_param(*texts), caffe.TEST, engine=get_engine("numpy", "float64", seed=1))
    randomize(net, seed)
    with np.errstate(over="ignore"):
        optimized = check(net, 1e-8)
    assert len(optimized.layers) <= len(net.layers)
