import os

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError
from caffelite.io.db import create_db
from caffelite.io.encode import encode_image
from caffelite.io.images import decode_image
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.db_info import db_info
from tests import packages

COLOR = np.random.default_rng(0).integers(0, 256, (5, 4, 3), dtype=np.uint8)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*datums, path="db", backend="LMDB", names=None):
    with create_db(path, backend) as db:
        for i, datum in enumerate(datums):
            db.put(b"%03d" % i, datum if isinstance(datum, bytes) else datum.SerializeToString())
        if names is not None:
            db.attach("labels.txt", names)


def raw(channels=1, height=2, width=3, label=0):
    size = channels * height * width
    return Datum(channels=channels, height=height, width=width, data=bytes(size), label=label)


def file_of(data, label=0):
    return Datum(encoded=True, data=data, label=label)


def test_what_a_database_holds(folder):
    floats = Datum(channels=2, height=1, width=1, float_data=[1, 2])
    jpeg, png = encode_image(COLOR, "jpg"), encode_png(COLOR[..., :1])
    make(raw(label=1), raw(label=1), raw(3), floats, file_of(jpeg, 2), file_of(png, -1), names=b"cat\ndog\n")
    info = db_info("db")
    assert (info.path, info.backend, info.count) == ("db", "LMDB", 6)
    assert (info.first_key, info.last_key) == (b"000", b"005")
    assert info.size == sum(os.path.getsize(f"db/{name}") for name in ("data.mdb", "labels.txt"))
    assert info.kinds == {"raw bytes": 3, "floats": 1, "JPEG": 1, "PNG": 1}
    assert info.shapes == {(1, 2, 3): 2, (3, 2, 3): 1, (2, 1, 1): 1, (3, 5, 4): 1, (1, 5, 4): 1}
    assert info.labels == {1: 2, 0: 1, 2: 1, -1: 1}
    assert [info.label_name(label) for label in (-1, 0, 1, 2)] == ["", "cat", "dog", ""]
    assert info.damaged == info.samples == []


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGB", "RGBA", "LA", "CMYK"])
@pytest.mark.parametrize("kind", ["png", "jpg", "bmp", "tif"])
def test_shapes_of_files_are_those_they_decode_to(folder, mode, kind):
    image = Image.fromarray(COLOR).convert(mode)
    try:
        image.save(f"picture.{kind}")
    except (OSError, ValueError):
        pytest.skip("there are no such files")
    with open(f"picture.{kind}", "rb") as file:
        data = file.read()
    make(file_of(data))
    height, width, channels = decode_image(data).shape
    assert list(db_info("db").shapes) == [(channels, height, width)]


@pytest.mark.parametrize(
    ("damaged", "message"),
    [
        (b"\xff\xff", "record '001' is no Datum"),
        (file_of(b"no picture"), r"record '001' is no picture \(10 bytes"),
        (file_of(encode_png(COLOR)[:30]), "record '001' is no picture"),
        (Datum(channels=1, height=2, width=2, data=b"123"), "record '001' says it is 1 x 2 x 2, but holds 3"),
        (Datum(), "record '001' says it is 0 x 0 x 0, but holds 0 floats"),
    ],
)  # fmt: skip
def test_damaged_records_are_told(folder, damaged, message):
    make(raw(), damaged, raw())
    info = db_info("db", samples=3)
    assert len(info.damaged) == 1
    assert info.damaged[0].startswith(message.replace("\\", ""))
    assert (info.count, sum(info.kinds.values()), len(info.samples)) == (3, 2, 2)


@pytest.mark.parametrize(
    ("samples", "expected"), [(0, []), (1, [0]), (3, [0, 3, 6]), (10, range(10)), (50, range(10))]
)
def test_samples_are_spread_evenly(folder, samples, expected):
    make(*(raw(label=i) for i in range(10)))
    found = db_info("db", samples=samples).samples
    assert [sample.datum.label for sample in found] == list(expected)
    assert [int(sample.key) for sample in found] == list(expected)


def test_progress(folder):
    make(*[raw()] * 5)
    calls = []
    db_info("db", progress=lambda *call: calls.append(call))
    assert calls == [(i + 1, 5) for i in range(5)]


def test_leveldb_is_recognised(folder):
    packages.plyvel()
    make(raw(), raw(), backend="LEVELDB")
    info = db_info("db")
    assert (info.backend, info.count) == ("LEVELDB", 2)
    with pytest.raises(DataError, match=r"holds a LevelDB database"):
        db_info("db", backend="lmdb")


def test_a_database_that_is_not_there(folder):
    with pytest.raises(DataError, match=r"there is no LMDB database at 'db'"):
        db_info("db")
