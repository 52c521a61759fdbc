"""``caffelite draw_net``: a picture of a net; pycaffe's draw_net.py."""

import click

from caffelite.cli.group import CaffeCommand
from caffelite.cli.reading import reading_options
from caffelite.draw import draw_net_to_file
from caffelite.proto.caffe_pb2 import TEST, TRAIN
from caffelite.proto.text import read_net

PHASES = {"ALL": None, "TRAIN": TRAIN, "TEST": TEST}

EPILOG = """
\b
Examples
    caffelite draw_net models/lenet/train_val.prototxt lenet.png
    caffelite draw_net deploy.prototxt deploy.svg --rankdir TB --phase TEST
"""


@click.command("draw_net", cls=CaffeCommand, epilog=EPILOG, short_help="Draw a net as a graph.")
@click.argument("input_net_proto_file")
@click.argument("output_image_file")
@click.option(
    "--rankdir",
    type=click.Choice(["LR", "RL", "TB", "BT"]),
    default="LR",
    show_default=True,
    help="Direction: from left to right, top to bottom, and so on.",
)
@click.option(
    "--phase",
    type=click.Choice(list(PHASES), case_sensitive=False),
    default="ALL",
    show_default=True,
    help="Draw the layers of one phase only.",
)
@click.option("--display_lrm", is_flag=True, help="Write lr_mult into the layers that learn.")
@reading_options
def draw_net(
    input_net_proto_file: str, output_image_file: str, rankdir: str, phase: str, display_lrm: bool
) -> None:
    """Draw the net of a prototxt, of any age, to a file: .png, .pdf, .svg, or .raw for the graph's text.

    Pictures need Graphviz; the text needs only caffelite[draw].
    """
    net = read_net(input_net_proto_file)
    click.echo(f"Drawing net to {output_image_file}")
    draw_net_to_file(net, output_image_file, rankdir, PHASES[phase.upper()], display_lrm)
