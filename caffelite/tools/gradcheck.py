"""Check the gradients of every layer of a net, each layer by itself."""

import os
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from caffelite.core.blob import Array, Blob
from caffelite.core.layer import Layer, create_layer
from caffelite.core.net import Net
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, NetError
from caffelite.proto.caffe_pb2 import TRAIN, LayerParameter, NetParameter
from caffelite.proto.text import read_net
from caffelite.tools.finite_differences import Effort, Result, check_layer

__all__ = ["Effort", "Result", "check_layer", "gradcheck"]

NetFile: TypeAlias = str | os.PathLike[str] | NetParameter
Progress: TypeAlias = Callable[[str, int, int], object]
Draw: TypeAlias = Callable[[np.random.Generator, tuple[int, ...]], Array]

RELAYS = {"Split", "Reshape", "Flatten", "Slice"}  # their tops are labels if their bottom is one
STEP_AND_THRESHOLD = {"float64": 1e-5, "float32": 1e-2}


def gradcheck(
    net: NetFile,
    layer: str | None = None,
    *,
    weights: str | os.PathLike[str] | None = None,
    phase: int = TRAIN,
    stages: Sequence[str] = (),
    seed: int = 1,
    step: float | None = None,
    threshold: float | None = None,
    dtype: npt.DTypeLike = "float64",
    effort: Effort | None = None,
    progress: Progress | None = None,
) -> list[Result]:
    """Compare backward with central differences for each layer of ``net``, or for ``layer`` alone.

    ``net`` is a prototxt or a NetParameter. Each layer is checked in isolation, by ``check_layer``,
    with what flows through the net in one forward pass:

    - from the net's own data layers, where it has them;
    - from Input layers otherwise, whose blobs are drawn: 0 and 1 by chance where a bottom without
      gradient (labels, indices, masks) reads the blob, and 0 alone if the net refuses that; elsewhere
      normally distributed numbers.

    The values are moved by about 1 %, so that none lies on a kink (a zero before a ReLU, a tie before
    a maximum); a blob without negative values stays so. Learnable blobs are those of ``weights``, or
    of the fillers, moved likewise. Where such values give no gradient at all, or nan, the layer is
    checked at drawn ones instead, and the note says so.

    Learnable blobs are checked whatever their lr_mult. A bottom of a loss that comes from a data
    layer and gets no gradient counts as a label. ``step`` and ``threshold`` are 1e-5 in float64 and
    1e-2 in float32 unless given. ``progress`` is called with a layer's name, its number, and how many
    there are.

    Returns a Result for each blob, and one for each layer that has nothing to check, in the order of
    the net. An exception in a layer makes a Result that is not ok.

    Raises CaffeliteError if the net cannot be built or run.
    """
    dtype = np.dtype(dtype)
    usual = STEP_AND_THRESHOLD.get(dtype.name, 0)
    engine = get_engine("numpy", dtype, seed)
    param = net if isinstance(net, NetParameter) else read_net(net, variables={})
    source = param if isinstance(net, NetParameter) else net
    built = Net(source, phase, stages=list(stages), weights=weights, engine=engine)
    own = {layer_param.name for layer_param in param.layer}
    settings = _Settings(
        own=own,
        seed=seed,
        step=usual if step is None else step,
        threshold=usual if threshold is None else threshold,
        effort=effort,
        wanted=[name for name in built._layer_names if name in own] if layer is None else [layer],
        end=layer,
        progress=progress,
    )
    try:
        return _Walk(built, settings).run()
    finally:
        built.close()


@dataclass(frozen=True)
class _Settings:
    own: set[str]  # the prototxt's layers: without the splits that Net inserts
    seed: int
    step: float
    threshold: float
    effort: Effort | None
    wanted: list[str]
    end: str | None
    progress: Progress | None


class _Walk:
    """One forward pass through a net, on the way of which its layers are checked."""

    def __init__(self, net: Net, settings: _Settings) -> None:
        self.net, self.settings = net, settings
        self.rng = np.random.default_rng(settings.seed)
        self.engine = get_engine(
            "numpy", net.engine.dtype, settings.seed
        )  # the net's own goes on as it would
        self.labels, self.from_data = _labels(net), _from_data(net)
        self.blob_names = _blob_names(net, settings.own)
        self.results: list[Result] = []

    def run(self) -> list[Result]:
        """Fill the inputs, run forward, and return what was found."""
        self._fill_inputs()
        self.net.before_forward(self._check_before_forward)
        try:
            self.net.forward(end=self.settings.end)
        except Exception:
            if not self.results or self.results[-1].ok:  # otherwise a Result says it already
                raise
        return self.results

    def _fill_inputs(self) -> None:
        net = self.net
        for i in net._inputs:
            if not net._blobs[i].count:
                raise NetError(
                    f"net {net.name!r}: input {net._blob_names[i]!r} has no elements to draw values for; "
                    "give it a shape: input_param { shape { dim: ... } }"
                )
            shape = net._blobs[i].shape
            is_label = i in self.labels
            net._blobs[i].data[...] = self.rng.integers(0, 2, shape) if is_label else _normal(self.rng, shape)
        labels = self.labels.intersection(net._inputs)
        if labels:
            with suppress(CaffeliteError):
                net.forward(end=self.settings.end)
                return
            for i in labels:
                net._blobs[i].data[...] = 0

    def _check_before_forward(self, i: int) -> None:
        """Check layer number ``i``, whose bottoms hold their values."""
        layer, wanted = self.net._nodes[i], self.settings.wanted
        name = layer.layer_param.name
        if name not in wanted:
            return
        if self.settings.progress:
            self.settings.progress(name, wanted.index(name) + 1, len(wanted))
        try:
            self.results += self._check(i)
        except Exception as error:
            self.results.append(Result(name, layer.type, "", None, False, _explain(error, layer)))

    def _check(self, i: int) -> list[Result]:
        layer = self.net._nodes[i]
        reason = _nothing_to_check(layer)
        if reason:
            return [Result(layer.layer_param.name, layer.type, "", None, True, reason)]
        results, has_gradient = self._check_at(i, None)
        for draw, note in ((_normal, "at normally distributed values"), (_positive, "at values in 0.1..0.9")):
            if has_gradient or not layer.layer_param.bottom:
                break
            drawn, has_gradient = self._check_at(i, draw)
            if has_gradient:
                results = [r if r.note or r.error is None else replace(r, note=note) for r in drawn]
        return results

    def _check_at(self, i: int, draw: Draw | None) -> tuple[list[Result], bool]:
        """Check at the net's values, or at drawn ones; also tell whether there was any gradient."""
        layer, bottom_ids, top_ids = self.net._nodes[i], self.net._bottom_ids(i), self.net._top_ids(i)
        own = self._isolated(layer)
        bottom = [self._copy(j, k in layer.no_backward, draw) for k, j in enumerate(bottom_ids)]
        in_place = dict(zip(bottom_ids, bottom, strict=True))
        top = [in_place.get(j) or Blob(self.engine) for j in top_ids]
        own.run_setup(bottom, top)
        specs = own.layer_param.param
        for k, (mine, theirs) in enumerate(zip(own.blobs, layer.blobs, strict=True)):
            learns = k >= len(specs) or specs[k].lr_mult
            mine.data[...] = self._moved(theirs.data) if learns else theirs.data
        results = check_layer(
            own,
            bottom,
            top,
            top_weights=self._top_weights(i),
            step=self.settings.step,
            threshold=self.settings.threshold,
            effort=self.settings.effort,
        )
        checked = [*(b for k, b in enumerate(bottom) if k not in layer.no_backward), *own.blobs]
        has_gradient = any(np.any(np.nan_to_num(blob.diff)) for blob in checked)
        is_finite = all(np.isfinite(blob.data).all() for blob in top)
        return [self._named(i, bottom, result) for result in results], has_gradient and is_finite

    def _isolated(self, layer: Layer) -> Layer:
        param = LayerParameter()
        param.CopyFrom(layer.layer_param)
        param.ClearField("param")  # what the prototxt says; what the layer itself sets comes back in setup
        return create_layer(param, self.engine, layer.phase)

    def _copy(self, j: int, is_label: bool, draw: Draw | None) -> Blob:
        source = self.net._blobs[j]
        blob = Blob(self.engine, source.shape)
        if is_label:
            blob.data[...] = source.data
        else:
            blob.data[...] = self._moved(source.data) if draw is None else draw(self.rng, source.shape)
        return blob

    def _moved(self, values: Array) -> Array:
        """Return ``values`` moved by 1 % of their size, without new negative ones."""
        size = float(np.sqrt(np.mean(np.square(values)))) if values.size else 0.0
        noise = _normal(self.rng, values.shape) * (0.01 * size or 0.1)
        moved: Array = values + (np.abs(noise) if np.all(values >= 0) else noise)
        return moved

    def _top_weights(self, i: int) -> list[float | None]:
        """Leave out what a loss gives besides its loss and nobody reads, such as probabilities."""
        is_loss = any(self.net._nodes[i].loss_weights)
        return [0.0 if is_loss and j in self.net._outputs else None for j in self.net._top_ids(i)]

    def _named(self, i: int, bottom: Sequence[Blob], result: Result) -> Result:
        """Name the blob as the net does, and forgive a loss that gives its label no gradient."""
        if not result.blob.startswith("bottom"):
            return result
        k = int(result.blob.split()[1])
        j = self.net._bottom_ids(i)[k]
        result = replace(result, blob=f"bottom[{k}] {self.blob_names[j]}")
        is_loss = any(self.net._nodes[i].loss_weights)
        if not result.ok and is_loss and j in self.from_data and not np.any(np.nan_to_num(bottom[k].diff)):
            return replace(result, error=None, ok=True, note="is a label: backward gives it no gradient")
        return result


def _blob_names(net: Net, own: set[str]) -> list[str]:
    """Return the names of blobs as the prototxt has them, without those of inserted splits."""
    names = list(net._blob_names)
    for i, layer in enumerate(net._nodes):
        if layer.layer_param.name not in own:
            for j in net._top_ids(i):
                names[j] = names[net._bottom_ids(i)[0]] if net._bottom_ids(i) else names[j]
    return names


def _labels(net: Net) -> set[int]:
    """Return the blobs that some bottom without gradient reads, directly or through relays."""
    labels: set[int] = set()
    for i in reversed(range(len(net._nodes))):
        layer = net._nodes[i]
        relays = layer.type in RELAYS and labels.intersection(net._top_ids(i))
        labels.update(j for k, j in enumerate(net._bottom_ids(i)) if relays or k in layer.no_backward)
    return labels


def _from_data(net: Net) -> set[int]:
    """Return the blobs that come from layers without bottoms, directly or through relays."""
    found: set[int] = set()
    for i, layer in enumerate(net._nodes):
        bottoms = net._bottom_ids(i)
        if not bottoms or (layer.type in RELAYS and found.issuperset(bottoms)):
            found.update(net._top_ids(i))
    return found


def _nothing_to_check(layer: Layer) -> str:
    bottoms = range(len(layer.layer_param.bottom))
    if not bottoms and not layer.blobs:
        return "has neither bottoms nor learnable blobs"
    if type(layer).backward is Layer.backward:
        return "has no backward"
    if not layer.blobs and all(i in layer.no_backward for i in bottoms):
        return "has no bottom with a gradient"
    return ""


def _normal(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return rng.standard_normal(shape)


def _positive(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return rng.uniform(0.1, 0.9, shape)


def _explain(error: Exception, layer: Layer) -> str:
    if isinstance(error, CaffeliteError):
        return str(error).removeprefix(f"layer {layer.layer_param.name!r} ({layer.type}) ")
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno}, in {last.name})"
