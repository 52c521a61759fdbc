import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

PARAMETER = 'type: "Parameter" parameter_param { shape { dim: 2 dim: 3 } }'


def test_the_top_is_the_parameter():
    layer, bottom, top = make_layer(PARAMETER)
    layer.blobs[0].data[...] = np.arange(6).reshape(2, 3)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, [[0, 1, 2], [3, 4, 5]])


def test_gradient():
    check_gradient(*make_layer(PARAMETER))


def test_a_frozen_parameter_keeps_its_diff():
    layer, bottom, top = make_layer(PARAMETER)
    layer.param_propagate_down = [False]
    top[0].diff[...] = 1
    layer.run_backward(top, [], bottom)
    assert not layer.blobs[0].diff.any()


def test_the_top_follows_a_shared_parameter():
    layer, bottom, top = make_layer(PARAMETER)
    owner = Blob(layer.engine, (2, 3))
    layer.blobs[0].share_data(owner)
    owner.data[...] = 5
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, np.full((2, 3), 5))


def test_given_blobs_must_fit():
    layer, bottom, top = make_layer(PARAMETER)
    layer.blobs[0] = Blob(layer.engine, (4,))
    with pytest.raises(LayerError, match=r"layer 'L' \(Parameter\) needs a learnable blob of shape \(2, 3\)"):
        layer.run_setup(bottom, top)
