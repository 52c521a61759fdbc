"""The command convert_cifar; what it writes is tested with the tool."""

import os

import pytest

from caffelite.cli import main
from caffelite.io.db import open_db


@pytest.fixture
def source(tmp_path, monkeypatch):
    """The working directory, with CIFAR-10's files of one picture each in the folder in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name in (*(f"data_batch_{i}" for i in range(1, 6)), "test_batch"):
        (tmp_path / f"in/{name}.bin").write_bytes(b"\x07" + bytes(3072))
    return tmp_path


def test_as_with_caffe(source, capsys):
    assert main(["convert_cifar", "in", ".", "lmdb"]) == 0
    assert "Training Batch 5" in capsys.readouterr().err
    with open_db("cifar10_train_lmdb") as train, open_db("cifar10_test_lmdb") as test:
        assert (len(train), len(test)) == (5, 1)


def test_progress(source, capsys):
    assert main(["convert-cifar", "in", ".", "--progress"]) == 0
    text = capsys.readouterr().err
    assert "6/6" in text
    train, test = (os.path.join(".", f"cifar10_{part}_lmdb") for part in ("train", "test"))
    assert text.endswith(f"{train}: 5 pictures\n{test}: 1 pictures\n")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none", "."], 1, "'none': there is no such folder or archive"),
        (["in", "none"], 1, "there is no folder"),
        (["in", ".", "--coarse"], 1, "CIFAR-10 has no coarse labels"),
        (["in", ".", "sqlite"], 2, "'sqlite' is not one of"),
        (["in"], 2, "Missing argument 'OUTPUT_FOLDER'"),
    ],
)
def test_mistakes(source, capsys, arguments, status, message):
    assert main(["convert_cifar", *arguments]) == status
    text = capsys.readouterr().err
    assert message in text
    assert "Traceback" not in text
    assert os.listdir() == ["in"]
