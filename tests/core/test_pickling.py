"""Nets, blobs and engines in pickles and copies."""

import copy
import multiprocessing
import os
import pickle
import sys
import threading

import numpy as np
import pytest

import caffelite
from caffelite.core import pickling
from caffelite.core.blob import Blob
from caffelite.engines import default_engine, get_engine
from caffelite.errors import DataError
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import Datum
from caffelite.proto.text import parse_net, parse_solver
from tests.core.nets import INPUT, LABEL, classifier, ip, layer, net_param
from tests.layers.test_contract import CASES, every_type

PYTHON = "tests.core.pickled_layers"


def through_pickle(net):
    return pickle.loads(pickle.dumps(net))


ways = pytest.mark.parametrize("way", [through_pickle, copy.deepcopy, copy.copy])


def filled(net, seed=0):
    rng = np.random.default_rng(seed)
    for name in net.inputs:
        shape = net.blobs[name].shape
        is_label = name.startswith("label")
        net.blobs[name].data[...] = rng.integers(0, 2, shape) if is_label else rng.standard_normal(shape)
    return net


def python(name, bottoms="data", tops="out"):
    return layer(
        "Python", "p", bottoms, tops, f'python_param {{ module: "{PYTHON}" layer: "{name}" param_str: "2" }}'
    )


def content(net):
    """Copies of all that blobs hold."""
    blobs = [*net.blobs.values(), *net.learnable_params]
    return [array.copy() for blob in blobs for array in (blob.data, blob.diff)]


def check_same(one, other):
    for mine, theirs in zip(content(one), content(other), strict=True):
        np.testing.assert_array_equal(mine, theirs)


@ways
def test_a_net_goes_on_where_the_other_is(way):
    net = filled(caffelite.Net(classifier(), caffelite.TRAIN, engine=get_engine(seed=1)))
    net.forward_backward()
    net.update()
    net.debug_info = False
    other = way(net)
    assert type(other) is caffelite.Net
    assert (other.name, other.phase, list(other.blobs)) == (net.name, net.phase, list(net.blobs))
    assert other.engine.dtype == net.engine.dtype
    check_same(net, other)
    for each in (net, other):
        each.clear_param_diffs()
        each.forward_backward()
    check_same(net, other)
    other.params["ip1"][0].data[...] = 7
    assert not (net.params["ip1"][0].data == 7).any()


@pytest.mark.parametrize("way", [through_pickle, copy.deepcopy])
@every_type
def test_every_layer_type_between_forward_and_backward(name, way):
    case = CASES[name]
    inputs, names = [], []
    for i, array in enumerate(case.bottoms(2)):
        dims = " ".join(f"dim: {dim}" for dim in array.shape)
        inputs.append(
            f'layer {{ name: "b{i}" type: "Input" top: "b{i}" input_param {{ shape {{ {dims} }} }} }}'
        )
        names.append(f"b{i}")
    asked = case.gradient if case.gradient is not None else range(len(names))
    no_backward = caffelite.core.layer.LAYERS[name].no_backward
    down = [i in asked and i not in no_backward for i in range(len(names))]
    tops = " ".join(f"t{i}" for i in range(case.tops))
    text = case.text + "".join(f" propagate_down: {str(wanted).lower()}" for wanted in down)
    param = net_param(*inputs, layer(name, "L", " ".join(names), tops, text))
    net = caffelite.Net(param, caffelite.TRAIN, engine=get_engine("numpy", "float64", seed=3))
    for blob, array in zip(names, case.bottoms(2), strict=True):
        net.blobs[blob].data[...] = array
    net.forward()
    for top in tops.split():
        net.blobs[top].diff[...] += 0.5
    other = way(net)
    for each in (net, other):
        each.backward()
    check_same(net, other)
    for each in (net, other):
        each.forward_backward()
    check_same(net, other)


def test_of_another_shape_than_the_prototxt_says():
    net = caffelite.Net(classifier(), caffelite.TRAIN)
    net.blobs["data"].reshape(5, 3)
    net.blobs["label"].reshape(5)
    filled(net).forward()
    other = through_pickle(net)
    assert other.blobs["ip2"].shape == (5, 4)
    net.backward()
    other.backward()
    check_same(net, other)


def test_blobs_that_share_memory_share_it_again():
    shared = 'param { name: "w" } param { name: "b" }'
    net = caffelite.Net(
        net_param(
            INPUT,
            ip("a", "data", "a", shared, 3),
            ip("b", "a", "b", shared, 3),
            layer("Flatten", "f", "b", "f"),
        ),
        caffelite.TEST,
    )
    filled(net).forward()
    other = through_pickle(net)
    assert other.params["a"][0].shares_data_with(other.params["b"][0])
    assert other.blobs["b"].shares_data_with(other.blobs["f"])
    other.params["a"][0].data[...] = 0
    assert not other.params["b"][0].data.any()


def test_random_numbers_go_on_in_the_copy_and_in_the_default_stream():
    dropout = net_param(INPUT, layer("Dropout", "d", "data", "d"))
    net = filled(caffelite.Net(dropout, caffelite.TRAIN, engine=get_engine(seed=1)))
    other = through_pickle(net)
    for _ in range(3):
        np.testing.assert_array_equal(net.forward()["d"], other.forward()["d"])
    net = caffelite.Net(classifier(), caffelite.TRAIN)
    before = default_engine().rng.state["state"]["key"].copy(), default_engine().rng.state["state"]["pos"]
    other = through_pickle(net)
    assert other.engine is default_engine()
    after = default_engine().rng.state["state"]
    np.testing.assert_array_equal(before[0], after["key"])
    assert before[1] == after["pos"]


def test_two_nets_with_one_engine():
    engine = get_engine("numpy", "float64", seed=1)
    nets = [caffelite.Net(classifier(), caffelite.TRAIN, engine=engine) for _ in range(2)]
    first, second = through_pickle(nets)
    assert first.engine is second.engine is not engine
    assert first.engine.rng.rand() == engine.rng.rand()


def test_data_go_on(tmp_path):
    with create_db(str(tmp_path / "db")) as db:
        for i in range(7):
            db.put(
                b"%d" % i, Datum(channels=1, height=1, width=1, data=bytes([i]), label=i).SerializeToString()
            )
    (tmp_path / "net.prototxt").write_text(
        'layer { name: "d" type: "Data" top: "data" top: "label" '
        'data_param { source: "db" batch_size: 2 backend: LMDB } }'
    )
    net = caffelite.Net(tmp_path / "net.prototxt", caffelite.TRAIN)
    net.forward()
    other = through_pickle(net)
    np.testing.assert_array_equal(other.blobs["label"].data, [0, 1])
    for expected in ([2, 3], [4, 5], [6, 0]):
        np.testing.assert_array_equal(net.forward()["label"], expected)
        np.testing.assert_array_equal(other.forward()["label"], expected)
    data = pickle.dumps(net)
    net.close()
    other.close()
    (tmp_path / "db" / "data.mdb").unlink()
    with pytest.raises(DataError, match="holds no data"):
        pickle.loads(data)


def test_memory_data_go_along():
    net = caffelite.Net(
        parse_net(
            'layer { name: "m" type: "MemoryData" top: "data" top: "label" '
            "memory_data_param { batch_size: 1 channels: 1 height: 1 width: 2 } }"
        ),
        caffelite.TRAIN,
    )
    net.set_input_arrays(np.arange(6, dtype=np.float32).reshape(3, 1, 1, 2), np.arange(3, dtype=np.float32))
    net.forward()
    other = through_pickle(net)
    for expected in (1, 2, 0):
        assert other.forward()["label"].item() == expected == net.forward()["label"].item()


def test_weights_are_those_that_were_copied(tmp_path):
    first = caffelite.Net(classifier(), caffelite.TEST)
    first.save(tmp_path / "w.caffemodel")
    net = caffelite.Net(classifier(), caffelite.TEST, weights=tmp_path / "w.caffemodel")
    (tmp_path / "w.caffemodel").unlink()
    other = through_pickle(net)
    assert other.copied_from == net.copied_from
    check_same(net, other)


@ways
def test_a_python_layer(way):
    net = filled(
        caffelite.Net(net_param(INPUT, python("Counts"), head="force_backward: true"), caffelite.TEST)
    )
    net.forward()
    net.layers[1].extra = {"a": [1]}
    net.layers[1].net = net
    other = way(net)
    mine = other.layers[1]
    assert (mine.n, mine.k, mine.extra, mine.param_str, mine.setups) == (1, 2.0, {"a": [1]}, "2", 1)
    assert mine.remembered is other.blobs["out"]
    assert mine.net is other
    assert mine.window.base is not None
    other.forward()
    np.testing.assert_array_equal(mine.window, other.blobs["out"].data[0])
    np.testing.assert_array_equal(other.blobs["out"].data, 2 * net.blobs["data"].data + 2)
    assert net.layers[1].n == 1


def test_a_python_layer_with_what_cannot_be_pickled():
    net = caffelite.Net(net_param(INPUT, python("HoldsLock")), caffelite.TEST)
    with pytest.raises(
        pickle.PicklingError,
        match=r"net 'T' cannot be pickled or copied: layer 'p' \(Python\): attribute 'lock' \(lock\) cannot: "
        r"cannot pickle '_thread.lock' object; leave it out in a __getstate__ of its class, or give",
    ):
        pickle.dumps(net)
    assert net.forward()


@pytest.mark.parametrize("name", ["LeavesLockOut", "SavesState"])
def test_a_python_layer_that_sees_to_it_itself(name):
    net = filled(caffelite.Net(net_param(INPUT, python(name)), caffelite.TEST))
    net.forward()
    other = through_pickle(net)
    assert other.layers[1].n == 1
    assert other.layers[1].lock is not net.layers[1].lock
    np.testing.assert_array_equal(other.forward()["out"], net.forward()["out"])


def shout(i):
    """A callback."""


def test_callbacks_and_attributes_of_the_user():
    net = caffelite.Net(classifier(), caffelite.TEST)
    net.before_forward(shout)
    net.mine = {"x": 1}
    other = through_pickle(net)
    assert other.before_forward_callbacks == [shout]
    assert other.mine == {"x": 1}
    net.after_backward(lambda i: None)
    with pytest.raises(
        pickle.PicklingError, match=r"after_backward callbacks: one \(function\) cannot: .*top of"
    ):
        pickle.dumps(net)
    net.after_backward_callbacks.clear()
    net.mine = threading.Lock()
    with pytest.raises(pickle.PicklingError, match=r"attribute 'mine' \(lock\) cannot: cannot pickle"):
        copy.deepcopy(net)


class MyNet(caffelite.Net):
    """A net with something of its own."""

    def double(self):
        return 2 * self.number


def test_a_subclass():
    net = MyNet(classifier(), caffelite.TEST)
    net.number = 4
    assert through_pickle(net).double() == 8


def test_what_is_not_pickled(tmp_path):
    pytest.importorskip("h5py")
    output = f'hdf5_output_param {{ file_name: "{tmp_path / "o.h5"}" }}'
    net = caffelite.Net(
        net_param(INPUT, LABEL, layer("HDF5Output", "o", "data label", "", output)), caffelite.TEST
    )
    with pytest.raises(
        pickle.PicklingError, match=r"layer 'o' \(HDF5Output\), and a second net would begin its"
    ):
        pickle.dumps(net)
    with pytest.raises(pickle.PicklingError, match=r"<Input 'in'> cannot be pickled or copied alone"):
        copy.deepcopy(net.layers[0])
    param = parse_solver('net_param { } base_lr: 1 lr_policy: "fixed"')
    param.net_param.CopyFrom(classifier())
    with pytest.raises(pickle.PicklingError, match=r"<SGDSolver: .* cannot be pickled or copied; write it"):
        pickle.dumps(caffelite.get_solver(param))


def test_a_pickle_of_another_version(monkeypatch):
    data = pickle.dumps(caffelite.Net(classifier(), caffelite.TEST))
    monkeypatch.setattr(pickling, "FORMAT", 99)
    with pytest.raises(pickle.UnpicklingError, match=r"pickled in format 1 by another version .* format 99"):
        pickle.loads(data)


@ways
def test_blobs(way):
    blob = Blob(default_engine(), (2, 3))
    blob.data[...] = np.arange(6).reshape(2, 3)
    other = way(blob)
    assert (other.shape, other.engine, other.has_diff()) == ((2, 3), default_engine(), False)
    np.testing.assert_array_equal(other.data, blob.data)
    other.reshape(3, 2)
    other.diff[...] = 1
    assert blob.shape == (2, 3)


@pytest.mark.parametrize("way", [through_pickle, copy.deepcopy])
def test_blobs_that_share(way):
    one, two = Blob(get_engine("numpy", "float64"), (2,)), Blob(get_engine("numpy", "float64"), (2,))
    two.share_data(one)
    one, two = way([one, two])
    one.data[...] = 5
    assert two.data.tolist() == [5, 5]
    assert one.engine.dtype == np.float64


def forward_sum(net):
    """What a worker does with a net that was sent to it."""
    return {name: float(np.abs(values).sum()) for name, values in net.forward().items()}


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_nets_sent_to_processes(method):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    nets = [filled(caffelite.Net(classifier(), caffelite.TEST), seed) for seed in range(3)]
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(forward_sum, nets) == [forward_sum(net) for net in nets]


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="no fork")
def test_data_layers_in_a_forked_process(tmp_path):
    with create_db(str(tmp_path / "db")) as db:
        for i in range(5):
            datum = Datum(channels=1, height=1, width=1, data=bytes([i]), label=i)
            db.put(b"%d" % i, datum.SerializeToString())
    data_param = f'data_param {{ source: "{tmp_path / "db"}" batch_size: 2 backend: LMDB }}'
    net = caffelite.Net(net_param(layer("Data", "d", "", "x l", data_param)), caffelite.TRAIN)
    net.forward()
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()

    def work():
        try:
            net.forward()
        except DataError as error:
            queue.put(str(error))
        queue.put(copy.deepcopy(net).forward()["l"].tolist())

    child = context.Process(target=work)
    child.start()
    assert "layer 'd' (Data): cannot be read on in a forked process" in queue.get()
    assert queue.get() == [2, 3]
    child.join()
    assert child.exitcode == 0
    assert net.forward()["l"].tolist() == [2, 3]


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="no fork")
def test_nets_in_a_forked_process():
    net = filled(caffelite.Net(classifier(), caffelite.TEST))
    expected = forward_sum(net)
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    child = context.Process(target=lambda: queue.put(forward_sum(net)))
    child.start()
    assert queue.get() == expected
    child.join()
    assert child.exitcode == 0
    assert forward_sum(net) == expected
