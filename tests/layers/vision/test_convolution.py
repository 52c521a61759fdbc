import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError, ShapeError
from tests.engines.kernels import naive
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((3, 4, 5, 6))
CONVOLUTION = """type: "Convolution" convolution_param {{ {}
    weight_filler {{ type: "gaussian" }} bias_filler {{ type: "gaussian" }} }}"""
VARIANTS = [
    "num_output: 3 kernel_size: 3",
    "num_output: 6 kernel_size: 3 stride: 2 pad: 1 group: 2",
    "num_output: 4 kernel_size: 3 pad: 1 group: 4",
    "num_output: 8 kernel_h: 3 kernel_w: 2 stride_h: 2 stride_w: 1 pad_w: 1 group: 4",
    "num_output: 2 kernel_size: 2 dilation: 2 dilation: 3 bias_term: false",
    "num_output: 5 kernel_size: 1",
    "num_output: 2 kernel_size: 2 axis: 2",
    "num_output: 2 kernel_size: 3 pad: 1 axis: 0 force_nd_im2col: true",
    "num_output: 7 axis: -1",
]


def definition(layer, x):
    param, window = layer.layer_param.convolution_param, layer.window
    axis = param.axis % x.ndim
    pictures = x.reshape(-1, *x.shape[axis:])
    b = layer.blobs[1].data if param.bias_term else np.zeros(param.num_output)
    out = window.convolved(x.shape[axis + 1 :])
    geometry = (window.stride, window.pad, window.dilation, param.group)
    y = naive.convolve(pictures, layer.blobs[0].data, b, out, *geometry)
    return y.reshape(*x.shape[:axis], *y.shape[1:])


@pytest.mark.parametrize("variant", VARIANTS)
def test_forward_matches_definition(variant):
    layer, bottom, top = make_layer(CONVOLUTION.format(variant), X)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, definition(layer, X), atol=1e-12)


@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant):
    check_gradient(*make_layer(CONVOLUTION.format(variant), X))


def test_shape_of_blobs():
    layer, _, _ = make_layer(CONVOLUTION.format("num_output: 6 kernel_h: 3 kernel_w: 2 group: 2"), X)
    assert [blob.shape for blob in layer.blobs] == [(6, 2, 3, 2), (6,)]


def test_bottoms_share_the_weights():
    layer, bottom, top = make_layer(CONVOLUTION.format(VARIANTS[0]), X, X[::-1], tops=2)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[1].data, top[0].data[::-1])
    check_gradient(layer, bottom, top)


def test_gradients_that_nobody_wants_are_left_alone():
    layer, bottom, top = make_layer(CONVOLUTION.format(VARIANTS[0]), X, X, tops=2)
    layer.run_forward(bottom, top)
    for blob in (*top, *layer.blobs):
        blob.diff[...] = 1
    for blob in bottom:
        blob.diff[...] = 7
    layer.param_propagate_down = [False, True]
    layer.run_backward(top, [False, True], bottom)
    assert (bottom[0].diff == 7).all()
    assert (bottom[1].diff != 7).all()
    assert (layer.blobs[0].diff == 1).all()
    np.testing.assert_allclose(layer.blobs[1].diff, 1 + 2 * 3 * 3 * 4)
    layer.param_propagate_down = [True, False]
    layer.run_backward(top, [False, False], bottom)
    assert (layer.blobs[0].diff != 1).all()
    np.testing.assert_allclose(layer.blobs[1].diff, 1 + 2 * 3 * 3 * 4)


def test_other_number_and_size_of_pictures():
    layer, bottom, top = make_layer(CONVOLUTION.format(VARIANTS[1]), X)
    layer.run_forward(bottom, top)
    x = np.random.default_rng(1).standard_normal((2, 4, 8, 3))
    bottom[0].reshape(*x.shape)
    bottom[0].data[...] = x
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, definition(layer, x), atol=1e-12)


def test_given_blobs_are_kept():
    layer, bottom, top = make_layer(CONVOLUTION.format(VARIANTS[0]), X)
    before = layer.blobs[0].data.copy()
    layer.run_setup(bottom, top)
    np.testing.assert_array_equal(layer.blobs[0].data, before)
    layer.blobs.pop()
    with pytest.raises(LayerError, match=r"shapes \[\(3, 4, 3, 3\), \(3,\)\], got \[\(3, 4, 3, 3\)\]"):
        layer.run_setup(bottom, top)
    layer.blobs = [Blob(layer.engine, (3, 4, 2, 2)), Blob(layer.engine, (3,))]
    with pytest.raises(LayerError, match=r"got \[\(3, 4, 2, 2\), \(3,\)\]"):
        layer.run_setup(bottom, top)


@pytest.mark.parametrize(
    ("variant", "message"),
    [
        ("kernel_size: 3", "layer 'L' .Convolution. needs convolution_param.num_output to be 1 or more"),
        ("num_output: 2", "needs kernel_size once"),
        ("num_output: 2 kernel_size: 3 group: 0", "group to be 1 or more"),
        (
            "num_output: 4 kernel_size: 3 group: 3",
            "its 3 groups divide, got 4 in the bottom and num_output 4",
        ),
        ("num_output: 3 kernel_size: 3 group: 2", "its 2 groups divide"),
        (
            "num_output: 2 kernel_size: 6",
            "layer 'L' .Convolution. needs a bottom at least as big as the kernel",
        ),
        ("num_output: 2 kernel_size: 3 stride_h: 2", "needs a stride of at least 1"),
    ],
)
def test_refuses(variant, message):
    with pytest.raises(LayerError, match=message):
        make_layer(CONVOLUTION.format(variant), X)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 4 is out of range"):
        make_layer(CONVOLUTION.format("num_output: 2 kernel_size: 1 axis: 4"), X)


def test_bottoms_of_two_shapes():
    with pytest.raises(LayerError, match=r"bottoms of one shape, got .* and \(3, 4, 4, 6\) for bottom\[1\]"):
        make_layer(CONVOLUTION.format(VARIANTS[0]), X, X[:, :, :4], tops=2)


def test_one_top_for_each_bottom():
    with pytest.raises(LayerError, match="one top blob for each bottom"):
        make_layer(CONVOLUTION.format(VARIANTS[0]), X, X)


@pytest.mark.parametrize("shape", [(3, 5, 5, 6), (3, 4, 5)])
def test_channels_and_axes_may_not_change(shape):
    layer, bottom, top = make_layer(CONVOLUTION.format(VARIANTS[0]), X)
    bottom[0].reshape(*shape)
    with pytest.raises(LayerError, match="was set up for 4 axes and 4 channels on axis 1"):
        layer.run_forward(bottom, top)
