"""NeuronLayer: the base of layers that treat every element on its own."""

from caffelite.core.layer import Array, Blobs, Layer


class NeuronLayer(Layer):
    """One bottom, one top of the same shape, y_i = f(x_i); the top may be the bottom (in place).

    In place, ``backward`` finds y where x was, and the ``diff`` it reads is the one it overwrites.
    A type whose gradient needs x calls ``keep_x`` in forward and ``kept_x`` in backward.

    Source: BVLC/caffe neuron_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    _scratch: Array | None = None
    _kept: Array | None = None

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        top[0].reshape_like(bottom[0])

    def scratch(self, like: Array) -> Array:
        """Return memory of the shape of ``like`` for intermediate results, kept from call to call."""
        if self._scratch is None or self._scratch.shape != like.shape:
            self._scratch = self.xp.empty_like(like)
        return self._scratch

    def keep_x(self, bottom: Blobs, top: Blobs) -> None:
        """Copy x if the layer works in place and has a backward; call it before y is written."""
        if top[0] is not bottom[0] or not self.for_backward:
            self._kept = None
            return
        x = bottom[0].data
        if self._kept is None or self._kept.shape != x.shape:
            self._kept = self.xp.empty_like(x)
        self._kept[...] = x

    def kept_x(self, bottom: Blobs) -> Array:
        """Return the x of the last forward."""
        return bottom[0].data if self._kept is None else self._kept
