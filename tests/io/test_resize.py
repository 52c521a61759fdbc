import numpy as np
import pytest

from caffelite.io.resize import resize_linear

RNG = np.random.default_rng(3)
F = np.float32


def weights(i, n, target):
    t = F((i + 0.5) * (1.0 / (target / n)) - 0.5)
    s = int(np.floor(t))
    f = t - F(s)
    return s, int(np.rint((F(1) - f) * F(2048))), int(np.rint(f * F(2048)))


def by_definition(image, height, width):
    """The docstring's equations, pixel by pixel, in Python's integers."""
    rows, columns, channels = image.shape
    out = np.empty((height, width, channels), np.uint8)

    def x(row, j, c):
        s, a, b = weights(j, columns, width)
        if s < 0 or s >= columns - 1:
            s, a, b = min(max(s, 0), columns - 1), 2048, 0
        return int(image[row, s, c]) * a + int(image[row, min(s + 1, columns - 1), c]) * b

    for i, j, c in np.ndindex(out.shape):
        s, a, b = weights(i, rows, height)
        upper, lower = x(min(max(s, 0), rows - 1), j, c), x(min(s + 1, rows - 1), j, c)
        out[i, j, c] = min(max(((a * (upper >> 4) >> 16) + (b * (lower >> 4) >> 16) + 2) >> 2, 0), 255)
    return out


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ((7, 9, 3), (7, 13)),
        ((7, 9, 3), (15, 4)),
        ((12, 10, 1), (5, 6)),
        ((5, 6, 3), (20, 24)),
        ((1, 1, 3), (4, 5)),
        ((6, 1, 1), (1, 6)),
        ((30, 40, 1), (3, 3)),
        ((8, 6, 3), (4, 6)),
        ((3, 3, 4), (1, 1)),
    ],
)
def test_it_is_the_definition(shape, size):
    image = RNG.integers(0, 256, shape, dtype=np.uint8)
    got = resize_linear(image, *size)
    assert got.dtype == np.uint8
    assert np.array_equal(got, by_definition(image, *size))


@pytest.mark.parametrize("shape", [(2, 2, 1), (6, 10, 3)])
def test_half_the_size_is_the_mean_of_four(shape):
    image = RNG.integers(0, 256, shape, dtype=np.uint8)
    image[:2, :2] = 255
    height, width = shape[0] // 2, shape[1] // 2
    got = resize_linear(image, height, width)
    for i, j, c in np.ndindex(got.shape):
        assert got[i, j, c] == (int(image[2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c].sum(dtype=int)) + 2) // 4


def test_the_same_size_is_the_same_picture():
    image = RNG.integers(0, 256, (5, 4, 3), dtype=np.uint8)
    assert resize_linear(image, 5, 4) is image


@pytest.mark.parametrize("level", [0, 1, 128, 255])
def test_a_flat_picture_stays_flat_where_weights_add_up(level):
    """The truncation costs at most one level."""
    image = np.full((9, 7, 3), level, np.uint8)
    got = resize_linear(image, 5, 16).astype(int)
    assert np.abs(got - level).max() <= 1


def test_the_picture_is_not_changed_and_may_be_a_view():
    image = RNG.integers(0, 256, (9, 8, 3), dtype=np.uint8)
    kept = image.copy()
    part = image[2:7, 1:8, ::-1]
    got = resize_linear(part, 4, 4)
    assert np.array_equal(got, resize_linear(np.ascontiguousarray(part), 4, 4))
    assert np.array_equal(image, kept)
