import numpy as np
import pytest

from caffelite.errors import CaffeliteError
from caffelite.io import Transformer, resize_image

RNG = np.random.default_rng(0)
IMAGE = RNG.random((5, 4, 3)).astype(np.float32)


@pytest.fixture
def transformer():
    return Transformer({"data": (1, 3, 5, 4)})


def test_without_settings_it_only_converts(transformer):
    result = transformer.preprocess("data", (IMAGE * 255).astype(np.uint8))
    assert result.dtype == np.float32
    np.testing.assert_array_equal(result, (IMAGE * 255).astype(np.uint8))


def test_all_steps_in_order(transformer):
    transformer.set_transpose("data", (2, 0, 1))
    transformer.set_channel_swap("data", (2, 1, 0))
    transformer.set_raw_scale("data", 255)
    transformer.set_mean("data", np.array([1.0, 2.0, 3.0]))
    transformer.set_input_scale("data", 0.5)
    bgr = IMAGE.transpose(2, 0, 1)[::-1] * 255
    expected = (bgr - np.array([1.0, 2.0, 3.0]).reshape(3, 1, 1)) * 0.5
    result = transformer.preprocess("data", IMAGE)
    np.testing.assert_allclose(result, expected, rtol=1e-5)
    np.testing.assert_allclose(transformer.deprocess("data", result[None]), IMAGE, rtol=1e-4, atol=1e-6)


def test_pictures_of_other_sizes_are_resized(transformer):
    big = RNG.random((9, 9, 3))
    np.testing.assert_array_equal(
        transformer.preprocess("data", big), resize_image(big.astype(np.float32), (5, 4))
    )


def test_a_mean_picture_is_resized(transformer):
    mean = RNG.random((3, 8, 8)) * 100
    transformer.set_mean("data", mean)
    kept = transformer.mean["data"]
    assert kept.dtype == np.float32
    np.testing.assert_allclose(
        kept, resize_image(mean.transpose(1, 2, 0), (5, 4)).transpose(2, 0, 1), rtol=1e-5
    )


def test_a_constant_mean_picture_is_resized(transformer):
    transformer.set_mean("data", np.full((3, 8, 8), 7.0))
    np.testing.assert_array_equal(transformer.mean["data"], np.full((3, 5, 4), 7.0))


def test_a_mean_of_one_channel_may_have_two_axes():
    transformer = Transformer({"data": (1, 1, 5, 4)})
    mean = np.arange(20.0).reshape(5, 4)
    transformer.set_mean("data", mean)
    assert transformer.mean["data"] is mean
    transformer.set_mean("data", np.ones((8, 8)))
    assert transformer.mean["data"].shape == (1, 5, 4)


def test_steps_set_to_none_are_left_out(transformer):
    transformer.set_raw_scale("data", None)
    np.testing.assert_array_equal(transformer.preprocess("data", IMAGE), IMAGE)


def test_scales_work_in_place_as_in_pycaffe(transformer):
    transformer.set_raw_scale("data", 2)
    image = IMAGE.copy()
    assert transformer.preprocess("data", image) is image
    np.testing.assert_array_equal(image, IMAGE * 2)


@pytest.mark.parametrize(
    ("method", "value", "kind", "message"),
    [
        ("set_transpose", (1, 0), Exception, r"Transpose order needs .*, 3, not \(1, 0\)"),
        ("set_channel_swap", (1, 0), Exception, r"Channel swap needs .*, 3, not \(1, 0\)"),
        ("set_mean", np.zeros(4), ValueError, "Mean channels incompatible with input: 4 for 3 channels"),
        ("set_mean", np.zeros((1, 3, 5, 4)), ValueError, r"Mean shape invalid.*mean\[0\]"),
        ("set_mean", np.zeros(()), ValueError, "Mean shape invalid"),
    ],
)
def test_settings_that_do_not_fit_are_refused(transformer, method, value, kind, message):
    with pytest.raises(kind, match=message) as caught:
        getattr(transformer, method)("data", value)
    assert isinstance(caught.value, CaffeliteError)
    assert type(caught.value).__name__ == kind.__name__


@pytest.mark.parametrize("method", [name for name in dir(Transformer) if name[0] != "_"])
def test_every_method_asks_for_an_input(transformer, method):
    with pytest.raises(CaffeliteError, match="x is not one of the net inputs"):
        getattr(transformer, method)("x", 1)
