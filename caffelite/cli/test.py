"""``caffelite test``: score a net."""

from contextlib import ExitStack
from itertools import groupby
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import NetOptions, net_options, open_console, open_net, progress_bar
from caffelite.cli.reading import reading_options
from caffelite.proto.caffe_pb2 import TEST
from caffelite.solvers.scores import TestScore, describe

if TYPE_CHECKING:
    from rich.console import Console

    from caffelite.tools.scoring import Scored

EPILOG = """
\b
Examples
    caffelite test models/lenet/train_val.prototxt --weights lenet_iter_10000.caffemodel
    caffelite test --model=net.prototxt --weights=a.caffemodel,b.caffemodel --iterations=100
"""


@click.command("test", cls=CaffeCommand, epilog=EPILOG, short_help="Score a net with trained weights.")
@net_options
@click.option("--phase", help="TEST; accepted because Caffe has the flag.")
@reading_options
def test(**options: object) -> None:
    """Run NET forward in phase TEST and print its outputs, batch by batch, and their mean.

    Flags may be written with one dash or two, as in Caffe.
    """
    run(NetOptions(**options))  # type: ignore[arg-type]  # click gives each option its type


def run(options: NetOptions) -> None:
    """Score as the options say."""
    path = options.file
    if not options.weights:
        raise click.UsageError("Need model weights to score: --weights trained.caffemodel")
    if options.phase not in {None, "", "TEST"}:
        raise click.UsageError(f"A test runs in phase TEST, not in {options.phase}; leave --phase out.")
    from caffelite.tools.scoring import score_net

    with ExitStack() as stack:
        console = open_console(options, stack)
        net = open_net(options, TEST, stack)
        log.info("caffe.cpp:281", f"Running for {options.iterations} iterations.")
        with ExitStack() as drawing:
            advance = progress_bar(console, "testing", options.iterations, drawing)
            scored = score_net(
                net, options.iterations, (lambda i, _: advance(i + 1)) if advance else _log_batch
            )
        if console is None:
            _log_means(scored)
        else:
            console.print(f"{path}: {options.iterations} batches", markup=False, soft_wrap=True)
            _draw(console, scored)


def _log_batch(i: int, scores: list[TestScore]) -> None:
    for score in scores:
        log.info("caffe.cpp:304", f"Batch {i}, {score.name} = {score.value:g}")


def _log_means(scored: "Scored") -> None:
    log.info("caffe.cpp:309", f"Loss: {scored.loss:g}")
    for score in scored.scores:
        log.info("caffe.cpp:321", describe(score))


def _draw(console: "Console", scored: "Scored") -> None:
    """Print a line per output: its mean, or the range of the means of its elements."""
    from rich.table import Table
    from rich.text import Text

    table = Table("output", "mean", "", box=None, pad_edge=False)
    for name, group in groupby(scored.scores, key=lambda score: score.name):
        table.add_row(*(Text(cell) for cell in (name, *_cells(list(group)))))
    table.add_row("total loss", f"{scored.loss:g}", style="bold")
    console.print(table)


def _cells(scores: list[TestScore]) -> tuple[str, str]:
    if len(scores) > 1:
        values = [score.value for score in scores]
        return f"{min(values):g} .. {max(values):g}", f"{len(scores)} elements"
    [score] = scores
    if score.loss_weight in {0, 1}:
        return f"{score.value:g}", "loss" if score.loss_weight else ""
    return f"{score.value:g}", f"* {score.loss_weight:g} = {score.loss_weight * score.value:g} loss"
