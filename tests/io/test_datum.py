import numpy as np
import pytest

import caffelite
from caffelite.errors import CaffeliteError, DataError
from caffelite.io.datum import array_to_datum, datum_image, datum_to_array, parse_datum
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import Datum

X = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)


def test_bytes_survive():
    datum = array_to_datum(X, 7)
    assert (datum.channels, datum.height, datum.width, datum.label) == (2, 3, 4, 7)
    assert datum.data == bytes(range(24))
    back = datum_to_array(datum)
    assert back.dtype == np.uint8
    assert np.array_equal(back, X)
    back[...] = 0  # a copy, which may be written to


@pytest.mark.parametrize("x", [X.astype(int) - 5, X / 4, X.astype(np.float32)])
def test_all_else_becomes_floats(x):
    datum = array_to_datum(x)
    assert not datum.HasField("label")
    assert not datum.data
    back = datum_to_array(datum)
    assert back.dtype == np.float64
    assert np.array_equal(back, x)


def test_the_order_is_that_of_the_axes_not_of_the_memory():
    view = X.transpose(2, 0, 1)
    assert np.array_equal(datum_to_array(array_to_datum(view)), view)


@pytest.mark.parametrize("error", [ValueError, CaffeliteError])
def test_three_axes_are_needed(error):
    with pytest.raises(error, match=r"\(channels, height, width\), not one of shape \(2, 2\)"):
        array_to_datum(np.zeros((2, 2)))


@pytest.mark.parametrize(
    ("datum", "message"),
    [
        (Datum(channels=1, height=2, width=2, data=b"abc"), "says it is 1 x 2 x 2, but holds 3 bytes"),
        (Datum(channels=1, height=1, width=2, data=b"abc"), "holds 3 bytes"),
        (Datum(channels=1, height=2, width=2, float_data=[1]), "holds 1 floats"),
        (Datum(channels=1, height=2, width=2), "holds 0 floats"),
        (Datum(data=b"abc"), "says it is 0 x 0 x 0, but holds 3 bytes"),
        (Datum(channels=-1, height=-1, width=1, data=b"a"), "says it is -1 x -1 x 1"),
    ],
)
def test_the_values_fill_the_shape(datum, message):
    with pytest.raises(DataError, match=message):
        datum_to_array(datum)
    with pytest.raises(DataError, match=message):
        datum_image(datum)


def test_an_encoded_picture_is_decoded_by_datum_image_alone():
    gray = X[0]
    datum = Datum(data=encode_png(gray), encoded=True)
    assert np.array_equal(datum_image(datum), gray[None])
    assert np.array_equal(datum_image(datum, color=True), np.stack([gray] * 3))
    with pytest.raises(DataError, match="encoded picture"):
        datum_to_array(datum)


def test_colours_come_in_planes():
    bgr = X.reshape(2, 4, 3)
    assert np.array_equal(datum_image(Datum(data=encode_png(bgr), encoded=True)), bgr.transpose(2, 0, 1))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_floats_come_in_the_precision_asked_for(dtype):
    assert datum_image(array_to_datum(X / 3), dtype).dtype == dtype


def test_a_value_that_is_no_datum():
    with pytest.raises(DataError, match=r"is no Datum \(3 bytes\), or is damaged"):
        parse_datum(b"\x08\xff\xff")


def test_the_functions_have_pycaffe_s_names():
    assert caffelite.io.array_to_datum is array_to_datum
    assert caffelite.io.datum_to_array is datum_to_array
