import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 4, 3, 4))
DECONVOLUTION = """type: "Deconvolution" convolution_param {{ {}
    weight_filler {{ type: "gaussian" }} bias_filler {{ type: "gaussian" }} }}"""
VARIANTS = [
    "num_output: 3 kernel_size: 3",
    "num_output: 6 kernel_size: 4 stride: 2 pad: 1 group: 2",
    "num_output: 4 kernel_size: 3 stride: 2 group: 4 bias_term: false",
    "num_output: 8 kernel_size: 2 stride: 3 group: 4",
    "num_output: 2 kernel_h: 3 kernel_w: 2 dilation: 2 stride: 1",
    "num_output: 2 kernel_size: 2 axis: 2",
    "num_output: 5 axis: -1",
]


def definition(layer, x):
    """y_{o, j s + t d - p} collects W_{c, o, t} x_{c, j}, and b_o."""
    param, window = layer.layer_param.convolution_param, layer.window
    axis = param.axis % x.ndim
    pictures = x.reshape(-1, *x.shape[axis:])
    w, group, outputs = layer.blobs[0].data, param.group, param.num_output
    y = np.zeros((len(pictures), outputs, *window.deconvolved(x.shape[axis + 1 :])))
    if param.bias_term:
        y += layer.blobs[1].data.reshape(-1, *[1] * (y.ndim - 2))
    for n, c, *j in np.ndindex(*pictures.shape):
        first = c // (len(w) // group) * (outputs // group)
        for o, *t in np.ndindex(*w.shape[1:]):
            steps = zip(j, window.stride, t, window.dilation, window.pad, strict=True)
            at = [ji * s + ti * d - p for ji, s, ti, d, p in steps]
            if all(0 <= i < size for i, size in zip(at, y.shape[2:], strict=True)):
                y[(n, first + o, *at)] += w[(c, o, *t)] * pictures[(n, c, *j)]
    return y.reshape(*x.shape[:axis], *y.shape[1:])


@pytest.mark.parametrize("variant", VARIANTS)
def test_forward_matches_definition(variant):
    layer, bottom, top = make_layer(DECONVOLUTION.format(variant), X)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, definition(layer, X), atol=1e-12)


@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant):
    check_gradient(*make_layer(DECONVOLUTION.format(variant), X))


def test_bilinear_weights_enlarge_a_ramp_to_a_ramp():
    text = """type: "Deconvolution" convolution_param { num_output: 1 kernel_size: 4 stride: 2 pad: 1
        bias_term: false weight_filler { type: "bilinear" } }"""
    layer, bottom, top = make_layer(text, np.arange(5.0) * np.ones((1, 1, 5, 1)))
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(np.diff(top[0].data[0, 0, 2:-2, 1:-1]), 0.5)


def test_gradients_that_nobody_wants_are_left_alone():
    layer, bottom, top = make_layer(DECONVOLUTION.format(VARIANTS[0]), X)
    layer.run_forward(bottom, top)
    for blob in (*top, *layer.blobs, *bottom):
        blob.diff[...] = 1
    layer.param_propagate_down = [False, False]
    layer.run_backward(top, [False], bottom)
    assert all((blob.diff == 1).all() for blob in (*layer.blobs, *bottom))


def test_shape_of_blobs():
    layer, _, _ = make_layer(DECONVOLUTION.format(VARIANTS[1]), X)
    assert [blob.shape for blob in layer.blobs] == [(4, 3, 4, 4), (6,)]


def test_padding_that_leaves_nothing():
    with pytest.raises(LayerError, match=r"layer 'L' .Deconvolution. has no output"):
        make_layer(DECONVOLUTION.format("num_output: 2 kernel_size: 2 pad: 3"), X)
