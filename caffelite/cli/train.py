"""``caffelite train``: train the net of a solver, or a net alone."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click
import numpy as np
from google.protobuf import text_format

from caffelite import log
from caffelite.cli.default_solver import default_solver, holds_net
from caffelite.cli.group import CaffeCommand
from caffelite.cli.reading import reading_options
from caffelite.cli.terminal import console_for_progress
from caffelite.cli.workers import workers_option
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, SettingError
from caffelite.io.paths import folder_of
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.proto.overrides import apply_overrides
from caffelite.proto.text import read_net, read_solver
from caffelite.proto.upgrade import set_snapshot_prefix
from caffelite.solvers import SignalHandler, Solver, get_solver
from caffelite.solvers.listener import SolverListener

if TYPE_CHECKING:
    from caffelite.cli.training_view import TrainingView

AUTO = "auto"  # for --snapshot
EFFECTS = click.Choice(["stop", "snapshot", "none"])
EPILOG = """
\b
A net without a solver is trained with
    type: "SGD"  base_lr: 0.01  lr_policy: "poly"  power: 1
    momentum: 0.9  weight_decay: 0.0005  max_iter: 1000  display: 100
    snapshot_prefix: the net's file without its extension
and, if it has layers for phase TEST alone, with
    test_interval: 250
    test_iter: as many batches as go once through the test data
               where its size is known, at most 100
Change each by --set.

\b
Examples
    caffelite train models/lenet/solver.prototxt
    caffelite train solver.prototxt --set base_lr=0.1 --set max_iter=500
    caffelite train solver.prototxt --snapshot lenet_iter_5000.solverstate
    caffelite train solver.prototxt --snapshot auto --keep-snapshots 3
    caffelite train solver.prototxt --weights pretrained.caffemodel
"""


@dataclass(frozen=True)
class Options:
    """What the command line of ``caffelite train`` says."""

    file: str | None
    solver: str | None
    overrides: tuple[str, ...]
    snapshot: str | None
    weights: tuple[str, ...]
    iterations: int | None
    phase: str | None
    level: int | None
    stage: tuple[str, ...]
    gpu: str | None
    engine: str | None
    sigint_effect: str
    sighup_effect: str
    sigterm_effect: str
    keep_snapshots: int
    on_snapshot_error: str
    keep_going: bool
    progress: bool | None
    quiet: bool
    plot: str | None
    tensorboard: str | None


@click.command(
    "train", cls=CaffeCommand, epilog=EPILOG, short_help="Train a net, by a solver or by defaults."
)
@click.argument("file", required=False)
@click.option("--solver", metavar="FILE", help="FILE, in Caffe's way.")
@click.option(
    "--set",
    "overrides",
    metavar="FIELD=VALUE",
    multiple=True,
    help="Override a field of the solver; may be repeated.",
)
@click.option(
    "--snapshot",
    metavar="FILE",
    help="Go on from this .solverstate, or, if it is the word auto, from the newest that serves, if any.",
)
@click.option(
    "--weights", metavar="FILE,...", multiple=True, help="Begin with the weights of these .caffemodel files."
)
@click.option(
    "--iterations", metavar="N", type=click.IntRange(min=0), help="Stop at this iteration: max_iter."
)
@click.option("--level", metavar="N", type=int, help="Level of the train net's state.")
@click.option("--stage", metavar="NAME,...", multiple=True, help="Stages of the train net's state.")
@click.option("--phase", help="TRAIN; accepted because Caffe has the flag.")
@click.option("--gpu", metavar="IDS", help="Accepted because Caffe has the flag; the CPU computes.")
@click.option("--engine", metavar="NAME", help="What computes: native or numpy.  [default: native if built]")
@click.option("--sigint_effect", type=EFFECTS, default="stop", show_default=True, help="What Ctrl-C does.")
@click.option(
    "--sighup_effect", type=EFFECTS, default="snapshot", show_default=True, help="What SIGHUP does."
)
@click.option(
    "--sigterm_effect", type=EFFECTS, default="stop", show_default=True, help="What SIGTERM (kill) does."
)
@click.option(
    "--keep-snapshots",
    metavar="N",
    type=click.IntRange(min=0),
    default=0,
    help="Remove older snapshots when a new one is complete, so that N stay.  [default: all stay]",
)
@click.option(
    "--on-snapshot-error",
    type=click.Choice(["stop", "continue"]),
    default="stop",
    show_default=True,
    help="What to do when a snapshot cannot be written, other than the last.",
)
@click.option("--keep-going", is_flag=True, help="Train on when the loss is nan or infinite.")
@click.option(
    "--progress/--no-progress",
    default=None,
    help="Progress display or Caffe's log lines.  [default: by terminal]",
)
@click.option("--quiet", is_flag=True, help="Print warnings and errors alone.")
@click.option("--plot", metavar="FILE", help="Draw loss, scores and lr into this .png, .pdf, .svg or .jpg.")
@click.option("--tensorboard", metavar="DIR", help="Write event files for TensorBoard into this folder.")
@workers_option
@reading_options
def train(**options: object) -> None:
    """Train the net of FILE, a solver, or a net, which then gets default settings.

    Flags may be written with one dash or two, as in Caffe.
    """
    run(Options(**options))  # type: ignore[arg-type]  # click gives each option its type


def run(options: Options) -> None:
    """Train as the options say."""
    path = _file(options)
    _check_flags(options)
    with ExitStack() as stack:
        view = _view(options, stack)
        recorders = _recorders(options, path, stack)
        solver = _create(options, path, view)
        for net in (solver.net, *solver.test_nets):
            stack.callback(net.close)
        handler = SignalHandler(options.sigint_effect, options.sighup_effect, options.sigterm_effect)
        if view is not None:
            view.is_stopping = lambda: handler.is_stopping
            solver.listeners.append(view)
        solver.listeners += recorders
        _solve(solver, options, handler)


def _view(options: Options, stack: ExitStack) -> "TrainingView | None":
    """Return the display that the options ask for, started until the stack unwinds."""
    console = console_for_progress(options.progress, options.quiet)
    if console is None:
        if options.quiet:
            log.set_level(max(log.level(), log.WARNING))
            stack.callback(log.set_level, None)
        return None
    from caffelite.cli.training_view import TrainingView

    return stack.enter_context(TrainingView(console))


def _recorders(options: Options, path: str, stack: ExitStack) -> list[SolverListener]:
    """Return what writes the pictures and event files that the options ask for."""
    recorders: list[SolverListener] = []
    if options.plot:
        from caffelite.tools.plot_log import PlotListener

        recorders.append(stack.enter_context(PlotListener(options.plot, path)))
    if options.tensorboard:
        from caffelite.tools.tensorboard import TensorBoardListener

        recorders.append(stack.enter_context(TensorBoardListener(options.tensorboard)))
    return recorders


def _file(options: Options) -> str:
    path = options.file or options.solver
    if path is None:
        raise click.UsageError("Give a solver, or a net: caffelite train solver.prototxt")
    if options.file and options.solver:
        raise click.UsageError(f"Two files to train from: {options.file} and --solver {options.solver}.")
    return path


def _check_flags(options: Options) -> None:
    if options.snapshot not in {None, "", AUTO} and options.weights:
        raise click.UsageError(
            "Give a snapshot to resume training (--snapshot) or weights to finetune (--weights), "
            "but not both."
        )
    if options.phase not in {None, "", "TRAIN"}:
        raise click.UsageError(f"Training runs in phase TRAIN, not in {options.phase}; leave --phase out.")


def _create(options: Options, path: str, view: "TrainingView | None") -> Solver:
    try:
        return _create_from(options, path, view)
    except CaffeliteError as error:
        if path not in str(error):
            error.add_context(path)
        raise


def _create_from(options: Options, path: str, view: "TrainingView | None") -> Solver:
    is_net = holds_net(path)
    param = default_solver(read_net(path, variables={}), path) if is_net else read_solver(path, variables={})
    param = changed_by_flags(param, path, options)
    if is_net:
        _show_default(param, path, view)
    log.info("caffe.cpp:197", "Use CPU.")
    solver = get_solver(param, engine=get_engine(options.engine), folder=folder_of(path))
    for report in solver.net.copied_from:
        if view is not None:
            view.say(str(report), wrap=True)
        else:
            log.info("caffe.cpp:169", str(report))
    if is_net and not any(solver.net.blob_loss_weights.values()):
        raise SettingError(
            f"{path} has no loss, so there is nothing to learn; give a net with a loss layer, such as "
            "SoftmaxWithLoss (a deploy net has none), or a solver"
        )
    solver.net.reuse_diffs()  # nobody looks at them
    solver.keep_going = options.keep_going
    solver.keep_snapshots = options.keep_snapshots
    solver.on_snapshot_error = "continue" if options.on_snapshot_error == "continue" else "stop"
    return solver


def _show_default(param: SolverParameter, path: str, view: "TrainingView | None") -> None:
    settings = text_format.MessageToString(param, as_one_line=True, as_utf8=True)
    title = f"{path} is a net, to be trained with default settings (change them by --set):"
    if view is not None:
        view.say(title, wrap=True)
        view.say(settings, style="dim", wrap=True)
    else:
        log.info("caffe.cpp:180", f"{title} {settings}")


def _solve(solver: Solver, options: Options, handler: SignalHandler) -> None:
    # numpy's warnings about inf and nan come before what the solver says of them, and say less
    with handler as solver.action_source, np.errstate(all="ignore"):
        if options.snapshot == AUTO:
            _resume_newest(solver)
        elif options.snapshot:
            log.info("caffe.cpp:235", f"Resuming from {options.snapshot}")
            solver.restore(options.snapshot)
        log.info("caffe.cpp:239", "Starting Optimization")
        solver.solve()
        log.info("caffe.cpp:250", "Optimization Done.")


def _resume_newest(solver: Solver) -> None:
    path = solver.restore_newest()
    if path is not None:
        log.info("caffe.cpp:235", f"Resuming from {path}")
    else:
        log.info(
            "caffe.cpp:235", f"Starting anew: {solver.param.snapshot_prefix} has no snapshot that serves"
        )


def changed_by_flags(param: SolverParameter, path: str, options: Options) -> SolverParameter:
    """Return the solver of file ``path`` with what the flags change."""
    try:
        param = apply_overrides(param, options.overrides)
    except SettingError as error:
        raise click.UsageError(f"--set {str(error).removeprefix('override ')}") from None
    if options.iterations is not None:
        param.max_iter = options.iterations
    if options.level is not None:
        param.train_state.level = options.level
    if stages := _split(options.stage):
        param.train_state.stage.extend(stages)
    if options.snapshot not in {None, "", AUTO} or options.weights:
        param.ClearField("weights")
        param.weights.extend(_split(options.weights))
    if options.gpu is not None:
        param.solver_mode = SolverParameter.GPU  # of which the solver warns
    return set_snapshot_prefix(param, path)


def _split(values: Sequence[str]) -> list[str]:
    """Return the parts between the commas of all values."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]
