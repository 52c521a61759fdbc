import numpy as np
import pytest

from caffelite.core.blob import Blob
from caffelite.engines import get_engine
from caffelite.errors import CaffeliteError, ShapeError

ENGINE = get_engine("numpy", "float32", seed=0)


def blob(*shape):
    return Blob(ENGINE, shape)


def test_starts_as_zeros_in_the_engines_precision():
    b = blob(2, 3)
    for array in (b.data, b.diff):
        assert array.shape == (2, 3)
        assert array.dtype == np.float32
        assert not array.any()
    assert Blob(get_engine("numpy", "float64"), (1,)).data.dtype == np.float64


def test_shape_and_counts():
    b = blob(2, 3, 4)
    assert (b.shape, b.count) == ((2, 3, 4), 24)
    assert (b.count_from(1), b.count_from(0, 2), b.count_from(3), b.count_from(1, 1)) == (12, 6, 1, 1)
    assert (Blob(ENGINE).shape, Blob(ENGINE).count) == ((0,), 0)
    assert repr(b) == "Blob(shape=(2, 3, 4), dtype=float32)"


def test_a_scalar():
    b = blob()
    b.data[...] = 5
    assert (b.shape, b.count, float(b.data)) == ((), 1, 5)


@pytest.mark.parametrize(("axis", "expected"), [(0, 0), (2, 2), (-1, 2), (-3, 0)])
def test_canonical_axis(axis, expected):
    assert blob(2, 3, 4).canonical_axis(axis) == expected


@pytest.mark.parametrize("axis", [3, -4])
def test_canonical_axis_out_of_range(axis):
    with pytest.raises(
        ShapeError, match=rf"axis {axis} is out of range for shape \(2, 3, 4\), which has 3 axes"
    ):
        blob(2, 3, 4).canonical_axis(axis)


@pytest.mark.parametrize("name", ["data", "diff"])
def test_assignment_of_another_array_is_refused(name):
    """As in pycaffe, where it is a mistake for writing into the array."""
    b = blob(2, 2)
    held = getattr(b, name)
    with pytest.raises(
        AttributeError, match=rf"write into the one there is: blob\.{name}\[\.\.\.\] = values"
    ) as caught:
        setattr(b, name, np.ones((2, 2), np.float32))
    assert isinstance(caught.value, CaffeliteError)
    assert getattr(b, name) is held
    assert not held.any()


def test_augmented_assignment():
    b = blob(2)
    held = b.data
    b.data += 2
    b.diff -= 1
    assert held.tolist() == [2, 2]
    assert b.diff.tolist() == [-1, -1]


def test_shrinking_keeps_memory_and_values():
    b = blob(4)
    b.data[...] = [1, 2, 3, 4]
    memory = b.data
    b.reshape(1, 2)
    assert b.data.tolist() == [[1, 2]]
    b.reshape(4)
    assert b.data.tolist() == [1, 2, 3, 4]
    assert np.shares_memory(b.data, memory)


def test_growing_takes_new_memory():
    b = blob(2)
    b.data[...] = 1
    b.reshape(3, 3)
    assert b.data.shape == (3, 3)
    assert b.diff.shape == (3, 3)


def test_reshape_like():
    b = blob(2)
    b.reshape_like(blob(3, 1))
    assert b.shape == (3, 1)


@pytest.mark.parametrize("name", ["data", "diff"])
def test_sharing(name):
    owner, sharer = blob(2, 3), blob(6)
    getattr(sharer, f"share_{name}")(owner)
    getattr(owner, name)[...] = 4
    assert getattr(sharer, name).tolist() == [4] * 6
    other = "diff" if name == "data" else "data"
    getattr(owner, other)[...] = 5
    assert getattr(sharer, other).tolist() == [0] * 6
    assert sharer.shares_data_with(owner) == (name == "data")


def test_sharers_follow_when_either_grows():
    owner, sharer = blob(2), blob(2)
    sharer.share_data(owner)
    sharer.reshape(5)
    sharer.data[...] = 1
    owner.reshape(5)
    assert owner.data.tolist() == [1] * 5
    owner.reshape(9)
    owner.data[...] = 2
    sharer.reshape(9)
    assert sharer.data.tolist() == [2] * 9


@pytest.mark.parametrize("name", ["share_data", "share_diff"])
def test_sharing_needs_equal_counts(name):
    with pytest.raises(ShapeError, match=r"blobs of shapes \(2,\) and \(3,\) cannot share memory"):
        getattr(blob(2), name)(blob(3))


def test_has_diff_once_somebody_asked():
    b = blob(2)
    assert not b.has_diff()
    b.diff  # noqa: B018
    assert b.has_diff()


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ((1,) * 33, "at most 32 axes, not 33"),
        ((2, -1), r"dimensions are 0 or more, not \(2, -1\)"),
        ((65536, 32768), "2147483648 elements, more than Caffe's limit of 2147483647"),
    ],
)
def test_impossible_shapes(shape, message):
    with pytest.raises(ShapeError, match=message):
        blob(*shape)


def test_dimensions_are_whole_numbers():
    with pytest.raises(TypeError):
        blob(2.5)


def test_legacy_names():
    b = blob(2, 3)
    assert (b.num, b.channels, b.height, b.width) == (2, 3, 1, 1)
    with pytest.raises(ShapeError, match="need at most 4 axes"):
        blob(1, 1, 1, 1, 1).num  # noqa: B018


def test_more_than_the_memory_of_the_machine_is_refused_before_it_is_asked_for(monkeypatch):
    monkeypatch.setattr("caffelite.core.blob._memory", lambda: 2.0**31)
    blob = Blob(get_engine("numpy", "float64"), (2**28 + 1,))
    with pytest.raises(ShapeError, match=r"needs 2\.0 GiB, but this machine has 2\.0 GiB of memory"):
        blob.data  # noqa: B018
