import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 4))
INNER_PRODUCT = """type: "InnerProduct" inner_product_param {{ num_output: 5 {}
    weight_filler {{ type: "gaussian" }} bias_filler {{ type: "gaussian" }} }}"""
VARIANTS = [
    "",
    "axis: 2",
    "axis: -1",
    "axis: 0",
    "transpose: true",
    "bias_term: false",
    "axis: 2 transpose: true bias_term: false",
]


@pytest.mark.parametrize("variant", VARIANTS)
def test_forward_matches_definition(variant):
    layer, bottom, top = make_layer(INNER_PRODUCT.format(variant), X)
    layer.run_forward(bottom, top)
    axis = layer.layer_param.inner_product_param.axis
    rows = X.reshape(*X.shape[:axis], -1)
    w = layer.blobs[0].data.T if "transpose: true" in variant else layer.blobs[0].data
    b = np.zeros(5) if "bias_term" in variant else layer.blobs[1].data
    assert top[0].shape == (*X.shape[:axis], 5)
    for row in np.ndindex(*rows.shape[:-1]):
        for n in range(5):
            z = sum(rows[row][k] * w[n, k] for k in range(rows.shape[-1])) + b[n]
            assert top[0].data[(*row, n)] == pytest.approx(z)


@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant):
    check_gradient(*make_layer(INNER_PRODUCT.format(variant), X))


def test_weight_gradient_is_the_sum_of_outer_products():
    """The docstring's dW = g^T x is the textbooks' dz a^T, added up over the batch."""
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    top[0].diff[...] = np.random.default_rng(1).standard_normal(top[0].shape)
    layer.run_backward(top, [False], bottom)
    dz_a = sum(np.outer(top[0].diff[m], X[m].reshape(-1)) for m in range(len(X)))
    np.testing.assert_allclose(layer.blobs[0].diff, dz_a)


@pytest.mark.parametrize("frozen", [0, 1])
def test_param_propagate_down(frozen):
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    layer.param_propagate_down[frozen] = False
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    assert [bool(np.any(blob.diff)) for blob in layer.blobs] == [frozen != 0, frozen != 1]


def test_the_batch_may_grow_and_shrink():
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    for m in (7, 1):
        bottom[0].reshape(m, 12)
        bottom[0].data[...] = 1
        layer.run_forward(bottom, top)
        top[0].diff[...] = 1
        layer.blobs[1].diff[...] = 0
        layer.run_backward(top, [True], bottom)
        assert top[0].shape == (m, 5)
        np.testing.assert_array_equal(layer.blobs[1].diff, m)


def test_legacy_four_axis_weights_work():
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    layer.run_forward(bottom, top)
    expected = top[0].data.copy()
    layer.blobs[0].reshape(1, 1, 5, 12)
    layer.blobs[1].reshape(1, 1, 1, 5)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, expected)
    check_gradient(layer, bottom, top)


def test_number_of_inputs_is_fixed():
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    bottom[0].reshape(2, 13)
    with pytest.raises(
        LayerError, match=r"layer 'L' \(InnerProduct\) was set up for 12 inputs a row, got 13"
    ):
        layer.run_forward(bottom, top)


def test_num_output_is_required():
    with pytest.raises(LayerError, match=r"needs inner_product_param.num_output"):
        make_layer('type: "InnerProduct"', X)


def test_given_blobs_must_fit():
    layer, bottom, top = make_layer(INNER_PRODUCT.format(""), X)
    layer.blobs[0] = Blob(layer.engine, (5, 11))
    with pytest.raises(LayerError, match=r"needs learnable blobs of \[60, 5\] elements, got \[55, 5\]"):
        layer.run_setup(bottom, top)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 3 is out of range"):
        make_layer(INNER_PRODUCT.format("axis: 3"), X)
