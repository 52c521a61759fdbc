"""``caffelite gradcheck``: check the gradients of a net's layers."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.reading import reading_options
from caffelite.cli.terminal import console_for_progress
from caffelite.cli.user_modules import import_modules
from caffelite.proto.caffe_pb2 import TEST, TRAIN

if TYPE_CHECKING:
    from caffelite.tools.finite_differences import Result

EPILOG = """
\b
Examples
    caffelite gradcheck models/lenet/train_val.prototxt
    caffelite gradcheck net.prototxt --import my_layers.py --layer center
"""
HEADINGS = ("layer", "type", "blob", "error", "ok", "note")


@click.command(
    "gradcheck", cls=CaffeCommand, epilog=EPILOG, short_help="Check the gradient of each layer of a net."
)
@click.argument("net")
@click.option("--layer", metavar="NAME", help="Check this layer alone.")
@click.option("--weights", metavar="FILE", help="Check at trained weights.  [default: the fillers']")
@click.option(
    "--import",
    "modules",
    metavar="MODULE",
    multiple=True,
    help="Import this module or .py file first, so that its layers are known; may be repeated.",
)
@click.option(
    "--phase", type=click.Choice(["TRAIN", "TEST"], case_sensitive=False), default="TRAIN", show_default=True
)
@click.option("--stage", metavar="NAME,...", default="", help="Stages of the net's state.")
@click.option("--seed", type=int, default=1, show_default=True, help="For fillers, inputs and directions.")
@click.option("--step", type=float, help="Relative to the size of a blob's values.  [default: 1e-5]")
@click.option("--threshold", type=float, help="The largest relative error that is ok.  [default: 1e-5]")
@click.option("--dtype", type=click.Choice(["float64", "float32"]), default="float64", show_default=True)
@reading_options
def gradcheck(
    net: str,
    layer: str | None,
    weights: str | None,
    modules: tuple[str, ...],
    phase: str,
    stage: str,
    seed: int,
    step: float | None,
    threshold: float | None,
    dtype: str,
) -> int:
    """Compare the backward of each layer of NET with central differences of its forward.

    Prints one line per blob: the largest relative error, and whether it is below the threshold (in
    float32 step and threshold are 1e-2 by default). The exit status is 1 if one is not.
    """
    from caffelite.tools.gradcheck import gradcheck as check

    import_modules(modules)
    with ExitStack() as stack:
        log.set_level(max(log.level(), log.WARNING))
        stack.callback(log.set_level, None)
        console = console_for_progress(None)
        status = stack.enter_context(console.status("building the net")) if console else None
        results = check(
            net,
            layer,
            weights=weights,
            phase=TRAIN if phase.upper() == "TRAIN" else TEST,
            stages=[name for name in stage.split(",") if name],
            seed=seed,
            step=step,
            threshold=threshold,
            dtype=dtype,
            progress=(lambda name, i, of: status.update(f"checking {name} ({i} of {of})"))
            if status
            else None,
        )
    show(results)
    return int(not all(result.ok for result in results))


def show(results: Sequence["Result"]) -> None:
    """Print the table: drawn on a terminal, columns of plain text elsewhere."""
    rows = [_row(result) for result in results]
    if sys.stdout.isatty():
        _draw(rows)
    else:
        widths = [max(map(len, column)) for column in zip(HEADINGS, *rows, strict=True)]
        for row in (HEADINGS, *rows):
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    checked = sum(result.error is not None for result in results)
    wrong = sum(not result.ok for result in results)
    print(f"{checked} blob{'s' if checked != 1 else ''} checked, {wrong} wrong")


def _row(result: "Result") -> tuple[str, ...]:
    error = "" if result.error is None else f"{result.error:.1e}"
    verdict = "WRONG" if not result.ok else "-" if result.error is None else "ok"
    return result.layer, result.type, result.blob, error, verdict, result.note


def _draw(rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    colours = {"ok": "green", "WRONG": "bold red", "-": "dim"}
    table = Table(*HEADINGS, box=None, pad_edge=False)
    for row in rows:
        style = colours[row[4]]
        table.add_row(*(Text(cell, style if cell == row[4] else "") for cell in row))
    Console(highlight=False).print(table)
