"""What commands that convert share; the commands test the bar and the log."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from caffelite import log
from caffelite.cli.progress import conversion


@pytest.mark.parametrize(
    ("progress", "quiet", "level"), [(False, False, log.INFO), (False, True, log.WARNING)]
)
def test_log_lines_are_hidden_if_that_is_wanted(monkeypatch, progress, quiet, level):
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    with conversion(progress, "working", quiet) as display:
        assert log.level() == level
        assert display.console is display.advance is None
        display.say("not shown")
    assert log.level() == log.INFO


def test_the_bar_goes_before_the_outcome_is_told(capsys):
    with conversion(True, "working") as display:
        assert log.level() == log.WARNING
        display.advance(1, 2)
        display.say("[done] in /a/very/long/path" * 10)
    text = capsys.readouterr().err
    assert "working" in text
    assert text.endswith("[done] in /a/very/long/path" * 10 + "\n")


@pytest.mark.skipif(os.name == "nt", reason="has no such signal")
def test_sigterm_unwinds():
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as caught, conversion(False, "working"):
        os.kill(os.getpid(), signal.SIGTERM)
    assert caught.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before


def test_another_thread_heeds_no_signals():
    before = signal.getsignal(signal.SIGTERM)

    def work():
        with conversion(False, "working"):
            return signal.getsignal(signal.SIGTERM)

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work).result() is before
