"""ImageData: batches of picture files and their labels."""

from caffelite import log
from caffelite.core.layer import Blobs, register_layer
from caffelite.engines.random_stream import RandomStream
from caffelite.io.image_batches import ImageBatches
from caffelite.layers.data.base_data import BasePrefetchingData


@register_layer("ImageData")
class ImageData(BasePrefetchingData):
    """Read the pictures that the text file ``image_data_param.source`` lists, ``batch_size`` at a time.

    A line of the list is the name of a file, a space, and a label; names may have spaces.
    ``root_folder`` is put in front of each name as it is, so it ends with a slash.

    Shapes, with N = ``batch_size`` pictures (C, H', W') after ``transform_param``
        top[0]  (N, C, H', W')  data; C = 3 (BGR), or 1 unless ``is_color``
        top[1]  (N,)            label

    Forward, with R pictures in the order of the list
        batch b holds the pictures (s + b N + i) mod R, i = 0..N - 1
        top[0][i] = DataTransformer(picture i, resized to (new_height, new_width) if they are set)
        top[1][i] = its label

    s = 0, or a random number below ``rand_skip``. With ``shuffle`` the pictures are in a random order,
    drawn anew for every round. The shape is that of each batch's first picture. The deprecated
    ``scale``, ``mean_file``, ``crop_size`` and ``mirror`` of ``image_data_param`` are not read, as in
    Caffe 1.0: use ``transform_param``.

    Backward
        none

    Errors
        LayerError if ``batch_size`` or ``data_param.prefetch`` is 0, only one of ``new_height`` and
        ``new_width`` is set, or there is no ``source``.
        DataError if the list cannot be read, is empty, or has no more lines than are skipped; with its
        line, if a picture cannot be read, does not decode, or does not fit ``transform_param`` or
        its batch.

    Source: BVLC/caffe image_data_layer.cpp
    """

    num_top = (2, 2)

    def data_setup(self, bottom: Blobs, top: Blobs) -> None:
        param = self.layer_param.image_data_param
        size = (param.new_height, param.new_width)
        self.check(
            all(size) or not any(size),
            f"needs both new_height and new_width, or neither; got new_height {size[0]}, new_width {size[1]}",
        )
        self.check(param.batch_size >= 1, "needs image_data_param.batch_size of 1 or more, got 0")
        self.check(param.source, "needs image_data_param.source, the path of its list of pictures")
        log.info("image_data_layer.cpp:38", f"Opening file {param.source}")
        shuffle = None
        if param.shuffle:
            log.info("image_data_layer.cpp:53", "Shuffling data")
            shuffle = RandomStream(self.engine.rng.rand())
        self.source = images = ImageBatches(
            param.source,
            param.batch_size,
            self.transformer,
            color=param.is_color,
            size=size if all(size) else None,
            root=param.root_folder,
            shuffle=shuffle,
        )
        log.info("image_data_layer.cpp:63", f"A total of {len(images)} images.")
        if param.rand_skip:
            skip = self.engine.rng.rand() % param.rand_skip
            log.info("image_data_layer.cpp:70", f"Skipping first {skip} data points.")
            images.skip(skip)
        shape = (param.batch_size, *images.first_shape())
        top[0].reshape(*shape)
        log.info("image_data_layer.cpp:90", f"output data size: {','.join(map(str, shape))}")
        top[1].reshape(param.batch_size)
