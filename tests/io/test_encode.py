import io

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import SettingError
from caffelite.io.encode import ENCODERS, encode_image
from caffelite.io.images import decode_image

RNG = np.random.default_rng(0)
GRAY = RNG.integers(0, 256, (13, 17, 1), dtype=np.uint8)
COLOR = RNG.integers(0, 256, (13, 17, 3), dtype=np.uint8)
JPEG = {"jpg", "jpeg", "jpe"}


@pytest.mark.parametrize("image", [GRAY, COLOR], ids=["gray", "color"])
@pytest.mark.parametrize("kind", sorted(set(ENCODERS) - JPEG))
def test_every_value_comes_back(kind, image):
    decoded = decode_image(encode_image(image, kind), color=image.shape[2] == 3)
    assert np.array_equal(decoded, image)


@pytest.mark.parametrize("image", [GRAY, COLOR], ids=["gray", "color"])
@pytest.mark.parametrize("kind", ["jpg", "JPEG", "jpe"])
def test_jpeg_has_the_quality_of_opencv(kind, image):
    smooth = np.repeat(np.repeat(image[:4, :4], 16, axis=0), 16, axis=1)
    data = encode_image(smooth, kind)
    decoded = decode_image(data, color=image.shape[2] == 3)
    assert np.abs(decoded.astype(int) - smooth)[8::16, 8::16].max() <= 4
    with Image.open(io.BytesIO(data)) as opened:
        assert opened.format == "JPEG"
        assert opened.quantization[0][0] == 2  # 16 at quality 50


@pytest.mark.parametrize(
    ("kind", "start"),
    [("png", b"\x89PNG"), ("BMP", b"BM"), ("tif", b"II"), ("webp", b"RIFF"), ("ppm", b"P6"), ("dib", b"BM")],
)
def test_the_kind_is_that_of_the_extension_in_any_case(kind, start):
    assert encode_image(COLOR, kind).startswith(start)


@pytest.mark.parametrize("kind", ["gif", "", "xyz", "jp2"])
def test_an_unknown_kind(kind):
    with pytest.raises(SettingError, match=f"cannot be encoded as {kind!r}; choose one of png, jpg, "):
        encode_image(COLOR, kind)
