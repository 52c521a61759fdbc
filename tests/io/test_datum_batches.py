import numpy as np
import pytest

import caffelite
from caffelite.errors import DataError
from caffelite.io.batches import Batch
from caffelite.io.data_transformer import DataTransformer
from caffelite.io.datum import array_to_datum
from caffelite.io.datum_batches import DatumBatches, endless
from caffelite.io.db import create_db, open_db
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import Datum, TransformationParameter

PICTURES = [np.full((1, 2, 3), 10 * i, np.uint8) for i in range(5)]


def database(path, datums):
    with create_db(path) as db:
        for i, datum in enumerate(datums):
            value = datum if isinstance(datum, bytes) else datum.SerializeToString()
            db.put(b"%03d" % i, value)
    return open_db(path)


@pytest.fixture
def batches(tmp_path):
    def make(datums, batch_size=2, dtype="float32", **param):
        transformer = DataTransformer(TransformationParameter(**param), caffelite.TEST, dtype)
        return DatumBatches(database(tmp_path / "db", datums), batch_size, transformer)

    return make


def labelled():
    return [array_to_datum(picture, i) for i, picture in enumerate(PICTURES)]


@pytest.mark.parametrize("batch_size", [1, 2, 5, 7])
def test_records_follow_each_other_round_and_round(batches, batch_size):
    source = batches(labelled(), batch_size)
    labels = [label for _ in range(6) for label in source.load().label.tolist()]
    assert labels == [i % 5 for i in range(6 * batch_size)]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_batch_holds_pictures_and_labels_in_one_precision(batches, dtype):
    batch = batches(labelled(), 3, dtype).load()
    assert batch.data.dtype == batch.label.dtype == dtype
    assert np.array_equal(batch.data, PICTURES[:3])
    assert batch.label.tolist() == [0, 1, 2]


def test_the_first_shape_does_not_move_the_records(batches):
    source = batches(labelled(), crop_size=1)
    assert source.first_shape() == (1, 1, 1)
    assert source.load().label.tolist() == [0, 1]


def test_spare_memory_is_used_where_it_fits(batches):
    source = batches(labelled())
    first = source.load()
    second = source.load(first)
    assert second.data is first.data
    assert np.array_equal(second.data, PICTURES[2:4])
    other = source.load(Batch(np.zeros((2, 1, 9, 9), np.float32), first.label))
    assert other.data.shape == (2, 1, 2, 3)
    assert np.array_equal(other.data, [PICTURES[4], PICTURES[0]])


def test_each_batch_has_the_shape_of_its_first_record(batches):
    source = batches([array_to_datum(np.zeros((1, 2, 2 + i), np.uint8)) for i in range(3)], 1)
    assert [source.load().data.shape[3] for _ in range(4)] == [2, 3, 4, 2]


def test_pictures_of_different_sizes_need_a_crop(batches, tmp_path):
    datums = [array_to_datum(np.zeros((1, 3, 3 + i), np.uint8)) for i in range(2)]
    with pytest.raises(
        DataError, match=r"record '001' of database .*db' gives 1 x 3 x 4, but its batch began with"
    ):
        batches(datums).load()


def test_a_crop_makes_them_fit(batches):
    datums = [array_to_datum(np.zeros((1, 3, 3 + i), np.uint8)) for i in range(2)]
    assert batches(datums, crop_size=3).load().data.shape == (2, 1, 3, 3)


def test_encoded_and_raw_records_mix(batches):
    encoded = Datum(data=encode_png(PICTURES[3][0]), encoded=True, label=-4)
    batch = batches([labelled()[1], encoded]).load()
    assert np.array_equal(batch.data, [PICTURES[1], PICTURES[3]])
    assert batch.label.tolist() == [1, -4]


def test_forcing_colour_concerns_pictures_and_is_an_error_line_for_arrays(batches, capsys):
    encoded = Datum(data=encode_png(PICTURES[3][0]), encoded=True)
    source = batches([encoded, labelled()[0]], 1, force_color=True)
    assert source.load().data.shape == (1, 3, 2, 3)
    assert "force_color" not in capsys.readouterr().err
    for _ in range(3):
        source.load()
    assert capsys.readouterr().err.count("] force_color and force_gray only for encoded datum") == 1


def test_forcing_both_is_refused_for_pictures_alone(batches):
    both = {"force_color": True, "force_gray": True}
    assert batches(labelled(), **both).first_shape() == (1, 2, 3)


def test_forcing_both_is_refused_for_a_picture(batches):
    with pytest.raises(DataError, match=r"record '000' .* sets both"):
        batches(
            [Datum(data=encode_png(PICTURES[0][0]), encoded=True)], force_color=True, force_gray=True
        ).load()


@pytest.mark.parametrize("action", ["load", "first_shape"])
@pytest.mark.parametrize(
    ("datum", "message"),
    [
        (b"\xff\xff", "is no Datum"),
        (Datum(data=b"no picture", encoded=True), "is no picture"),
        (Datum(channels=1, height=1, width=1), "holds 0 floats"),
        (array_to_datum(np.zeros((1, 2, 9), np.uint8)), "smaller than crop_size 3"),
    ],
)
def test_a_bad_record_is_named(batches, datum, message, action):
    with pytest.raises(DataError, match=f"record '000' of database '.*db' .*{message}"):
        getattr(batches([datum], crop_size=3), action)()


def test_going_round_is_logged_as_caffe_does(tmp_path, capsys):
    with database(tmp_path / "db", labelled()) as db:
        records = endless(db)
        keys = [next(records)[0] for _ in range(5)]
        assert "Restarting" not in capsys.readouterr().err
        assert next(records)[0] == keys[0]
        assert "data_layer.cpp:73] Restarting data prefetching from start." in capsys.readouterr().err
