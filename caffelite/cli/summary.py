"""``caffelite summary``: what a net consists of."""

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import split
from caffelite.cli.reading import reading_options
from caffelite.cli.user_modules import import_modules
from caffelite.core.net import Net
from caffelite.core.net_source import read_source
from caffelite.core.resolve_paths import net_in_folder
from caffelite.errors import CaffeliteError, DataError
from caffelite.proto.caffe_pb2 import TEST, TRAIN
from caffelite.tools.input_shapes import with_input_shapes

if TYPE_CHECKING:
    from caffelite.core.summary import NetSummary

EPILOG = """
\b
Examples
    caffelite summary models/lenet/deploy.prototxt
    caffelite summary models/lenet/train_val.prototxt --phase TRAIN
    caffelite summary train_val.prototxt --shape data=64,3,227,227     # without its database
"""


def _shapes(
    context: click.Context, option: click.Parameter, values: tuple[str, ...]
) -> dict[str, tuple[int, ...]]:
    """Turn BLOB=N,C,H,W, given any number of times, into a dictionary."""
    shapes = {}
    for value in values:
        name, _, numbers = value.rpartition("=")
        dims = numbers.replace("x", ",").split(",")
        if not name or not all(dim.strip().isdecimal() for dim in dims):
            raise click.BadParameter(f"{value!r} is not BLOB=N,C,H,W, such as data=1,3,224,224")
        shapes[name] = tuple(map(int, dims))
    return shapes


@click.command("summary", cls=CaffeCommand, epilog=EPILOG, short_help="Show a net's layers as a table.")
@click.argument("net", required=False)
@click.option("--model", metavar="FILE", help="NET, in Caffe's way.")
@click.option(
    "--phase", type=click.Choice(["TRAIN", "TEST"], case_sensitive=False), default="TEST", show_default=True
)
@click.option(
    "--level", metavar="N", type=int, default=0, show_default=True, help="Level of the net's state."
)
@click.option("--stage", metavar="NAME,...", multiple=True, help="Stages of the net's state.")
@click.option(
    "--shape",
    "shapes",
    metavar="BLOB=N,C,H,W",
    multiple=True,
    callback=_shapes,
    help="Give an input this shape, and need none of its data; may be repeated.",
)
@click.option(
    "--import",
    "modules",
    metavar="MODULE",
    multiple=True,
    help="Import this module or .py file first, so that its layers are known; may be repeated.",
)
@reading_options
def summary(
    net: str | None,
    model: str | None,
    phase: str,
    level: int,
    stage: tuple[str, ...],
    shapes: dict[str, tuple[int, ...]],
    modules: tuple[str, ...],
) -> None:
    """Print a table of the layers of NET: bottoms, shapes of the tops, parameters and multiply-adds.

    The table is drawn to fit a terminal; elsewhere it is plain text of full width. Multiply-adds are those
    of convolutions, inner products and recurrent layers, in one forward of the whole batch.
    """
    if not (net or model):
        raise click.UsageError("Give a net: caffelite summary deploy.prototxt")
    if net and model:
        raise click.UsageError(f"Two nets: {net} and --model {model}.")
    import_modules(modules)
    path = net or model or ""
    with ExitStack() as stack:
        log.set_level(max(log.level(), log.WARNING))
        stack.callback(log.set_level, None)
        source = read_source(path)
        try:
            with net_in_folder(source.folder):
                param = with_input_shapes(source.param, shapes)
                built = Net(param, TRAIN if phase.upper() == "TRAIN" else TEST, level, split(stage))
        except CaffeliteError as error:
            error.add_context(path)
            if isinstance(error, DataError):
                error.args = (f"{error}; or give the shape of its data: --shape data=64,3,227,227",)
            raise
        stack.callback(built.close)
        table = built.summary()
    show(table)


def show(table: "NetSummary") -> None:
    """Print the table: drawn on a terminal, columns of plain text elsewhere."""
    if sys.stdout.isatty():
        _draw(table)
    else:
        print(table)


def _draw(table: "NetSummary") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from caffelite.core.summary import HEADINGS, NUMBERS

    console = Console(highlight=False)
    drawn = Table(box=None, pad_edge=False)
    for i, heading in enumerate(HEADINGS):
        narrow = heading.replace("multiply-adds", "mult-adds").replace("parameters", "params")
        drawn.add_column(
            heading if console.width >= 100 else narrow,
            justify="right" if i in NUMBERS else "left",
            no_wrap=i in NUMBERS,
            overflow="fold",
        )
    for row in table.rows():
        drawn.add_row(*map(Text, row))
    console.print(Text(table.title(), "bold"))
    console.print(drawn)
    for line in table.totals():
        console.print(Text(line))
