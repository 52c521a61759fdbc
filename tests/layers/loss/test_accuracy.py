import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import make_layer

RNG = np.random.default_rng(0)
ACCURACY = 'type: "Accuracy" accuracy_param {{ {} }}'


def by_definition(x, label, top_k=1, ignore=None):
    """x: (outer, C, inner); label: (outer, inner). Returns the accuracy and that of each class."""
    hits, counts = np.zeros(x.shape[1]), np.zeros(x.shape[1])
    for i, j in np.ndindex(label.shape):
        k = label[i, j]
        if k != ignore:
            better = sum(x[i, c, j] >= x[i, k, j] for c in range(x.shape[1]) if c != k)
            hits[k] += better < top_k
            counts[k] += 1
    return hits.sum() / max(counts.sum(), 1), hits / np.maximum(counts, 1)


@pytest.mark.parametrize("top_k", [1, 2, 5])
@pytest.mark.parametrize("ignore", [None, 3])
@pytest.mark.parametrize(
    ("shape", "axis", "outer", "inner"),
    [((30, 5), 1, 30, 1), ((2, 5, 6), 1, 2, 6), ((6, 2, 5), -1, 12, 1), ((5, 9), 0, 1, 9)],
)
def test_matches_definition(shape, axis, outer, inner, top_k, ignore):
    x = RNG.integers(0, 4, shape).astype(float)  # few values: many ties
    label = RNG.integers(0, 5, (outer, inner))
    param = f"axis: {axis} top_k: {top_k}" + ("" if ignore is None else f" ignore_label: {ignore}")
    layer, bottom, top = make_layer(ACCURACY.format(param), x, label, tops=2)
    assert layer.run_forward(bottom, top) == 0  # no loss
    expected = by_definition(x.reshape(outer, 5, inner), label, top_k, ignore)
    assert top[0].data == pytest.approx(expected[0])
    np.testing.assert_allclose(top[1].data, expected[1])


def test_a_tie_counts_against_the_label():
    layer, bottom, top = make_layer(ACCURACY.format(""), [[1.0, 1.0], [0.0, 1.0]], [0, 1])
    layer.run_forward(bottom, top)
    assert top[0].data == 0.5


def test_nothing_counted_is_zero():
    layer, bottom, top = make_layer(ACCURACY.format("ignore_label: 1"), [[0.0, 1.0]], [1], tops=2)
    layer.run_forward(bottom, top)
    assert top[0].data == 0
    assert top[1].data.tolist() == [0, 0]


@pytest.mark.parametrize("label", [-1, 2, 100])
def test_a_label_that_is_no_class_is_a_miss(label):
    layer, bottom, top = make_layer(ACCURACY.format(""), [[0.0, 1.0]] * 4, [label, 1, 1, 1], tops=2)
    layer.run_forward(bottom, top)
    assert top[0].data == 0.75
    assert top[1].data.tolist() == [0, 1]


def test_no_gradient():
    layer, bottom, top = make_layer(ACCURACY.format(""), [[0.0, 1.0]], [1])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False, False], bottom)
    with pytest.raises(LayerError, match=r"layer 'L' \(Accuracy\) has no gradient"):
        layer.run_backward(top, [True, False], bottom)


def test_number_of_labels():
    with pytest.raises(LayerError, match=r"layer 'L' \(Accuracy\) needs 2 labels, .* got 3 of shape \(3,\)"):
        make_layer(ACCURACY.format(""), np.zeros((2, 3)), np.zeros(3))


def test_top_k_is_at_most_the_number_of_classes():
    with pytest.raises(
        LayerError, match=r"needs accuracy_param.top_k of at most 3, the number of classes, got 4"
    ):
        make_layer(ACCURACY.format("top_k: 4"), np.zeros((2, 3)), np.zeros(2))


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 2 is out of range"):
        make_layer(ACCURACY.format("axis: 2"), np.zeros((2, 3)), np.zeros(2))
