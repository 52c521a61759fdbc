import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

RNG = np.random.default_rng(0)
CONCAT = 'type: "Concat" concat_param {{ {} }}'


def parts(axis, sizes=(2, 1, 3)):
    return [RNG.standard_normal([size if k == axis else 2 + k for k in range(3)]) for size in sizes]


@pytest.mark.parametrize(
    ("param", "axis"), [("", 1), ("axis: 0", 0), ("axis: 2", 2), ("axis: -1", 2), ("concat_dim: 0", 0)]
)
def test_forward_and_gradient(param, axis):
    x = parts(axis)
    layer, bottom, top = make_layer(CONCAT.format(param), *x)
    layer.run_forward(bottom, top)
    at = 0
    for part in x:
        for i in range(part.shape[axis]):
            np.testing.assert_array_equal(top[0].data.take(at, axis), part.take(i, axis))
            at += 1
    assert top[0].shape[axis] == at
    check_gradient(layer, bottom, top)


def test_one_bottom_is_passed_on():
    x = parts(1)[:1]
    layer, bottom, top = make_layer(CONCAT.format(""), *x)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, x[0])
    check_gradient(layer, bottom, top)


def test_only_the_bottoms_that_ask_get_a_gradient():
    layer, bottom, top = make_layer(CONCAT.format(""), *parts(1))
    for blob in [*top, *bottom]:
        blob.diff[...] = 3
    top[0].diff[...] = 1
    layer.run_backward(top, [False, True, False], bottom)
    assert [blob.diff.flat[0] for blob in bottom] == [3, 1, 3]


@pytest.mark.parametrize("other", [(2, 3, 5), (2, 3)])
def test_shapes_must_agree(other):
    with pytest.raises(
        LayerError, match=r"layer 'L' \(Concat\) needs bottoms of the same shape, except along axis 1"
    ):
        make_layer(CONCAT.format(""), np.zeros((2, 3, 4)), np.zeros(other))


def test_axis_or_concat_dim():
    with pytest.raises(LayerError, match="takes axis or concat_dim, not both, got 1 and 2"):
        make_layer(CONCAT.format("axis: 1 concat_dim: 2"), np.zeros((2, 3, 4)))


@pytest.mark.parametrize("dim", [3, 4294967295])
def test_concat_dim_out_of_range(dim):
    with pytest.raises(LayerError, match=f"needs concat_dim in 0..2 for 3 axes, got {dim}"):
        make_layer(CONCAT.format(f"concat_dim: {dim}"), np.zeros((2, 3, 4)))


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 3 is out of range"):
        make_layer(CONCAT.format("axis: 3"), np.zeros((2, 3, 4)))
