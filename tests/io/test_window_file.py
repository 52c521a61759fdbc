import pytest

from caffelite.errors import DataError
from caffelite.io.window_file import read_window_file

TWO = """# 0
a.png
3 20 30
3
1 0.9 2 3 6 9
0 0.1 1 1 4 5
2 0.45 0 0 1 1
# 1 b.png 3 5 6 2
7 0.5 0 0 5 4   9 0.39999 1 2 3 4
"""


def read(tmp_path, text, fg=0.5, bg=0.4):
    (tmp_path / "windows.txt").write_text(text)
    return read_window_file(str(tmp_path / "windows.txt"), fg, bg)


def test_objects_and_background(tmp_path):
    windows = read(tmp_path, TWO)
    assert windows.names == ["a.png", "b.png"]
    assert windows.channels == 3
    assert windows.foreground.tolist() == [[0, 1, 2, 3, 6, 9], [1, 7, 0, 0, 5, 4]]
    assert windows.background.tolist() == [[0, 0, 1, 1, 4, 5], [1, 0, 1, 2, 3, 4]]


def test_the_object_threshold_comes_first(tmp_path):
    windows = read(tmp_path, TWO.replace("0 0.1", "3 0.1"), fg=0.1, bg=1)
    assert len(windows.foreground) == 5
    assert len(windows.background) == 0


@pytest.mark.parametrize(
    ("overlap", "is_object"), [("0.1", True), ("0.10000001", True), ("0.0999999", False)]
)
def test_overlaps_are_compared_in_single_precision(tmp_path, overlap, is_object):
    """0.1 of the prototxt is a float, larger than 0.1 in double precision."""
    windows = read(tmp_path, f"# 0 a 3 1 1 1 1 {overlap} 0 0 0 0", fg=0.10000000149011612, bg=0)
    assert len(windows.foreground) == is_object


def test_a_picture_without_windows(tmp_path):
    windows = read(tmp_path, "# 0 a.png 3 5 6 0 # 1 b.png 1 5 6 1 1 1 0 0 0 0")
    assert windows.names == ["a.png", "b.png"]
    assert windows.channels == 1
    assert windows.foreground.tolist() == [[1, 1, 0, 0, 0, 0]]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# 1 b", "1 b", r"line 8: '1' should be '#'; for each picture come '# index', path"),
        ("# 1 b", "# one b", "line 8: 'one' should be an integer"),
        ("3 20 30", "3 20.5 30", "line 3: '20.5' should be an integer"),
        ("3\n1", "x\n1", "line 4: 'x' should be an integer"),
        ("2 3 6 9", "2 3.5 6 9", "line 5: '3.5' should be an integer"),
        ("2 3 6 9", "2 inf 6 9", "line 5: 'inf' should be an integer"),
        ("2 3 6 9", "2 3000000000 6 9", "line 5: '3000000000' should be an integer of 32 bits"),
        ("0 0.1", "0 small", "line 6: 'small' should be a number, the overlap"),
        ("7 0.5", "0 0.5", "line 9: '0' should be the label of an object, 1 or more"),
        ("1 2 3 4\n", "1 2 3", "ends too early; it should hold, for each picture, '# index'"),
        ("5 6 2\n7 0.5 0 0 5 4   9 0.39999 1 2 3 4\n", "5", "ends too early"),
        ("# 1 b", "# 2 b", "numbers its pictures 0 to 2; it has 2, so their numbers are 0 to 1"),
        ("# 0", "# -1", "numbers its pictures -1 to 1"),
    ],
)
def test_what_is_not_right_is_pointed_at(tmp_path, old, new, message):
    assert old in TWO
    with pytest.raises(DataError, match=rf"window file '.*windows\.txt'.*{message}"):
        read(tmp_path, TWO.replace(old, new))


def test_empty_and_missing_files(tmp_path):
    with pytest.raises(DataError, match="is empty; it should hold, for each picture"):
        read(tmp_path, " \n")
    with pytest.raises(DataError, match="'nowhere' cannot be read: No such file"):
        read_window_file("nowhere", 0.5, 0.5)
