"""Nesterov: SGD with a momentum that looks ahead."""

from collections.abc import Sequence

from caffelite.core.blob import Array
from caffelite.engines.kernels.update import Change
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import register_solver


@register_solver("Nesterov")
class NesterovSolver(SGDSolver):
    """Trains with Nesterov's accelerated gradient.

    The rule, with h' the history before the update and m the momentum
        h = m h' + rate g
        g = (1 + m) h - m h'

    Nesterov takes the gradient at the point that the momentum leads to. Caffe steps back from there and
    over again in one update, so that the weights are always those of the point ahead.

    Y. Nesterov, "A method of solving a convex programming problem with convergence rate O(1/sqrt(k))",
    Soviet Mathematics Doklady (1983); in this form, I. Sutskever, J. Martens, G. Dahl, G. Hinton, "On
    the importance of initialization and momentum in deep learning", ICML (2013).

    Source: BVLC/caffe nesterov_solver.cpp
    """

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("nesterov_update")
        update(w, g, *history, change, rate, self.param.momentum, self.engine.scratch)
