"""``caffelite migrate``: what it shows, what it writes, and how it ends."""

import io
import os
import re
import stat
import sys

import pytest

from caffelite.cli import main

pytest.importorskip("fissix")

OLD = "import caffe\nprint net.blobs.items()[0]\nx = a / b\n"
NEW = "import caffe\nprint(list(net.blobs.items())[0])\nx = a / b\n"
NOTE = (
    "old.py:3: '/' of two whole numbers rounded down in Python 2; write '//' if they are whole\n"
    "    x = a / b\n"
)
DIFF = """\
--- old.py
+++ old.py (migrated)
@@ -1,3 +1,3 @@
 import caffe
-print net.blobs.items()[0]
+print(list(net.blobs.items())[0])
 x = a / b
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.py").write_text(OLD)
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_difference_is_shown_and_nothing_written(folder, capsys):
    assert main(["migrate", "old.py"]) == 1
    out, err = capsys.readouterr()
    assert out == DIFF
    assert err == f"{NOTE}1 of 1 file would change; --write changes them\n"
    assert (folder / "old.py").read_text() == OLD
    assert names(folder) == ["old.py"]


def test_written_with_a_backup(folder, capsys):
    os.chmod(folder / "old.py", 0o755)
    assert main(["migrate", "--write", "old.py"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{NOTE}1 of 1 file changed\n"
    assert (folder / "old.py").read_text() == NEW
    assert (folder / "old.py.bak").read_text() == OLD
    if os.name == "posix":
        for name in ("old.py", "old.py.bak"):
            assert stat.S_IMODE((folder / name).stat().st_mode) == 0o755
    assert main(["migrate", "old.py"]) == 0
    assert capsys.readouterr() == ("", "0 of 1 file would change\n")


def test_earlier_backups_stay(folder):
    for text in ("print 1\n", "print 2\n", "print 3\n"):
        (folder / "old.py").write_text(text)
        assert main(["migrate", "old.py", "-write"]) == 0
    assert [(folder / f"old.py.bak{n}").read_text() for n in ("", 2, 3)] == [
        "print 1\n",
        "print 2\n",
        "print 3\n",
    ]


def test_without_a_backup_and_with_the_difference(folder, capsys):
    assert main(["migrate", "old.py", "--write", "--no-backup", "--diff"]) == 0
    assert capsys.readouterr().out == DIFF
    assert names(folder) == ["old.py"]
    (folder / "old.py").write_text(OLD)
    assert main(["migrate", "old.py", "--no-diff"]) == 1
    assert capsys.readouterr().out == ""


def test_folders(folder, capsys):
    for name in ("sub/a.py", "sub/deep/b.py", "sub/.git/c.py", "sub/__pycache__/d.py", "sub/e.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("print 1\n")
    (folder / "sub" / "new.py").write_text("print(1)\n")
    assert main(["migrate", "sub", "--write"]) == 0
    assert capsys.readouterr().err == "2 of 3 files changed\n"
    changed = {path.name for path in folder.rglob("*.bak")}
    assert changed == {"a.py.bak", "b.py.bak"}


def test_one_that_cannot_be_read_does_not_stop_the_others(folder, capsys):
    (folder / "bad.py").write_text("x = (\n")
    assert main(["migrate", "bad.py", "old.py", "--write"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(
        "caffelite: error: bad.py:1:5: cannot be read as Python 2 or 3: '(' was never closed"
    )
    assert err.endswith("1 of 2 files changed; 1 could not be read\n")
    assert (folder / "old.py").read_text() == NEW
    assert (folder / "bad.py").read_text() == "x = (\n"


def test_through_a_pipe(folder, capsys, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(OLD.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["migrate", "-"]) == 0
    out, err = capsys.readouterr()
    assert out == NEW
    assert err == NOTE.replace("old.py", "<stdin>")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"print 'a'\r\nprint 'b'\r\n", b"print('a')\r\nprint('b')\r\n"),
        (b"\xef\xbb\xbfprint '\xc3\xa4'\n", b"\xef\xbb\xbfprint('\xc3\xa4')\n"),
        (b"# coding: latin-1\nprint '\xe4'\n", b"# coding: latin-1\nprint('\xe4')\n"),
        (b"print '\xe4'\n", b"print('\xc3\xa4')\n"),  # what has no declaration is UTF-8 in Python 3
        (b"print 'a'", b"print('a')"),
    ],
)
def test_encodings_and_ends_of_lines(folder, data, expected):
    (folder / "old.py").write_bytes(data)
    assert main(["migrate", "old.py", "--write"]) == 0
    assert (folder / "old.py").read_bytes() == expected
    assert (folder / "old.py.bak").read_bytes() == data


def test_colours_on_a_terminal(folder, capsys, monkeypatch):
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    assert main(["migrate", "old.py"]) == 1
    out = capsys.readouterr().out
    assert "\x1b[32m+print(list(" in out
    assert re.sub(r"\x1b\[\d+m", "", out) == DIFF


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "Missing argument 'SCRIPT.py|FOLDER|- ...'"),
        ("none.py", "none.py: there is no such file or folder"),
        ("book.ipynb", "is a notebook; jupyter nbconvert --to script book.ipynb makes a script of it"),
        ("empty", "empty: there are no .py files in this folder"),
        ("zero.py", "zero.py: this is no script: it holds zero bytes"),
    ],
)
def test_mistakes(folder, capsys, arguments, message):
    (folder / "book.ipynb").write_text("{}")
    (folder / "empty").mkdir()
    (folder / "zero.py").write_bytes(b"x = 1\0\n")
    assert main(["migrate", *arguments.split()]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(folder, capsys):
    folder.chmod(0o555)
    try:
        assert main(["migrate", "old.py", "--write"]) == 1
    finally:
        folder.chmod(0o755)
    assert (folder / "old.py").read_text() == OLD
