"""``caffelite train`` on a real (pseudo) terminal."""

import os
import re
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from caffelite.engines import default_engine
from tests.cli.conftest import command, environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs pseudo terminals")

if os.name != "nt":
    import fcntl
    import termios

# Opens the terminal on standard input as its controlling one, then becomes the command.
SESSION = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


class Terminal:
    """A terminal with the command in it, as the leader of its session."""

    def __init__(self, *arguments, columns=80):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", SESSION, *command("train", *arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=environment(),
        )
        os.close(slave)
        self.output = ""

    def read(self, until=None):
        """Collect what is printed until a text has come, or the terminal is left."""
        while until is None or until not in self.output:
            try:
                data = os.read(self.master, 4096)
            except OSError:  # EIO: nobody is there any more
                break
            if not data:
                break
            self.output += data.decode()

    def finish(self):
        self.read()
        self.close()
        return self.process.wait(timeout=60)

    def close(self):
        os.close(self.master)

    def screen(self):
        """Return the lines that stay visible: what the control sequences that rich uses leave."""
        lines, row, column = [""], 0, 0
        for code, control, character in re.findall(r"\x1b\[([\d;?]*)([A-Za-z])|([^\x1b])", self.output):
            if control == "A":
                row = max(0, row - int(code or 1))
            elif control == "K":
                lines[row] = ""
            elif character == "\r":
                column = 0
            elif character == "\n":
                row += 1
                lines += [""] * (row + 1 - len(lines))
            elif character:
                lines[row] = lines[row][:column].ljust(column) + character + lines[row][column + 1 :]
                column += 1
        return [line.rstrip() for line in lines if line.strip()]


@pytest.mark.parametrize("columns", [80, 120])
def test_screen(folder, columns):
    terminal = Terminal("solver.prototxt", "--set", "snapshot=5", columns=columns)
    assert terminal.finish() == 0
    screen = terminal.screen()
    assert screen[0] == "tiny: 15 parameters, SGD, 4 images per iteration"
    assert re.fullmatch(r"iteration  0   test   accuracy \S+   loss \S+", screen[1])
    assert screen[2] == "iteration  5   wrote snap_iter_5.caffemodel"
    assert re.fullmatch(r"iteration  5   test   accuracy \S+   loss \S+", screen[3])
    assert screen[4] == "iteration 10   wrote snap_iter_10.caffemodel"
    assert re.fullmatch(r"iteration 10   test   accuracy 1\.0000   loss \S+", screen[5])
    assert re.fullmatch(r"Done: 10 iterations in \d:\d\d", screen[6])
    assert re.fullmatch(r"  test    accuracy 1\.0000   loss \S+", screen[7])
    assert screen[8:] == ["  files   snap_iter_10.caffemodel", "          snap_iter_10.solverstate"]
    assert terminal.output.rindex("\x1b[?25h") > terminal.output.rindex("\x1b[?25l")  # the cursor is back
    assert "cpp:" not in terminal.output


ENDLESS = ["solver.prototxt", "--set", "max_iter=100000000", "--set", "test_interval=100000000"]


@pytest.mark.parametrize("columns", [80, 120])
def test_two_lines_while_it_runs(folder, columns):
    terminal = Terminal(*ENDLESS, columns=columns)
    terminal.read(until="images/s")
    terminal.read(until="test accuracy")
    os.write(terminal.master, b"\x03")  # Ctrl-C
    assert terminal.finish() == 0
    bars = re.findall(r" +\d+/100000000 .*ETA [\d:]+", terminal.output)
    assert bars
    assert all(len(re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", bar)) == columns for bar in bars)
    screen = terminal.screen()
    assert any(re.fullmatch(r"Stopped at iteration \d+ of 100000000: .*", line) for line in screen)
    assert re.fullmatch(r"  go on with --snapshot snap_iter_\d+\.solverstate", screen[-1])


def test_warnings_stand_above_the_bar(folder):
    terminal = Terminal("solver.prototxt", "--set", "solver_mode=GPU")
    assert terminal.finish() == 0
    assert f"the {default_engine().name} engine uses the CPU" in " ".join(terminal.screen()[:2])


def test_mistake_leaves_a_clean_screen(folder):
    terminal = Terminal("solver.prototxt", "--set", "net=no.prototxt")
    assert terminal.finish() == 1
    assert "".join(terminal.screen()).startswith("caffelite: error: no.prototxt: no such file")
    assert terminal.output.rindex("\x1b[?25h") > terminal.output.rindex("\x1b[?25l")


@pytest.mark.parametrize("display", ["--progress", "--no-progress"])
def test_closing_the_window_takes_a_snapshot_and_training_goes_on(folder, display):
    terminal = Terminal(*ENDLESS, display)
    terminal.read(until="images/s" if display == "--progress" else "] Iteration 5 (")
    terminal.close()  # SIGHUP
    while not list(Path().glob("snap_iter_*.solverstate")):
        assert terminal.process.poll() is None
    first = set(Path().glob("snap_iter_*.solverstate"))
    assert terminal.process.poll() is None
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.process.wait(timeout=60) == 0
    assert set(Path().glob("snap_iter_*.solverstate")) > first
