import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)


@pytest.mark.parametrize(
    "shapes", [((4,), (4,)), ((4, 3), (4, 3)), ((2, 3, 2), (2, 6)), ((2, 1, 2, 2), (2, 4))]
)
def test_forward_matches_definition_and_gradient(shapes):
    a, b = (RNG.standard_normal(shape) for shape in shapes)
    layer, bottom, top = make_layer('type: "EuclideanLoss" loss_weight: 2', a, b)
    loss = layer.run_forward(bottom, top)
    total = sum((p - q) ** 2 for p, q in zip(a.flat, b.flat, strict=True))
    assert loss == pytest.approx(2 * total / (2 * len(a)))
    check_gradient(layer, bottom, top, bottoms=[0, 1])


def test_only_the_gradient_that_is_asked_for():
    layer, bottom, top = make_layer('type: "EuclideanLoss"', [1.0, 2.0], [0.0, 0.0])
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False, True], bottom)
    assert bottom[0].diff.tolist() == [0, 0]
    assert bottom[1].diff.tolist() == [-0.5, -1]


def test_sizes_must_agree():
    with pytest.raises(LayerError, match=r"layer 'L' \(EuclideanLoss\) needs .* \(2, 3\) and \(2, 4\)"):
        make_layer('type: "EuclideanLoss"', np.zeros((2, 3)), np.zeros((2, 4)))


def test_five_axes():
    with pytest.raises(ShapeError, match="at most 4 axes"):
        make_layer('type: "EuclideanLoss"', np.zeros((1,) * 5), np.zeros((1,) * 5))
