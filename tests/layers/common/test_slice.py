import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((4, 6, 5))
SLICE = 'type: "Slice" slice_param {{ {} }}'


@pytest.mark.parametrize(
    ("param", "axis", "sizes"),
    [
        ("", 1, [2, 2, 2]),
        ("axis: 0", 0, [2, 2]),
        ("slice_dim: 0", 0, [1] * 4),
        ("slice_point: 1 slice_point: 4", 1, [1, 3, 2]),
        ("axis: -1 slice_point: 3", 2, [3, 2]),
        ("slice_point: 6", 1, [6, 0]),
        ("axis: 2", 2, [5]),
    ],
)
def test_forward_and_gradient(param, axis, sizes):
    layer, bottom, top = make_layer(SLICE.format(param), X, tops=len(sizes))
    layer.run_forward(bottom, top)
    assert [blob.shape[axis] for blob in top] == sizes
    np.testing.assert_array_equal(np.concatenate([blob.data for blob in top], axis), X)
    check_gradient(layer, bottom, top)


def test_tops_without_a_gradient_count_as_zero():
    layer, bottom, top = make_layer(SLICE.format(""), X, tops=2)
    layer.run_forward(bottom, top)
    bottom[0].diff[...] = np.nan
    top[1].diff[...] = 1
    layer.run_backward(top, [True], bottom)
    np.testing.assert_array_equal(bottom[0].diff, np.repeat([0, 1], 3)[:, None] * np.ones(X.shape))


@pytest.mark.parametrize(
    ("param", "tops", "message"),
    [
        ("axis: 1 slice_dim: 1", 2, "takes axis or slice_dim, not both"),
        ("slice_dim: 3", 2, r"needs slice_dim in 0\.\.2 for 3 axes, got 3"),
        ("", 4, "cannot cut 6 along axis 1 into 4 equal parts"),
        ("slice_point: 1", 3, "needs 2 slice_point for its 3 top blobs, got 1"),
        ("slice_point: 3 slice_point: 2", 3, r"needs increasing slice points .* got \[3, 2\]"),
        ("slice_point: 0", 2, "needs increasing slice points"),
        ("slice_point: 7", 2, r"needs increasing slice points inside the 6 of axis 1, got \[7\]"),
    ],
)
def test_errors(param, tops, message):
    with pytest.raises(LayerError, match=rf"layer 'L' \(Slice\) {message}"):
        make_layer(SLICE.format(param), X, tops=tops)


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 3 is out of range"):
        make_layer(SLICE.format("axis: 3"), X)
