import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
HINGE = 'type: "HingeLoss" hinge_loss_param {{ norm: {} }}'


@pytest.mark.parametrize("norm", ["L1", "L2"])
@pytest.mark.parametrize("shape", [(5, 3), (2, 3, 2)])
def test_forward_matches_definition_and_gradient(norm, shape):
    x, label = 2 * RNG.standard_normal(shape), RNG.integers(0, 3, shape[0])
    layer, bottom, top = make_layer(HINGE.format(norm) + " loss_weight: -2", x, label)
    loss = layer.run_forward(bottom, top)
    total = 0
    for i, scores in enumerate(x.reshape(len(x), -1)):
        for k, score in enumerate(scores):
            h = max(0, 1 + (-score if k == label[i] else score))
            total += h if norm == "L1" else h * h
    assert loss == pytest.approx(-2 * total / len(x))
    check_gradient(layer, bottom, top)


def test_the_kink_has_no_gradient():
    layer, bottom, top = make_layer(HINGE.format("L1"), [[1.0, -1.0, 0.0]], [0])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [True, False], bottom)
    assert bottom[0].diff.tolist() == [[0, 0, 1]]


@pytest.mark.parametrize("label", [-1, 3])
def test_labels_are_classes(label):
    layer, bottom, top = make_layer(HINGE.format("L1"), np.zeros((2, 3)), [0, label])
    with pytest.raises(LayerError, match=rf"layer 'L' \(HingeLoss\) needs labels in 0..2, got {label}"):
        layer.run_forward(bottom, top)


def test_labels_are_missing():
    with pytest.raises(LayerError, match="needs a label for each of 2 items"):
        make_layer(HINGE.format("L1"), np.zeros((2, 3)), np.zeros((2, 0)))
