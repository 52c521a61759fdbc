"""Inputs with shapes of one's own in the place of data layers."""

import pytest

import caffelite
from caffelite.errors import SettingError
from caffelite.proto.text import parse_net
from caffelite.tools.input_shapes import with_input_shapes

DATA = """
name: "n"
layer { name: "train" type: "Data" top: "data" top: "label" include { phase: TRAIN }
        data_param { source: "none" batch_size: 4 } }
layer { name: "test" type: "ImageData" top: "data" top: "label" exclude { phase: TRAIN } }
layer { name: "own" type: "Input" top: "a" top: "b" input_param { shape { dim: 5 } } }
layer { name: "relu" type: "ReLU" bottom: "data" top: "relu" }
"""


def shapes(phase, **given):
    net = caffelite.Net(with_input_shapes(parse_net(DATA), given), phase)
    return {name: blob.shape for name, blob in net.blobs.items()}


@pytest.mark.parametrize("phase", [caffelite.TRAIN, caffelite.TEST])
def test_data_layers_become_inputs(phase):
    made = shapes(phase, data=(2, 3, 8, 8))
    assert made == {"data": (2, 3, 8, 8), "label": (2,), "a": (5,), "b": (5,), "relu": (2, 3, 8, 8)}
    assert shapes(phase, data=(2, 3), label=(2, 1))["label"] == (2, 1)


def test_inputs_get_other_shapes():
    made = shapes(caffelite.TEST, data=(1,), b=(6, 7))
    assert (made["a"], made["b"]) == ((5,), (6, 7))


def test_the_net_given_stays_as_it_is():
    param = parse_net(DATA)
    with_input_shapes(param, {"data": (1,)})
    assert param == parse_net(DATA)


@pytest.mark.parametrize(
    ("name", "advice"), [("dat", "did you mean 'data'"), ("relu", "inputs: a, b, data, label")]
)
def test_no_such_input(name, advice):
    with pytest.raises(SettingError, match=rf"net 'n' has no input '{name}'; .*{advice}"):
        with_input_shapes(parse_net(DATA), {name: (1,)})
