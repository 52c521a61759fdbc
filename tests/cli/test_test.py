"""``caffelite test``: Caffe's recorded output, a terminal, and mistakes."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from caffelite.cli import main
from caffelite.cli.test import _cells
from caffelite.engines import default_engine
from caffelite.solvers.scores import TestScore as Score
from tests.cli.conftest import caffelite as run

RECORDED = Path(__file__).parents[1] / "golden" / "data"


@pytest.fixture
def recorded(tmp_path, monkeypatch):
    """The working directory, with the recorded net; returns what Caffe was asked and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    with zipfile.ZipFile(RECORDED / "caffe_test.zip") as archive:
        archive.extractall(tmp_path)
    shutil.copytree(RECORDED / "lmdb_color", tmp_path / "lmdb_color")
    return json.loads((tmp_path / "log.json").read_text())


def printed(log):
    """The lines that the command itself wrote, without their prefix."""
    return re.findall(r"^I\d{4} [\d:.]+ +\d+ caffe\.cpp:\d+\] (.*)$", log, re.MULTILINE)


def assert_same(lines, recorded):
    """Compare lines; the last of a number's six digits depends on the order of a kernel's sums."""
    number = re.compile(r"\d+\.\d+(?:e-?\d+)?")
    assert [number.sub("#", line) for line in lines] == [number.sub("#", line) for line in recorded]
    found, expected = (
        [float(n) for line in text for n in number.findall(line)] for text in (lines, recorded)
    )
    assert found == pytest.approx(expected, rel=1e-5)


def test_prints_what_caffe_printed(recorded):
    done = run(*recorded["command"].split()[1:])
    assert (done.returncode, done.stdout) == (0, "")
    assert_same(printed(done.stderr), recorded["log"])


@pytest.mark.parametrize(
    "arguments",
    [
        "tooltest.prototxt -weights tooltest.caffemodel -iterations 3",
        "-model tooltest.prototxt -weights=tooltest.caffemodel,tooltest.caffemodel -iterations=3 -phase TEST",
        "tooltest.prototxt --weights tooltest.caffemodel --iterations 3 -level 2 -stage a,b --no-progress",
    ],
)
def test_other_spellings(recorded, capsys, arguments):
    assert main(["test", *arguments.split()]) == 0
    assert_same(printed(capsys.readouterr().err), recorded["log"])


def test_state(recorded, capsys):
    net = Path("tooltest.prototxt")
    rule = 'type: "Accuracy" include { stage: "deep" min_level: 1 }'
    net.write_text(net.read_text().replace('type: "Accuracy"', rule))
    command = ["test", "tooltest.prototxt", "--weights", "tooltest.caffemodel", "--iterations", "1"]
    assert main(command) == 0
    assert "acc = " not in capsys.readouterr().err
    assert main([*command, "--stage", "x,deep", "--level", "1"]) == 0
    assert "acc = 0.25" in capsys.readouterr().err


def test_templates_and_unknown_fields(recorded, capsys):
    net = Path("tooltest.prototxt")
    net.write_text(net.read_text().replace("num_output: 5", "num_output: $CLASSES no_such_field: 1"))
    command = recorded["command"].split()[1:]
    assert main([*command, "--var", "CLASSES=5", "--allow-unknown"]) == 0
    assert_same(printed(capsys.readouterr().err), recorded["log"])


def test_gpu_is_accepted_with_a_warning(recorded, capsys):
    assert main([*recorded["command"].split()[1:], "-gpu", "0"]) == 0
    assert f"--gpu 0, but the {default_engine().name} engine uses the CPU" in capsys.readouterr().err


def test_on_a_terminal(recorded, capsys):
    assert main([*recorded["command"].split()[1:], "--progress"]) == 0
    text = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().err)
    assert "tooltest.prototxt: 3 batches" in text
    assert re.search(r"^acc +0\.166667 *$", text, re.MULTILINE)
    assert re.search(r"^loss +3\.29988 +\* 0\.5 = 1\.64994 loss *$", text, re.MULTILINE)
    assert re.search(r"^total loss +1\.64994", text, re.MULTILINE)
    assert not printed(text)


def test_cells_of_the_table():
    assert _cells([Score("loss", 0.25, 1.0)]) == ("0.25", "loss")
    assert _cells([Score("prob", 0.25, 0.0), Score("prob", 0.75, 0.0)]) == ("0.25 .. 0.75", "2 elements")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("--weights tooltest.caffemodel", 2, "Give a net: caffelite test train_val.prototxt"),
        ("tooltest.prototxt", 2, "Need model weights to score"),
        ("a.prototxt --model b.prototxt --weights c", 2, "Two nets: a.prototxt and --model b.prototxt"),
        ("tooltest.prototxt --weights c --phase TRAIN", 2, "runs in phase TEST, not in TRAIN"),
        ("tooltest.prototxt --weights c --iterations 0", 2, "0 is not in the range"),
        ("tooltest.prototxt --weights none.caffemodel", 1, "none.caffemodel"),
        ("none.prototxt --weights tooltest.caffemodel", 1, "none.prototxt"),
        ("tooltest.prototxt --weights tooltest.caffemodel --engine abacus", 1, "no engine 'abacus'"),
    ],
)
def test_mistakes(recorded, capsys, arguments, status, message):
    assert main(["test", *arguments.split()]) == status
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error


def test_a_mistake_as_a_process(recorded):
    done = run("test", "tooltest.prototxt", "--weights", "none.caffemodel")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "none.caffemodel" in done.stderr.splitlines()[-1]
