"""docs/commands.md: it describes every command, and only flags that there are."""

import re
from pathlib import Path

import click
import pytest

from caffelite.cli import main
from caffelite.cli.group import COMMANDS, caffelite

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
INTRODUCTION, *_SECTIONS = re.split(r"^## ", PAGE, flags=re.MULTILINE)
SECTIONS = {
    name: text for section in _SECTIONS for name in section.splitlines()[0].split(", ") for text in [section]
}
OF_ALL = {"--help", "--var", "--allow-unknown"}  # described in the introduction


def flags(name):
    command = caffelite.get_command(click.Context(caffelite), name)
    return {
        flag
        for param in command.params
        for flag in (*param.opts, *param.secondary_opts)
        if flag.startswith("--")
    }


def test_every_command_has_a_section():
    assert set(SECTIONS) == set(COMMANDS)
    assert all(f"#{name}" in INTRODUCTION for name in COMMANDS if not name.startswith("upgrade"))
    assert all(flag in INTRODUCTION for flag in OF_ALL)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_flags(name):
    described = set(re.findall(r"`(--[a-z][\w-]*)", SECTIONS[name]))
    known = flags(name) | {"--progress", "--no-progress"}
    assert described - OF_ALL <= known, "there are no such flags"
    if name not in {"train", "time"}:  # described in training.md, and as those of test
        assert flags(name) - OF_ALL <= described


def test_time_has_the_flags_of_test():
    assert flags("time") == flags("test")


def shown(command):
    """The output that the page shows for a command line."""
    (text,) = re.findall(rf"^    \$ {re.escape(command)}\n((?:    .*\n| *\n)+)", PAGE, re.MULTILINE)
    return re.sub("^    ", "", text, flags=re.MULTILINE).rstrip() + "\n"


def test_summary_prints_the_table_of_the_page(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert main(["summary", "models/lenet/train_val.prototxt"]) == 0
    assert capsys.readouterr().out == shown("caffelite summary models/lenet/train_val.prototxt")


def test_migrate_prints_the_difference_of_the_page(capsys, monkeypatch, tmp_path):
    pytest.importorskip("fissix")
    monkeypatch.chdir(tmp_path)
    page = shown("caffelite migrate convert.py")
    patch = page.partition("@@\n")[2].partition("convert.py:")[0].splitlines()
    (tmp_path / "convert.py").write_text("".join(f"{line[1:]}\n" for line in patch if line[:1] != "+"))
    assert main(["migrate", "convert.py"]) == 1
    captured = capsys.readouterr()
    assert captured.out + captured.err == page


def test_time_has_the_flags_of_test_and_describes_its_own():
    assert flags("test") <= flags("time")
    described = set(re.findall(r"`(--[a-z][\w-]*)", SECTIONS["time"]))
    assert flags("time") - flags("test") <= described
