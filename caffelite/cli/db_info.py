"""``caffelite db_info``: what a database holds."""

import math
from collections import Counter
from typing import TYPE_CHECKING

import click

from caffelite.cli.group import CaffeCommand
from caffelite.cli.progress import conversion, progress_option
from caffelite.proto.atomic import check_target

if TYPE_CHECKING:
    from caffelite.tools.db_info import DbInfo

MOST = 40  # labels that are shown one by one
FEW = 10  # of more labels, and of shapes and damaged records
BAR = 40  # characters of the largest class
EPILOG = """
\b
Examples
    caffelite db_info mnist_train_lmdb
    caffelite db_info cifar10_train_lmdb --sheet cifar.png --samples 100 --rgb
"""


def _png(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.lower().endswith(".png"):
        raise click.BadParameter(f"the sheet is a PNG file; call it ...png, not {value!r}")
    return value


@click.command("db_info", cls=CaffeCommand, epilog=EPILOG, short_help="Tell what a database holds.")
@click.argument("db")
@click.option(
    "--backend",
    type=click.Choice(["lmdb", "leveldb"], case_sensitive=False),
    help="Kind of database.  [default: what DB is]",
)
@click.option(
    "--sheet", metavar="FILE.png", callback=_png, help="Draw sample pictures with their labels into FILE."
)
@click.option(
    "--samples", metavar="N", type=click.IntRange(min=1), default=64, show_default=True, help="For --sheet."
)
@click.option("--rgb", is_flag=True, help="Channels are red, green, blue, as convert_cifar's, in --sheet.")
@progress_option
def db_info(
    db: str, backend: str | None, sheet: str | None, samples: int, rgb: bool, progress: bool | None
) -> int:
    """Print number, keys, size, kinds, shapes and labels of the records of DB.

    The exit status is 1 if records are damaged.
    """
    from caffelite.tools.contact_sheet import contact_sheet
    from caffelite.tools.db_info import db_info as examine

    if sheet is not None:
        check_target(sheet)
    with conversion(progress, "reading", quiet=True) as display:
        info = examine(db, backend=backend, samples=samples if sheet else 0, progress=display.advance)
        if sheet and info.samples:
            captions = [_caption(info, sample.datum.label) for sample in info.samples]
            contact_sheet([sample.datum for sample in info.samples], captions, sheet, rgb)
    click.echo("\n".join(describe(info)))
    if sheet and info.samples:
        click.echo(f"sheet     {sheet}: {len(info.samples)} pictures")
    return int(bool(info.damaged))


def describe(info: "DbInfo") -> list[str]:
    """Return the lines that tell what is known."""
    first, last = (key.decode(errors="replace") for key in (info.first_key, info.last_key))
    lines = [
        f"database  {info.path} ({info.backend})",
        f"records   {info.count:,}, keys {first} to {last}",
        f"size      {_size(info.size)}",
        f"content   {_list(info.kinds)}",
        f"shapes    {_list(Counter({' x '.join(map(str, s)): n for s, n in info.shapes.items()}))}",
        *_labels(info),
    ]
    if info.damaged:
        lines += [f"damaged   {len(info.damaged):,}", *(f"  {problem}" for problem in info.damaged[:FEW])]
        lines += [f"  and {len(info.damaged) - FEW:,} more"] * (len(info.damaged) > FEW)
    return lines


def _labels(info: "DbInfo") -> list[str]:
    labels = info.labels
    if not labels:
        return ["labels    none"]
    unlabelled = sum(info.kinds.values()) - sum(labels.values())
    rest = f", and {unlabelled:,} records without" if unlabelled else ""
    least, most = min(labels.values()), max(labels.values())
    heading = f"labels    {len(labels):,}, {least:,} to {most:,} records each{rest}"
    if len(labels) <= MOST:
        return [heading, *_histogram(info, sorted(labels), most)]
    ranked = sorted(labels, key=lambda label: (-labels[label], label))
    return [
        f"{heading}; the largest and the smallest:",
        *_histogram(info, ranked[:FEW], most),
        "  ...",
        *_histogram(info, ranked[-FEW:], most),
    ]


def _histogram(info: "DbInfo", labels: list[int], most: int) -> list[str]:
    cells = [(_caption(info, label), f"{info.labels[label]:,}") for label in labels]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        f"  {name:{widths[0]}}  {count:>{widths[1]}}  {'#' * round(BAR * info.labels[label] / most)}".rstrip()
        for label, (name, count) in zip(labels, cells, strict=True)
    ]


def _caption(info: "DbInfo", label: int) -> str:
    return f"{label} {info.label_name(label)}".rstrip()


def _list(counts: "Counter[str]") -> str:
    shown = [f"{name} ({n:,})" if len(counts) > 1 else name for name, n in counts.most_common(FEW)]
    return ", ".join(shown) + (f" and {len(counts) - FEW:,} more" if len(counts) > FEW else "")


def _size(size: float) -> str:
    if size < 1024:
        return f"{size:.0f} bytes"
    units = ("KiB", "MiB", "GiB", "TiB")
    power = min(int(math.log2(size)) // 10, len(units))
    return f"{size / 1024**power:,.1f} {units[power - 1]}"
