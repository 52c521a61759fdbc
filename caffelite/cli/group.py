"""The group of commands, each loaded when it is used, and flags in both of Caffe's spellings."""

import importlib
import re
from collections.abc import Iterable, Mapping
from importlib.metadata import version

import click

from caffelite.errors import nearest

COMMANDS = {
    "train": "caffelite.cli.train",
    "test": "caffelite.cli.test",
    "time": "caffelite.cli.time",
    "summary": "caffelite.cli.summary",
    "classify": "caffelite.cli.classify",
    "detect": "caffelite.cli.detect",
    "draw_net": "caffelite.cli.draw_net",
    "optimize": "caffelite.cli.optimize",
    "device_query": "caffelite.cli.device_query",
    "convert_imageset": "caffelite.cli.convert_imageset",
    "compute_image_mean": "caffelite.cli.compute_image_mean",
    "extract_features": "caffelite.cli.extract_features",
    "convert_mnist": "caffelite.cli.convert_mnist",
    "convert_cifar": "caffelite.cli.convert_cifar",
    "db_info": "caffelite.cli.db_info",
    "gradcheck": "caffelite.cli.gradcheck",
    "migrate": "caffelite.cli.migrate",
    "parse_log": "caffelite.cli.parse_log",
    "plot": "caffelite.cli.plot",
    "upgrade_net_proto_text": "caffelite.cli.upgrade",
    "upgrade_net_proto_binary": "caffelite.cli.upgrade",
    "upgrade_solver_proto_text": "caffelite.cli.upgrade",
}

_FLAG = re.compile(r"--?([A-Za-z][\w-]+)(=.*)?", re.DOTALL)
_TRUE, _FALSE = {"1", "t", "true", "y", "yes"}, {"0", "f", "false", "n", "no"}


class LazyGroup(click.Group):
    """Commands by name, ``-`` for ``_`` allowed; a module is imported when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command ``cmd_name``, which its module holds under the same name."""
        name = cmd_name.replace("-", "_")
        if name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[name]), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is answered with the nearest."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            advice = nearest(name.replace("-", "_"), COMMANDS) or f"there are: {', '.join(COMMANDS)}"
            ctx.fail(f"No such command {name!r}; {advice}")
        return super().resolve_command(ctx, args)


class CaffeCommand(click.Command):
    """A command whose flags may be written as Caffe's: ``--solver x``, ``-solver x``, ``-solver=x``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments after bringing flags into the form that click knows."""
        params = self.get_params(ctx)
        flags = [flag for param in params for flag in (*param.opts, *param.secondary_opts)]
        switches = {
            param.opts[-1]: (param.secondary_opts or [""])[-1]
            for param in params
            if isinstance(param, click.Option) and param.is_flag
        }
        return super().parse_args(ctx, without_values(two_dashes(args, flags), switches))


def two_dashes(args: Iterable[str], flags: Iterable[str]) -> list[str]:
    """Return ``args`` with each flag written with two dashes, and with ``-`` and ``_`` as in ``flags``."""
    spelling = {flag.lstrip("-").replace("-", "_"): flag for flag in flags if flag.startswith("--")}
    result: list[str] = []
    for arg in args:
        match = None if "--" in result else _FLAG.fullmatch(arg)
        if match is None:
            result.append(arg)
        else:
            name, value = match.groups()
            result.append(spelling.get(name.replace("-", "_"), f"--{name}") + (value or ""))
    return result


def without_values(args: Iterable[str], switches: Mapping[str, str]) -> list[str]:
    """Return ``args`` with ``--gray=true`` as ``--gray``, and ``--gray=false`` as its opposite.

    ``switches`` gives the opposite of each switch, "" if it has none and is left out when false. The words
    are gflags'.
    """
    result: list[str] = []
    for arg in args:
        name, _, value = arg.partition("=")
        word = value.lower()
        if "--" in result or name not in switches or word not in _TRUE | _FALSE:
            result.append(arg)
        elif word in _TRUE:
            result.append(name)
        elif switches[name]:
            result.append(switches[name])
    return result


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("caffelite"), prog_name="caffelite")
def caffelite() -> None:
    """Caffe for today's Python: train and use Caffe's nets.

    Every command explains itself: caffelite train --help
    """
