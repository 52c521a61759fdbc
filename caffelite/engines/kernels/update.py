"""Updates of weights: what each solver makes of a gradient, and the step itself.

All arrays have one axis and one length. ``w`` are the weights, ``g`` is their gradient and afterwards the
update, ``h`` and ``u`` are the solver's memory. Each rule works on what the loss and the regularizer give
together,
    g = factor g + l1 sign(w) + l2 w
with ``change`` = (factor, l1, l2), and is followed by
    w -= g
Blocks of the arrays are worked on that stay in the cache between the operations.
"""

from collections.abc import Callable, Sequence

import numpy as np

from caffelite.engines.kernels.scratch import Array, Scratch, borrow

Change = tuple[float, float, float]

_BLOCK = 1 << 15


def sgd_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, momentum: float, scratch: Scratch
) -> None:
    """Rule: h = momentum h + rate g;  g = h."""

    def rule(g: Array, h: Array, spare: Array, _spare: Array) -> None:
        g *= rate
        h *= momentum
        h += g
        g[...] = h

    _in_blocks(rule, (w, g, h), change, scratch)


def nesterov_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, momentum: float, scratch: Scratch
) -> None:
    """Rule, with h' the h before: h = momentum h' + rate g;  g = (1 + momentum) h - momentum h'."""

    def rule(g: Array, h: Array, before: Array, _spare: Array) -> None:
        np.multiply(h, momentum, out=before)
        g *= rate
        np.add(before, g, out=h)
        np.multiply(h, 1 + momentum, out=g)
        g -= before

    _in_blocks(rule, (w, g, h), change, scratch)


def adagrad_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, delta: float, scratch: Scratch
) -> None:
    """Rule: h += g^2;  g = rate g / (sqrt(h) + delta)."""

    def rule(g: Array, h: Array, root: Array, _spare: Array) -> None:
        np.multiply(g, g, out=root)
        h += root
        np.sqrt(h, out=root)
        root += delta
        g /= root
        g *= rate

    _in_blocks(rule, (w, g, h), change, scratch)


def rmsprop_update(
    w: Array, g: Array, h: Array, change: Change, rate: float, decay: float, delta: float, scratch: Scratch
) -> None:
    """Rule: h = decay h + (1 - decay) g^2;  g = rate g / (sqrt(h) + delta)."""

    def rule(g: Array, h: Array, root: Array, _spare: Array) -> None:
        np.multiply(g, g, out=root)
        root *= 1 - decay
        h *= decay
        h += root
        np.sqrt(h, out=root)
        root += delta
        g /= root
        g *= rate

    _in_blocks(rule, (w, g, h), change, scratch)


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
    """Rule, with m = momentum; h remembers gradients, u updates.

    h = m h + (1 - m) g^2;  g = sqrt((u + delta) / (h + delta)) g;  u = m u + (1 - m) g^2;  g = rate g
    """

    def rule(g: Array, h: Array, u: Array, a: Array, b: Array) -> None:
        np.multiply(g, g, out=a)
        a *= 1 - momentum
        h *= momentum
        h += a
        np.add(u, delta, out=a)
        np.add(h, delta, out=b)
        a /= b
        np.sqrt(a, out=a)
        g *= a
        np.multiply(g, g, out=a)
        a *= 1 - momentum
        u *= momentum
        u += a
        g *= rate

    _in_blocks(rule, (w, g, h, u), change, scratch)


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
    """Rule, with b1 = momentum and b2 = momentum2; the correction for t is in ``rate``.

    m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2;  g = rate m / (sqrt(v) + delta)
    """

    def rule(g: Array, m: Array, v: Array, a: Array, _spare: Array) -> None:
        np.multiply(g, 1 - momentum, out=a)
        m *= momentum
        m += a
        np.multiply(g, g, out=a)
        a *= 1 - momentum2
        v *= momentum2
        v += a
        np.sqrt(v, out=a)
        a += delta
        np.divide(m, a, out=g)
        g *= rate

    _in_blocks(rule, (w, g, m, v), change, scratch)


def _in_blocks(rule: Callable[..., None], arrays: Sequence[Array], change: Change, scratch: Scratch) -> None:
    """Change the gradient, apply the rule and take the step, block by block; a rule gets two spare blocks."""
    count = len(arrays[0])
    spare = [borrow(scratch, f"update_{i}", (min(count, _BLOCK),), arrays[0].dtype) for i in range(2)]
    for start in range(0, count, _BLOCK):
        w, g, *memory = (array[start : start + _BLOCK] for array in arrays)
        a, b = (array[: len(w)] for array in spare)
        _change(g, w, change, a)
        rule(g, *memory, a, b)
        w -= g


def _change(g: Array, w: Array, change: Change, spare: Array) -> None:
    factor, l1, l2 = change
    if factor != 1:
        g *= factor
    if l1:
        np.sign(w, out=spare)
        spare *= l1
        g += spare
    if l2:
        np.multiply(w, l2, out=spare)
        g += spare
