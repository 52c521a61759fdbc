import errno
import io
import os

import numpy as np
import pytest
from PIL import Image

from caffelite.errors import DataError, SettingError
from caffelite.io import incomplete
from caffelite.io.datum import datum_image
from caffelite.io.db import create_db
from caffelite.io.encode import encode_image
from caffelite.io.image_files import ListedImage, read_file
from caffelite.io.images import decode_image
from caffelite.io.resize import resize_linear
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools import convert_imageset as module
from caffelite.tools.convert_imageset import Summary, convert_imageset
from caffelite.tools.image_sets import ImageSet, class_folders, csv_images, listed_images
from tests import packages
from tests.tools import recorded

RNG = np.random.default_rng(0)
PIXELS = RNG.integers(0, 256, (9, 7, 3), dtype=np.uint8)  # RGB


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def save(name, pixels=PIXELS, **options):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    Image.fromarray(pixels).save(name, **options)


def listed(*names):
    return ImageSet([ListedImage(name, i) for i, name in enumerate(names)])


def picture(name, color, size=None):
    """Return the picture (H, W, C) of a file."""
    image = decode_image(read_file(name), color)
    return resize_linear(image, *size) if size else image


def datums(path="out"):
    return [Datum.FromString(value) for _, value in recorded.records(path)]


def keys(path="out"):
    return [key.decode() for key, _ in recorded.records(path)]


# What Caffe's tool made


@pytest.fixture
def caffe(folder):
    recorded.unpack(folder)
    return folder


FLAGS = {"resize_width": int, "resize_height": int, "backend": str, "encode_type": str}


def options_of(flags):
    options = {}
    for flag in flags:
        name, _, value = flag[2:].partition("=")
        options[name] = FLAGS[name](value) if value else True
    return options


@pytest.mark.parametrize("name", recorded.info()["databases"])
def test_the_databases_of_caffe(caffe, name):
    case = recorded.info()["databases"][name]
    if "leveldb" in name:
        packages.plyvel()
    images = listed_images("images/", case["source"])
    convert_imageset(images, "out", **options_of(case["flags"]))
    got, expected = recorded.records("out"), recorded.records(name)
    if name in {
        "lmdb_color_jpg",
        "lmdb_gray_jpg",
        "lmdb_gray_png_resized",
    }:  # the files differ, not the pictures
        got, expected = ([decoded(record) for record in records] for records in (got, expected))
    assert got == expected


def decoded(record):
    key, datum = record[0], Datum.FromString(record[1])
    assert datum.encoded
    return key, datum.label, decode_image(datum.data).tolist()


@pytest.mark.parametrize("name", ["lmdb_color", "leveldb_gray"])
def test_the_log_is_caffe_s(caffe, name, capsys):
    case = recorded.info()["databases"][name]
    if "leveldb" in name:
        packages.plyvel()
    convert_imageset(listed_images("images/", case["source"]), name + "2", **options_of(case["flags"]))
    lines = [line[0] + " " + line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    assert lines == [line.replace(name, name + "2") for line in case["log"]]


# Records


def test_raw_records(folder):
    save("a.png")
    save("b.bmp")
    assert convert_imageset(listed("a.png", "b.bmp"), "out") == Summary("out", 2, 2, [])
    assert keys() == ["00000000_a.png", "00000001_b.bmp"]
    for i, datum in enumerate(datums()):
        assert (datum.channels, datum.height, datum.width, datum.label) == (3, 9, 7, i)
        assert np.array_equal(datum_image(datum), PIXELS[..., ::-1].transpose(2, 0, 1))
        assert not datum.encoded


@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("backend", ["LMDB", "LEVELDB"])
def test_the_output_does_not_depend_on_the_number_of_workers(folder, workers, backend):
    if backend == "LEVELDB":
        packages.plyvel()
    names = [f"{i}.jpg" for i in range(60)]
    for name in names:
        save(name, RNG.integers(0, 256, (12, 10, 3), dtype=np.uint8))
    os.remove("17.jpg")
    for out, count in ("one", 1), ("many", workers):
        summary = convert_imageset(listed(*names), out, backend=backend, shuffle=True, workers=count)
        assert summary.failed == ["'17.jpg' cannot be read: No such file or directory"]
    assert recorded.records("one") == recorded.records("many")
    if backend == "LMDB":
        with open("one/data.mdb", "rb") as one, open("many/data.mdb", "rb") as many:
            assert one.read() == many.read()


def test_shuffling_is_reproducible(folder):
    names = [f"{i}.png" for i in range(20)]
    for name in names:
        save(name)
    orders = {}
    for out, options in {"a": {}, "b": {"seed": 1}, "c": {"seed": 2}}.items():
        convert_imageset(listed(*names), out, shuffle=True, **options)
        orders[out] = [datum.label for datum in datums(out)]
        assert keys(out) == [f"{i:08}_{label}.png" for i, label in enumerate(orders[out])]
    assert orders["a"] == orders["b"] != orders["c"]
    assert sorted(orders["c"]) == list(range(20))


def test_progress_counts_pictures_that_fail_too(folder, capsys):
    save("a.png")
    calls = []
    convert_imageset(listed("a.png", "b.png"), "out", progress=lambda *call: calls.append(call))
    assert calls == [(1, 2), (2, 2)]


def test_every_thousand_is_logged(folder, capsys):
    save("a.png", PIXELS[:1, :1])
    convert_imageset(listed(*["a.png"] * 2000), "out")
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    assert lines[2:] == ["Processed 1000 files.", "Processed 2000 files."]


# Pictures of all kinds


def of_kind(kind):
    """Save a picture of a kind, and return its name."""
    gray = PIXELS[..., 0]
    name = f"{kind}.{'jpg' if kind in {'cmyk', 'jpeg', 'gray_jpeg', 'rotated'} else 'png'}"
    if kind == "deep":
        Image.fromarray(gray.astype(np.uint16) * 257).save(name)
    elif kind == "cmyk":
        Image.fromarray(PIXELS).convert("CMYK").save(name)
    elif kind == "rotated":
        exif = Image.Exif()
        exif[0x0112] = 6
        Image.fromarray(PIXELS).save(name, exif=exif)
    elif kind == "palette":
        Image.fromarray(PIXELS).quantize(16).save(name)
    elif kind == "bits":
        Image.fromarray(gray > 100).save(name)
    elif kind in {"rgba", "la"}:
        Image.fromarray(PIXELS).convert(kind.upper()).save(name)
    else:
        Image.fromarray(gray if "gray" in kind else PIXELS).save(name)
    return name


KINDS = "gray gray_jpeg jpeg deep cmyk rotated palette bits rgba la".split()


@pytest.mark.parametrize("gray", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_pictures_of_all_kinds_become_bgr_or_gray(folder, kind, gray):
    name = of_kind(kind)
    convert_imageset(listed(name), "out", gray=gray)
    (datum,) = datums()
    size = (7, 9) if kind == "rotated" else (9, 7)
    assert (datum.channels, datum.height, datum.width) == (1 if gray else 3, *size)
    assert np.array_equal(datum_image(datum), picture(name, not gray).transpose(2, 0, 1))


@pytest.mark.parametrize("gray", [False, True])
def test_resizing_is_opencv_s(folder, gray):
    save("a.png")
    convert_imageset(listed("a.png"), "out", gray=gray, resize_width=5, resize_height=11)
    (datum,) = datums()
    expected = picture("a.png", not gray, (11, 5))
    assert np.array_equal(datum_image(datum), expected.transpose(2, 0, 1))


@pytest.mark.parametrize("size", [{"resize_width": 5}, {"resize_height": 5}, {"resize_width": -5}])
def test_resizing_takes_both_extents(folder, size):
    save("a.png")
    convert_imageset(listed("a.png"), "out", **size)
    assert datums()[0].height == 9


# Encoding


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.png", {"encoded": True}),
        ("a.PNG", {"encoded": True}),
        ("a.png", {"encode_type": "png"}),
        ("a.png", {"encode_type": "PNG", "gray": True}),
        ("a.jpeg", {"encode_type": "jpg"}),
        ("a.jpeg", {"encoded": True, "gray": True}),
        ("x.y/a.jpg", {"encoded": True, "resize_width": -1}),
    ],
)
def test_a_file_of_the_wanted_type_is_kept_as_it_is(folder, name, options):
    """Also with ``gray``, as in Caffe."""
    save(name)
    convert_imageset(listed(name), "out", **options)
    (datum,) = datums()
    with open(name, "rb") as file:
        assert datum.data == file.read()
    assert datum.encoded
    assert not datum.HasField("channels")


@pytest.mark.parametrize(
    ("name", "options", "file_format"),
    [
        ("a.png", {"encode_type": "jpg"}, "JPEG"),
        ("a.jpg", {"encode_type": "jpeg"}, "JPEG"),  # jpg is a jpeg, but not the other way round
        ("a.png", {"encode_type": "bmp"}, "BMP"),
        ("a.jpg", {"encoded": True, "resize_width": 4, "resize_height": 3}, "JPEG"),
        ("a.tif", {"encoded": True, "resize_width": 4, "resize_height": 3}, "TIFF"),
        ("a.png", {"encoded": True, "resize_width": 4}, "PNG"),  # not resized, but encoded again
        ("a.png", {"encode_type": "webp", "encoded": True}, "WEBP"),
    ],
)
@pytest.mark.parametrize("gray", [False, True])
def test_other_files_are_encoded(folder, name, options, file_format, gray):
    save(name)
    convert_imageset(listed(name), "out", gray=gray, **options)
    (datum,) = datums()
    with open(name, "rb") as file:
        assert datum.data != file.read()
    with Image.open(io.BytesIO(datum.data)) as image:
        assert image.format == file_format
        size = (4, 3) if "resize_height" in options else (7, 9)
        assert image.size == size
    image = picture(name, not gray, size[::-1])
    if file_format == "JPEG":  # what is lost is tested with the encoder
        image = decode_image(encode_image(image, "jpg"), not gray)
    assert np.array_equal(decode_image(datum.data, not gray), image)
    assert (datum.encoded, datum.label) == (True, 0)


def test_names_that_do_not_tell_how_to_encode(folder, capsys):
    save("a.png")
    os.rename("a.png", "noextension")
    os.makedirs("x")
    images = ImageSet([ListedImage("noextension", 0)], path_of=lambda name: "./" + name)
    with pytest.raises(
        DataError, match=r"'./noextension': pictures cannot be encoded as 'noextension'; choose"
    ):
        convert_imageset(images, "out", encoded=True)
    assert "Failed to guess the encoding of 'noextension'" in capsys.readouterr().err
    convert_imageset(images, "out", encoded=True, encode_type="png")
    assert datums()[0].data.startswith(b"\x89PNG")


def test_a_name_that_ends_in_a_dot_is_stored_raw_as_in_caffe(folder):
    save("a.png")
    os.rename("a.png", "a.")
    convert_imageset(listed("a."), "out", encoded=True)
    assert (datums()[0].encoded, datums()[0].channels) == (False, 3)


def test_an_encoding_that_there_is_not(folder):
    with pytest.raises(SettingError, match="cannot be encoded as 'gif'"):
        convert_imageset(listed("a.png"), "out", encode_type="gif")
    with pytest.raises(SettingError, match="at least one worker"):
        convert_imageset(listed("a.png"), "out", workers=0)
    assert os.listdir() == []


# Sizes


@pytest.mark.parametrize("encoded", [False, True])
def test_sizes_are_checked_if_that_is_wanted(folder, encoded):
    save("a.png")
    save("b.png", PIXELS.transpose(1, 0, 2).copy())
    images = listed("a.png", "a.png", "b.png")
    with pytest.raises(
        DataError, match=r"picture 'b.png' is 3 x 7 x 9 .*but 'a.png', the first, is 3 x 9 x 7"
    ):
        convert_imageset(images, "out", check_size=True, encoded=encoded)
    assert sorted(os.listdir()) == ["a.png", "b.png"]
    convert_imageset(images, "out", encoded=encoded)
    sized = {"resize_width": 4, "resize_height": 4}
    convert_imageset(images, "out2", check_size=True, encoded=encoded, **sized)
    assert len(datums("out")) == len(datums("out2")) == 3


# Pictures that cannot be read


def test_what_does_not_decode_is_left_out_and_told(folder, capsys):
    save("good.png")
    save("cut.jpg", np.tile(PIXELS, (20, 20, 1)))
    os.truncate("cut.jpg", 3000)
    save("damaged.png")
    with open("damaged.png", "r+b") as file:
        file.seek(45)
        file.write(b"xxxx")
    with open("text.jpg", "w") as file:
        file.write("no picture")
    os.mkdir("folder.jpg")
    open("empty.png", "w").close()
    names = ["cut.jpg", "good.png", "damaged.png", "text.jpg", "folder.jpg", "empty.png", "missing.png"]
    summary = convert_imageset(listed(*names), "out")
    assert (summary.count, summary.total) == (1, 7)
    assert keys() == ["00000001_good.png"]
    expected = [
        "'cut.jpg' is a picture that cannot be decoded",
        "'damaged.png' is a picture that cannot be decoded",
        "'text.jpg' is no picture",
        "'folder.jpg' cannot be read: Is a directory",
        "'empty.png' is no picture (0 bytes",
        "'missing.png' cannot be read: No such file",
    ]
    assert len(summary.failed) == 6
    for line, start in zip(summary.failed, expected, strict=True):
        assert line.startswith(start)
    log = capsys.readouterr().err
    assert log.count("Could not open or find file ") == 6
    assert "io.cpp:80] Could not open or find file cut.jpg" in log


def test_without_any_picture_there_is_no_database(folder):
    with pytest.raises(
        DataError, match=r"none of the 2 pictures can be read; the first: 'a.png' cannot be read"
    ):
        convert_imageset(listed("a.png", "b.png"), "out")
    assert os.listdir() == []


# Classes


def test_folders_of_classes_become_labels(folder):
    save("pets/dog/a b.png")
    save("pets/cat/c.png")
    summary = convert_imageset(class_folders("pets"), "out")
    assert summary.count == 2
    assert keys() == ["00000000_cat/c.png", "00000001_dog/a b.png"]
    assert [datum.label for datum in datums()] == [0, 1]
    with open("out/labels.txt") as file:
        assert file.read() == "cat\ndog\n"


def test_a_table_of_names_becomes_labels(folder):
    save("sub/a.png")
    with open("sub/list.csv", "w") as file:
        file.write("path,label\na.png,dög\na.png,cat\n")
    convert_imageset(csv_images("sub/list.csv"), "out")
    assert [datum.label for datum in datums()] == [1, 0]
    with open("out/labels.txt", encoding="utf-8") as file:
        assert file.read() == "cat\ndög\n"


def test_numbers_need_no_labels_file(folder):
    save("a.png")
    convert_imageset(listed("a.png"), "out")
    assert os.listdir("out") == ["data.mdb"]


# Outputs


def test_an_existing_output_is_kept(folder):
    save("a.png")
    os.mkdir("out")
    with pytest.raises(DataError, match="'out' exists already; remove it, or choose another name"):
        convert_imageset(listed("a.png"), "out")
    assert os.listdir("out") == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(folder):
    save("a.png")
    os.mkdir("locked", 0o555)
    with pytest.raises(DataError, match="no permission to write into folder"):
        convert_imageset(listed("a.png"), "locked/out")


def test_a_file_system_that_is_read_only(folder, monkeypatch):
    save("a.png")

    def refuse(path):
        raise OSError(errno.EROFS, "Read-only file system", path)

    monkeypatch.setattr(incomplete.os, "mkdir", refuse)
    with pytest.raises(DataError, match="cannot create database 'out': Read-only file system"):
        convert_imageset(listed("a.png"), "out")


def test_a_disk_that_gets_full(folder, monkeypatch):
    save("a.png")

    def full(writer, key, value):
        raise DataError("cannot write to database 'out': the disk is full")

    monkeypatch.setattr("caffelite.io.lmdb_db.LmdbWriter.put", full)
    with pytest.raises(DataError, match="the disk is full"):
        convert_imageset(listed(*["a.png"] * 100), "out", workers=2)
    assert os.listdir() == ["a.png"]


def test_a_name_that_lmdb_does_not_take(folder):
    long = "d/" * 250 + "a.png"
    with pytest.raises(DataError, match=r"the name 'd/d/.*' is too long: LMDB takes keys of 511 bytes, and"):
        convert_imageset(listed("b.png", long), "out")
    assert os.listdir() == []


def test_an_unknown_backend(folder):
    with pytest.raises(DataError, match="database backend 'sqlite' is not supported"):
        convert_imageset(listed("a.png"), "out", backend="sqlite")


def test_an_interrupt_leaves_nothing(folder):
    save("a.png")

    def interrupt(done, total):
        if done == 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert_imageset(listed(*["a.png"] * 100), "out", workers=2, progress=interrupt)
    assert os.listdir() == ["a.png"]


def test_a_name_that_is_no_utf_8_keeps_its_bytes(folder):
    name = os.fsdecode(b"\xe4.png")
    try:
        save(name)
    except OSError:
        pytest.skip("this file system takes no such names")
    convert_imageset(listed(name), "out")
    assert recorded.records("out")[0][0] == b"00000000_\xe4.png"


def test_labels_file_has_the_name_that_others_look_for(folder):
    assert module.LABELS_FILE == "labels.txt"
    with create_db("db") as db:
        db.put(b"k", b"v")
        db.attach(module.LABELS_FILE, b"")
    assert "labels.txt" in os.listdir("db")
