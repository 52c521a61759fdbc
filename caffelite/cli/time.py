"""``caffelite time``: how long the layers of a net take."""

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import NetOptions, net_options, open_console, open_net, progress_bar
from caffelite.cli.reading import reading_options
from caffelite.core.net import Net
from caffelite.proto.caffe_pb2 import TEST, TRAIN

if TYPE_CHECKING:
    from rich.console import Console

    from caffelite.tools.timing import Timing

EPILOG = """
\b
Examples
    caffelite time models/lenet/train_val.prototxt
    caffelite time --model=deploy.prototxt --phase=TEST --iterations=100
"""


@click.command("time", cls=CaffeCommand, epilog=EPILOG, short_help="Time each layer of a net.")
@net_options
@click.option(
    "--phase", type=click.Choice(["TRAIN", "TEST"], case_sensitive=False), default="TRAIN", show_default=True
)
@reading_options
def time(**options: object) -> None:
    """Run NET forward and backward, and print the mean time of each layer.

    Flags may be written with one dash or two, as in Caffe. One pass is run first and not counted.
    """
    run(NetOptions(**options))  # type: ignore[arg-type]  # click gives each option its type


def run(options: NetOptions) -> None:
    """Time as the options say."""
    path = options.file
    from caffelite.tools.timing import time_net

    with ExitStack() as stack:
        console = open_console(options, stack)
        net = open_net(options, TEST if options.phase == "TEST" else TRAIN, stack)
        _warm_up(net)
        log.info("caffe.cpp:365", "*** Benchmark begins ***")
        log.info("caffe.cpp:366", f"Testing for {options.iterations} iterations.")
        with ExitStack() as drawing:
            advance = progress_bar(console, "timing", options.iterations, drawing)
            timing = time_net(net, options.iterations, (lambda i, _: advance(i)) if advance else _log_pass)
        if console is None:
            _log(timing)
        else:
            _draw(console, timing, f"{path}: {options.iterations} passes in phase {options.phase}")


def _warm_up(net: Net) -> None:
    log.info("caffe.cpp:351", "Performing Forward")
    log.info("caffe.cpp:356", f"Initial loss: {net.forward_loss():g}")
    if not any(net.blob_loss_weights.values()):
        log.warning("caffe.cpp:357", f"net '{net.name}' has no loss, so no layer has a backward to be timed")
    log.info("caffe.cpp:357", "Performing Backward")
    net.backward()


def _log_pass(i: int, milliseconds: float) -> None:
    log.info("caffe.cpp:394", f"Iteration: {i} forward-backward time: {milliseconds:g} ms.")


def _log(timing: "Timing") -> None:
    log.info("caffe.cpp:397", "Average time per layer: ")
    for layer in timing.layers:
        log.info("caffe.cpp:400", f"{layer.name:>10}\tforward: {layer.forward:g} ms.")
        log.info("caffe.cpp:403", f"{layer.name:>10}\tbackward: {layer.backward:g} ms.")
    log.info("caffe.cpp:408", f"Average Forward pass: {timing.forward:g} ms.")
    log.info("caffe.cpp:410", f"Average Backward pass: {timing.backward:g} ms.")
    log.info("caffe.cpp:412", f"Average Forward-Backward: {timing.forward_backward:g} ms.")
    log.info("caffe.cpp:414", f"Total Time: {timing.total:g} ms.")
    log.info("caffe.cpp:415", "*** Benchmark ends ***")


def _draw(console: "Console", timing: "Timing", title: str) -> None:
    """Print a line per layer, with its share of all layers' time, and the sum of each column."""
    from rich.table import Table
    from rich.text import Text

    console.print(title, markup=False, soft_wrap=True)
    table = Table("layer", "type", box=None, pad_edge=False)
    for heading in ("forward ms", "backward ms", "share"):
        table.add_column(heading, justify="right")
    whole = sum(layer.forward + layer.backward for layer in timing.layers) or 1.0
    for layer in timing.layers:
        share = (layer.forward + layer.backward) / whole
        cells = (f"{layer.forward:.3f}", f"{layer.backward:.3f}", f"{share:.1%}")
        table.add_row(Text(layer.name), Text(layer.type), *cells, style="bold" if share >= 0.2 else None)
    table.add_row("all", "", f"{timing.forward:.3f}", f"{timing.backward:.3f}", "", style="bold")
    console.print(table)
    console.print(f"forward and backward: {timing.forward_backward:.3f} ms; all: {timing.total:.0f} ms")
