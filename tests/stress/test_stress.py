"""benchmarks/stress.py with a few kills; with its 200 it is run by hand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
@pytest.mark.parametrize("kind", ["BINARYPROTO", "HDF5"])
def test_nothing_is_lost_by_kills(kind):
    if kind == "HDF5":
        pytest.importorskip("h5py")
    command = [sys.executable, "benchmarks/stress.py", "--kills", "5", "--iterations", "20", "--format", kind]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = {name.strip(): int(n) for name, n in re.findall(r"^(.{34}) +(\d+)", done.stdout, re.MULTILINE)}
    assert said["kills"] == 5
    assert said["trainings that reached their end"] >= 1
    for name in (
        "with files that do not serve",
        "that differ from one not killed",
        "temporary files left behind",
    ):
        assert said[name] == 0
