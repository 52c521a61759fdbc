import errno
import gc
import os
import signal
import subprocess
import sys
import time

import pytest

from caffelite.errors import DataError
from caffelite.io import incomplete
from caffelite.io.incomplete import LOCK, IncompleteFolder, reason

LONG_AGO = time.time() - 100


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "out[1]")  # a name that is a pattern, too


def age(folder):
    """Let a folder and its lock be old."""
    for name in (os.path.join(folder, LOCK), folder):
        if os.path.exists(name):
            os.utime(name, (LONG_AGO, LONG_AGO))


def killed(path):
    """Start to make the folder in a process that is killed; return what it leaves."""
    program = (
        "import sys; from caffelite.io.incomplete import IncompleteFolder\n"
        f"folder = IncompleteFolder({path!r}); folder.write_file('half', b'x')\n"
        "print(folder.name, flush=True)\n"
        "sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    name = process.stdout.readline().strip()
    assert os.listdir(name)
    process.kill()
    process.communicate()
    return name


def test_a_folder_gets_its_name_when_it_is_complete(path, tmp_path):
    folder = IncompleteFolder(path)
    folder.write_file("labels.txt", b"cat\n")
    assert folder.alive
    assert not os.path.exists(path)
    folder.complete()
    assert not folder.alive
    assert os.listdir(tmp_path) == [os.path.basename(path)]
    assert os.listdir(path) == ["labels.txt"]
    folder.remove()
    assert os.path.exists(path)


def test_a_file_of_it_gets_the_name_instead(path, tmp_path):
    folder = IncompleteFolder(path)
    folder.write_file("a", b"content")
    folder.write_file("b", b"more")
    folder.complete_file("a")
    assert os.listdir(tmp_path) == [os.path.basename(path)]
    with open(path, "rb") as file:
        assert file.read() == b"content"


def test_a_file_is_written_once(path):
    folder = IncompleteFolder(path)
    folder.write_file("a", b"")
    with pytest.raises(FileExistsError):
        folder.write_file("a", b"")


def test_a_removed_or_forgotten_folder_leaves_nothing(path, tmp_path):
    IncompleteFolder(path).remove()
    assert os.listdir(tmp_path) == []
    folder = IncompleteFolder(path)
    folder.write_file("a", b"")
    del folder
    gc.collect()
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("complete", [lambda f: f.complete(), lambda f: f.complete_file(LOCK)])
def test_what_came_into_being_meanwhile_stays(path, complete):
    folder = IncompleteFolder(path)
    with open(path, "w") as file:
        file.write("other")
    with pytest.raises(DataError, match="exists already; remove it, or choose another name"):
        complete(folder)
    with pytest.raises(DataError, match="exists already"):
        IncompleteFolder(path)


def test_what_a_killed_process_left_is_removed(path, tmp_path):
    left = killed(path)
    age(left)
    folder = IncompleteFolder(path)
    assert not os.path.exists(left)
    folder.complete()
    assert os.listdir(tmp_path) == [os.path.basename(path)]


def test_what_was_begun_a_moment_ago_is_left_alone(path, monkeypatch):
    monkeypatch.setattr("caffelite.proto.atomic.LEAST_AGE", 1e9)
    left = killed(path)
    IncompleteFolder(path)
    assert os.path.exists(left)


def test_a_folder_without_a_lock_is_removed_if_it_is_old_and_empty(path):
    old, young, full = (f"{path}.{pid}.incomplete" for pid in (-1, -2, -3))
    for name in (old, young, full):
        os.mkdir(name)
    with open(os.path.join(full, "file"), "w"):
        pass
    age(old)
    age(full)
    IncompleteFolder(path)
    assert not os.path.exists(old)
    assert os.path.exists(young)
    assert os.path.exists(full)


def test_folders_of_other_outputs_stay(path, tmp_path):
    others = [
        tmp_path / "out1.7.incomplete",
        tmp_path / "out[1]x.7.incomplete",
        tmp_path / "out[1].incomplete",
    ]
    for other in others:
        other.mkdir()
        age(other)
    IncompleteFolder(path)
    assert all(other.exists() for other in others)


def test_a_writer_that_lives_keeps_its_folder(path, monkeypatch):
    folder = IncompleteFolder(path)
    age(folder.name)
    with pytest.raises(FileExistsError):
        IncompleteFolder(path)
    monkeypatch.setattr(os, "getpid", lambda: -1)  # as another process
    other = IncompleteFolder(path)
    assert os.path.exists(folder.name)
    other.complete()
    with pytest.raises(DataError, match="exists already"):
        folder.complete()


def test_without_file_locks_leftovers_stay(path, monkeypatch):
    left = killed(path)
    age(left)
    monkeypatch.setattr("caffelite.proto.atomic.claim", lambda file: False)
    IncompleteFolder(path)
    assert os.path.exists(left)


def test_a_lock_that_cannot_be_made_leaves_no_folder(path, tmp_path, monkeypatch):
    monkeypatch.setattr(incomplete, "LOCK", "no/such/folder/lock")
    with pytest.raises(FileNotFoundError):
        IncompleteFolder(path)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="has no such signal")
def test_an_interrupted_process_leaves_nothing(path, tmp_path):
    program = (
        "import os, signal; from caffelite.io.incomplete import IncompleteFolder\n"
        f"folder = IncompleteFolder({path!r}); os.kill(os.getpid(), signal.SIGINT)"
    )
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert process.returncode == -signal.SIGINT
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (FileNotFoundError(errno.ENOENT, "", "/nowhere/x"), "there is no folder '/nowhere'; create it first"),
        (FileExistsError(errno.EEXIST, "", "/x"), "another program part is making it"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (RuntimeError("mdb_txn_commit: No space left on device"), "the disk is full"),
        (PermissionError(errno.EACCES, "", "/root/x"), "no permission to write into folder '/root'"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (RuntimeError("damaged"), "damaged"),
    ],
)
def test_reason(error, text):
    assert reason(error) == text
