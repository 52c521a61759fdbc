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


class TakesOurName(Phase):
    def setup(self, bottom, top):
        self.loss_weights = [3]


class NoReshape(caffe.Layer):
    def setup(self, bottom, top):
        pass


class NoLayer:
    pass


not_a_class = 3
