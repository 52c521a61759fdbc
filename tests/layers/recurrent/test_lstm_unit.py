import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

rng = np.random.default_rng(0)
N, D = 3, 2
C, X = rng.standard_normal((1, N, D)), rng.standard_normal((1, N, 4 * D))
CONTS = [np.zeros((1, N)), np.ones((1, N)), np.array([[0, 1, 0.3]])]
LSTM_UNIT = 'type: "LSTMUnit"'


def by_definition(c_before, x, cont):
    def s(value):
        return 1 / (1 + math.exp(-value))

    c, h = np.zeros((1, N, D)), np.zeros((1, N, D))
    for n in range(N):
        for d in range(D):
            i, f, o = (s(x[0, n, k * D + d]) for k in range(3))
            g = math.tanh(x[0, n, 3 * D + d])
            c[0, n, d] = cont[0, n] * f * c_before[0, n, d] + i * g
            h[0, n, d] = o * math.tanh(c[0, n, d])
    return c, h


@pytest.mark.parametrize("cont", CONTS)
def test_forward_matches_definition(cont):
    layer, bottom, top = make_layer(LSTM_UNIT, C, X, cont, tops=2)
    layer.run_forward(bottom, top)
    for blob, expected in zip(top, by_definition(C, X, cont), strict=True):
        np.testing.assert_allclose(blob.data, expected, rtol=1e-12)


@pytest.mark.parametrize("cont", CONTS)  # 0.3: where Caffe's own gradient is wrong
def test_gradient(cont):
    check_gradient(*make_layer(LSTM_UNIT, C, X, cont, tops=2))


def test_saturated_gates_do_not_overflow():
    layer, bottom, top = make_layer(LSTM_UNIT, C, 1000 * X, CONTS[1], tops=2, dtype="float32")
    layer.run_forward(bottom, top)
    for blob in top:
        blob.diff[...] = 1
    layer.run_backward(top, [True, True, False], bottom)
    assert np.isfinite(top[0].data).all()
    assert np.isfinite(bottom[1].diff).all()


def test_no_gradient_for_the_markers():
    layer, bottom, top = make_layer(LSTM_UNIT, C, X, CONTS[1], tops=2)
    with pytest.raises(LayerError, match="cannot backpropagate to bottom 2"):
        layer.run_backward(top, [True, True, True], bottom)


@pytest.mark.parametrize(
    "shapes",
    [
        [(1, 2, 3), (1, 2, 9), (1, 2)],
        [(2, 2, 3), (2, 2, 12), (2, 2)],
        [(1, 2, 3), (1, 3, 12), (1, 2)],
        [(1, 2, 3), (1, 2, 12), (1, 2, 1)],
        [(1, 6), (1, 2, 12), (1, 2)],
    ],
)
def test_shapes_are_checked(shapes):
    with pytest.raises(LayerError, match=r"needs (bottoms of shapes|cells of shape)"):
        make_layer(LSTM_UNIT, *(np.zeros(shape) for shape in shapes), tops=2)
