import numpy as np
import pytest

from caffelite.core.layer import create_layer
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.arange(6.0).reshape(2, 3)


@pytest.mark.parametrize("tops", [1, 2, 4])
def test_forward_hands_the_bottom_on(tops):
    layer, bottom, top = make_layer('type: "Split"', X, tops=tops)
    layer.run_forward(bottom, top)
    for blob in top:
        np.testing.assert_array_equal(blob.data, X)
        assert blob.shares_data_with(bottom[0])


@pytest.mark.parametrize("tops", [1, 2, 4])
def test_gradient(tops):
    check_gradient(*make_layer('type: "Split"', X, tops=tops))


@pytest.mark.parametrize("written", [[], [1], [0, 2]])
def test_tops_without_a_gradient_count_as_zero(written):
    layer, bottom, top = make_layer('type: "Split"', X, tops=3)
    layer.run_forward(bottom, top)
    bottom[0].diff[...] = np.nan
    for i in written:
        top[i].diff[...] = i + 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, sum(i + 1 for i in written))


def test_tops_follow_a_bottom_that_grows():
    layer, bottom, top = make_layer('type: "Split"', X, tops=2)
    bottom[0].reshape(50, 3)
    bottom[0].data[...] = 7
    layer.run_forward(bottom, top)
    assert top[1].shape == (50, 3)
    np.testing.assert_array_equal(top[1].data, 7)


def test_tops_follow_a_bottom_that_shares_other_memory():
    layer, bottom, top = make_layer('type: "Split"', X, tops=2)
    other = make_layer('type: "Split"', X + 1)[1][0]
    bottom[0].share_data(other)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, X + 1)


def test_not_in_place():
    layer, bottom, top = make_layer('type: "Split"', X, tops=2)
    layer = create_layer(layer.layer_param, layer.engine, layer.phase)
    with pytest.raises(LayerError, match=r"layer 'L' \(Split\) cannot work in place"):
        layer.run_setup(bottom, [top[0], bottom[0]])
