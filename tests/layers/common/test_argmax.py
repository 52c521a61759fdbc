import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import make_layer

X = np.random.default_rng(0).integers(0, 4, (3, 4, 2, 5)).astype(float)  # few values: many ties
ARGMAX = 'type: "ArgMax" argmax_param {{ {} }}'


def largest(values, k):
    return sorted(range(len(values)), key=lambda i: (values[i], i), reverse=True)[:k]


@pytest.mark.parametrize("k", [1, 2])
@pytest.mark.parametrize("axis", [0, 1, 2, -1])
@pytest.mark.parametrize("values", [False, True])
def test_along_an_axis(axis, k, values):
    text = ARGMAX.format(f"axis: {axis} top_k: {k} out_max_val: {str(values).lower()}")
    layer, bottom, top = make_layer(text, X)
    assert layer.run_forward(bottom, top) == 0
    lines, found = np.moveaxis(X, axis, -1), np.moveaxis(top[0].data, axis, -1)
    assert found.shape == (*lines.shape[:-1], k)
    for at in np.ndindex(lines.shape[:-1]):
        index = largest(lines[at], k)
        assert found[at].tolist() == ([lines[at][i] for i in index] if values else index)


@pytest.mark.parametrize("k", [1, 3])
@pytest.mark.parametrize("shape", [(6, 20), (3, 8, 5), (3, 4, 2, 5)])
def test_of_each_item(shape, k):
    x = X.reshape(shape)
    layer, bottom, top = make_layer(ARGMAX.format(f"top_k: {k} out_max_val: true"), x)
    layer.run_forward(bottom, top)
    assert top[0].shape == (shape[0], 2, k, *[1] * (len(shape) - 3))
    for n, item in enumerate(x.reshape(shape[0], -1)):
        index = largest(item, k)
        assert top[0].data[n].reshape(2, k).tolist() == [index, [item[i] for i in index]]


def test_indices_only():
    layer, bottom, top = make_layer(ARGMAX.format(""), [[1.0, 5.0, 5.0]])
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == [[[2]]]


def test_no_gradient():
    layer, bottom, top = make_layer(ARGMAX.format(""), X)
    layer.run_backward(top, [False], bottom)
    with pytest.raises(LayerError, match=r"layer 'L' \(ArgMax\) has no gradient"):
        layer.run_backward(top, [True], bottom)


@pytest.mark.parametrize(
    ("param", "message"),
    [
        ("top_k: 0", "needs argmax_param.top_k of 1 or more, got 0"),
        ("top_k: 41", "needs argmax_param.top_k of at most the 40 values there are, got 41"),
        ("top_k: 3 axis: 2", "needs argmax_param.top_k of at most the 2 values there are, got 3"),
    ],
)
def test_top_k(param, message):
    with pytest.raises(LayerError, match=message):
        make_layer(ARGMAX.format(param), X)


def test_a_scalar():
    with pytest.raises(LayerError, match="needs a bottom with at least one axis"):
        make_layer(ARGMAX.format(""), 1.0)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 4 is out of range"):
        make_layer(ARGMAX.format("axis: 4"), X)


def test_a_batch_of_nothing():
    layer, bottom, top = make_layer('type: "ArgMax" argmax_param { out_max_val: true }', np.zeros((0, 3, 4)))
    layer.run_forward(bottom, top)
    assert top[0].shape == (0, 2, 1)
