"""SGD: stochastic gradient descent with momentum; the base of the other update rules."""

import math
from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np

from caffelite import log
from caffelite.core.blob import Array, Blob
from caffelite.engines.kernels.update import Change
from caffelite.errors import SolverError
from caffelite.solvers.lr_policies import learning_rate, next_step
from caffelite.solvers.regularizers import REGULARIZERS, Regularizer
from caffelite.solvers.solver import Solver, register_solver


@register_solver("SGD")
class SGDSolver(Solver):
    """Trains with w -= V, V the velocity.

    An update, for each learnable blob w with the gradient g that was accumulated over iter_size
    batches, and h the blob's history
        1. if the norm |g| of all gradients together is above clip_gradients = c >= 0: g *= c / |g|
        2. g /= iter_size
        3. g += weight_decay * decay_mult * dR/dw           R: see regularizers.py
        4. g, h = rule(g, h), with rate = lr * lr_mult      lr: see lr_policies.py
        5. w -= g
    so that a blob's diff holds its update afterwards.

    The rule of SGD
        h = momentum h + rate g;  g = h

    Steps 2 to 5 are one kernel of the engine, whose readable form is in engines/kernels/update.py.
    A subclass overrides ``compute_update``, and ``histories`` if it needs more than one h.

    Errors
        SolverError before the first iteration if lr_policy or regularization_type is unknown or
        lacks a field.

    Source: BVLC/caffe sgd_solver.cpp
    """

    histories: ClassVar[int] = 1  # blobs of state for each learnable blob

    def setup(self) -> None:
        """Make the history, all of the first kind before those of the second."""
        params = self.net.learnable_params
        self.history = [Blob(self.engine, p.shape) for _ in range(self.histories) for p in params]

    @property
    def lr(self) -> float:
        """The rate of the next update. Asking for it changes nothing, unlike in Caffe with multistep."""
        step = next_step(self.param, self.iter, self.current_step)
        return learning_rate(self.param, self.iter, step, self.engine.dtype)

    def check_settings(self) -> None:
        """Raise SolverError if the first update would fail."""
        self.lr  # noqa: B018  it checks
        self._regularizer()

    def apply_update(self) -> None:
        """Make the gradients updates, subtract them from the weights, and count the iteration."""
        rate = self._advance()
        if self.param.display and self.iter % self.param.display == 0:
            log.info("sgd_solver.cpp:112", f"Iteration {self.iter}, lr = {rate:g}")
        with np.errstate(all="ignore"):  # a diverging training is reported by its loss
            factor = self._clip_factor() / self.param.iter_size
            for i in range(len(self.net.learnable_params)):
                self._update(i, factor, rate)
        self.iter += 1

    def compute_update(
        self, w: Array, g: Array, history: Sequence[Array], change: Change, rate: float
    ) -> None:
        """Replace the gradient ``g`` by the update, and subtract it from ``w``."""
        update = self.engine.kernel("sgd_update")
        update(w, g, *history, change, rate, self.param.momentum, self.engine.scratch)

    def _advance(self) -> float:
        """Count the step of this iteration and return its rate."""
        step = next_step(self.param, self.iter, self.current_step)
        if self.param.lr_policy == "multistep" and step != self.current_step:
            log.info("sgd_solver.cpp:50", f"MultiStep Status: Iteration {self.iter}, step = {step}")
        self.current_step = step
        self.last_lr = learning_rate(self.param, self.iter, self.current_step, self.engine.dtype)
        return self.last_lr

    def _clip_factor(self) -> float:
        """Return what all gradients are multiplied with, so that their norm is at most clip_gradients."""
        limit = self.param.clip_gradients
        if limit < 0:
            return 1.0
        norm = math.sqrt(sum(_sum_of_squares(self.xp, p.diff) for p in self.net.learnable_params))
        if not norm > limit:
            return 1.0
        log.info(
            "sgd_solver.cpp:99",
            f"Gradient clipping: scaling down gradients (L2 norm {norm:g} > {limit:g}) "
            f"by scale factor {limit / norm:g}",
        )
        return limit / norm

    def _update(self, i: int, factor: float, rate: float) -> None:
        """Update the learnable blob number ``i``."""
        net = self.net
        blob = net.learnable_params[i]
        decay = self._round(self.param.weight_decay * net.params_weight_decay[i])
        rate = self._round(rate * net.params_lr[i])
        regularize = self._regularizer()
        l1, l2 = regularize(decay) if regularize else (0.0, 0.0)
        histories = self.history[i :: len(net.learnable_params)]
        w, g, *history = (a.reshape(-1) for a in (blob.data, blob.diff, *(h.data for h in histories)))
        self.compute_update(w, g, history, (factor, l1, l2), rate)

    def _regularizer(self) -> Regularizer | None:
        """Return the regularizer; its name counts only where there is a weight_decay, as in Caffe."""
        name = self.param.regularization_type
        if not self.param.weight_decay:
            return None
        if name not in REGULARIZERS:
            known = ", ".join(REGULARIZERS)
            raise SolverError(f"unknown regularization_type {name!r}; choose one of: {known}")
        return REGULARIZERS[name]

    def _round(self, value: float) -> float:
        """Return ``value`` as the net's precision can hold it."""
        real: Any = self.engine.dtype.type
        return float(real(value))


def _sum_of_squares(xp: Any, array: Array) -> float:
    flat = array.reshape(-1)
    return float(xp.dot(flat, flat))
