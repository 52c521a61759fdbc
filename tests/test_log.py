import errno
import re
import sys

import pytest

from caffelite import log


def test_a_line_looks_as_glog_writes_it():
    line = log.format_line(log.WARNING, "solver.cpp:239", "Iteration 1", now=1_700_000_000.25)
    assert re.fullmatch(r"W1114 \d\d:13:20\.250000 +\d+ solver\.cpp:239\] Iteration 1", line)


def test_levels_hide_what_is_less(capfd, monkeypatch):
    monkeypatch.setenv("GLOG_minloglevel", "1")
    log.info("a.cpp:1", "hidden")
    log.warning("a.cpp:2", "shown")
    log.error("a.cpp:3", "shown too")
    lines = capfd.readouterr().err.splitlines()
    assert [line[0] for line in lines] == ["W", "E"]


def test_set_level_overrides_the_environment(capfd, monkeypatch):
    monkeypatch.setenv("GLOG_minloglevel", "0")
    log.set_level(log.ERROR)
    try:
        log.warning("a.cpp:1", "hidden")
    finally:
        log.set_level(None)
    log.info("a.cpp:2", "shown")
    assert [line[0] for line in capfd.readouterr().err.splitlines()] == ["I"]


@pytest.mark.parametrize("reason", [errno.EIO, errno.ENOSPC])
def test_a_log_that_cannot_be_written_ends_nothing(monkeypatch, reason):
    def fail(*_, **__):
        raise OSError(reason, "no")

    monkeypatch.setattr("builtins.print", fail)
    log.error("a.cpp:1", "lost")


def test_other_failures_of_the_log_are_told(monkeypatch):
    def fail(*_, **__):
        raise OSError(errno.EPIPE, "no")

    monkeypatch.setattr("builtins.print", fail)
    with pytest.raises(OSError, match="no"):
        log.error("a.cpp:1", "lost")


def test_a_process_without_standard_error(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    log.error("a.cpp:1", "lost")


def test_nonsense_in_the_environment_shows_all(monkeypatch):
    monkeypatch.setenv("GLOG_minloglevel", "loud")
    assert log.level() == log.INFO
