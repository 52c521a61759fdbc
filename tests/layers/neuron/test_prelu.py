import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

RNG = np.random.default_rng(0)
PRELU = 'type: "PReLU" prelu_param {{ {} filler {{ type: "gaussian" }} }}'
SHAPES = [(4, 3), (2, 3, 5), (2, 3, 2, 2)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("shared", ["", "channel_shared: true"])
def test_forward_matches_definition_and_gradient(shape, shared):
    x = RNG.standard_normal(shape)
    layer, bottom, top = make_layer(PRELU.format(shared), x)
    layer.run_forward(bottom, top)
    a = layer.blobs[0].data
    assert a.shape == (() if shared else (3,))
    for at in np.ndindex(shape):
        slope = float(a) if shared else a[at[1]]
        assert top[0].data[at] == max(x[at], 0) + slope * min(x[at], 0)
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize("shared", ["", "channel_shared: true"])
def test_in_place(shared):
    x = RNG.standard_normal((2, 3, 4))
    check_in_place(PRELU.format(shared), x)
    layer, bottom, _ = make_layer(PRELU.format(shared), x)
    layer.run_forward(bottom, bottom)
    bottom[0].diff[...] = 1
    layer.run_backward(bottom, [True], bottom)
    assert layer.blobs[0].diff.sum() == pytest.approx(np.minimum(x, 0).sum())


def test_default_slope():
    layer, _, _ = make_layer('type: "PReLU"', np.zeros((2, 3)))
    assert layer.blobs[0].data.tolist() == [0.25] * 3


def test_a_frozen_slope_keeps_its_diff():
    layer, bottom, top = make_layer(PRELU.format(""), -np.ones((2, 3)))
    layer.param_propagate_down = [False]
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    assert not layer.blobs[0].diff.any()


def test_one_axis():
    with pytest.raises(
        LayerError, match=r"layer 'L' \(PReLU\) needs a bottom with a batch axis and a channel"
    ):
        make_layer('type: "PReLU"', np.zeros(3))


def test_five_axes():
    with pytest.raises(ShapeError, match="at most 4 axes"):
        make_layer('type: "PReLU"', np.zeros((1, 1, 1, 1, 1)))


def test_slopes_must_fit():
    layer, bottom, top = make_layer('type: "PReLU"', np.zeros((2, 3)))
    layer.blobs[0] = Blob(layer.engine, (4,))
    with pytest.raises(LayerError, match=r"needs 3 slope\(s\), got blobs\[0\] of shape \(4,\)"):
        layer.run_setup(bottom, top)


def test_the_number_of_channels_is_fixed():
    layer, bottom, top = make_layer('type: "PReLU"', np.zeros((2, 3)))
    bottom[0].reshape(2, 4)
    with pytest.raises(LayerError, match=r"was set up for 3 channels, got bottom\[0\] of shape \(2, 4\)"):
        layer.run_forward(bottom, top)
