"""HDF5Data, HDF5Output and MemoryData against batches and files recorded from real Caffe."""

import numpy as np
import pytest

from tests.golden import archive, load_npz, names
from tests.golden.compare import fill, net_of, under

h5py = pytest.importorskip("h5py")


@pytest.fixture(autouse=True)
def in_a_folder_with_the_files(tmp_path, monkeypatch):
    for name in archive("hdf5").namelist():
        if name.endswith((".h5", ".txt")):
            (tmp_path / name).write_bytes(archive("hdf5").read(name))
    monkeypatch.chdir(tmp_path)


def check_batches(net, arrays, meta):
    for b in range(meta["batches"]):
        net.forward()
        for name, values in under(arrays, f"top/{b}").items():
            assert net.blobs[name].shape == values.shape
            np.testing.assert_array_equal(net.blobs[name].data, values)


@pytest.mark.parametrize("name", names("hdf5", "layer_hdf5_"))
def test_hdf5_data(name):
    arrays, meta = load_npz("hdf5", name)
    check_batches(net_of(arrays), arrays, meta)


def test_memory_data():
    arrays, meta = load_npz("hdf5", "layer_memory_data")
    net = net_of({"phase": "TEST", **arrays})
    net.set_input_arrays(arrays["input"], arrays["input_labels"])
    check_batches(net, arrays, meta)


@pytest.mark.parametrize("name", names("hdf5", "hdf5_output_"))
def test_hdf5_output(name, tmp_path):
    arrays, _ = load_npz("hdf5", name)
    net = net_of({"phase": "TEST", **arrays})
    fill(net, under(arrays, "bottom"))
    net.forward()
    with h5py.File(tmp_path / f"{name.replace('hdf5_output', 'h5out')}.h5") as file:
        assert sorted(file) == ["data", "label"]
        for key, values in under(arrays, "file").items():
            np.testing.assert_array_equal(file[key][()], values)
            assert file[key].dtype == values.dtype
