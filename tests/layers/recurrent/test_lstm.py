import math

import numpy as np
import pytest

import caffelite
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
    run,
    state,
    text,
)


def by_definition(w, x, cont, start=None, static=None):
    """Loops over steps, sequences and cells; returns h of all steps, and the last c."""

    def s(value):
        return 1 / (1 + math.exp(-value))

    w_x, b, *w_s, w_h = w
    steps, n = x.shape[:2]
    x = x.reshape(steps, n, -1)
    h, c = start or (np.zeros((n, D)), np.zeros((n, D)))
    h, c = h.copy(), c.copy()
    out = np.zeros((steps, n, D))
    for t in range(steps):
        for i in range(n):
            z = w_x @ x[t, i] + b + cont[t, i] * (w_h @ h[i])
            if static is not None:
                z += w_s[0] @ static[i]
            for d in range(D):
                gate = [s(z[k * D + d]) for k in range(3)]
                c[i, d] = cont[t, i] * gate[1] * c[i, d] + gate[0] * math.tanh(z[3 * D + d])
                out[t, i, d] = gate[2] * math.tanh(c[i, d])
            h[i] = out[t, i]
    return out, c


def hidden(w, x, cont, start=None):
    return by_definition(w, x, cont, start)[0]


def values(layer):
    return [blob.data for blob in layer.blobs]


def test_forward_matches_definition():
    layer, bottom, top = make_layer(text("LSTM"), X, CONT)
    assert [blob.shape for blob in layer.blobs] == [(4 * D, 4), (4 * D,), (4 * D, D)]
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, hidden(values(layer), X, CONT), rtol=1e-10)


def test_static_input_and_exposed_state_match_definition():
    h0, c0 = state(1), state(2)
    layer, bottom, top = make_layer(text("LSTM", "expose_hidden: true"), X, CONT, STATIC, h0, c0, tops=3)
    assert [blob.shape for blob in layer.blobs] == [(4 * D, 4), (4 * D,), (4 * D, 3), (4 * D, D)]
    for _ in range(2):  # nothing is carried over
        layer.run_forward(bottom, top)
        h, c = by_definition(values(layer), X, CONT, (h0[0], c0[0]), STATIC)
        np.testing.assert_allclose(top[0].data, h, rtol=1e-10)
        np.testing.assert_allclose(top[1].data, h[-1:], rtol=1e-10)
        np.testing.assert_allclose(top[2].data, c[None], rtol=1e-10)


def test_gradient():
    bottoms = (X, CONT * [[0], [1], [1], [1]], STATIC)  # every sequence begins: no state from before counts
    check_gradient(*make_layer(text("LSTM"), *bottoms))


def test_gradient_with_exposed_state():  # Caffe's own ignores the state
    bottoms = (X, CONT, STATIC, state(1), state(2))
    check_gradient(*make_layer(text("LSTM", "expose_hidden: true"), *bottoms, tops=3))


def test_gradient_ends_at_the_forward_before():
    layer, bottom, top = make_layer(text("LSTM"), X, np.ones_like(CONT))
    run(layer, bottom, top)
    start = [blob.data.copy() for blob in layer.state]
    run(layer, bottom, top, cont=1)
    top[0].diff[...] = np.random.default_rng(0).standard_normal(top[0].shape)
    layer.run_backward(top, [True, False], bottom)
    exposed, its_bottom, its_top = make_layer(
        text("LSTM", "expose_hidden: true"), X, np.ones_like(CONT), *start, tops=3
    )
    for mine, theirs in zip(layer.blobs, exposed.blobs, strict=True):
        theirs.data[...] = mine.data
    exposed.run_forward(its_bottom, its_top)
    its_top[0].diff[...] = top[0].diff
    exposed.run_backward(its_top, [True, False, False, False], its_bottom)
    np.testing.assert_allclose(its_top[0].data, top[0].data)
    np.testing.assert_allclose(its_bottom[0].diff, bottom[0].diff)
    for mine, theirs in zip(layer.blobs, exposed.blobs, strict=True):
        np.testing.assert_allclose(theirs.diff, mine.diff)


def test_state_is_carried():
    check_state_is_carried("LSTM", hidden)


def test_fewer_and_more_sequences():
    check_fewer_and_more_sequences("LSTM", hidden)


def test_same_random_numbers_behind():
    check_same_random_numbers_behind("LSTM", 4 * D * D)


def test_layers_that_change_the_top_in_place_do_no_harm():
    layer, bottom, top = make_layer(text("LSTM"), X, CONT)
    first = run(layer, bottom, top)
    top[0].diff[...] = 1
    layer.run_backward(top, [True, False], bottom)
    expected = bottom[0].diff.copy()
    layer.reset()
    run(layer, bottom, top)
    top[0].data[...] = 7
    layer.run_backward(top, [True, False], bottom)
    np.testing.assert_array_equal(bottom[0].diff, expected)
    layer.reset()
    np.testing.assert_array_equal(run(layer, bottom, top), first)


def test_debug_info_lines(capfd):
    layer, bottom, top = make_layer(text("LSTM", "debug_info: true"), X, CONT)
    capfd.readouterr()
    layer.run_forward(bottom, top)
    last = abs(top[0].data[-1]).mean()
    layer.run_backward(top, [True, False], bottom)
    err = capfd.readouterr().err
    assert f"    [Forward] Layer L_unit_{T}, top blob h_{T} data: {last:g}" in err
    assert err.count("[Forward] Layer L_gate_input_") == T
    assert "    [Backward] Layer L_x_transform, z diff: " in err


OK = [(T, N, 4), (T, N)]
HIDDEN = [(1, N, D), (1, N, D)]


@pytest.mark.parametrize(
    ("param", "shapes", "tops", "message"),
    [
        ("", [(T,), (T, N)], 1, r"needs bottom\[0\] of shape \(time steps, sequences, ...\), got \(4,\)"),
        ("", [OK[0], (2, N)], 1, r"of shape \(time steps, sequences\) = \(4, 3\), got \(2, 3\)"),
        ("", [OK[0], (T, N, 1)], 1, r"got \(4, 3, 1\)"),
        ("", [*OK, (2, 5)], 1, r"the static input, of shape \(3, ...\)"),
        ("", [*OK, *HIDDEN], 1, r"takes the bottom blobs x, cont\[, static\], got 4"),
        ("", OK, 2, r"makes the top blobs y, got 2"),
        ("expose_hidden: true", OK, 3, r"takes the bottom blobs x, cont\[, static\], h_0, c_0, got 2"),
        ("expose_hidden: true", [*OK, *HIDDEN], 1, r"makes the top blobs y, h_T, c_T, got 1"),
        ("expose_hidden: true", [*OK, (1, N, D + 1), (1, N, D)], 3, r"needs h_0 of shape \(1, 3, 2\)"),
        ("expose_hidden: true", [*OK, (1, N, D), (N, D)], 3, r"needs c_0 of shape \(1, 3, 2\)"),
    ],
)
def test_blobs_are_checked(param, shapes, tops, message):
    with pytest.raises(LayerError, match=rf"layer 'L' \(LSTM\) .*{message}"):
        make_layer(text("LSTM", param), *(np.zeros(shape) for shape in shapes), tops=tops)


def test_blobs_of_the_prototxt_are_used_and_checked():
    def given(rows):
        shapes = [(4 * D, 4), (4 * D,), (rows, D)]
        blobs = [
            f"blobs {{ shape {{ {' '.join(f'dim: {n}' for n in shape)} }} {'data: 0.5 ' * np.prod(shape)} }}"
            for shape in shapes
        ]
        return text("LSTM") + " ".join(blobs)

    layer, bottom, top = make_layer(given(4 * D), X, CONT)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, hidden(values(layer), X, CONT), rtol=1e-10)
    assert all((value == 0.5).all() for value in values(layer))
    with pytest.raises(
        LayerError, match=r"needs learnable blobs of shapes \[\(8, 4\), \(8,\), \(8, 2\)\], got"
    ):
        make_layer(given(4 * D + 1), X, CONT)


def test_num_output_is_needed():
    with pytest.raises(LayerError, match=r"needs recurrent_param\.num_output"):
        make_layer('type: "LSTM"', X, CONT)


def test_the_number_of_steps_is_fixed():
    layer, bottom, top = make_layer(text("LSTM"), X, CONT)
    bottom[0].reshape(T + 1, N, 4)
    bottom[1].reshape(T + 1, N)
    with pytest.raises(LayerError, match="was set up for 4 time steps, got 5"):
        layer.run_forward(bottom, top)


def test_no_gradient_for_the_markers():
    layer, bottom, top = make_layer(text("LSTM"), X, CONT)
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="cannot backpropagate to bottom 1"):
        layer.run_backward(top, [True, True], bottom)


def test_in_a_net_with_shared_weights():
    layer = """layer {{ name: "{0}" type: "LSTM" bottom: "x" bottom: "cont" top: "{0}"
        param {{ name: "wx" }} param {{ name: "b" }} param {{ name: "wh" }}
        recurrent_param {{ num_output: 2 weight_filler {{ type: "xavier" }} }} }}"""
    net = caffelite.Net(
        caffelite.proto.text.parse_net(
            """layer { name: "in" type: "Input" top: "x" top: "cont"
               input_param { shape { dim: 2 dim: 1 dim: 3 } shape { dim: 2 dim: 1 } } }"""
            + layer.format("a")
            + layer.format("b")
        ),
        caffelite.TEST,
    )
    net.blobs["x"].data[...] = 1
    out = net.forward()
    np.testing.assert_array_equal(out["a"], out["b"])
    assert len(net.learnable_params) == 3
