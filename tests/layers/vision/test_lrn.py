import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.engines.kernels import naive
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 4, 3, 5))
LRN = 'type: "LRN" lrn_param {{ {} }}'
VARIANTS = ["", "local_size: 3 alpha: 0.5 beta: 1.25 k: 2", "local_size: 9 alpha: 2"]


@pytest.mark.parametrize("variant", VARIANTS)
def test_across_matches_definition(variant):
    layer, bottom, top = make_layer(LRN.format(variant), X)
    layer.run_forward(bottom, top)
    p = layer.layer_param.lrn_param
    np.testing.assert_allclose(top[0].data, naive.normalise_across(X, p.local_size, p.alpha, p.beta, p.k))


@pytest.mark.parametrize("variant", VARIANTS)
def test_within_matches_definition_and_ignores_k(variant):
    layer, bottom, top = make_layer(LRN.format("norm_region: WITHIN_CHANNEL " + variant), X)
    layer.run_forward(bottom, top)
    p = layer.layer_param.lrn_param
    np.testing.assert_allclose(top[0].data, naive.normalise_within(X, p.local_size, p.alpha, p.beta))


@pytest.mark.parametrize("region", ["ACROSS_CHANNELS", "WITHIN_CHANNEL"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant, region):
    check_gradient(*make_layer(LRN.format(f"norm_region: {region} {variant}"), X))


@pytest.mark.parametrize("region", ["ACROSS_CHANNELS", "WITHIN_CHANNEL"])
def test_gradient_survives_a_layer_that_works_in_place_behind(region):
    layer, bottom, top = make_layer(LRN.format(f"norm_region: {region} alpha: 1"), X)
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    before = bottom[0].diff.copy()
    top[0].data[...] = 0
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, before)


@pytest.mark.parametrize("region", ["ACROSS_CHANNELS", "WITHIN_CHANNEL"])
def test_in_place(region):  # Caffe's own backward takes y for x
    text = LRN.format(f"norm_region: {region} alpha: 1")
    layer, bottom, top = make_layer(text, X)
    layer.run_forward(bottom, top)
    own, its_bottom, its_top = make_layer(text, X, in_place=True)
    check_gradient(own, its_bottom, its_top)
    own.run_forward(its_bottom, its_top)
    np.testing.assert_array_equal(its_top[0].data, top[0].data)


def test_diff_is_left_alone_where_it_is_not_wanted():
    layer, bottom, top = make_layer(LRN.format(""), X)
    bottom[0].diff[...] = 7
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False], bottom)
    assert (bottom[0].diff == 7).all()


def test_other_shape():
    layer, bottom, top = make_layer(LRN.format(""), X)
    x = np.random.default_rng(1).standard_normal((3, 6, 4, 4))
    bottom[0].reshape(*x.shape)
    bottom[0].data[...] = x
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, naive.normalise_across(x, 5, 1, 0.75, 1))


@pytest.mark.parametrize("size", [0, 4])
def test_even_size(size):
    with pytest.raises(LayerError, match=f"layer 'L' .LRN. needs an odd local_size, got {size}"):
        make_layer(LRN.format(f"local_size: {size}"), X)


@pytest.mark.parametrize("region", ["ACROSS_CHANNELS", "WITHIN_CHANNEL"])
def test_needs_four_axes(region):
    with pytest.raises(LayerError, match="needs a bottom of 4 axes"):
        make_layer(LRN.format(f"norm_region: {region}"), X[0])
