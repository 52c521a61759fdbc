import numpy as np
import pytest
from PIL import Image

from caffelite.errors import CaffeliteError, DataError
from caffelite.io.datum import array_to_datum
from caffelite.io.png import encode_png
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.contact_sheet import BACKGROUND, GAP, LINE, TILE, contact_sheet

RNG = np.random.default_rng(0)


def draw(tmp_path, *datums, captions=None, rgb=False):
    path = tmp_path / "sheet.png"
    contact_sheet(datums, captions or [""] * len(datums), path, rgb)
    with Image.open(path) as image:
        assert image.format == "PNG"
        return np.asarray(image.convert("RGB"))


def tile(sheet, column=0, row=0):
    x, y = GAP + column * (TILE + GAP), GAP + row * (TILE + LINE + GAP)
    return sheet[y : y + TILE, x : x + TILE]


def test_small_pictures_are_enlarged_and_large_ones_reduced(tmp_path):
    small = RNG.integers(0, 256, (3, 48, 32), dtype=np.uint8)
    sheet = draw(tmp_path, array_to_datum(small), array_to_datum(np.full((1, 400, 200), 90, np.uint8)))
    expected = small[::-1].transpose(1, 2, 0).repeat(2, axis=0).repeat(2, axis=1)
    assert np.array_equal(tile(sheet)[:, 16:80], expected)
    assert (tile(sheet, 1)[:, 24:72] == 90).all()
    assert sheet.shape[1] == 2 * (TILE + GAP) + GAP


def test_channels_may_be_red_green_blue(tmp_path):
    red = np.zeros((3, 96, 96), np.uint8)
    red[0] = 200
    assert (tile(draw(tmp_path, array_to_datum(red), rgb=True)) == [200, 0, 0]).all()
    assert (tile(draw(tmp_path, array_to_datum(red))) == [0, 0, 200]).all()
    alpha = np.concatenate([red, red[1:2]])
    assert (tile(draw(tmp_path, array_to_datum(alpha))) == [0, 0, 200]).all()


def test_files_are_decoded(tmp_path):
    picture = RNG.integers(0, 256, (96, 96, 3), dtype=np.uint8)
    sheet = draw(tmp_path, Datum(encoded=True, data=encode_png(picture)))
    assert np.array_equal(tile(sheet), picture[..., ::-1])


def test_of_other_numbers_of_channels_the_first_is_drawn(tmp_path):
    values = RNG.integers(0, 256, (7, 96, 96), dtype=np.uint8)
    assert np.array_equal(tile(draw(tmp_path, array_to_datum(values)))[..., 1], values[0])


@pytest.mark.parametrize(
    ("values", "levels"),
    [
        ([-1.0, 0.0, 1.0], [0, 127, 255]),
        ([5.0, 5.0, 5.0], [0, 0, 0]),
        ([np.nan, 0.0, 1.0], [0, 0, 255]),
    ],
)
def test_floats_are_stretched(tmp_path, values, levels):
    drawn = tile(draw(tmp_path, array_to_datum(np.array(values).reshape(1, 1, 3))))
    assert drawn[TILE // 2, [16, 48, 80], 0].tolist() == levels


def test_features_are_wrapped_to_a_square(tmp_path):
    values = np.arange(8, dtype=float).reshape(8, 1, 1)
    drawn = tile(draw(tmp_path, array_to_datum(values)))
    expected = (np.array([*range(8), 0]) * 255 / 7).astype(np.uint8).reshape(3, 3)
    assert np.array_equal(drawn[16::32, 16::32, 0], expected)


def test_captions_stand_below_and_inside_their_column(tmp_path):
    datums = [array_to_datum(np.zeros((1, 96, 96), np.uint8))] * 4
    sheet = draw(tmp_path, *datums, captions=["", "7 dog", "x" * 300, "日本"])
    below = sheet[GAP + TILE + 1 : GAP + TILE + LINE]
    assert (below[:, : TILE + GAP] == BACKGROUND).all()
    assert (below[:, TILE + GAP :] < 100).any()
    second = sheet[2 * (GAP + TILE) + LINE + 1 :]
    columns = np.nonzero((second[: LINE - 1] < 200).any(axis=(0, 2)))[0]
    assert columns.min() >= GAP
    assert not any(GAP + TILE <= column < 2 * GAP + TILE - 1 for column in columns)


def test_what_cannot_be_drawn(tmp_path):
    with pytest.raises(DataError, match="there are no pictures to draw"):
        draw(tmp_path)
    with pytest.raises(DataError, match="is no picture"):
        draw(tmp_path, Datum(encoded=True, data=b"x"))
    with pytest.raises(CaffeliteError, match="cannot be written: there is no folder"):
        draw(tmp_path / "nowhere", array_to_datum(np.zeros((1, 2, 2), np.uint8)))
    assert list(tmp_path.iterdir()) == []
