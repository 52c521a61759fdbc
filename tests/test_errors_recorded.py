"""What Caffe refuses is refused, at the same stage, with a better message; what it accepts is accepted."""

import base64
import functools
import gzip
import json

import numpy as np
import pytest

import caffelite
from caffelite.core.layer import LAYERS
from caffelite.errors import CaffeliteError
from tests.golden import HERE
from tests.golden.compare import types_of

EARLIER = {
    "input_dim_count": "Caffe reads beyond the four numbers, and fails in forward",
}
UNDEFINED = {
    "label_range_softmaxloss": "Caffe reads foreign memory",
}


@functools.cache
def cases():
    return {
        case["name"]: case for case in json.loads(gzip.decompress((HERE / "errors.json.gz").read_bytes()))
    }


def write(folder, case):
    for name, content in case.get("files", {}).items():
        data = content.encode() if isinstance(content, str) else base64.b64decode(content["__bytes__"])
        (folder / name).write_bytes(data)
    if case["kind"] == "net":
        (folder / "net.prototxt").write_text(case["prototxt"])
    else:
        (folder / "net.prototxt").write_text(case.get("net", ""))
        (folder / "solver.prototxt").write_text(case["prototxt"])


def stages(case):
    """Do what was done with Caffe, yielding the name of each stage before it."""
    if case["kind"] == "solver":
        yield "init"
        solver = caffelite.get_solver("solver.prototxt")
        yield "step"
        solver.step(2)
        return
    yield "init"
    net = caffelite.Net("net.prototxt", caffelite.TRAIN if case["phase"] == "TRAIN" else caffelite.TEST)
    if case["ok"] and not case.get("inputs"):
        return
    for name, values in case.get("inputs", {}).items():
        blob = net.blobs[name].data
        blob[...] = np.reshape(values, blob.shape) if np.size(values) == blob.size else values
    yield "forward"
    net.forward()
    if case["stage"] == "backward":
        yield "backward"
        net.backward()


def outcome(case):
    """Return the stage at which it ended, and the error (None: there was none)."""
    stage = "init"
    try:
        for stage in stages(case):  # noqa: B007  wanted after the loop
            pass
    except CaffeliteError as error:
        return stage, error
    return "done", None


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GLOG_minloglevel", "3")
    return tmp_path


@pytest.mark.parametrize("name", cases())
def test_case(name, folder):
    case = cases()[name]
    if case["kind"] == "net" and not case["parser"]:
        missing = types_of(case["prototxt"]) - set(LAYERS)
        if missing:
            pytest.skip(f"there is no {', '.join(sorted(missing))} yet")
    write(folder, case)
    stage, error = outcome(case)
    if case["ok"] and name not in UNDEFINED:
        assert error is None, error
        return
    assert error is not None, f"Caffe refuses: {case['check'] or case['fatal']}"
    if name not in EARLIER and name not in UNDEFINED:
        assert stage == case["stage"], error
    message = str(error)
    assert len(message) > 30
    if 'name: "L"' in case["prototxt"] and not case["parser"]:
        assert "'L'" in message or "'w'" in message or "'a'" in message
    if case["parser"]:
        assert ".prototxt:" in message  # with line and column
