"""PNG pictures of the plain kind, without an image library: a tenth of its time for a small digit.

Source: the PNG specification, https://www.w3.org/TR/png-3/
"""

import struct
import zlib
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError

Array = npt.NDArray[Any]

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_HEAD = SIGNATURE + b"\0\0\0\x0dIHDR"
_PLAIN = b"\x08\0\0\0\0"  # 8 bits, gray, deflate, the five filters, not interlaced
_NONE, _SUB = 0, 1  # filters, which each row starts with
_COLOR_TYPE = {1: 0, 2: 4, 3: 2, 4: 6}  # of gray, gray and alpha, colour, colour and alpha


def encode_png(image: Array, fast: bool = False) -> bytes:
    """Return the PNG file of an 8-bit picture.

    ``image`` is uint8, (H, W) or (H, W, C) with 1 (gray), 3 (BGR) or 4 (BGR, alpha) channels. ``fast``
    takes OpenCV's settings, for pictures larger than a digit: each value minus its left neighbour's, and
    runs of equal bytes alone compressed.
    """
    if image.dtype != np.uint8 or image.ndim not in {2, 3} or not image.size:
        raise DataError(f"a PNG picture is made of uint8 values (H, W, C), not {image.dtype} {image.shape}")
    pixels = image.reshape(*image.shape[:2], -1)
    height, width, channels = pixels.shape
    if channels not in _COLOR_TYPE or channels == 2:
        raise DataError(f"a picture has 1, 3 or 4 channels, not {channels}")
    if channels > 2:
        pixels = pixels[..., [2, 1, 0, 3][:channels]]
    compressed = _compress(_filtered(pixels, _SUB if fast else _NONE).tobytes(), fast)
    header = _HEADER.pack(width, height, 8, _COLOR_TYPE[channels], 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", compressed) + _chunk(b"IEND", b"")


def decode_plain_png(data: bytes) -> Array | None:
    """Return the uint8 values (H, W) of a gray 8-bit PNG file, or None if it is not of that plain kind.

    Plain files are sound, have one block of pixels, and no filter but none (0) and sub (1), as
    ``encode_png`` and OpenCV write them. All others are left to an image library.
    """
    if data[:16] != _HEAD or data[24:29] != _PLAIN or data[37:41] != b"IDAT":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    end = 41 + int.from_bytes(data[33:37], "big")
    if data[end + 4 : end + 12] != b"\0\0\0\0IEND" or not _sound(data, end):
        return None
    try:
        rows = np.frombuffer(zlib.decompress(data[41:end]), np.uint8).reshape(height, width + 1)
    except (zlib.error, ValueError):
        return None
    filters, pixels = rows[:, 0], rows[:, 1:]
    if not filters.any():
        return pixels
    if (filters > 1).any():
        return None
    summed = np.add.accumulate(pixels, axis=1, dtype=np.uint8)
    return np.where(filters[:, None] == 1, summed, pixels)


def _filtered(pixels: Array, filter_type: int) -> Array:
    """Return the rows of a picture (H, W, C) as bytes, each behind the number of its filter."""
    height, width, channels = pixels.shape
    rows = np.full((height, 1 + width * channels), filter_type, np.uint8)
    values = pixels.reshape(height, -1)
    rows[:, 1:] = values
    if filter_type == _SUB:
        rows[:, 1 + channels :] -= values[:, :-channels]
    return rows


def _compress(rows: bytes, fast: bool) -> bytes:
    if not fast:
        return zlib.compress(rows, 9)
    compressor = zlib.compressobj(1, strategy=zlib.Z_RLE)
    return compressor.compress(rows) + compressor.flush()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _sound(data: bytes, end: int) -> bool:
    """Compare the checksums of the header and of the pixels, which end at ``end``."""
    return zlib.crc32(data[12:29]) == int.from_bytes(data[29:33], "big") and zlib.crc32(
        data[37:end]
    ) == int.from_bytes(data[end : end + 4], "big")
