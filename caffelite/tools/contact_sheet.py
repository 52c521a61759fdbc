"""Pictures side by side on one, each with a line of text below."""

import io
import math
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError
from caffelite.io.datum import datum_image
from caffelite.proto.atomic import atomic_write
from caffelite.proto.caffe_pb2 import Datum

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont, ImageFont

Array = npt.NDArray[Any]
Path = str | os.PathLike[str]

TILE = 96  # pixels: the room for a picture
GAP = 8
LINE = 14  # the height of a line of text
BACKGROUND, FRAME, INK = 255, 200, 0  # gray levels


def contact_sheet(datums: Sequence[Datum], captions: Sequence[str], path: Path, rgb: bool = False) -> None:
    """Draw Datums with captions, row by row, into a PNG file.

    Small pictures are enlarged by a whole factor, large ones reduced. Channels are taken as blue, green,
    red, or as red, green, blue if ``rgb``; a Datum with two or more than four shows the first. Floats are
    drawn from black, their least, to white. Values of 1 x 1 (features) are wrapped to a square.

    Raises DataError if there is nothing to draw, or a picture does not decode; CaffeliteError if the file
    cannot be written.
    """
    from PIL import Image, ImageDraw, ImageFont

    if not datums:
        raise DataError(f"{os.fspath(path)}: there are no pictures to draw")
    columns = math.ceil(math.sqrt(len(datums)))
    rows = math.ceil(len(datums) / columns)
    across, down = TILE + GAP, TILE + LINE + GAP
    sheet = Image.new("RGB", (columns * across + GAP, rows * down + GAP), (BACKGROUND,) * 3)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default()
    for number, (datum, caption) in enumerate(zip(datums, captions, strict=True)):
        x, y = GAP + number % columns * across, GAP + number // columns * down
        tile = _fit(Image.fromarray(_pixels(datum_image(datum), rgb)))
        left, top = x + (TILE - tile.width) // 2, y + (TILE - tile.height) // 2
        draw.rectangle((left - 1, top - 1, left + tile.width, top + tile.height), outline=(FRAME,) * 3)
        sheet.paste(tile, (left, top))
        text = _shorten(caption, font)
        draw.text((x + (TILE - font.getlength(text)) // 2, y + TILE + 1), text, (INK,) * 3, font)
    file = io.BytesIO()
    sheet.save(file, "PNG")
    with atomic_write(path) as out:
        out.write(file.getvalue())


def _pixels(values: Array, rgb: bool) -> Array:
    """Return (H, W) or (H, W, 3), uint8, for the values (C, H, W) of a Datum."""
    if values.shape[1:] == (1, 1) and len(values) > 4:
        values = _square(values.ravel())
    if values.dtype != np.uint8:
        values = _stretch(values)
    if len(values) in {3, 4}:
        order = [0, 1, 2] if rgb else [2, 1, 0]
        return np.ascontiguousarray(values[order].transpose(1, 2, 0))
    return np.ascontiguousarray(values[0])


def _square(values: Array) -> Array:
    """Return (1, n, n) with the values row by row, and the least where there are none."""
    side = math.ceil(math.sqrt(values.size))
    padded = np.full(side * side, values.min(), values.dtype)
    padded[: values.size] = values
    return padded.reshape(1, side, side)


def _stretch(values: Array) -> Array:
    finite = np.nan_to_num(values.astype(np.float64))
    low, high = finite.min(), finite.max()
    scale = 255 / (high - low) if high > low else 0
    levels: Array = ((finite - low) * scale).astype(np.uint8)
    return levels


def _fit(image: "Image") -> "Image":
    factor = TILE // max(image.size)
    if factor:
        return image.resize((image.width * factor, image.height * factor), resample=0).convert("RGB")
    reduced = image.convert("RGB")
    reduced.thumbnail((TILE, TILE))
    return reduced


def _shorten(text: str, font: "FreeTypeFont | ImageFont") -> str:
    """Cut a text to the width of a tile."""
    text = text.encode("latin-1", "replace").decode("latin-1")  # what each of Pillow's default fonts has
    if font.getlength(text) <= TILE:
        return text
    while text and font.getlength(text + "...") > TILE:
        text = text[:-1]
    return text + "..."
