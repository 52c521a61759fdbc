import os
import subprocess
import sys

import numpy as np
import pytest

import caffelite
from caffelite import engines
from caffelite.core.net import Net
from caffelite.engines import default_engine, get_engine, set_engine
from caffelite.engines.native import NATIVE_KERNELS, library
from caffelite.engines.native_engine import NativeEngine
from caffelite.errors import SettingError
from caffelite.proto.text import parse_net

needs_native = pytest.mark.skipif(library.why_not() is not None, reason="the C kernels were not built")
NET = """
input: "x" input_shape { dim: 1 dim: 2 dim: 4 dim: 4 }
layer { name: "a" type: "Convolution" bottom: "x" top: "a"
        convolution_param { num_output: 2 kernel_size: 3 engine: CAFFE } }
layer { name: "b" type: "Convolution" bottom: "a" top: "b"
        convolution_param { num_output: 2 kernel_size: 2 } }
layer { name: "c" type: "ReLU" bottom: "b" top: "c" relu_param { engine: CUDNN } }
"""


@pytest.fixture(autouse=True)
def same_default_engine(monkeypatch):
    monkeypatch.delenv("CAFFELITE_ENGINE", raising=False)
    monkeypatch.setattr(engines, "_default", None)


def test_the_default_engine_is_native_where_it_is_built():
    assert default_engine().name == ("numpy" if library.why_not() else "native")
    assert default_engine() is default_engine()


def test_numpy_computes_where_no_kernels_were_built(monkeypatch):
    monkeypatch.setattr(library, "why_not", lambda: "reasons")
    monkeypatch.setattr("caffelite.engines.native_engine.why_not", library.why_not)
    assert default_engine().name == "numpy"
    assert engines.why_engine() == "because there are no compiled kernels: reasons"
    with pytest.raises(SettingError, match="its kernels cannot be used, since reasons"):
        get_engine("native")


@pytest.mark.parametrize("name", ["numpy", pytest.param("native", marks=needs_native)])
def test_the_environment_names_the_default_engine(monkeypatch, name):
    monkeypatch.setenv("CAFFELITE_ENGINE", name)
    assert default_engine().name == name
    assert engines.why_engine() == f"by CAFFELITE_ENGINE={name}"


def test_unknown_engines():
    for make in (get_engine, set_engine):
        with pytest.raises(SettingError, match="there is no engine 'cuda'; choose one of: native, numpy"):
            make("cuda")


@pytest.mark.parametrize("name", ["numpy", pytest.param("native", marks=needs_native)])
def test_set_engine_goes_on_with_the_random_numbers(name):
    caffelite.set_random_seed(5)
    expected = [default_engine().rng.rand() for _ in range(4)]
    caffelite.set_random_seed(5)
    got = [default_engine().rng.rand() for _ in range(2)]
    set_engine(name)
    assert got + [default_engine().rng.rand() for _ in range(2)] == expected
    assert Net(parse_net(NET)).engine.name == get_engine().name == name


@needs_native
def test_engine_caffe_means_the_reference_kernels():
    engine = get_engine("native", seed=1)
    _, a, b, c = Net(parse_net(NET), engine=engine).layers
    assert a.engine is engine.reference
    assert a.engine.rng is engine.rng
    assert a.engine.scratch is engine.scratch
    assert b.engine is c.engine is engine
    assert a.engine.kernel("conv_backward_bias") is not b.engine.kernel("conv_backward_bias")
    numpy = get_engine("numpy")
    assert numpy.reference is numpy


@needs_native
def test_float64_computes_with_numpys_kernels():
    exact, single = NativeEngine("float64"), NativeEngine()
    for name, kernel in NATIVE_KERNELS.items():
        assert exact.kernel(name) is get_engine("numpy").kernel(name)
        assert single.kernel(name) is kernel


@needs_native
def test_blobs_of_the_native_engine_begin_on_a_cache_line():
    for dtype in (np.float32, np.float64):
        zeros = get_engine("native", dtype).zeros(7)
        assert zeros.dtype == dtype
        assert zeros.ctypes.data % 64 == 0


def test_the_commands_take_an_engine(tmp_path):
    (tmp_path / "net.prototxt").write_text(NET)
    run = [sys.executable, "-m", "caffelite", "time", str(tmp_path / "net.prototxt"), "--iterations", "1"]
    environment = {**os.environ, "CAFFELITE_ENGINE": "none"}
    done = subprocess.run(run, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert done.returncode == 1
    assert "there is no engine 'none'" in done.stderr
    done = subprocess.run(
        [*run, "--engine", "numpy"], capture_output=True, text=True, check=False, env=environment, timeout=60
    )
    assert done.returncode == 0, done.stderr
