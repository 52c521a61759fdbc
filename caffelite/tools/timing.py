"""Time the layers of a net, forward and backward."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from caffelite.core.net import Net

Progress: TypeAlias = Callable[[int, float], object]


@dataclass(frozen=True)
class LayerTiming:
    """Mean milliseconds that a layer takes."""

    name: str
    type: str
    forward: float
    backward: float


@dataclass(frozen=True)
class Timing:
    """Mean milliseconds of a net's passes, and of each of its layers, inserted splits included.

    ``forward`` and ``backward`` are of whole passes, and ``forward_backward`` of both with what lies
    between, so each is a little more than the sum of its parts. ``total`` is the time of all
    iterations.
    """

    layers: list[LayerTiming]
    iterations: int
    forward: float
    backward: float
    forward_backward: float
    total: float


def time_net(net: Net, iterations: int = 50, progress: Progress | None = None) -> Timing:
    """Run ``net`` forward and backward ``iterations`` times, at least once, and time its layers.

    A layer's forward includes its reshape, as in training. The backward of layers that need none is
    skipped and takes next to nothing; in a net without a loss that is every layer's. Run the net once
    before, as ``caffelite time`` does, so that memory is allocated and data are on their way. Weights
    stay as they are; their gradients hold the sum over all passes. ``progress(i, milliseconds)`` is
    called after iteration i = 1, 2, ...

    Source: BVLC/caffe tools/caffe.cpp
    """
    forward, backward = _Stopwatch(len(net._nodes)), _Stopwatch(len(net._nodes))
    callbacks = (
        (net.before_forward_callbacks, forward.start),
        (net.after_forward_callbacks, forward.stop),
        (net.before_backward_callbacks, backward.start),
        (net.after_backward_callbacks, backward.stop),
    )
    for before_or_after, callback in callbacks:
        before_or_after.append(callback)
    try:
        passes = _run(net, iterations, progress)
    finally:
        for before_or_after, callback in callbacks:
            before_or_after.remove(callback)
    layers = [
        LayerTiming(layer.layer_param.name, layer.type, f / iterations, b / iterations)
        for layer, f, b in zip(net._nodes, forward.sums, backward.sums, strict=True)
    ]
    mean = [milliseconds / iterations for milliseconds in passes]
    return Timing(layers, iterations, mean[0], mean[1], mean[2], passes[2])


def _run(net: Net, iterations: int, progress: Progress | None) -> tuple[float, float, float]:
    """Return the milliseconds of all forwards, all backwards, and all together."""
    forward = backward = 0.0
    begin = _now()
    for i in range(iterations):
        start = _now()
        net.forward_loss()
        middle = _now()
        net.backward()
        end = _now()
        forward += middle - start
        backward += end - middle
        if progress:
            progress(i + 1, end - start)
    return forward, backward, _now() - begin


class _Stopwatch:
    """Adds up the milliseconds between ``start(i)`` and ``stop(i)`` for each layer i."""

    def __init__(self, count: int) -> None:
        self.sums = [0.0] * count
        self._start = 0.0

    def start(self, i: int) -> None:
        self._start = _now()

    def stop(self, i: int) -> None:
        self.sums[i] += _now() - self._start


def _now() -> float:
    return time.perf_counter() * 1e3
