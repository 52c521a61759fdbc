"""What ``caffelite test`` and ``caffelite time`` share: a net, its weights, and how it is run."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from caffelite import log
from caffelite.cli.terminal import console_for_progress
from caffelite.core.net import Net
from caffelite.engines import get_engine

if TYPE_CHECKING:
    from rich.console import Console

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.argument("net", required=False),
    click.option("--model", metavar="FILE", help="NET, in Caffe's way."),
    click.option(
        "--weights", metavar="FILE,...", multiple=True, help="Trained weights: .caffemodel or .caffemodel.h5."
    ),
    click.option(
        "--iterations",
        metavar="N",
        type=click.IntRange(min=1),
        default=50,
        show_default=True,
        help="Batches.",
    ),
    click.option("--level", metavar="N", type=int, default=0, show_default=True, help="Level of the state."),
    click.option("--stage", metavar="NAME,...", multiple=True, help="Stages of the net's state."),
    click.option("--gpu", metavar="IDS", help="Accepted because Caffe has the flag; the CPU computes."),
    click.option(
        "--engine", metavar="NAME", help="What computes: native or numpy.  [default: native if built]"
    ),
    click.option("--optimize", is_flag=True, help="Optimize the net for inference first, in memory."),
    click.option(
        "--progress/--no-progress",
        default=None,
        help="Table and progress bar or Caffe's log lines.  [default: by terminal]",
    ),
)


@dataclass(frozen=True)
class NetOptions:
    """What the command line says of the net."""

    net: str | None
    model: str | None
    weights: tuple[str, ...]
    iterations: int
    level: int
    stage: tuple[str, ...]
    gpu: str | None
    engine: str | None
    optimize: bool
    progress: bool | None
    phase: str | None

    @property
    def file(self) -> str:
        """The net's file; a UsageError if there is none, or two."""
        if self.net and self.model:
            raise click.UsageError(f"Two nets: {self.net} and --model {self.model}.")
        if not (self.net or self.model):
            verb = click.get_current_context().info_name
            raise click.UsageError(f"Give a net: caffelite {verb} train_val.prototxt")
        return self.net or self.model or ""


def net_options(command: Command) -> Command:
    """Decorate a command to take the arguments of ``NetOptions``, apart from the phase."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def open_net(options: NetOptions, phase: int, stack: ExitStack) -> Net:
    """Build the net with its weights; it is closed when the stack unwinds."""
    engine = get_engine(options.engine)
    if options.gpu:
        log.warning("caffe.cpp:270", f"--gpu {options.gpu}, but the {engine.name} engine uses the CPU")
    log.info("caffe.cpp:275", "Use CPU.")
    net = Net(options.file, phase, options.level, split(options.stage), engine=engine)
    stack.callback(net.close)
    for path in split(options.weights):
        net.copy_from(path)
    if not options.optimize:
        return net
    optimized = net.optimize()
    stack.callback(optimized.close)
    return optimized


def open_console(options: NetOptions, stack: ExitStack) -> "Console | None":
    """Return the terminal to draw on, with log lines hidden until the stack unwinds; None for log lines."""
    console = console_for_progress(options.progress)
    if console is not None:
        log.set_level(max(log.level(), log.WARNING))
        stack.callback(log.set_level, None)
    return console


def progress_bar(
    console: "Console | None", title: str, total: int, stack: ExitStack
) -> Callable[[int], object] | None:
    """Return what moves a progress bar to a number of steps done; None without a terminal."""
    if console is None:
        return None
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(None), MofNCompleteColumn(), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=console, transient=True, expand=True))
    task = bar.add_task(title, total=total)
    return lambda done: bar.update(task, completed=done)


def split(values: tuple[str, ...]) -> list[str]:
    """Return the parts between the commas of all values."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]
