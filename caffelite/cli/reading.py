"""``--allow-unknown`` and ``--var``: how a command reads nets and solvers."""

import functools
from collections.abc import Callable
from typing import TypeVar

import click

from caffelite.proto.text import reading

T = TypeVar("T")


def reading_options(command: Callable[..., T]) -> Callable[..., T]:
    """Give a command both flags; they hold for every prototxt that it reads."""

    @click.option(
        "--allow-unknown", is_flag=True, help="Skip fields that no known Caffe has, with a warning."
    )
    @click.option(
        "--var",
        "variables",
        metavar="NAME=VALUE",
        multiple=True,
        callback=_split,
        help="Fill $NAME and ${NAME} in a template; may be repeated.",
    )
    @functools.wraps(command)
    def wrapped(*args: object, allow_unknown: bool, variables: dict[str, str], **options: object) -> T:
        with reading(allow_unknown=allow_unknown, variables=variables):
            return command(*args, **options)

    return wrapped


def _split(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Turn NAME=VALUE, given any number of times, into a dictionary."""
    for value in values:
        if not value.partition("=")[0].isidentifier() or "=" not in value:
            raise click.BadParameter(f"{value!r} is not NAME=VALUE, such as NUM_LABELS=21")
    return dict(value.split("=", 1) for value in values)
