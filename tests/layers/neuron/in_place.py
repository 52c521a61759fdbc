"""What the tests of element-wise layers share: working in place gives the same numbers."""

import numpy as np

from tests.helpers import make_layer


def check_in_place(text, x, **options):
    """Run a layer with its own top and in place; compare values and gradients, to the bit."""
    g = np.random.default_rng(9).standard_normal(np.shape(x))
    runs = []
    for in_place in (False, True):
        layer, bottom, top = make_layer(text, x, **options)
        layer.engine.rng.seed(5)
        top = bottom if in_place else top
        layer.run_forward(bottom, top)
        y = top[0].data.copy()
        top[0].diff[...] = g
        layer.run_backward(top, [True], bottom)
        runs.append((y, bottom[0].diff.copy()))
    np.testing.assert_array_equal(runs[0][0], runs[1][0])
    np.testing.assert_array_equal(runs[0][1], runs[1][1])
