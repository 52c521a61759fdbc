"""The command convert_mnist; what it writes is tested with the tool."""

import gzip

import pytest

from caffelite.cli import main
from caffelite.io.db import open_db
from caffelite.proto.caffe_pb2 import Datum


@pytest.fixture
def idx(tmp_path):
    """Six pictures of 2 x 2, gzipped, and their labels."""
    images, labels = tmp_path / "images.gz", tmp_path / "labels"
    pixels = bytes(range(24))
    images.write_bytes(gzip.compress(b"\0\0\x08\x03\0\0\0\x06\0\0\0\x02\0\0\0\x02" + pixels))
    labels.write_bytes(b"\0\0\x08\x01\0\0\0\x06" + bytes(range(6)))
    return [str(images), str(labels)]


def records(path):
    with open_db(path) as db:
        return [Datum.FromString(value) for _, value in db.records()]


def test_log_lines_in_a_pipe(idx, tmp_path, capsys):
    out = str(tmp_path / "db")
    assert main(["convert_mnist", *idx, out]) == 0
    assert [datum.label for datum in records(out)] == [0, 1, 2, 3, 4, 5]
    assert "A total of 6 items." in capsys.readouterr().err


def test_count_and_encoding(idx, tmp_path):
    out = str(tmp_path / "db")
    assert main(["convert-mnist", *idx, out, "-count=3", "--encode-type", "png"]) == 0
    found = records(out)
    assert [datum.label for datum in found] == [0, 2, 4]
    assert all(datum.encoded and datum.data.startswith(b"\x89PNG") for datum in found)


def test_progress(idx, tmp_path, capsys):
    out = str(tmp_path / "db")
    assert main(["convert_mnist", *idx, out, "--progress"]) == 0
    text = capsys.readouterr().err
    assert "6/6" in text
    assert f"{out}: 6 of 6 pictures of 2 x 2" in text
    assert "A total of" not in text
    assert len(records(out)) == 6


@pytest.mark.parametrize("progress", ["--progress", "--no-progress"])
def test_error(idx, tmp_path, capsys, progress):
    assert main(["convert_mnist", *reversed(idx), str(tmp_path / "db"), progress]) == 1
    assert "give the file of images first, then the file of labels" in capsys.readouterr().err
    assert not (tmp_path / "db").exists()
