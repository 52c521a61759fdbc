"""``caffelite device_query``: what this machine computes with."""

import click

from caffelite import log
from caffelite.cli.group import CaffeCommand


@click.command("device_query", cls=CaffeCommand, short_help="Tell what this machine computes with.")
@click.option("--gpu", metavar="IDS", default="", help="Accepted because Caffe has the flag.")
def device_query(gpu: str) -> None:
    """Print the engine, NumPy's matrix library and its threads, processors and memory.

    Worth a look when training is slow, and in every report of a problem.
    """
    from caffelite.tools.devices import describe_devices

    if gpu:
        log.info("caffe.cpp:138", f"Querying GPUs {gpu}")
    rows = describe_devices()
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value}")
