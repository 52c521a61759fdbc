import io

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError
from caffelite.io.images import bgr_to_gray, bgr_to_gray_png, decode_image
from caffelite.io.png import encode_png

RNG = np.random.default_rng(0)
BGR = RNG.integers(0, 256, (6, 5, 3), dtype=np.uint8)
GRAY = RNG.integers(0, 256, (6, 5), dtype=np.uint8)


def stored(image, kind, **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def rgb_image(bgr=BGR):
    return Image.fromarray(np.ascontiguousarray(bgr[..., ::-1]))


@pytest.mark.parametrize("kind", ["PNG", "BMP", "PPM", "TIFF"])
def test_colour_is_bgr(kind):
    data = stored(rgb_image(), kind)
    assert np.array_equal(decode_image(data), BGR)
    assert np.array_equal(decode_image(data, color=True), BGR)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "PPM", "TIFF"])
def test_gray_stays_gray_unless_colour_is_asked_for(kind):
    data = stored(Image.fromarray(GRAY), kind)
    assert np.array_equal(decode_image(data), GRAY[..., None])
    assert np.array_equal(decode_image(data, color=False), GRAY[..., None])
    assert np.array_equal(decode_image(data, color=True), np.stack([GRAY] * 3, axis=2))


def test_the_plain_png_of_the_converter():
    data = encode_png(GRAY)
    assert np.array_equal(decode_image(data), GRAY[..., None])
    assert np.array_equal(decode_image(data, color=True), np.stack([GRAY] * 3, axis=2))


def by_definition(pixel, weights, offset, shift):
    b, g, r = (int(v) for v in pixel)
    return (r * weights[0] + g * weights[1] + b * weights[2] + offset) >> shift


def test_gray_of_colours():
    for i, j in np.ndindex(BGR.shape[:2]):
        assert bgr_to_gray(BGR)[i, j] == by_definition(BGR[i, j], (4899, 9617, 1868), 8192, 14)
        assert bgr_to_gray_png(BGR)[i, j] == by_definition(BGR[i, j], (9797, 19234, 3737), 0, 15)


def test_gray_levels_stay_as_they_are():
    levels = np.repeat(np.arange(256, dtype=np.uint8)[:, None, None], 3, axis=2)
    assert np.array_equal(bgr_to_gray(levels)[:, 0], np.arange(256))
    assert np.array_equal(bgr_to_gray_png(levels)[:, 0], np.arange(256))


def test_gray_is_computed_as_the_format_s_decoder_does():
    assert np.array_equal(decode_image(stored(rgb_image(), "PNG"), False)[..., 0], bgr_to_gray_png(BGR))
    assert np.array_equal(decode_image(stored(rgb_image(), "BMP"), False)[..., 0], bgr_to_gray(BGR))


def test_a_jpeg_s_gray_is_its_luma_plane():
    data = stored(rgb_image(BGR.repeat(4, 0).repeat(4, 1)), "JPEG", quality=90)
    luma = np.asarray(Image.open(io.BytesIO(data)).convert("YCbCr"))[..., 0]
    gray = decode_image(data, color=False)
    assert gray.shape == (24, 20, 1)
    assert np.abs(gray[..., 0].astype(int) - luma).max() <= 2
    assert decode_image(data).shape == (24, 20, 3)
    assert decode_image(stored(Image.fromarray(GRAY), "JPEG")).shape == (6, 5, 1)


def test_alpha_is_kept_only_where_nothing_is_forced():
    alpha = RNG.integers(0, 256, (6, 5, 1), dtype=np.uint8)
    bgra = np.concatenate([BGR, alpha], axis=2)
    data = encode_png(bgra)
    assert np.array_equal(decode_image(data), bgra)
    assert np.array_equal(decode_image(data, color=True), BGR)
    assert np.array_equal(decode_image(data, color=False)[..., 0], bgr_to_gray_png(BGR))


def test_gray_with_alpha_is_stored_colour_to_opencv():
    data = stored(Image.fromarray(np.stack([GRAY, 255 - GRAY], axis=2), "LA"), "PNG")
    assert np.array_equal(decode_image(data), np.stack([GRAY, GRAY, GRAY, 255 - GRAY], axis=2))
    assert np.array_equal(decode_image(data, color=False), GRAY[..., None])
    assert np.array_equal(decode_image(data, color=True), np.stack([GRAY] * 3, axis=2))


def palette_image():
    image = Image.fromarray(GRAY % 4, "P")
    image.putpalette([10, 20, 30, 40, 50, 60, 70, 80, 90, 1, 2, 3])
    return image


def test_a_palette_is_looked_up():
    colours = np.array([[30, 20, 10], [60, 50, 40], [90, 80, 70], [3, 2, 1]], np.uint8)
    data = stored(palette_image(), "PNG")
    assert np.array_equal(decode_image(data), colours[GRAY % 4])
    transparent = stored(palette_image(), "PNG", transparency=2)
    assert decode_image(transparent).shape == (6, 5, 4)
    assert np.array_equal(decode_image(transparent)[..., 3], np.where(GRAY % 4 == 2, 0, 255))
    assert np.array_equal(decode_image(transparent, color=True), colours[GRAY % 4])


def test_a_gray_palette_of_a_bmp_is_gray():
    image = Image.fromarray(GRAY % 4, "P")
    image.putpalette([9, 9, 9, 5, 5, 5, 77, 77, 77, 1, 1, 1])
    levels = np.array([9, 5, 77, 1], np.uint8)
    assert np.array_equal(decode_image(stored(image, "BMP")), levels[GRAY % 4][..., None])


def test_black_and_white_is_0_and_255():
    data = stored(Image.fromarray(GRAY > 100), "PNG")
    assert np.array_equal(decode_image(data), np.where(GRAY > 100, 255, 0)[..., None])


def test_sixteen_bits_lose_their_lower_half_if_something_is_forced_and_are_refused_otherwise():
    deep = RNG.integers(0, 1 << 16, (6, 5), dtype=np.uint16)
    data = stored(Image.fromarray(deep), "PNG")
    assert np.array_equal(decode_image(data, color=False)[..., 0], deep >> 8)
    assert np.array_equal(decode_image(data, color=True)[..., 2], deep >> 8)
    with pytest.raises(DataError, match="more than 8 bits for each value, which Caffe does not take"):
        decode_image(data)


def test_orientation_is_heeded_only_where_something_is_forced():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn right
    data = stored(rgb_image(), "PNG", exif=exif)
    assert np.array_equal(decode_image(data), BGR)
    assert np.array_equal(decode_image(data, color=True), np.rot90(BGR, -1))
    assert np.array_equal(decode_image(data, color=False)[..., 0], np.rot90(bgr_to_gray_png(BGR), -1))


@pytest.mark.parametrize("data", [b"", b"GIF89a nothing", b"no picture at all"])
def test_what_is_no_picture(data):
    with pytest.raises(DataError, match=rf"is no picture \({len(data)} bytes"):
        decode_image(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_a_picture_cut_short(kind):
    data = stored(rgb_image(BGR.repeat(20, 0).repeat(20, 1)), kind)
    with pytest.raises(DataError, match=r"cannot be decoded|is no picture"):
        decode_image(data[: len(data) // 2])
