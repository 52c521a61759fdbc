"""docs/scripts: old-style scripts run unchanged, and docs/scripts.md shows what they print."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from caffelite.io.db import open_db
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.migrate import migrate

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "docs" / "scripts"
PAGE = (ROOT / "docs" / "scripts.md").read_text(encoding="utf-8")


def run(script, *arguments):
    command = [sys.executable, "-m", "caffelite.as_caffe", str(SCRIPTS / script), *map(str, arguments)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "GLOG_minloglevel": "2", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def shown(script):
    """The output that the page shows for a script."""
    (text,) = re.findall(rf"^    \$ .*{re.escape(script)}.*\n((?:    .*\n)+)", PAGE, re.MULTILINE)
    return re.sub("^    ", "", text, flags=re.MULTILINE)


def form(text):
    """A text without its numbers, which depend on the number of iterations."""
    return re.sub(r"\d+(\.\d+)?", "#", text)


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    """What the training loop wrote after a few iterations."""
    target = tmp_path_factory.mktemp("weights") / "loop.caffemodel"
    output = run("train_loop.py", 50, target).replace(str(target), "lenet_loop.caffemodel")
    lines = shown("train_loop.py").splitlines()
    expected = [line for line in lines if "Iteration" not in line]
    assert [line for line in output.splitlines() if "Iteration" not in line] == expected
    (accuracy,) = re.findall(r"^Iteration 50: loss [\d.]+, test accuracy ([\d.]+)$", output, re.MULTILINE)
    assert float(accuracy) > 0.7
    return target


def test_a_training_loop_with_steps_of_its_own(weights):
    assert weights.stat().st_size > 4 * 431_080


def test_a_classification_script(weights, tmp_path):
    with open_db(str(ROOT / "models" / "lenet" / "mnist_test_lmdb")) as db:
        datums = (Datum.FromString(value) for _, value in db.records())
        (tmp_path / "seven.png").write_bytes(next(datum.data for datum in datums if datum.label == 7))
    output = run("classify_digit.py", tmp_path / "seven.png", weights)
    assert form(output) == form(shown("classify_digit.py"))
    assert output.startswith("predicted class is: 7\n")


def test_a_python_data_layer():
    output = run("digit_pairs.py", 100)
    assert set(form(output).splitlines()) == set(form(shown("digit_pairs.py")).splitlines())
    (accuracy,) = re.findall(r"^iteration 100: accuracy ([\d.]+)$", output, re.MULTILINE)
    assert float(accuracy) > 0.6


@pytest.mark.parametrize("script", sorted(path.name for path in SCRIPTS.glob("*.py")))
def test_they_need_no_migration(script):
    pytest.importorskip("fissix")
    text = (SCRIPTS / script).read_text(encoding="utf-8")
    assert migrate(text).text == text
    assert f"scripts/{script}" in PAGE
