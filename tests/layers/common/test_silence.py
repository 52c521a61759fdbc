import numpy as np

from tests.helpers import make_layer


def test_backward_gives_zero_where_asked():
    layer, bottom, top = make_layer('type: "Silence"', np.ones(3), np.ones((2, 2)), tops=0)
    assert layer.run_forward(bottom, top) == 0
    for blob in bottom:
        blob.diff[...] = 5
    layer.run_backward(top, [True, False], bottom)
    assert bottom[0].diff.tolist() == [0, 0, 0]
    assert bottom[1].diff.tolist() == [[5, 5], [5, 5]]
