"""Nesterov: SGD with a momentum that looks ahead."""

from collections.abc import Sequence

from caffelite.core.blob import Array
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
        self, g: Array, history: Sequence[Array], rate: float, scratch: Sequence[Array]
    ) -> None:
        """Replace the gradient ``g`` by the update."""
        m, [h], before = self.param.momentum, history, scratch[0]
        self.xp.multiply(h, m, out=before)
        g *= rate
        self.xp.add(before, g, out=h)
        self.xp.multiply(h, 1 + m, out=g)
        g -= before
