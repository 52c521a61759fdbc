"""The command db_info; what it finds is tested with the tool."""

import os

import numpy as np
import pytest
from PIL import Image

from caffelite.cli import main
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import Datum


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(labels, path="db", names=None, label_field=True):
    with create_db(path) as db:
        for i, label in enumerate(labels):
            datum = Datum(channels=1, height=2, width=3, data=bytes(6))
            if label_field and label is not None:
                datum.label = label
            db.put(b"%08d" % i, datum.SerializeToString())
        if names:
            db.attach("labels.txt", names)


def test_what_it_prints(here, capsys):
    make([0] * 20 + [1] * 10 + [2], names=b"cat\ndog\n")
    size = sum(os.path.getsize(f"db/{name}") for name in os.listdir("db"))
    capsys.readouterr()
    assert main(["db_info", "db"]) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "database  db (LMDB)",
        "records   31, keys 00000000 to 00000030",
        f"size      {size / 1024:.1f} KiB",
        "content   raw bytes",
        "shapes    1 x 2 x 3",
        "labels    3, 1 to 20 records each",
        "  0 cat  20  ########################################",
        "  1 dog  10  ####################",
        "  2       1  ##",
    ]
    assert captured.err == ""


def test_of_many_labels_the_largest_and_smallest_are_shown(here, capsys):
    make([label for label in range(50) for _ in range(label + 1)])
    assert main(["db_info", "db"]) == 0
    lines = capsys.readouterr().out.splitlines()[5:]
    assert lines[0] == "labels    50, 1 to 50 records each; the largest and the smallest:"
    assert lines[11] == "  ..."
    shown = [int(line.split()[0]) for line in lines[1:11] + lines[12:]]
    assert shown == [*range(49, 39, -1), *range(9, -1, -1)]


def test_records_without_labels(here, capsys):
    make([None] * 3)
    make([1, None, None], "some")
    assert main(["db_info", "db"]) == 0
    assert "labels    none" in capsys.readouterr().out
    assert main(["db_info", "some"]) == 0
    assert "labels    1, 1 to 1 records each, and 2 records without" in capsys.readouterr().out


def test_many_shapes(here, capsys):
    with create_db("db") as db:
        for i in range(12):
            shape = Datum(channels=1, height=1, width=i + 1, data=bytes(i + 1))
            db.put(b"%02d" % i, shape.SerializeToString())
    assert main(["db_info", "db"]) == 0
    assert "shapes    1 x 1 x 1 (1), 1 x 1 x 2 (1), " in (text := capsys.readouterr().out)
    assert "1 x 1 x 10 (1) and 2 more\n" in text


def test_damaged_records(here, capsys):
    with create_db("db") as db:
        for i in range(12):
            db.put(b"%02d" % i, b"\xff\xff")
    assert main(["db_info", "db"]) == 1
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("damaged   12")
    assert lines[start + 1].startswith("  record '00' is no Datum")
    assert lines[start + 11 :] == ["  and 2 more"]


@pytest.mark.parametrize(("samples", "size"), [(4, (216, 244)), (64, (320, 362))])
def test_a_sheet(here, capsys, samples, size):
    make(range(9))
    assert main(["db_info", "db", "--sheet=s.png", "-samples", str(samples), "--rgb"]) == 0
    assert f"sheet     s.png: {min(samples, 9)} pictures\n" in capsys.readouterr().out
    with Image.open("s.png") as image:
        assert image.size == size
        assert (np.asarray(image.convert("L")) < 100).any()


def test_progress(here, capsys):
    make(range(5))
    assert main(["db_info", "db", "--progress"]) == 0
    captured = capsys.readouterr()
    assert "5/5" in captured.err
    assert captured.out.startswith("database  db (LMDB)\n")


@pytest.mark.parametrize(("size", "text"), [(1023, "1023 bytes"), (1536, "1.5 KiB"), (5 << 40, "5.0 TiB")])
def test_sizes(here, capsys, monkeypatch, size, text):
    make([0])
    monkeypatch.setattr("caffelite.tools.db_info._size", lambda folder: size)
    assert main(["db_info", "db"]) == 0
    assert f"size      {text}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none"], 1, "there is no LMDB database at 'none'"),
        (["db", "--sheet=no/sheet.png"], 1, "no/sheet.png: cannot be written: there is no folder"),
        (["db", "--sheet=sheet.jpg"], 2, "the sheet is a PNG file; call it ...png, not 'sheet.jpg'"),
        (["db", "--samples=0"], 2, "0 is not in the range x>=1"),
        (["db", "--backend=x"], 2, "'x' is not one of"),
        ([], 2, "Missing argument 'DB'"),
    ],
)
def test_mistakes(here, capsys, arguments, status, message):
    make([0])
    assert main(["db_info", *arguments]) == status
    text = capsys.readouterr().err
    assert message in text
    assert "Traceback" not in text
