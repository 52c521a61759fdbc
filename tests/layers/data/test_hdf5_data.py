import threading

import numpy as np
import pytest

import caffelite
from caffelite.errors import DataError, LayerError
from caffelite.proto.text import parse_net
from tests.helpers import make_layer

h5py = pytest.importorskip("h5py")

ROWS = (5, 3)  # of the two files


def row_numbers(count, start=0):
    return np.arange(start, start + count)


@pytest.fixture
def source(tmp_path):
    """A list of two files, whose datasets tell the number of the row."""
    start = 0
    for name, rows in zip("ab", ROWS, strict=True):
        with h5py.File(tmp_path / f"{name}.h5", "w") as file:
            number = row_numbers(rows, start)
            file["label"] = number.astype(np.int64)
            file["data"] = np.multiply.outer(number, np.arange(6).reshape(2, 3)).astype(np.float64)
            file["flag"] = number > 2
            file["one"] = 7.0
        start += rows
    (tmp_path / "list.txt").write_text(f"{tmp_path}/a.h5\n  b.h5\n")
    return tmp_path / "list.txt"


def hdf5_data(source, batch_size=4, tops=("data", "label"), more="", **options):
    names = " ".join(f'top: "{name}"' for name in tops)
    text = (
        f'type: "HDF5Data" {names} hdf5_data_param {{ source: "{source}" batch_size: {batch_size} {more} }}'
    )
    return make_layer(text, tops=len(tops), **options)


def batches(layer, top, count):
    for _ in range(count):
        layer.run_forward([], top)
        yield [blob.data.copy() for blob in top]


@pytest.mark.parametrize("batch_size", [1, 4, 5, 19])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_rows_in_order_over_and_over(source, batch_size, dtype):
    layer, _, top = hdf5_data(source, batch_size, dtype=dtype)
    assert [blob.shape for blob in top] == [(batch_size, 2, 3), (batch_size,)]
    labels = np.concatenate([label for _, label in batches(layer, top, 6)])
    np.testing.assert_array_equal(labels, row_numbers(6 * batch_size) % sum(ROWS))


def test_datasets_go_to_the_tops_of_their_name(source):
    layer, _, top = hdf5_data(source, 3, ("label", "data"))
    for label, data in batches(layer, top, 4):
        assert data.dtype == np.float64
        np.testing.assert_array_equal(data, np.multiply.outer(label, np.arange(6).reshape(2, 3)))


@pytest.mark.parametrize("files", ["a.h5 b.h5", "a.h5"])
def test_shuffled(source, files):
    source.write_text(files)
    rows = sum(ROWS) if "b" in files else ROWS[0]
    layer, _, top = hdf5_data(source, rows, more="shuffle: true")
    rounds = [label for _, label in batches(layer, top, 6)]
    for labels in rounds:
        np.testing.assert_array_equal(np.sort(labels), row_numbers(rows))
        first = labels[: ROWS[0]]
        assert "b" not in files or first.max() == 4 or labels[: ROWS[1]].min() == 5  # file by file
    assert len({tuple(labels) for labels in rounds}) > 1
    again, _, its_top = hdf5_data(source, rows, more="shuffle: true")
    for label, (_, its_label) in zip(rounds, batches(again, its_top, 6), strict=True):
        np.testing.assert_array_equal(label, its_label)


def test_in_a_net_whose_prototxt_lies_beside_the_files(source, monkeypatch):
    folder = source.parent
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    (folder / "net.prototxt").write_text(
        'layer { name: "d" type: "HDF5Data" top: "label" '
        'hdf5_data_param { source: "list.txt" batch_size: 8 } }'
    )
    net = caffelite.Net(folder / "net.prototxt", caffelite.TRAIN)
    np.testing.assert_array_equal(net.forward()["label"], row_numbers(8))


@pytest.mark.parametrize(
    ("tops", "message"),
    [
        (("nothing",), r"a\.h5: has no dataset 'nothing'; .* this file has 'data', 'flag', 'label', 'one'"),
        (("flag",), "dataset '/flag' holds bool, but floats or integers"),
        (("one",), "dataset 'one' is a single number"),
    ],
)
def test_datasets_that_do_not_serve(source, tops, message):
    with pytest.raises(DataError, match=rf"layer 'L' \(HDF5Data\): .*{message}"):
        hdf5_data(source, tops=tops)


def write(path, **arrays):
    with h5py.File(path, "w") as file:
        for name, array in arrays.items():
            file[name] = array


def test_files_that_do_not_fit(source):
    folder = source.parent
    layer, _, top = hdf5_data(source, ROWS[0] - 1)
    write(folder / "b.h5", data=np.zeros((3, 2, 4)), label=np.zeros(3))
    layer.run_forward([], top)
    with pytest.raises(
        DataError, match=r"b\.h5: its rows have the shapes \[\(2, 4\), \(\)\], those of the files"
    ):
        layer.run_forward([], top)
    for rows in (4, 0):
        write(folder / "a.h5", data=np.zeros((rows, 2)), label=np.zeros(0))
        with pytest.raises(
            DataError, match=rf"one and the same number of rows, at least 1, got 'data' {rows}, 'l"
        ):
            hdf5_data(source)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "needs at least one HDF5 file, but the list .* is empty"),
        (b"none.h5", r"none\.h5: no such file"),
        (b"list.txt", r"list\.txt: this is no HDF5 file"),
        (b"\x89HDF\xff", "it has to be a text file that lists HDF5 files"),
    ],
)
def test_lists_that_do_not_serve(source, content, message):
    source.write_bytes(content)
    with pytest.raises(DataError, match=rf"layer 'L' \(HDF5Data\): .*{message}"):
        hdf5_data(source)


def test_no_list(tmp_path):
    with pytest.raises(
        DataError, match=r"cannot read .*none\.txt', the list of its HDF5 files: No such file"
    ):
        hdf5_data(tmp_path / "none.txt")


def test_settings_that_are_refused(source):
    with pytest.raises(LayerError, match=r"needs hdf5_data_param\.batch_size of 1 or more"):
        hdf5_data(source, batch_size=0)
    text = 'layer { name: "d" type: "HDF5Data" top: "label" transform_param { scale: 2 } }'
    with pytest.raises(LayerError, match="does not transform data"):
        caffelite.Net(parse_net(text), caffelite.TRAIN)


def test_a_thread_reads_ahead_unless_rows_are_shuffled(source):
    for more, threads in (("", 1), ("shuffle: true", 0)):
        layer, _, top = hdf5_data(source, 2, more=more)
        layer.run_forward([], top)
        running = [thread for thread in threading.enumerate() if thread.name.startswith("prefetch")]
        assert len(running) == threads
        layer.close()


def test_the_depth_of_the_queue_changes_nothing(source):
    def batches(depth):
        more = f"}} data_param {{ prefetch: {depth}"
        layer, _, top = hdf5_data(source, 3, more=more)
        return [(layer.run_forward([], top), top[0].data.copy())[1] for _ in range(9)]

    np.testing.assert_array_equal(batches(1), batches(7))
    with pytest.raises(LayerError, match=r"needs data_param\.prefetch of 1 or more"):
        batches(0)


def test_closing_and_going_back_lose_no_row(source):
    layer, _, top = hdf5_data(source, 2)
    seen = []
    for step in range(6):
        if step == 3:
            state = layer.save_state()
        layer.run_forward([], top)
        seen.append(top[0].data.copy())
        layer.close()
    layer.restore_state(state)
    for expected in seen[3:]:
        layer.run_forward([], top)
        np.testing.assert_array_equal(top[0].data, expected)
    layer.close()
