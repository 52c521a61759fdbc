"""What is told of the machine."""

import os
import subprocess
import sys

import numpy as np
import pytest

from caffelite.engines import default_engine
from caffelite.tools import devices
from caffelite.tools.devices import blas_threads, describe_devices, usable_cpus


def test_what_is_told():
    told = dict(describe_devices())
    assert list(told) == (
        "caffelite|Python|engine|chosen|NumPy|BLAS|BLAS threads|processor|CPUs|memory|GPUs".split("|")
    )
    assert told["NumPy"] == np.__version__
    engine = default_engine()
    assert told["engine"] == f"{engine.name}, float32: {engine.describe()}"
    assert told["CPUs"] == f"{os.cpu_count()}, of which this process may use {usable_cpus()}"
    assert all(told.values())


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="needs a system with CPU affinity")
def test_affinity_counts():
    program = (
        "import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))]); "
        "from caffelite.tools.devices import usable_cpus; print(usable_cpus())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


@pytest.mark.skipif(blas_threads() is None, reason="NumPy's matrix library does not tell its threads")
def test_threads_are_those_of_the_process():
    variables = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
    program = "from caffelite.tools.devices import blas_threads; print(blas_threads())"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **dict.fromkeys(variables, "1")},
    )
    assert done.stdout == "1\n"


def test_a_system_that_tells_nothing(monkeypatch, tmp_path):
    def no(*_):
        raise ValueError

    monkeypatch.setattr(devices, "_loaded_libraries", lambda: iter([str(tmp_path / "none.so")]))
    monkeypatch.setattr(os, "sysconf", no, raising=False)
    monkeypatch.setattr(devices, "Path", lambda _: tmp_path / "none")
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    told = dict(describe_devices())
    assert (told["BLAS threads"], told["memory"]) == ("unknown", "unknown")
    assert told["processor"]
    assert usable_cpus() == os.cpu_count()


def test_libraries_beside_numpy(monkeypatch, tmp_path):
    (tmp_path / "numpy.libs").mkdir()
    for name in ("libopenblas.so", "libother.so"):
        (tmp_path / "numpy.libs" / name).touch()
    monkeypatch.setattr(devices.np, "__file__", str(tmp_path / "numpy" / "__init__.py"))
    assert list(devices._loaded_libraries())[-1] == str(tmp_path / "numpy.libs" / "libopenblas.so")
