"""AdaGrad: rates that fall with the gradients seen so far."""

from collections.abc import Sequence

from caffelite.core.blob import Array
from caffelite.engines.kernels.update import Change
from caffelite.errors import SolverError
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import register_solver


@register_solver("AdaGrad")
class AdaGradSolver(SGDSolver):
    """Trains with adaptive gradients: each weight has a rate of its own.

    The rule
        h += g^2
        g = rate g / (sqrt(h) + delta)

    Caffe's history holds the sum over all iterations, and delta stands outside the root.

    Errors
        SolverError if momentum is not 0: the rule has none.

    J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and stochastic
    optimization", JMLR 12 (2011).

    Source: BVLC/caffe adagrad_solver.cpp
    """

    def setup(self) -> None:
        """Make the history, and refuse momentum."""
        super().setup()
        refuse_momentum(self)

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("adagrad_update")
        update(w, g, *history, change, rate, self.param.delta, self.engine.scratch)


def refuse_momentum(solver: SGDSolver) -> None:
    """Raise SolverError if a solver whose rule has no momentum is given one."""
    if solver.param.momentum:
        raise SolverError(
            f"{solver.param.type} has no momentum, but the solver sets momentum: {solver.param.momentum:g}; "
            f"remove it, or choose type SGD, Nesterov or Adam"
        )
