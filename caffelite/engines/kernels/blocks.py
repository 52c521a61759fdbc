"""Work in blocks that fit in the cache."""

from collections.abc import Iterator

from caffelite.engines.kernels.scratch import Array

BLOCK_BYTES = 1 << 20


def channels_at_a_time(x: Array) -> Iterator[slice]:
    """Cut the channels of ``x`` (n, c, i) into slices that fit a cache, and are worth the calls on them."""
    step = max(1, BLOCK_BYTES // max(1, x[:, :1].nbytes))
    for start in range(0, x.shape[1], step):
        yield slice(start, start + step)
