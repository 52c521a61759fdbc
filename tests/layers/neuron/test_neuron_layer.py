import numpy as np

from tests.helpers import make_layer


def test_scratch_is_kept_until_the_shape_changes():
    layer, _, _ = make_layer('type: "TanH"', np.zeros((2, 3)))
    first = layer.scratch(np.zeros((2, 3)))
    assert layer.scratch(np.zeros((2, 3))) is first
    assert layer.scratch(np.zeros((3, 2))).shape == (3, 2)
