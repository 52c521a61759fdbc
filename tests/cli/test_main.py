"""How the command ends: exit statuses and messages."""

import errno
import os
import signal
import subprocess

import click
import pytest

from caffelite import cli
from caffelite.errors import NetError
from tests.cli.conftest import command, environment


@pytest.fixture
def failing(monkeypatch):
    """Let the command raise an exception, and return the exit status."""

    def run(error):
        def raise_it(**_):
            raise error

        monkeypatch.setattr(cli.caffelite, "main", raise_it)
        return cli.main([])

    return run


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (NetError("net 'n': no layers"), 1, "caffelite: error: net 'n': no layers\n"),
        (
            OSError(errno.ENOSPC, "No space left on device", "a.caffemodel"),
            1,
            "caffelite: error: a.caffemodel: No space left on device\n",
        ),
        (PermissionError(errno.EACCES, "Permission denied"), 1, "caffelite: error: Permission denied\n"),
        (OSError("odd"), 1, "caffelite: error: odd\n"),
        (MemoryError(), 1, "caffelite: error: out of memory; a smaller batch_size in the net needs less\n"),
        (KeyboardInterrupt(), 130, "caffelite: interrupted\n"),
        (click.Abort(), 130, "caffelite: interrupted\n"),
        (click.UsageError("no"), 2, "Error: no\n"),
    ],
)
def test_message_and_status(failing, capsys, error, status, message):
    assert failing(error) == status
    assert capsys.readouterr().err == message


def test_unforeseen_exception_is_called_a_bug(failing, capsys):
    assert failing(ZeroDivisionError("division by zero")) == 1
    text = capsys.readouterr().err
    assert "Traceback" in text
    assert "ZeroDivisionError: division by zero" in text
    assert text.endswith(
        "this is a bug in caffelite, not in your files; please report it with the lines above\n"
    )


def test_status_of_a_command_is_returned(monkeypatch):
    monkeypatch.setattr(cli.caffelite, "main", lambda **_: 3)
    assert cli.main([]) == 3


@pytest.mark.skipif(os.name == "nt", reason="needs pipes that break")
@pytest.mark.parametrize(
    ("arguments", "broken", "other"),
    [(["--help"], "stdout", "stderr"), (["train", "solver.prototxt"], "stderr", "stdout")],
)
def test_broken_pipe_is_quiet(folder, arguments, broken, other):
    read, write = os.pipe()
    os.close(read)
    streams = {broken: write, other: subprocess.PIPE}
    done = subprocess.run(command(*arguments), **streams, env=environment(), timeout=60, check=False)
    os.close(write)
    assert getattr(done, other) == b""
    assert done.returncode == cli.FAILED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file that can be waited for")
def test_interrupt(monkeypatch, capfd, tmp_path):
    def interrupted(*args, **kwargs):
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr("caffelite.tools.convert_mnist.convert_mnist", interrupted)
    status = cli.main(["convert_mnist", "images", "labels", str(tmp_path / "db")])
    assert status == 130
    assert capfd.readouterr().err == "\ncaffelite: interrupted\n"  # below the ^C of a terminal
