"""``caffelite time``: how long the layers of a net take."""

import json
from contextlib import ExitStack
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import NetOptions, net_options, open_console, open_net, progress_bar, split
from caffelite.cli.reading import reading_options
from caffelite.core.net import Net
from caffelite.errors import SettingError, nearest
from caffelite.proto.atomic import atomic_write
from caffelite.proto.caffe_pb2 import TEST, TRAIN

if TYPE_CHECKING:
    from rich.console import Console

    from caffelite.tools.timing import LayerTiming, Timing

OWN_LINE = "time.py:1"  # Caffe has no such line
EPILOG = """
\b
Examples
    caffelite time models/lenet/train_val.prototxt
    caffelite time --model=deploy.prototxt --phase=TEST --iterations=100
    caffelite time deploy.prototxt --weights=trained.caffemodel --optimize
    caffelite time net.prototxt --layers 'conv*,fc*' --trace trace.json
"""


@click.command("time", cls=CaffeCommand, epilog=EPILOG, short_help="Time each layer of a net.")
@net_options
@click.option(
    "--phase",
    type=click.Choice(["TRAIN", "TEST"], case_sensitive=False),
    help="State of the net.  [default: TRAIN; TEST with --optimize]",
)
@click.option(
    "--layers", metavar="NAME,...", multiple=True, help="Layers to print; * and ? stand for any characters."
)
@click.option(
    "--trace", metavar="FILE", help="Write every pass as JSON for chrome://tracing or ui.perfetto.dev."
)
@click.option("--json", "json_file", metavar="FILE", help="Write the times as JSON; - is standard output.")
@reading_options
def time(
    layers: tuple[str, ...], trace: str | None, json_file: str | None, phase: str | None, **options: object
) -> None:
    """Run NET forward and backward, and print the mean time of each layer.

    Flags may be written with one dash or two, as in Caffe. One pass is run first and not counted.
    """
    phase = phase or ("TEST" if options["optimize"] else "TRAIN")
    if options["optimize"] and phase == "TRAIN":
        raise click.UsageError("--optimize is for inference, so for --phase TEST.")
    run(NetOptions(phase=phase, **options), split(layers), trace, json_file)  # type: ignore[arg-type]  # click gives each option its type


def run(options: NetOptions, layers: list[str], trace: str | None, json_file: str | None) -> None:
    """Time as the options say."""
    path = options.file
    from caffelite.tools.timing import time_net, trace_events

    with ExitStack() as stack:
        console = open_console(options, stack)
        net = open_net(options, TEST if options.phase == "TEST" else TRAIN, stack)
        shown = _chosen(net, layers)
        _warm_up(net)
        log.info("caffe.cpp:365", "*** Benchmark begins ***")
        log.info("caffe.cpp:366", f"Testing for {options.iterations} iterations.")
        with ExitStack() as drawing:
            advance = progress_bar(console, "timing", options.iterations, drawing)
            timing = time_net(net, options.iterations, (lambda i, _: advance(i)) if advance else _log_pass)
        if trace:
            _write_json(trace, trace_events(net, timing))
        if json_file:
            _write_json(json_file, _as_json(net, timing, shown, options))
        if console is None:
            _log(timing, shown)
        else:
            what = "forward passes" if net.is_optimized else "passes"
            title = f"{path}: {options.iterations} {what} in phase {options.phase}"
            _draw(console, timing, shown, title, 1 if net.is_optimized else 2)


def _chosen(net: Net, patterns: list[str]) -> set[int]:
    """Return the numbers of the layers that one of the patterns fits, of all without patterns."""
    names = [layer.layer_param.name for layer in net._nodes]
    for pattern in patterns:
        if not any(fnmatchcase(name, pattern) for name in names):
            advice = nearest(pattern, names) or f"it has: {', '.join(names)}"
            raise SettingError(f"--layers: net {net.name!r} has no layer {pattern!r}; {advice}")
    fits = [not patterns or any(fnmatchcase(name, pattern) for pattern in patterns) for name in names]
    return {i for i, fit in enumerate(fits) if fit}


def _warm_up(net: Net) -> None:
    log.info("caffe.cpp:351", "Performing Forward")
    log.info("caffe.cpp:356", f"Initial loss: {net.forward_loss():g}")
    if net.is_optimized:
        return
    if not any(net.blob_loss_weights.values()):
        log.warning("caffe.cpp:357", f"net '{net.name}' has no loss, so no layer has a backward to be timed")
    log.info("caffe.cpp:357", "Performing Backward")
    net.backward()


def _log_pass(i: int, milliseconds: float) -> None:
    log.info("caffe.cpp:394", f"Iteration: {i} forward-backward time: {milliseconds:g} ms.")


def _log(timing: "Timing", shown: set[int]) -> None:
    """Print Caffe's lines, then those that Caffe does not have."""
    layers = [timing.layers[i] for i in sorted(shown)]
    log.info("caffe.cpp:397", "Average time per layer: ")
    for layer in layers:
        log.info("caffe.cpp:400", f"{layer.name:>10}\tforward: {layer.forward:g} ms.")
        log.info("caffe.cpp:403", f"{layer.name:>10}\tbackward: {layer.backward:g} ms.")
    log.info("caffe.cpp:408", f"Average Forward pass: {timing.forward:g} ms.")
    log.info("caffe.cpp:410", f"Average Backward pass: {timing.backward:g} ms.")
    log.info("caffe.cpp:412", f"Average Forward-Backward: {timing.forward_backward:g} ms.")
    log.info("caffe.cpp:414", f"Total Time: {timing.total:g} ms.")
    log.info("caffe.cpp:415", "*** Benchmark ends ***")
    for name, (forward, backward) in [
        *((each.name, _rates(each)) for each in layers),
        ("all", _rates(timing)),
    ]:
        if forward or backward:
            log.info(OWN_LINE, f"{name:>10}\tGFLOP/s forward: {forward or '-'}, backward: {backward or '-'}")
    log.info(OWN_LINE, f"Peak memory: {_peak()}")


def _draw(console: "Console", timing: "Timing", shown: set[int], title: str, passes: int) -> None:
    """Print a line per layer, with its share of all layers' time, and the sum of each column.

    ``passes`` is 2, or 1 for a net that runs forward only.
    """
    from rich.table import Table
    from rich.text import Text

    console.print(title, markup=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    table.add_column("layer", overflow="fold")
    table.add_column("type")
    for heading in (*("forward ms", "backward ms")[:passes], "share", *("GFLOP/s", "backward")[:passes]):
        table.add_column(heading, justify="right")
    whole = sum(layer.forward + layer.backward for layer in timing.layers) or 1.0
    for layer in (timing.layers[i] for i in sorted(shown)):
        share = (layer.forward + layer.backward) / whole
        cells = (*_times(layer)[:passes], f"{share:.1%}", *_rates(layer)[:passes])
        table.add_row(Text(layer.name), Text(layer.type), *cells, style="bold" if share >= 0.2 else None)
    table.add_row("all", "", *_times(timing)[:passes], "", *_rates(timing)[:passes], style="bold")
    console.print(table)
    both = f"forward and backward: {timing.forward_backward:.3f} ms; " if passes == 2 else ""
    console.print(f"{both}all: {timing.total:.0f} ms; peak memory: {_peak()}")


def _times(timed: "LayerTiming | Timing") -> tuple[str, str]:
    return f"{timed.forward:.3f}", f"{timed.backward:.3f}"


def _rates(timed: "LayerTiming | Timing") -> tuple[str, str]:
    """Return GFLOP/s of forward and backward, empty for what has no multiply-adds that count."""
    forward, backward = (f"{rate:.1f}" if rate else "" for rate in (timed.forward_rate, timed.backward_rate))
    return forward, backward


def _peak() -> str:
    from caffelite.tools.memory import peak_memory

    peak = peak_memory()
    return "unknown" if peak is None else f"{peak / 2**20:.0f} MiB"


def _as_json(net: Net, timing: "Timing", shown: set[int], options: NetOptions) -> dict[str, object]:
    """Return what the other outputs print, in milliseconds, multiply-adds, GFLOP/s and bytes."""
    from caffelite.tools.memory import peak_memory

    whole: dict[str, object] = {
        "net": net.name,
        "file": options.file,
        "phase": options.phase,
        "optimized": net.is_optimized,
        "engine": net.engine.name,
        "iterations": timing.iterations,
        **_numbers(timing),
        "forward_backward_ms": timing.forward_backward,
        "total_ms": timing.total,
        "peak_memory_bytes": peak_memory(),
    }
    layers = [timing.layers[i] for i in sorted(shown)]
    whole["layers"] = [{"name": layer.name, "type": layer.type, **_numbers(layer)} for layer in layers]
    return whole


def _numbers(timed: "LayerTiming | Timing") -> dict[str, float | None]:
    return {
        "forward_ms": timed.forward,
        "backward_ms": timed.backward,
        "forward_multiply_adds": timed.forward_multiply_adds,
        "backward_multiply_adds": timed.backward_multiply_adds,
        "forward_gflops": timed.forward_rate,
        "backward_gflops": timed.backward_rate,
    }


def _write_json(path: str, value: dict[str, object]) -> None:
    text = json.dumps(value, indent=1 if "layers" in value else None) + "\n"
    if path == "-":
        click.echo(text, nl=False)
        return
    with atomic_write(path) as file:
        file.write(text.encode())
