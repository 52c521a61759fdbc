import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
LOSS = 'type: "SigmoidCrossEntropyLoss" loss_param {{ {} }}'


def by_definition(x, t, ignore=None):
    total = 0
    for score, target in zip(x.flat, t.flat, strict=True):
        if ignore is None or int(target) != ignore:
            p = 1 / (1 + math.exp(-score))
            total -= target * math.log(p) + (1 - target) * math.log(1 - p)
    return total


@pytest.mark.parametrize(
    ("param", "ignore", "z"),
    [
        ("", None, 4),
        ("normalization: FULL", None, 12),
        ("normalization: NONE", None, 1),
        ("normalize: true", None, 12),
        ("ignore_label: -1", -1, 4),
        ("ignore_label: -1 normalization: VALID", -1, 10),
        ("ignore_label: 0 normalization: NONE", 0, 1),  # targets are cut: 0.3 counts as 0
    ],
)
def test_forward_matches_definition_and_gradient(param, ignore, z):
    x, t = 3 * RNG.standard_normal((4, 3)), RNG.uniform(0, 1.2, (4, 3)).round(1)
    t.flat[:2] = ignore if ignore == -1 else 1
    layer, bottom, top = make_layer(LOSS.format(param), x, t)
    layer.run_forward(bottom, top)
    assert top[0].data == pytest.approx(by_definition(x, t, ignore) / z)
    check_gradient(layer, bottom, top)


def test_huge_scores():
    layer, bottom, top = make_layer(LOSS.format(""), [[1e4, -1e4]], [[0, 1]], dtype="float32")
    assert layer.run_forward(bottom, top) == 2e4
    layer.run_backward(top, [True, False], bottom)
    assert bottom[0].diff.tolist() == [[1, -1]]


def test_as_many_targets_as_scores():
    with pytest.raises(
        LayerError, match=r"needs one target for each score, got shapes \(2, 3\) and \(2, 2\)"
    ):
        make_layer(LOSS.format(""), np.zeros((2, 3)), np.zeros((2, 2)))


def test_scores_that_are_nan_do_not_count_where_the_target_is_ignored():
    scores, targets = np.array([[1.0, np.nan]]), np.array([[1.0, 7]])
    text = 'type: "SigmoidCrossEntropyLoss" loss_param { ignore_label: 7 }'
    layer, bottom, top = make_layer(text, scores, targets)
    assert np.isfinite(layer.run_forward(bottom, top))
    layer.run_backward(top, [True, False], bottom)
    assert bottom[0].diff[0, 1] == 0
    assert np.isfinite(bottom[0].diff).all()
