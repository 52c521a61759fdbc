import numpy as np
import pytest

import caffelite
from caffelite.errors import CaffeliteError, NetError, ProtoError, ShapeError
from caffelite.proto.text import parse_net

h5py = pytest.importorskip("h5py")

IP = """layer {{ name: "{0}" type: "InnerProduct" bottom: "data" top: "{0}" {1}
    inner_product_param {{ num_output: 2 weight_filler {{ type: "gaussian" }} {2} }} }}"""
INPUT = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 1 dim: 3 } } }'
SHARE = 'param { name: "w" }'


def net_of(*layers):
    return caffelite.Net(parse_net(INPUT + "".join(layers)), caffelite.TEST)


def ip(name, param="", more=""):
    return IP.format(name, param, more)


def values(net):
    return [blob.data.copy() for blobs in net.params.values() for blob in blobs]


def same(net, other):
    return all(np.array_equal(a, b) for a, b in zip(values(net), values(other), strict=True))


def test_saved_and_loaded(tmp_path):
    net, file = net_of(ip("a"), ip("scope/b")), tmp_path / "w.caffemodel.h5"
    net.save_hdf5(file)
    for load in ("load_hdf5", "copy_from"):
        other = net_of(ip("scope/b"), ip("c"), ip("a"))
        kept = other.params["c"][0].data.copy()
        getattr(other, load)(file)
        for name in ("a", "scope/b"):
            np.testing.assert_array_equal(other.params[name][0].data, net.params[name][0].data)
        np.testing.assert_array_equal(other.params["c"][0].data, kept)


def test_layout(tmp_path):
    net, file = net_of(ip("a", SHARE), ip("b", SHARE)), tmp_path / "w"
    net.save_hdf5(file, write_diff=True)
    with h5py.File(file) as stored:
        names = []
        stored.visit(names.append)
        assert stored["data/a/0"].dtype == np.float32
    data = "data data/a data/a/0 data/a/1 data/b data/b/1 data/data_in_0_split data/in"
    diff = "diff diff/a diff/a/0 diff/a/1 diff/b diff/b/0 diff/b/1 diff/data_in_0_split diff/in"
    assert sorted(names) == data.split() + diff.split()


def test_shared_blobs_are_stored_once_and_loaded(tmp_path):
    net, other = (net_of(ip("a", SHARE), ip("b", SHARE)) for _ in range(2))
    net.save_hdf5(tmp_path / "w")
    other.load_hdf5(tmp_path / "w")
    assert same(net, other)
    np.testing.assert_array_equal(other.params["b"][0].data, net.params["a"][0].data)
    alone = net_of(ip("a"), ip("b"))
    with pytest.raises(NetError, match=r"layer 'b' has the blobs 1, the net's .* needs 0, 1; rename"):
        alone.load_hdf5(tmp_path / "w")


@pytest.mark.parametrize(
    ("layers", "error", "message"),
    [
        ([ip("a", more="bias_term: false")], NetError, "has the blobs 0, 1, the net's layer 'a' .* needs 0;"),
        (
            [ip("a", more="transpose: true")],
            ShapeError,
            r"param 0 of layer 'a': its shape is \(2, 3\), the net needs",
        ),
        (['layer { name: "a" type: "ReLU" bottom: "data" top: "a" }'], NetError, r"needs \(none\)"),
    ],
)
def test_other_blobs_are_refused_and_nothing_is_copied(tmp_path, layers, error, message):
    net_of(ip("_"), ip("a")).save_hdf5(tmp_path / "w")
    other = net_of(ip("_"), *layers)
    before = values(other)
    with pytest.raises(error, match=message):
        other.copy_from(tmp_path / "w")
    for a, b in zip(values(other), before, strict=True):
        np.testing.assert_array_equal(a, b)


def test_integers_are_numbers_and_strings_are_not(tmp_path):
    net = net_of(ip("a"))
    for value, wanted in ((np.arange(6).reshape(2, 3), True), (np.array([[b"x"] * 3] * 2), False)):
        with h5py.File(tmp_path / "w", "w") as file:
            file["data/a/0"], file["data/a/1"] = value, np.zeros(2)
        if wanted:
            net.load_hdf5(tmp_path / "w")
            np.testing.assert_array_equal(net.params["a"][0].data, value)
        else:
            with pytest.raises(CaffeliteError, match=r"dataset '/data/a/0' holds .*floats or integers"):
                net.load_hdf5(tmp_path / "w")


def test_files_that_hold_no_weights(tmp_path):
    net = net_of(ip("a"))
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file["x"] = 1
    with pytest.raises(ProtoError, match=r"other\.h5: this HDF5 file holds no trained weights"):
        net.copy_from(tmp_path / "other.h5")
    net.save_hdf5(tmp_path / "w")
    (tmp_path / "cut.h5").write_bytes((tmp_path / "w").read_bytes()[:1000])
    with pytest.raises(ProtoError, match=r"cut\.h5: this is no HDF5 file, or it is damaged or cut short"):
        net.copy_from(tmp_path / "cut.h5")
    with pytest.raises(ProtoError, match="no such file"):
        net.load_hdf5(tmp_path / "none.h5")


def test_a_matlab_file_is_recognised(tmp_path):
    net = net_of(ip("a"))
    with h5py.File(tmp_path / "w.mat", "w", userblock_size=512) as file:
        file["data/a/0"], file["data/a/1"] = np.ones((2, 3)), np.zeros(2)
    net.copy_from(tmp_path / "w.mat")
    np.testing.assert_array_equal(net.params["a"][0].data, 1)
