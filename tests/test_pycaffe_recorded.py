"""Pieces of Python that were run with pycaffe give the same here, results and kinds of errors."""

import base64
import importlib
import io
import os
import sys
import warnings

import numpy as np
import pytest

import caffelite as caffe
from caffelite.core.as_caffe import install_as_caffe
from caffelite.core.layer import LAYERS
from tests import golden

CASES = {case["name"]: case for case in golden.load_json("pycaffe", "scenarios.json")}
ARRAYS = np.load(io.BytesIO(golden.archive("pycaffe").read("scenarios.npz")))


@pytest.fixture
def as_caffe(tmp_path, monkeypatch):
    """Run in an empty folder that modules are found in, with ``caffe`` meaning caffelite."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    for module in ("coord_map", "draw"):  # as long as nobody has imported them, which other tests do
        monkeypatch.delattr(caffe, module, raising=False)
    ours = {n: t for n, t in LAYERS._entries.items() if t.__module__.startswith("caffelite.")}
    monkeypatch.setattr(LAYERS, "_entries", ours)  # other tests register types of their own
    before = dict(sys.modules)
    install_as_caffe()
    yield tmp_path
    for name in set(sys.modules) - set(before):
        if name.partition(".")[0] in {"caffe", "pylayer_a"}:
            del sys.modules[name]
    importlib.invalidate_caches()


@pytest.mark.parametrize("name", CASES)
def test_recorded(as_caffe, name):
    case = CASES[name]
    for file, content in case["files"].items():
        data = content.encode() if isinstance(content, str) else base64.b64decode(content["__bytes__"])
        (as_caffe / file).write_bytes(data)
    check(case)


def check(case):
    names = {"caffe": caffe, "np": np, "os": os, "sys": sys}
    names.update(L=caffe.layers, P=caffe.params, NetSpec=caffe.NetSpec)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(case["code"], names)
    except Exception as error:
        if type(error).__name__ != case.get("error"):
            raise AssertionError(f"another error than {case.get('error')}") from error
        return
    assert "error" not in case, f"did not raise {case['error']}"
    same(names["result"], case["result"], case["name"])


def same(got, want, where):
    """Compare a result with a recorded one, in which dicts, arrays and so on are marked by their keys."""
    if isinstance(want, list):
        want = {"__tuple__": want}
    if not isinstance(want, dict):
        want = {"__value__": want}
    kind, value = next((key, want[key]) for key in want if key.startswith("__"))
    match kind:
        case "__nd__":
            assert str(np.asarray(got).dtype) == want["dtype"], where
            np.testing.assert_allclose(got, ARRAYS[value], rtol=1e-4, atol=1e-5, err_msg=where)
        case "__dict__":
            assert sorted(map(str, got)) == sorted(key for key, _ in value), where
            for key, part in value:
                same({str(k): v for k, v in got.items()}[key], part, f"{where}/{key}")
        case "__tuple__":
            assert len(got) == len(value), where
            for i, part in enumerate(value):
                same(got[i], part, f"{where}/{i}")
        case "__bytes__":
            assert bytes(got) == base64.b64decode(value), where
        case _:
            expected = pytest.approx(value, rel=1e-4) if isinstance(value, float) else value
            assert got == expected, where
