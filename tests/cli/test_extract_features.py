"""The command extract_features; what it writes is tested with the tool."""

import os

import numpy as np
import pytest

from caffelite import TRAIN, Net
from caffelite.cli import main
from caffelite.io.db import open_db


@pytest.fixture
def trained(folder):
    """The working directory, with net.prototxt and its weights."""
    net = Net("net.prototxt", TRAIN)
    net.save("weights.caffemodel")
    net.close()
    return folder


NET = ["weights.caffemodel", "net.prototxt"]


def test_as_with_caffe(trained, capsys):
    arguments = [*NET, "ip,label", "ip_db,label_db", "2", "lmdb", "CPU"]
    assert main(["extract_features", *arguments]) == 0
    text = capsys.readouterr().err
    for name in ("ip_db", "label_db"):
        with open_db(name) as db:
            assert len(db) == 8
    lines = [line.split("] ")[1] for line in text.splitlines() if line.startswith("E")]
    assert lines == [
        "Using CPU",
        "Extracting Features",
        "Extracted features of 8 query images for feature blob ip",
        "Extracted features of 8 query images for feature blob label",
        "Successfully extracted the features!",
    ]


def test_a_gpu_is_asked_for(trained, capsys):
    assert main(["extract_features", *NET, "ip", "ip_db", "1", "lmdb", "GPU", "3"]) == 0
    assert "GPU 3, but the numpy engine uses the CPU" in capsys.readouterr().err


def test_progress(trained, capsys):
    assert main(["extract_features", *NET, "ip,label", "f.npz,f.npz", "2", "npz", "--progress"]) == 0
    text = capsys.readouterr().err
    assert "2/2" in text
    assert text.endswith("f.npz: 8 x 3 of blob ip\nf.npz: 8 of blob label\n")
    with np.load("f.npz") as stored:
        assert stored["ip"].shape == (8, 3)


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ([*NET, "ip,label", "ip_db", "1", "lmdb"], 1, "must be equal, but there are 2 blobs"),
        ([*NET, "ipp", "ip_db", "1", "lmdb"], 1, "Unknown feature blob name 'ipp'"),
        ([*NET, "ip", "train_db", "1", "lmdb"], 1, "'train_db' exists already"),
        (["none.caffemodel", "net.prototxt", "ip", "a", "1", "lmdb"], 1, "none.caffemodel: no such file"),
        (["weights.caffemodel", "none.prototxt", "ip", "a", "1", "lmdb"], 1, "none.prototxt: no such file"),
        ([*NET, "ip", "a", "0", "lmdb"], 2, "0 is not in the range x>=1"),
        ([*NET, "ip", "a", "many", "lmdb"], 2, "'many' is not a valid integer"),
        ([*NET, "ip", "a", "1", "csv"], 2, "'csv' is not one of"),
        ([*NET, "ip", "a", "1"], 2, "Missing argument"),
        ([*NET, "ip", "a", "1", "lmdb", "TPU"], 2, "'TPU' is not one of"),
    ],
)
def test_mistakes(trained, capsys, arguments, status, message):
    before = sorted(os.listdir())
    assert main(["extract_features", *arguments]) == status
    text = capsys.readouterr().err
    assert message in text
    assert "Traceback" not in text
    assert sorted(os.listdir()) == before
