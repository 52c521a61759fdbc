import gc
import tracemalloc
import weakref

import numpy as np
import pytest

import caffelite
from caffelite.errors import DataError, SettingError
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.io.png import encode_png
from caffelite.io.workers import VARIABLE, set_num_workers
from caffelite.proto.caffe_pb2 import Datum
from tests.helpers import make_layer

AUGMENTED = "transform_param {{ mirror: true crop_size: 9 {} }}"
RECORDS = 23
SIDE = 140  # large enough for a batch to have several parts


@pytest.fixture(autouse=True)
def default():
    yield
    set_num_workers(None)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Databases, a list and a window file of pictures whose pixels are all different."""
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(0)
    large = rng.integers(0, 256, (RECORDS, SIDE + 3, SIDE, 3), dtype=np.uint8)
    small = rng.integers(0, 256, (RECORDS, 12, 11, 3), dtype=np.uint8)
    for name, images in (("large", large), ("small", small)):
        with create_db(name) as db:
            for i, image in enumerate(images):
                db.put(b"%03d" % i, array_to_datum(image.transpose(2, 0, 1), i).SerializeToString())
    with create_db("mixed") as db:
        for i, image in enumerate(small):
            datum = array_to_datum(image.transpose(2, 0, 1), 100 * i)
            if i % 3 == 1:
                datum = Datum(data=encode_png(image), encoded=True, label=i)
            if i % 3 == 2:
                datum = array_to_datum(image.transpose(2, 0, 1).astype(float), i)
            db.put(b"%03d" % i, datum.SerializeToString())
    for i, image in enumerate(small):
        (tmp_path / f"{i}.png").write_bytes(encode_png(image))
    (tmp_path / "list.txt").write_text("".join(f"{i}.png {i}\n" for i in range(RECORDS)))
    windows = "1 0.9 1 2 8 9\n0 0.1 0 0 10 11\n2 0.7 3 3 5 4\n"
    (tmp_path / "windows.txt").write_text(
        "".join(f"# {i}\n{i}.png\n3\n12\n11\n3\n{windows}" for i in range(RECORDS))
    )
    return tmp_path


def data(source, batch, transform="", more=""):
    param = f'source: "{source}" backend: LMDB batch_size: {batch} {more}'
    return f'type: "Data" data_param {{ {param} }} {transform}'


SOURCES = {
    "large raw records": data("large", 7, AUGMENTED.format("mean_value: 3").replace("9", str(SIDE - 5))),
    "small raw records": data("small", 40, AUGMENTED.format("scale: 0.1")),
    "small raw records as they are": data("small", 150, "transform_param { mean_value: 9 }"),
    "records of all kinds": data("mixed", 5, AUGMENTED.format("")),
    "files": 'type: "ImageData" image_data_param { source: "list.txt" batch_size: 6 shuffle: true '
    f"rand_skip: 9 new_height: {SIDE} new_width: {SIDE} }} "
    + AUGMENTED.format("").replace("9", str(SIDE - 7)),
    "windows": 'type: "WindowData" window_data_param { source: "windows.txt" batch_size: 9 context_pad: 8 } '
    f"transform_param {{ mirror: true crop_size: {SIDE} }}",
}


def batches(text, count=9, workers=1, seed=5, state=None):
    set_num_workers(workers)
    layer, bottom, top = make_layer(text, tops=2, seed=seed, phase=caffelite.TRAIN, dtype="float32")
    if state is not None:
        layer.restore_state(state)
    out = []
    for _ in range(count):
        layer.run_forward(bottom, top)
        out.append((top[0].data.copy(), top[1].data.copy(), layer.save_state()))
    layer.close()
    return out


def assert_same(one, other):
    for (data_one, label_one, _), (data_other, label_other, _) in zip(one, other, strict=True):
        assert np.array_equal(data_one, data_other)
        assert np.array_equal(label_one, label_other)


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_the_number_of_workers_changes_nothing(text):
    alone = batches(text)
    assert len({array.tobytes() for array, _, _ in alone}) > 1
    for workers in (2, 4):
        assert_same(batches(text, workers=workers), alone)


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
@pytest.mark.parametrize("workers", [1, 4])
def test_a_state_leads_on_to_the_same_batches_with_any_number(text, workers):
    alone = batches(text)
    for done in (1, 5):
        state = alone[done - 1][2]
        assert_same(batches(text, 9 - done, workers, seed=77, state=state), alone[done:])


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_closing_in_between_changes_nothing(workers):
    text = SOURCES["large raw records"]
    set_num_workers(workers)
    layer, bottom, top = make_layer(text, tops=2, seed=5, phase=caffelite.TRAIN, dtype="float32")
    for expected, label, _ in batches(text):
        layer.run_forward(bottom, top)
        layer.close()
        assert np.array_equal(top[0].data, expected)
        assert np.array_equal(top[1].data, label)


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_errors_come_where_their_record_is_needed_and_the_first_one_first(workers):
    with create_db("bad") as db:
        for i in range(20):
            datum = array_to_datum(np.zeros((3, SIDE, SIDE + (i in {13, 14, 17})), np.uint8), i)
            db.put(b"%03d" % i, datum.SerializeToString())
    set_num_workers(workers)
    layer, bottom, top = make_layer(data("bad", 10, more="prefetch: 9"), tops=2)
    layer.run_forward(bottom, top)
    for _ in range(2):
        with pytest.raises(DataError, match="record '013' of database 'bad' gives 3 x 140 x 141"):
            layer.run_forward(bottom, top)
    assert top[1].data.tolist() == list(range(10))


@pytest.mark.parametrize("workers", [1, 4])
def test_memory_is_bounded_by_prefetch(workers):
    """Depth batches wait or are being made, one more has its content copied: no more are ever there."""
    set_num_workers(workers)
    layer, bottom, top = make_layer(data("large", 23, more="prefetch: 3"), tops=2, dtype="float32")
    layer.run_forward(bottom, top)
    size = top[0].data.nbytes
    tracemalloc.start()
    for _ in range(12):
        layer.run_forward(bottom, top)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    layer.close()
    # A batch of records has a quarter of the size of a batch of floats.
    assert peak < 4 * size + 4 * size / 4 + size / 2


@pytest.mark.parametrize("workers", [1, 3])
def test_a_layer_that_failed_is_garbage_too(workers):
    set_num_workers(workers)
    layer, bottom, top = make_layer(data("mixed", 5, "transform_param { crop_size: 9 }"), tops=2)
    layer.source.transformer.crop_size, layer.source.transformer.crop = 12, (12, 12)
    with pytest.raises(DataError, match="smaller than crop_size 12"):
        layer.run_forward(bottom, top)
    gone = weakref.ref(layer)
    del layer
    gc.collect()
    assert gone() is None


def test_the_environment_is_read_when_a_source_is_set_up(monkeypatch):
    monkeypatch.setenv(VARIABLE, "none")
    with pytest.raises(SettingError, match=VARIABLE):
        make_layer(data("small", 1))
