"""Softmax: normalised exponentials along one axis."""

from typing import Any

from caffelite.core.layer import Array, Blobs, Layer, register_layer


@register_layer("Softmax")
class Softmax(Layer):
    """Turn scores into a probability distribution along ``softmax_param.axis``.

    Shapes
        bottom[0]  (..., C, ...)   scores x, C classes along the axis (default 1)
        top[0]     as bottom[0]    probabilities y; may be bottom[0] itself

    Forward
        y_c = exp(x_c) / sum_k exp(x_k)

        Multiplying numerator and denominator by exp(-m) changes nothing, so with m = max_k x_k
        y_c = exp(x_c - m) / sum_k exp(x_k - m), where no exponential exceeds 1: scores of any size
        do not overflow, and the denominator is at least 1.

    Backward, with g = dE/dy
        (1) With S = sum_k exp(x_k), y_k = exp(x_k) / S, and the quotient rule
                dy_k/dx_c = (1[k = c] exp(x_k) S - exp(x_k) exp(x_c)) / S^2
                          = y_k (1[k = c] - y_c)
            1[k = c] is 1 where k = c, else 0. Each score moves every probability, since they sum to 1.
        (2) E depends on x_c through all y_k, so the chain rule sums over k:
                dE/dx_c = sum_k g_k y_k (1[k = c] - y_c)
                        = g_c y_c - y_c sum_k g_k y_k
                        = y_c (g_c - sum_k g_k y_k)
            For all classes at once: dx = (g - sum(g * y)) * y. The C x C matrix is never built.

        An equal g for all classes gives 0, as it must: adding a constant to x does not change y.

    Errors
        ShapeError if the axis is out of range for bottom[0].

    Source: BVLC/caffe softmax_layer.cpp
    """

    num_bottom = 1
    num_top = 1

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self.axis = bottom[0].canonical_axis(self.layer_param.softmax_param.axis)
        top[0].reshape_like(bottom[0])

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        softmax(self.xp, bottom[0].data, self.axis, out=top[0].data)

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if propagate_down[0]:
            softmax_backward(self.xp, top[0].data, top[0].diff, self.axis, out=bottom[0].diff)


def softmax(xp: Any, x: Array, axis: int, out: Array) -> None:
    """Compute the softmax of ``x`` into ``out``, which may be ``x`` itself."""
    # Subtracting the maximum leaves the quotient unchanged and keeps exp finite.
    xp.subtract(x, x.max(axis, keepdims=True), out=out)
    xp.exp(out, out=out)
    out /= out.sum(axis, keepdims=True)


def softmax_backward(xp: Any, y: Array, g: Array, axis: int, out: Array) -> None:
    """Compute dE/dx of y = softmax(x) and g = dE/dy into ``out``, which may be ``g`` itself."""
    g_dot_y = (g * y).sum(axis, keepdims=True)
    xp.subtract(g, g_dot_y, out=out)
    out *= y
