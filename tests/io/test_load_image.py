import io

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError
from caffelite.io import load_image

RNG = np.random.default_rng(0)
RGBA = RNG.integers(0, 256, (6, 5, 4), dtype=np.uint8)
RGB, GRAY = RGBA[..., :3], RGBA[..., 0]


def saved(tmp_path, image, name="x.png"):
    image.save(tmp_path / name)
    return str(tmp_path / name)


def luma(rgb):
    return (rgb / 255) @ [0.2125, 0.7154, 0.0721]


@pytest.mark.parametrize("name", ["x.png", "x.bmp", "x.tif"])
def test_colour_is_rgb_in_the_unit_range(tmp_path, name):
    image = load_image(saved(tmp_path, Image.fromarray(RGB), name))
    assert image.dtype == np.float32
    np.testing.assert_allclose(image, RGB / 255, rtol=1e-6)


def test_gray_is_repeated_for_colour(tmp_path):
    path = saved(tmp_path, Image.fromarray(GRAY))
    np.testing.assert_allclose(load_image(path), np.stack([GRAY / 255] * 3, axis=2), rtol=1e-6)
    np.testing.assert_allclose(load_image(path, color=False), GRAY[..., None] / 255, rtol=1e-6)


def test_colour_becomes_gray_by_weights(tmp_path):
    path = saved(tmp_path, Image.fromarray(RGB))
    np.testing.assert_allclose(load_image(path, False)[..., 0], luma(RGB), rtol=1e-6)


def test_alpha_is_dropped_or_stands_on_white(tmp_path):
    path = saved(tmp_path, Image.fromarray(RGBA))
    alpha = RGBA[..., 3:] / 255
    np.testing.assert_allclose(load_image(path), RGB / 255, rtol=1e-6)
    on_white = 255 * (1 - alpha) + alpha * RGB
    np.testing.assert_allclose(load_image(path, False)[..., 0], luma(on_white), rtol=1e-5)


def test_gray_with_alpha_is_gray(tmp_path):
    path = saved(tmp_path, Image.fromarray(RGBA[..., :2], "LA"))
    np.testing.assert_allclose(load_image(path)[..., 2], GRAY / 255, rtol=1e-6)


def test_cmyk_becomes_rgb(tmp_path):
    image = Image.fromarray(RGBA, "CMYK")
    image.save(tmp_path / "x.tif")
    expected = np.asarray(image.convert("RGB")) / 255
    np.testing.assert_allclose(load_image(tmp_path / "x.tif"), expected, rtol=1e-6)


def test_other_depths(tmp_path):
    deep = GRAY.astype(np.uint16) * 250
    path = saved(tmp_path, Image.fromarray(deep))
    np.testing.assert_allclose(load_image(path, False)[..., 0], deep / 65535, rtol=1e-6)
    path = saved(tmp_path, Image.fromarray(GRAY > 99))
    np.testing.assert_array_equal(load_image(path, False)[..., 0], GRAY > 99)
    path = saved(tmp_path, Image.fromarray((GRAY / 255).astype(np.float32)), "x.tif")
    np.testing.assert_allclose(load_image(path, False)[..., 0], GRAY / 255, rtol=1e-6)


def test_palettes_are_looked_up(tmp_path):
    image = Image.fromarray(RGB).quantize(8)
    expected = np.asarray(image.convert("RGB")) / 255
    np.testing.assert_allclose(load_image(saved(tmp_path, image)), expected, rtol=1e-6)


def test_open_files_are_read(tmp_path):
    file = io.BytesIO()
    Image.fromarray(RGB).save(file, "PNG")
    file.seek(0)
    np.testing.assert_allclose(load_image(file), RGB / 255, rtol=1e-6)


def test_a_missing_file_is_a_file_not_found_error(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nope.png' cannot be read: No such file") as caught:
        load_image(tmp_path / "nope.png")
    assert isinstance(caught.value, DataError)


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "x.png").write_text("layer {}")
    with pytest.raises(OSError, match=r"x.png' is no picture") as caught:
        load_image(tmp_path / "x.png")
    assert isinstance(caught.value, DataError)
    with pytest.raises(OSError, match="the open file is no picture"):
        load_image(io.BytesIO(b"layer {}"))


def test_a_damaged_picture_is_refused(tmp_path):
    path = saved(tmp_path, Image.fromarray(RGB))
    data = (tmp_path / "x.png").read_bytes()
    (tmp_path / "x.png").write_bytes(data[:-40])
    with pytest.raises(OSError, match="cannot be read as a picture"):
        load_image(path)
