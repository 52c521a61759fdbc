import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
LOSS = 'type: "MultinomialLogisticLoss"'


@pytest.mark.parametrize("shape", [(5, 3), (2, 3, 2)])
def test_forward_matches_definition_and_gradient(shape):
    p, label = RNG.uniform(0.1, 1, shape), RNG.integers(0, 3, shape[0])
    layer, bottom, top = make_layer(LOSS + " loss_weight: 2", p, label)
    loss = layer.run_forward(bottom, top)
    rows = p.reshape(len(p), -1)
    assert loss == pytest.approx(-2 * sum(math.log(rows[i, k]) for i, k in enumerate(label)) / len(p))
    check_gradient(layer, bottom, top)


def test_probabilities_are_clamped():
    layer, bottom, top = make_layer(LOSS, [[0.0, 1.0]], [0])
    assert layer.run_forward(bottom, top) == pytest.approx(-math.log(1e-20))
    layer.run_backward(top, [True, False], bottom)
    np.testing.assert_allclose(bottom[0].diff, [[-1e20, 0]])


def test_one_label_for_each_item():
    with pytest.raises(LayerError, match=r"layer 'L' \(Multinomial.* needs one label .* shape \(2, 2\)"):
        make_layer(LOSS, np.ones((2, 3)), np.zeros((2, 2)))


def test_labels_are_classes():
    layer, bottom, top = make_layer(LOSS, np.ones((2, 3)), [0, 3])
    with pytest.raises(LayerError, match=r"needs labels in 0..2, got 3"):
        layer.run_forward(bottom, top)


def test_empty_labels_have_nothing_to_check():
    layer, _, _ = make_layer(LOSS, np.ones((2, 3)), [0, 1])
    assert layer.class_labels(np.zeros(0), 3).shape == (0,)
