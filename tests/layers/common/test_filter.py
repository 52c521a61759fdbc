import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((4, 2, 3))
LABELS = np.array([5.0, 6, 7, 8])


def filter_layer(selector, *bottoms, tops=None):
    bottoms = bottoms or (X, LABELS)
    return make_layer('type: "Filter"', *bottoms, np.asarray(selector, float), tops=tops or len(bottoms))


@pytest.mark.parametrize("selector", [[1, 0, 0, 1], [0, -2, 0.5, 0], [1, 1, 1, 1], [[1], [0], [1], [1]]])
def test_forward_matches_definition(selector):
    layer, bottom, top = filter_layer(selector)
    layer.run_forward(bottom, top)
    kept = [n for n in range(4) if np.ravel(selector)[n] != 0]
    np.testing.assert_array_equal(top[0].data, X[kept])
    np.testing.assert_array_equal(top[1].data, LABELS[kept])


def test_before_there_are_data_every_item_is_kept():
    _, _, top = filter_layer([0, 0, 1, 0])
    assert top[0].shape == (4, 2, 3)


def test_gradient():
    layer, bottom, top = filter_layer([1, 0, 1, 1])
    layer.run_forward(bottom, top)
    check_gradient(layer, bottom, top, bottoms=[0, 1])


def test_items_not_kept_get_no_gradient():
    layer, bottom, top = filter_layer([0, 1, 0, 1])
    layer.run_forward(bottom, top)
    top[1].diff[...] = [10, 20]
    bottom[0].diff[...] = bottom[1].diff[...] = 3
    layer.run_backward(top, [False, True, False], bottom)
    np.testing.assert_array_equal(bottom[1].diff, [0, 10, 0, 20])
    assert (bottom[0].diff == 3).all()


def test_nothing_is_kept():
    layer, bottom, top = filter_layer([0, 0, 0, 0])
    layer.run_forward(bottom, top)
    assert top[0].shape == (0, 2, 3)
    layer.run_backward(top, [True, True, False], bottom)
    assert not bottom[0].diff.any()


def test_the_number_of_items_follows_the_data():
    layer, bottom, top = filter_layer([1, 0, 0, 1])
    for selector in ([1, 0, 0, 0], [1, 1, 1, 0]):
        bottom[-1].data[...] = selector
        layer.run_forward(bottom, top)
        assert top[0].shape[0] == sum(selector)


@pytest.mark.parametrize(
    ("bottoms", "tops", "message"),
    [
        ((X, [1, 0, 1, 0]), 2, r"needs one top for each bottom but the last, which selects: 1, got 2"),
        ((X, np.ones((4, 2))), 1, r"needs a selector with one value for each item, .* got \(4, 2\)"),
        ((X, np.array(1.0)), 1, r"needs a selector with one value for each item, .* got \(\)"),
        (
            (X, [1, 0, 1]),
            1,
            r"needs the selector's 3 items in every bottom, got bottom\[0\] of shape \(4, 2, 3\)",
        ),
    ],
)
def test_bottoms_and_tops_must_fit(bottoms, tops, message):
    with pytest.raises(LayerError, match=message):
        make_layer('type: "Filter"', *bottoms, tops=tops)


def test_the_selector_has_no_gradient():
    layer, bottom, top = filter_layer([1, 0, 0, 1])
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="no gradient for its selector"):
        layer.run_backward(top, [False, False, True], bottom)
