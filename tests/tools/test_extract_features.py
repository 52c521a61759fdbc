import os

import numpy as np
import pytest

from caffelite import TEST, Net
from caffelite.errors import CaffeliteError, DataError, NetError, SettingError
from caffelite.io import hdf5
from caffelite.io.datum import datum_to_array
from caffelite.proto.caffe_pb2 import Datum
from caffelite.proto.text import parse_net
from caffelite.tools import feature_files
from caffelite.tools.extract_features import extract_features
from tests import packages
from tests.tools import recorded

COUNTING = """
name: "counting"
layer { name: "data" type: "MemoryData" top: "data" top: "label"
        memory_data_param { batch_size: 3 channels: 1 height: 2 width: 2 } }
layer { name: "wide" type: "Reshape" bottom: "data" top: "wide" reshape_param { shape { dim: 3 dim: 1 dim: 1 dim: 2 dim: 2 } } }
layer { name: "sum" type: "Reduction" bottom: "data" top: "sum" }
"""  # noqa: E501
DATA = np.arange(24, dtype=np.float32).reshape(6, 1, 2, 2)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def net(folder):
    net = Net(parse_net(COUNTING), TEST)
    net.set_input_arrays(DATA, np.arange(6, dtype=np.float32))
    return net


@pytest.fixture
def caffe(folder):
    """The net that Caffe's features are of."""
    recorded.unpack(folder)
    net = Net("features.prototxt", TEST, weights="features.caffemodel")
    yield net
    net.close()


def lines(capsys, severity):
    found = [line.split("] ", 1) for line in capsys.readouterr().err.splitlines()]
    return [line for start, line in found if start[0] == severity and "extract_features" in start]


@pytest.mark.parametrize(
    ("blob", "name", "db_type"),
    [
        ("ip", "lmdb_features_ip", "lmdb"),
        ("pool", "lmdb_features_pool", "LMDB"),
        ("pool", "leveldb_features_pool", "leveldb"),
    ],
)
def test_the_features_of_caffe(caffe, blob, name, db_type):
    if db_type == "leveldb":
        packages.plyvel()
    expected = recorded.records(name)
    assert extract_features(caffe, [blob], ["out"], len(expected) // 4, db_type) == {blob: len(expected)}
    got = recorded.records("out")
    assert [key for key, _ in got] == [key for key, _ in expected] == [b"%010d" % i for i in range(len(got))]
    for records in zip(got, expected, strict=True):
        mine, theirs = (Datum.FromString(value) for _, value in records)
        np.testing.assert_allclose(mine.float_data, theirs.float_data, rtol=1e-4, atol=1e-6)
        for datum in (mine, theirs):
            del datum.float_data[:]
        assert mine == theirs


def test_the_log_is_caffe_s(caffe, capsys):
    extract_features(caffe, ["ip", "pool"], ["a", "b"], 3)
    written = capsys.readouterr().err
    assert "extract_features.cpp:125] Opening dataset a\n" in written
    assert [line for line in written.splitlines() if line[0] == "E"] != []
    found = [line.split("] ", 1)[1] for line in written.splitlines() if line.startswith("E")]
    assert found == [
        "Extracting Features",
        "Extracted features of 12 query images for feature blob ip",
        "Extracted features of 12 query images for feature blob pool",
        "Successfully extracted the features!",
    ]


def test_every_thousand_is_logged(net, capsys):
    extract_features(net, ["data"], ["out"], 700)
    counts = [line.split()[3] for line in lines(capsys, "E") if line.startswith("Extracted")]
    assert counts == ["1000", "2000", "2100"]


def test_progress_instead_of_the_log(net, capsys):
    calls = []
    extract_features(net, ["data"], ["out"], 3, progress=lambda *call: calls.append(call))
    assert calls == [(1, 3), (2, 3), (3, 3)]
    assert lines(capsys, "E") == []


def test_a_database_has_the_four_axes_of_caffe(net):
    extract_features(net, ["data", "label", "sum"], ["data", "label", "sum"], 2)
    for name, shape, count in (("data", (1, 2, 2), 6), ("label", (1, 1, 1), 6), ("sum", (1, 1, 1), 2)):
        found = [Datum.FromString(value) for _, value in recorded.records(name)]
        assert len(found) == count
        assert not any(datum.HasField("label") or datum.HasField("encoded") for datum in found)
        assert {datum_to_array(datum).shape for datum in found} == {shape}
    assert np.array_equal([datum_to_array(Datum.FromString(v)) for _, v in recorded.records("data")], DATA)


@pytest.mark.parametrize("kind", ["hdf5", "npz", "NPZ"])
def test_files_hold_arrays_under_the_names_of_the_blobs(net, kind):
    if kind == "hdf5":
        pytest.importorskip("h5py")
    names = ["data", "label", "sum", "wide"]
    counts = extract_features(net, names, ["all", "all", "all", "other"], 2, kind)
    assert counts == {"data": 6, "label": 6, "sum": 2, "wide": 6}
    assert sorted(os.listdir()) == ["all", "other"]
    found = {**load("all", kind), **load("other", kind)}
    assert list(found) == names
    assert np.array_equal(found["data"], DATA)
    assert np.array_equal(found["wide"], DATA[:, None])
    assert np.array_equal(found["label"].ravel(), np.arange(6))
    assert np.array_equal(found["sum"], [DATA[:3].sum(), DATA[3:].sum()])
    assert all(array.dtype == np.float32 for array in found.values())


def load(path, kind):
    if kind == "hdf5":
        with hdf5.reading(path) as file:
            return {name: dataset[()] for name, dataset in hdf5.datasets(file).items()}
    with np.load(path) as stored:
        return dict(stored)


def test_names_that_are_arguments_of_numpy(folder):
    net = Net(
        parse_net('layer { name: "d" type: "DummyData" top: "file" dummy_data_param { shape { dim: 2 } } }'),
        TEST,
    )
    extract_features(net, ["file"], ["out.npz"], 1, "npz")
    assert load("out.npz", "npz")["file"].tolist() == [0, 0]


def test_an_hdf5_data_layer_reads_them(net, folder):
    pytest.importorskip("h5py")
    extract_features(net, ["data", "label"], ["f.h5", "f.h5"], 2, "hdf5")
    (folder / "list.txt").write_text("f.h5\n")
    reader = Net(
        parse_net(
            'layer { name: "d" type: "HDF5Data" top: "data" top: "label" '
            'hdf5_data_param { source: "list.txt" batch_size: 6 } }'
        ),
        TEST,
    )
    assert np.array_equal(reader.forward()["data"], DATA)
    reader.close()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (
            (["data", "label"], ["a"], 1),
            SettingError,
            "must be equal, but there are 2 blobs .data, label. and 1 datasets .a",
        ),
        ((["data", "data"], ["a", "b"], 1), SettingError, "a blob is given twice"),
        ((["data"], ["a"], 0), SettingError, "at least one mini-batch, not 0"),
        ((["dat"], ["a"], 1), NetError, "name 'dat' in the network 'counting'; did you mean 'data'"),
        ((["xyz"], ["a"], 1), NetError, "'counting'; it has data, label, "),
        ((["data"], ["a"], 1, "csv"), SettingError, "stored as lmdb, leveldb, hdf5, npz, not as 'csv'"),
        (
            (["data", "label"], ["a", "a"], 1),
            SettingError,
            "holds the features of one blob, but 'a' is given for data, label",
        ),
        (
            (["wide"], ["a"], 1),
            DataError,
            r"blob 'wide' has the shape \(3, 1, 1, 2, 2\), but a database takes at most 4 axes",
        ),
        ((["data"], ["no/a"], 1), DataError, "there is no folder '.*no'; create it first"),
        ((["data"], ["no/a"], 1, "npz"), DataError, "'no/a' cannot be written: there is no folder '.*no'"),
    ],
)
def test_what_cannot_be(net, arguments, error, message):
    with pytest.raises(error, match=message):
        extract_features(net, *arguments)
    assert os.listdir() == []


def need(kind):
    if kind == "leveldb":
        packages.plyvel()
    elif kind == "hdf5":
        pytest.importorskip("h5py")


@pytest.mark.parametrize("kind", feature_files.KINDS)
def test_what_exists_is_kept_and_what_was_begun_is_removed(net, kind, folder):
    need(kind)
    (folder / "b").write_text("old")
    with pytest.raises(DataError, match="'b' exists already"):
        extract_features(net, ["data", "label"], ["a", "b"], 1, kind)
    assert os.listdir() == ["b"]
    assert (folder / "b").read_text() == "old"


@pytest.mark.parametrize("kind", feature_files.KINDS)
def test_an_interrupt_leaves_nothing(net, kind):
    need(kind)

    def interrupt(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract_features(net, ["data", "label"], ["a", "b"], 9, kind, interrupt)
    assert os.listdir() == []


@pytest.mark.parametrize("kind", ["hdf5", "npz"])
@pytest.mark.parametrize("when", ["append", "array"])
def test_a_disk_that_gets_full(net, kind, when, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(feature_files._RowFile, when, full)
    with pytest.raises(DataError, match="'out' cannot be written: the disk is full"):
        extract_features(net, ["data"], ["out"], 2, kind)
    assert os.listdir() == []


@pytest.mark.parametrize("fallocate", [True, False])
def test_hdf5_is_not_begun_on_a_disk_without_room(net, monkeypatch, fallocate):
    pytest.importorskip("h5py")

    def full(*_):
        raise OSError(28, "No space left on device")

    if fallocate:
        monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    else:
        monkeypatch.delattr(os, "posix_fallocate", raising=False)
        extract_features(net, ["data"], ["fits"], 1, "hdf5")
        os.remove("fits")
        usage = feature_files.shutil.disk_usage(".")._replace(free=1000)
        monkeypatch.setattr(feature_files.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(DataError, match="'out' cannot be written: the disk is full"):
        extract_features(net, ["data"], ["out"], 2, "hdf5")
    assert os.listdir() == []


def test_without_h5py(net, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "h5py", None)
    with pytest.raises(CaffeliteError, match="HDF5 files need the package h5py"):
        extract_features(net, ["data"], ["out"], 2, "hdf5")
    assert os.listdir() == []


def test_rows_that_change_their_shape(net):
    file = feature_files.create_feature_file("out", ["data"], "npz")
    file.add("data", net.blobs["data"])
    with pytest.raises(
        DataError, match=r"blob 'data' has rows of shape \(1, 1, 2, 2\), and had \(1, 2, 2\) before"
    ):
        file.add("data", net.blobs["wide"])
    assert os.listdir() == []
