"""What the tests of layers share: making one layer, and checking its gradient."""

from collections.abc import Sequence

import numpy as np
from google.protobuf import text_format

import caffelite
from caffelite.core.blob import Blob
from caffelite.core.layer import Layer, create_layer
from caffelite.engines import get_engine
from caffelite.proto import caffe_pb2
from caffelite.tools.finite_differences import Effort, check_layer


def make_layer(text, *arrays, dtype="float64", phase=caffelite.TRAIN, tops=1, seed=1, in_place=False):
    """Return (layer, bottom, top), set up, for a layer's prototxt and its bottoms' values."""
    param = text_format.Parse(text, caffe_pb2.LayerParameter())
    param.name = param.name or "L"
    engine = get_engine("numpy", dtype, seed=seed)
    bottom = []
    for array in arrays:
        blob = Blob(engine, np.shape(array))
        blob.data[...] = array
        bottom.append(blob)
    top = bottom[:1] if in_place else [Blob(engine) for _ in range(tops)]
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
    """Compare backward with central differences of E = sum_i <w_i, top_i>: see ``check_layer``.

    Each blob that gets a gradient is moved along one random direction, which tests all its elements
    with two forward passes. A bottom whose gradient the layer refuses is an error here.
    """
    effort = Effort(elements=0, directions=1, samples=0)
    results = check_layer(layer, bottom, top, bottoms, step=step, threshold=rtol, effort=effort)
    wrong = [f"{r.blob}: {r.note}" for r in results if r.error is None or not r.ok]
    assert not wrong, "; ".join(wrong)
