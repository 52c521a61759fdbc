import numpy as np
import pytest
from google.protobuf import text_format

from caffelite.core.blob import Blob
from caffelite.core.fillers import FILLERS, fill
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, LayerError
from caffelite.proto.caffe_pb2 import FillerParameter


def filled(text, *shape, seed=1):
    blob = Blob(get_engine("numpy", "float32", seed=seed), shape)
    fill(blob, text_format.Parse(text, FillerParameter()))
    return blob.data


def test_caffes_fillers_are_there():
    caffes = {"constant", "gaussian", "positive_unitball", "uniform", "xavier", "msra", "bilinear"}
    assert set(FILLERS) == caffes


def test_constant():
    assert filled('type: "constant" value: -2.5', 2).tolist() == [-2.5, -2.5]
    assert filled("", 2).tolist() == [0, 0]


def test_uniform():
    x = filled('type: "uniform" min: 1 max: 3', 100, 100)
    assert (x.min() >= 1) & (x.max() <= 3)
    assert x.mean() == pytest.approx(2, abs=0.02)
    assert x.std() == pytest.approx(2 / np.sqrt(12), abs=0.02)


def test_gaussian():
    x = filled('type: "gaussian" mean: 1 std: 0.1', 100, 100)
    assert (x.mean(), x.std()) == (pytest.approx(1, abs=0.01), pytest.approx(0.1, abs=0.01))


def test_sparse_gaussian_keeps_about_that_many_weights_of_an_input():
    x = filled('type: "gaussian" sparse: 5', 50, 400)  # 5 of 50: Caffe counts along axis 0
    assert (x != 0).mean() == pytest.approx(0.1, abs=0.01)
    assert not filled('type: "gaussian" sparse: 0', 5, 5).any()


def test_positive_unitball_sums_to_one_and_is_caffes():
    x = filled('type: "positive_unitball"', 4, 6, seed=0)
    np.testing.assert_allclose(x.sum(1), 1, rtol=1e-6)
    recorded = [0.13186855614185333, 0.1424483209848404, 0.1718452274799347, 0.20285964012145996]
    np.testing.assert_array_equal(x[0, :4], np.float32(recorded))


def test_xavier_is_caffes():
    recorded = [-0.1173485741019249, 0.7031255960464478, 0.3115859925746918, 0.6117285490036011]
    np.testing.assert_array_equal(filled('type: "xavier"', 4, 6)[0, :4], np.float32(recorded))


@pytest.mark.parametrize(("norm", "n"), [("FAN_IN", 40), ("FAN_OUT", 120), ("AVERAGE", 80)])
def test_xavier_and_msra_scale_with_the_fan(norm, n):
    x = filled(f'type: "xavier" variance_norm: {norm}', 30, 10, 2, 2)
    assert np.abs(x).max() == pytest.approx(np.sqrt(3 / n), rel=0.01)
    x = filled(f'type: "msra" variance_norm: {norm}', 30, 10, 2, 2)
    assert x.std() == pytest.approx(np.sqrt(2 / n), rel=0.1)


def test_bilinear_is_the_interpolation_kernel():
    x = filled('type: "bilinear"', 2, 1, 4, 4)
    line = [0.25, 0.75, 0.75, 0.25]
    np.testing.assert_array_equal(x, np.broadcast_to(np.outer(line, line), (2, 1, 4, 4)))
    odd = filled('type: "bilinear"', 1, 1, 3, 3)
    np.testing.assert_allclose(odd[0, 0, 1], [0.5, 1, 0.5])


@pytest.mark.parametrize("name", ["uniform", "gaussian", "xavier", "msra", "positive_unitball"])
def test_a_seed_repeats_the_weights(name):
    text = f'type: "{name}" min: -1'
    first = filled(text, 5, 5, seed=3)
    np.testing.assert_array_equal(first, filled(text, 5, 5, seed=3))
    assert (first != filled(text, 5, 5, seed=4)).any()


def test_nothing_follows_the_blob():
    """A filler writes to the blob's memory; sharers see it."""
    engine = get_engine("numpy", "float32", seed=0)
    owner, sharer = Blob(engine, (3,)), Blob(engine, (3,))
    sharer.share_data(owner)
    fill(owner, text_format.Parse("value: 2", FillerParameter()))
    assert sharer.data.tolist() == [2, 2, 2]


@pytest.mark.parametrize(
    ("text", "shape", "message"),
    [
        ("", (0, 3), r"constant filler: the blob has shape \(0, 3\) and so no elements"),
        ('type: "uniform" sparse: 1', (2,), "uniform filler: only gaussian takes 'sparse'"),
        ('type: "uniform" min: 2 max: 1', (2,), "needs min <= max, got 2 and 1"),
        ('type: "gaussian" std: 0', (2,), "needs std > 0, got 0"),
        ('type: "gaussian" sparse: -2', (2,), "needs sparse >= -1, got -2"),
        ('type: "gaussian" sparse: 3', (2, 5), "sparse 3 is more than the 2 outputs"),
        ('type: "gaussian" sparse: 1', (), "'sparse' needs a blob with at least one axis"),
        ('type: "positive_unitball"', (), "needs a blob with at least one axis"),
        ('type: "xavier"', (), "needs a blob with at least one axis"),
        ('type: "bilinear"', (2, 2), r"needs a blob with 4 axes, got shape \(2, 2\)"),
        ('type: "bilinear"', (1, 1, 2, 3), "needs a square kernel, got 2 x 3"),
    ],
)
def test_errors(text, shape, message):
    with pytest.raises(LayerError, match=message):
        filled(text, *shape)


def test_unknown_type():
    with pytest.raises(CaffeliteError, match="unknown filler type 'gausian'; did you mean 'gaussian'"):
        filled('type: "gausian"', 2)
