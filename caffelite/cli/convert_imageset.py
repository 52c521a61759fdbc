"""``caffelite convert_imageset``: pictures to a database."""

import os
from typing import TYPE_CHECKING

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option, workers_option

if TYPE_CHECKING:
    from caffelite.tools.image_sets import ImageSet

INCOMPLETE = 3  # exit status
EPILOG = """
\b
Examples
    caffelite convert_imageset --resize_height=256 --resize_width=256 --shuffle \\
        imagenet/train/ train.txt ilsvrc12_train_lmdb
    caffelite convert_imageset --shuffle pets/train pets_train_lmdb
    caffelite convert_imageset --gray digits.csv digits_lmdb

\b
Exit status
    0  all pictures are in the database
    3  the database is complete but for the pictures that are listed
    1  there is no database
"""


@click.command("convert_imageset", cls=CaffeCommand, epilog=EPILOG, short_help="Make a database of pictures.")
@click.argument("sources", nargs=-1, metavar="ROOTFOLDER/ LISTFILE | FOLDER | FILE.csv")
@click.argument("db_name")
@click.option("--gray/--nogray", help="Treat pictures as grayscale ones.")
@click.option("--shuffle/--noshuffle", help="Shuffle the order of pictures and their labels.")
@click.option("--seed", type=int, default=1, show_default=True, help="What --shuffle starts from.")
@click.option(
    "--backend",
    type=click.Choice(["lmdb", "leveldb"], case_sensitive=False),
    default="lmdb",
    show_default=True,
    help="Kind of database.",
)
@click.option("--resize_width", type=int, default=0, help="Width pictures are resized to; takes both.")
@click.option("--resize_height", type=int, default=0, help="Height pictures are resized to; takes both.")
@click.option("--check_size/--nocheck_size", help="Refuse pictures of different sizes.")
@click.option("--encoded/--noencoded", help="Store encoded pictures, of the type that their names tell.")
@click.option("--encode_type", metavar="TYPE", default="", help="Store pictures encoded as png, jpg, ...")
@workers_option
@progress_option
def convert_imageset(
    sources: tuple[str, ...],
    db_name: str,
    gray: bool,
    shuffle: bool,
    seed: int,
    backend: str,
    resize_width: int,
    resize_height: int,
    check_size: bool,
    encoded: bool,
    encode_type: str,
    workers: int | None,
    progress: bool | None,
) -> int:
    """Make the database DB_NAME of pictures and their labels.

    \b
    ROOTFOLDER/ LISTFILE  as in Caffe: each line of the list is a file's name,
                          which ROOTFOLDER/ is put in front of, a space, and its label
    FOLDER                with a folder of pictures for each class
    FILE.csv              with columns for path and label

    Names of classes go to DB_NAME/labels.txt. Pictures that do not decode are left out and listed.
    """  # noqa: D301  click's mark for lines to keep
    from caffelite.tools.convert_imageset import convert_imageset as convert

    images = _images(sources)
    _tell_ignored(images)
    with conversion(progress, "converting") as display:
        summary = convert(
            images,
            db_name,
            gray=gray,
            shuffle=shuffle,
            seed=seed,
            backend=backend,
            resize_width=resize_width,
            resize_height=resize_height,
            check_size=check_size,
            encoded=encoded,
            encode_type=encode_type,
            workers=workers,
            progress=display.advance,
        )
        classes = "" if images.labels is None else f" of {len(images.labels):,} classes"
        display.say(f"{summary.path}: {summary.count:,} of {summary.total:,} pictures{classes}")
    if not summary.failed:
        return 0
    click.echo(
        f"caffelite: {len(summary.failed):,} of {summary.total:,} pictures were left out:\n  "
        + "\n  ".join(summary.failed),
        err=True,
    )
    return INCOMPLETE


def _images(sources: tuple[str, ...]) -> "ImageSet":
    from caffelite.tools.image_sets import class_folders, csv_images, listed_images

    if len(sources) == 2:
        return listed_images(*sources)
    if len(sources) != 1:
        raise click.UsageError(
            "Give ROOTFOLDER/ LISTFILE DB_NAME, or FOLDER DB_NAME, or FILE.csv DB_NAME, "
            f"not {len(sources) + 1} arguments."
        )
    source = sources[0]
    if os.path.isdir(source):
        return class_folders(source)
    if not source.lower().endswith((".csv", ".tsv")):
        raise click.UsageError(
            f"{source!r} is neither a folder nor a .csv file. A list in Caffe's format needs the folder of "
            "its pictures first: ROOTFOLDER/ LISTFILE DB_NAME"
        )
    return csv_images(source)


def _tell_ignored(images: "ImageSet") -> None:
    if images.ignored:
        more = f" and {len(images.ignored) - 3} more" if len(images.ignored) > 3 else ""
        names = ", ".join(images.ignored[:3])
        log.warning("convert_imageset", f"Ignored, for they are no pictures of a class: {names}{more}")
