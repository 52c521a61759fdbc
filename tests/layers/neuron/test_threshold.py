import pytest

from caffelite.errors import LayerError
from tests.helpers import make_layer


@pytest.mark.parametrize(
    ("param", "expected"), [("", [0, 0, 1]), ("threshold_param { threshold: -2 }", [1, 1, 1])]
)
def test_forward(param, expected):
    layer, bottom, top = make_layer(f'type: "Threshold" {param}', [-1.0, 0.0, 0.5])
    layer.run_forward(bottom, top)
    assert top[0].data.tolist() == expected


def test_no_gradient():
    layer, bottom, top = make_layer('type: "Threshold"', [1.0])
    layer.run_backward(top, [False], bottom)
    with pytest.raises(LayerError, match=r"layer 'L' \(Threshold\) has no gradient"):
        layer.run_backward(top, [True], bottom)
