import numpy as np
import pytest

import caffelite
from caffelite.errors import DataError, LayerError, NetError
from caffelite.proto.caffe_pb2 import Datum
from caffelite.proto.text import parse_net
from tests.helpers import make_layer

DATA = np.arange(6 * 12, dtype=np.float32).reshape(6, 1, 3, 4)
LABELS = np.arange(6, dtype=np.float32)
MEMORY = 'type: "MemoryData" memory_data_param { batch_size: 2 channels: 1 height: 3 width: 4 }'
LARGER = MEMORY.replace("height: 3 width: 4", "height: 5 width: 6")


def memory_data(more="", memory=MEMORY):
    layer, _, top = make_layer(f"{memory} {more}", tops=2, dtype="float32")
    return layer, top


def test_batches_in_order_over_and_over():
    net = caffelite.Net(parse_net(f'layer {{ name: "m" top: "data" top: "label" {MEMORY} }}'), caffelite.TEST)
    net.set_input_arrays(DATA, LABELS)
    for b in (0, 2, 4, 0):
        out = net.forward()
        np.testing.assert_array_equal(out["data"], DATA[b : b + 2])
        np.testing.assert_array_equal(out["label"], LABELS[b : b + 2].reshape(2, 1, 1, 1))


def test_arrays_are_not_copied_and_may_be_replaced():
    layer, top = memory_data()
    assert [blob.shape for blob in top] == [(2, 1, 3, 4), (2,)]
    data = DATA.copy()
    layer.reset(data, LABELS)
    data[...] = 5
    layer.run_forward([], top)
    np.testing.assert_array_equal(top[0].data, 5)
    top[0].data[...] = 6  # a layer in place does not reach the user's array
    assert (data == 5).all()
    layer.reset(DATA[2:].astype(int), LABELS[2:].reshape(4, 1, 1, 1))
    layer.run_forward([], top)
    np.testing.assert_array_equal(top[0].data, DATA[2:4])


def datums():
    return [Datum(channels=1, height=5, width=6, data=bytes([i] * 30), label=i) for i in range(4)]


def test_datums_are_transformed():
    layer, top = memory_data("transform_param { scale: 10 mean_value: 1 }", LARGER)
    layer.add_datum_vector(datums())
    with pytest.raises(LayerError, match="has Datums that were not given out yet"):
        layer.add_datum_vector(datums())
    for b in (0, 2):
        layer.run_forward([], top)
        np.testing.assert_array_equal(top[0].data[:, 0, 0, 0], [10 * (b - 1), 10 * b])
        np.testing.assert_array_equal(top[1].data.ravel(), [b, b + 1])
    layer.set_batch_size(4)
    layer.add_datum_vector(datums())
    layer.run_forward([], top)
    assert top[0].shape == (4, 1, 5, 6)
    with pytest.raises(LayerError, match="needs a batch of 1 row"):
        layer.set_batch_size(0)


def test_datums_of_another_size():
    layer, _ = memory_data()
    with pytest.raises(DataError, match=r"layer 'L' \(MemoryData\): gives 1 x 5 x 6"):
        layer.add_datum_vector(datums())


def test_a_warning_about_transformations(capfd):
    layer, _ = memory_data("transform_param { scale: 10 }")
    layer.reset(DATA, LABELS)
    assert "MemoryData does not transform array data on Reset()" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("data", "labels", "message"),
    [
        (DATA[:, :, :2], LABELS, r"takes data of shape \(rows, 1, 3, 4\), got \(6, 1, 2, 4\)"),
        (DATA[0], LABELS[:1], r"takes data of shape \(rows, 1, 3, 4\), got \(1, 3, 4\)"),
        (DATA, LABELS[:5], r"one label for each of the 6 rows of data, got labels of shape \(5,\)"),
        (DATA[:3], LABELS[:3], "a multiple of its batch_size 2 of rows, got 3"),
        (DATA[:0], LABELS[:0], "a multiple of its batch_size 2 of rows, got 0"),
    ],
)
def test_arrays_that_do_not_fit(data, labels, message):
    layer, _ = memory_data()
    with pytest.raises(LayerError, match=message):
        layer.reset(data, labels)


def test_refused():
    layer, top = memory_data()
    with pytest.raises(LayerError, match=r"has no data yet; call net\.set_input_arrays"):
        layer.run_forward([], top)
    with pytest.raises(LayerError, match=r"needs memory_data_param\.batch_size.* got \(2, 0, 0, 0\)"):
        make_layer('type: "MemoryData" memory_data_param { batch_size: 2 }', tops=2)
    net = caffelite.Net(parse_net('name: "n" layer { name: "i" type: "Input" top: "x" }'), caffelite.TEST)
    with pytest.raises(
        NetError, match="net 'n': set_input_arrays is for nets whose first layer is of type Memory"
    ):
        net.set_input_arrays(DATA, LABELS)
