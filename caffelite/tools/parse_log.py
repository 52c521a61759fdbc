"""Tables of a training's log, Caffe's or ours: the outputs of the train net and of the test nets.

Source: BVLC/caffe tools/extra/parse_log.py, extract_seconds.py
"""

import csv
import io
import math
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeAlias

from caffelite.errors import DataError, SettingError
from caffelite.proto.atomic import atomic_write

Path: TypeAlias = str | os.PathLike[str]
Row: TypeAlias = dict[str, float]

_ITERATION = re.compile(r"Iteration (\d+)")
_OUTPUT = r" net output #(\d+): (\S+) = ([\.\deE+-]+)"
_RATE = re.compile(r"lr = ([-+]?[0-9]*\.?[0-9]+(?:[eE]?[-+]?[0-9]+)?)")
_STAMP = re.compile(r"\s*[A-Z](\d{4})?(\d\d)(\d\d)\s+(\d+):(\d+):(\d+)\.(\d+)\s")  # year: glog from 0.6


class Tables(NamedTuple):
    """The rows of ``LOG.train`` and of ``LOG.test``.

    Columns: NumIters, Seconds, LearningRate, then the outputs by name, as they come in the log.
    """

    train: list[Row]
    test: list[Row]


def parse_log(path: Path) -> Tables:
    """Read the tables of a log.

    Only what follows the line ``Solving NAME`` counts, and ``Seconds`` are those since that line; a log
    without it, such as the second file of a long training, is read from its first line. A log has no
    year: it is that of the file, and one more whenever the month falls.

    As in Caffe's script, a row is complete when it has as many columns as the first, and the first when
    a later iteration begins: a log with one row only has none yet. The learning rate is the one printed
    last, except in the first row, which takes that of the second.

    Raises DataError if nothing in the log tells of an iteration.
    """
    train, test = _Table(re.compile(f"Train{_OUTPUT}")), _Table(re.compile(f"Test{_OUTPUT}"))
    lines = read_lines(path)
    clock = _Clock(datetime.fromtimestamp(os.path.getctime(path)).year)
    iteration, rate = -1.0, math.nan
    for line in _since_start(lines):
        if match := _ITERATION.search(line):
            iteration = float(match[1])
        seconds = clock.read(line)
        if seconds is None or iteration < 0:
            continue
        if match := _RATE.search(line):
            rate = float(match[1])
        for table in (train, test):
            table.read(line, iteration, seconds, rate)
    if iteration < 0:
        raise DataError(
            f"{os.fspath(path)}: no line tells of an iteration ('Iteration 100, loss = 0.5'); "
            "give what a training printed to standard error"
        )
    return Tables(train.finished(), test.finished())


def read_lines(path: Path) -> list[str]:
    """Return the lines of a log; bytes that are no text are replaced.

    Raises DataError if the file cannot be read.
    """
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return list(file)
    except OSError as error:
        raise DataError(f"{os.fspath(path)}: the log cannot be read: {error.strerror}") from error


def save_tables(tables: Tables, log: Path, folder: Path = ".", delimiter: str = ",") -> list[str]:
    """Write ``LOG.train`` and ``LOG.test`` into ``folder``; return the paths written.

    A table without rows is not written. Files are as Caffe's script makes them: a header, lines that
    end in CR LF. Raises SettingError if the delimiter is not one character.
    """
    if len(delimiter) != 1 or delimiter in '\r\n"':
        raise SettingError(f"a delimiter is one character, such as ',' or ';', not {delimiter!r}")
    written = []
    for path, rows in zip(table_paths(log, folder), tables, strict=True):
        if rows:
            with atomic_write(path) as file:
                file.write(_csv(rows, delimiter).encode())
            written.append(path)
    return written


def table_paths(log: Path, folder: Path = ".") -> tuple[str, str]:
    """Return where the tables of a log go."""
    base = os.path.join(folder, os.path.basename(log))
    return f"{base}.train", f"{base}.test"


def _csv(rows: list[Row], delimiter: str) -> str:
    text = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(text, columns, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _since_start(lines: list[str]) -> Iterator[str]:
    start = next((i for i, line in enumerate(lines) if "Solving" in line and _STAMP.match(line)), 0)
    return iter(lines[start:])


class _Clock:
    """Turns the stamps of log lines into seconds since the first."""

    def __init__(self, year: int) -> None:
        self._year = year
        self._start: datetime | None = None
        self._last: datetime | None = None

    def read(self, line: str) -> float | None:
        """Return the seconds of a line, None if it has no stamp."""
        match = _STAMP.match(line)
        if not match:
            return None
        year, month, day, hour, minute, second, micros = (int(part or 0) for part in match.groups())
        if year:
            self._year = year
        elif self._last and month < self._last.month:
            self._year += 1
        try:
            self._last = datetime(self._year, month, day, hour, minute, second, micros)
        except ValueError:
            return None
        self._start = self._start or self._last
        return (self._last - self._start).total_seconds()


@dataclass
class _Table:
    """Gathers rows of outputs, of which the log has one a line."""

    pattern: re.Pattern[str]
    rows: list[Row] = field(default_factory=list)
    row: Row = field(default_factory=dict)

    def read(self, line: str, iteration: float, seconds: float, rate: float) -> None:
        """Take the output of a line, if it has one."""
        match = self.pattern.search(line)
        if match:
            if self.row.get("NumIters") != iteration:
                self._finish_row()
                self.row = {"NumIters": iteration, "Seconds": seconds, "LearningRate": rate}
            self.row[match[2]] = _number(match[3])
        if self.rows and len(self.row) == len(self.rows[0]):
            self._finish_row()

    def _finish_row(self) -> None:
        if self.row:
            self.rows.append(self.row)
        self.row = {}

    def finished(self) -> list[Row]:
        """Return the rows, of which the first has the second's learning rate."""
        if len(self.rows) > 1:
            self.rows[0]["LearningRate"] = self.rows[1]["LearningRate"]
        return self.rows


def _number(text: str) -> float:
    """Return the number, nan for the sign that is left of ``-nan`` and ``-inf``."""
    try:
        return float(text)
    except ValueError:
        return math.nan
