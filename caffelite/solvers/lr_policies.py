"""Learning-rate policies: one formula each, by the name that ``lr_policy`` gives.

The formulas are computed in the precision of the net, as Caffe does. ``i`` is the iteration and
``s`` the step that ``next_step`` counts; gamma, power and the others are fields of the solver. What
a solver leaves out is 0.

Source: BVLC/caffe sgd_solver.cpp, GetLearningRate
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from caffelite.core.registry import Registry
from caffelite.errors import CaffeliteError, SolverError
from caffelite.proto.caffe_pb2 import SolverParameter


class Settings(NamedTuple):
    """The numbers that the formulas use, as scalars of one precision."""

    one: Any
    base_lr: Any
    gamma: Any
    power: Any
    stepsize: Any
    max_iter: Any


Policy = Callable[[Settings, Any, int], Any]

LR_POLICIES: Registry[Policy] = Registry("learning rate policy")

NEEDS = {
    "step": ("stepsize", "gamma"),
    "exp": ("gamma",),
    "inv": ("gamma",),
    "multistep": ("gamma",),
    "sigmoid": ("gamma", "stepsize"),
}


def learning_rate(
    param: SolverParameter, iteration: int, step: int, dtype: npt.DTypeLike = np.float32
) -> float:
    """Return the rate of an iteration; ``step`` comes from ``next_step``.

    It may be negative or nan: ``poly`` past max_iter is, as in Caffe.
    Raises SolverError if the policy is unknown or lacks a field.
    """
    policy = _policy(param)
    real: Any = np.dtype(dtype).type
    settings = Settings(
        real(1),
        real(param.base_lr),
        real(param.gamma),
        real(param.power),
        real(param.stepsize),
        real(param.max_iter),
    )
    with np.errstate(all="ignore"):
        return float(real(policy(settings, real(iteration), step)))


def next_step(param: SolverParameter, iteration: int, step: int) -> int:
    """Return the number of drops of the rate so far, at an iteration that begins with ``step``.

    ``step`` counts whole stepsizes. ``multistep`` counts stepvalues, and as in Caffe passes at most one
    of them in an iteration.
    """
    if param.lr_policy == "step" and param.stepsize > 0:
        return iteration // param.stepsize
    if param.lr_policy == "multistep" and step < len(param.stepvalue):
        return step + (iteration >= param.stepvalue[step])
    return step


@LR_POLICIES.register("fixed")
def fixed(p: Settings, i: Any, s: int) -> Any:
    """base_lr."""
    return p.base_lr


@LR_POLICIES.register("step")
@LR_POLICIES.register("multistep")
def stepped(p: Settings, i: Any, s: int) -> Any:
    """base_lr * gamma ^ s."""
    return p.base_lr * p.gamma**s


@LR_POLICIES.register("exp")
def exponential(p: Settings, i: Any, s: int) -> Any:
    """base_lr * gamma ^ i."""
    return p.base_lr * p.gamma**i


@LR_POLICIES.register("inv")
def inverse(p: Settings, i: Any, s: int) -> Any:
    """base_lr * (1 + gamma * i) ^ (-power)."""
    return p.base_lr * (p.one + p.gamma * i) ** -p.power


@LR_POLICIES.register("poly")
def polynomial(p: Settings, i: Any, s: int) -> Any:
    """base_lr * (1 - i / max_iter) ^ power."""
    return p.base_lr * (p.one - i / p.max_iter) ** p.power


@LR_POLICIES.register("sigmoid")
def sigmoid(p: Settings, i: Any, s: int) -> Any:
    """base_lr / (1 + exp(-gamma * (i - stepsize)))."""
    return p.base_lr / (p.one + np.exp(-p.gamma * (i - p.stepsize)))


def _policy(param: SolverParameter) -> Policy:
    name = param.lr_policy
    if not name:
        raise SolverError(f"the solver gives no lr_policy; choose one of: {', '.join(LR_POLICIES)}")
    try:
        policy = LR_POLICIES[name]
    except CaffeliteError as error:
        raise SolverError(f"lr_policy: {error}") from None
    needs = NEEDS.get(name, ())
    if "stepsize" in needs and param.stepsize <= 0:
        raise SolverError(f"lr_policy {name!r} needs stepsize > 0, got {param.stepsize}")
    if "gamma" in needs and not param.gamma >= 0:
        raise SolverError(f"lr_policy {name!r} needs gamma >= 0, got {param.gamma:g}")
    return policy
