"""Pictures of curves: what is drawn, and the files."""

import math
import os
from contextlib import suppress
from pathlib import Path

import pytest

from caffelite.errors import CaffeliteError, DataError, SettingError
from caffelite.solvers.scores import TestScore as Score
from caffelite.tools import plot_log
from caffelite.tools.curves import Curves
from caffelite.tools.plot_log import PlotListener, plot_curves, plot_logs

figures = pytest.importorskip("matplotlib.figure")

LOG = Path(__file__).parent / "logs" / "old.log"
MAGIC = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml", "jpg": b"\xff\xd8\xff"}


@pytest.fixture
def drawn(monkeypatch):
    """The figures that were made."""
    made = []

    class Figure(figures.Figure):
        def __init__(self, *arguments, **keywords):
            super().__init__(*arguments, **keywords)
            made.append(self)

    monkeypatch.setattr(figures, "Figure", Figure)
    return made


def lines(figure):
    """Label and points of each line, by panel."""
    return {
        axes.get_ylabel(): {
            line.get_label(): list(zip(line.get_xdata(), line.get_ydata(), strict=True))
            for line in axes.get_lines()
        }
        for axes in figure.axes
    }


def test_one_log(tmp_path, drawn):
    plot_logs([LOG], tmp_path / "run.png")
    assert lines(drawn[0]) == {
        "loss": {"train loss": [(0, 2.37), (100, 0.5)], "test loss": [(0, 2.36), (200, 0.3)]},
        "test": {"test accuracy": [(0, 0.0833), (200, 0.9)]},
        "learning rate": {"lr": [(0, 0.1), (100, 0.05)]},
    }
    assert drawn[0].get_suptitle() == "old.log"


def test_several_logs_have_their_names_and_colours(tmp_path, drawn):
    plot_logs([LOG, LOG.with_name("new.log")], tmp_path / "run.png")
    loss, test, rate = drawn[0].axes
    assert [line.get_color() for line in loss.get_lines()] == ["C0", "C0", "C1", "C1"]
    assert [line.get_linestyle() for line in loss.get_lines()] == ["-", "--"] * 2
    assert [line.get_label() for line in test.get_lines()] == [
        "old.log: test accuracy",
        "new.log: test accuracy",
    ]
    assert [line.get_label() for line in rate.get_lines()] == ["old.log: lr", "new.log: lr"]


@pytest.mark.parametrize("extension", MAGIC)
def test_formats(tmp_path, extension):
    plot_logs([LOG], tmp_path / f"run.{extension}")
    assert (tmp_path / f"run.{extension}").read_bytes().startswith(MAGIC[extension])
    assert len(list(tmp_path.iterdir())) == 1


def test_panels_without_curves_are_left_out(tmp_path, drawn):
    plot_curves([Curves(loss=[(0, 1.0), (5, math.inf)])], tmp_path / "a.png")
    assert list(lines(drawn[0])) == ["loss"]
    assert math.isnan(lines(drawn[0])["loss"]["train loss"][1][1])
    plot_curves([], tmp_path / "b.png")
    assert (tmp_path / "b.png").exists()


def test_axes_are_logarithmic_where_values_span_decades(tmp_path, drawn):
    wide, zero = [(0, 1.0), (1, 0.001)], [(0, 1.0), (1, 0.001), (2, 0.0)]
    plot_curves([Curves(loss=wide, rate=zero, test={"_a": wide})], tmp_path / "a.png")
    assert [axes.get_yscale() for axes in drawn[0].axes] == ["log", "linear", "linear"]
    assert [text.get_text() for text in drawn[0].axes[1].get_legend().get_texts()] == ["test _a"]


@pytest.mark.parametrize("name", ["run", "run.gif", "run.txt"])
def test_unknown_formats(tmp_path, name):
    for draw in (lambda path: plot_logs([LOG], path), PlotListener):
        with pytest.raises(SettingError, match=r"must end in one of \.png, \.pdf"):
            draw(tmp_path / name)


def test_mistakes(tmp_path):
    with pytest.raises(DataError, match=r"none\.log"):
        plot_logs([LOG, tmp_path / "none.log"], tmp_path / "a.png")
    with pytest.raises(CaffeliteError, match="cannot be written"):
        plot_logs([LOG], tmp_path / "none" / "a.png")
    assert not list(tmp_path.iterdir())


def test_without_matplotlib_nothing_begins(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    with pytest.raises(CaffeliteError, match=r"Plots need the package matplotlib.*caffelite\[plot\]"):
        PlotListener(tmp_path / "a.png")


def test_a_listener_draws_now_and_then_and_at_the_end(tmp_path, monkeypatch):
    now = [0.0]
    drawings = []
    monkeypatch.setattr(plot_log.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(plot_log, "plot_curves", lambda curves, path: drawings.append((now[0], path)))

    class Solver:
        iter = 0

    with suppress(KeyboardInterrupt), PlotListener(tmp_path / "a.png") as listener:
        for second in range(0, 100, 7):
            now[0], Solver.iter = float(second), second
            listener.on_test(Solver, 0, [Score("accuracy", 0.5, 0.0)], 0.0)
            listener.on_snapshot(Solver, "m", "s")
        raise KeyboardInterrupt
    assert drawings == [(t, tmp_path / "a.png") for t in (35.0, 70.0, 98.0)]


def test_a_training_that_did_nothing_has_no_picture(tmp_path):
    with PlotListener(tmp_path / "a.png"):
        pass
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="needs folders without permission")
def test_a_folder_that_is_not_there_is_known_before_the_training(tmp_path, monkeypatch):
    with pytest.raises(SettingError, match=r"the plot's folder .*none does not exist; create it first"):
        PlotListener(tmp_path / "none" / "a.png")
    monkeypatch.setattr(plot_log.os, "access", lambda *_: False)  # root may write everywhere
    with pytest.raises(SettingError, match="cannot be written to"):
        PlotListener(tmp_path / "a.png")


def test_a_plot_that_cannot_be_written_does_not_end_the_training(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(plot_log, "PAUSE", 0.0)
    folder = tmp_path / "plots"
    folder.mkdir()

    class Solver:
        iter = 1

    with PlotListener(folder / "a.png") as listener:
        folder.rmdir()
        listener.on_test(Solver, 0, [Score("accuracy", 0.5, 0.0)], 0.0)
        assert "no plot this time: " in capsys.readouterr().err
        folder.mkdir()
    assert (folder / "a.png").exists()
