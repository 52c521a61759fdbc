import errno
import os
import stat
import threading

import pytest

from caffelite.errors import CaffeliteError
from caffelite.proto.atomic import atomic_write, check_target


def write(path, data=b"new"):
    with atomic_write(path) as file:
        file.write(data)


def test_writes_and_leaves_nothing_else(tmp_path):
    write(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a"]


def test_replaces_and_keeps_the_mode(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_new_files_get_the_usual_mode(tmp_path):
    (tmp_path / "plain").write_bytes(b"")
    write(tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_follows_links(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


def write_half(path, exception):
    with atomic_write(path) as file:
        file.write(b"half")
        raise exception


@pytest.mark.parametrize("exception", [RuntimeError, KeyboardInterrupt])
def test_an_exception_keeps_the_old_file(tmp_path, exception):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(exception):
        write_half(path, exception)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_full_disk(tmp_path):
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(CaffeliteError, match=r"a\.bin: cannot be written: the disk is full"):
        write_half(tmp_path / "a.bin", full)
    assert os.listdir(tmp_path) == []


def test_missing_folder(tmp_path):
    with pytest.raises(CaffeliteError, match=r"x/a: cannot be written: there is no folder '.*x'; create it"):
        write(tmp_path / "x" / "a")


def test_folder_in_place_of_the_file(tmp_path):
    with pytest.raises(CaffeliteError, match="cannot be written: it is a folder"):
        write(tmp_path)
    assert os.listdir(tmp_path) == []


def test_no_permission(tmp_path, monkeypatch):
    def refuse(path, *args):
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(CaffeliteError, match="no permission to write into folder"):
        write(tmp_path / "a")


def test_errors_about_other_files_pass(tmp_path):
    with pytest.raises(FileNotFoundError), atomic_write(tmp_path / "a"):
        (tmp_path / "missing").read_bytes()
    assert os.listdir(tmp_path) == []


def test_other_reasons_are_quoted(tmp_path):
    with pytest.raises(CaffeliteError, match="cannot be written: File name too long"):
        write(tmp_path / ("n" * 300))


def test_pipes_are_written_directly(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write(pipe)
    reader.join()
    assert received == [b"new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_the_place_of_a_file_is_checked_before_the_work(tmp_path):
    check_target(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CaffeliteError, match=r"no/new: cannot be written: there is no folder '.*no'; create"):
        check_target(tmp_path / "no" / "new")
    with pytest.raises(CaffeliteError, match=r"cannot be written: it is a folder"):
        check_target(tmp_path)
