import math

import numpy as np
import pytest

from caffelite.io import spline

RNG = np.random.default_rng(0)


def test_a_picture_of_its_own_size_stays_as_it_is():
    image = RNG.random((4, 5, 3))
    for zoom in (spline.zoom_areas, spline.zoom_points):
        np.testing.assert_array_equal(zoom(image, (4, 5), 3), image)


def test_linear_areas_mix_the_two_nearest_pixels_and_zeros_outside():
    column = np.array([1.0, 3.0]).reshape(2, 1, 1)
    at = [(i + 0.5) * 2 / 4 - 0.5 for i in range(4)]  # -0.25, 0.25, 0.75, 1.25
    assert at == [-0.25, 0.25, 0.75, 1.25]
    np.testing.assert_allclose(spline.zoom_areas(column, (4, 1), 1).ravel(), [0.75, 1.5, 2.5, 2.25])


def test_nearest_areas_repeat_pixels():
    column = np.arange(3.0).reshape(3, 1, 1)
    np.testing.assert_array_equal(spline.zoom_areas(column, (6, 1), 0).ravel(), [0, 0, 1, 1, 2, 2])


def test_linear_points_keep_the_ends():
    column = np.array([1.0, 3.0, 7.0]).reshape(3, 1, 1)
    np.testing.assert_allclose(spline.zoom_points(column, (5, 1), 1).ravel(), [1, 2, 3, 5, 7])
    np.testing.assert_allclose(spline.zoom_points(column, (1, 1), 1).ravel(), [1])


@pytest.mark.parametrize("order", range(2, 6))
def test_splines_go_through_the_pixels(order):
    image = RNG.random((7, 1, 2))
    finer = spline.zoom_points(image, (19, 1), order)  # two more between each pair
    np.testing.assert_allclose(finer[::3], image, atol=1e-12)


@pytest.mark.parametrize("order", range(2, 6))
def test_splines_of_one_pixel_are_constant(order):
    np.testing.assert_allclose(spline.zoom_points(np.full((1, 1, 1), 3.0), (4, 2), order), 3)


def test_a_gaussian_comes_before_pictures_become_smaller():
    column = np.zeros((9, 1, 1))
    column[4] = 1
    sigma = (9 / 3 - 1) / 2
    taps = np.array([math.exp(-0.5 * (k / sigma) ** 2) for k in range(-4, 5)])
    np.testing.assert_allclose(spline.smooth(column, (3, 1)).ravel(), taps / taps.sum(), atol=1e-12)


def test_nothing_is_smoothed_that_grows():
    image = RNG.random((3, 3, 1))
    np.testing.assert_array_equal(spline.smooth(image, (3, 8)), image)
    assert spline.smooth(image.astype(np.float32), (2, 2)).dtype == np.float32
