import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
X = [RNG.standard_normal((2, 3)) for _ in range(4)]
ELTWISE = 'type: "Eltwise" eltwise_param {{ {} }}'


@pytest.mark.parametrize("n", [2, 3, 4])
@pytest.mark.parametrize(
    ("operation", "combine"), [("PROD", np.multiply), ("SUM", np.add), ("MAX", np.maximum)]
)
def test_forward_and_gradient(operation, combine, n):
    layer, bottom, top = make_layer(ELTWISE.format(f"operation: {operation}"), *X[:n])
    layer.run_forward(bottom, top)
    for at in np.ndindex(2, 3):
        expected = X[0][at]
        for x in X[1:n]:
            expected = combine(expected, x[at])
        assert top[0].data[at] == pytest.approx(expected)
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize("coeff", [(1, -1, 1), (0.5, 1, -2), (0, 0, 0), (1, 1, 3)])
def test_coefficients(coeff):
    text = ELTWISE.format(" ".join(f"coeff: {c}" for c in coeff))
    layer, bottom, top = make_layer(text, *X[:3])
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, sum(c * x for c, x in zip(coeff, X[:3], strict=True)))
    check_gradient(layer, bottom, top)


def gradients(text, *x, g=1):
    layer, bottom, top = make_layer(text, *x)
    layer.run_forward(bottom, top)
    top[0].diff[...] = g
    layer.run_backward(top, [True] * len(bottom), bottom)
    return [blob.diff.tolist() for blob in bottom]


def test_ties_of_max_go_to_bottom_1_and_later_ones_must_be_greater():
    a, b, c = [1, 1, 0, 2], [1, 0, 1, 2], [1, 1, 1, 3]
    assert gradients(ELTWISE.format("operation: MAX"), a, b, c) == [[0, 1, 0, 0], [1, 0, 1, 0], [0, 0, 0, 1]]


def test_max_ignores_coefficients():
    text = ELTWISE.format("operation: MAX coeff: 2 coeff: -1")
    assert gradients(text, [1.0], [3.0], g=5) == [[0], [5]]


def test_stable_product_gradient_at_zero():
    assert gradients(ELTWISE.format("operation: PROD"), [0.0], [3.0], [2.0]) == [[6], [0], [0]]


def test_unstable_product_gradient_divides():
    text = ELTWISE.format("operation: PROD stable_prod_grad: false")
    check_gradient(*make_layer(text, *X[:3]))
    first, second = gradients(text, [0.0], [3.0])
    assert np.isnan(first[0])
    assert second == [0]


@pytest.mark.parametrize("param", ["", "coeff: 2 coeff: -1 coeff: 1", "operation: MAX"])
def test_in_place(param):
    g = RNG.standard_normal((2, 3))
    layer, bottom, top = make_layer(ELTWISE.format(param), *X[:3])
    layer.run_forward(bottom, top)
    expected = top[0].data.copy()
    expected_diffs = gradients(ELTWISE.format(param), *X[:3], g=g)
    layer.run_forward(bottom, bottom[:1])
    np.testing.assert_array_equal(bottom[0].data, expected)
    bottom[0].diff[...] = g
    layer.run_backward(bottom[:1], [True] * 3, bottom)
    assert [blob.diff.tolist() for blob in bottom] == expected_diffs


def test_product_in_place_has_no_gradient():
    layer, bottom, _ = make_layer(ELTWISE.format("operation: PROD"), *X[:2])
    layer.run_forward(bottom, bottom[:1])
    np.testing.assert_array_equal(bottom[0].data, X[0] * X[1])
    with pytest.raises(LayerError, match=r"layer 'L' \(Eltwise\) has no gradient for PROD in place"):
        layer.run_backward(bottom[:1], [True, True], bottom)


def test_number_of_coefficients():
    with pytest.raises(LayerError, match="needs one coeff for each of its 2 bottom blobs, or none, got 1"):
        make_layer(ELTWISE.format("coeff: 1"), *X[:2])


def test_no_coefficients_for_a_product():
    with pytest.raises(LayerError, match="takes coeff only for SUM, not for PROD"):
        make_layer(ELTWISE.format("operation: PROD coeff: 1 coeff: 1"), *X[:2])


def test_shapes_must_agree():
    with pytest.raises(LayerError, match=r"got bottom\[0\] \(2, 3\) and bottom\[1\] \(3, 2\)"):
        make_layer(ELTWISE.format(""), X[0], X[1].T)
