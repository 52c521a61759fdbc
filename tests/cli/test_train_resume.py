"""``caffelite train --snapshot auto`` and what belongs to it."""

import signal
import subprocess
from pathlib import Path

from caffelite.cli import main
from tests.cli.conftest import command, environment

AUTO = ["train", "solver.prototxt", "--snapshot", "auto", "--no-progress"]


def snapshots():
    return sorted(int(path.stem.rpartition("_")[2]) for path in Path().glob("snap_iter_*.solverstate"))


def test_the_same_command_starts_and_goes_on(folder, capfd):
    assert main([*AUTO, "--iterations", "4"]) == 0
    assert "caffe.cpp:235] Starting anew: snap has no snapshot that serves" in capfd.readouterr().err
    assert main(AUTO) == 0
    err = capfd.readouterr().err
    assert "caffe.cpp:235] Resuming from snap_iter_4.solverstate" in err
    assert "Iteration 5" in err
    assert "Iteration 0" not in err
    through = Path("snap_iter_10.caffemodel").read_bytes()
    assert main(["train", "solver.prototxt", "--quiet"]) == 0
    assert Path("snap_iter_10.caffemodel").read_bytes() == through


def test_weights_count_where_there_is_no_snapshot(folder, capfd):
    assert main(["train", "solver.prototxt", "--iterations", "1", "--set", "snapshot_prefix=w"]) == 0
    assert main([*AUTO, "--weights", "w_iter_1.caffemodel"]) == 0
    assert "Finetuning from w_iter_1.caffemodel" in capfd.readouterr().err


def test_keep_snapshots(folder):
    arguments = ["train", "solver.prototxt", "--quiet", "--set", "snapshot=2", "--keep-snapshots", "2"]
    assert main(arguments) == 0
    assert snapshots() == [8, 10]


def test_sigterm_stops_with_a_snapshot(folder):
    process = subprocess.Popen(
        command("train", "solver.prototxt", "--set", "max_iter=100000000", "--no-progress"),
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    seen = any("Iteration 5 " in line for line in process.stderr)
    process.send_signal(signal.SIGTERM)
    rest = process.communicate(timeout=60)[1]
    assert seen
    assert process.returncode == 0
    assert "Optimization stopped early." in rest
    assert len(snapshots()) == 1
