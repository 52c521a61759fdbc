"""What holds for all tests."""

import pytest
from hypothesis import settings

from caffelite.engines import mode

# An example may take long on a busy machine: time is no reason to fail.
settings.register_profile("caffelite", deadline=None)
settings.load_profile("caffelite")


@pytest.fixture(autouse=True)
def _nothing_told(monkeypatch):
    """Let each test see the warnings that a process has once."""
    monkeypatch.setattr(mode, "_told", set())
