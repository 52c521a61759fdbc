import math

import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer
from tests.layers.neuron.in_place import check_in_place

X = np.random.default_rng(0).standard_normal((2, 3))
EXP = 'type: "Exp" exp_param {{ {} }}'
CASES = [("", math.e, 1, 0), ("base: -1 scale: 0.5 shift: 1", math.e, 0.5, 1), ("base: 2", 2, 1, 0)]
CASES += [("base: 0.5 scale: -2 shift: -1", 0.5, -2, -1), ("base: 10 scale: 0 shift: 2", 10, 0, 2)]


@pytest.mark.parametrize(("param", "base", "scale", "shift"), CASES)
def test_forward_matches_definition_and_gradient(param, base, scale, shift):
    layer, bottom, top = make_layer(EXP.format(param), X)
    layer.run_forward(bottom, top)
    for at in np.ndindex(X.shape):
        assert top[0].data[at] == pytest.approx(base ** (shift + scale * X[at]))
    check_gradient(layer, bottom, top)


def test_in_place():
    check_in_place(EXP.format("base: 2 scale: 0.5 shift: 1"), X)


def test_overflow_is_infinite_as_in_caffe():
    layer, bottom, top = make_layer(EXP.format("shift: 100"), [1.0], dtype="float32")
    layer.run_forward(bottom, top)
    assert top[0].data[0] == np.inf


@pytest.mark.parametrize("base", ["-2", "0", "inf", "nan"])
def test_impossible_bases(base):
    with pytest.raises(LayerError, match=rf"layer 'L' \(Exp\) needs exp_param.base .* got {base}"):
        make_layer(EXP.format(f"base: {base}"), X)
