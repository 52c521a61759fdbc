"""The command compute_image_mean; its numbers are tested with the tool."""

import os

import pytest

from caffelite.cli import main
from caffelite.io.blobproto import read_binaryproto
from tests import packages
from tests.cli.conftest import caffelite as run


def test_the_log_is_caffe_s(folder, capsys):
    assert main(["compute_image_mean", "train_db", "mean.binaryproto"]) == 0
    assert read_binaryproto("mean.binaryproto").shape == (1, 1, 2, 2)
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    assert lines[1:] == [
        "Starting iteration",
        "Processed 12 files.",
        "Write to mean.binaryproto",
        "Number of channels: 1",
        "mean_value channel [0]: 63.75",
    ]


def test_without_a_file_the_mean_is_told(folder, capsys):
    before = os.listdir()
    assert main(["compute_image_mean", "-backend=lmdb", "train_db", "--workers=2"]) == 0
    assert "mean_value channel [0]: 63.75" in capsys.readouterr().err
    assert os.listdir() == before


def test_progress(folder, capsys):
    assert main(["compute_image_mean", "train_db", "mean", "--progress"]) == 0
    text = capsys.readouterr().err
    assert "12/12" in text
    assert text.endswith("train_db: mean of 12 pictures of 1 x 2 x 2\nchannel 0: 63.75\nwritten to mean\n")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none"], 1, "there is no LMDB database at 'none'"),
        (["train_db", "no/mean"], 1, "no/mean: cannot be written: there is no folder"),
        (["train_db", "--backend=leveldb"], 1, "holds an LMDB database, not a LevelDB one"),
        (["train_db", "--backend=x"], 2, "'x' is not one of"),
        ([], 2, "Missing argument 'INPUT_DB'"),
        (["train_db", "mean", "more"], 2, "unexpected extra argument"),
    ],
)
def test_mistakes(folder, capsys, arguments, status, message):
    if "--backend=leveldb" in arguments:
        packages.plyvel()
    assert main(["compute_image_mean", *arguments]) == status
    text = capsys.readouterr().err
    assert message in text
    assert "Traceback" not in text


def test_as_a_process(folder):
    result = run("compute_image_mean", "train_db")
    assert (result.returncode, result.stdout) == (0, "")
    assert "mean_value channel [0]: 63.75" in result.stderr
