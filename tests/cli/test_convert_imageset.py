"""The command convert_imageset; what it writes is tested with the tool."""

import os
import signal
import subprocess
import time
from contextlib import suppress

import numpy as np
import pytest
from PIL import Image

from caffelite.cli import main
from caffelite.io.db import kind_of_folder, open_db
from caffelite.io.incomplete import LOCK
from caffelite.proto.caffe_pb2 import Datum
from tests import packages
from tests.cli.conftest import caffelite as run
from tests.cli.conftest import command, environment


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    """The working directory, with pictures img/0.png ... img/4.png and their list."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    (tmp_path / "img").mkdir()
    for i in range(5):
        Image.fromarray(np.full((4, 6, 3), 40 * i, np.uint8)).save(f"img/{i}.png")
    (tmp_path / "list.txt").write_text("".join(f"{i}.png {i}\n" for i in range(5)))
    return tmp_path


def datums(path="out"):
    with open_db(path, kind_of_folder(path)) as db:
        return [Datum.FromString(value) for _, value in db.records()]


def names():
    return sorted(set(os.listdir()) - {"img", "list.txt"})


def test_as_with_caffe(pictures, capsys):
    assert main(["convert_imageset", "img/", "list.txt", "out"]) == 0
    assert [datum.label for datum in datums()] == [0, 1, 2, 3, 4]
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    assert lines[:3] == ["A total of 5 images.", "Opened lmdb out", "Processed 5 files."]


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (["-gray"], {"channels": 1, "height": 4, "width": 6}),
        (
            ["--gray=true", "-resize_width=3", "--resize-height", "2"],
            {"channels": 1, "height": 2, "width": 3},
        ),
        (["--gray=false"], {"channels": 3}),
        (["--nogray", "--noshuffle", "--nocheck_size", "--noencoded"], {"channels": 3, "encoded": False}),
        (["--gray", "--nogray"], {"channels": 3}),
        (["-encoded"], {"channels": 0, "encoded": True}),
        (["--encoded=1", "--encode_type=jpg"], {"encoded": True}),
        (["--encode_type="], {"encoded": False, "channels": 3}),
        (["--check_size", "--backend=lmdb", "--workers", "3", "--no-progress"], {"channels": 3}),
        (["--resize_width=0", "--resize_height=-1"], {"width": 6}),
    ],
)
def test_flags_in_caffe_s_spellings(pictures, flags, expected):
    for arguments in ([*flags, "img/", "list.txt", "out"], ["img/", "list.txt", "out2", *flags]):
        assert main(["convert_imageset", *arguments]) == 0
    for path in ("out", "out2"):
        assert {name: getattr(datums(path)[0], name) for name in expected} == expected


def test_leveldb(pictures):
    packages.plyvel()
    assert main(["convert_imageset", "-backend=leveldb", "img/", "list.txt", "out"]) == 0
    assert kind_of_folder("out") == "LEVELDB"
    assert len(datums()) == 5


def test_shuffle_and_seed(pictures):
    for out, flags in {"a": [], "b": ["--seed=1"], "c": ["--seed", "5"]}.items():
        assert main(["convert_imageset", "--shuffle", *flags, "img/", "list.txt", out]) == 0
    orders = [[datum.label for datum in datums(out)] for out in "abc"]
    assert orders[0] == orders[1] != orders[2]


def test_folders_of_classes(pictures, capsys):
    for name in ("cat", "dog"):
        (pictures / "pets" / name).mkdir(parents=True)
    os.rename("img/1.png", "pets/dog/1.png")
    os.rename("img/2.png", "pets/cat/2.png")
    for i in range(5):
        (pictures / f"pets/notes{i}.txt").write_text("")
    assert main(["convert_imageset", "pets", "out", "--progress"]) == 0
    assert [datum.label for datum in datums()] == [0, 1]
    text = capsys.readouterr().err
    assert "no pictures of a class: notes0.txt, notes1.txt, notes2.txt and 2 more" in text
    assert "out: 2 of 2 pictures of 2 classes" in text
    assert (pictures / "out/labels.txt").read_text() == "cat\ndog\n"


def test_a_csv(pictures, capsys):
    (pictures / "list.csv").write_text("path,label\nimg/0.png,zebra\nimg/1.png,ant\n")
    assert main(["convert_imageset", "list.csv", "out"]) == 0
    assert [datum.label for datum in datums()] == [1, 0]


@pytest.mark.parametrize("progress", ["--progress", "--no-progress"])
def test_pictures_that_do_not_decode_are_listed_at_the_end(pictures, capsys, progress):
    (pictures / "img/1.png").write_bytes(b"broken")
    os.remove("img/3.png")
    assert main(["convert_imageset", "img/", "list.txt", "out", progress]) == 3
    text = capsys.readouterr().err
    assert [datum.label for datum in datums()] == [0, 2, 4]
    assert "Could not open or find file img/1.png" in text
    assert text.endswith(
        "caffelite: 2 of 5 pictures were left out:\n"
        "  'img/1.png' is no picture (6 bytes, which begin with b'broken')\n"
        "  'img/3.png' cannot be read: No such file or directory\n"
    )


def test_progress(pictures, capsys):
    assert main(["convert_imageset", "img/", "list.txt", "out", "--progress"]) == 0
    text = capsys.readouterr().err
    assert "5/5" in text
    assert text.endswith("out: 5 of 5 pictures\n")
    assert "A total of" not in text


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["img/", "none.txt", "out"], 1, "the list of pictures|'none.txt' cannot be read: No such file"),
        (["img/", "empty.txt", "out"], 1, "the list of pictures 'empty.txt' is empty"),
        (["wrong/", "list.txt", "out"], 1, "none of the 5 pictures can be read; the first: 'wrong/0.png'"),
        (["img/", "list.txt", "img"], 1, "'img' exists already; remove it, or choose another name"),
        (["img/", "list.txt", "no/out"], 1, "cannot create database 'no/out': there is no folder"),
        (["img", "list.txt", "out"], 1, "the first: 'img0.png' cannot be read"),
        (["img", "out"], 1, "'img': no pictures in folders of it"),
        (["list.txt", "out"], 2, "'list.txt' is neither a folder nor a .csv file. A list in Caffe's"),
        (["none", "out"], 2, "'none' is neither a folder nor a .csv file"),
        (["out"], 2, "Give ROOTFOLDER/ LISTFILE DB_NAME, or FOLDER DB_NAME, or FILE.csv DB_NAME, not 1 arg"),
        (["a", "b", "c", "d"], 2, "not 4 arguments"),
        ([], 2, "Missing argument"),
        (["img/", "list.txt", "out", "--grey"], 2, "No such option"),
        (["img/", "list.txt", "out", "--gray=maybe"], 2, "'--gray' does not take a value"),
        (["img/", "list.txt", "out", "--backend=sqlite"], 2, "'sqlite' is not one of 'lmdb', 'leveldb'"),
        (["img/", "list.txt", "out", "--resize_width=wide"], 2, "'wide' is not a valid integer"),
        (["img/", "list.txt", "out", "--workers=0"], 2, "0 is not in the range x>=1"),
        (["img/", "list.txt", "out", "--encode_type=gif"], 1, "pictures cannot be encoded as 'gif'; choose"),
    ],
)  # fmt: skip
def test_mistakes(pictures, capsys, arguments, status, message):
    (pictures / "empty.txt").write_text("")
    assert main(["convert_imageset", *arguments]) == status
    text = capsys.readouterr().err
    assert any(part in text for part in message.split("|"))
    assert "Traceback" not in text
    assert names() == ["empty.txt"]


# Conversions that are ended. Their last picture is a named pipe that nobody writes to, so they wait for it.


@pytest.fixture
def converting(pictures):
    """A conversion that runs, and waits for its last picture."""
    os.mkfifo("img/last.png")
    with open("list.txt", "a") as file:
        file.write("last.png 9\n")
    process = subprocess.Popen(
        command("convert_imageset", "img/", "list.txt", "out", "--workers", "2"),
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    for line in process.stderr:
        if "Opened lmdb out" in line:
            break
    yield process
    process.kill()
    process.communicate()


def status_of(process):
    """Wait for a conversion; a worker that waits for the last picture gets an empty one."""
    while True:
        try:
            return process.wait(0.1)
        except subprocess.TimeoutExpired:
            with suppress(OSError):  # nobody reads, or the worker was done
                os.close(os.open("img/last.png", os.O_WRONLY | os.O_NONBLOCK))


@pytest.mark.skipif(os.name == "nt", reason="has no such pipes")
def test_a_killed_conversion_leaves_no_database_and_the_next_removes_the_rest(pictures, converting):
    converting.kill()
    converting.wait()
    (left,) = names()
    assert left == f"out.{converting.pid}.incomplete"
    lock = os.path.join(left, LOCK)
    os.utime(lock, (time.time() - 10,) * 2)  # as if it had been begun a while ago
    (pictures / "list.txt").write_text("0.png 7\n")
    assert main(["convert_imageset", "img/", "list.txt", "out"]) == 0
    assert names() == ["out"]
    assert [datum.label for datum in datums()] == [7]


@pytest.mark.skipif(os.name == "nt", reason="has no such pipes")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_conversion_leaves_nothing(converting, number, status):
    converting.send_signal(number)
    assert status_of(converting) == status
    text = converting.stderr.read()
    assert "Traceback" not in text
    assert ("interrupted" in text) is (number == signal.SIGINT)
    assert names() == []


def test_a_conversion_without_room_says_so(pictures):
    """The system refuses to make files larger, as where the disk is full."""
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (600, 600, 3), dtype=np.uint8)).save(
        "img/0.png"
    )
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 18, 1 << 18)); "
    program = f"{limit}import sys; from caffelite.cli import main; sys.exit(main(sys.argv[1:]))"
    result = subprocess.run(
        [command()[0], "-c", program, "convert_imageset", "img/", "list.txt", "out"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "caffelite: error: cannot " in result.stderr
    assert "Traceback" not in result.stderr
    assert names() == []


def test_as_a_process(pictures):
    result = run("convert_imageset", "img/", "list.txt", "out")
    assert result.returncode == 0
    assert "Processed 5 files." in result.stderr
    assert result.stdout == ""
