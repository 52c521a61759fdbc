"""``caffelite plot``: the curves of trainings, as a picture."""

import os

import click

from caffelite.cli.group import CaffeCommand

EPILOG = """
\b
Examples
    caffelite plot run.log
    caffelite plot slow.log fast.log -o comparison.png
"""


@click.command("plot", cls=CaffeCommand, epilog=EPILOG, short_help="Draw loss, scores and lr of logs.")
@click.argument("logs", metavar="LOG...", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Picture: .png, .pdf, .svg or .jpg.  [default: first LOG's, .png]"
)
def plot(logs: tuple[str, ...], output: str | None) -> None:
    """Draw loss, outputs of tests and learning rate over iterations, of each LOG in a colour of its own.

    A LOG is what Caffe or caffelite printed to standard error. Needs pip install 'caffelite[plot]'.
    """
    from caffelite.tools.plot_log import plot_logs

    output = output or f"{os.path.splitext(logs[0])[0]}.png"
    plot_logs(logs, output)
    print(output)
