"""Net.state and restore_state: every layer that moves through data, or remembers, goes on to the bit."""

import numpy as np
import pytest

import caffelite
from caffelite.engines import get_engine
from caffelite.errors import DataError, LayerError, NetError
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.proto.text import parse_net

DATA = """
layer {{ name: "data" type: "Data" top: "x" top: "y"
        data_param {{ source: "{source}" backend: LMDB batch_size: {batch} prefetch: 3 }}
        transform_param {{ {transform} }} }}
"""
RANDOM = "crop_size: 2 mirror: true"
RECURRENT = """
layer { name: "in" type: "DummyData" top: "x" top: "cont"
        dummy_data_param { data_filler { value: 0.5 } data_filler { value: 1 }
        shape { dim: 2 dim: 3 dim: 2 } shape { dim: 2 dim: 3 } } }
layer { name: "lstm" type: "LSTM" bottom: "x" bottom: "cont" top: "h"
        recurrent_param { num_output: 2 weight_filler { type: "xavier" } } }
"""
MEMORY = """
layer { name: "data" type: "MemoryData" top: "x" top: "y"
        memory_data_param { batch_size: 2 channels: 1 height: 1 width: 1 } }
"""


def database(path, records=7):
    with create_db(path) as db:
        for i in range(records):
            picture = np.arange(16, dtype=np.uint8).reshape(1, 4, 4) + 16 * i
            db.put(b"%03d" % i, array_to_datum(picture, i).SerializeToString())
    return str(path)


@pytest.fixture
def net():
    made = []

    def make(text, seed=1):
        made.append(caffelite.Net(parse_net(text), caffelite.TRAIN, engine=get_engine("numpy", seed=seed)))
        return made[-1]

    yield make
    for each in made:
        each.close()


def outputs(net, count):
    """The outputs of ``count`` forwards."""
    return [{name: a.copy() for name, a in net.forward().items()} for _ in range(count)]


def assert_same(a, b):
    for x, y in zip(a, b, strict=True):
        assert x.keys() == y.keys()
        for name in x:
            np.testing.assert_array_equal(x[name], y[name])


@pytest.mark.parametrize("before", [0, 1, 5])
@pytest.mark.parametrize("transform", [RANDOM, ""])
def test_data_goes_on_with_the_batch_that_no_top_has_seen(net, tmp_path, before, transform):
    text = DATA.format(source=database(tmp_path / "db"), batch=3, transform=transform)
    through = net(text)
    outputs(through, before)
    state = through.state()
    expected = outputs(through, 6)
    assert state["data"]["record"] == 3 * before % 7
    other = net(text, seed=2)
    other.restore_state(state)
    assert_same(outputs(other, 6), expected)
    other.restore_state(state)  # after batches were made ahead
    assert other.state()["data"]["record"] == state["data"]["record"]
    assert_same(outputs(other, 6), expected)


@pytest.mark.parametrize("shuffle", ["", "shuffle: true"])
@pytest.mark.parametrize("files", [1, 2])
@pytest.mark.parametrize("before", [1, 4])
def test_hdf5_data_goes_on_with_the_next_row(net, tmp_path, shuffle, files, before):
    h5py = pytest.importorskip("h5py")
    for i in range(files):
        with h5py.File(tmp_path / f"{i}.h5", "w") as file:
            file["x"] = np.arange(5.0) + 10 * i
    (tmp_path / "list").write_text(" ".join(f"{tmp_path}/{i}.h5" for i in range(files)))
    text = f"""layer {{ name: "h" type: "HDF5Data" top: "x"
                       hdf5_data_param {{ source: "{tmp_path}/list" batch_size: 2 {shuffle} }} }}"""
    through = net(text)
    outputs(through, before)
    state, drawn = through.state(), through.engine.rng.state
    expected = outputs(through, 9)
    other = net(text, seed=2)
    other.restore_state(state)
    other.engine.rng.state = drawn
    assert_same(outputs(other, 9), expected)


def test_recurrent_layers_go_on_with_what_they_remember(net):
    through = net(RECURRENT)
    outputs(through, 2)
    state = through.state()
    expected = outputs(through, 2)
    assert {name: a.shape for name, a in state["lstm"].items()} == {"h": (1, 3, 2), "c": (1, 3, 2)}
    through.restore_state(state)
    assert_same(outputs(through, 2), expected)


def test_memory_data_goes_on_with_the_next_row(net):
    through, other = net(MEMORY), net(MEMORY)
    rows = np.arange(6.0).reshape(6, 1, 1, 1)
    for each in (through, other):
        each.set_input_arrays(rows, rows.ravel())
    outputs(through, 2)
    other.restore_state(through.state())
    assert_same(outputs(other, 2), outputs(through, 2))
    fewer = net(MEMORY)
    fewer.set_input_arrays(rows[:4], rows[:4].ravel())
    with pytest.raises(LayerError, match="had 6 rows of data then, and has 4"):
        fewer.restore_state(through.state())


def test_memory_data_may_get_its_rows_after_its_state(net):
    through, other, third = (net(MEMORY) for _ in range(3))
    rows = np.arange(6.0).reshape(6, 1, 1, 1)
    through.set_input_arrays(rows, rows.ravel())
    outputs(through, 2)
    other.restore_state(through.state())
    assert other.state() == through.state()
    third.restore_state(other.state())
    for each in (other, third):
        each.set_input_arrays(rows, rows.ravel())
    expected = outputs(through, 2)
    assert_same(outputs(other, 2), expected)
    assert_same(outputs(third, 2), expected)
    third.set_input_arrays(rows, rows.ravel())  # rows that come later begin with their first
    begun = net(MEMORY)
    begun.set_input_arrays(rows, rows.ravel())
    assert_same(outputs(third, 2), outputs(begun, 2))


def test_memory_data_begins_with_the_first_of_other_rows(net):
    through, other, begun = (net(MEMORY) for _ in range(3))
    rows = np.arange(6.0).reshape(6, 1, 1, 1)
    through.set_input_arrays(rows, rows.ravel())
    outputs(through, 1)
    other.restore_state(through.state())
    for each in (other, begun):
        each.set_input_arrays(rows[:4], rows[:4].ravel())
    assert_same(outputs(other, 2), outputs(begun, 2))


def test_states_that_do_not_fit_are_refused(net, tmp_path):
    seven, five = database(tmp_path / "seven"), database(tmp_path / "five", 5)
    state = net(DATA.format(source=seven, batch=2, transform=RANDOM)).state()
    with pytest.raises(DataError, match="has 5 records, and had 7 then"):
        net(DATA.format(source=five, batch=2, transform=RANDOM)).restore_state(state)
    with pytest.raises(DataError, match="draws no random numbers, and drew some"):
        net(DATA.format(source=seven, batch=2, transform="")).restore_state(state)
    with pytest.raises(NetError, match="are lstm, and were data when"):
        net(RECURRENT).restore_state(state)
    lstm = {"lstm": {"h": np.zeros((1, 9, 2)), "c": np.zeros((1, 9, 2))}}
    with pytest.raises(LayerError, match=r"has a state of shape \(1, 3, 2\), the saved one has \(1, 9, 2\)"):
        net(RECURRENT).restore_state(lstm)
