"""Time the layers of a net, forward and backward."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from caffelite.core.net import Net
from caffelite.tools.flops import layer_work

Progress: TypeAlias = Callable[[int, float], object]


@dataclass(frozen=True)
class LayerTiming:
    """Mean milliseconds that a layer takes, and the multiply-adds that it does in them."""

    name: str
    type: str
    forward: float
    backward: float
    forward_multiply_adds: int = 0
    backward_multiply_adds: int = 0

    @property
    def forward_rate(self) -> float | None:
        """GFLOP/s of the forward; None if it has no multiply-adds that count."""
        return rate(self.forward_multiply_adds, self.forward)

    @property
    def backward_rate(self) -> float | None:
        """GFLOP/s of the backward."""
        return rate(self.backward_multiply_adds, self.backward)


@dataclass(frozen=True)
class Span:
    """When something ran: milliseconds since the first iteration began, ``layer`` None for a whole pass."""

    what: str  # forward or backward
    layer: int | None
    start: float
    duration: float


@dataclass(frozen=True)
class Timing:
    """Mean milliseconds of a net's passes, and of each of its layers, inserted splits included.

    ``forward`` and ``backward`` are of whole passes, and ``forward_backward`` of both with what lies
    between, so each is a little more than the sum of its parts. ``total`` is the time of all
    iterations. ``spans`` tell when each layer and pass ran.
    """

    layers: list[LayerTiming]
    iterations: int
    forward: float
    backward: float
    forward_backward: float
    total: float
    spans: list[Span] = field(default_factory=list, compare=False, repr=False)

    @property
    def forward_multiply_adds(self) -> int:
        """Multiply-adds of one forward."""
        return sum(layer.forward_multiply_adds for layer in self.layers)

    @property
    def backward_multiply_adds(self) -> int:
        """Multiply-adds of one backward."""
        return sum(layer.backward_multiply_adds for layer in self.layers)

    @property
    def forward_rate(self) -> float | None:
        """GFLOP/s of whole forward passes."""
        return rate(self.forward_multiply_adds, self.forward)

    @property
    def backward_rate(self) -> float | None:
        """GFLOP/s of whole backward passes."""
        return rate(self.backward_multiply_adds, self.backward)


def rate(multiply_adds: int, milliseconds: float) -> float | None:
    """Return GFLOP/s, of two operations for each multiply-add; None if there is nothing to divide."""
    return 2 * multiply_adds / milliseconds / 1e6 if multiply_adds and milliseconds > 0 else None


def time_net(net: Net, iterations: int = 50, progress: Progress | None = None) -> Timing:
    """Run ``net`` forward and backward ``iterations`` times, at least once, and time its layers.

    A layer's forward includes its reshape, as in training. The backward of layers that need none is
    skipped and takes next to nothing; in a net without a loss that is every layer's. An optimized net
    runs forward only. Run the net once before, as ``caffelite time`` does, so that memory is allocated
    and data are on their way. Weights stay as they are; their gradients hold the sum over all passes.
    ``progress(i, milliseconds)`` is called after iteration i = 1, 2, ...

    Source: BVLC/caffe tools/caffe.cpp
    """
    recorder = _Recorder()
    callbacks = (
        (net.before_forward_callbacks, recorder.start),
        (net.after_forward_callbacks, lambda i: recorder.stop("forward", i)),
        (net.before_backward_callbacks, recorder.start),
        (net.after_backward_callbacks, lambda i: recorder.stop("backward", i)),
    )
    for before_or_after, callback in callbacks:
        before_or_after.append(callback)
    try:
        total = recorder.run(net, iterations, progress)
    finally:
        for before_or_after, callback in callbacks:
            before_or_after.remove(callback)
    return _timing(net, iterations, total, recorder.spans)


def trace_events(net: Net, timing: Timing) -> dict[str, Any]:
    """Return what chrome://tracing and Perfetto read: each pass, and in it each layer, as an event.

    Format: the JSON object of the Trace Event Format, whose times are microseconds.
    """
    events: list[dict[str, Any]] = [
        {"name": "process_name", "ph": "M", "pid": 1, "args": {"name": f"net {net.name!r}"}},
        {"name": "thread_name", "ph": "M", "pid": 1, "tid": 1, "args": {"name": "layers"}},
    ]
    for span in timing.spans:
        event = {
            "name": span.what,
            "cat": span.what,
            "ph": "X",
            "pid": 1,
            "tid": 1,
            "ts": span.start * 1e3,
            "dur": span.duration * 1e3,
        }
        if span.layer is not None:
            layer = timing.layers[span.layer]
            event |= {"name": layer.name, "args": _about(net, layer, span)}
        events.append(event)
    return {"traceEvents": events, "displayTimeUnit": "ms"}


def _about(net: Net, layer: LayerTiming, span: Span) -> dict[str, Any]:
    """Return what a click on a layer's event shows."""
    assert span.layer is not None
    products = layer.forward_multiply_adds if span.what == "forward" else layer.backward_multiply_adds
    about: dict[str, Any] = {
        "type": layer.type,
        "bottom": [list(blob.shape) for blob in net.bottom_vecs[span.layer]],
        "top": [list(blob.shape) for blob in net.top_vecs[span.layer]],
    }
    if products:
        about |= {"multiply_adds": products, "GFLOP/s": rate(products, span.duration)}
    return about


def _timing(net: Net, iterations: int, total: float, spans: list[Span]) -> Timing:
    """Return the means of all spans."""
    forward, backward = [0.0] * len(net._nodes), [0.0] * len(net._nodes)
    passes = {"forward": 0.0, "backward": 0.0}
    for span in spans:
        if span.layer is None:
            passes[span.what] += span.duration
        else:
            (forward if span.what == "forward" else backward)[span.layer] += span.duration
    layers = [
        LayerTiming(work.name, work.type, f / iterations, b / iterations, work.forward, work.backward)
        for work, f, b in zip(layer_work(net), forward, backward, strict=True)
    ]
    means = {what: milliseconds / iterations for what, milliseconds in passes.items()}
    return Timing(layers, iterations, means["forward"], means["backward"], total / iterations, total, spans)


class _Recorder:
    """Notes when each pass ran, and between ``start(i)`` and ``stop(what, i)`` each layer i."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self._start = self._begin = 0.0

    def run(self, net: Net, iterations: int, progress: Progress | None) -> float:
        """Run all iterations; return the milliseconds that they took."""
        self._begin = _now()
        for i in range(iterations):
            start = _now()
            net.forward_loss()
            middle = _now()
            if not net.is_optimized:
                net.backward()
            end = _now()
            self._pass("forward", start, middle)
            self._pass("backward", middle, end)
            if progress:
                progress(i + 1, end - start)
        return _now() - self._begin

    def start(self, i: int) -> None:
        self._start = _now()

    def stop(self, what: str, i: int) -> None:
        self.spans.append(Span(what, i, self._start - self._begin, _now() - self._start))

    def _pass(self, what: str, start: float, end: float) -> None:
        self.spans.append(Span(what, None, start - self._begin, end - start))


def _now() -> float:
    return time.perf_counter() * 1e3
