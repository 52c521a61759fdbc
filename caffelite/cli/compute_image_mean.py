"""``caffelite compute_image_mean``: the mean of a database's pictures."""

import click

from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option, workers_option

EPILOG = """
\b
Examples
    caffelite compute_image_mean ilsvrc12_train_lmdb imagenet_mean.binaryproto
    caffelite compute_image_mean --backend=leveldb cifar10_train_leveldb
"""


@click.command(
    "compute_image_mean",
    cls=CaffeCommand,
    epilog=EPILOG,
    short_help="Compute the mean picture of a database.",
)
@click.argument("input_db")
@click.argument("output_file", required=False)
@click.option(
    "--backend",
    type=click.Choice(["lmdb", "leveldb"], case_sensitive=False),
    help="Kind of database.  [default: what INPUT_DB is]",
)
@workers_option
@progress_option
def compute_image_mean(
    input_db: str, output_file: str | None, backend: str | None, workers: int | None, progress: bool | None
) -> None:
    """Compute the mean of the pictures in INPUT_DB, and of each channel.

    OUTPUT_FILE gets the mean picture, for the mean_file of a net's transform_param.
    """
    from caffelite.tools.compute_image_mean import compute_image_mean as compute

    with conversion(progress, "adding") as display:
        mean = compute(input_db, output_file, backend=backend, workers=workers, progress=display.advance)
        channels, height, width = mean.image.shape
        display.say(f"{input_db}: mean of {mean.count:,} pictures of {channels} x {height} x {width}")
        for channel, value in enumerate(mean.values):
            display.say(f"channel {channel}: {value:g}")
        if output_file is not None:
            display.say(f"written to {output_file}")
