"""Gradient of a convolution's bias: see bias.c."""

import math

from caffelite.engines.kernels import conv
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.native.library import address, call, covers


def conv_backward_bias(dy: Array, db: Array, scratch: Scratch) -> None:
    """Add the sum of ``dy`` (N, O, *out) over pictures and positions to ``db`` (O,)."""
    if not covers(dy, db):
        conv.conv_backward_bias(dy, db, scratch)
        return
    n, channels = dy.shape[:2]
    call("conv_backward_bias", address(dy), address(db), n, channels, math.prod(dy.shape[2:]))
