"""docs/porting.md: its files and commands are used as they stand there."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from caffelite.cli import main
from caffelite.core.layer import LAYERS, Layer
from tests.helpers import make_layer

PAGE = (Path(__file__).parents[2] / "docs" / "porting.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"^<!-- (?P<mark>[^>]+) -->\n```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
BLOCKS = [match.groupdict() for match in BLOCK.finditer(PAGE)]
FILES = {b["mark"].removeprefix("file: "): b["text"] for b in BLOCKS if b["mark"].startswith("file: ")}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The page's files, and a registry that forgets their layer afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(LAYERS, "_entries", dict(LAYERS._entries))
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    yield tmp_path
    sys.modules.pop("prototype_loss", None)


def run_block(language):
    (text,) = [b["text"] for b in BLOCKS if b["mark"] == "run" and b["language"] == language]
    return text


def columns(text):
    """What does not depend on rounding: everything but the errors' digits."""
    return [re.sub(r"\d\.\de-\d\d", "ERROR", line).split() for line in text.strip().splitlines()]


def test_the_command_prints_the_table_of_the_page(folder, capsys):
    program, *arguments = run_block("sh").split()
    assert program == "caffelite"
    assert main(arguments) == 0
    (table,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert columns(capsys.readouterr().out) == columns(table)


def test_the_python_example(folder):
    subprocess.run([sys.executable, "-c", run_block("python")], cwd=folder, check=True, timeout=60)


@pytest.mark.parametrize(
    ("right", "wrong", "note"),
    [
        (
            "self.xp.subtract.at",
            "self.blobs[0].diff[...] = 0; self.xp.subtract.at",
            "backward overwrites the diff of a learnable blob",
        ),
        (
            "self.xp.subtract.at(self.blobs[0].diff, self.label, gradient)",
            "self.blobs[0].diff[self.label] -= gradient",
            "at element [",
        ),
        (
            "bottom[0].diff[...] = gradient",
            "bottom[0].diff[...] += gradient",
            "backward leaves 18 of 18 elements unwritten, or nan",
        ),
        ("top[0].diff / len(self.d) * self.d", "self.d", "at element ["),
    ],
)
def test_the_classics_get_the_notes_of_the_page(folder, capsys, right, wrong, note):
    file = folder / "prototype_loss.py"
    assert right in file.read_text()
    file.write_text(file.read_text().replace(right, wrong))
    assert main(["gradcheck", "prototypes.prototxt", "--import", "prototype_loss.py", "--layer", "loss"]) == 1
    assert note in capsys.readouterr().out


def test_the_layer_computes_what_its_docstring_says(folder, monkeypatch):
    monkeypatch.syspath_prepend(str(folder))
    __import__("prototype_loss")
    x = np.random.default_rng(0).standard_normal((4, 2, 3))
    text = 'type: "PrototypeLoss" inner_product_param { num_output: 3 weight_filler { type: "gaussian" } }'
    label = np.array([2, 0, 2, 2.0])
    layer, bottom, top = make_layer(text, x, label)
    loss = layer.run_forward(bottom, top)
    c = layer.blobs[0].data
    assert loss == pytest.approx(sum(((x[n].ravel() - c[int(label[n])]) ** 2).sum() for n in range(4)) / 8)
    bottom[1].data[0] = 3
    with pytest.raises(Exception, match=r"layer 'L' \(PrototypeLoss\) needs labels in 0..2, got 0..3"):
        layer.run_forward(bottom, top)


def test_the_package_file_names_the_group_and_the_module():
    tomllib = pytest.importorskip("tomllib")  # Python 3.11
    project = tomllib.loads(FILES["pyproject.toml"])
    assert project["project"]["entry-points"]["caffelite.layers"] == {"prototype_loss": "prototype_loss"}
    assert "prototype_loss.py" in FILES


def test_the_table_names_members_that_exist():
    layer, bottom, _ = make_layer('type: "ReLU"', np.zeros((2, 3)))
    for name in "setup reshape forward backward add_blob check fail num_bottom no_backward".split():
        assert hasattr(Layer, name)
    for name in "count_from canonical_axis reshape_like share_data share_diff num channels".split():
        assert hasattr(bottom[0], name)
    for name in "bernoulli gaussian uniform rand".split():
        assert hasattr(layer.engine.rng, name)
    assert layer.engine.kernel("im2col")
