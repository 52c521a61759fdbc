"""The command plot; what it draws is tested with the tool."""

import shutil
import sys
from pathlib import Path

import pytest

from caffelite.cli import main
from tests.cli.conftest import caffelite as run

LOG = Path(__file__).parents[1] / "tools" / "logs" / "old.log"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    pytest.importorskip("matplotlib")
    monkeypatch.chdir(tmp_path)


def test_as_a_process():
    shutil.copy(LOG, "run.log")
    done = run("plot", "run.log")
    assert (done.returncode, done.stdout) == (0, "run.png\n")
    assert "Traceback" not in done.stderr
    assert Path("run.png").read_bytes().startswith(b"\x89PNG")


def test_several_logs(capsys):
    assert main(["plot", str(LOG), str(LOG), "-o", "both.svg"]) == 0
    assert capsys.readouterr().out == "both.svg\n"
    assert Path("both.svg").read_text().startswith("<?xml")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ([], 2, "Missing argument 'LOG...'"),
        (["none.log"], 1, "none.log: the log cannot be read"),
        ([str(LOG), "--output=a.doc"], 1, "a.doc: a plot's name must end in"),
        ([str(LOG), "-output", "none/a.png"], 1, "cannot be written"),
    ],
)
def test_mistakes(capsys, arguments, status, message):
    assert main(["plot", *arguments]) == status
    assert message in capsys.readouterr().err


def test_without_matplotlib(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert main(["plot", str(LOG), "-o", "a.png"]) == 1
    assert "pip install 'caffelite[plot]'" in capsys.readouterr().err
