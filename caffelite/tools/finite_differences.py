"""Check one layer's backward against central differences of its forward."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from caffelite.core.blob import Array, Blob, Blobs
from caffelite.core.layer import Layer, create_layer
from caffelite.errors import LayerError

# A step may cross a kink (ReLU at 0, a tie of a maximum), which a far smaller one hardly ever does.
# By the size of a number in bytes: float32 has not the digits for small steps.
SMALLER_STEPS = {8: (1, 1 / 30, 1 / 1000), 4: (1, 1 / 4, 1 / 16)}


@dataclass(frozen=True)
class Result:
    """What the check of one blob of one layer found."""

    layer: str
    type: str
    blob: str  # "bottom 0", "blobs[1]"; "" for the layer as a whole
    error: float | None  # largest relative error; None: there was nothing to compare
    ok: bool
    note: str = ""  # why nothing was compared, or what is wrong


@dataclass(frozen=True)
class Effort:
    """How a blob is moved: element by element if it is small, else in some ways by chance."""

    elements: int = 64  # blobs of at most this size are checked at every element
    directions: int = 3  # larger ones along this many random directions
    samples: int = 5  # and at this many elements


def check_layer(
    layer: Layer,
    bottom: Blobs,
    top: Blobs,
    bottoms: Sequence[int] | None = None,
    *,
    top_weights: Sequence[float | None] | None = None,
    step: float = 1e-5,
    threshold: float = 1e-5,
    effort: Effort | None = None,
    seed: int = 0,
) -> list[Result]:
    """Compare backward with the slope of E = sum_i <w_i, top_i>, for bottoms and learnable blobs.

    ``layer`` is set up, and its bottoms hold the values x at which to check. w_i is the top's loss
    weight, where it has one, else ``top_weights[i]``, else random numbers. ``bottoms`` are those to
    check; by default all that are not in ``no_backward``. One whose gradient the layer refuses by a
    LayerError is not compared, and the message is its note. So are learnable blobs that the layer
    itself excludes from learning, as BatchNorm does.

        slope along d    (E(x + h d) - E(x - h d)) / 2h,  h = step * (root mean square of x, or 0.01)
        backward's       <dE/dx, d>
        relative error   |difference| / max(|slope|, |backward's|, 1 % of a usual slope)

    The divisor is at least so large that what rounding does to forward stays below ``threshold``. An
    error above it is tried again with smaller steps, since a kink may lie within the step.

    Every forward starts from the same bottoms, learnable blobs and random numbers; a layer that
    keeps a state from one forward to the next (a recurrent one) is built anew for each. The data of
    bottoms and learnable blobs stay as they were; the diffs of the latter hold the gradient.
    """
    if bottoms is None:
        bottoms = [i for i in range(len(bottom)) if i not in layer.no_backward]
    probe = _Probe(layer, bottom, top, top_weights, seed)
    if not probe.is_determined:
        note = "two forwards of the same values differ; draw random numbers from self.engine.rng alone"
        return [Result(layer.layer_param.name, layer.type, "", None, False, note)]
    gradients, refused = probe.gradients(bottoms)
    # In float32 steps are so large that moving a whole blob always crosses some kink.
    usual = Effort() if layer.engine.dtype.itemsize == 8 else Effort(directions=0, samples=40)
    comparison = _Comparison(probe, step, threshold, effort or usual)
    results = []
    for i in bottoms:
        if i in refused:
            results.append(Result(layer.layer_param.name, layer.type, f"bottom {i}", None, True, refused[i]))
        else:
            results.append(comparison.check(f"bottom {i}", bottom[i], gradients[f"bottom {i}"]))
    for i, blob in enumerate(layer.blobs):
        if f"blobs[{i}]" in gradients:
            results.append(comparison.check(f"blobs[{i}]", blob, gradients[f"blobs[{i}]"]))
    probe.restore()
    return results


class _Probe:
    """A layer's forward and backward, from the same state every time."""

    def __init__(
        self,
        layer: Layer,
        bottom: Blobs,
        top: Blobs,
        top_weights: Sequence[float | None] | None,
        seed: int,
    ) -> None:
        self.layer, self.bottom, self.top = layer, bottom, top
        self.rng = np.random.default_rng(seed)
        self.random_state = layer.engine.rng.state
        self.starts = [(blob, blob.data.copy()) for blob in [*bottom, *layer.blobs]]
        self.is_built_anew = False
        self.is_determined = self._settle()
        given = top_weights or [None] * len(top)
        self.weights: list[Any] = [
            loss_weight or (self.rng.standard_normal(blob.shape) if weight is None else weight)
            for blob, loss_weight, weight in zip(top, layer.loss_weights, given, strict=True)
        ]

    def forward(self, moved: Blob | None = None, values: Array | None = None) -> list[Array]:
        """Return copies of the tops, with ``values`` in the place of the data of ``moved``."""
        self.restore()
        if moved is not None:
            moved.data[...] = values
        if self.is_built_anew:
            self.layer = self._built_anew()
        self.layer.engine.rng.state = self.random_state
        self.layer.run_forward(self.bottom, self.top)
        return [blob.data.copy() for blob in self.top]

    def restore(self) -> None:
        """Put back the data that forward may have changed."""
        for blob, data in self.starts:
            blob.data[...] = data

    def gradients(self, bottoms: Sequence[int]) -> tuple[dict[str, Array], dict[int, str]]:
        """Return what backward gives for ``bottoms`` and learnable blobs, and what it refuses."""
        refused: dict[int, str] = {}
        try:
            self._backward(bottoms)
        except LayerError:
            refused = self._refused(bottoms)
            if not refused:
                raise
            self._backward([i for i in bottoms if i not in refused])
        found = {f"bottom {i}": self.bottom[i].diff.copy() for i in bottoms if i not in refused}
        specs = self.layer.layer_param.param
        for i, blob in enumerate(self.layer.blobs):
            blob.diff -= 1
            if i >= len(specs) or specs[i].lr_mult:
                found[f"blobs[{i}]"] = blob.diff.copy()
        return found, refused

    def slope(self, blob: Blob, start: Array, direction: Array, h: float) -> tuple[float, float]:
        """Return the central difference of E along ``direction``, and what of it may be rounding."""
        above = self.forward(blob, start + h * direction)
        below = self.forward(blob, start - h * direction)
        blob.data[...] = start
        change = size = 0.0
        for up, down, weight in zip(above, below, self.weights, strict=True):
            change += float((weight * (up - down)).sum())
            size += float(np.square(weight * np.where(up != down, up, 0)).sum())
        eps = float(np.finfo(start.dtype).eps)
        return change / (2 * h), 20 * eps * (1 + size**0.5 / h)

    def _settle(self) -> bool:
        """Find what forward changes and whether forwards before it matter; whether it repeats itself."""
        first = self.forward()
        inputs = len(self.bottom)
        self.starts = self.starts[:inputs] + [
            (blob, start) for blob, start in self.starts[inputs:] if not np.array_equal(blob.data, start)
        ]
        if self._repeats(first):
            return True
        self.is_built_anew = True
        return self._repeats(self.forward())

    def _repeats(self, first: Sequence[Array]) -> bool:
        return all(np.array_equal(a, b, equal_nan=True) for a, b in zip(first, self.forward(), strict=True))

    def _built_anew(self) -> Layer:
        old = self.layer
        new = create_layer(old.layer_param, old.engine, old.phase)
        new.run_setup(self.bottom, self.top)
        for mine, theirs in zip(old.blobs, new.blobs, strict=True):
            theirs.share_data(mine)
            theirs.share_diff(mine)
        return new

    def _refused(self, bottoms: Sequence[int]) -> dict[int, str]:
        refused = {}
        for i in bottoms:
            try:
                self._backward([i])
            except LayerError as error:
                refused[i] = str(error).partition(f"({self.layer.type}) ")[2] or str(error)
        return refused

    def _backward(self, bottoms: Sequence[int]) -> None:
        self.forward()
        layer = self.layer
        for blob in layer.blobs:
            blob.diff[...] = 1  # backward adds to it
        for blob in self.bottom:
            blob.diff[...] = np.nan  # backward overwrites it
        for blob, weight in zip(self.top, self.weights, strict=True):  # last: a top may share a bottom's
            blob.diff[...] = weight
        learnt, layer.param_propagate_down = layer.param_propagate_down, [True] * len(layer.blobs)
        try:
            layer.run_backward(self.top, [i in bottoms for i in range(len(self.bottom))], self.bottom)
        finally:
            layer.param_propagate_down = learnt


class _Comparison:
    """Gradients against slopes."""

    def __init__(self, probe: _Probe, step: float, threshold: float, effort: Effort) -> None:
        self.probe, self.step, self.threshold, self.effort = probe, step, threshold, effort

    def check(self, name: str, blob: Blob, gradient: Array) -> Result:
        """Compare one blob's ``gradient`` in all directions."""
        layer = self.probe.layer
        self.probe.restore()
        start = blob.data.copy()
        unwritten = int(np.count_nonzero(np.isnan(gradient)))
        error, note = 0.0, ""
        if unwritten:
            error = float("inf")
            note = f"backward leaves {unwritten} of {gradient.size} elements unwritten, or nan"
        else:
            h = self.step * self._size(start)
            for place, direction in self._directions(start):
                found, explanation = self._error(blob, (start, direction, gradient), place, h)
                if not found <= error:  # nan counts as larger
                    error, note = found, explanation
        ok = error <= self.threshold
        if not ok and not unwritten and name.startswith("blobs") and self._fits(blob, start, gradient + 1):
            note = "backward overwrites the diff of a learnable blob; add to it: blob.diff += ..."
        return Result(layer.layer_param.name, layer.type, name, error, ok, "" if ok else note)

    def _fits(self, blob: Blob, start: Array, gradient: Array) -> bool:
        h = self.step * self._size(start)
        return all(
            self._error(blob, (start, direction, gradient), place, h)[0] <= self.threshold
            for place, direction in self._directions(start)
        )

    @staticmethod
    def _size(start: Array) -> float:
        return max(float(np.sqrt(np.mean(np.square(start)))) if start.size else 0, 1e-2)

    def _directions(self, start: Array) -> Iterator[tuple[tuple[int, ...] | None, Array]]:
        """Yield directions, with the element that each one moves (None: all of them)."""
        rng, effort = self.probe.rng, self.effort
        chosen = np.arange(start.size)
        if start.size > effort.elements:
            for _ in range(effort.directions):
                yield None, rng.standard_normal(start.shape)
            chosen = rng.choice(start.size, min(effort.samples, start.size), replace=False)
        for i in chosen:
            place = tuple(int(k) for k in np.unravel_index(i, start.shape))
            direction = np.zeros(start.shape)
            direction[place] = 1
            yield place, direction

    def _error(
        self, blob: Blob, values: tuple[Array, Array, Array], place: tuple[int, ...] | None, h: float
    ) -> tuple[float, str]:
        """Return the least relative error of all steps, and what was compared."""
        start, direction, gradient = values
        got = float((gradient * direction).sum())
        size = np.abs(gradient)
        usual = float(np.sqrt(np.square(size).sum()) if place is None else size.max())
        best, note = float("inf"), "forward gives nan or inf"
        for factor in SMALLER_STEPS[start.dtype.itemsize]:
            slope, rounding = self.probe.slope(blob, start, direction, h * factor)
            scale = max(abs(slope), abs(got), 1e-2 * usual, rounding / self.threshold)
            error = abs(got - slope) / scale
            if error < best:
                where = "along a random direction" if place is None else f"at element {list(place)}"
                best, note = error, f"backward gives {got:.6g} instead of {slope:.6g} {where}"
            if best <= self.threshold:
                break
        return best, note
