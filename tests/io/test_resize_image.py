from pathlib import Path

import numpy as np
import pytest

from caffelite.errors import CaffeliteError
from caffelite.io import oversample, resize_image

RNG = np.random.default_rng(0)
IMAGE = RNG.random((7, 6, 3)).astype(np.float32)
RECORDED = np.load(Path(__file__).parents[1] / "golden" / "resize.npz")
CASES = [key[4:] for key in RECORDED.files if key.startswith("out_")]


@pytest.mark.parametrize("case", CASES)
def test_numbers_are_scikit_images_and_scipys(case):
    i, order = case.split("_")
    image = RECORDED[f"in_{i}"]
    smooth, areas, points = (RECORDED[f"{kind}_{case}"] for kind in ("out", "areas", "points"))
    size, order = smooth.shape[:2], int(order)
    np.testing.assert_allclose(resize_image(image, size, order), smooth, atol=2e-7)
    np.testing.assert_allclose(resize_image(image, size, order, anti_aliasing=False), areas, atol=2e-7)
    five = np.tile(image, 2)[..., :5]
    np.testing.assert_allclose(resize_image(five, size, order), points, rtol=1e-6, atol=2e-7)


def test_the_range_of_values_does_not_matter():
    one = resize_image(IMAGE, (4, 9))
    np.testing.assert_allclose(resize_image(IMAGE * 20 - 10, (4, 9)), one * 20 - 10, rtol=1e-4, atol=1e-5)


def test_cubic_splines_stay_within_the_range():
    steps = np.repeat([[[0.0], [1.0]]], 2, axis=0).repeat(4, axis=1)
    bigger = resize_image(steps, (5, 31), 3)
    assert bigger.min() >= 0
    assert bigger.max() <= 1


def test_a_constant_picture_stays_constant():
    result = resize_image(np.full((4, 4, 3), 0.25), (2, 6))
    assert result.dtype == np.float32
    np.testing.assert_array_equal(result, np.full((2, 6, 3), 0.25, np.float32))


def test_integers_of_other_channels_are_rounded_and_stay_in_their_range():
    image = np.array([0, 255, 0, 255], np.uint8).reshape(4, 1, 1).repeat(2, axis=2)
    result = resize_image(image, (9, 1), 3)
    assert set(np.unique(result % 1)) == {0}
    assert (result.min(), result.max()) == (0, 255)


def test_no_row_is_lost_to_rounding():
    ones = np.ones((28, 8, 5), np.float32)
    np.testing.assert_allclose(resize_image(ones, (52, 26)), 1)  # SciPy has zeros in a last row here


@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        ((IMAGE[..., 0], (3, 3)), RuntimeError, r"\(height, width, channels\), not \(7, 6\)"),
        ((IMAGE[:0], (3, 3)), RuntimeError, r"not \(0, 6, 3\)"),
        ((IMAGE, (0, 3)), ValueError, r"both 1 or more, not \(0, 3\)"),
        ((IMAGE, (3, 3, 3)), ValueError, r"not \(3, 3, 3\)"),
        ((IMAGE, (3, 3), 6), ValueError, r"interp_order is 0 .* to 5, not 6"),
    ],
)
def test_what_is_not_possible_is_refused(arguments, kind, message):
    with pytest.raises(kind, match=message) as caught:
        resize_image(*arguments)
    assert isinstance(caught.value, CaffeliteError)


def test_oversample_crops_corners_centre_and_mirrors():
    crops = oversample([IMAGE, -IMAGE], (4, 3))
    assert crops.shape == (20, 4, 3, 3)
    assert crops.dtype == np.float32
    expected = [IMAGE[:4, :3], IMAGE[:4, 3:], IMAGE[3:, :3], IMAGE[3:, 3:], IMAGE[1:5, 1:4]]
    np.testing.assert_array_equal(crops[:5], expected)
    np.testing.assert_array_equal(crops[5:10], crops[:5, :, ::-1])
    np.testing.assert_array_equal(crops[10:], -crops[:10])


def test_oversample_takes_arrays():
    np.testing.assert_array_equal(oversample(IMAGE[None], np.array([7, 6])), oversample([IMAGE], (7, 6)))


@pytest.mark.parametrize(
    ("images", "message"),
    [
        ([], "one picture or more"),
        ([IMAGE], r"cannot crop \(height, width\) = \(8, 3\) out of .*\(7, 6, 3\)"),
    ],
)
def test_oversample_refuses_what_has_no_crops(images, message):
    with pytest.raises(ValueError, match=message):
        oversample(images, (8, 3))
