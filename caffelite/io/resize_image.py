"""Resize and crop pictures (H, W, K) of floats, as pycaffe's caffe.io does.

Source: BVLC/caffe python/caffe/io.py; scikit-image's transform.resize
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from caffelite.errors import SettingError, ShapeError, both
from caffelite.io import spline

Array = npt.NDArray[Any]


def resize_image(
    im: Array, new_dims: Sequence[int] | Array, interp_order: int = 1, *, anti_aliasing: bool = True
) -> Array:
    """Return ``im`` (H, W, K) in the size ``new_dims`` (height, width), float32.

    ``interp_order`` is the interpolation's: 0 nearest pixel, 1 linear, 3 cubic, at most 5. As pycaffe does
    with scikit-image, a picture of 1 or 3 channels is smoothed before it becomes smaller, and interpolated
    between its values and its least value around it; scikit-image before 0.19 smoothed nothing:
    ``anti_aliasing=False`` gives its numbers. A picture of other channels is not smoothed, and
    its corners stay corners.

    Errors
        ShapeError, which is a RuntimeError too, if ``im`` has not three axes, or has no pixels.
        SettingError, which is a ValueError too, if the size or the order is not possible.
    """
    size = _checked(im, new_dims, interp_order)
    if im.shape[-1] in {1, 3}:
        return _resize_as_scikit_image(im, size, interp_order, anti_aliasing).astype(np.float32)
    resized = spline.zoom_points(im, size, interp_order)
    if im.dtype.kind in "ui":
        limits = np.iinfo(im.dtype)
        resized = np.clip(np.trunc(resized + np.copysign(0.5, resized)), limits.min, limits.max)
    return resized.astype(im.dtype).astype(np.float32)


def _resize_as_scikit_image(im: Array, size: tuple[int, int], order: int, anti_aliasing: bool) -> Array:
    least, most = im.min(), im.max()
    if not most > least:
        return np.full((*size, im.shape[-1]), least)
    scaled = (im - least) / (most - least)
    resized = spline.smooth(scaled, size) if anti_aliasing else scaled
    resized = spline.zoom_areas(resized, size, order).astype(scaled.dtype)
    restored: Array = np.clip(resized, 0, 1) * (most - least) + least
    return restored


def _checked(im: Array, new_dims: Sequence[int] | Array, order: int) -> tuple[int, int]:
    if im.ndim != 3 or not im.size:
        raise both(ShapeError, RuntimeError)(
            f"a picture to resize has the shape (height, width, channels), not {im.shape}; "
            "image[:, :, np.newaxis] makes one of a gray picture"
        )
    size = tuple(round(dim) for dim in new_dims)
    if len(size) != 2 or min(size) < 1:
        raise both(SettingError, ValueError)(
            f"a picture's size is (height, width), both 1 or more, not {new_dims}"
        )
    if order not in range(spline.MAX_ORDER + 1):
        raise both(SettingError, ValueError)(
            f"interp_order is 0 (nearest), 1 (linear) to {spline.MAX_ORDER}, not {order!r}"
        )
    return size[0], size[1]


def oversample(images: Sequence[Array] | Array, crop_dims: Sequence[int] | Array) -> Array:
    """Return ten crops of each picture: the four corners, the centre, and these five mirrored.

    Shapes
        images     N pictures (H, W, K), all of one shape
        crop_dims  (height, width)
        result     (10 N, height, width, K), float32

    Errors
        ShapeError, which is a ValueError too, if there is no picture, or one is smaller than a crop.
    """
    if not len(images):
        raise both(ShapeError, ValueError)("oversample needs one picture or more")
    shape = np.array(images[0].shape)
    crop = np.array(crop_dims)
    if len(shape) != 3 or (crop > shape[:2]).any() or (crop < 1).any():
        raise both(ShapeError, ValueError)(
            f"cannot crop (height, width) = {tuple(crop.tolist())} out of pictures of shape {images[0].shape}"
        )
    top, left = shape[:2] - crop
    middle = ((shape[:2] / 2.0) - crop / 2.0).astype(int)
    corners = [(0, 0), (0, left), (top, 0), (top, left), tuple(middle)]
    crops = np.empty((10 * len(images), *crop, shape[2]), np.float32)
    for n, image in enumerate(images):
        for i, (y, x) in enumerate(corners):
            crops[10 * n + i] = image[y : y + crop[0], x : x + crop[1]]
        crops[10 * n + 5 : 10 * n + 10] = crops[10 * n : 10 * n + 5, :, ::-1]
    return crops
