"""net.reuse_diffs() on all models, a few channels wide: the same gradients, to the bit."""

import numpy as np
import pytest

import caffelite as caffe
from caffelite import log
from caffelite.engines import get_engine
from tests.models import nets
from tests.models.table import MODELS
from tests.models.test_optimize import SIZES, SMALL, randomize, thin


@pytest.mark.parametrize("name", sorted(MODELS))
def test_gradients_are_the_same(name):
    log.set_level(log.WARNING)
    try:
        size = None if name in SMALL else SIZES.get(name, 64)
        param = nets.train_val(name, caffe.TRAIN, batch=2, size=size)
        param = param if name in SMALL else thin(param)
        plain, thrifty = (caffe.Net(param, engine=get_engine("numpy", seed=1)) for _ in range(2))
    finally:
        log.set_level(None)
    thrifty.reuse_diffs()
    for net in (plain, thrifty):
        randomize(net)
        for i in net.inputs:
            if len(net.blobs[i].shape) < 3:
                net.blobs[i].data[...] = 1
        for _ in range(2):
            net.forward_backward()
    for layer, blobs in plain.params.items():
        for mine, other in zip(blobs, thrifty.params[layer], strict=True):
            np.testing.assert_array_equal(mine.diff, other.diff, f"{name}: {layer}")
    sizes = [
        sum({id(b.diff_storage): b.diff_storage.array.nbytes for b in net._blobs if b.has_diff()}.values())
        for net in (plain, thrifty)
    ]
    assert sizes[1] < 0.8 * sizes[0]
