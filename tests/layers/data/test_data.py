import gc
import importlib.util
import json
import os
import sys
import threading
import weakref
from pathlib import Path

import numpy as np
import pytest
from google.protobuf import text_format

import caffelite
from caffelite.core.layer import LAYERS
from caffelite.engines.random_stream import RandomStream
from caffelite.errors import CaffeliteError, DataError, LayerError
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.proto.caffe_pb2 import NetParameter
from tests.helpers import make_layer
from tests.layers.data import recorded

GOLDEN = Path(__file__).parents[2] / "golden" / "data"
MODELS = Path(caffelite.__file__).parents[1] / "models"
with np.load(GOLDEN / "data_layer.npz") as stored:
    RECORDED = {key: stored[key] for key in stored.files}
CASES = json.loads(str(RECORDED.pop("cases")))

DATA = 'type: "Data" data_param {{ source: "{}" backend: LMDB batch_size: {} }} {}'


@pytest.fixture
def source(tmp_path):
    """Five 1 x 2 x 2 pictures; picture i is full of i and has label 10 i."""
    with create_db(tmp_path / "db") as db:
        for i in range(5):
            db.put(b"%d" % i, array_to_datum(np.full((1, 2, 2), i, np.uint8), 10 * i).SerializeToString())
    return str(tmp_path / "db")


def threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("prefetch")]


@pytest.fixture(autouse=True)
def no_thread_stays():
    yield
    if threads():
        gc.collect()
    assert not threads()


def labels(layer, bottom, top, batches):
    for _ in range(batches):
        layer.run_forward(bottom, top)
        yield top[1].data.tolist()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", CASES)
def test_batches_are_those_of_caffe(name, dtype, monkeypatch):
    monkeypatch.chdir(GOLDEN)
    case = CASES[name]
    (param,) = text_format.Parse(case["prototxt"], NetParameter()).layer
    layer, bottom, top = make_layer(
        text_format.MessageToString(param),
        dtype=dtype,
        phase=getattr(caffelite, case["phase"]),
        tops=len(param.top),
        seed=case["seed"] or 0,
    )
    assert [blob.shape for blob in top] == [RECORDED[f"{name}/0/{blob}"].shape for blob in param.top]
    for batch in range(case["batches"]):
        layer.run_forward(bottom, top)
        for blob, key in zip(top, param.top, strict=True):
            expected = RECORDED[f"{name}/{batch}/{key}"].astype(float)
            assert blob.shape == expected.shape
            atol = case["atol"] if key == "data" else 0
            rtol = 0 if dtype == "float32" else 1e-6
            np.testing.assert_allclose(blob.data, expected, rtol=rtol, atol=atol)


@pytest.mark.parametrize("batch_size", [1, 3, 5, 12])
def test_forward_matches_definition(source, batch_size):
    layer, bottom, top = make_layer(DATA.format(source, batch_size, "transform_param { scale: 0.5 }"), tops=2)
    for b in range(7):
        layer.run_forward(bottom, top)
        for i in range(batch_size):
            record = (b * batch_size + i) % 5
            assert (top[0].data[i] == record / 2).all()
            assert top[1].data[i] == 10 * record
    assert layer.batches == 7


def test_the_tops_are_shaped_before_the_first_batch_and_no_thread_runs_yet(source):
    _, _, top = make_layer(DATA.format(source, 3, "transform_param { crop_size: 1 }"), tops=2)
    assert [blob.shape for blob in top] == [(3, 1, 1, 1), (3,)]
    assert not threads()


def test_the_label_is_optional(source):
    layer, bottom, top = make_layer(DATA.format(source, 2, ""), tops=1)
    layer.run_forward(bottom, top)
    assert top[0].data[:, 0, 0, 0].tolist() == [0, 1]


def test_what_a_user_holds_of_a_top_stays_its_memory(source):
    layer, bottom, top = make_layer(DATA.format(source, 2, ""), tops=2)
    layer.run_forward(bottom, top)
    held = top[0].data
    layer.run_forward(bottom, top)
    assert held is top[0].data
    assert held[:, 0, 0, 0].tolist() == [2, 3]


def test_two_layers_read_one_database_each_at_its_own_pace(source):
    one, two = (make_layer(DATA.format(source, 2, ""), tops=2) for _ in range(2))
    assert list(labels(*one, 2)) == [[0, 10], [20, 30]]
    assert list(labels(*two, 1)) == [[0, 10]]
    assert list(labels(*one, 1)) == [[40, 0]]


def test_the_depth_of_the_queue_changes_nothing(source):
    text = 'type: "Data" data_param {{ source: "{}" backend: LMDB batch_size: 4 prefetch: {} }}'
    text += "transform_param {{ mirror: true crop_size: 1 }}"
    runs = [
        list(labels(*make_layer(text.format(source, depth), tops=2, phase=caffelite.TRAIN), 6))
        for depth in (1, 9)
    ]
    assert runs[0] == runs[1]


def test_one_seed_gives_one_sequence(source):
    with create_db(source + "2") as db:
        picture = np.arange(400, dtype=np.uint16).astype(np.uint8).reshape(1, 20, 20)
        db.put(b"0", array_to_datum(picture).SerializeToString())

    def batches(seed):
        text = DATA.format(source + "2", 8, "transform_param { mirror: true crop_size: 11 }")
        layer, bottom, top = make_layer(text, seed=seed, phase=caffelite.TRAIN)
        return [(layer.run_forward(bottom, top), top[0].data.copy())[1] for _ in range(3)]

    assert np.array_equal(batches(3), batches(3))
    assert not np.array_equal(batches(3), batches(4))


def test_closing_ends_the_thread_and_a_later_forward_goes_on(source):
    layer, bottom, top = make_layer(DATA.format(source, 2, ""), tops=2)
    got = []
    for _ in range(3):
        got += labels(layer, bottom, top, 2)
        layer.close()
        assert not threads()
    assert [label for batch in got for label in batch] == [10 * (i % 5) for i in range(12)]


def test_a_layer_that_nobody_uses_goes_with_its_thread(source):
    layer, bottom, top = make_layer(DATA.format(source, 2, ""), tops=2)
    layer.run_forward(bottom, top)
    gone = weakref.ref(layer)
    del layer
    gc.collect()
    assert gone() is None
    assert not threads()


def test_the_digits_that_come_with_the_package(monkeypatch):
    monkeypatch.chdir(MODELS.parent)
    for name, count in (("train", 10000), ("test", 2000)):
        text = DATA.format(f"models/lenet/mnist_{name}_lmdb", count, "")
        layer, bottom, top = make_layer(text, dtype="float32", tops=2)
        layer.run_forward(bottom, top)
        assert top[0].shape == (count, 1, 28, 28)
        assert set(top[1].data.tolist()) == set(range(10))
        assert 30 < top[0].data.mean() < 36  # of all 70,000 digits: 33.3
        assert os.listdir(f"models/lenet/mnist_{name}_lmdb") == ["data.mdb"]


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        (
            'source: "{}" backend: LMDB',
            LayerError,
            r"layer 'L' \(Data\) needs data_param.batch_size of 1 or more",
        ),
        ("batch_size: 1 backend: LMDB", LayerError, r"layer 'L' \(Data\) needs data_param.source"),
        (
            'source: "{}" batch_size: 1 backend: LMDB prefetch: 0',
            LayerError,
            "needs data_param.prefetch of 1 or more",
        ),
        (
            'source: "{}" batch_size: 1',
            LayerError,
            "has no data_param.backend, which means LEVELDB, but '.*db' is an LMDB database; "
            "set 'backend: LMDB'",
        ),
        (
            'source: "{}" batch_size: 1 backend: LEVELDB',
            LayerError,
            "has 'backend: LEVELDB', but '.*db' is an LMDB database; set 'backend: LMDB'",
        ),
        (
            'source: "nowhere" batch_size: 1 backend: LMDB',
            DataError,
            r"layer 'L' \(Data\): there is no LMDB database at 'nowhere'",
        ),
        ('source: "nowhere" batch_size: 1', DataError, "there is no LevelDB database at 'nowhere'"),
    ],
)
def test_settings_that_cannot_be(source, text, error, message):
    with pytest.raises(error, match=message):
        make_layer(f'type: "Data" data_param {{ {text.replace("{}", source)} }}', tops=2)


@pytest.mark.parametrize("name", recorded.names("data_"))
def test_batches_of_leveldb_are_those_of_caffe(name, tmp_path, monkeypatch):
    if not (importlib.util.find_spec("plyvel") or importlib.util.find_spec("plyvel_next")):
        pytest.skip("neither plyvel nor plyvel-next is installed")
    monkeypatch.chdir(tmp_path)
    recorded.unpack(tmp_path)
    recorded.check_batches(name, "float32")


def test_a_leveldb_source_without_its_package(tmp_path, monkeypatch):
    for package in ("plyvel", "plyvel_next"):
        monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / "CURRENT").touch()
    message = r"layer 'L' \(Data\): LevelDB databases need the package plyvel, .* set 'backend: LMDB'"
    with pytest.raises(CaffeliteError, match=message):
        make_layer(DATA.format(tmp_path, 1, "").replace("LMDB", "LEVELDB"))


def test_a_leveldb_source_with_backend_lmdb(tmp_path):
    (tmp_path / "CURRENT").touch()
    with pytest.raises(
        CaffeliteError, match=r"holds a LevelDB database, not an LMDB one; set 'backend: LEVELDB', or make"
    ):
        make_layer(DATA.format(tmp_path, 1, ""))


@pytest.mark.parametrize(
    ("transform", "message"),
    [
        ("crop_size: 3", "record '0' of database '.*db' is 2 x 2, smaller than crop_size 3"),
        ('mean_file: "nofile.binaryproto"', r"nofile\.binaryproto"),
    ],
)
def test_a_transformation_that_cannot_be(source, transform, message):
    with pytest.raises(DataError, match=rf"layer 'L' \(Data\): .*{message}"):
        make_layer(DATA.format(source, 1, f"transform_param {{ {transform} }}"))


def test_a_bad_record_stops_the_forward_that_needs_it(tmp_path):
    with create_db(tmp_path / "bad") as db:
        for i in range(4):
            picture = np.zeros((1, 2, 2 if i < 3 else 5), np.uint8)
            db.put(b"key %d" % i, array_to_datum(picture, i).SerializeToString())
    layer, bottom, top = make_layer(DATA.format(tmp_path / "bad", 2, ""), tops=2)
    assert list(labels(layer, bottom, top, 1)) == [[0, 1]]
    for _ in range(2):
        with pytest.raises(DataError, match=r"layer 'L' \(Data\): record 'key 3' .* batch_size 1") as caught:
            layer.run_forward(bottom, top)
        assert isinstance(caught.value.__cause__, DataError)
    assert top[1].data.tolist() == [0, 1]


@pytest.mark.parametrize(("transform", "draws"), [("", 1), ("mirror: true", 3), ("crop_size: 2", 3)])
def test_setup_draws_as_many_random_numbers_as_caffe(source, transform, draws):
    """Two seed the transformer if it needs any, and one the thread: what follows starts behind them."""
    layer, _, _ = make_layer(DATA.format(source, 2, f"transform_param {{ {transform} }}"), seed=5)
    expected = RandomStream(5)
    expected.raw(draws)
    assert layer.engine.rng.rand() == expected.rand()


def test_it_is_registered_and_has_no_gradient(source):
    layer, bottom, top = make_layer(DATA.format(source, 2, ""))
    assert LAYERS["Data"] is type(layer)
    layer.run_forward(bottom, top)
    layer.run_backward(top, [], bottom)
    assert not layer.blobs
