"""Learning-rate policies against their formulas, written out a second time."""

import math

import numpy as np
import pytest

from caffelite.errors import SolverError
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.solvers.lr_policies import LR_POLICIES, learning_rate, next_step

ITERATIONS = [0, 1, 2, 3, 7, 10, 99]


def param(policy, **fields):
    return SolverParameter(lr_policy=policy, base_lr=0.5, **fields)


def rate(policy, iteration, step=0, dtype="float64", **fields):
    return learning_rate(param(policy, **fields), iteration, step, dtype)


FORMULAS = {
    "fixed": ({}, lambda i: 0.5),
    "step": ({"gamma": 0.25, "stepsize": 3}, lambda i: 0.5 * 0.25 ** (i // 3)),
    "exp": ({"gamma": 0.75}, lambda i: 0.5 * 0.75**i),
    "inv": ({"gamma": 0.125, "power": 0.75}, lambda i: 0.5 / (1 + 0.125 * i) ** 0.75),
    "poly": ({"max_iter": 100, "power": 2}, lambda i: 0.5 * ((100 - i) / 100) ** 2),
    "sigmoid": ({"gamma": 0.25, "stepsize": 5}, lambda i: 0.5 / (1 + math.exp(-0.25 * (i - 5)))),
}


@pytest.mark.parametrize("iteration", ITERATIONS)
@pytest.mark.parametrize("policy", FORMULAS)
def test_formula(policy, iteration):
    fields, formula = FORMULAS[policy]
    expected = formula(iteration)
    step = next_step(param(policy, **fields), iteration, 0)
    assert rate(policy, iteration, step, **fields) == pytest.approx(expected, rel=1e-12)
    assert rate(policy, iteration, step, "float32", **fields) == pytest.approx(expected, rel=1e-5)


def test_every_policy_is_tested():
    assert set(LR_POLICIES) == {*FORMULAS, "multistep"}


def test_multistep_follows_its_values():
    p = param("multistep", gamma=0.5, stepvalue=[2, 5])
    step, steps = 0, []
    for i in range(7):
        step = next_step(p, i, step)
        steps.append(step)
    assert steps == [0, 0, 1, 1, 1, 2, 2]
    assert learning_rate(p, 6, 2, "float64") == 0.125


def test_multistep_passes_one_value_in_an_iteration():
    p = param("multistep", gamma=0.5, stepvalue=[1, 1, 2])
    step, steps = 0, []
    for i in range(5):
        step = next_step(p, i, step)
        steps.append(step)
    assert steps == [0, 1, 2, 3, 3]


def test_poly_past_its_end_is_negative_or_nan():
    assert rate("poly", 12, max_iter=10, power=1) == pytest.approx(-0.1)
    assert math.isnan(rate("poly", 12, max_iter=10, power=0.5))


def test_poly_has_the_precision_of_the_net():
    exact = 0.5 * (1 - 449999 / 450000)
    single = 0.5 * float(np.float32(1) - np.float32(449999) / np.float32(450000))
    assert rate("poly", 449999, max_iter=450000, power=1) == pytest.approx(exact, rel=1e-9)
    assert rate("poly", 449999, dtype="float32", max_iter=450000, power=1) == single
    assert abs(single / exact - 1) > 1e-3  # so the two can be told apart


def test_overflow_is_quiet():
    assert rate("exp", 10**6, gamma=2) == math.inf
    assert rate("sigmoid", 0, dtype="float32", gamma=1000, stepsize=10) == 0
    assert math.isnan(rate("poly", 0, max_iter=0, power=1))


def test_unset_gamma_is_zero():
    assert rate("exp", 0) == 0.5
    assert rate("exp", 1) == 0


@pytest.mark.parametrize(
    ("policy", "fields", "message"),
    [
        ("", {}, "gives no lr_policy; choose one of: exp, fixed, inv"),
        ("fixd", {}, "did you mean 'fixed'"),
        ("step", {"gamma": 1}, "'step' needs stepsize > 0, got 0"),
        ("sigmoid", {"gamma": 1}, "'sigmoid' needs stepsize > 0, got 0"),
        ("step", {"gamma": -1, "stepsize": 1}, "'step' needs gamma >= 0, got -1"),
        ("exp", {"gamma": -1}, "'exp' needs gamma >= 0"),
        ("inv", {"gamma": -1}, "'inv' needs gamma >= 0"),
        ("multistep", {"gamma": -1}, "'multistep' needs gamma >= 0"),
        ("sigmoid", {"gamma": -1, "stepsize": 1}, "'sigmoid' needs gamma >= 0"),
    ],
)
def test_errors(policy, fields, message):
    with pytest.raises(SolverError, match=message):
        rate(policy, 1, **fields)
