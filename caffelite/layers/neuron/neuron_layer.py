"""NeuronLayer: the base of layers that treat every element on its own."""

from caffelite.core.layer import Array, Blobs, Layer


class NeuronLayer(Layer):
    """One bottom, one top of the same shape, y_i = f(x_i); the top may be the bottom (in place).

    In place, ``backward`` finds y where x was, and the ``diff`` it reads is the one it overwrites.

    Source: BVLC/caffe neuron_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    _scratch: Array | None = None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        top[0].reshape_like(bottom[0])

    def scratch(self, like: Array) -> Array:
        """Return memory of the shape of ``like`` for intermediate results, kept from call to call."""
        if self._scratch is None or self._scratch.shape != like.shape:
            self._scratch = self.xp.empty_like(like)
        return self._scratch
