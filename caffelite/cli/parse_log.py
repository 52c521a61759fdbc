"""``caffelite parse_log``: tables of a training's log."""

import click

from caffelite.cli.group import CaffeCommand

EPILOG = """
\b
Examples
    caffelite train solver.prototxt 2> run.log; caffelite parse_log run.log
    caffelite parse_log caffe.INFO tables --delimiter ';' --verbose
"""


@click.command("parse_log", cls=CaffeCommand, epilog=EPILOG, short_help="Make CSV tables of a log.")
@click.argument("log")
@click.argument("output_dir", default=".")
@click.option("--delimiter", default=",", show_default=True, help="What separates columns.")
@click.option("--verbose", is_flag=True, help="Say which files are written.")
def parse_log(log: str, output_dir: str, delimiter: str, verbose: bool) -> None:
    """Write the tables LOG.train and LOG.test into OUTPUT_DIR, by default the working directory.

    LOG is what Caffe or caffelite printed to standard error. The columns are NumIters, Seconds,
    LearningRate and the outputs of the net, as Caffe's script of this name writes them.
    """
    from caffelite.tools.parse_log import parse_log as parse
    from caffelite.tools.parse_log import save_tables, table_paths

    written = save_tables(parse(log), log, output_dir, delimiter)
    if verbose:
        for path in table_paths(log, output_dir):
            print(f"Wrote {path}" if path in written else f"Not writing {path}; no lines to write")
