"""Load pictures as floats in RGB, as pycaffe's caffe.io.load_image does.

Source: BVLC/caffe python/caffe/io.py; scikit-image's io.imread and color.rgb2gray
"""

import os
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import numpy.typing as npt

from caffelite.errors import DataError, both

if TYPE_CHECKING:
    from PIL.Image import Image

Array = npt.NDArray[Any]

GRAY = (0.2125, 0.7154, 0.0721)  # weights of R, G, B


def load_image(filename: str | os.PathLike[str] | BinaryIO, color: bool = True) -> Array:
    """Return the picture of a file, or of an open file, as float32 in [0, 1].

    With ``color`` the result has the shape (H, W, 3), in the order RGB (nets trained with Caffe's tools take
    BGR: see ``Transformer.set_channel_swap``); a gray picture is repeated, alpha is dropped. Without it the
    shape is (H, W, 1): 0.2125 R + 0.7154 G + 0.0721 B, what is transparent being white. The orientation
    that a camera noted is not applied.

    Errors
        DataError, which is an OSError (FileNotFoundError) too, if there is no such file, or it is no
        picture that Pillow reads.
    """
    from PIL import Image, UnidentifiedImageError

    name = repr(os.fspath(filename)) if isinstance(filename, str | os.PathLike) else "the open file"
    try:
        with Image.open(filename) as image:
            return _values(image, color)
    except FileNotFoundError as error:
        raise both(DataError, FileNotFoundError)(
            f"{name} cannot be read: {error.strerror}; relative paths start from the working directory"
        ) from error
    except UnidentifiedImageError as error:
        raise both(DataError, OSError)(f"{name} is no picture") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        reason = getattr(error, "strerror", None) or error
        raise both(DataError, OSError)(f"{name} cannot be read as a picture: {reason}") from error


def _values(image: "Image", color: bool) -> Array:
    mode = image.mode
    if mode == "LA":
        image = image.getchannel(0)
    elif mode not in {"1", "L", "F", "RGB", "RGBA"} and mode[0] != "I":
        image = image.convert("RGB")  # palettes, CMYK and others
    values = _in_unit_range(np.asarray(image))
    if values.ndim == 2:
        gray = values.astype(np.float32)[:, :, np.newaxis]
        return np.tile(gray, (1, 1, 3)) if color else gray
    if color:
        return values[:, :, :3].astype(np.float32)
    if values.shape[2] == 4:
        alpha = values[:, :, 3:]
        values = np.clip((1 - alpha) + alpha * values[:, :, :3], 0, 1)
    gray = np.matmul(values, np.array(GRAY)).astype(np.float32)
    return np.asarray(gray)[:, :, np.newaxis]


def _in_unit_range(values: Array) -> Array:
    """Return pixel values as float64: those of 8 and 16 bits divided by the largest that there is."""
    if values.dtype.kind in "bf":
        return values.astype(np.float64)
    most = 255 if values.dtype == np.uint8 else 65535
    scaled: Array = values * (1.0 / most)
    return scaled
