import math

import numpy as np
import pytest

from caffelite import log
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
LOSS = 'type: "SoftmaxWithLoss" {}'
FLT_MIN = 1.17549435e-38


def by_definition(x, label, z, ignore=None):
    """x: (outer, C, inner); label: (outer, inner)."""
    total = 0.0
    for i, j in np.ndindex(label.shape):
        if label[i, j] != ignore:
            scores = x[i, :, j]
            p = math.exp(scores[label[i, j]]) / sum(math.exp(s) for s in scores)
            total -= math.log(max(p, FLT_MIN))
    return total / z


@pytest.mark.parametrize(
    ("shape", "axis", "outer", "inner"),
    [((4, 3), 1, 4, 1), ((2, 3, 4), 1, 2, 4), ((2, 4, 3), 2, 8, 1), ((2, 4, 3), -1, 8, 1), ((3, 3), 0, 1, 3)],
)
@pytest.mark.parametrize("ignore", [None, 2])
def test_forward_and_gradient(shape, axis, outer, inner, ignore):
    x, label = RNG.standard_normal(shape), RNG.integers(0, 3, (outer, inner))
    label.flat[0] = 2
    param = "" if ignore is None else f"loss_param {{ ignore_label: {ignore} }}"
    bottoms = x, label.reshape([n for k, n in enumerate(shape) if k != axis % len(shape)])
    layer, bottom, top = make_layer(LOSS.format(f"softmax_param {{ axis: {axis} }} {param}"), *bottoms)
    layer.run_forward(bottom, top)
    valid = label.size if ignore is None else int((label != ignore).sum())
    expected = by_definition(x.reshape(outer, 3, inner), label, max(valid, 1), ignore)
    assert top[0].data == pytest.approx(expected)
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize(("mode", "z"), [("FULL", 8), ("VALID", 6), ("BATCH_SIZE", 2), ("NONE", 1)])
def test_normalization(mode, z):
    x, label = RNG.standard_normal((2, 3, 4)), np.array([[0, 1, 1, 2], [0, 0, 2, 9]])
    label[0, 0] = 9
    param = f"loss_param {{ ignore_label: 9 normalization: {mode} }}"
    layer, bottom, top = make_layer(LOSS.format(param), x, label)
    layer.run_forward(bottom, top)
    assert top[0].data == pytest.approx(by_definition(x, label, z, ignore=9))
    check_gradient(layer, bottom, top)


def test_gradient_is_prediction_minus_truth():
    layer, bottom, top = make_layer(LOSS.format("loss_weight: 3"), [[0.0, math.log(3)]], [0])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    np.testing.assert_allclose(bottom[0].diff, [[3 * (0.25 - 1), 3 * 0.75]])


def test_ignored_positions_have_no_gradient_and_all_ignored_gives_zero():
    layer, bottom, top = make_layer(
        LOSS.format("loss_param { ignore_label: -1 }"), RNG.standard_normal((2, 3)), [-1, -1]
    )
    assert layer.run_forward(bottom, top) == 0
    bottom[0].diff[...] = 7
    layer.run_backward(top, [True, False], bottom)
    assert not bottom[0].diff.any()


def unfused_gradient(x, label, log):
    """Softmax, then log and its 1/p, chained as two layers would: dE/dx = p (g - sum g p)."""
    x = np.asarray(x, np.float32)
    with np.errstate(all="ignore"):
        e = np.exp(x - x.max())
        p = e / e.sum()
        g = np.zeros_like(p)
        g[label] = -1 / log(p[label])
        return p * (g - (g * p).sum())


@pytest.mark.parametrize("size", [1e3, 1e4])
def test_only_the_fused_form_survives_large_scores(size):
    """The docstring's reason for one layer: two layers compute 0/0, or a clamp kills the gradient."""
    x, label = [size, 0.0, -size], 1
    plain = unfused_gradient(x, label, lambda p: p)
    clamped = unfused_gradient(x, label, lambda p: max(p, np.float32(1e-20)))
    layer, bottom, top = make_layer(LOSS.format(""), [x], [label], dtype="float32")
    loss = layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    assert np.isnan(plain).any()
    assert not clamped.any()
    assert loss == pytest.approx(-math.log(FLT_MIN))
    assert bottom[0].diff.tolist() == [[1, -1, 0]]


def test_the_unfused_form_agrees_while_scores_are_small():
    x, label = RNG.standard_normal(4), 2
    layer, bottom, top = make_layer(LOSS.format(""), [x], [label])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    np.testing.assert_allclose(
        bottom[0].diff[0], unfused_gradient(x, label, lambda p: p), rtol=1e-5, atol=1e-7
    )


def test_a_sure_prediction_keeps_its_digits():
    layer, bottom, top = make_layer(
        LOSS.format("loss_weight: 0.3"), [[9.0, 0.0]] * 7, [0] * 7, dtype="float32"
    )
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    p = np.float32(1) / np.float32(1 + math.exp(-9.0))
    assert bottom[0].diff[0, 0] == pytest.approx(0.3 / 7 * (float(p) - 1), rel=1e-6)


def test_labels_are_truncated():
    x = RNG.standard_normal((2, 3))
    layer, bottom, top = make_layer(LOSS.format(""), x, [1.9, -0.5])
    layer.run_forward(bottom, top)
    expected = by_definition(x[:, :, None], np.array([[1], [0]]), 2)
    assert top[0].data == pytest.approx(expected)


def test_two_tops_give_the_probabilities():
    x = RNG.standard_normal((4, 3))
    text = LOSS.format("loss_weight: 1 loss_weight: 0")
    layer, bottom, top = make_layer(text, x, [0, 1, 2, 0], tops=2)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[1].data, np.exp(x) / np.exp(x).sum(1, keepdims=True))
    check_gradient(layer, bottom, top)  # also what comes through the probabilities


def test_two_tops_follow_the_batch():
    layer, bottom, top = make_layer(
        LOSS.format("loss_weight: 1 loss_weight: 0"), np.zeros((2, 3)), [0, 1], tops=2
    )
    bottom[0].reshape(5, 3)
    bottom[1].reshape(5)
    bottom[0].data[...], bottom[1].data[...] = 0, 2
    layer.run_forward(bottom, top)
    assert top[0].data == pytest.approx(math.log(3))
    np.testing.assert_allclose(top[1].data, np.full((5, 3), 1 / 3))


def test_empty_batch():
    layer, bottom, top = make_layer(LOSS.format(""), np.zeros((0, 3)), np.zeros(0))
    assert layer.run_forward(bottom, top) == 0


@pytest.mark.parametrize("param", ["", "loss_param { ignore_label: 0 }"])
def test_a_label_beyond_the_classes(param):
    layer, bottom, top = make_layer(LOSS.format(param), np.zeros((2, 3)), [0, 3])
    with pytest.raises(
        LayerError, match=r"layer 'L' \(SoftmaxWithLoss\) needs labels in 0..2, got 3; scores \(2, 3\)"
    ):
        layer.run_forward(bottom, top)


def test_a_negative_label_is_left_out_with_a_warning(capsys):
    log.set_level(log.WARNING)
    x = RNG.standard_normal((3, 2))
    layer, bottom, top = make_layer(LOSS.format(""), x, [1, -1, 0])
    try:
        for _ in range(2):
            layer.run_forward(bottom, top)
    finally:
        log.set_level(None)
    assert capsys.readouterr().err.count("label -1 is no class") == 1
    assert top[0].data == pytest.approx(
        by_definition(x[:, :, None], np.array([[1], [-1], [0]]), 2, ignore=-1)
    )


def test_number_of_labels():
    with pytest.raises(LayerError, match=r"needs 8 labels, .* got 4 of shape \(2, 2\)"):
        make_layer(LOSS.format(""), np.zeros((2, 3, 4)), np.zeros((2, 2)))


def test_scores_that_are_nan_do_not_count_where_the_label_is_ignored():
    scores = np.array([[1.0, 2, 3], [np.nan, 1, 2]])
    layer, bottom, top = make_layer(
        'type: "SoftmaxWithLoss" loss_param { ignore_label: 7 }', scores, np.array([0.0, 7])
    )
    assert np.isfinite(layer.run_forward(bottom, top))
    layer.run_backward(top, [True, False], bottom)
    assert np.isfinite(bottom[0].diff).all()
    assert not bottom[0].diff[1].any()
