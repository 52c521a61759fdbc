"""Resample pictures: B-splines between the pixels, and a Gaussian before making them smaller.

Source: SciPy's ndimage, zoom and gaussian_filter, whose numbers these functions give
"""

import math
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

MAX_ORDER = 5
PAD = 12  # zeros around a picture, beyond which the coefficients of a spline no longer matter
TRUNCATE = 4  # a Gaussian ends after so many standard deviations

# Where the recursive filters of a spline's coefficients have their poles (Unser et al., 1993).
_POLES: dict[int, tuple[float, ...]] = {
    2: (math.sqrt(8) - 3,),
    3: (math.sqrt(3) - 2,),
    4: (
        math.sqrt(664 - math.sqrt(438976)) + math.sqrt(304) - 19,
        math.sqrt(664 + math.sqrt(438976)) - math.sqrt(304) - 19,
    ),
    5: (
        math.sqrt(67.5 - math.sqrt(4436.25)) + math.sqrt(26.25) - 6.5,
        math.sqrt(67.5 + math.sqrt(4436.25)) - math.sqrt(26.25) - 6.5,
    ),
}


def zoom_areas(image: Array, size: tuple[int, int], order: int) -> Array:
    """Return ``image`` (H, W, K) in another size, float64; its pixels are areas, outside which all is 0.

    The centre of target pixel i lies at (i + 1/2) n / n' - 1/2 of an axis, n pixels long before and n'
    after. ``order`` is that of the spline: 0 nearest pixel, 1 linear, 3 cubic, at most 5.
    """
    result = image.astype(np.float64)
    for axis, target in enumerate(size):
        n = result.shape[axis]
        if n == target:
            continue
        widths = [(PAD, PAD) if i == axis else (0, 0) for i in range(result.ndim)]
        x = (np.arange(target) + 0.5) * (n / target) - 0.5
        result = _interpolate(np.pad(result, widths), axis, x, order, PAD)
    return result


def zoom_points(image: Array, size: tuple[int, int], order: int) -> Array:
    """Return ``image`` (H, W, K) in another size, float64; its pixels are points.

    Target pixel i lies at i (n - 1) / (n' - 1) of an axis: the first and the last stay where they are.
    """
    result = image.astype(np.float64)
    for axis, target in enumerate(size):
        n = result.shape[axis]
        if n == target:
            continue
        x = np.arange(target) * ((n - 1) / (target - 1) if target > 1 else 1.0)
        result = _interpolate(result, axis, np.minimum(x, n - 1), order, 0)
    return result


def smooth(image: Array, size: tuple[int, int]) -> Array:
    """Return ``image`` smoothed for the smaller ``size``, in its own dtype; around it all is 0.

    Along an axis that becomes shorter by the factor s the Gaussian's deviation is (s - 1) / 2 pixels.
    """
    for axis, target in enumerate(size):
        sigma = (image.shape[axis] / target - 1) / 2
        if sigma > 0:
            image = _gaussian(image, axis, sigma)
    return image


def _gaussian(image: Array, axis: int, sigma: float) -> Array:
    radius = int(TRUNCATE * sigma + 0.5)
    taps = np.exp(-0.5 / sigma**2 * np.arange(-radius, radius + 1) ** 2)
    taps /= taps.sum()
    values = np.moveaxis(image, axis, 0)
    n = len(values)
    padded = np.zeros((n + 2 * radius, *values.shape[1:]))
    padded[radius : radius + n] = values
    total = sum(tap * padded[k : k + n] for k, tap in enumerate(taps))
    return np.moveaxis(np.asarray(total, image.dtype), 0, axis)


def _interpolate(values: Array, axis: int, x: Array, order: int, first: int) -> Array:
    """Return the values at the places ``x`` of an axis, counted from index ``first``, by a spline."""
    coefficients = np.moveaxis(values, axis, 0)
    if order > 1:
        coefficients = _coefficients(coefficients, _POLES[order])
    start = np.floor(x if order % 2 else x + 0.5).astype(int) - order // 2
    total: Any = 0.0
    for k in range(order + 1):
        weight = _b_spline(x - (start + k), order).reshape(-1, *[1] * (coefficients.ndim - 1))
        total = total + weight * coefficients[_mirrored(start + k + first, len(coefficients))]
    return np.moveaxis(total, 0, axis)


def _b_spline(x: Array, order: int) -> Array:
    """Return b_n(x) = sum_k (-1)^k (n+1 choose k) max(0, x + (n+1)/2 - k)^n / n!."""
    if order == 0:
        return np.ones_like(x)
    half = (order + 1) / 2
    terms = (
        (-1) ** k * math.comb(order + 1, k) * np.maximum(0, x + half - k) ** order for k in range(order + 2)
    )
    total: Array = sum(terms, np.zeros_like(x)) / math.factorial(order)
    return total


def _coefficients(values: Array, poles: tuple[float, ...]) -> Array:
    """Return the coefficients of the spline through ``values``, which are mirrored at both ends.

    For each pole z: c_i += z c_{i-1} upwards, then c_i = z (c_{i+1} - c_i) downwards.
    """
    n = len(values)
    if n == 1:
        return values
    c = values * math.prod((1 - z) * (1 - 1 / z) for z in poles)
    for z in poles:
        powers = z ** np.arange(1, n - 1).reshape(-1, *[1] * (c.ndim - 1))
        inner = (powers + z ** (2 * n - 2) / powers) * c[1:-1]
        c[0] = (c[0] + z ** (n - 1) * c[-1] + inner.sum(axis=0)) / (1 - z ** (2 * n - 2))
        for i in range(1, n):
            c[i] += z * c[i - 1]
        c[-1] = (c[-1] + z * c[-2]) * z / (z * z - 1)
        for i in range(n - 2, -1, -1):
            c[i] = z * (c[i + 1] - c[i])
    return c


def _mirrored(index: Array, n: int) -> Array:
    """Return indices inside 0..n - 1: the axis goes on as its mirror image, without the edge twice."""
    if n == 1:
        return np.zeros_like(index)
    index = np.abs(index) % (2 * n - 2)
    mirrored: Array = np.minimum(index, 2 * n - 2 - index)
    return mirrored
