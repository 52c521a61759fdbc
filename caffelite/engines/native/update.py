"""Updates of weights: see update.c, and kernels/update.py for the rules."""

from caffelite.engines.kernels import update
from caffelite.engines.kernels.scratch import Array, Scratch
from caffelite.engines.kernels.update import Change
from caffelite.engines.native.library import address, call, covers


def sgd_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, momentum: float, scratch: Scratch
) -> None:
    """Rule: h = momentum h + rate g;  g = h."""
    if not covers(w, g, h):
        update.sgd_update(w, g, h, change, rate, momentum, scratch)
        return
    _update("sgd_update", w, g, h, None, change, rate, momentum)


def nesterov_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, momentum: float, scratch: Scratch
) -> None:
    """Rule, with h' the h before: h = momentum h' + rate g;  g = (1 + momentum) h - momentum h'."""
    if not covers(w, g, h):
        update.nesterov_update(w, g, h, change, rate, momentum, scratch)
        return
    _update("nesterov_update", w, g, h, None, change, rate, momentum, 1 + momentum)


def adagrad_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, delta: float, scratch: Scratch
) -> None:
    """Rule: h += g^2;  g = rate g / (sqrt(h) + delta)."""
    if not covers(w, g, h):
        update.adagrad_update(w, g, h, change, rate, delta, scratch)
        return
    _update("adagrad_update", w, g, h, None, change, rate, delta)


def rmsprop_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, decay: float, delta: float, scratch: Scratch
) -> None:
    """Rule: h = decay h + (1 - decay) g^2;  g = rate g / (sqrt(h) + delta)."""
    if not covers(w, g, h):
        update.rmsprop_update(w, g, h, change, rate, decay, delta, scratch)
        return
    _update("rmsprop_update", w, g, h, None, change, rate, delta, decay, 1 - decay)


def adadelta_update(
    w: Array,
    g: Array,
    h: Array,
    u: Array,
    change: Change,
    rate: float,
    momentum: float,
    delta: float,
    scratch: Scratch,
) -> None:
    """Rule of AdaDelta; h remembers gradients, u updates."""
    if not covers(w, g, h, u):
        update.adadelta_update(w, g, h, u, change, rate, momentum, delta, scratch)
        return
    _update("adadelta_update", w, g, h, u, change, rate, momentum, 1 - momentum, delta)


def adam_update(
    w: Array,
    g: Array,
    m: Array,
    v: Array,
    change: Change,
    rate: float,
    momentum: float,
    momentum2: float,
    delta: float,
    scratch: Scratch,
) -> None:
    """Rule of Adam; the correction for t is in ``rate``."""
    if not covers(w, g, m, v):
        update.adam_update(w, g, m, v, change, rate, momentum, momentum2, delta, scratch)
        return
    constants = (momentum, momentum2, delta, 1 - momentum, 1 - momentum2)
    _update("adam_update", w, g, m, v, change, rate, *constants)


def _update(
    name: str, w: Array, g: Array, h: Array, u: Array | None, change: Change, rate: float, *constants: float
) -> None:
    reals = (*change, rate, *constants, 0.0, 0.0, 0.0, 0.0)[:9]
    call(name, address(w), address(g), address(h), address(u), w.size, *(float(real) for real in reals))
