"""After a call that failed, whatever it was, all else goes on: the process, other nets, and new ones."""

import gc
import os
import sys
import threading

import numpy as np
import pytest

import caffelite
from caffelite import log
from caffelite.core.layer import LAYERS
from caffelite.errors import CaffeliteError
from caffelite.io import lmdb_db
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import Datum
from tests.golden.compare import types_of
from tests.test_errors_recorded import cases, outcome, write

OTHER = """
layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 2 dim: 2 dim: 5 dim: 5 } } }
layer { name: "l" type: "Input" top: "l" input_param { shape { dim: 2 } } }
layer { name: "conv" type: "Convolution" bottom: "x" top: "c"
        convolution_param { num_output: 3 kernel_size: 3 weight_filler { type: "constant" value: 0.1 } } }
layer { name: "pool" type: "Pooling" bottom: "c" top: "p" pooling_param { kernel_size: 2 } }
layer { name: "ip" type: "InnerProduct" bottom: "p" top: "ip"
        inner_product_param { num_output: 3 weight_filler { type: "constant" value: 0.2 } } }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "l" top: "loss" }
"""
REFUSED = [name for name, case in cases().items() if not case["ok"]]


def results(net):
    net.clear_param_diffs()
    net.forward_backward()
    return [net.blobs["loss"].data.copy(), *(blob.diff.copy() for blob in net.learnable_params)]


def new_net():
    net = caffelite.Net(OTHER, caffelite.TRAIN)
    net.blobs["x"].data[...] = np.random.default_rng(0).standard_normal((2, 2, 5, 5))
    net.blobs["l"].data[...] = [0, 2]
    return net


@pytest.fixture(scope="module")
def other():
    """A net that was there before all errors, and what it computes."""
    level = log.level()
    log.set_level(log.FATAL)
    net = new_net()
    expected = results(net)
    gc.collect()
    gc.freeze()  # so that the many collections are fast
    yield net, expected
    gc.unfreeze()
    log.set_level(None if level == log.INFO else level)


def open_files():
    """The files of this process, where the system tells."""
    folder = "/proc/self/fd"
    if not os.path.isdir(folder):
        return 0
    found = []
    for name in os.listdir(folder):
        try:
            found.append(os.readlink(f"{folder}/{name}"))
        except OSError:  # the listing's own
            continue
    return sorted(path for path in found if path.startswith("/") and not path.startswith("/dev"))


def resources():
    gc.collect()
    return threading.active_count(), len(lmdb_db._environments), open_files()


def check_all_goes_on(other):
    net, expected = other
    for each in (net, new_net()):
        for mine, theirs in zip(results(each), expected, strict=True):
            np.testing.assert_array_equal(mine, theirs)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GLOG_minloglevel", "3")
    return tmp_path


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_case(name, folder, other):
    case = cases()[name]
    if case["kind"] == "net" and not case["parser"] and types_of(case["prototxt"]) - set(LAYERS):
        pytest.skip("there is no such layer")
    write(folder, case)
    before, numpy_settings = resources(), np.geterr()
    _, error = outcome(case)
    assert isinstance(error, CaffeliteError)
    check_all_goes_on(other)
    del error
    assert resources() == before
    assert np.geterr() == numpy_settings


def test_a_net_goes_on_after_its_own_errors(other):
    net, expected = other
    for wrong in (
        lambda: net.forward(x=np.zeros(3)),
        lambda: net.forward(end="none"),
        lambda: net.forward(["none"]),
        lambda: net.copy_from("none.caffemodel"),
        lambda: net.save("/none/none/none.caffemodel"),
        lambda: net.blobs["x"].reshape(-1),
        lambda: net.set_input_arrays(np.zeros(3), np.zeros(3)),
    ):
        with pytest.raises(CaffeliteError):
            wrong()
        for mine, theirs in zip(results(net), expected, strict=True):
            np.testing.assert_array_equal(mine, theirs)


def test_a_shape_that_does_not_fit_can_be_taken_back(other):
    net = new_net()
    net.blobs["x"].reshape(2, 5, 5, 5)
    with pytest.raises(CaffeliteError, match="channels"):
        net.forward()
    net.blobs["x"].reshape(2, 2, 5, 5)
    net.blobs["x"].data[...] = other[0].blobs["x"].data
    for mine, theirs in zip(results(net), other[1], strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_nets_that_fail_behind_a_data_layer_let_go_of_the_database(folder, other):
    with create_db("db") as db:
        db.put(b"0", Datum(channels=1, height=1, width=1, data=b"x", label=7).SerializeToString())
    data = (
        'layer { name: "d" type: "Data" top: "x" top: "l" '
        'data_param { source: "db" batch_size: 1 backend: LMDB } }'
    )
    before = resources()
    for behind in (
        'layer { name: "r" type: "ReLU" bottom: "none" top: "r" }',
        'layer { name: "p" type: "Pooling" bottom: "x" top: "p" }',
        'layer { name: "d2" type: "Data" top: "a" data_param { source: "none" batch_size: 1 } }',
    ):
        with pytest.raises(CaffeliteError):
            caffelite.Net(data + behind, caffelite.TRAIN)
        assert resources() == before
    loss = 'layer { name: "s" type: "SoftmaxWithLoss" bottom: "x" bottom: "l" top: "s" }'
    net = caffelite.Net(data + loss, caffelite.TRAIN)
    with pytest.raises(CaffeliteError, match=r"needs labels in 0\.\.0"):
        net.forward()
    check_all_goes_on(other)
    del net
    assert resources() == before


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit])
def test_python_layers_that_fail_in_any_way(kind, other, monkeypatch):
    text = (
        'layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }'
        'layer { name: "p" type: "Python" bottom: "x" top: "y" '
        'python_param { module: "tests.layers.common.python_layers" layer: "Scale" } }'
    )
    net = caffelite.Net(text, caffelite.TEST)
    from tests.layers.common import python_layers  # imports caffe, which the layer's import has made known

    def fail(self, bottom, top):
        raise kind("in a layer")

    with monkeypatch.context() as patch:
        patch.setattr(python_layers.Scale, "forward", fail)
        with pytest.raises(kind, match="in a layer"):
            net.forward()
        check_all_goes_on(other)
    assert net.forward()["y"].shape == (2, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="threads are counted otherwise")
def test_a_failing_solver_leaves_nothing_behind(folder, other):
    before = resources()
    (folder / "solver.prototxt").write_text('net: "none.prototxt" base_lr: 1 lr_policy: "fixed"')
    with pytest.raises(CaffeliteError):
        caffelite.get_solver("solver.prototxt")
    assert resources() == before
    check_all_goes_on(other)
