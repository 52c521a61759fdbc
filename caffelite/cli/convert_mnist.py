"""``caffelite convert_mnist``: MNIST's files, or others in their format, to a database."""

import click

from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option


@click.command("convert_mnist", cls=CaffeCommand, short_help="Make a database of MNIST's files.")
@click.argument("images")
@click.argument("labels")
@click.argument("out")
@click.option("--count", type=click.IntRange(min=1), help="Take this many, evenly spread.  [default: all]")
@click.option(
    "--encode_type", type=click.Choice(["png"]), help="Store pictures encoded, in a third of the space."
)
@click.option(
    "--backend",
    type=click.Choice(["lmdb", "leveldb"], case_sensitive=False),
    default="lmdb",
    show_default=True,
    help="Kind of database.",
)
@progress_option
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

    with conversion(progress, "converting") as display:
        summary = convert(images, labels, out, count, encode_type, display.advance, backend)
        size = f"{summary.rows} x {summary.cols}"
        display.say(f"{summary.path}: {summary.count:,} of {summary.total:,} pictures of {size}")
