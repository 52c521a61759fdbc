"""RMSProp: rates that follow the gradients of late."""

from collections.abc import Sequence

from caffelite.core.blob import Array
from caffelite.engines.kernels.update import Change
from caffelite.errors import SolverError
from caffelite.solvers.adagrad import refuse_momentum
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import register_solver


@register_solver("RMSProp")
class RMSPropSolver(SGDSolver):
    """Trains with gradients divided by their root mean square over the last iterations.

    The rule, with d = rms_decay
        h = d h + (1 - d) g^2
        g = rate g / (sqrt(h) + delta)

    Caffe starts h at 0 and does not correct for it, so that the first updates are large.

    Errors
        SolverError if momentum is not 0, or rms_decay is not in 0 <= d < 1.

    T. Tieleman, G. Hinton, "RMSProp: Divide the gradient by a running average of its recent magnitude",
    Coursera: Neural Networks for Machine Learning, lecture 6.5 (2012).

    Source: BVLC/caffe rmsprop_solver.cpp
    """

    def setup(self) -> None:
        """Make the history, and check the fields of the rule."""
        super().setup()
        refuse_momentum(self)
        if not 0 <= self.param.rms_decay < 1:
            raise SolverError(f"rms_decay must be at least 0 and less than 1, got {self.param.rms_decay:g}")

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("rmsprop_update")
        constants = (self.param.rms_decay, self.param.delta)
        update(w, g, *history, change, rate, *constants, self.engine.scratch)
