import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import make_layer


@pytest.mark.parametrize(
    ("shapes", "tops", "expected"),
    [
        ("shape { dim: 2 dim: 3 }", 2, [(2, 3), (2, 3)]),
        ("shape { dim: 2 } shape { dim: 4 dim: 1 }", 2, [(2,), (4, 1)]),
        ("shape { }", 1, [()]),
    ],
)
def test_shapes(shapes, tops, expected):
    _, _, top = make_layer(f'type: "Input" input_param {{ {shapes} }}', tops=tops)
    assert [blob.shape for blob in top] == expected


def test_forward_keeps_what_the_user_wrote_and_reshaped():
    layer, bottom, top = make_layer('type: "Input" input_param { shape { dim: 2 } }')
    top[0].reshape(3)
    top[0].data[...] = [1, 2, 3]
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == [1, 2, 3]


def test_without_shape_the_tops_are_left_alone():
    _, _, top = make_layer('type: "Input"')
    assert top[0].count == 0


def test_number_of_shapes():
    with pytest.raises(LayerError, match=r"layer 'L' \(Input\) .*got 2 shapes for 3 top blobs"):
        make_layer('type: "Input" input_param { shape { dim: 1 } shape { dim: 2 } }', tops=3)


@pytest.mark.parametrize("dims", ["dim: -1", "dim: 1 " * 33, "dim: 65536 dim: 65536"])
def test_impossible_shapes(dims):
    with pytest.raises(ShapeError):
        make_layer(f'type: "Input" input_param {{ shape {{ {dims} }} }}')
