import numpy as np
import pytest

from caffelite.errors import DataError, LayerError, ShapeError
from tests.helpers import make_layer

h5py = pytest.importorskip("h5py")
X, Y = np.arange(12.0).reshape(4, 3), np.arange(4.0)


def hdf5_output(path, *bottoms, **options):
    text = f'type: "HDF5Output" hdf5_output_param {{ file_name: "{path}" }}'
    return make_layer(text, *bottoms, tops=0, **options)


def stored(path):
    with h5py.File(path) as file:
        return {name: file[name][()] for name in file}


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_what_is_written(tmp_path, dtype):
    path = tmp_path / "o.h5"
    path.write_text("what was there before")
    layer, bottom, top = hdf5_output(path, X, Y, dtype=dtype)
    assert stored(path) == {}
    layer.run_forward(bottom, top)
    got = stored(path)
    assert [got[name].dtype for name in ("data", "label")] == [np.dtype(dtype)] * 2
    np.testing.assert_array_equal(got["data"], X.reshape(4, 3, 1, 1))
    np.testing.assert_array_equal(got["label"], Y.reshape(4, 1, 1, 1))


def test_batches_of_later_forwards_are_appended(tmp_path):
    layer, bottom, top = hdf5_output(tmp_path / "o.h5", X, Y)
    layer.run_forward(bottom, top)
    bottom[0].reshape(2, 3)
    bottom[1].reshape(2)
    bottom[0].data[...] = 9
    layer.run_forward(bottom, top)
    got = stored(tmp_path / "o.h5")["data"].reshape(-1, 3)
    np.testing.assert_array_equal(got, np.concatenate([X, np.full((2, 3), 9)]))
    bottom[0].reshape(2, 4)
    with pytest.raises(
        DataError, match=r"has rows of shape \(3, 1, 1\), so rows of shape \(4, 1, 1\) cannot"
    ):
        layer.run_forward(bottom, top)


def test_no_gradient(tmp_path):
    layer, bottom, top = hdf5_output(tmp_path / "o.h5", X, Y)
    for blob in bottom:
        blob.diff[...] = 3
    layer.run_backward(top, [True, False], bottom)
    assert not bottom[0].diff.any()
    np.testing.assert_array_equal(bottom[1].diff, 3)


def test_refused(tmp_path):
    with pytest.raises(LayerError, match=r"needs hdf5_output_param\.file_name"):
        hdf5_output("", X, Y)
    with pytest.raises(DataError, match=r"layer 'L' \(HDF5Output\): .*o\.h5: cannot be written"):
        hdf5_output(tmp_path / "no_folder" / "o.h5", X, Y)
    layer, bottom, top = hdf5_output(tmp_path / "o.h5", X, Y[:3])
    with pytest.raises(LayerError, match="as many labels as data"):
        layer.run_forward(bottom, top)
    layer, bottom, top = hdf5_output(tmp_path / "o.h5", np.zeros((1,) * 5), Y[:1])
    with pytest.raises(ShapeError, match="at most 4 axes"):
        layer.run_forward(bottom, top)
