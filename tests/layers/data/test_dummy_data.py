import numpy as np
import pytest

from caffelite.errors import LayerError, ShapeError
from tests.helpers import make_layer


def dummy(param, tops=1, **options):
    layer, bottom, top = make_layer(f'type: "DummyData" dummy_data_param {{ {param} }}', tops=tops, **options)
    layer.run_forward(bottom, top)
    return layer, top


def test_zeros_without_a_filler():
    _, top = dummy("shape { dim: 2 dim: 3 }", tops=2)
    for blob in top:
        np.testing.assert_array_equal(blob.data, np.zeros((2, 3)))


def test_a_scalar_and_a_filler_for_each_top():
    _, top = dummy("shape { dim: 2 } shape { } data_filler { value: 1 } data_filler { value: 2 }", tops=2)
    assert [blob.data.tolist() for blob in top] == [[1, 1], 2]


def test_four_axes():
    _, top = dummy("num: 2 num: 1 channels: 3 height: 1 height: 4 width: 2 data_filler { value: 3 }", tops=2)
    assert [blob.shape for blob in top] == [(2, 3, 1, 2), (1, 3, 4, 2)]


def test_random_numbers_are_drawn_anew_and_constants_are_not():
    text = 'shape { dim: 9 } data_filler { type: "uniform" max: 2 } data_filler { value: 5 }'
    layer, top = dummy(text, tops=2)
    first = top[0].data.copy()
    top[1].data[...] = 6
    layer.run_forward([], top)
    assert (first != top[0].data).all()
    np.testing.assert_array_equal(top[1].data, 6)
    _, its_top = dummy(text, tops=2)
    np.testing.assert_array_equal(its_top[0].data, first)


def test_setting_up_draws_nothing():
    text = 'shape { dim: 3 } data_filler { type: "uniform" }'
    layer, _, _ = make_layer(f'type: "DummyData" dummy_data_param {{ {text} }}', seed=3)
    untouched, _, _ = make_layer('type: "Silence"', np.zeros(1), tops=0, seed=3)
    assert layer.engine.rng.rand() == untouched.engine.rng.rand()


@pytest.mark.parametrize(
    ("param", "tops", "message"),
    [
        ("", 1, "needs dummy_data_param.shape once, or once for each of its 1 top blobs, got it 0 times"),
        ("shape { dim: 1 } shape { dim: 1 }", 3, "got it 2 times"),
        (
            "shape { dim: 1 } data_filler { } data_filler { }",
            3,
            "data_filler not at all, once, or once for each",
        ),
        ("shape { dim: 1 } num: 1 channels: 1 height: 1 width: 1", 1, "not both"),
        ("num: 1 channels: 1 height: 1", 1, "needs dummy_data_param.width once"),
        (
            'shape { dim: 2 } data_filler { type: "gausian" }',
            1,
            "unknown filler type 'gausian'; did you mean",
        ),
        ('shape { dim: 0 } data_filler { type: "uniform" }', 1, r"cannot fill its top blob of shape \(0,\)"),
    ],
)
def test_refused(param, tops, message):
    with pytest.raises(LayerError, match=message):
        dummy(param, tops)


def test_an_unknown_filler_is_refused_at_setup():
    with pytest.raises(LayerError, match="unknown filler type 'gausian'"):
        make_layer('type: "DummyData" dummy_data_param { shape { dim: 2 } data_filler { type: "gausian" } }')


def test_impossible_shape():
    with pytest.raises(ShapeError, match="more than Caffe's limit"):
        dummy("shape { dim: 100000 dim: 100000 }")
