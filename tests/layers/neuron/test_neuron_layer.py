import numpy as np

from tests.helpers import make_layer


def test_scratch_is_kept_until_the_shape_changes():
    layer, _, _ = make_layer('type: "TanH"', np.zeros((2, 3)))
    first = layer.scratch(np.zeros((2, 3)))
    assert layer.scratch(np.zeros((2, 3))) is first
    assert layer.scratch(np.zeros((3, 2))).shape == (3, 2)


def test_x_is_kept_only_in_place():
    layer, bottom, top = make_layer('type: "BNLL"', np.zeros(3))
    for x in (1.0, 2.0):  # the second time into the same memory
        bottom[0].data[...] = x
        layer.run_forward(bottom, bottom)
        assert layer.kept_x(bottom).tolist() == [x] * 3
    layer.run_forward(bottom, top)
    assert layer.kept_x(bottom) is bottom[0].data
