"""Detector: a net that classifies windows of pictures; pycaffe's caffe.detector.

Source: BVLC/caffe python/caffe/detector.py; Girshick et al., Rich feature hierarchies for accurate object
detection and semantic segmentation, 2014, for the context around a window
"""

import os
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from caffelite.classifier import Path, first_input, transformer_for
from caffelite.core.blob import Array
from caffelite.core.net import Net
from caffelite.engines import Engine
from caffelite.errors import CaffeliteError, SettingError, ShapeError, both
from caffelite.io.image_files import read_image
from caffelite.io.load_image import load_image
from caffelite.io.optional import optional
from caffelite.io.resize_image import resize_image
from caffelite.proto.caffe_pb2 import TEST


class Detector(Net):
    """A net that takes windows of pictures: ``Detector("deploy.prototxt", "net.caffemodel")``.

    ``mean``, ``input_scale``, ``raw_scale`` and ``channel_swap`` are ``Transformer``'s settings;
    ``transformer`` holds it. With ``context_pad`` p a window fills the net's input but for a border of p
    pixels, in which its surroundings are seen, and the mean where the picture ends.

    Errors
        NetError if the net has no input; what Net and Transformer raise.
    """

    def __init__(
        self,
        model_file: Path,
        pretrained_file: Path,
        mean: Array | None = None,
        input_scale: float | None = None,
        raw_scale: float | None = None,
        channel_swap: Sequence[int] | None = None,
        context_pad: int | None = None,
        *,
        engine: Engine | None = None,
    ) -> None:
        super().__init__(model_file, TEST, weights=pretrained_file, engine=engine)
        self.transformer = transformer_for(self, mean, input_scale, raw_scale, channel_swap)
        self.configure_crop(context_pad)

    def detect_windows(self, images_windows: Iterable[tuple[str, Iterable[Any]]]) -> list[dict[str, Any]]:
        """Classify windows (ymin, xmin, ymax, xmax) of picture files: ``[("cat.jpg", [(0, 0, 50, 60)])]``.

        Returns a dict for each window, in order: ``filename``, ``window`` as it was given, and
        ``prediction``, its row of the net's output.
        """
        name = first_input(self)
        found: list[dict[str, Any]] = []
        rows = []
        for filename, windows in images_windows:
            image = load_image(filename, color=self.blobs[name].channels != 1)
            for window in windows:
                found.append({"window": window, "filename": filename})
                try:
                    rows.append(self.transformer.preprocess(name, self.crop(image, window)))
                except CaffeliteError as error:
                    error.add_context(filename)
                    raise
        if rows:
            predictions = self.forward_all(None, **{name: np.stack(rows)})[self.outputs[0]]
            for detection, prediction in zip(found, predictions, strict=True):
                detection["prediction"] = prediction
        return found

    def detect_selective_search(self, image_fnames: Iterable[str]) -> list[dict[str, Any]]:
        """Classify the windows of picture files that selective search proposes; see ``proposals``."""
        names = [os.path.abspath(name) for name in image_fnames]
        return self.detect_windows((name, proposals(name)) for name in names)

    def crop(self, im: Array, window: Any) -> Array:
        """Return the window (ymin, xmin, ymax, xmax) of a picture (H, W, K), with context if that is set.

        Without context it has its own size; with context the net's, (H, W, K), where h x w pixels of the
        window and its surroundings are resized, and what lies outside the picture is the mean.
        Raises ShapeError, which is a ValueError too, if the window holds no pixel of the picture.
        """
        ymin, xmin, ymax, xmax = (int(edge) for edge in window)
        if self.context_pad:
            return self._crop_with_context(im, np.array([ymin, xmin, ymax, xmax]))
        crop = im[ymin:ymax, xmin:xmax]
        if not crop.size:
            raise _no_pixels(window, im)
        return crop

    def configure_crop(self, context_pad: int | None) -> None:
        """Set how many pixels of the net's input, at each side, show the surroundings of a window.

        Raises SettingError, which is a ValueError too, if no pixel is left for the window.
        """
        name = first_input(self)
        channels, height, width = self.blobs[name].data.shape[1:]
        if context_pad and not 0 < 2 * context_pad < width:
            raise both(SettingError, ValueError)(
                f"a context_pad of {context_pad} leaves no pixel of the net's input of {height} x {width}"
            )
        self.crop_dims = np.array([height, width, channels])
        self.context_pad = context_pad
        if context_pad:
            self.crop_mean = self._mean_of_input(name)

    def _mean_of_input(self, name: str) -> Array:
        """Return the mean as pictures have it before preprocessing, (H, W, K) or (1, 1, K)."""
        mean = self.transformer.mean.get(name)
        if mean is None:
            return np.zeros(self.crop_dims, np.float32)
        crop_mean = mean.transpose(1, 2, 0)
        order = self.transformer.channel_swap.get(name)
        if order is not None:
            crop_mean = crop_mean[:, :, np.argsort(order)]
        scale = self.transformer.raw_scale.get(name)
        return np.asarray(crop_mean.copy() if scale is None else crop_mean / scale)

    def _crop_with_context(self, im: Array, window: Array) -> Array:
        """Return the net's input for a window: its pixels, context, and the mean outside the picture."""
        size = self.blobs[first_input(self)].width
        half = (window[2:] - window[:2] + 1) / 2.0
        center = window[:2] + half
        reach = half * (size / (size - 2.0 * self.context_pad))  # type: ignore[operator]  # is set here
        box = np.round(np.concatenate([center - reach, center + reach]))
        scale = size / (box[2:] - box[:2] + 1)
        pad_y, pad_x = (round(edge) for edge in np.maximum(0, -box[:2]) * scale)
        inside = np.clip(box, 0, [*im.shape[:2], *im.shape[:2]]).astype(int)
        context = im[inside[0] : inside[2], inside[1] : inside[3]]
        if not context.size:
            raise _no_pixels(window, im)
        height, width = (round(edge) for edge in (inside[2:] - inside[:2] + 1) * scale)
        height, width = min(height, size - pad_y), min(width, size - pad_x)
        crop = np.ones(self.crop_dims, np.float32) * self.crop_mean
        crop[pad_y : pad_y + height, pad_x : pad_x + width] = resize_image(context, (height, width))
        return np.asarray(crop)


def proposals(filename: str) -> Array:
    """Return windows of a picture file that may hold objects: rows of (ymin, xmin, ymax, xmax), int.

    They are those of OpenCV's selective search in its fast mode (pycaffe runs the original in MATLAB, whose
    windows are others). ``pip install 'caffelite[proposals]'`` installs what it needs.

    Errors
        CaffeliteError if OpenCV is not installed, or is one without its contributed modules.
        DataError if the file cannot be read, or is no picture.
    """
    cv2 = optional("cv2", "proposals", "window proposals by selective search")
    if not hasattr(cv2, "ximgproc"):
        raise CaffeliteError(
            "window proposals by selective search need OpenCV's contributed modules, which the installed "
            "OpenCV lacks: uninstall it, and pip install 'caffelite[proposals]'"
        )
    search = cv2.ximgproc.segmentation.createSelectiveSearchSegmentation()
    search.setBaseImage(np.ascontiguousarray(read_image(filename, color=True)))
    search.switchToSelectiveSearchFast()
    x, y, width, height = search.process().T
    return np.stack([y, x, y + height, x + width], axis=1)


def _no_pixels(window: Any, im: Array) -> ShapeError:
    return both(ShapeError, ValueError)(
        f"window (ymin, xmin, ymax, xmax) = {tuple(int(edge) for edge in window)} holds no pixel of the "
        f"picture, which has {im.shape[0]} x {im.shape[1]}"
    )
