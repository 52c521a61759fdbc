"""Layers as people write them for pycaffe, which test_python.py runs."""

import caffe
import numpy as np


class Scale(caffe.Layer):
    def setup(self, bottom, top):
        self.k = float(self.param_str or 1)

    def reshape(self, bottom, top):
        top[0].reshape(*bottom[0].data.shape)

    def forward(self, bottom, top):
        top[0].data[...] = self.k * bottom[0].data

    def backward(self, top, propagate_down, bottom):
        if propagate_down[0]:
            bottom[0].diff[...] = self.k * top[0].diff


class Linear(caffe.Layer):
    """One number for each row, from learnable blobs."""

    def setup(self, bottom, top):
        self.blobs.add_blob(bottom[0].channels)
        self.blobs.add_blob()
        self.blobs[0].data[...] = range(1, bottom[0].channels + 1)

    def reshape(self, bottom, top):
        top[0].reshape(bottom[0].num)

    def forward(self, bottom, top):
        top[0].data[...] = bottom[0].data.dot(self.blobs[0].data) + self.blobs[1].data

    def backward(self, top, propagate_down, bottom):
        g = top[0].diff
        if self.param_propagate_down[0]:
            self.blobs[0].diff[...] += g.dot(bottom[0].data)
        if self.param_propagate_down[1]:
            self.blobs[1].diff[...] += g.sum()
        if propagate_down[0]:
            bottom[0].diff[...] = np.outer(g, self.blobs[0].data)


class Phase(caffe.Layer):
    """A data layer without backward."""

    def setup(self, bottom, top):
        pass

    def reshape(self, bottom, top):
        top[0].reshape(1)

    def forward(self, bottom, top):
        top[0].data[0] = self.phase


class Boom(Phase):
    def forward(self, bottom, top):
        raise RuntimeError("boom")


class BadSetup(caffe.Layer):
    def setup(self, bottom, top):
        raise ValueError("bad setup")


class OurNames(Scale):
    """Keeps its own things under every name that Layer uses."""

    def setup(self, bottom, top):
        super().setup(bottom, top)
        self.phase = "train"
        self.loss_weights = self.layer_param = self.engine = self.xp = self.is_loss = {"mine": 3}
        self.no_backward = self.num_top = self.param_propagate_down = self.run_forward = "mine"

    def forward(self, bottom, top):
        super().forward(bottom, top)
        assert self.phase == "train"
        assert self.loss_weights == self.engine == {"mine": 3}

    def backward(self, top, propagate_down, bottom):
        super().backward(top, propagate_down, bottom)
        assert self.param_propagate_down == "mine"

    def check(self, a, b, c):
        raise AssertionError

    fail = close = save_state = run_setup = run_backward = add_blob = check


class OwnInit(Scale):
    def __init__(self, p_object, *args, **kwargs):
        super().__init__(p_object, *args, **kwargs)
        self.phase = self.param_str = "replaced before setup, as in pycaffe"
        self.made = 1

    def setup(self, bottom, top):
        super(self.__class__, self).setup(bottom, top)
        self.made += 1


class InitWithoutSuper(Scale):
    def __init__(self, param):
        self.made = param.name


class InitWithoutArguments(Scale):
    def __init__(self):
        pass


class BadInit(Scale):
    def __init__(self, param):
        raise KeyError("bad init")


class OwnBlobs(Scale):
    def setup(self, bottom, top):
        self.blobs = [1, 2]


class OwnBlobsLater(Scale):
    def forward(self, bottom, top):
        self.blobs = [1, 2]


class Counter(Phase):
    """Has the methods that Layer describes for what is carried on."""

    def setup(self, bottom, top):
        self.n = 0
        self.is_open = True

    def forward(self, bottom, top):
        self.n += 1
        top[0].data[0] = self.n

    def save_state(self):
        return {"n": self.n}

    def restore_state(self, state):
        self.n = state["n"]

    def close(self):
        self.is_open = False


class NoReshape(caffe.Layer):
    def setup(self, bottom, top):
        pass


class NoLayer:
    pass


not_a_class = 3
