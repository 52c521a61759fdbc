"""Layer types that BVLC Caffe lacks, and the public forks that have them."""

import functools
from collections.abc import Mapping
from pathlib import Path

_SHOWN = 3


@functools.cache
def fork_layers() -> Mapping[str, tuple[str, ...]]:
    """Return the layer types of public forks, each with some repositories that define it."""
    lines = Path(__file__).with_name("fork_layers.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {name: tuple(forks.split(",")) for name, forks in rows}


def of_forks(layer_type: str) -> str:
    """Say which forks have a layer type, and what to do; nothing if none is known."""
    forks = fork_layers().get(layer_type)
    if not forks:
        return ""
    more = " and others" if len(forks) > _SHOWN else ""
    return (
        f"caffelite has no layer type {layer_type!r}, which forks of Caffe define "
        f"({', '.join(forks[:_SHOWN])}{more}); docs/porting.md shows how to add it"
    )
