import numpy as np
import pytest

from caffelite.errors import ShapeError
from tests.helpers import check_gradient, make_layer

SOFTMAX = 'type: "Softmax" softmax_param {{ axis: {} }}'
X = np.random.default_rng(0).standard_normal((2, 3, 4))


def by_definition(x, axis):
    y = np.empty_like(x)
    others = [n for k, n in enumerate(x.shape) if k != axis % x.ndim]
    for place in np.ndindex(*others):
        line = (*place[: axis % x.ndim], slice(None), *place[axis % x.ndim :])
        total = sum(np.exp(v) for v in x[line])
        y[line] = [np.exp(v) / total for v in x[line]]
    return y


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -3])
def test_forward_matches_definition(axis):
    layer, bottom, top = make_layer(SOFTMAX.format(axis), X)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, by_definition(X, axis))


@pytest.mark.parametrize("axis", [0, 1, 2, -1])
def test_gradient(axis):
    check_gradient(*make_layer(SOFTMAX.format(axis), X))


def test_backward_is_the_jacobian_of_the_docstring():
    layer, bottom, top = make_layer(SOFTMAX.format(0), X[0, :, 0])
    layer.run_forward(bottom, top)
    y, g = top[0].data, np.array([0.3, -2.0, 1.1])
    jacobian = np.array([[y[k] * ((k == c) - y[c]) for c in range(3)] for k in range(3)])
    top[0].diff[...] = g
    layer.run_backward(top, [True], bottom)
    np.testing.assert_allclose(bottom[0].diff, g @ jacobian)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_huge_scores_neither_overflow_nor_vanish(dtype):
    layer, bottom, top = make_layer(SOFTMAX.format(1), [[1e4, 1e4, -1e4]], dtype=dtype)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, [[0.5, 0.5, 0]])


def test_in_place():
    layer, bottom, top = make_layer(SOFTMAX.format(1), X)
    layer.run_forward(bottom, top)
    g = np.random.default_rng(1).standard_normal(X.shape)
    top[0].diff[...] = g
    layer.run_backward(top, [True], bottom)
    expected = top[0].data.copy(), bottom[0].diff.copy()
    layer.run_forward(bottom, bottom)
    bottom[0].diff[...] = g
    layer.run_backward(bottom, [True], bottom)
    np.testing.assert_allclose(bottom[0].data, expected[0])
    np.testing.assert_allclose(bottom[0].diff, expected[1])


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match=r"axis 3 is out of range for shape \(2, 3, 4\)"):
        make_layer(SOFTMAX.format(3), X)
