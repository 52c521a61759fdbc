"""Each update rule against its definition, in float64, on a net that is really trained."""

import numpy as np
import pytest

from caffelite.errors import SolverError
from tests.solvers.helpers import fill, histories_of, make_solver, net_text, solver_param, weights_of

MULTIPLIERS = {
    "param1": "param { lr_mult: 1 decay_mult: 2 } param { lr_mult: 2 decay_mult: 0 }",
    "param2": "param { lr_mult: 0.5 } param { lr_mult: 0 }",
}


def by_sgd(g, h, rate, p, t):
    h[0] = p.momentum * h[0] + rate * g
    return h[0]


def by_nesterov(g, h, rate, p, t):
    before, h[0] = h[0], p.momentum * h[0] + rate * g
    return (1 + p.momentum) * h[0] - p.momentum * before


def by_adagrad(g, h, rate, p, t):
    h[0] = h[0] + g**2
    return rate * g / (np.sqrt(h[0]) + p.delta)


def by_rmsprop(g, h, rate, p, t):
    h[0] = p.rms_decay * h[0] + (1 - p.rms_decay) * g**2
    return rate * g / (np.sqrt(h[0]) + p.delta)


def by_adadelta(g, h, rate, p, t):
    h[0] = p.momentum * h[0] + (1 - p.momentum) * g**2
    step = np.sqrt((h[1] + p.delta) / (h[0] + p.delta)) * g
    h[1] = p.momentum * h[1] + (1 - p.momentum) * step**2
    return rate * step


def by_adam(g, h, rate, p, t):
    h[0] = p.momentum * h[0] + (1 - p.momentum) * g
    h[1] = p.momentum2 * h[1] + (1 - p.momentum2) * g**2
    correction = np.sqrt(1 - p.momentum2**t) / (1 - p.momentum**t)
    return rate * correction * h[0] / (np.sqrt(h[1]) + p.delta)


RULES = {
    "SGD": (by_sgd, "momentum: 0.9"),
    "Nesterov": (by_nesterov, "momentum: 0.9"),
    "AdaGrad": (by_adagrad, "delta: 1e-4"),
    "RMSProp": (by_rmsprop, "rms_decay: 0.8 delta: 1e-4"),
    "AdaDelta": (by_adadelta, "momentum: 0.9 delta: 1e-4"),
    "Adam": (by_adam, "momentum: 0.9 momentum2: 0.99 delta: 1e-4"),
}
REGULARIZERS = {"L2": lambda w: w, "L1": np.sign}


class Reference:
    """Follows a training by the definitions, from the gradients that the net computes."""

    def __init__(self, solver, rule):
        self.solver, self.rule = solver, rule
        self.weights = weights_of(solver)
        self.history = [[np.zeros_like(w), np.zeros_like(w)] for w in self.weights]
        solver.add_callback(lambda: None, self.update)

    def update(self):
        solver, p = self.solver, self.solver.param
        gradients = [blob.diff.copy() for blob in solver.net.learnable_params]
        norm = np.sqrt(sum((g**2).sum() for g in gradients))
        scale = p.clip_gradients / norm if 0 <= p.clip_gradients < norm else 1
        self.updates = []
        for i, gradient in enumerate(gradients):
            decay = p.weight_decay * solver.net.params_weight_decay[i]
            g = gradient * scale / p.iter_size + decay * REGULARIZERS[p.regularization_type](self.weights[i])
            rate = solver.lr * solver.net.params_lr[i]
            self.updates.append(self.rule(g, self.history[i], rate, p, solver.iter + 1))
            self.weights[i] = self.weights[i] - self.updates[i]

    def check(self):
        for blob, weights, update in zip(
            self.solver.net.learnable_params, self.weights, self.updates, strict=True
        ):
            np.testing.assert_allclose(blob.data, weights, rtol=1e-9, atol=1e-12)
            np.testing.assert_allclose(blob.diff, update, rtol=1e-9, atol=1e-12)
        kinds = self.solver.histories
        expected = [self.history[i][kind] for kind in range(kinds) for i in range(len(self.weights))]
        for got, want in zip(histories_of(self.solver), expected, strict=True):
            np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weight_decay: 0.01",
        'weight_decay: 0.01 regularization_type: "L1"',
        "clip_gradients: 0.05",
        "iter_size: 3 weight_decay: 0.01 clip_gradients: 0.3",
        'lr_policy: "exp" gamma: 0.5',
    ],
)
@pytest.mark.parametrize("kind", RULES)
def test_rule(kind, text):
    rule, settings = RULES[kind]
    solver = make_solver(f'type: "{kind}" {settings} {text}', net_text(**MULTIPLIERS))
    reference = Reference(solver, rule)
    solver.step(4)
    reference.check()


@pytest.mark.parametrize("kind", RULES)
def test_lr_mult_0_leaves_a_blob_alone(kind):
    frozen = "param { lr_mult: 0 } param { lr_mult: 0 }"
    text = f'type: "{kind}" {RULES[kind][1]} weight_decay: 0.01'
    solver = make_solver(text, net_text(param1=frozen))
    before = weights_of(solver)
    solver.step(3)
    after = weights_of(solver)
    for i in (0, 1):
        np.testing.assert_array_equal(after[i], before[i])
    assert not np.array_equal(after[2], before[2])


def test_what_lies_below_the_first_learning_layer_costs_no_backward(monkeypatch):
    frozen = "param { lr_mult: 0 } param { lr_mult: 0 }"
    solver = make_solver("momentum: 0.9 weight_decay: 0.01", net_text(param1=frozen))
    ran = []
    for layer in solver.net.layers:
        name, backward = layer.layer_param.name, layer.backward

        def run(top, propagate_down, bottom, name=name, backward=backward):
            ran.append((name, list(propagate_down)))
            backward(top, propagate_down, bottom)

        monkeypatch.setattr(layer, "backward", run)
    solver.step(1)
    assert ran == [("loss", [True, False]), ("ip2", [False])]


def test_iter_size_equals_a_large_batch():
    small = make_solver("iter_size: 3 momentum: 0.9 weight_decay: 0.01", net_text(batch=2))
    large = make_solver("momentum: 0.9 weight_decay: 0.01", net_text(batch=6))
    for own, other in zip(small.net.learnable_params, large.net.learnable_params, strict=True):
        own.data[...] = other.data
    start = 0

    def next_rows(layer):
        nonlocal start
        if layer == 0:
            fill(small, slice(start, start + 2))
            start = (start + 2) % 6

    small.net.before_forward(next_rows)
    small.step(4)
    large.step(4)
    assert small.smoothed_loss == pytest.approx(large.smoothed_loss)
    for a, b in zip(weights_of(small), weights_of(large), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-10, atol=1e-13)


SHARED = """
layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 6 dim: 3 } } }
layer { name: "in2" type: "Input" top: "label" input_param { shape { dim: 6 } } }
layer { name: "a" type: "InnerProduct" bottom: "data" top: "a" param { name: "w" } param { name: "b" }
        inner_product_param { num_output: 3 weight_filler { type: "xavier" } } }
layer { name: "b" type: "InnerProduct" bottom: "a" top: "b" param { name: "w" } param { name: "b" }
        inner_product_param { num_output: 3 } }
layer { name: "ip" type: "InnerProduct" bottom: "b" top: "ip"
        inner_product_param { num_output: 4 weight_filler { type: "xavier" } } }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "label" top: "loss" }
"""


def test_shared_blobs_are_updated_once():
    solver = make_solver("momentum: 0.9", SHARED)
    assert len(solver.history) == len(solver.net.learnable_params) == 4
    reference = Reference(solver, by_sgd)
    solver.step(3)
    reference.check()
    np.testing.assert_array_equal(solver.net.params["a"][0].data, solver.net.params["b"][0].data)


def test_apply_update_by_hand():
    solver = make_solver()
    blob = solver.net.params["ip1"][0]
    blob.data[...] = 0
    blob.diff[...] = 1
    solver.apply_update()
    np.testing.assert_allclose(blob.data, -0.1, rtol=1e-7)
    assert solver.iter == 1
    assert solver.last_lr == pytest.approx(0.1)


def test_asking_for_lr_changes_nothing():
    solver = make_solver('lr_policy: "multistep" gamma: 0.5 stepvalue: 0 stepvalue: 0')
    assert [solver.lr, solver.lr, solver.lr] == pytest.approx([0.05] * 3)
    solver.step(1)
    assert solver.current_step == 1
    assert solver.lr == pytest.approx(0.025)


def test_regularization_type_counts_only_with_weight_decay():
    make_solver('regularization_type: "L3"').step(1)
    solver = make_solver('regularization_type: "L3" weight_decay: 0.1')
    before = weights_of(solver)
    with pytest.raises(SolverError, match="unknown regularization_type 'L3'; choose one of: L1, L2"):
        solver.step(1)
    np.testing.assert_array_equal(weights_of(solver)[0], before[0])


@pytest.mark.parametrize("kind", ["AdaGrad", "RMSProp"])
def test_rules_without_momentum_refuse_it(kind):
    with pytest.raises(SolverError, match=f"{kind} has no momentum, but the solver sets momentum: 0.9"):
        make_solver(f'type: "{kind}" momentum: 0.9')


@pytest.mark.parametrize("decay", [-0.1, 1, float("nan")])
def test_rmsprop_refuses_a_decay_out_of_range(decay):
    with pytest.raises(SolverError, match="rms_decay must be at least 0 and less than 1"):
        make_solver('type: "RMSProp"', rms_decay=decay)


def test_adam_without_correction_is_quiet():
    solver = make_solver('type: "Adam" momentum: 1 momentum2: 1')
    solver.step(1)
    assert np.isnan(weights_of(solver)[0]).all()


def test_solver_param_is_read_each_iteration():
    param = solver_param()
    solver = make_solver()
    solver.param.base_lr = 0.25
    assert solver.lr == 0.25
    assert param.base_lr == pytest.approx(0.1)
