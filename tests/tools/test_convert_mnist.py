import gzip
import os
import struct

import numpy as np
import pytest

from caffelite.errors import DataError
from caffelite.io.datum import datum_image, parse_datum
from caffelite.io.db import open_db
from caffelite.tools.convert_mnist import Summary, convert_mnist

PIXELS = np.random.default_rng(0).integers(0, 256, (10, 4, 3), dtype=np.uint8)
LABELS = np.arange(10, dtype=np.uint8)[::-1]


def idx(magic, array):
    return struct.pack(f">{1 + array.ndim}I", magic, *array.shape) + array.tobytes()


@pytest.fixture
def files(tmp_path):
    (tmp_path / "images").write_bytes(idx(2051, PIXELS))
    (tmp_path / "labels").write_bytes(idx(2049, LABELS))
    return tmp_path / "images", tmp_path / "labels", tmp_path / "out_lmdb"


def content(path):
    with open_db(path) as db:
        return [(key, parse_datum(value)) for key, value in db.records()]


@pytest.mark.parametrize("encode", [None, "png"])
def test_every_digit_arrives_with_its_label(files, encode):
    assert convert_mnist(*files, encode=encode) == Summary(str(files[2]), 10, 10, 4, 3)
    records = content(files[2])
    assert [key for key, _ in records] == [b"%08d" % i for i in range(10)]
    for i, (_, datum) in enumerate(records):
        assert np.array_equal(datum_image(datum), PIXELS[i][None])
        assert datum.label == LABELS[i]
        assert (datum.channels, datum.height, datum.width) == (1, 4, 3)
        assert datum.encoded is (encode is not None)


def test_raw_records_are_those_of_caffe_to_the_byte(files):
    convert_mnist(*files)
    with open_db(files[2]) as db:
        _, value = next(db.records())
    # channels, height, width, data, label; the flag `encoded` is not written
    assert value == b"\x08\x01\x10\x04\x18\x03\x22\x0c" + PIXELS[0].tobytes() + b"\x28\x09"


@pytest.mark.parametrize("packed", [(True, True), (True, False), (False, True)])
def test_gzip_is_recognised_by_content(files, packed):
    for path, pack in zip(files, packed, strict=False):
        if pack:
            path.write_bytes(gzip.compress(path.read_bytes()))
    convert_mnist(*files)
    assert len(content(files[2])) == 10


@pytest.mark.parametrize("count", [1, 3, 7, 10])
def test_a_part_is_drawn_evenly(files, count):
    summary = convert_mnist(*files, count=count)
    assert (summary.count, summary.total) == (count, 10)
    numbers = [k * 10 // count for k in range(count)]
    records = content(files[2])
    assert [int(key) for key, _ in records] == numbers
    assert [datum.label for _, datum in records] == [LABELS[i] for i in numbers]


def test_progress_is_reported(files):
    calls = []
    convert_mnist(*files, count=3, progress=lambda done, count: calls.append((done, count)))
    assert calls == [(1, 3), (2, 3), (3, 3)]


def test_the_log_is_caffe_s(files, capsys):
    convert_mnist(*files, count=4)
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    opened = f"Opened lmdb {files[2]}"
    assert lines == [opened, "A total of 10 items.", "Rows: 4 Cols: 3", "Processed 4 files."]


def spoil(path, change):
    path.write_bytes(change(path.read_bytes()))


def refused(files, message, **options):
    with pytest.raises(DataError, match=message):
        convert_mnist(*files, **options)
    assert not files[2].exists()
    assert all(not name.startswith("out_lmdb") for name in os.listdir(files[2].parent))


def test_files_given_the_wrong_way_round(files):
    message = "labels is no IDX file of images: it holds labels; give the file of images first"
    refused((files[1], files[0], files[2]), message)
    refused((files[0], files[0], files[2]), "images is no IDX file of labels: it holds images")


@pytest.mark.parametrize(
    ("which", "change", "message"),
    [
        (
            0,
            lambda data: b"\0\0\x0c" + data[3:],
            "images is no IDX file of images: it starts with 3075, not with 2051",
        ),
        (1, lambda data: data[:3], "labels is no IDX file of labels: it starts with less than 4 bytes"),
        (0, lambda data: data[:10], "images is cut short: it ends in its header"),
        (
            0,
            lambda data: data[:-1],
            r"images is cut short: its header says \(10, 4, 3\), 120 bytes, but 119 follow",
        ),
        (1, lambda data: data[:-1], r"labels is cut short: its header says \(10,\), 10 bytes, but 9 follow"),
        (0, lambda data: idx(2051, PIXELS[:9]), "images holds 9 images, .*labels 10 labels"),
        (0, lambda data: idx(2051, PIXELS[:0]), "images holds no images"),
        (0, lambda data: gzip.compress(data)[:-30], "images is a damaged or cut short gzip file"),
        (
            1,
            lambda data: gzip.compress(data)[:12] + b"\xff" * 30,
            "labels is a damaged or cut short gzip file",
        ),
    ],
)
def test_files_that_are_not_right(files, which, change, message):
    spoil(files[which], change)
    refused(files, message)


@pytest.mark.parametrize("which", [0, 1])
def test_a_missing_file_is_named(files, which):
    os.remove(files[which])
    refused(files, f"{files[which].name} cannot be read: No such file or directory")


@pytest.mark.parametrize("count", [0, -1, 11])
def test_a_part_that_cannot_be_drawn(files, count):
    refused(files, f"cannot take {count} of the 10 images", count=count)


def test_an_unknown_encoding(files):
    refused(files, "cannot encode pictures as 'gif'; choose 'png'", encode="gif")


def test_an_existing_database_is_kept(files):
    convert_mnist(*files)
    with pytest.raises(DataError, match="exists already"):
        convert_mnist(*files, count=3)
    assert len(content(files[2])) == 10


def test_a_missing_folder_is_named(files, tmp_path):
    with pytest.raises(DataError, match=r"there is no folder '.*nowhere'; create it first"):
        convert_mnist(*files[:2], tmp_path / "nowhere" / "out")
