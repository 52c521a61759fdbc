"""When a progress display is shown."""

import io
import sys

import pytest

from caffelite.cli.terminal import console_for_progress


class Terminal(io.StringIO):
    """A standard error that says it is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "term", "progress", "quiet", "shown"),
    [
        (Terminal, "xterm", None, False, True),
        (Terminal, "dumb", None, False, False),
        (io.StringIO, "xterm", None, False, False),
        (Terminal, "xterm", False, False, False),
        (io.StringIO, "xterm", True, False, True),
        (Terminal, "xterm", None, True, False),
        (Terminal, "xterm", True, True, False),
    ],
)
def test_shown(monkeypatch, stream, term, progress, quiet, shown):
    monkeypatch.setattr(sys, "stderr", stream())
    monkeypatch.setenv("TERM", term)
    console = console_for_progress(progress, quiet)
    assert (console is not None) is shown
    if console:
        assert console.is_terminal
        assert console.file is sys.stderr
