import numpy as np
import pytest

from caffelite.errors import ShapeError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 4))
REDUCTION = 'type: "Reduction" reduction_param {{ operation: {} axis: {} coeff: {} }}'


@pytest.mark.parametrize("coeff", [1, -2.5])
@pytest.mark.parametrize("axis", [0, 1, 2, -1])
@pytest.mark.parametrize("operation", ["SUM", "ASUM", "SUMSQ", "MEAN"])
def test_forward_matches_definition_and_gradient(operation, axis, coeff):
    layer, bottom, top = make_layer(REDUCTION.format(operation, axis, coeff), X)
    layer.run_forward(bottom, top)
    rows = X.shape[: axis % 3]
    assert top[0].shape == rows
    each = {"SUM": float, "MEAN": float, "ASUM": abs, "SUMSQ": np.square}[operation]
    for row in np.ndindex(rows):
        values = X[row].reshape(-1)
        total = sum(each(v) for v in values) / (len(values) if operation == "MEAN" else 1)
        assert top[0].data[row] == pytest.approx(coeff * total)
    check_gradient(layer, bottom, top)


def test_as_a_loss():
    layer, bottom, top = make_layer('type: "Reduction" loss_weight: 2', [1.0, 2.0])
    assert layer.run_forward(bottom, top) == 6
    layer.run_backward(top, [True], bottom)
    assert bottom[0].diff.tolist() == [2, 2]


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 3 is out of range"):
        make_layer(REDUCTION.format("SUM", 3, 1), X)
