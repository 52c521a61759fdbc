import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 5, 6))
IM2COL = 'type: "Im2col" convolution_param {{ {} }}'
VARIANTS = [
    "kernel_size: 3",
    "kernel_h: 3 kernel_w: 2 stride: 2 pad: 1",
    "kernel_size: 2 dilation: 2 axis: 2",
    "kernel_size: 2 pad: 1 axis: 0",
]


@pytest.mark.parametrize("variant", VARIANTS)
def test_forward_matches_definition(variant):
    layer, bottom, top = make_layer(IM2COL.format(variant), X)
    layer.run_forward(bottom, top)
    axis, window = layer.layer_param.convolution_param.axis, layer.window
    x = X.reshape(-1, *X.shape[axis:])
    out = window.convolved(x.shape[2:])
    y = np.zeros((len(x), x.shape[1], *window.kernel, *out))
    for n, c, *at in np.ndindex(*y.shape):
        t, j = at[: len(out)], at[len(out) :]
        steps = zip(j, window.stride, t, window.dilation, window.pad, strict=True)
        i = [ji * s + ti * d - p for ji, s, ti, d, p in steps]
        if all(0 <= a < size for a, size in zip(i, x.shape[2:], strict=True)):
            y[(n, c, *at)] = x[(n, c, *i)]
    np.testing.assert_array_equal(top[0].data.ravel(), y.ravel())
    assert top[0].shape == (*X.shape[:axis], x.shape[1] * np.prod(window.kernel), *out)


@pytest.mark.parametrize("variant", VARIANTS)
def test_gradient(variant):
    check_gradient(*make_layer(IM2COL.format(variant), X))


def test_diff_is_left_alone_where_it_is_not_wanted():
    layer, bottom, top = make_layer(IM2COL.format(VARIANTS[0]), X)
    bottom[0].diff[...] = 7
    layer.run_backward(top, [False], bottom)
    assert (bottom[0].diff == 7).all()


@pytest.mark.parametrize(
    ("variant", "message"),
    [
        ("kernel_size: 1 axis: 3", r"needs a spatial axis behind axis 3 of shape \(2, 3, 5, 6\)"),
        ("", "layer 'L' .Im2col. needs kernel_size once"),
        ("kernel_size: 6", "layer 'L' .Im2col. needs a bottom at least as big as the kernel"),
    ],
)
def test_refuses(variant, message):
    with pytest.raises(LayerError, match=message):
        make_layer(IM2COL.format(variant), X)


def test_number_of_axes_may_not_change():
    layer, bottom, top = make_layer(IM2COL.format(VARIANTS[0]), X)
    bottom[0].reshape(2, 3, 5)
    with pytest.raises(LayerError, match="was set up for 4 axes"):
        layer.run_forward(bottom, top)
