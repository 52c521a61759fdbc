"""``caffelite convert_cifar``: CIFAR-10 or CIFAR-100 to databases."""

import click

from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option

EPILOG = """
\b
Examples
    caffelite convert_cifar cifar-10-binary.tar.gz .
    caffelite convert_cifar data/cifar10 examples/cifar10 leveldb
"""


@click.command(
    "convert_cifar", cls=CaffeCommand, epilog=EPILOG, short_help="Make databases of CIFAR's files."
)
@click.argument("input_path", metavar="INPUT")
@click.argument("output_folder")
@click.argument("db_type", type=click.Choice(["lmdb", "leveldb"], case_sensitive=False), default="lmdb")
@click.option("--coarse", is_flag=True, help="Of CIFAR-100 the 20 superclasses, not the 100 classes.")
@progress_option
def convert_cifar(
    input_path: str, output_folder: str, db_type: str, coarse: bool, progress: bool | None
) -> None:
    """Make databases for training and test in OUTPUT_FOLDER: cifar10_train_lmdb and cifar10_test_lmdb.

    INPUT is the archive with the binary version of CIFAR-10 or CIFAR-100 (.tar.gz), or the folder of its
    files. DB_TYPE is lmdb or leveldb.
    """
    from caffelite.tools.convert_cifar import convert_cifar as convert

    with conversion(progress, "converting") as display:
        counts = convert(input_path, output_folder, db_type, coarse=coarse, progress=display.advance)
        for path, count in counts.items():
            display.say(f"{path}: {count:,} pictures")
