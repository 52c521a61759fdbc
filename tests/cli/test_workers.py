import click
import pytest
from click.testing import CliRunner

from caffelite.cli.group import COMMANDS, LazyGroup
from caffelite.cli.workers import workers_option
from caffelite.io.workers import VARIABLE, num_workers


@click.command()
@workers_option
def command():
    click.echo(f"{num_workers()} workers")


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv(VARIABLE, "7")


@pytest.mark.parametrize(("flags", "count"), [([], 7), (["--workers", "3"], 3)])
def test_the_flag_holds_for_the_command(flags, count):
    assert CliRunner().invoke(command, flags).output == f"{count} workers\n"
    assert num_workers() == 7


def test_a_number_that_cannot_be():
    result = CliRunner().invoke(command, ["--workers", "0"])
    assert result.exit_code == 2
    assert "0 is not in the range x>=1" in result.output


@pytest.mark.parametrize("name", ["train", "test", "time"])
def test_commands_that_read_data_have_it(name):
    assert name in COMMANDS
    found = LazyGroup().get_command(click.Context(command), name)
    assert "--workers" in [flag for parameter in found.params for flag in parameter.opts]
