"""``caffelite optimize``: a net and its weights made fast for use, as files."""

import os
from collections import Counter
from contextlib import ExitStack

import click
import numpy as np

from caffelite import log
from caffelite.cli.group import CaffeCommand
from caffelite.cli.net_options import split
from caffelite.cli.reading import reading_options
from caffelite.core.blob import Array
from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import TEST, NetParameter
from caffelite.proto.text import write_text

EPILOG = """
\b
Examples
    caffelite optimize deploy.prototxt trained.caffemodel
    caffelite optimize deploy.prototxt trained.caffemodel \\
        --out-net fast.prototxt --out-weights fast.caffemodel
"""


@click.command("optimize", cls=CaffeCommand, epilog=EPILOG, short_help="Make a trained net fast for use.")
@click.argument("net")
@click.argument("weights", nargs=-1, required=True)
@click.option("--out-net", metavar="FILE", help="The net to write.  [default: NET with _optimized]")
@click.option(
    "--out-weights",
    metavar="FILE",
    help="The weights to write, as HDF5 if it ends in .h5.  [default: WEIGHTS with _optimized]",
)
@click.option("--level", metavar="N", type=int, default=0, show_default=True, help="Level of the state.")
@click.option("--stage", metavar="NAME,...", multiple=True, help="Stages of the net's state.")
@click.option("--engine", metavar="NAME", help="What computes the check: native or numpy.")
@reading_options
def optimize(
    net: str,
    weights: tuple[str, ...],
    out_net: str | None,
    out_weights: str | None,
    level: int,
    stage: tuple[str, ...],
    engine: str | None,
) -> None:
    """Write a net that computes what NET does with WEIGHTS in phase TEST, in fewer layers.

    BatchNorm, Scale and Bias become part of the weights of the layer before, Dropout and the like are
    taken out, ReLU works in place. Real Caffe reads both files. A net whose inputs are Input layers is
    run once before and after on random values, and the largest difference is told.
    """
    files = split(weights)
    if not files:
        raise click.UsageError("Give trained weights: caffelite optimize deploy.prototxt trained.caffemodel")
    out_net, out_weights = out_net or _beside(net), out_weights or _beside(files[0])
    for written in (out_net, out_weights):
        if any(_is_same_file(written, read) for read in (net, *files)):
            raise click.UsageError(f"{written} is what is read; give another file to write.")
    with ExitStack() as stack:
        log.set_level(max(log.level(), log.WARNING))
        stack.callback(log.set_level, None)
        before = Net(net, TEST, level, split(stage), engine=get_engine(engine))
        stack.callback(before.close)
        for path in files:
            before.copy_from(path)
        _warn_of_untrained(before)
        after = before.optimize()
        stack.callback(after.close)
        write_text(_without_blobs(after), out_net)
        save = after.save_hdf5 if out_weights.endswith(".h5") else after.save
        save(out_weights)
        click.echo(f"{net}: {_counted(before)}")
        click.echo(f"{out_net}: {_counted(after)}")
        click.echo(f"{out_weights}: {os.path.getsize(out_weights) / 1e6:.1f} MB")
        click.echo(_compared(before, after))


def _beside(path: str) -> str:
    """Return ``path`` with _optimized before its ending, which for weights may be of two parts."""
    name = os.path.basename(path)
    stem, dot, ending = name.partition(".") if name.endswith(".caffemodel.h5") else name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot else (name, "")
    return os.path.join(os.path.dirname(path), f"{stem}_optimized{ending}")


def _is_same_file(written: str, read: str) -> bool:
    return os.path.exists(written) and os.path.exists(read) and os.path.samefile(written, read)


def _warn_of_untrained(net: Net) -> None:
    missing = set.intersection(*(set(report.not_in_file) for report in net.copied_from))
    if missing:
        names = ", ".join(name for name in net.params if name in missing)
        log.warning("net.cpp:757", f"no weights for {names}: they stay as their fillers made them")


def _without_blobs(net: Net) -> NetParameter:
    param = NetParameter(name=net.name)
    for layer in net._nodes:
        param.layer.add().CopyFrom(layer.layer_param)
        param.layer[-1].ClearField("phase")
    return param


def _counted(net: Net) -> str:
    """Return how many layers a net has, of which types; Input and data layers count as well."""
    types = Counter(layer.type for layer in net._nodes)
    return f"{len(net._nodes)} layers: {', '.join(f'{n} {name}' for name, n in sorted(types.items()))}"


def _compared(before: Net, after: Net) -> str:
    """Run both on random inputs and return what the outputs' largest difference is."""
    sources = (layer for layer, bottoms in zip(before._nodes, before.bottom_vecs, strict=True) if not bottoms)
    if any(layer.type != "Input" for layer in sources):
        return "not compared: the net reads its data itself"
    rng = np.random.default_rng(0)
    for name in before.inputs:
        before.blobs[name].data[...] = rng.random(before.blobs[name].shape, np.float32)
        after.blobs[name].data[...] = before.blobs[name].data
    expected = {name: values.copy() for name, values in before.forward().items()}
    got = after.forward()
    worst = max(_difference(got[name], values) for name, values in expected.items())
    return f"outputs for random inputs differ by {worst:.1e} of their largest value"


def _difference(got: Array, expected: Array) -> float:
    return float(np.abs(got - expected).max(initial=0) / (np.abs(expected).max(initial=0) or 1))
