import pytest

from caffelite.errors import ProtoError
from caffelite.proto import files


def test_missing_file_suggests_similar_names(tmp_path):
    (tmp_path / "lenet.prototxt").touch()
    with pytest.raises(ProtoError, match=r"lenet\.prototx: no such file; did you mean '.*lenet\.prototxt'\?"):
        files.open_input(tmp_path / "lenet.prototx")


def test_missing_file_without_any_like_it(tmp_path):
    with pytest.raises(ProtoError, match=r"x: no such file$"):
        files.open_input(tmp_path / "x")


def test_missing_folder(tmp_path):
    with pytest.raises(ProtoError, match=r"no such file; folder '.*models' does not exist"):
        files.open_input(tmp_path / "models" / "x")


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        ([], "this is a folder, not a file$"),
        (["b.prototxt", "a.caffemodel", "c"], "it holds a.caffemodel, b.prototxt"),
        (["data.mdb", "lock.mdb"], "an LMDB database"),
        (["CURRENT", "LOCK"], "a LevelDB database"),
    ],
)
def test_folder(tmp_path, entries, kind):
    for entry in entries:
        (tmp_path / entry).touch()
    with pytest.raises(ProtoError, match=kind):
        files.open_input(tmp_path)


def test_null_character_in_the_name():
    with pytest.raises(ProtoError, match=r"'a\\x00b': cannot be read"):
        files.open_input("a\0b")


def test_unreadable_file(tmp_path, monkeypatch):
    def refuse(path, *args):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ProtoError, match="cannot be read: Permission denied"):
        files.open_input(tmp_path / "a")
    with pytest.raises(ProtoError, match="this is a folder"):
        files.open_input(tmp_path)


def test_failure_while_reading(tmp_path, monkeypatch):
    class Broken:
        def __enter__(self):
            return self

        def __exit__(self, *args):
            pass

        def read(self):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(files, "open_input", lambda path: Broken())
    with pytest.raises(ProtoError, match="a: cannot be read: Input/output error"):
        files.read_input("a")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:", "Git LFS"),
        (b"\n<!DOCTYPE html>\n<html>", "web page"),
        (b"<html lang=en>", "web page"),
        (b"\x89HDF\r\n\x1a\n\0\0", "HDF5"),
        (bytes(16) + b"\xde\xc0\xef\xbe", "LMDB"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"\xff\xfel\0a\0", "UTF-16"),
    ],
)
def test_foreign_kind(head, kind):
    assert kind in files.foreign_kind(head)


@pytest.mark.parametrize("head", [b"", b'name: "x"', b"\n\x05lenet", b"<", b"# <html>"])
def test_own_kinds_are_not_foreign(head):
    assert files.foreign_kind(head) is None


@pytest.mark.parametrize(
    ("head", "is_text"),
    [
        (b'name: "x"', True),
        (b"\xef\xbb\xbf# comment\nlayer {", True),
        (b"# a comment that is longer than what was read", True),
        (b"  \n", True),
        (b"\n\x05lenet\xa2\x06", False),
        (b"%PDF-1.4", False),
    ],
)
def test_looks_like_text(head, is_text):
    assert files.looks_like_text(head) == is_text


@pytest.mark.parametrize(
    ("data", "is_binary"),
    [(b"", False), (b"# \x1a" + b" " * 100, False), (b"a\0b", True), (b"\x01\x02abc", True)],
)
def test_is_binary(data, is_binary):
    assert files.is_binary(data) == is_binary


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x08\x88\x27\x12\x05", "solver state"),
        (b"\x08\x01\x10\x03", "single blob"),
        (b"\n\x05lenet", "trained weights"),
        (b"\xff\xff", "a binary file"),
    ],
)
def test_binary_kind(head, kind):
    assert kind in files.binary_kind(head)
