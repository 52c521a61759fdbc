"""``caffelite train --plot`` and ``--tensorboard``."""

import sys
from pathlib import Path

import pytest

from caffelite.cli import main
from tests.cli.conftest import caffelite as run


def test_as_a_process(folder):
    pytest.importorskip("matplotlib")
    pytest.importorskip("tensorboardX")
    done = run("train", "solver.prototxt", "--plot", "run.png", "-tensorboard=events")
    assert done.returncode == 0
    assert Path("run.png").read_bytes().startswith(b"\x89PNG")
    [events] = Path("events").iterdir()
    assert all(tag in events.read_bytes() for tag in (b"train/loss", b"train/lr", b"test/accuracy"))


def test_a_diverged_training_has_its_plot(folder, capsys):
    pytest.importorskip("matplotlib")
    assert main(["train", "solver.prototxt", "--set", "base_lr=inf", "--plot", "run.png"]) == 1
    assert Path("run.png").exists()


@pytest.mark.parametrize(
    ("module", "arguments", "extra"),
    [
        ("matplotlib", ["--plot", "run.png"], "plot"),
        ("tensorboardX", ["--tensorboard", "events"], "tensorboard"),
    ],
)
def test_a_missing_package_is_known_before_the_training(
    folder, monkeypatch, capsys, module, arguments, extra
):
    pytest.importorskip(module)
    for name in [name for name in sys.modules if name.split(".")[0] == module]:
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["train", "solver.prototxt", *arguments]) == 1
    err = capsys.readouterr().err
    assert f"pip install 'caffelite[{extra}]'" in err
    assert "Solving" not in err


def test_a_wrong_name_is_known_before_the_training(folder, capsys):
    assert main(["train", "solver.prototxt", "--plot", "run"]) == 1
    err = capsys.readouterr().err
    assert "must end in one of" in err
    assert "Solving" not in err
