"""Definitions as plain loops, to compare kernels and layers with."""

import numpy as np


def convolve(x, w, b, out, stride, pad, dilation, group):
    """y_{n, o, j} = b_o + sum_c sum_t W_{o, c, t} x_{n, c, j s + t d - p}, zero outside."""
    y = np.zeros((len(x), len(w), *out))
    per_group, inputs = len(w) // group, w.shape[1]
    for n, o, *j in np.ndindex(*y.shape):
        first = o // per_group * inputs
        y[(n, o, *j)] = b[o]
        for c, *t in np.ndindex(*w.shape[1:]):
            at = [ji * s + ti * d - p for ji, s, ti, d, p in zip(j, stride, t, dilation, pad, strict=True)]
            if all(0 <= i < size for i, size in zip(at, x.shape[2:], strict=True)):
                y[(n, o, *j)] += w[(o, c, *t)] * x[(n, first + c, *at)]
    return y


def windows(plane, pooled, kernel, stride, pad):
    """Yield each window's index, its elements' places in the plane, and its size in the padded plane."""
    for j in np.ndindex(*pooled):
        start = [ji * s - p for ji, s, p in zip(j, stride, pad, strict=True)]
        places = [
            (h, w)
            for h in range(start[0], start[0] + kernel[0])
            for w in range(start[1], start[1] + kernel[1])
            if 0 <= h < plane[0] and 0 <= w < plane[1]
        ]
        sides = [min(s + k, n + p) - s for s, k, n, p in zip(start, kernel, plane, pad, strict=True)]
        yield j, places, sides[0] * sides[1] if min(sides) > 0 else 0


def normalise_across(x, size, alpha, beta, k):
    """y_c = x_c (k + alpha / n sum x_d^2)^-beta over the n channels d around c."""
    y = np.zeros(x.shape)
    for n, c, h, w in np.ndindex(*x.shape):
        around = range(max(0, c - size // 2), min(x.shape[1], c + size // 2 + 1))
        scale = k + alpha / size * sum(x[n, d, h, w] ** 2 for d in around)
        y[n, c, h, w] = x[n, c, h, w] * scale**-beta
    return y


def normalise_within(x, size, alpha, beta):
    """The same over n x n places of one channel, with k = 1 and n^2 for n."""
    y, half = np.zeros(x.shape), size // 2
    for n, c, h, w in np.ndindex(*x.shape):
        around = x[n, c, max(0, h - half) : h + half + 1, max(0, w - half) : w + half + 1]
        y[n, c, h, w] = x[n, c, h, w] * (1 + alpha / size**2 * (around**2).sum()) ** -beta
    return y
