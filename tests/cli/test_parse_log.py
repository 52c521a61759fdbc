"""The command parse_log; the tables are tested with the tool."""

from pathlib import Path

import pytest

from caffelite.cli import main
from tests.cli.conftest import caffelite as run

LOG = str(Path(__file__).parents[1] / "tools" / "logs" / "old.log")


def test_into_the_working_directory(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["parse_log", LOG]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.log.test", "old.log.train"]
    assert capsys.readouterr() == ("", "")


def test_into_a_folder_with_words(tmp_path, capsys):
    assert main(["parse-log", LOG, str(tmp_path), "-verbose", "--delimiter=;"]) == 0
    assert capsys.readouterr().out == f"Wrote {tmp_path}/old.log.train\nWrote {tmp_path}/old.log.test\n"
    assert (tmp_path / "old.log.train").read_text().startswith("NumIters;Seconds;")


def test_a_table_without_lines(tmp_path, capsys):
    log = tmp_path / "a.log"
    log.write_text("I0301 12:00:00.000000 7 a.cpp:1] Iteration 0, loss = 1\n")
    assert main(["parse_log", str(log), str(tmp_path), "--verbose"]) == 0
    assert f"Not writing {log}.test; no lines to write" in capsys.readouterr().out


def test_the_log_of_a_training_of_ours(folder):
    done = run("train", "solver.prototxt")
    Path("run.log").write_text(done.stderr)
    done = run("parse_log", "run.log")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    header, *rows = Path("run.log.test").read_text().split()
    assert header == "NumIters,Seconds,LearningRate,accuracy,loss"
    assert [row.split(",")[0] for row in rows] == ["0.0", "5.0", "10.0"]
    assert [row.split(",")[2] for row in rows] == ["0.5"] * 3
    assert Path("run.log.train").read_text().startswith("NumIters,Seconds,LearningRate,loss\n")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ([], 2, "Missing argument 'LOG'"),
        (["none.log"], 1, "none.log: the log cannot be read"),
        ([LOG, "none"], 1, "cannot be written"),
        ([LOG, "--delimiter", "ab"], 1, "a delimiter is one character"),
    ],
)
def test_mistakes(tmp_path, monkeypatch, capsys, arguments, status, message):
    monkeypatch.chdir(tmp_path)
    assert main(["parse_log", *arguments]) == status
    assert message in capsys.readouterr().err
