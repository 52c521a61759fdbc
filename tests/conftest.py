"""What holds for all tests."""

import signal

import pytest
from hypothesis import settings

from caffelite.engines import mode

# An example may take long on a busy machine: time is no reason to fail.
settings.register_profile("caffelite", deadline=None)
settings.load_profile("caffelite")

# What a shell without job control runs in the background ignores Ctrl-C, and so would the commands here.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _nothing_told(monkeypatch):
    """Let each test see the warnings that a process has once."""
    monkeypatch.setattr(mode, "_told", set())
