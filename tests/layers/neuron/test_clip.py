import numpy as np
import pytest

from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((4, 5))
CLIP = 'type: "Clip" clip_param {{ min: {} max: {} }}'


@pytest.mark.parametrize(("low", "high"), [(-0.5, 1), (0, 6), (0.25, 0.25), (1, -1)])
def test_forward_matches_definition(low, high):
    layer, bottom, top = make_layer(CLIP.format(low, high), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == max(low, min(X[at], high))


def test_gradient():
    check_gradient(*make_layer(CLIP.format(-0.5, 1), X))


def test_in_place():
    check_in_place(CLIP.format(-0.5, 1), X)


def test_the_bounds_themselves_pass_the_gradient():
    layer, bottom, top = make_layer(CLIP.format(-1, 2), [-1.5, -1, 0, 2, 2.5])
    layer.run_forward(bottom, top)
    top[0].diff[...] = 3
    layer.run_backward(top, [True], bottom)
    assert bottom[0].diff.tolist() == [0, 3, 3, 3, 0]


def test_without_bounds_everything_is_zero_as_in_caffe():
    layer, bottom, top = make_layer('type: "Clip"', X)
    layer.run_forward(bottom, top)
    assert not top[0].data.any()
