import numpy as np
import pytest

from caffelite.engines.kernels import KERNELS, update

COUNT = 11
CHANGE = (0.5, 0.01, 0.02)


def sgd(g, h, rate, m):
    h = m * h + rate * g
    return h, h


def nesterov(g, h, rate, m):
    new = m * h + rate * g
    return (1 + m) * new - m * h, new


def adagrad(g, h, rate, delta):
    h = h + g * g
    return rate * g / (np.sqrt(h) + delta), h


def rmsprop(g, h, rate, d, delta):
    h = d * h + (1 - d) * g * g
    return rate * g / (np.sqrt(h) + delta), h


def adadelta(g, h, u, rate, m, delta):
    h = m * h + (1 - m) * g * g
    g = np.sqrt((u + delta) / (h + delta)) * g
    return rate * g, h, m * u + (1 - m) * g * g


def adam(g, m, v, rate, b1, b2, delta):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g
    return rate * m / (np.sqrt(v) + delta), m, v


RULES = {
    "sgd_update": (sgd, 1, (0.9,)),
    "nesterov_update": (nesterov, 1, (0.9,)),
    "adagrad_update": (adagrad, 1, (1e-3,)),
    "rmsprop_update": (rmsprop, 1, (0.95, 1e-3)),
    "adadelta_update": (adadelta, 2, (0.95, 1e-3)),
    "adam_update": (adam, 2, (0.9, 0.999, 1e-3)),
}


def draw(histories, dtype=np.float64):
    rng = np.random.default_rng(0)
    w, g = rng.standard_normal((2, COUNT)).astype(dtype)
    w[:3] = 0
    return [w, g, *rng.random((histories, COUNT)).astype(dtype)]


@pytest.mark.parametrize("change", [CHANGE, (1.0, 0.0, 0.0), (1.0, 0.1, 0.0), (1.0, 0.0, 0.1)])
@pytest.mark.parametrize("name", RULES)
def test_rule(name, change):
    rule, histories, constants = RULES[name]
    w, g, *memory = arrays = draw(histories)
    factor, l1, l2 = change
    step, *after = rule(factor * g + l1 * np.sign(w) + l2 * w, *memory, 0.1, *constants)
    expected = [w - step, step, *after]
    KERNELS[name](*arrays, change, 0.1, *constants, {})
    for a, b in zip(arrays, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", RULES)
def test_blocks_do_not_change_a_bit(name, monkeypatch):
    _, histories, constants = RULES[name]
    whole, parts = draw(histories, np.float32), draw(histories, np.float32)
    KERNELS[name](*whole, CHANGE, 0.1, *constants, {})
    monkeypatch.setattr(update, "_BLOCK", 4)
    KERNELS[name](*parts, CHANGE, 0.1, *constants, {})
    for a, b in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(a, b)
