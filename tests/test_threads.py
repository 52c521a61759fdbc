"""Independent nets in independent threads, at the same time."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import caffelite
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import Datum
from tests.solvers.helpers import solver_param

THREADS = 6
NET = """
layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 3 dim: 4 dim: 12 dim: 12 } } }
layer { name: "l" type: "Input" top: "l" input_param { shape { dim: 3 } } }
layer { name: "conv1" type: "Convolution" bottom: "x" top: "conv1"
        convolution_param { num_output: 6 kernel_size: 3 pad: 1 weight_filler { type: "xavier" } } }
layer { name: "bn" type: "BatchNorm" bottom: "conv1" top: "bn" }
layer { name: "dw" type: "Convolution" bottom: "bn" top: "dw"
        convolution_param { num_output: 6 kernel_size: 3 group: 6 weight_filler { type: "xavier" } } }
layer { name: "relu" type: "ReLU" bottom: "dw" top: "dw" }
layer { name: "lrn" type: "LRN" bottom: "dw" top: "lrn" }
layer { name: "pool" type: "Pooling" bottom: "lrn" top: "pool" pooling_param { kernel_size: 2 stride: 2 } }
layer { name: "up" type: "Deconvolution" bottom: "pool" top: "up"
        convolution_param { num_output: 2 kernel_size: 2 stride: 2 weight_filler { type: "xavier" } } }
layer { name: "user" type: "Python" bottom: "up" top: "user"
        python_param { module: "tests.layers.common.python_layers" layer: "Scale" param_str: "3" } }
layer { name: "ip" type: "InnerProduct" bottom: "user" top: "ip"
        inner_product_param { num_output: 5 weight_filler { type: "xavier" } } }
layer { name: "loss" type: "SoftmaxWithLoss" bottom: "ip" bottom: "l" top: "loss" }
"""


@pytest.fixture(autouse=True)
def impatient():
    """Threads take turns as often as they can, and log nothing."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    caffelite.log.set_level(2)
    yield
    sys.setswitchinterval(interval)
    caffelite.log.set_level(None)


def at_once(work, count=THREADS):
    """Return ``[work(0), work(1), ...]``, each from a thread of its own, which begin together."""
    barrier = threading.Barrier(count)

    def begin(i):
        barrier.wait()
        return work(i)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(begin, range(count)))


def check_same(work):
    expected = [work(i) for i in range(THREADS)]
    for mine, theirs in zip(at_once(work), expected, strict=True):
        assert len(mine) == len(theirs)
        for one, other in zip(mine, theirs, strict=True):
            np.testing.assert_array_equal(one, other)


def fill(net, i, rows=3):
    rng = np.random.default_rng(i)
    net.blobs["x"].reshape(rows, 4, 12, 12)
    net.blobs["l"].reshape(rows)
    net.blobs["x"].data[...] = rng.standard_normal((rows, 4, 12, 12))
    net.blobs["l"].data[...] = rng.integers(0, 5, rows)


def compute(net, i):
    """Run forward and backward with input i, of one size and another."""
    found = []
    for rows in (3, 1 + i % 4, 3):
        fill(net, i, rows)
        net.clear_param_diffs()
        net.forward_backward()
        found += [blob.data.copy() for blob in net.blobs.values()]
        found += [blob.diff.copy() for blob in net.learnable_params]
    return found


def test_nets_of_one_prototxt_with_different_inputs():
    weights = caffelite.Net(NET, caffelite.TRAIN)

    def build():
        net = caffelite.Net(NET, caffelite.TRAIN)
        for name, blobs in weights.params.items():
            for mine, theirs in zip(net.params[name], blobs, strict=True):
                mine.data[...] = theirs.data
        return net

    nets = [build() for _ in range(2 * THREADS)]
    expected = [compute(net, i) for i, net in enumerate(nets[:THREADS])]
    found = at_once(lambda i: compute(nets[THREADS + i], i))
    for mine, theirs in zip(found, expected, strict=True):
        for one, other in zip(mine, theirs, strict=True):
            np.testing.assert_array_equal(one, other)


def test_nets_that_are_built_at_the_same_time():
    check_same(lambda i: compute(caffelite.Net(NET, caffelite.TRAIN, engine=get_engine(seed=i)), i))


def test_one_net_for_each_thread_with_weights_shared():
    weights = caffelite.Net(NET, caffelite.TEST)

    def work(i):
        net = caffelite.Net(NET, caffelite.TEST)
        net.share_with(weights)
        fill(net, i)
        return [net.forward()["loss"].copy(), net.blobs["ip"].data.copy()]

    check_same(work)


def test_solvers():
    def work(i):
        engine = get_engine(seed=i)
        solver = caffelite.get_solver(
            solver_param('type: "Adam" momentum2: 0.9', random_seed=i), engine=engine
        )
        rng = np.random.default_rng(i)
        solver.net.blobs["data"].data[...] = rng.standard_normal((6, 3))
        solver.net.blobs["label"].data[...] = rng.integers(0, 4, 6)
        solver.step(10)
        return [blob.data.copy() for blob in solver.net.learnable_params]

    check_same(work)


def test_data_layers_that_read_one_database(tmp_path):
    with create_db(str(tmp_path / "db")) as db:
        for i in range(23):
            datum = Datum(channels=1, height=2, width=2, data=bytes([i] * 4), label=i)
            db.put(b"%03d" % i, datum.SerializeToString())
    text = (
        'layer {{ name: "d" type: "Data" top: "x" top: "l" data_param {{ source: "{}" batch_size: {} '
        "backend: LMDB }} }}"
    )

    def work(i):
        net = caffelite.Net(text.format(tmp_path / "db", i + 1), caffelite.TRAIN)
        labels = [net.forward()["l"].copy() for _ in range(30)]
        net.close()
        return labels

    check_same(work)
    np.testing.assert_array_equal(np.concatenate(work(2)), np.arange(90) % 23)


def test_an_error_in_one_thread_stays_there():
    def work(i):
        net = caffelite.Net(NET, caffelite.TRAIN, engine=get_engine(seed=i))
        fill(net, i)
        losses = []
        for _ in range(5):
            if i % 2:
                net.blobs["l"].data[...] = 99
                with pytest.raises(CaffeliteError, match="layer 'loss'"):
                    net.forward()
                with pytest.raises(CaffeliteError, match="'nosuch'"):
                    caffelite.Net(NET.replace("ReLU", "nosuch"), caffelite.TRAIN)
                fill(net, i)
            losses.append(net.forward()["loss"].copy())
        return losses

    check_same(work)


def test_the_first_net_of_a_process_in_many_threads():
    """What is made on first use (the default engine, a Python layer's module) is made once."""
    code = (
        "import sys, threading, caffelite\n"
        "sys.setswitchinterval(1e-6)\n"
        "caffelite.log.set_level(2)\n"
        "barrier, engines, errors = threading.Barrier(8), [], []\n"
        "def work():\n"
        "    barrier.wait()\n"
        "    try:\n"
        "        net = caffelite.Net(NET, caffelite.TEST)\n"
        "        net.forward()\n"
        "        import caffe, caffe.proto.caffe_pb2, caffe.layers\n"
        "        assert caffe is caffelite and caffelite.__spec__.name == 'caffelite'\n"
        "        engines.append(id(net.engine))\n"
        "    except BaseException as error:\n"
        "        errors.append(error)\n"
        "threads = [threading.Thread(target=work) for _ in range(8)]\n"
        "[thread.start() for thread in threads]\n"
        "[thread.join() for thread in threads]\n"
        "print(len(engines), len(set(engines)), errors)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"NET = {NET!r}\n{code}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "8 1 []\n", done.stderr
