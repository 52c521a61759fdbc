"""``upgrade_net_proto_text``, ``upgrade_net_proto_binary``, ``upgrade_solver_proto_text``: Caffe's tools."""

from collections.abc import Callable

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.reading import reading_options
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from caffelite.proto.text import read_binary, read_text, write_binary, write_text
from caffelite.proto.upgrade import net_needs_upgrade, solver_needs_upgrade, upgrade_net, upgrade_solver


def _files(command: Callable[[str, str], None]) -> Callable[[str, str], None]:
    return click.argument("input_file", metavar="INPUT")(
        click.argument("output_file", metavar="OUTPUT")(command)
    )


@click.command("upgrade_net_proto_text", cls=CaffeCommand, short_help="Upgrade a net's prototxt.")
@_files
@reading_options
def upgrade_net_proto_text(input_file: str, output_file: str) -> None:
    """Bring a net's prototxt into the current format."""
    net = read_text(input_file, NetParameter)
    _warn_if_current(net_needs_upgrade(net), input_file)
    write_text(upgrade_net(net, input_file), output_file)
    log.info("upgrade_net_proto_text.cpp:49", f"Wrote upgraded NetParameter text proto to {output_file}")


@click.command(
    "upgrade_net_proto_binary", cls=CaffeCommand, short_help="Upgrade trained weights (.caffemodel)."
)
@_files
def upgrade_net_proto_binary(input_file: str, output_file: str) -> None:
    """Bring trained weights (.caffemodel) into the current format."""
    net = read_binary(input_file, NetParameter)
    _warn_if_current(net_needs_upgrade(net), input_file)
    write_binary(upgrade_net(net, input_file), output_file)
    log.info("upgrade_net_proto_binary.cpp:48", f"Wrote upgraded NetParameter binary proto to {output_file}")


@click.command("upgrade_solver_proto_text", cls=CaffeCommand, short_help="Upgrade a solver's prototxt.")
@_files
@reading_options
def upgrade_solver_proto_text(input_file: str, output_file: str) -> None:
    """Bring a solver's prototxt into the current format."""
    solver = read_text(input_file, SolverParameter)
    _warn_if_current(solver_needs_upgrade(solver), input_file)
    write_text(upgrade_solver(solver, input_file), output_file)
    log.info(
        "upgrade_solver_proto_text.cpp:49", f"Wrote upgraded SolverParameter text proto to {output_file}"
    )


def _warn_if_current(needs_upgrade: bool, path: str) -> None:
    if not needs_upgrade:
        log.warning("upgrade_proto.cpp:18", f"File already in latest proto format: {path}")
