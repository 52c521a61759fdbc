import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import check_gradient, make_layer

X = np.random.default_rng(0).standard_normal((2, 3, 5, 6))
REFERENCES = [
    ("", (9, 9, 3, 4), np.s_[:, :, :3, :4]),
    ("offset: 2", (1, 1, 3, 4), np.s_[:, :, 2:5, 2:6]),
    ("offset: 1 offset: 0", (1, 1, 4, 6), np.s_[:, :, 1:5, :]),
    ("axis: 1 offset: 1 offset: 2 offset: 0", (1, 2, 3, 6), np.s_[:, 1:3, 2:5, :]),
    ("axis: -1 offset: 3", (1, 1, 1, 2), np.s_[..., 3:5]),
    ("axis: 0", (1, 1, 1, 1), np.s_[:1, :1, :1, :1]),
    ("axis: 3", (1, 1, 1, 0), np.s_[..., :0]),
]


@pytest.mark.parametrize(("param", "reference", "block"), REFERENCES)
def test_forward_and_backward(param, reference, block):
    layer, bottom, top = make_layer(
        f'type: "Crop" crop_param {{ {param} }}', X, np.zeros(reference), dtype="float64"
    )
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, X[block])
    g = np.arange(top[0].count, dtype=float).reshape(top[0].shape) + 1
    top[0].diff[...] = g
    bottom[0].diff[...] = np.nan
    bottom[1].diff[...] = np.nan
    layer.run_backward(top, [True, True], bottom)
    expected = np.zeros_like(X)
    expected[block] = g
    np.testing.assert_array_equal(bottom[0].diff, expected)
    np.testing.assert_array_equal(bottom[1].diff, 0)


def test_gradient():
    check_gradient(*make_layer('type: "Crop" crop_param { offset: 1 }', X, np.zeros((1, 1, 2, 3))))


def test_five_axes_and_a_reference_with_more():
    layer, bottom, top = make_layer('type: "Crop"', X[0], np.zeros((1, 1, 4, 7)))
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, X[0][:, :, :4])


@pytest.mark.parametrize(
    ("param", "reference", "message"),
    [
        ("offset: 3", (1, 1, 3, 3), "cannot crop axis 2: size 3 from offset 3 on does not fit"),
        ("", (1, 1, 6, 5), "cannot crop axis 2: size 6 from offset 0"),
        (
            "offset: 1 offset: 1 offset: 1",
            (1, 1, 1, 1),
            "once for each of the 2 axes from axis 2 on, got it 3",
        ),
        ("", (1, 1, 3), "needs a reference with all the axes"),
    ],
)
def test_refused(param, reference, message):
    with pytest.raises(LayerError, match=message):
        make_layer(f'type: "Crop" crop_param {{ {param} }}', X, np.zeros(reference))


def test_axis_out_of_range():
    with pytest.raises(ShapeError, match="axis 4 is out of range"):
        make_layer('type: "Crop" crop_param { axis: 4 }', X, X)
