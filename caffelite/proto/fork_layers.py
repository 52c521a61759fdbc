"""Layer types that BVLC Caffe lacks, and the public forks that have them."""

import functools
from collections.abc import Mapping
from pathlib import Path


@functools.cache
def fork_layers() -> Mapping[str, tuple[str, ...]]:
    """Return the layer types of public forks, each with some repositories that define it."""
    lines = Path(__file__).with_name("fork_layers.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {name: tuple(forks.split(",")) for name, forks in rows}
