import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
MVN = 'type: "MVN" mvn_param {{ {} }}'
SHAPES = [(2, 3, 4, 5), (2, 3, 4), (2, 3), (4,)]
every_shape = pytest.mark.parametrize("shape", SHAPES)
VARIANTS = [
    "",
    "across_channels: true",
    "normalize_variance: false",
    "normalize_variance: false across_channels: true",
    "eps: 0.7",
    "eps: 0.7 across_channels: true",
]
every_variant = pytest.mark.parametrize("variant", VARIANTS)


def values(shape):
    return 3 + 2 * RNG.standard_normal(shape)


def by_definition(x, variant, eps):
    """Return y by the sums of the docstring, row by row."""
    x = x.reshape(*x.shape, *[1] * (4 - x.ndim))
    y = np.empty_like(x)
    axes = 1 if "across_channels" in variant else 2
    for row in np.ndindex(*x.shape[:axes]):
        line = list(x[row].reshape(-1))
        mu = sum(line) / len(line)
        r = (sum((value - mu) ** 2 for value in line) / len(line)) ** 0.5
        y[row] = (x[row] - mu) / (1 if "normalize_variance" in variant else r + eps)
    return y


@every_shape
@every_variant
@pytest.mark.parametrize("in_place", [False, True])
def test_forward_matches_definition(shape, variant, in_place):
    x = values(shape)
    layer, bottom, top = make_layer(MVN.format(variant), x, in_place=in_place)
    layer.run_forward(bottom, top)
    expected = by_definition(x, variant, 0.7 if "eps" in variant else 1e-9)
    assert top[0].shape == expected.shape  # 4 axes, whatever the bottom has
    np.testing.assert_allclose(top[0].data, expected, rtol=1e-6, atol=1e-12)


@pytest.mark.parametrize("shape", [(2, 3, 4, 5), (2, 3, 4)])
@every_variant
@pytest.mark.parametrize("in_place", [False, True])
def test_gradient(shape, variant, in_place):
    """Caffe's gradient takes eps for 0, and in place y for x."""
    check_gradient(*make_layer(MVN.format(variant), values(shape), in_place=in_place))


def test_backward_is_the_jacobian_of_the_docstring():
    x, g, m, eps = np.array([0.5, 2.0, -1.0]), np.array([0.3, -2.0, 1.1]), 3, 0.25
    layer, bottom, top = make_layer(MVN.format(f"eps: {eps}"), x.reshape(1, 1, m))
    layer.run_forward(bottom, top)
    top[0].diff.reshape(-1)[...] = g
    layer.run_backward(top, [True], bottom)
    d = x - x.mean()
    r = np.sqrt((d**2).mean())
    s = r + eps
    jacobian = [[((j == k) - 1 / m) / s - d[j] * d[k] / (m * r * s**2) for k in range(m)] for j in range(m)]
    np.testing.assert_allclose(bottom[0].diff.reshape(-1), g @ jacobian)


@every_variant
def test_layers_behind_may_overwrite_the_blobs(variant):
    layer, bottom, top = make_layer(MVN.format(variant), values((2, 3, 4)))
    layer.run_forward(bottom, top)
    top[0].diff[...] = RNG.standard_normal((2, 3, 4, 1))
    layer.run_backward(top, [True], bottom)
    expected = bottom[0].diff.copy()
    bottom[0].data[...] = top[0].data[...] = np.nan
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, expected)


@pytest.mark.parametrize("shape", [(2, 3), (1,), ()])
def test_rows_of_one_value_become_0(shape):
    layer, bottom, top = make_layer(MVN.format("eps: 0.5"), values(shape))
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(top[0].data, 0)
    np.testing.assert_array_equal(bottom[0].diff, 0)


def test_equal_values_stay_finite():
    layer, bottom, top = make_layer(MVN.format(""), np.full((2, 3, 4), 0.25), dtype="float32")
    layer.run_forward(bottom, top)
    top[0].diff[...] = RNG.standard_normal((2, 3, 4, 1))
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(top[0].data, 0)
    assert np.isfinite(bottom[0].diff).all()


def test_at_most_four_axes():
    message = r"layer 'L' \(MVN\) takes at most 4 axes, got bottom\[0\] of shape \(1, 2, 3, 2, 2\)"
    with pytest.raises(LayerError, match=message):
        make_layer('type: "MVN"', np.zeros((1, 2, 3, 2, 2)))


@pytest.mark.parametrize("shape", [(0, 3), (2, 0), (2, 3, 0, 4)])
def test_no_values(shape):
    with pytest.raises(LayerError, match="needs values to normalise, got shape"):
        make_layer('type: "MVN"', np.zeros(shape))
