"""What a database of Datums holds: how many, of which shapes, with which labels."""

import io
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from caffelite.errors import DataError
from caffelite.io.datum import parse_datum
from caffelite.io.db import kind_of_folder, open_db
from caffelite.io.images import FORMATS
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.convert_imageset import LABELS_FILE

Path = str | os.PathLike[str]
Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class Sample:
    """A record to look at: its key and its Datum."""

    key: bytes
    datum: Datum


@dataclass
class DbInfo:
    """What ``db_info`` found.

    ``size``      bytes of the database's files
    ``kinds``     how many Datums hold ``"raw bytes"``, ``"floats"``, or a file: ``"JPEG"``, ``"PNG"``, ...
    ``shapes``    how many have a shape (C, H, W), as a Data layer decodes it without ``force_color``
    ``labels``    how many have a label; those without one are not counted
    ``names``     of the labels, from the database's ``labels.txt``
    ``damaged``   what is wrong with records that are no Datum, or do not hold what they say
    ``samples``   records that are not damaged, evenly spread
    """

    path: str
    backend: str
    size: int
    count: int = 0
    first_key: bytes = b""
    last_key: bytes = b""
    kinds: Counter[str] = field(default_factory=Counter)
    shapes: Counter[tuple[int, int, int]] = field(default_factory=Counter)
    labels: Counter[int] = field(default_factory=Counter)
    names: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)

    def label_name(self, label: int) -> str:
        """Return the name of a label, or "" if it has none."""
        return self.names[label] if 0 <= label < len(self.names) else ""


def db_info(
    db: Path, *, backend: str | None = None, samples: int = 0, progress: Progress | None = None
) -> DbInfo:
    """Read all records of a database, and tell what they are.

    Of encoded pictures the beginning alone is read. ``backend`` is by default what ``db`` is; ``samples`` is
    how many records are kept to look at; ``progress`` is called with (done, total) after every record.

    Raises DataError if the database is missing, damaged, or without records.
    """
    kind = backend or kind_of_folder(db) or "LMDB"
    with open_db(db, kind) as reader:
        info = DbInfo(os.fspath(db), kind.upper(), _size(db), names=_names(db))
        total = len(reader)
        wanted = (
            {i * total // samples for i in range(min(samples, total))} if samples < total else range(total)
        )
        for number, (key, value) in enumerate(reader.records()):
            _add(info, key, value, number in wanted)
            if progress is not None:
                progress(number + 1, total)
    return info


def _add(info: DbInfo, key: bytes, value: bytes, sample: bool) -> None:
    info.first_key = info.first_key or key
    info.last_key = key
    info.count += 1
    try:
        datum = parse_datum(value)
        kind, shape = _encoded(datum.data) if datum.encoded else _raw(datum)
    except DataError as error:
        info.damaged.append(f"record {key.decode(errors='replace')!r} {error}")
        return
    info.kinds[kind] += 1
    info.shapes[shape] += 1
    if datum.HasField("label"):
        info.labels[datum.label] += 1
    if sample:
        info.samples.append(Sample(key, datum))


def _raw(datum: Datum) -> tuple[str, tuple[int, int, int]]:
    """Return what a Datum holds that is not encoded, and its shape."""
    shape = (datum.channels, datum.height, datum.width)
    values = len(datum.data) or len(datum.float_data)
    if min(shape) < 1 or values != shape[0] * shape[1] * shape[2]:
        kind = "bytes" if datum.data else "floats"
        raise DataError(f"says it is {' x '.join(map(str, shape))}, but holds {values} {kind}")
    return "raw bytes" if datum.data else "floats", shape


def _encoded(data: bytes) -> tuple[str, tuple[int, int, int]]:
    """Return the format of a picture file, and its shape."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            alpha = image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info
            channels = 4 if alpha else 1 if image.mode[0] in "1LIF" else 3
            return str(image.format), (channels, image.height, image.width)
    except (OSError, SyntaxError, ValueError) as error:
        raise DataError(f"is no picture ({len(data)} bytes, which begin with {data[:8]!r})") from error


def _size(folder: Path) -> int:
    with os.scandir(folder) as entries:
        return sum(entry.stat().st_size for entry in entries if entry.is_file())


def _names(folder: Path) -> list[str]:
    try:
        with open(os.path.join(folder, LABELS_FILE), encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return []
