"""``--workers``: in how many threads data sources decode and transform."""

import click

from caffelite.io.workers import VARIABLE, set_num_workers


def _set(context: click.Context, option: click.Parameter, count: int | None) -> None:
    if count is not None:
        set_num_workers(count)
        context.call_on_close(lambda: set_num_workers(None))


workers_option = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    expose_value=False,
    callback=_set,
    help=f"Threads of each data source; changes no number.  [default: {VARIABLE}, or by CPUs]",
)
