import os

import pytest

from caffelite.engines.random_stream import RandomStream
from caffelite.errors import DataError
from caffelite.tools.image_sets import class_folders, csv_images, listed_images


def make(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def pairs(images):
    return [tuple(image) for image in images.images]


# Caffe's lists


def test_a_list(tmp_path):
    (tmp_path / "list.txt").write_bytes(b"a.jpg 3\nwith space.png -2\r\nsub/b.png 0\nno_label\n\nlast 7")
    images = listed_images("root/", tmp_path / "list.txt")
    assert pairs(images) == [
        ("a.jpg", 3),
        ("with space.png", -2),
        ("sub/b.png", 0),
        ("no_label", 0),
        ("", 0),
        ("last", 7),
    ]
    assert images.path_of("a.jpg") == "root/a.jpg"
    assert images.labels is None
    assert listed_images("", tmp_path / "list.txt").path_of("/a.jpg") == "/a.jpg"


def test_the_order_is_that_of_caffe_s_generator(tmp_path):
    (tmp_path / "list.txt").write_text("".join(f"{i} {i}\n" for i in range(50)))
    images = listed_images("", tmp_path / "list.txt")
    expected = list(range(50))
    RandomStream(7).shuffle(expected)
    assert [image.label for image in images.shuffled(7).images] == expected
    assert images.shuffled(7).images == images.shuffled(7).images != images.shuffled(8).images
    assert pairs(images)[0] == ("0", 0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "list.txt' cannot be read: No such file"),
        ("", "list of pictures '.*list.txt' is empty"),
        ("a 1\nb 2147483648\n", "list.txt:2: label 2147483648 has more than 32 bits"),
        ("a -2147483649\n", "list.txt:1: label -2147483649"),
    ],
)
def test_a_list_that_is_not_right(tmp_path, content, message):
    if content is not None:
        (tmp_path / "list.txt").write_text(content)
    with pytest.raises(DataError, match=message):
        listed_images("", tmp_path / "list.txt")


# Folders of classes


def test_a_folder_for_each_class(tmp_path):
    make(
        tmp_path,
        *("dog/2.PNG", "dog/1.jpg", "dog/sub/0.jpeg", "cat/x.bmp", "empty/notes.txt", "Zebra/z z.webp"),
        *("readme.txt", ".hidden/1.jpg", "dog/.DS_Store", "dog/Thumbs.db"),
    )
    images = class_folders(tmp_path)
    assert images.labels == ["Zebra", "cat", "dog", "empty"]
    assert pairs(images) == [
        ("Zebra/z z.webp", 0),
        ("cat/x.bmp", 1),
        ("dog/1.jpg", 2),
        ("dog/2.PNG", 2),
        ("dog/sub/0.jpeg", 2),
    ]
    assert images.ignored == ["readme.txt", "dog/Thumbs.db", "empty/notes.txt"]
    assert images.path_of("cat/x.bmp") == os.path.join(tmp_path, "cat/x.bmp")


@pytest.mark.skipif(os.name == "nt", reason="links are not for everybody")
def test_links_are_followed_but_not_in_circles(tmp_path):
    make(tmp_path, "data/1.jpg", "classes/cat/2.jpg")
    os.symlink(tmp_path / "data", tmp_path / "classes" / "dog")
    os.symlink(tmp_path / "classes" / "cat", tmp_path / "classes" / "cat" / "again")
    assert pairs(class_folders(tmp_path / "classes")) == [("cat/2.jpg", 0), ("dog/1.jpg", 1)]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "no pictures in folders of it .it has 0 folders and 0 other files.; a folder for each class"),
        (["1.jpg", "2.jpg"], "0 folders and 2 other files"),
        (["cat/a.gif", "dog/b.txt"], "2 folders and 2 other files"),
    ],
)
def test_a_folder_without_pictures_of_classes(tmp_path, names, message):
    make(tmp_path, *names)
    with pytest.raises(DataError, match=message):
        class_folders(tmp_path)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(DataError, match="none' cannot be read: No such file"):
        class_folders(tmp_path / "none")


# CSV


def read_csv(tmp_path, text, encoding="utf-8"):
    (tmp_path / "list.csv").write_bytes(text.encode(encoding))
    return csv_images(tmp_path / "list.csv")


@pytest.mark.parametrize(
    "text",
    [
        "a.jpg,3\nb c.png,5\n",
        "path,label\na.jpg,3\nb c.png,5\n",
        "Label;id;Image\r\n3;x;a.jpg\r\n5;y;b c.png\r\n",
        "\ufefffilename\tclass\na.jpg\t3\n\nb c.png\t 5",
        'a.jpg , +3 \n"b c.png","5.0"\n,\n',
        "what,kind\na.jpg,3\nb c.png,5\n",
    ],
)
def test_a_table(tmp_path, text):
    images = read_csv(tmp_path, text)
    assert pairs(images) == [("a.jpg", 3), ("b c.png", 5)]
    assert images.labels is None


def test_names_become_numbers(tmp_path):
    images = read_csv(tmp_path, 'path,label\na.jpg,dog\n"b, c.jpg","Ärger, ""ja"""\nd.jpg,dog\ne.jpg,7\n')
    assert images.labels == ["7", "dog", 'Ärger, "ja"']
    assert pairs(images) == [("a.jpg", 1), ("b, c.jpg", 2), ("d.jpg", 1), ("e.jpg", 0)]


def test_a_first_row_with_a_picture_is_no_header(tmp_path):
    assert pairs(read_csv(tmp_path, "a.jpg,cat\nb.jpg,dog\n")) == [("a.jpg", 0), ("b.jpg", 1)]
    make(tmp_path, "without_extension")
    assert len(read_csv(tmp_path, "without_extension,cat\nb.jpg,dog\n").images) == 2
    assert len(read_csv(tmp_path, "missing,1\nb.jpg,2\n").images) == 2


def test_paths_count_from_the_working_directory_or_from_the_table(tmp_path, monkeypatch):
    images = read_csv(tmp_path, "a.jpg,0\n")
    make(tmp_path, "a.jpg", "elsewhere/b.jpg")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert images.path_of("a.jpg") == str(tmp_path / "a.jpg")
    assert images.path_of("b.jpg") == "b.jpg"
    assert images.path_of("/c.jpg") == "/c.jpg"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "list.csv: lists no pictures"),
        ("path,label\n", "list.csv: lists no pictures"),
        ("a.jpg,1\nb.jpg\n", r"list.csv:2: needs a path and a label, got \['b.jpg'\]"),
        ("a.jpg,1\n\n,2\n", r"list.csv:3: needs a path and a label"),
        ("a.jpg,1\nb.jpg,99999999999\n", "list.csv:2: label 99999999999 has more than 32 bits"),
        (
            "path,weight,size\na.jpg,1,2\n",
            "list.csv:1: needs a column for the path .path, file, .*got path, we",
        ),
        ('a.jpg,1\n"b.jpg,2\n', "list.csv:2: is no CSV"),
    ],
)
def test_a_table_that_is_not_right(tmp_path, text, message):
    with pytest.raises(DataError, match=message):
        read_csv(tmp_path, text)


def test_a_table_that_is_no_text(tmp_path):
    with pytest.raises(DataError, match=r"is no text in UTF-8: .*at byte 0"):
        read_csv(tmp_path, "ä.jpg,1\n", "latin-1")
    with pytest.raises(DataError, match=r"none.csv' cannot be read"):
        csv_images(tmp_path / "none.csv")
