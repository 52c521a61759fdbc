import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((3, 2, 4))


def reindex(indices, x=X):
    return make_layer('type: "BatchReindex"', x, np.asarray(indices, float))


@pytest.mark.parametrize("indices", [[2, 0, 0, 1, 2], [1], [0, 1, 2], [1.9, 0.2]])
def test_forward_matches_definition(indices):
    layer, bottom, top = reindex(indices)
    layer.run_forward(bottom, top)
    assert top[0].shape == (len(indices), 2, 4)
    for m, n in enumerate(indices):
        np.testing.assert_array_equal(top[0].data[m], X[int(n)])


@pytest.mark.parametrize("indices", [[2, 0, 0, 1, 2], [1, 1]])
def test_gradient(indices):
    check_gradient(*reindex(indices), bottoms=[0])


def test_items_not_taken_get_no_gradient():
    layer, bottom, top = reindex([1, 1])
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    bottom[0].diff[...] = 7
    layer.run_backward(top, [True, False], bottom)
    np.testing.assert_array_equal(bottom[0].diff[:, 0, 0], [0, 2, 0])


def test_no_indices():
    layer, bottom, top = reindex([])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    assert top[0].shape == (0, 2, 4)
    assert not bottom[0].diff.any()


@pytest.mark.parametrize(("index", "got"), [(3, "3"), (-1, "-1"), (-0.5, "-0.5")])
def test_an_index_out_of_range(index, got):
    layer, bottom, top = reindex([0, index])
    with pytest.raises(LayerError, match=rf"needs indices in 0..2, for 3 items, got {got}"):
        layer.run_forward(bottom, top)


def test_indices_have_one_axis_and_items_at_least_one():
    with pytest.raises(LayerError, match=r"needs a bottom\[1\] with one axis, the indices, got \(2, 1\)"):
        reindex([[0], [1]])
    with pytest.raises(LayerError, match="got a scalar"):
        reindex([0], x=np.array(1.0))


def test_indices_have_no_gradient():
    layer, bottom, top = reindex([0])
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="no gradient for its indices"):
        layer.run_backward(top, [False, True], bottom)
