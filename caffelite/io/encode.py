"""Arrays to the contents of picture files, as OpenCV's ``imencode`` makes them for Caffe.

Source: OpenCV 4.6 imgcodecs
"""

import io
from collections.abc import Callable
from typing import Any

import numpy as np

from caffelite.errors import SettingError
from caffelite.io.images import Array
from caffelite.io.png import encode_png

Encoder = Callable[[Array], bytes]


def encode_image(image: Array, kind: str) -> bytes:
    """Return the file of a picture (H, W, C), uint8, C = 1 (gray) or 3 (BGR).

    ``kind`` is a file's extension, one of ``ENCODERS``, in any case. All but JPEG (quality 95, colour at half
    the resolution) keep every value. Raises SettingError for another kind.
    """
    return encoder(kind)(image)


def encoder(kind: str) -> Encoder:
    """Return what makes the files with an extension; SettingError if nothing does."""
    try:
        return ENCODERS[kind.lower()]
    except KeyError:
        raise SettingError(
            f"pictures cannot be encoded as {kind!r}; choose one of {', '.join(ENCODERS)}"
        ) from None


def _png(image: Array) -> bytes:
    return encode_png(image, fast=True)


def _by_pillow(file_format: str, **options: Any) -> Encoder:
    def encode(image: Array) -> bytes:
        from PIL import Image

        pixels = image[..., 0] if image.shape[2] == 1 else image[..., ::-1]
        file = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(pixels)).save(file, file_format, **options)
        return file.getvalue()

    return encode


_jpeg = _by_pillow("JPEG", quality=95)
_tiff = _by_pillow("TIFF", compression="tiff_lzw")
_bmp = _by_pillow("BMP")
_portable = _by_pillow("PPM")

ENCODERS: dict[str, Encoder] = {
    "png": _png,
    "jpg": _jpeg,
    "jpeg": _jpeg,
    "jpe": _jpeg,
    "bmp": _bmp,
    "dib": _bmp,
    "tif": _tiff,
    "tiff": _tiff,
    "webp": _by_pillow("WEBP", lossless=True),
    "ppm": _portable,
    "pgm": _portable,
    "pnm": _portable,
}
