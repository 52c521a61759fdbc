"""What the tests of LSTM and RNN share."""

import numpy as np

from tests.helpers import make_layer

rng = np.random.default_rng(0)
T, N, D = 4, 3, 2
X, STATIC = rng.standard_normal((T, N, 2, 2)), rng.standard_normal((N, 3))
CONT = np.array([[0, 1, 0.5], [1, 1, 0.25], [0, 1, 1], [1, 1, 0]])
FILLED = 'weight_filler { type: "gaussian" } bias_filler { type: "gaussian" }'


def state(seed=0):
    return np.random.default_rng(seed).standard_normal((1, N, D))


def text(kind, param="", filled=FILLED):
    return f'type: "{kind}" recurrent_param {{ num_output: {D} {param} {filled} }}'


def run(layer, bottom, top, x=X, cont=CONT):
    """Forward of a layer without exposed state; return a copy of its output."""
    bottom[0].data[...] = x
    bottom[1].data[...] = cont
    layer.run_forward(bottom, top)
    return top[0].data.copy()


def check_state_is_carried(kind, unrolled):
    """Two forwards of half the steps are one of all; ``unrolled`` gives the expected output."""
    layer, bottom, top = make_layer(text(kind), X[:2], CONT[:2])
    cont = np.ones_like(CONT)
    halves = [run(layer, bottom, top, X[k : k + 2], cont[k : k + 2]) for k in (0, 2)]
    expected = unrolled([blob.data for blob in layer.blobs], X, cont)
    np.testing.assert_allclose(np.concatenate(halves), expected, rtol=1e-10)
    layer.reset()
    np.testing.assert_array_equal(run(layer, bottom, top, X[:2], cont[:2]), halves[0])


def check_fewer_and_more_sequences(kind, unrolled):
    """A state keeps its memory when the number of sequences changes, and new memory is zero, as in Caffe."""
    layer, bottom, top = make_layer(text(kind), X, CONT)
    cont = np.ones_like(CONT)
    run(layer, bottom, top, X, cont)
    kept = [blob.data.copy() for blob in layer.state]
    for n in (1, 5):
        bottom[0].reshape(T, n, 2, 2)
        bottom[1].reshape(T, n)
        x = np.random.default_rng(n).standard_normal((T, n, 2, 2))
        start = [np.zeros((n, D)) for _ in kept]
        if n == 1:
            start = [values[0, :1] for values in kept]
        got = run(layer, bottom, top, x, np.ones((T, n)))
        expected = unrolled([blob.data for blob in layer.blobs], x, np.ones((T, n)), start)
        np.testing.assert_allclose(got, expected, rtol=1e-10)


def check_same_random_numbers_behind(kind, dropped):
    """Caffe fills the blobs of every step, and drops all but the first's: the next layer's draws show it."""
    uniform = 'weight_filler { type: "uniform" } bias_filler { type: "uniform" }'
    layer, _, _ = make_layer(text(kind, filled=uniform), X, CONT, seed=5)
    after = layer.engine.rng.rand()
    other = make_layer('type: "Silence"', X, tops=0, seed=5)[0].engine.rng
    for blob in layer.blobs:
        np.testing.assert_allclose(blob.data, other.uniform(blob.shape, 0, 1), rtol=1e-6)
    for _ in range(T - 1):
        other.raw(dropped)
    assert after == other.rand()
