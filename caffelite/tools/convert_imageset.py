"""Convert pictures to a database of Datums that a Data layer reads.

Source: BVLC/caffe tools/convert_imageset.cpp, src/caffe/util/io.cpp
"""

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial

import numpy as np

from caffelite import log
from caffelite.errors import DataError, SettingError
from caffelite.io.db import Writer, create_db
from caffelite.io.encode import encode_image, encoder
from caffelite.io.image_files import ListedImage, read_file
from caffelite.io.images import Array, decode_image
from caffelite.io.resize import resize_linear
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.image_sets import ImageSet
from caffelite.tools.ordered_map import check_workers, ordered_map

Path = str | os.PathLike[str]
Progress = Callable[[int, int], object]

LABELS_FILE = "labels.txt"  # in the database's folder: line l + 1 is the name of label l
_LMDB_KEY = 511  # bytes at most
_SOURCE = "convert_imageset.cpp"


@dataclass(frozen=True)
class Summary:
    """What ``convert_imageset`` wrote: ``count`` of ``total`` pictures.

    ``failed`` says of each picture that was left out, in their order, its file and what is wrong with it.
    """

    path: str
    count: int
    total: int
    failed: list[str]


@dataclass(frozen=True)
class _Settings:
    """How a picture becomes a record."""

    color: bool
    height: int
    width: int
    encoded: bool
    encode_type: str
    path_of: Callable[[str], str]

    @property
    def size(self) -> tuple[int, int] | None:
        """The size to resize to; as in Caffe it takes both."""
        return (self.height, self.width) if self.height and self.width else None


@dataclass(frozen=True)
class _Picture:
    """A picture's record and shape (C, H, W), or what is ``wrong`` with it."""

    name: str
    record: bytes = b""
    shape: tuple[int, ...] = ()
    wrong: str = ""


def convert_imageset(
    images: ImageSet,
    out: Path,
    *,
    gray: bool = False,
    shuffle: bool = False,
    seed: int = 1,
    backend: str = "LMDB",
    resize_width: int = 0,
    resize_height: int = 0,
    check_size: bool = False,
    encoded: bool = False,
    encode_type: str = "",
    workers: int | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Write pictures with their labels to a new database ``out``.

    ``images`` comes from ``listed_images``, ``class_folders`` or ``csv_images`` of
    ``caffelite.tools.image_sets``. The record of picture i has the key "%08d_" % i and its name. A picture
    that cannot be read or does not decode is left out, as in Caffe. Names of classes go to the file
    ``labels.txt`` in the database's folder.

    ``gray``          one channel instead of BGR
    ``shuffle``       in the order that Caffe's generator, seeded with ``seed``, gives
    ``backend``       ``"LMDB"`` or ``"LEVELDB"``
    ``resize_width``, ``resize_height``  the size to resize to; 0, in one of them, keeps the size
    ``check_size``    all pictures must have the shape of the first
    ``encoded``       store files, encoded as the extension of each picture's name says
    ``encode_type``   store files encoded so, "png" or "jpg" or another of ``caffelite.io.encode``
    ``workers``       threads that decode, by default one for each CPU; the database is the same for any
                      number
    ``progress``      called with (done, total) after every picture

    A picture that is neither resized nor stored as another type is stored as its file is: ``gray`` leaves
    its colours, as in Caffe.

    Errors
        DataError if no picture can be read, if sizes differ that should not, if ``out`` exists, or if it
        cannot be written. Then nothing is left at ``out``.
        SettingError if there is no such ``encode_type``, or no worker.
    """
    if encode_type:
        encoder(encode_type)
    workers = check_workers(workers)
    if shuffle:
        log.info(f"{_SOURCE}:86", "Shuffling data")
        images = images.shuffled(seed)
    total = len(images.images)
    log.info(f"{_SOURCE}:89", f"A total of {total} images.")
    if encode_type and not encoded:
        log.info(f"{_SOURCE}:92", "encode_type specified, assuming encoded=true.")
    keys = [b"%08d_" % i + os.fsencode(image.name) for i, image in enumerate(images.images)]
    if backend.upper() == "LMDB":
        _check_keys(keys)
    settings = _Settings(
        not gray, max(0, resize_height), max(0, resize_width), encoded, encode_type, images.path_of
    )
    with create_db(out, backend) as db:
        count, failed = _put_all(db, images, keys, settings, workers, check_size, progress)
        if images.labels is not None:
            db.attach(LABELS_FILE, b"".join(os.fsencode(name) + b"\n" for name in images.labels))
    if count % 1000:
        log.info(f"{_SOURCE}:153", f"Processed {count} files.")
    return Summary(os.fspath(out), count, total, failed)


def _put_all(
    db: Writer,
    images: ImageSet,
    keys: list[bytes],
    settings: _Settings,
    workers: int,
    check_size: bool,
    progress: Progress | None,
) -> tuple[int, list[str]]:
    """Write the records; return how many there are, and what is wrong with the other pictures."""
    count, failed = 0, []
    first: _Picture | None = None
    with closing(ordered_map(partial(_convert, settings), images.images, workers)) as pictures:
        for done, (key, picture) in enumerate(zip(keys, pictures, strict=True), 1):
            if picture.wrong:
                log.error("io.cpp:80", f"Could not open or find file {images.path_of(picture.name)}")
                failed.append(picture.wrong)
            else:
                first = first or picture
                if check_size:
                    _check_shape(picture, first)
                db.put(key, picture.record)
                count += 1
                if count % 1000 == 0:
                    log.info(f"{_SOURCE}:147", f"Processed {count} files.")
            if progress is not None:
                progress(done, len(keys))
    if first is None:
        raise DataError(f"none of the {len(keys)} pictures can be read; the first: {failed[0]}")
    return count, failed


def _convert(settings: _Settings, image: ListedImage) -> _Picture:
    """Read a picture and make its record."""
    path = settings.path_of(image.name)
    try:
        data = read_file(path)
    except DataError as error:
        return _Picture(image.name, wrong=str(error))
    try:
        array = decode_image(data, settings.color)
    except DataError as error:
        return _Picture(image.name, wrong=f"{path!r} {error}")
    if settings.size:
        array = resize_linear(array, *settings.size)
    datum = _datum(settings, path, image, data, array)
    height, width, channels = array.shape
    return _Picture(image.name, datum.SerializeToString(), (channels, height, width))


def _datum(settings: _Settings, path: str, image: ListedImage, data: bytes, array: Array) -> Datum:
    kind = settings.encode_type or (_guess(image.name) if settings.encoded else "")
    if not kind:
        height, width, channels = array.shape
        planes = np.ascontiguousarray(array.transpose(2, 0, 1)).tobytes()
        # Caffe's tool writes `encoded: false`, and so does this: the records are the same to the byte.
        return Datum(
            channels=channels, height=height, width=width, data=planes, label=image.label, encoded=False
        )
    if not settings.height and not settings.width and _extension_is(path, kind):
        return Datum(data=data, label=image.label, encoded=True)
    return Datum(data=_encode(settings, path, kind, array), label=image.label, encoded=True)


def _encode(settings: _Settings, path: str, kind: str, array: Array) -> bytes:
    try:
        return encode_image(array, kind)
    except SettingError as error:
        raise DataError(
            f"{path!r}: {error}, by --encode_type, since the name does not tell which to use"
        ) from error


def _guess(name: str) -> str:
    """Return what follows the last dot of a picture's name, or all of it, as Caffe's tool does."""
    if "." not in name:
        log.warning(f"{_SOURCE}:117", f"Failed to guess the encoding of '{name}'")
    return name[name.rfind(".") + 1 :].lower()


def _extension_is(path: str, kind: str) -> bool:
    extension, kind = path[path.rfind(".") + 1 :].lower(), kind.lower()
    return extension == kind or (kind == "jpg" and extension == "jpeg")


def _check_keys(keys: list[bytes]) -> None:
    for key in keys:
        if len(key) > _LMDB_KEY:
            raise DataError(
                f"the name {os.fsdecode(key[9:])!r} is too long: LMDB takes keys of {_LMDB_KEY} bytes, and "
                f"this one has {len(key)}; move its folder up into ROOTFOLDER, or use --backend leveldb"
            )


def _check_shape(picture: _Picture, expected: _Picture) -> None:
    if picture.shape != expected.shape:
        found, wanted = (" x ".join(map(str, shape)) for shape in (picture.shape, expected.shape))
        raise DataError(
            f"picture {picture.name!r} is {found} (channels, height, width), but {expected.name!r}, the "
            f"first, is {wanted}; --resize_width and --resize_height bring them to one size"
        )
