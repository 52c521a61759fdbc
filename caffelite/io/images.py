"""Pictures: file contents to arrays, as OpenCV's ``imdecode`` gives them to Caffe.

An array is uint8, (H, W, C): C = 1 gray, 3 BGR, or 4 BGR and alpha.

Source: OpenCV 4.6 imgcodecs, BVLC/caffe io.cpp
"""

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError
from caffelite.io.png import SIGNATURE, decode_plain_png

if TYPE_CHECKING:
    from PIL.Image import Image

Array = npt.NDArray[Any]

FORMATS = ("PNG", "JPEG", "BMP", "PPM", "TIFF", "WEBP")


def decode_image(data: bytes, color: bool | None = None) -> Array:
    """Return the picture (H, W, C) of a file's content, a view of what ``decode_planes`` returns."""
    image: Array = decode_planes(data, color).transpose(1, 2, 0)
    return image


def decode_planes(data: bytes, color: bool | None = None) -> Array:
    """Return the picture (C, H, W) of a file's content.

    ``color`` True makes it BGR, False gray; both turn it as its EXIF orientation says, and drop
    alpha. None leaves it as it is stored: gray, BGR, or BGR and alpha.

    Errors
        DataError if the content is no picture of ``FORMATS``, is damaged, or, for None, does not
        have 8 bits for each value.
    """
    found = _decode(data, color)
    if isinstance(found, np.ndarray):
        return found[None].repeat(3, axis=0) if color else found[None]
    bands = "BGRA"[: len(found.getbands())]
    planes = np.empty((len(bands), found.height, found.width), np.uint8)
    for plane, band in zip(planes, bands, strict=True):
        plane.reshape(-1)[:] = np.frombuffer(found.tobytes("raw", band), np.uint8)
    return planes


def decode_pixels(data: bytes, color: bool) -> Array:
    """Return the picture as it is quick to decode and to resize: gray (H, W, 1), or RGB and a zero (H, W, 4).

    ``bgr_planes`` turns it, resized or not, into what ``decode_planes`` returns.
    """
    found = _decode(data, color)
    if isinstance(found, np.ndarray):
        return found[..., None].repeat(4, axis=2) if color else found[..., None]
    return np.frombuffer(found.tobytes("raw", "RGBX"), np.uint8).reshape(found.height, found.width, 4)


def bgr_planes(pixels: Array) -> Array:
    """Return a view (C, H, W) of pixels, gray or BGR."""
    order = slice(2, None, -1) if pixels.shape[2] == 4 else slice(None)
    planes: Array = pixels[..., order].transpose(2, 0, 1)
    return planes


def bgr_to_gray(bgr: Array) -> Array:
    """Return (H, W), y = (4899 R + 9617 G + 1868 B + 8192) / 2^14: OpenCV's conversion."""
    b, g, r = (bgr[..., c].astype(np.int32) for c in range(3))
    return ((r * 4899 + g * 9617 + b * 1868 + (1 << 13)) >> 14).astype(np.uint8)


def bgr_to_gray_png(bgr: Array) -> Array:
    """Return (H, W), y = (9797 R + 19234 G + 3737 B) / 2^15, rounded down: libpng's conversion."""
    b, g, r = (bgr[..., c].astype(np.int32) for c in range(3))
    y = (r * 9797 + g * 19234 + b * 3737) >> 15
    return np.where((r == g) & (g == b), r, y).astype(np.uint8)


def _decode(data: bytes, color: bool | None) -> "Array | Image":
    """Return a gray picture as an array (H, W), and another one in mode RGB or RGBA."""
    from PIL import Image, UnidentifiedImageError

    plain = decode_plain_png(data)
    if plain is not None:
        return plain
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return _values(image, color, _is_deep_png(data))
    except UnidentifiedImageError as error:
        raise DataError(f"is no picture ({len(data)} bytes, which begin with {data[:8]!r})") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise DataError(f"is a picture that cannot be decoded: {error}") from error


def _values(image: "Image", color: bool | None, deep: bool) -> "Array | Image":
    from PIL import ImageOps

    if color is None:
        if deep or image.mode[0] in "IF":
            raise DataError("is a picture with more than 8 bits for each value, which Caffe does not take")
        return _as_stored(image)
    if color is False and image.format == "JPEG":
        image.draft("L", image.size)  # decodes the luma plane alone, as OpenCV does
    is_png = image.format == "PNG"
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode in {"1", "L", "LA"} or image.mode[0] == "I":
        return _gray(image)
    rgb = _in_mode(image, "RGB")
    if color:
        return rgb
    bgr = np.asarray(rgb)[..., ::-1]
    return bgr_to_gray_png(bgr) if is_png else bgr_to_gray(bgr)


def _as_stored(image: "Image") -> "Array | Image":
    has_alpha = image.mode in {"LA", "RGBA", "PA"} or (image.mode in {"P", "RGB"} and _transparent(image))
    if has_alpha:
        return _in_mode(image, "RGBA")
    if image.mode in {"1", "L"}:
        return _gray(image)
    rgb = _in_mode(image, "RGB")
    if image.format == "BMP" and image.mode == "P":
        values = np.asarray(rgb)
        if (values == values[..., :1]).all():
            return values[..., 0]
    return rgb


def _in_mode(image: "Image", mode: str) -> "Image":
    """Return the picture, decoded, in a mode; itself, without the copy of ``convert``, if it is in it."""
    image.load()
    return image if image.mode == mode else image.convert(mode)


def _transparent(image: "Image") -> bool:
    return image.format == "PNG" and "transparency" in image.info


def _gray(image: "Image") -> Array:
    if image.mode[0] == "I":  # 16 bits
        return (np.asarray(image).astype(np.int64) >> 8).astype(np.uint8)
    return np.asarray(_in_mode(image, "L"))


def _is_deep_png(data: bytes) -> bool:
    return data[:8] == SIGNATURE and data[24:25] == b"\x10"
