"""The command ``caffelite``: what it answers to mistakes, and how it ends."""

import sys
import traceback
from collections.abc import Sequence

import click

from caffelite.cli.group import caffelite
from caffelite.errors import CaffeliteError

FAILED = 1
INTERRUPTED = 130  # as a shell reports SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``caffelite`` with the arguments ``argv`` (those of the process) and return the exit status.

    ======  ==========================================================================
    0       done; also a training that a signal stopped as configured
    1       a mistake in files or data, a full disk, a diverged training;
            without a message (click sees to it): the reader of the output has gone
    2       a wrong command line
    3       convert_imageset: done, but for pictures that do not decode
    130     interrupted (Ctrl-C) before the work was done; 143 by SIGTERM
    ======  ==========================================================================

    Mistakes are answered by one message on standard error. A traceback is printed only for an
    exception that nobody foresaw, which is a bug of caffelite.
    """
    try:
        status = caffelite.main(
            args=None if argv is None else list(argv), prog_name="caffelite", standalone_mode=False
        )
        return int(status or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted", INTERRUPTED)
    except Exception as error:
        return _fail(_explain(error))


def _explain(error: Exception) -> str:
    if isinstance(error, CaffeliteError):
        return f"error: {error}"
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        return f"error: {reason}" if error.filename is None else f"error: {error.filename}: {reason}"
    if isinstance(error, MemoryError):
        return "error: out of memory; a smaller batch_size in the net needs less"
    traceback.print_exc()
    return "this is a bug in caffelite, not in your files; please report it with the lines above"


def _fail(message: str, status: int = FAILED) -> int:
    print(f"caffelite: {message}", file=sys.stderr)
    return status


__all__ = ["main"]
