"""Tables of logs, against what Caffe's script makes of the same lines."""

import math
from pathlib import Path

import pytest

from caffelite.errors import CaffeliteError, DataError, SettingError
from caffelite.tools.parse_log import parse_log, save_tables

LOGS = Path(__file__).parent / "logs"
# What Caffe's tools/extra/parse_log.py writes for old.log.
TRAIN = b"NumIters,Seconds,LearningRate,loss\r\n0.0,3.250001,0.1,2.36\r\n100.0,33.750001,0.1,0.25\r\n"
TEST = (
    b"NumIters,Seconds,LearningRate,accuracy,loss\r\n"
    b"0.0,1.75,0.05,0.0833,2.36\r\n200.0,35.75,0.05,0.9,0.3\r\n"
)


def write(path, *messages, start=True):
    """A log with one message a second."""
    messages = ("Solving net", *messages) if start else messages
    lines = [f"I0301 12:00:{i:02}.000000 7 a.cpp:1] {message}" for i, message in enumerate(messages)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["old.log", "new.log"])  # the second as newer Caffe and newer glog write
def test_tables_are_those_of_caffes_script(tmp_path, name):
    written = save_tables(parse_log(LOGS / name), LOGS / name, tmp_path)
    assert written == [str(tmp_path / f"{name}.train"), str(tmp_path / f"{name}.test")]
    assert (tmp_path / f"{name}.train").read_bytes() == TRAIN
    assert (tmp_path / f"{name}.test").read_bytes() == TEST


def test_delimiter(tmp_path):
    save_tables(parse_log(LOGS / "old.log"), "old.log", tmp_path, ";")
    assert (tmp_path / "old.log.test").read_bytes() == TEST.replace(b",", b";")


@pytest.mark.parametrize("delimiter", ["", ", ", "\n", '"'])
def test_no_delimiter(tmp_path, delimiter):
    with pytest.raises(SettingError, match="a delimiter is one character"):
        save_tables(parse_log(LOGS / "old.log"), "old.log", tmp_path, delimiter)
    assert not list(tmp_path.iterdir())


def test_a_single_row_is_not_known_to_be_complete(tmp_path):
    log = write(tmp_path / "a.log", "Iteration 0, loss = 1", "    Train net output #0: loss = 1")
    tables = parse_log(log)
    assert tables == ([], [])
    assert save_tables(tables, log, tmp_path) == []


def test_missing_and_late_columns(tmp_path):
    log = write(
        tmp_path / "a.log",
        "Iteration 0, Testing net (#0)",
        "    Test net output #0: a = 1",
        "    Test net output #1: b = nan",
        "Iteration 1, Testing net (#0)",
        "    Test net output #0: a = -nan",
        "Iteration 2, Testing net (#0)",
        "    Test net output #0: a = 3",
    )
    rows = parse_log(log).test
    assert [sorted(row) for row in rows] == [["LearningRate", "NumIters", "Seconds", "a"]] * 3
    assert rows[0]["a"] == 1
    assert math.isnan(rows[1]["a"])
    log = write(
        tmp_path / "b.log",
        "Iteration 0, loss = 1, lr = 1e-3",
        "    Train net output #0: a = 1",
        "Iteration 1, loss = 1",
        "    Train net output #0: b = 2",
        "Iteration 2, loss = 1",
    )
    save_tables(parse_log(log), log, tmp_path)
    table = (tmp_path / "b.log.train").read_text().split()
    assert table == ["NumIters,Seconds,LearningRate,a,b", "0.0,2.0,0.001,1.0,", "1.0,4.0,0.001,,2.0"]


def test_a_log_without_its_beginning(tmp_path):
    messages = [f"Iteration {i}, loss = 1 Train net output #0: x = {i}" for i in (5, 6, 7)]
    rows = parse_log(write(tmp_path / "a.log", *messages, start=False)).train
    assert [(row["NumIters"], row["Seconds"], row["x"]) for row in rows] == [(5, 0, 5), (6, 1, 6), (7, 2, 7)]


def test_lines_before_the_start_do_not_count(tmp_path):
    messages = [f"Iteration {i}, Train net output #0: x = {i}" for i in (5, 6)]
    assert parse_log(write(tmp_path / "a.log", *messages, "Solving", "Iteration 7", start=False)).train == []


def test_bytes_that_are_no_text_and_days_that_are_none(tmp_path):
    log = tmp_path / "a.log"
    old = (LOGS / "old.log").read_bytes()
    log.write_bytes(old.replace(b"a line", b"\xff\xfe line") + b"I1332 00:00:00.000000 1 a] Iteration 1\n")
    assert parse_log(log) == parse_log(LOGS / "old.log")


def test_mistakes(tmp_path):
    empty = tmp_path / "empty.log"
    empty.write_text("nothing\n")
    with pytest.raises(DataError, match=r"empty\.log: no line tells of an iteration"):
        parse_log(empty)
    with pytest.raises(DataError, match=r"none\.log: the log cannot be read: No such file"):
        parse_log(tmp_path / "none.log")
    with pytest.raises(CaffeliteError, match="cannot be written"):
        save_tables(parse_log(LOGS / "old.log"), "old.log", tmp_path / "none")
