import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
X = RNG.standard_normal((2, 3, 4))
SCALE = 'type: "Scale" scale_param {{ {} filler {{ type: "gaussian" }} bias_filler {{ type: "gaussian" }} }}'
VARIANTS = [  # param, shape of s, the index into s of x's index
    ("", (3,), lambda n, c, w: c),
    ("axis: 0", (2,), lambda n, c, w: n),
    ("axis: -1", (4,), lambda n, c, w: w),
    ("axis: 0 num_axes: 2", (2, 3), lambda n, c, w: (n, c)),
    ("num_axes: -1", (3, 4), lambda n, c, w: (c, w)),
    ("axis: 0 num_axes: -1", (2, 3, 4), lambda n, c, w: (n, c, w)),
    ("num_axes: 0", (), lambda n, c, w: ()),
]
every_variant = pytest.mark.parametrize(("param", "shape", "index"), VARIANTS)
with_or_without_bias = pytest.mark.parametrize("bias", ["", "bias_term: true"])


@every_variant
@with_or_without_bias
@pytest.mark.parametrize("given", [False, True])
def test_forward_matches_definition_and_gradient(param, shape, index, bias, given):
    bottoms = [X, RNG.standard_normal(shape)] if given else [X]
    layer, bottom, top = make_layer(SCALE.format(f"{param} {bias}"), *bottoms)
    s = bottom[1].data if given else layer.blobs[0].data
    b = layer.blobs[-1].data if bias else np.zeros(shape)
    assert s.shape == b.shape == shape
    assert len(layer.blobs) == (not given) + bool(bias)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(X[at] * s[index(*at)] + b[index(*at)])
    check_gradient(layer, bottom, top)


@every_variant
@with_or_without_bias
@pytest.mark.parametrize("given", [False, True])
def test_in_place(param, shape, index, bias, given):
    g = RNG.standard_normal(X.shape)
    runs = []
    for in_place in (False, True):
        bottoms = [X, np.arange(1.0, 1 + np.prod(shape)).reshape(shape)] if given else [X]
        layer, bottom, top = make_layer(SCALE.format(f"{param} {bias}"), *bottoms)
        top = bottom[:1] if in_place else top
        for _ in range(2):  # the second time into the same memory
            bottom[0].data[...] = X
            layer.run_forward(bottom, top)
        y = top[0].data.copy()
        top[0].diff[...] = g
        layer.run_backward(top, [True] * len(bottom), bottom)
        runs.append([y, *(blob.diff for blob in [*bottom, *layer.blobs])])
    for apart, together in zip(*runs, strict=True):
        np.testing.assert_array_equal(apart, together)


def test_the_default_is_one_and_zero():
    layer, _, _ = make_layer('type: "Scale" scale_param { bias_term: true }', X)
    assert [blob.data.tolist() for blob in layer.blobs] == [[1, 1, 1], [0, 0, 0]]


@pytest.mark.parametrize("param", ["axis: 0 num_axes: -1", "axis: 0 num_axes: 0", "axis: 0 num_axes: 2", ""])
def test_learned_diffs_accumulate_whatever_the_shape(param):
    """Caffe overwrites the diff of a scale that starts at axis 0 and so breaks iter_size."""
    layer, bottom, top = make_layer(SCALE.format(param), X)
    layer.run_forward(bottom, top)
    top[0].diff[...] = RNG.standard_normal(X.shape)
    layer.run_backward(top, [True], bottom)
    once = layer.blobs[0].diff.copy()
    layer.run_backward(top, [True], bottom)
    np.testing.assert_allclose(layer.blobs[0].diff, 2 * once)


@pytest.mark.parametrize("frozen", [0, 1])
def test_param_propagate_down(frozen):
    layer, bottom, top = make_layer(SCALE.format("bias_term: true"), X)
    layer.run_forward(bottom, top)
    layer.param_propagate_down[frozen] = False
    top[0].diff[...] = 1
    layer.run_backward(top, [False], bottom)
    assert [bool(blob.diff.any()) for blob in layer.blobs] == [frozen != 0, frozen != 1]


def test_a_given_scale_alone_keeps_its_values_beside_a_new_bias():
    given = "blobs { shape { dim: 3 } data: 1 data: 2 data: 3 }"
    layer, _, _ = make_layer(f'type: "Scale" scale_param {{ bias_term: true }} {given}', X)
    assert [blob.data.tolist() for blob in layer.blobs] == [[1, 2, 3], [0, 0, 0]]


def test_shapes_must_agree():
    with pytest.raises(LayerError, match=r"layer 'L' \(Scale\) cannot spread a blob of shape \(4,\) over"):
        make_layer('type: "Scale"', X, np.zeros(4))


def test_the_shape_is_fixed():
    layer, bottom, top = make_layer('type: "Scale" scale_param { bias_term: true }', X)
    bottom[0].reshape(2, 5, 4)
    with pytest.raises(LayerError, match=r"of shape \(3,\) over bottom\[0\] \(2, 5, 4\) from axis 1 on"):
        layer.run_forward(bottom, top)


def test_number_of_learnable_blobs():
    layer, bottom, top = make_layer('type: "Scale"', X)
    layer.blobs.append(Blob(layer.engine, (3,)))
    with pytest.raises(
        LayerError, match=r"needs 1 learnable .* with 1 bottom blob\(s\) and bias_term: false, got 2"
    ):
        layer.run_setup(bottom, top)
