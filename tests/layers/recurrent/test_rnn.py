import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer
from tests.layers.recurrent.sequences import (
    CONT,
    STATIC,
    D,
    N,
    T,
    X,
    check_fewer_and_more_sequences,
    check_same_random_numbers_behind,
    check_state_is_carried,
    state,
    text,
)


def by_definition(w, x, cont, start=None, static=None):
    """Loops over steps, sequences and units; returns o of all steps, and the last h."""
    w_x, b, *w_s, w_h, w_o, b_o = w
    steps, n = x.shape[:2]
    x = x.reshape(steps, n, -1)
    h = np.zeros((n, D)) if start is None else start[0].copy()
    out = np.zeros((steps, n, D))
    for t in range(steps):
        for i in range(n):
            z = w_x @ x[t, i] + b + cont[t, i] * (w_h @ h[i])
            if static is not None:
                z += w_s[0] @ static[i]
            h[i] = [math.tanh(value) for value in z]
            out[t, i] = [math.tanh(value) for value in w_o @ h[i] + b_o]
    return out, h


def outputs(w, x, cont, start=None):
    return by_definition(w, x, cont, start)[0]


def values(layer):
    return [blob.data for blob in layer.blobs]


def test_forward_matches_definition():
    layer, bottom, top = make_layer(text("RNN"), X, CONT)
    assert [blob.shape for blob in layer.blobs] == [(D, 4), (D,), (D, D), (D, D), (D,)]
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, outputs(values(layer), X, CONT), rtol=1e-10)


def test_static_input_and_exposed_state_match_definition():
    h0 = state(1)
    layer, bottom, top = make_layer(text("RNN", "expose_hidden: true"), X, CONT, STATIC, h0, tops=2)
    assert [blob.shape for blob in layer.blobs] == [(D, 4), (D,), (D, 3), (D, D), (D, D), (D,)]
    for _ in range(2):  # nothing is carried over
        layer.run_forward(bottom, top)
        o, h = by_definition(values(layer), X, CONT, h0, STATIC)
        np.testing.assert_allclose(top[0].data, o, rtol=1e-10)
        np.testing.assert_allclose(top[1].data, h[None], rtol=1e-10)


def test_gradient():
    bottoms = (X, CONT * [[0], [1], [1], [1]], STATIC)  # every sequence begins: no state from before counts
    check_gradient(*make_layer(text("RNN"), *bottoms))


def test_gradient_with_exposed_state():  # Caffe's own ignores the state
    bottoms = (X, CONT, STATIC, state(1))
    check_gradient(*make_layer(text("RNN", "expose_hidden: true"), *bottoms, tops=2))


def test_state_is_carried():
    check_state_is_carried("RNN", outputs)


def test_fewer_and_more_sequences():
    check_fewer_and_more_sequences("RNN", outputs)


def test_same_random_numbers_behind():
    check_same_random_numbers_behind("RNN", 2 * D * D + D)


def test_debug_info_lines(capfd):
    layer, bottom, top = make_layer(text("RNN", "debug_info: true"), X, CONT)
    capfd.readouterr()
    layer.run_forward(bottom, top)
    err = capfd.readouterr().err
    assert err.count("[Forward] Layer L_h_neuron_") == T
    last = abs(top[0].data[-1]).mean()
    assert f"    [Forward] Layer L_o_neuron_{T}, top blob o_{T} data: {last:g}" in err


@pytest.mark.parametrize(
    ("param", "shapes", "message"),
    [
        ("", [(T, N, 4), (T, N), (N, 3), (1, N, D)], r"takes the bottom blobs x, cont\[, static\], got 4"),
        (
            "expose_hidden: true",
            [(T, N, 4), (T, N)],
            r"takes the bottom blobs x, cont\[, static\], h_0, got 2",
        ),
        ("expose_hidden: true", [(T, N, 4), (T, N), (N, D)], r"needs h_0 of shape \(1, 3, 2\)"),
    ],
)
def test_blobs_are_checked(param, shapes, message):
    with pytest.raises(LayerError, match=rf"layer 'L' \(RNN\) {message}"):
        make_layer(text("RNN", param), *(np.zeros(shape) for shape in shapes), tops=1 + bool(param))
