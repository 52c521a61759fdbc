import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
X = RNG.standard_normal((2, 3, 4))
BIAS = 'type: "Bias" bias_param {{ {} }}'
LEARNED = 'type: "Bias" bias_param {{ {} filler {{ type: "gaussian" }} }}'
VARIANTS = [  # param, shape of b, the index into b of x's index
    ("", (3,), lambda n, c, w: c),
    ("axis: 0", (2,), lambda n, c, w: n),
    ("axis: -1", (4,), lambda n, c, w: w),
    ("axis: 0 num_axes: 2", (2, 3), lambda n, c, w: (n, c)),
    ("num_axes: -1", (3, 4), lambda n, c, w: (c, w)),
    ("axis: 0 num_axes: -1", (2, 3, 4), lambda n, c, w: (n, c, w)),
    ("num_axes: 0", (), lambda n, c, w: ()),
]
every_variant = pytest.mark.parametrize(("param", "shape", "index"), VARIANTS)


@every_variant
def test_a_learned_bias(param, shape, index):
    layer, bottom, top = make_layer(LEARNED.format(param), X)
    b = layer.blobs[0].data
    assert b.shape == shape
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == X[at] + b[index(*at)]
    check_gradient(layer, bottom, top)


@every_variant
def test_a_given_bias(param, shape, index):
    b = RNG.standard_normal(shape)
    layer, bottom, top = make_layer(BIAS.format(param), X, b)
    assert not layer.blobs
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == X[at] + b[index(*at)]
    check_gradient(layer, bottom, top)


@pytest.mark.parametrize("given", [False, True])
def test_in_place(given):
    layer, bottom, _ = make_layer(LEARNED.format(""), X, *([RNG.standard_normal(3)] if given else []))
    b = (bottom[1] if given else layer.blobs[0]).data.copy()
    layer.run_forward(bottom, bottom[:1])
    np.testing.assert_array_equal(bottom[0].data, X + b[:, None])
    g = RNG.standard_normal(X.shape)
    bottom[0].diff[...] = g
    layer.run_backward(bottom[:1], [True] * len(bottom), bottom)
    np.testing.assert_array_equal(bottom[0].diff, g)
    db = (bottom[1] if given else layer.blobs[0]).diff
    np.testing.assert_allclose(db, [g[:, c].sum() for c in range(3)])


def test_the_default_is_zero():
    layer, _, _ = make_layer('type: "Bias"', X)
    assert layer.blobs[0].data.tolist() == [0, 0, 0]


def test_shapes_must_agree():
    with pytest.raises(LayerError, match=r"layer 'L' \(Bias\) cannot spread a blob of shape \(4,\) over"):
        make_layer('type: "Bias"', X, np.zeros(4))


def test_one_learnable_blob():
    layer, bottom, top = make_layer('type: "Bias"', X)
    layer.blobs.append(Blob(layer.engine, (3,)))
    with pytest.raises(LayerError, match=r"needs 1 learnable blob\(s\) beside 1 bottom blob\(s\), got 2"):
        layer.run_setup(bottom, top)
