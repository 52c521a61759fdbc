import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3))


def test_forward_matches_definition():
    layer, bottom, top = make_layer('type: "AbsVal"', X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == (X[at] if X[at] > 0 else -X[at])


def test_gradient():
    check_gradient(*make_layer('type: "AbsVal"', X))


def test_no_gradient_at_the_kink():
    layer, bottom, top = make_layer('type: "AbsVal"', [0.0])
    top[0].diff[...] = 3
    layer.run_backward(top, [True], bottom)
    assert bottom[0].diff[0] == 0


def test_not_in_place():
    layer, bottom, _ = make_layer('type: "AbsVal"', X)
    with pytest.raises(LayerError, match=r"layer 'L' \(AbsVal\) cannot work in place"):
        layer.run_setup(bottom, bottom)
