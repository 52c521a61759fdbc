"""WindowData: batches of warped windows of pictures, as R-CNN trains on them."""

from caffelite import log
from caffelite.core.layer import Blobs, register_layer
from caffelite.engines.random_stream import RandomStream
from caffelite.io.window_batches import WindowBatches
from caffelite.layers.data.base_data import BasePrefetchingData


@register_layer("WindowData")
class WindowData(BasePrefetchingData):
    """Draw windows of the pictures that the window file ``window_data_param.source`` lists.

    The file holds, for each picture, words between white space: ``# index``, the file's name (behind
    ``root_folder``, without spaces), channels, height, width, the number of windows, and for each
    window ``label overlap x1 y1 x2 y2``, where x2 and y2 are inside. A window is an object if its overlap
    is at least ``fg_threshold``, and otherwise background, of label 0, if it is below ``bg_threshold``.

    Shapes, with N = ``batch_size`` and S = ``transform_param.crop_size``
        top[0]  (N, 3, S, S)  windows, BGR
        top[1]  (N,)          labels

    Forward, with F = floor(N ``fg_fraction``)
        windows 0..N - F - 1 are drawn from the background, the last F from the objects
        y = (x - m) scale     of a window x that is resized to S x S; mirrored, if
                              ``transform_param.mirror`` is set, where an odd number is drawn

    ``context_pad`` p > 0 lets p of the S pixels on each side show what surrounds the window;
    ``crop_mode`` "square" first grows it to a square. What is outside the picture is 0 in y. The mean m
    is ``transform_param.mean_value``, or the square of ``mean_file`` that begins in row and column
    (width - S) / 2. ``scale`` is the one of ``window_data_param``; that of ``transform_param`` and the
    other deprecated fields are not read, as in Caffe 1.0. ``cache_images`` keeps the picture files in
    memory.

    Backward
        none

    Errors
        LayerError if ``batch_size``, ``crop_size`` or ``data_param.prefetch`` is 0, ``fg_fraction`` is
        not in 0..1, ``context_pad`` leaves nothing of the window, or there is no ``source``.
        DataError if the window file cannot be read or is not right, or has no objects or no background;
        if the mean does not fit; if a picture cannot be read, or a window lies outside it.

    Source: BVLC/caffe window_data_layer.cpp
    """

    num_top = (2, 2)
    fork_fields = ()  # a crop is always a square here

    def data_setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.window_data_param
        self._check_settings()
        log.info("window_data_layer.cpp:53", self._settings())
        # Caffe draws this seed before it opens the file.
        rng = RandomStream(self.engine.rng.rand())
        self.source = batches = WindowBatches(param, self.transformer, rng)
        log.info("window_data_layer.cpp:157", f"Number of images: {len(batches.windows.names)}")
        for label, count in batches.windows.samples().items():
            log.info("window_data_layer.cpp:161", f"class {label} has {count} samples")
        log.info("window_data_layer.cpp:165", f"Amount of context padding: {param.context_pad}")
        log.info("window_data_layer.cpp:168", f"Crop mode: {param.crop_mode}")
        shape = (param.batch_size, 3, self.transformer.crop_size, self.transformer.crop_size)
        top[0].reshape(*shape)
        log.info("window_data_layer.cpp:180", f"output data size: {','.join(map(str, shape))}")
        top[1].reshape(param.batch_size)

    def _settings(self) -> str:
        param = self.layer_param.window_data_param
        return (
            "Window data layer:\n"
            f"  foreground (object) overlap threshold: {param.fg_threshold:g}\n"
            f"  background (non-object) overlap threshold: {param.bg_threshold:g}\n"
            f"  foreground sampling fraction: {param.fg_fraction:g}\n"
            f"  cache_images: {param.cache_images:d}\n"
            f"  root_folder: {param.root_folder}"
        )

    def _check_settings(self) -> None:
        param, size = self.layer_param.window_data_param, self.transformer.crop_size
        self.check(param.batch_size >= 1, "needs window_data_param.batch_size of 1 or more, got 0")
        self.check(param.source, "needs window_data_param.source, the path of its window file")
        self.check(
            size >= 1, "needs transform_param.crop_size of 1 or more, the size to warp windows to, got 0"
        )
        self.check(0 <= param.fg_fraction <= 1, f"needs fg_fraction in 0..1, got {param.fg_fraction:g}")
        self.check(
            2 * param.context_pad < size,
            f"needs context_pad below half of crop_size {size}, got {param.context_pad}",
        )
