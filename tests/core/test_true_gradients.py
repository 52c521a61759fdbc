"""The gradient of whole nets is that of the loss they report, also where real Caffe's is not."""

import numpy as np
import pytest

import caffelite
from caffelite.core.layer import LAYERS
from caffelite.proto.text import parse_net
from tests.core.nets import INPUT, LABEL, ip, layer, net_param
from tests.golden import load_npz, names
from tests.golden.compare import types_of, under

# Recorded nets in which some gradient is not asked for, on purpose.
PARTIAL = ("lr0", "pd_", "force", "no_loss", "batch_reindex")
WHOLE = [name for name in names("nets", "net_") if not any(part in name for part in PARTIAL)]

FEATURES = ip("a", "data", "a", num_output=6)
END = (ip("z", "end", "z"), layer("SoftmaxWithLoss", "loss", "z label", "loss"))


def tail(*middle):
    """Return a net whose features go through ``middle`` to a classifier that reads the blob end."""
    return net_param(INPUT, LABEL, FEATURES, *middle, *END)


SHARED_MEMORY = {
    "reshape_then_flatten": tail(
        layer("Reshape", "r", "a", "r", "reshape_param { shape { dim: 0 dim: 2 dim: 3 } }"),
        layer("Flatten", "f", "r", "end"),
    ),
    "flatten_then_flatten": tail(layer("Flatten", "f", "a", "f"), layer("Flatten", "g", "f", "end")),
    "in_place_behind_flatten": tail(layer("Flatten", "f", "a", "end"), layer("TanH", "t", "end", "end")),
    "one_slice_one_concat": tail(layer("Slice", "s", "a", "s"), layer("Concat", "c", "s", "end")),
    "one_slice_in_place": tail(layer("Slice", "s", "a", "end"), layer("Power", "p", "end", "end")),
    "part_of_a_slice": tail(
        layer("Slice", "s", "a", "end unused"),
        layer("Silence", "q", "unused", ""),
        layer("TanH", "t", "end", "end"),
    ),
}


def check_net(param):
    engine = caffelite.get_engine("numpy", "float64", seed=3)
    net = caffelite.Net(param, caffelite.TRAIN, engine=engine)
    rng = np.random.default_rng(0)
    for blob in net.learnable_params:
        blob.data[...] = rng.standard_normal(blob.shape)
    for name in net.inputs:
        data = net.blobs[name].data
        data[...] = (
            np.arange(data.size).reshape(data.shape) % 3
            if "label" in name
            else rng.standard_normal(data.shape)
        )
    for _ in range(2):  # what the first pass leaves in the diffs does no harm to the second
        net.clear_param_diffs()
        net.forward_backward()
    assert net.learnable_params
    for blob in net.learnable_params:
        direction, start = rng.standard_normal(blob.shape), blob.data.copy()
        losses = []
        for step in (1e-6, -1e-6):
            blob.data[...] = start + step * direction
            losses.append(net.forward_loss())
        blob.data[...] = start
        slope = (losses[0] - losses[1]) / 2e-6
        assert (blob.diff * direction).sum() == pytest.approx(slope, rel=1e-5, abs=1e-8)


@pytest.mark.parametrize("name", WHOLE)
def test_recorded_nets(name):
    arrays, _ = load_npz("nets", name)
    if types_of(str(arrays["prototxt"])) - set(LAYERS):
        pytest.skip("has a type that is not there yet")
    assert under(arrays, "param")
    check_net(parse_net(str(arrays["prototxt"])))


@pytest.mark.parametrize("name", SHARED_MEMORY)
def test_layers_that_share_memory(name):
    check_net(SHARED_MEMORY[name])
