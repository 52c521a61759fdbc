import os

import numpy as np
import pytest

from caffelite.errors import CaffeliteError, DataError
from caffelite.io.blobproto import read_binaryproto
from caffelite.io.db import create_db
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import BlobProto, Datum
from caffelite.tools.compute_image_mean import compute_image_mean
from tests import packages
from tests.tools import recorded

RNG = np.random.default_rng(0)
PIXELS = RNG.integers(0, 256, (10, 3, 4, 5), dtype=np.uint8)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*datums, path="db"):
    with create_db(path) as db:
        for i, datum in enumerate(datums):
            db.put(b"%03d" % i, datum if isinstance(datum, bytes) else datum.SerializeToString())


def raw(pixels):
    return Datum(
        **dict(zip(("channels", "height", "width"), pixels.shape, strict=True)), data=pixels.tobytes()
    )


def encoded(pixels):
    return Datum(data=encode_png(pixels.transpose(1, 2, 0)), encoded=True)


def floats(values):
    shape = dict(zip(("channels", "height", "width"), values.shape, strict=True))
    return Datum(**shape, float_data=values.ravel().tolist())


@pytest.mark.parametrize("name", recorded.info()["means"])
def test_the_means_of_caffe(folder, name, capsys):
    if "leveldb" in name:
        packages.plyvel()
    recorded.unpack(folder)
    case = recorded.info()["means"][name]
    compute_image_mean(name, "mean")
    with open("mean", "rb") as got, open(case["file"], "rb") as expected:
        assert got.read() == expected.read()
    lines = ["I " + line.split("] ", 1)[1] for line in capsys.readouterr().err.splitlines()]
    assert lines[-len(case["log"]) :] == case["log"]
    middle = ["I Decoding Datum"] * ("png" in name) + ["I Starting iteration", "I Processed 20 files."]
    assert lines[1 : -len(case["log"])] == [*middle, "I Write to mean"]


@pytest.mark.parametrize("make_datum", [raw, encoded, floats])
@pytest.mark.parametrize("workers", [1, 2, 4])
def test_the_mean_is_that_of_each_value(folder, make_datum, workers):
    make(*map(make_datum, PIXELS))
    mean = compute_image_mean("db", workers=workers)
    assert mean.count == 10
    np.testing.assert_allclose(mean.image, PIXELS.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(mean.values, PIXELS.mean(axis=(0, 2, 3)), rtol=1e-6)
    assert mean.image.dtype == np.float32
    assert os.listdir() == ["db"]


def test_floats_are_not_rounded(folder):
    make(floats(np.full((1, 1, 2), 0.25)), floats(np.full((1, 1, 2), -1.5)))
    assert compute_image_mean("db").image.tolist() == [[[-0.625, -0.625]]]


def test_sums_are_in_single_precision_as_in_caffe(folder):
    """Beyond 2^24 an odd number is lost."""
    make(floats(np.full((1, 1, 1), 2.0**24)), *[floats(np.ones((1, 1, 1)))] * 3)
    assert compute_image_mean("db").image.item() == 2.0**24 / 4


def test_the_file_has_the_old_extents(folder):
    make(raw(PIXELS[0]))
    compute_image_mean("db", "mean.binaryproto")
    with open("mean.binaryproto", "rb") as file:
        blob = BlobProto.FromString(file.read())
    assert (blob.num, blob.channels, blob.height, blob.width) == (1, 3, 4, 5)
    assert not blob.HasField("shape")
    assert np.array_equal(read_binaryproto("mean.binaryproto"), PIXELS[:1])


def test_an_old_file_is_replaced(folder):
    make(raw(PIXELS[0]))
    with open("mean", "w") as file:
        file.write("old")
    compute_image_mean("db", "mean")
    assert read_binaryproto("mean").shape == (1, 3, 4, 5)


def test_progress(folder):
    make(*map(raw, PIXELS))
    calls = []
    compute_image_mean("db", progress=lambda *call: calls.append(call))
    assert calls == [(i + 1, 10) for i in range(10)]


@pytest.mark.parametrize(("count", "expected"), [(10000, ["10000"]), (10001, ["10000", "10001"])])
def test_every_ten_thousand_are_logged(folder, capsys, count, expected):
    make(*[raw(PIXELS[0, :1, :1, :1])] * count)
    compute_image_mean("db")
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    assert [line.split()[1] for line in lines if line.startswith("Processed")] == expected


def test_the_backend_is_found_or_heeded(folder):
    packages.plyvel()
    with create_db("level", "LEVELDB") as db:
        db.put(b"k", raw(PIXELS[0]).SerializeToString())
    assert compute_image_mean("level").count == 1
    assert compute_image_mean("level", backend="leveldb").count == 1
    with pytest.raises(DataError, match="holds a LevelDB database"):
        compute_image_mean("level", backend="lmdb")


@pytest.mark.parametrize(
    ("datum", "message"),
    [
        (
            raw(PIXELS[0, :, :2]),
            r"record '001' of database 'db' is 3 x 2 x 5, but those before are 3 x 4 x 5",
        ),
        (raw(PIXELS[0].transpose(0, 2, 1)), r"record '001' of database 'db' is 3 x 5 x 4"),
        (b"\xff\xff", r"record '001' of database 'db' is no Datum"),
        (Datum(encoded=True, data=b"x"), r"record '001' of database 'db' is no picture"),
        (
            Datum(channels=3, height=4, width=5, data=b"x"),
            r"record '001' .* says it is 3 x 4 x 5, but holds 1",
        ),
    ],
)
@pytest.mark.parametrize("first", [raw, encoded])
def test_a_record_that_does_not_fit_is_named(folder, datum, message, first):
    make(first(PIXELS[0]), datum)
    with pytest.raises(DataError, match=message):
        compute_image_mean("db", "mean")
    assert os.listdir() == ["db"]


def test_the_first_record_is_named_too(folder):
    make(b"\xff\xff")
    with pytest.raises(DataError, match="record '000' of database 'db' is no Datum"):
        compute_image_mean("db")


def test_a_file_that_cannot_be_written_is_told_before_the_work(folder):
    with pytest.raises(
        CaffeliteError, match=r"nowhere/mean: cannot be written: there is no folder '.*nowhere'"
    ):
        compute_image_mean("db", "nowhere/mean")
    os.mkdir("taken")
    with pytest.raises(CaffeliteError, match="taken: cannot be written: it is a folder"):
        compute_image_mean("db", "taken")


def test_a_database_that_is_not_there(folder):
    with pytest.raises(DataError, match="there is no LMDB database at 'db'"):
        compute_image_mean("db")
