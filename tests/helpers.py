"""What the tests of layers share: making one layer, and checking its gradient."""

from collections.abc import Sequence

import numpy as np
from google.protobuf import text_format

import caffelite
from caffelite.core.blob import Blob
from caffelite.core.layer import Layer, create_layer
from caffelite.engines import get_engine
from caffelite.proto import caffe_pb2


def make_layer(text, *arrays, dtype="float64", phase=caffelite.TRAIN, tops=1, seed=1):
    """Return (layer, bottom, top), set up, for a layer's prototxt and its bottoms' values."""
    param = text_format.Parse(text, caffe_pb2.LayerParameter())
    param.name = param.name or "L"
    engine = get_engine("numpy", dtype, seed=seed)
    bottom = []
    for array in arrays:
        blob = Blob(engine, np.shape(array))
        blob.data[...] = array
        bottom.append(blob)
    top = [Blob(engine) for _ in range(tops)]
    layer = create_layer(param, engine, phase)
    layer.run_setup(bottom, top)
    return layer, bottom, top


def check_gradient(
    layer: Layer,
    bottom: Sequence[Blob],
    top: Sequence[Blob],
    step: float = 1e-5,
    rtol: float = 1e-6,
    bottoms: Sequence[int] | None = None,
) -> None:
    """Compare backward with central differences of E = sum_i <w_i, top_i> in float64.

    Each blob that gets a gradient is moved along one random direction, which tests all its
    elements with two forward passes. Layers must be deterministic (Dropout: seed before forward).
    """
    rng = np.random.default_rng(0)
    if bottoms is None:
        bottoms = [i for i in range(len(bottom)) if i not in layer.no_backward]
    layer.run_forward(bottom, top)
    weights = [w if w else rng.standard_normal(b.shape) for b, w in zip(top, layer.loss_weights, strict=True)]
    for blob in layer.blobs:
        blob.diff[...] = 0
    for blob in bottom:
        blob.diff[...] = np.nan  # backward overwrites
    for blob, weight in zip(top, weights, strict=True):  # last, since a top may share its bottom's diff
        blob.diff[...] = weight
    layer.run_backward(top, [i in bottoms for i in range(len(bottom))], bottom)
    found = [(f"bottom {i}", bottom[i], bottom[i].diff.copy()) for i in bottoms]
    found += [(f"blobs[{i}]", blob, blob.diff.copy()) for i, blob in enumerate(layer.blobs)]

    def energy():
        layer.run_forward(bottom, top)
        return sum(float((b.data * w).sum()) for b, w in zip(top, weights, strict=True))

    for name, blob, gradient in found:
        direction = rng.standard_normal(blob.shape)
        start = blob.data.copy()
        blob.data[...] = start + step * direction
        above = energy()
        blob.data[...] = start - step * direction
        below = energy()
        blob.data[...] = start
        expected = (above - below) / (2 * step)
        got = float((gradient * direction).sum())
        scale = max(abs(expected), abs(got), 1e-3 * float(np.abs(gradient).sum()), 1e-12)
        assert abs(expected - got) <= rtol * scale + 1e-9, f"{name}: {got} instead of {expected}"
