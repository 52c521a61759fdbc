"""The group: its commands, and flags in Caffe's spellings."""

import subprocess
import sys
from importlib.metadata import version

import click
import pytest

from caffelite.cli import main
from caffelite.cli.group import COMMANDS, caffelite, two_dashes, without_values
from tests.cli.conftest import caffelite as run

FLAGS = ["--solver", "--sigint_effect", "--keep-going", "--no-progress", "-h"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["--solver", "x"], ["--solver", "x"]),
        (["-solver", "x"], ["--solver", "x"]),
        (["--solver=x"], ["--solver=x"]),
        (["-solver=x=y"], ["--solver=x=y"]),
        (["-sigint-effect=none"], ["--sigint_effect=none"]),
        (["--keep_going", "-no_progress"], ["--keep-going", "--no-progress"]),
        (["-h"], ["-h"]),
        (["-unknown"], ["--unknown"]),
        (["-1"], ["-1"]),
        (["-"], ["-"]),
        (["a-b", "a=-solver"], ["a-b", "a=-solver"]),
        (["-solver", "x", "--", "-solver"], ["--solver", "x", "--", "-solver"]),
    ],
)
def test_two_dashes(given, expected):
    assert two_dashes(given, FLAGS) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["--gray=true", "--gray=1", "--gray=Yes", "--gray=t"], ["--gray"] * 4),
        (["--gray=false", "--gray=0", "--gray=NO", "--gray=f"], ["--nogray"] * 4),
        (["--coarse=true", "--coarse=false", "x"], ["--coarse", "x"]),
        (["--gray=maybe", "--gray=", "--gray"], ["--gray=maybe", "--gray=", "--gray"]),
        (["--size=1", "gray=true", ""], ["--size=1", "gray=true", ""]),
        (["--", "--gray=true"], ["--", "--gray=true"]),
    ],
)
def test_switches_with_the_values_of_gflags(given, expected):
    assert without_values(given, {"--gray": "--nogray", "--coarse": ""}) == expected


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_under_its_name_and_explains_itself(name, capsys):
    command = caffelite.get_command(click.Context(caffelite), name)
    assert command.name == name
    assert main([name, "--help"]) == 0
    assert f"Usage: caffelite {name}" in capsys.readouterr().out


def test_help_lists_all_commands_in_full_at_80_columns(capsys):
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"\n  {name} " in text for name in COMMANDS)
    assert "..." not in text.split("Commands:")[1]


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"caffelite, version {version('caffelite')}\n"


def test_help_needs_neither_databases_nor_pictures_nor_a_terminal():
    program = (
        "import sys; from caffelite.cli import main; main(['--help']); "
        "print(sorted({'lmdb', 'PIL', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_python_dash_m():
    done = run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: caffelite [OPTIONS] COMMAND")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["trian"], "No such command 'trian'; did you mean 'train'?"),
        (["convert-mnits"], "did you mean 'convert_mnist'?"),
        (["zzz"], f"there are: {', '.join(COMMANDS)}"),
        (["--verzion"], "--version"),
        (["train", "--sovler", "x"], "--solver"),
        (["train", "-sovler", "x"], "--solver"),
        (["train", "a", "b"], "unexpected extra argument"),
        (["upgrade_net_proto_text", "a"], "Missing argument 'OUTPUT'"),
        (["convert_mnist", "a", "b", "c", "--count", "many"], "'many' is not a valid integer"),
    ],
)
def test_usage_error(arguments, message, capsys):
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert "Usage: caffelite" in captured.err
    assert captured.out == ""
