"""Regularizers: what ``weight_decay`` adds to a gradient, by the name that ``regularization_type`` gives.

With w the weights, R(w) the penalty and c the decay, each adds c dR/dw to the gradient g. All are of the form
c dR/dw = l1 sign(w) + l2 w, and return (l1, l2): the update adds both in the pass that it makes anyway.

Source: BVLC/caffe sgd_solver.cpp, Regularize
"""

from collections.abc import Callable

from caffelite.core.registry import Registry

Regularizer = Callable[[float], tuple[float, float]]  # c -> l1, l2

REGULARIZERS: Registry[Regularizer] = Registry("regularization type")


@REGULARIZERS.register("L2")
def l2(c: float) -> tuple[float, float]:
    """R = 1/2 sum w^2, so g += c w."""
    return 0.0, c


@REGULARIZERS.register("L1")
def l1(c: float) -> tuple[float, float]:
    """R = sum |w|, so g += c sign(w), with sign(0) = 0."""
    return c, 0.0
