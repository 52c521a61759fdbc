import io
import zlib

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError
from caffelite.io.png import decode_plain_png, encode_png

RNG = np.random.default_rng(0)
DIGIT = RNG.integers(0, 256, (9, 7), dtype=np.uint8)


def with_pillow(data):
    return np.asarray(Image.open(io.BytesIO(data)))


def test_gray_survives():
    assert np.array_equal(with_pillow(encode_png(DIGIT)), DIGIT)
    assert np.array_equal(with_pillow(encode_png(DIGIT[..., None])), DIGIT)
    assert np.array_equal(decode_plain_png(encode_png(DIGIT)), DIGIT)


@pytest.mark.parametrize(("channels", "order"), [(3, [2, 1, 0]), (4, [2, 1, 0, 3])])
def test_colours_are_stored_as_rgb(channels, order):
    bgr = RNG.integers(0, 256, (5, 6, channels), dtype=np.uint8)
    assert np.array_equal(with_pillow(encode_png(bgr)), bgr[..., order])
    assert decode_plain_png(encode_png(bgr)) is None


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_as_opencv_does_it_every_value_survives_too(channels):
    image = RNG.integers(0, 256, (5, 6, channels), dtype=np.uint8)
    data = encode_png(image, fast=True)
    order = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[channels]
    assert np.array_equal(with_pillow(data).reshape(image.shape), image[..., order])
    if channels == 1:
        assert np.array_equal(decode_plain_png(data), image[..., 0])


@pytest.mark.parametrize(
    "image",
    [
        DIGIT.astype(float),
        DIGIT[0],
        np.zeros((2, 2, 2), np.uint8),
        np.zeros((0, 3), np.uint8),
        DIGIT[None, None],
    ],
)
def test_what_is_no_picture_is_not_encoded(image):
    with pytest.raises(DataError, match="picture"):
        encode_png(image)


def rows_of(image, filters):
    """Return a gray PNG file whose rows use the given filters: 0 none, 1 sub, 2 up."""
    plain = encode_png(image)
    left = np.pad(image, ((0, 0), (1, 0)))[:, :-1]
    above = np.pad(image, ((1, 0), (0, 0)))[:-1]
    filtered = [image, image - left, image - above]
    rows = b"".join(bytes([f]) + filtered[f][i].tobytes() for i, f in enumerate(filters))
    data = zlib.compress(rows)
    chunk = b"IDAT" + data
    return (
        plain[:33] + len(data).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big") + plain[-12:]
    )


@pytest.mark.parametrize("filters", [[0] * 9, [1] * 9, [0, 1, 1, 0, 0, 1, 0, 1, 0]])
def test_rows_without_filter_and_with_sub_are_decoded(filters):
    data = rows_of(DIGIT, filters)
    assert np.array_equal(with_pillow(data), DIGIT)
    assert np.array_equal(decode_plain_png(data), DIGIT)


def test_other_filters_are_left_to_a_library():
    data = rows_of(DIGIT, [0, 2, 1, 0, 0, 0, 0, 0, 2])
    assert np.array_equal(with_pillow(data), DIGIT)
    assert decode_plain_png(data) is None


def spoiled():
    good = encode_png(DIGIT)
    pixels = zlib.compress(bytes(9 * 8 - 1))  # one byte is missing
    chunk = b"IDAT" + pixels
    end = zlib.crc32(chunk).to_bytes(4, "big") + good[-12:]
    return {
        "empty": b"",
        "no PNG": b"\xff\xd8\xff" + good[3:],
        "cut short": good[:-9],
        "checksum of the header": good[:30] + bytes([good[30] ^ 1]) + good[31:],
        "checksum of the pixels": good[:60] + bytes([good[60] ^ 1]) + good[61:],
        "too few pixels": good[:33] + len(pixels).to_bytes(4, "big") + chunk + end,
        "not deflated": rows_of(DIGIT, [0] * 9)[:33]
        + (4).to_bytes(4, "big")
        + b"IDATjunk"
        + zlib.crc32(b"IDATjunk").to_bytes(4, "big")
        + good[-12:],
    }


@pytest.mark.parametrize("kind", spoiled())
def test_what_is_unsound_is_left_to_a_library(kind):
    assert decode_plain_png(spoiled()[kind]) is None
