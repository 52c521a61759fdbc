"""``caffelite convert_mnist``: MNIST's files, or others in their format, to a database."""

from contextlib import ExitStack

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.terminal import console_for_progress


@click.command("convert_mnist", cls=CaffeCommand, short_help="Make a database of MNIST's files.")
@click.argument("images")
@click.argument("labels")
@click.argument("out")
@click.option("--count", type=click.IntRange(min=1), help="Take this many, evenly spread.  [default: all]")
@click.option(
    "--encode_type", type=click.Choice(["png"]), help="Store pictures encoded, in a third of the space."
)
@click.option("--backend", default="lmdb", show_default=True, help="Kind of database.")
@click.option(
    "--progress/--no-progress",
    default=None,
    help="Progress bar or Caffe's log lines.  [default: by terminal]",
)
def convert_mnist(
    images: str,
    labels: str,
    out: str,
    count: int | None,
    encode_type: str | None,
    backend: str,
    progress: bool | None,
) -> None:
    """Make the database OUT from IDX files, plain or gzipped.

    IMAGES and LABELS are for example train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz.
    """
    from caffelite.tools.convert_mnist import convert_mnist as convert

    console = console_for_progress(progress)
    if console is None:
        convert(images, labels, out, count, encode_type, backend=backend)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    log.set_level(max(log.level(), log.WARNING))
    with ExitStack() as stack:
        stack.callback(log.set_level, None)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(None),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        bar = stack.enter_context(Progress(*columns, console=console, transient=True, expand=True))
        task = bar.add_task("converting", total=None)
        summary = convert(
            images,
            labels,
            out,
            count,
            encode_type,
            lambda done, of: bar.update(task, completed=done, total=of),
            backend,
        )
    console.print(
        f"{summary.path}: {summary.count:,} of {summary.total:,} pictures of {summary.rows} x {summary.cols}",
        markup=False,
        soft_wrap=True,
    )
