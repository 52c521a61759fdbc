import numpy as np
import pytest

import caffelite
from caffelite.core.blob import Blob
from caffelite.errors import LayerError
from caffelite.proto.text import parse_net
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
BATCH_NORM = 'type: "BatchNorm" batch_norm_param {{ {} }}'
SHAPES = [(4, 3), (2, 3, 5), (2, 3, 4, 5), (2, 2, 1, 3, 2)]
every_shape = pytest.mark.parametrize("shape", SHAPES)


def values(shape):
    return 3 + 2 * RNG.standard_normal(shape)


def by_definition(x, eps):
    """Return y, and the mean and variance of each channel, by the sums of the docstring."""
    y, means, variances = np.empty_like(x), [], []
    for c in range(x.shape[1]):
        channel = [x[at] for at in np.ndindex(x.shape) if at[1] == c]
        mu = sum(channel) / len(channel)
        v = sum((value - mu) ** 2 for value in channel) / len(channel)
        for at in np.ndindex(x.shape):
            if at[1] == c:
                y[at] = (x[at] - mu) / (v + eps) ** 0.5
        means.append(mu)
        variances.append(v)
    return y, np.array(means), np.array(variances)


def set_averages(layer, mean, variance, weight):
    for blob, value in zip(layer.blobs, (mean, variance, weight), strict=True):
        blob.data[...] = value


@every_shape
@pytest.mark.parametrize("eps", [1e-5, 0.5])
def test_by_the_batch_matches_definition(shape, eps):
    x = values(shape)
    layer, bottom, top = make_layer(BATCH_NORM.format(f"eps: {eps}"), x)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, by_definition(x, eps)[0], rtol=1e-6)
    np.testing.assert_array_equal(bottom[0].data, x)


@every_shape
def test_by_the_averages_matches_definition(shape):
    x, c = values(shape), np.arange(1.0, 1 + shape[1])
    layer, bottom, top = make_layer(BATCH_NORM.format(""), x, phase=caffelite.TEST)
    set_averages(layer, 6 * c, 8 * c, 4)
    layer.run_forward(bottom, top)
    for at in np.ndindex(shape):
        mu, v = 1.5 * c[at[1]], 2 * c[at[1]]
        assert top[0].data[at] == pytest.approx((x[at] - mu) / (v + 1e-5) ** 0.5)
    assert [blob.data.tolist() for blob in layer.blobs] == [list(6 * c), list(8 * c), [4]]


@every_shape
@pytest.mark.parametrize("eps", [1e-5, 0.5])
@pytest.mark.parametrize("param", ["", "use_global_stats: true"])
@pytest.mark.parametrize("in_place", [False, True])
def test_gradient(shape, eps, param, in_place):
    layer, bottom, top = make_layer(
        BATCH_NORM.format(f"eps: {eps} {param}"), values(shape), in_place=in_place
    )
    set_averages(layer, 6, 8, 4)
    check_gradient(layer, bottom, top)


def test_backward_is_the_jacobian_of_the_docstring():
    x, g, m, eps = np.array([[0.5], [2.0], [-1.0]]), np.array([[0.3], [-2.0], [1.1]]), 3, 0.25
    layer, bottom, top = make_layer(BATCH_NORM.format(f"eps: {eps}"), x)
    layer.run_forward(bottom, top)
    top[0].diff[...] = g
    layer.run_backward(top, [True], bottom)
    d = x - x.mean()
    s = np.sqrt((d**2).mean() + eps)
    jacobian = [[((j == k) - 1 / m) / s - d[j, 0] * d[k, 0] / (m * s**3) for k in range(m)] for j in range(m)]
    np.testing.assert_allclose(bottom[0].diff[:, 0], g[:, 0] @ jacobian)


@pytest.mark.parametrize("param", ["", "use_global_stats: true"])
def test_layers_behind_may_overwrite_the_blobs(param):
    layer, bottom, top = make_layer(BATCH_NORM.format(param), values((2, 3, 4)))
    layer.run_forward(bottom, top)
    top[0].diff[...] = RNG.standard_normal((2, 3, 4))
    layer.run_backward(top, [True], bottom)
    expected = bottom[0].diff.copy()
    bottom[0].data[...] = top[0].data[...] = np.nan
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, expected)


@pytest.mark.parametrize("fraction", [0, 0.5, 1])
def test_moving_averages(fraction):
    layer, bottom, top = make_layer(
        BATCH_NORM.format(f"moving_average_fraction: {fraction}"), np.zeros((2, 3, 4))
    )
    mean_sum, variance_sum, weight = np.zeros(3), np.zeros(3), 0
    for _ in range(3):
        x = values((2, 3, 4))
        bottom[0].data[...] = x
        layer.run_forward(bottom, top)
        _, mean, variance = by_definition(x, 0)
        mean_sum = fraction * mean_sum + mean
        variance_sum = fraction * variance_sum + variance * 8 / 7
        weight = fraction * weight + 1
    for blob, expected in zip(layer.blobs, (mean_sum, variance_sum, weight), strict=True):
        np.testing.assert_allclose(blob.data, np.broadcast_to(expected, blob.shape))


def test_one_value_for_each_channel():
    """There is no variance without bias of one value: the averages take the 0."""
    layer, bottom, top = make_layer(BATCH_NORM.format(""), [[3.0, -5.0]])
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, 0)
    assert [blob.data.tolist() for blob in layer.blobs] == [[3, -5], [0, 0], [1]]


def test_equal_values_stay_finite():
    layer, bottom, top = make_layer(BATCH_NORM.format(""), np.full((2, 3, 4), 0.25), dtype="float32")
    layer.run_forward(bottom, top)
    top[0].diff[...] = RNG.standard_normal((2, 3, 4))
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(top[0].data, 0)
    assert np.isfinite(bottom[0].diff).all()


def test_before_any_training_the_averages_count_as_zero():
    x = values((2, 3))
    layer, bottom, top = make_layer(BATCH_NORM.format("eps: 0.25"), x, phase=caffelite.TEST)
    set_averages(layer, 7, 7, 0)
    layer.run_forward(bottom, top)
    np.testing.assert_allclose(top[0].data, x / 0.5)


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
@pytest.mark.parametrize("param", ["", "use_global_stats: true", "use_global_stats: false"])
def test_which_statistics_count(phase, param):
    layer, bottom, top = make_layer(BATCH_NORM.format(param), values((2, 3)), phase=phase)
    layer.run_forward(bottom, top)
    by_averages = "true" in param or (not param and phase == caffelite.TEST)
    assert layer.blobs[2].data[0] == (0 if by_averages else 1)


def test_large_values_keep_their_precision():
    """float32 with a mean far above the deviation: the sum of squares would have no digit left."""
    x = 10000 + RNG.standard_normal((4, 2, 30, 30))
    layer, bottom, top = make_layer(BATCH_NORM.format(""), x, dtype="float32")
    layer.run_forward(bottom, top)
    rounded = x.astype(np.float32).astype(float)
    expected = by_definition(rounded, 1e-5)[0]
    np.testing.assert_allclose(top[0].data, expected, atol=2e-3)


def test_blobs_do_not_learn():
    net = caffelite.Net(
        parse_net("""
            layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
            layer { name: "n" type: "BatchNorm" bottom: "x" top: "y" }
            layer { name: "e" type: "EuclideanLoss" bottom: "y" bottom: "x" top: "e" }"""),
        caffelite.TRAIN,
    )
    assert net.params_lr == [0, 0, 0]
    assert [spec.lr_mult for spec in net.layers[-2].layer_param.param] == [0, 0, 0]


def test_a_given_param_of_lr_mult_0_is_kept():
    layer, _, _ = make_layer('type: "BatchNorm" param { name: "m" lr_mult: 0 }', values((2, 3)))
    assert [(spec.name, spec.lr_mult) for spec in layer.layer_param.param] == [("m", 0), ("", 0), ("", 0)]


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("spec", ["lr_mult: 1", ""])
def test_a_param_that_would_learn_is_refused(place, spec):
    params = "param { lr_mult: 0 } " * place + f"param {{ {spec} }}"
    message = rf"layer 'L' \(BatchNorm\) computes blobs\[{place}\] .* lr_mult: 0, not 1, or leave"
    with pytest.raises(LayerError, match=message):
        make_layer(f'type: "BatchNorm" {params}', values((2, 3)))


def test_given_blobs_keep_their_values():
    given = [f"blobs {{ shape {{ dim: {n} }} {' '.join(['data: 2'] * n)} }}" for n in (3, 3, 1)]
    layer, _, _ = make_layer(f'type: "BatchNorm" {" ".join(given)}', values((2, 3)))
    assert [blob.data.tolist() for blob in layer.blobs] == [[2] * 3, [2] * 3, [2]]


@pytest.mark.parametrize("param", ["", "use_global_stats: true"])
def test_legacy_four_axis_blobs_work(param):
    layer, bottom, top = make_layer(BATCH_NORM.format(param), values((2, 3)))
    set_averages(layer, 6, 8, 4)
    layer.run_forward(bottom, top)
    expected = top[0].data.copy()
    for blob, count in zip(layer.blobs, (3, 3, 1), strict=True):
        blob.reshape(1, 1, 1, count)
    set_averages(layer, 6, 8, 4)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, expected)


def test_given_blobs_must_fit():
    layer, bottom, top = make_layer('type: "BatchNorm"', values((2, 3)))
    layer.blobs[1] = Blob(layer.engine, (4,))
    with pytest.raises(LayerError, match=r"needs learnable blobs of \[3, 3, 1\] elements, got \[3, 4, 1\]"):
        layer.run_setup(bottom, top)


@pytest.mark.parametrize("shape", [(), (4,)])
def test_a_channel_axis_is_needed(shape):
    with pytest.raises(LayerError, match=r"needs bottom\[0\] of 2 axes or more, got shape \("):
        make_layer('type: "BatchNorm"', np.zeros(shape))


def test_number_of_channels_is_fixed():
    layer, bottom, top = make_layer('type: "BatchNorm"', values((2, 3)))
    bottom[0].reshape(2, 4)
    with pytest.raises(LayerError, match=r"was set up for 3 channels, got bottom\[0\] of shape \(2, 4\)"):
        layer.run_forward(bottom, top)


@pytest.mark.parametrize("shape", [(0, 3), (2, 0), (2, 3, 0)])
def test_no_values(shape):
    with pytest.raises(LayerError, match="needs values to normalise, got shape"):
        make_layer('type: "BatchNorm"', np.zeros(shape))
