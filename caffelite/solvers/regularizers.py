"""Regularizers: what ``weight_decay`` adds to a gradient, by the name that ``regularization_type`` gives.

With w the weights, R(w) the penalty and c the decay, each adds c dR/dw to the gradient g.

Source: BVLC/caffe sgd_solver.cpp, Regularize
"""

from collections.abc import Callable
from typing import Any

from caffelite.core.blob import Array
from caffelite.core.registry import Registry

Regularizer = Callable[[Any, Array, float, Array, Array], None]  # xp, w, c, g, scratch

REGULARIZERS: Registry[Regularizer] = Registry("regularization type")


@REGULARIZERS.register("L2")
def l2(xp: Any, w: Array, c: float, g: Array, scratch: Array) -> None:
    """R = 1/2 sum w^2, so g += c w."""
    xp.multiply(w, c, out=scratch)
    g += scratch


@REGULARIZERS.register("L1")
def l1(xp: Any, w: Array, c: float, g: Array, scratch: Array) -> None:
    """R = sum |w|, so g += c sign(w), with sign(0) = 0."""
    xp.sign(w, out=scratch)
    scratch *= c
    g += scratch
