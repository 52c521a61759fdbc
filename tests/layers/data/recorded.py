"""Batches that real Caffe made of the files in tests/golden/data/files.zip, and the check against them."""

import functools
import json
import zipfile
from pathlib import Path

import numpy as np
from google.protobuf import text_format

import caffelite
from caffelite.proto.caffe_pb2 import NetParameter
from tests.helpers import make_layer

GOLDEN = Path(__file__).parents[2] / "golden" / "data"


@functools.cache
def recorded():
    """Return (cases by name, arrays by CASE/BATCH/BLOB)."""
    with np.load(GOLDEN / "files.npz") as stored:
        arrays = {key: stored[key] for key in stored.files}
    return json.loads(str(arrays.pop("cases"))), arrays


def names(prefix):
    return [name for name in recorded()[0] if name.startswith(prefix)]


def unpack(folder):
    """Write the files that the cases use to ``folder``."""
    with zipfile.ZipFile(GOLDEN / "files.zip") as archive:
        archive.extractall(folder)


def layer_of(name, dtype="float64"):
    """Return (layer, bottom, top) of a case; its files are in the working directory."""
    case = recorded()[0][name]
    (param,) = text_format.Parse(case["prototxt"], NetParameter()).layer
    return make_layer(
        text_format.MessageToString(param),
        dtype=dtype,
        phase=getattr(caffelite, case["phase"]),
        tops=len(param.top),
        seed=case["seed"] or 0,
    )


def check_batches(name, dtype):
    """Compare shapes after setup, and all batches."""
    cases, arrays = recorded()
    layer, bottom, top = layer_of(name, dtype)
    for batch in range(cases[name]["batches"]):
        for when in ("setup", "forward") if batch == 0 else ("forward",):
            if when == "forward":
                layer.run_forward(bottom, top)
            for blob, key in zip(top, ("data", "label"), strict=False):
                assert blob.shape == arrays[f"{name}/{batch}/{key}"].shape
        for blob, key in zip(top, ("data", "label"), strict=False):
            expected = arrays[f"{name}/{batch}/{key}"].astype(float)
            atol = cases[name]["atol"] if key == "data" else 0
            rtol = 0 if dtype == "float32" else 1e-6
            np.testing.assert_allclose(blob.data, expected, rtol=rtol, atol=atol)
    layer.close()
