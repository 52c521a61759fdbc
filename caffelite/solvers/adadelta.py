"""AdaDelta: rates from the ratio of past updates to past gradients."""

from collections.abc import Sequence

from caffelite.core.blob import Array
from caffelite.engines.kernels.update import Change
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import register_solver


@register_solver("AdaDelta")
class AdaDeltaSolver(SGDSolver):
    """Trains with updates in the units of the weights.

    The rule, with m the momentum, h the history of gradients and u that of updates
        h = m h + (1 - m) g^2
        g = sqrt((u + delta) / (h + delta)) g
        u = m u + (1 - m) g^2
        g = rate g

    The paper has no rate; Caffe multiplies by one, so base_lr: 1 gives the paper's method. All h come
    before all u in a snapshot.

    M. Zeiler, "ADADELTA: An adaptive learning rate method", arXiv:1212.5701 (2012).

    Source: BVLC/caffe adadelta_solver.cpp
    """

    histories = 2

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("adadelta_update")
        constants = (self.param.momentum, self.param.delta)
        update(w, g, *history, change, rate, *constants, self.engine.scratch)
