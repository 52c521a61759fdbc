import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
A, B = RNG.standard_normal((2, 6, 3))
SIMILAR = np.array([1, 0, 1, 0, 0, 1])
LOSS = 'type: "ContrastiveLoss" contrastive_loss_param {{ {} }}'


@pytest.mark.parametrize("legacy", [False, True])
@pytest.mark.parametrize("margin", [1, 3, 9])
@pytest.mark.parametrize("shape", [(6, 3), (6, 3, 1, 1)])
def test_forward_matches_definition_and_gradient(legacy, margin, shape):
    text = LOSS.format(f"margin: {margin} legacy_version: {str(legacy).lower()}")
    layer, bottom, top = make_layer(text, A.reshape(shape), B.reshape(shape), SIMILAR)
    loss = layer.run_forward(bottom, top)
    total = 0
    for a, b, similar in zip(A, B, SIMILAR, strict=True):
        square = sum((p - q) ** 2 for p, q in zip(a, b, strict=True))
        if similar:
            total += square
        else:
            total += max(margin - square, 0) if legacy else max(margin - math.sqrt(square), 0) ** 2
    assert loss == pytest.approx(total / 12)
    check_gradient(layer, bottom, top, rtol=1e-6 if legacy else 1e-3)  # Caffe's 1e-4 is in the gradient


def test_identical_dissimilar_pairs_have_no_direction():
    layer, bottom, top = make_layer(LOSS.format("margin: 2"), [[1.0, 2.0]], [[1.0, 2.0]], [0])
    assert layer.run_forward(bottom, top) == 2
    layer.run_backward(top, [True, True, False], bottom)
    assert not bottom[0].diff.any()


def test_only_the_gradient_that_is_asked_for():
    layer, bottom, top = make_layer(LOSS.format(""), [[3.0]], [[1.0]], [1])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False, True, False], bottom)
    assert (bottom[0].diff.item(), bottom[1].diff.item()) == (0, -2)


@pytest.mark.parametrize(
    "shapes", [((2, 3), (2, 4), (2,)), ((2, 3, 2), (2, 3, 2), (2,)), ((2, 3), (2, 3), (2, 2))]
)
def test_shapes(shapes):
    with pytest.raises(
        LayerError, match=r"layer 'L' \(ContrastiveLoss\) needs two bottoms of shape \(N, C\)"
    ):
        make_layer(LOSS.format(""), *(np.zeros(shape) for shape in shapes))
