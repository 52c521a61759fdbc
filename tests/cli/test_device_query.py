"""The command device_query."""

import numpy as np

from caffelite.cli import main
from tests.cli.conftest import caffelite as run


def test_as_a_process():
    done = run("device_query")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert f"NumPy         {np.__version__}" in lines
    assert lines[-1].startswith("GPUs          none are used")


def test_gpu_is_accepted(capsys):
    assert main(["device-query", "-gpu", "all"]) == 0
    out, err = capsys.readouterr()
    assert err.endswith("] Querying GPUs all\n")
    assert "the CPU computes" in out


def test_mistake(capsys):
    assert main(["device_query", "-cpu"]) == 2
    assert "No such option" in capsys.readouterr().err
