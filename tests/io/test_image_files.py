import io

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError
from caffelite.io.image_files import ListedImage, read_file, read_image, read_image_list
from caffelite.io.images import bgr_to_gray_png
from caffelite.io.png import encode_png
from caffelite.io.resize import resize_linear

BGR = np.random.default_rng(1).integers(0, 256, (6, 8, 3), dtype=np.uint8)


@pytest.mark.parametrize(
    ("text", "images"),
    [
        (b"a.png 3\nb/c.jpg 12\n", [("a.png", 3), ("b/c.jpg", 12)]),
        (b"a.png 3", [("a.png", 3)]),
        (b"with some space.png 4\n", [("with some space.png", 4)]),
        (b"a.png -2\nb.png +5\n", [("a.png", -2), ("b.png", 5)]),
        (b"a.png 3\r\nb.png 4\r\n", [("a.png", 3), ("b.png", 4)]),
        (b"a.png 2.9\nb.png 7x\nc.png x\n", [("a.png", 2), ("b.png", 7), ("c.png", 0)]),
        (b"a.png 3 \n", [("a.png 3", 0)]),
        (b"a.png  \t3\n", [("a.png ", 3)]),
        (b"a.png\n17.png\n", [("a.png", 0), ("17.png", 17)]),
        (b"a.png 1\n\nb.png 2\n", [("a.png", 1), ("", 0), ("b.png", 2)]),
        ("größe.png 1\n".encode(), [("größe.png", 1)]),
    ],
)
def test_a_list_is_read_as_caffe_reads_it(tmp_path, text, images):
    (tmp_path / "list.txt").write_bytes(text)
    assert read_image_list(str(tmp_path / "list.txt")) == [ListedImage(*image) for image in images]


def test_a_list_that_is_empty_or_missing(tmp_path):
    (tmp_path / "list.txt").touch()
    with pytest.raises(DataError, match=r"the list of pictures '.*list\.txt' is empty; each line names"):
        read_image_list(str(tmp_path / "list.txt"))
    with pytest.raises(DataError, match=r"nowhere\.txt' cannot be read: No such file"):
        read_image_list(str(tmp_path / "nowhere.txt"))


def test_a_name_that_cannot_be():
    with pytest.raises(DataError, match="cannot be read: embedded null"):
        read_file("a\0b")


def test_colour_gray_and_size(tmp_path):
    path = str(tmp_path / "a.png")
    (tmp_path / "a.png").write_bytes(encode_png(BGR))
    assert np.array_equal(read_image(path, color=True), BGR.transpose(2, 0, 1))
    assert np.array_equal(read_image(path, color=False)[0], bgr_to_gray_png(BGR))
    resized = resize_linear(BGR, 5, 9)
    assert np.array_equal(read_image(path, color=True, size=(5, 9)), resized.transpose(2, 0, 1))


def test_exif_turns_a_picture(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: 90 degrees clockwise makes it upright
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(BGR[..., ::-1])).save(file, "PNG", exif=exif)
    (tmp_path / "a.png").write_bytes(file.getvalue())
    got = read_image(str(tmp_path / "a.png"), color=True)
    assert np.array_equal(got, np.rot90(BGR, -1).transpose(2, 0, 1))


def test_what_is_no_picture_is_named(tmp_path):
    (tmp_path / "a.png").write_bytes(b"not a picture")
    with pytest.raises(DataError, match=r"'.*a\.png' is no picture \(13 bytes"):
        read_image(str(tmp_path / "a.png"), color=True)
