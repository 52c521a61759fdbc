"""A small net that trains in no time, and the command as a process."""

import os
import subprocess
import sys

import pytest

from caffelite import log
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import Datum

NET = """
name: "tiny"
layer { name: "data" type: "Data" top: "data" top: "label" include { phase: TRAIN }
        data_param { source: "train_db" batch_size: 4 backend: LMDB } transform_param { scale: 0.00390625 } }
layer { name: "data" type: "Data" top: "data" top: "label" include { phase: TEST }
        data_param { source: "test_db" batch_size: 4 backend: LMDB } transform_param { scale: 0.00390625 } }
layer { name: "ip" type: "InnerProduct" bottom: "data" top: "ip"
        inner_product_param { num_output: 3 weight_filler { type: "xavier" } } }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "label" top: "loss" }
layer { name: "accuracy" type: "Accuracy" bottom: "ip" bottom: "label" top: "accuracy"
        include { phase: TEST } }
"""
SOLVER = """
net: "net.prototxt"
test_iter: 2 test_interval: 5
base_lr: 0.5 lr_policy: "fixed" momentum: 0.9
display: 5 max_iter: 10 snapshot_prefix: "snap" random_seed: 1
"""


@pytest.fixture(autouse=True)
def usual_log_level():
    yield
    log.set_level(None)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The working directory, with net.prototxt, solver.prototxt and its two databases."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    make_db("train_db", 12)
    make_db("test_db", 6)
    (tmp_path / "net.prototxt").write_text(NET)
    (tmp_path / "solver.prototxt").write_text(SOLVER)
    return tmp_path


def make_db(path, count, classes=3):
    """Write pictures of 1 x 2 x 2 that show their class by the brightest pixel."""
    with create_db(path) as db:
        for i in range(count):
            pixels = bytes(255 if pixel == i % classes else 0 for pixel in range(4))
            datum = Datum(channels=1, height=2, width=2, data=pixels, label=i % classes)
            db.put(b"%03d" % i, datum.SerializeToString())


def command(*arguments):
    """The command line of a process."""
    return [sys.executable, "-m", "caffelite", *map(str, arguments)]


def environment(**changes):
    """The environment of a process: one thread, no colours."""
    return {**os.environ, "OMP_NUM_THREADS": "1", "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "", **changes}


def caffelite(*arguments, **keywords):
    """Run the command to its end, and return what it did."""
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment(),
        **keywords,
    )
