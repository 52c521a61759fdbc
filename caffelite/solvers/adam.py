"""Adam: momentum and adaptive rates, corrected for their start at zero."""

from collections.abc import Sequence

import numpy as np

from caffelite.core.blob import Array
from caffelite.engines.kernels.update import Change
from caffelite.solvers.sgd import SGDSolver
from caffelite.solvers.solver import register_solver


@register_solver("Adam")
class AdamSolver(SGDSolver):
    """Trains with adaptive moment estimates.

    The rule, with m and v the histories, b1 = momentum, b2 = momentum2, t = iter + 1
        m = b1 m + (1 - b1) g
        v = b2 v + (1 - b2) g^2
        g = rate sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + delta)

    This is the form at the end of section 2 of the paper, in which delta is not corrected. All m come
    before all v in a snapshot.

    D. Kingma, J. Ba, "Adam: A method for stochastic optimization", ICLR (2015).

    Source: BVLC/caffe adam_solver.cpp
    """

    histories = 2

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("adam_update")
        rate = self._round(rate * self._correction())
        constants = (self.param.momentum, self.param.momentum2, self.param.delta)
        update(w, g, *history, change, rate, *constants, self.engine.scratch)

    def _correction(self) -> float:
        """Return sqrt(1 - b2^t) / (1 - b1^t); what is 0 / 0 here is nan, as in Caffe."""
        t = self.iter + 1
        b1, b2 = np.float64(self.param.momentum), np.float64(self.param.momentum2)
        return float(np.sqrt(1 - b2**t) / (1 - b1**t))
