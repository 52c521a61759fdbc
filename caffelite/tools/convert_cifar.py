"""Convert CIFAR-10 or CIFAR-100 (binary version) to databases for training and test.

Source: BVLC/caffe examples/cifar10/convert_cifar_data.cpp, https://www.cs.toronto.edu/~kriz/cifar.html
"""

import os
import tarfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass

from caffelite import log
from caffelite.errors import DataError, SettingError
from caffelite.io.db import Writer, create_db
from caffelite.io.image_files import read_file
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.convert_imageset import LABELS_FILE

Path = str | os.PathLike[str]
Progress = Callable[[int, int], object]

SIZE = 32
PIXELS = 3 * SIZE * SIZE  # bytes of a picture: red, green and blue plane
_SOURCE = "convert_cifar_data.cpp"


@dataclass(frozen=True)
class _Dataset:
    """The files of a dataset; a record is a byte for each of ``labels``, and a picture."""

    name: str
    folder: str  # that its archive holds
    train: tuple[str, ...]
    test: str
    labels: Mapping[str, tuple[str, int]]  # kind of label -> file with the names, their number

    @property
    def files(self) -> tuple[str, ...]:
        return (*self.train, self.test)

    @property
    def record(self) -> int:
        """Bytes of a record."""
        return len(self.labels) + PIXELS


CIFAR10 = _Dataset(
    "cifar10",
    "cifar-10-batches-bin",
    tuple(f"data_batch_{i}.bin" for i in range(1, 6)),
    "test_batch.bin",
    {"": ("batches.meta.txt", 10)},
)
CIFAR100 = _Dataset(
    "cifar100",
    "cifar-100-binary",
    ("train.bin",),
    "test.bin",
    {"coarse": ("coarse_label_names.txt", 20), "fine": ("fine_label_names.txt", 100)},
)

_OF_PYTHON = {"data_batch_1", "batches.meta", "meta"}
_KNOWN = {*CIFAR10.files, *CIFAR100.files, *_OF_PYTHON}
_KNOWN |= {file for dataset in (CIFAR10, CIFAR100) for file, _ in dataset.labels.values()}


def convert_cifar(
    source: Path,
    output_folder: Path,
    db_type: str = "lmdb",
    *,
    coarse: bool = False,
    progress: Progress | None = None,
) -> dict[str, int]:
    """Write ``cifar10_train_lmdb`` and ``cifar10_test_lmdb`` (or cifar100_...) into ``output_folder``.

    Returns how many pictures each database has, by its path. Record i has the key "%05d" % i and a Datum
    of 3 x 32 x 32 bytes with its label; its channels are red, green, blue, as in Caffe. Names of classes go
    to ``labels.txt`` in each database's folder.

    ``source``    a folder with the files of the binary version, or its archive (.tar.gz) as it is downloaded
    ``db_type``   ``"lmdb"`` or ``"leveldb"``, which also ends the databases' names
    ``coarse``    of CIFAR-100 the 20 superclasses instead of the 100 classes
    ``progress``  called with (done, total) after every picture

    Errors
        DataError if files are missing or cut short, or hold labels that there are not; if a database exists
        or cannot be written. Then none of both is left.
        SettingError if CIFAR-10 is to have coarse labels.
    """
    name = os.fspath(source)
    files = _read_folder(name) if os.path.isdir(name) else _read_archive(name)
    dataset = next((known for known in (CIFAR10, CIFAR100) if set(known.files) & set(files)), None)
    if dataset is None:
        raise DataError(_explain(name, files))
    missing = [file for file in dataset.files if file not in files]
    if missing:
        raise DataError(
            f"{name!r} lacks {', '.join(missing)}; download the archive again, and unpack all of it"
        )
    if coarse and dataset is CIFAR10:
        raise SettingError("CIFAR-10 has no coarse labels; CIFAR-100 has them")
    kind = "coarse" if coarse else list(dataset.labels)[-1]
    for file in dataset.files:
        _check(f"{name}: {file}", files[file], dataset, kind)
    paths = [
        os.path.join(output_folder, f"{dataset.name}_{part}_{db_type.lower()}") for part in ("train", "test")
    ]
    total = sum(len(files[file]) // dataset.record for file in dataset.files)
    counter = _Counter(total, progress)
    with ExitStack() as stack:
        train, test = (stack.enter_context(create_db(path, db_type)) for path in paths)
        log.info(f"{_SOURCE}:52", "Writing Training data")
        for number, file in enumerate(dataset.train, 1):
            log.info(f"{_SOURCE}:55", f"Training Batch {number}")
            _put_all(train, files[file], dataset, kind, counter)
        in_train = counter.done
        log.info(f"{_SOURCE}:73", "Writing Testing data")
        counter.first = counter.done
        _put_all(test, files[dataset.test], dataset, kind, counter)
        names = files.get(dataset.labels[kind][0])
        if names is not None:
            for db in (train, test):
                db.attach(LABELS_FILE, b"\n".join(names.split()) + b"\n")
    return dict(zip(paths, (in_train, total - in_train), strict=True))


class _Counter:
    """Numbers the pictures, and reports how many are done."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total = total
        self.progress = progress
        self.done = 0
        self.first = 0  # of the database

    def next_key(self) -> bytes:
        return b"%05d" % (self.done - self.first)

    def count(self) -> None:
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, self.total)


def _put_all(db: Writer, data: bytes, dataset: _Dataset, kind: str, counter: _Counter) -> None:
    """Write the pictures of a file."""
    place = list(dataset.labels).index(kind)
    for start in range(0, len(data), dataset.record):
        pixels = data[start + len(dataset.labels) : start + dataset.record]
        datum = Datum(channels=3, height=SIZE, width=SIZE, data=pixels, label=data[start + place])
        db.put(counter.next_key(), datum.SerializeToString())
        counter.count()


def _check(name: str, data: bytes, dataset: _Dataset, kind: str) -> None:
    if not data or len(data) % dataset.record:
        raise DataError(
            f"{name} is cut short or damaged: it has {len(data)} bytes, which is no multiple of the "
            f"{dataset.record} of a picture; download it again"
        )
    labels = data[list(dataset.labels).index(kind) :: dataset.record]
    classes = dataset.labels[kind][1]
    if max(labels) >= classes:
        raise DataError(f"{name} is damaged: it has label {max(labels)}, but labels are 0 to {classes - 1}")


def _read_folder(folder: str) -> dict[str, bytes]:
    """Return the files of a dataset, by name, in a folder or in that of its archive below it."""
    for place in (folder, *(os.path.join(folder, known.folder) for known in (CIFAR10, CIFAR100))):
        paths = {name: os.path.join(place, name) for name in _KNOWN}
        found = {name: path for name, path in paths.items() if os.path.isfile(path)}
        if found:
            return {name: read_file(path) for name, path in found.items()}
    return {}


def _read_archive(path: str) -> dict[str, bytes]:
    """Return the files of a dataset, by name, in an archive."""
    files = {}
    try:
        with tarfile.open(path) as archive:
            for member in archive:
                name = os.path.basename(member.name)
                content = archive.extractfile(member) if name in _KNOWN and member.isfile() else None
                if content is not None:
                    files[name] = content.read()
    except FileNotFoundError as error:
        raise DataError(f"{path!r}: there is no such folder or archive") from error
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        raise DataError(
            f"{path!r} is no archive (.tar.gz), or is cut short: {error}; download it again"
        ) from error
    return files


def _explain(source: str, files: Mapping[str, bytes]) -> str:
    wanted = f"{CIFAR10.train[0]} (CIFAR-10) or {CIFAR100.train[0]} (CIFAR-100)"
    if set(files) & _OF_PYTHON:
        return f"{source!r} is CIFAR's version for Python; download the binary version, which has {wanted}"
    return f"{source!r} is no binary version of CIFAR: it has no {wanted}"
