import gc
import os
import shutil
import subprocess
import sys
import tempfile

import pytest

from caffelite.errors import CaffeliteError, DataError
from caffelite.io import leveldb_db
from caffelite.io.db import create_db, open_db
from tests import packages
from tests.layers.data import recorded

RECORDS = [(b"%08d" % i, b"value %d" % i) for i in range(7)]


def write(path, records=RECORDS):
    with create_db(path, "LEVELDB") as db:
        for key, value in records:
            db.put(key, value)
    return str(path)


def contents(folder):
    return {name: (folder / name).read_bytes() for name in os.listdir(folder)}


@pytest.fixture
def plyvel():
    """The package, under either of its names."""
    return packages.plyvel()


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Temporary folders are made here, and none is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    gc.collect()
    assert not os.listdir(folder)


@pytest.fixture
def database(plyvel, tmp_path):
    return write(tmp_path / "db")


def test_what_was_written_is_read_in_the_order_of_the_keys(plyvel, tmp_path):
    path = write(tmp_path / "db", [*RECORDS[::-1], (RECORDS[2][0], b"new")])
    with open_db(path, "LEVELDB") as db:
        assert len(db) == 7
        assert dict(db.records()) == {**dict(RECORDS), RECORDS[2][0]: b"new"}
        assert [key for key, _ in db.records()] == [key for key, _ in RECORDS]


@pytest.mark.parametrize("start", [0, 3, 6, 7, 20])
def test_reading_starts_at_any_record(database, start):
    with open_db(database, "LEVELDB") as db:
        assert list(db.records(start)) == RECORDS[start:]


def test_the_package_plyvel_reads_what_was_written(plyvel, database):
    with plyvel.DB(database) as db:
        assert list(db) == RECORDS


def test_all_records_are_in_tables(database):
    sizes = {
        name.split(".")[-1]: os.path.getsize(os.path.join(database, name)) for name in os.listdir(database)
    }
    assert sizes["ldb"] > 0
    assert sizes["log"] == 0
    assert not {"LOCK", "LOG"} & set(os.listdir(database))


@pytest.mark.parametrize("name", ["leveldb_color", "leveldb_color_compacted"])
def test_reading_leaves_caffe_s_database_as_it_was(plyvel, tmp_path, name):
    recorded.unpack(tmp_path)
    before = contents(tmp_path / name)
    with open_db(tmp_path / name, "LEVELDB") as one, open_db(tmp_path / name, "LEVELDB") as two:
        records = list(one.records())
        assert list(two.records()) == records
        assert [key for key, _ in records] == [b"%08d_img_%02d.png" % (i, i) for i in range(20)]
    assert contents(tmp_path / name) == before


def test_files_are_copied_where_links_are_not_allowed(database, tmp_path, monkeypatch):
    def symlink(source, target):
        raise OSError("privilege not held")

    monkeypatch.setattr(os, "symlink", symlink)
    before = contents(tmp_path / "db")
    with open_db(database, "LEVELDB") as db:
        assert list(db.records()) == RECORDS
    assert contents(tmp_path / "db") == before


def test_a_reader_that_nobody_uses_leaves_no_folder(database):
    open_db(database, "LEVELDB")  # the fixture looks


def test_a_closed_reader(database):
    db = open_db(database, "LEVELDB")
    records = db.records()
    next(records)
    db.close()
    db.close()
    with pytest.raises(DataError, match="was closed while it was read"):
        list(records)
    with pytest.raises(DataError, match="is closed"):
        next(db.records())


def test_a_database_that_another_process_has_open(plyvel, database):
    code = f"import {plyvel.__name__} as p, sys; db = p.DB(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, database], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        with pytest.raises(DataError, match=r"db' is in use by another process, .* or copy the folder"):
            open_db(database, "LEVELDB")
        other.stdin.close()
    with open_db(database, "LEVELDB") as db:
        assert len(db) == 7


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (shutil.rmtree, r"there is no LevelDB database at '.*db'; a relative path"),
        (lambda db: (db / "CURRENT").unlink(), "is no LevelDB database: it holds no CURRENT"),
        (
            lambda db: (db / "data.mdb").touch(),
            "holds an LMDB database, not a LevelDB one; set 'backend: LMDB'",
        ),
        (lambda db: (db / "CURRENT").write_text("x"), r"db' is damaged: .*newline; copy it again"),
        (lambda db: table(db).unlink(), r"db' is damaged: Corruption: 1 missing files; .*\.ldb; copy it"),
        (lambda db: table(db).write_bytes(b""), r"db' cannot be read: IO error: \d+\.ldb: "),
        (lambda db: flip(table(db)), r"db' is damaged: Corruption: block checksum mismatch; copy it again"),
    ],
)
def test_a_database_that_is_not_right(database, tmp_path, break_it, message):
    break_it(tmp_path / "db")
    with pytest.raises(DataError, match=message):
        open_db(database, "LEVELDB")


def table(folder):
    (found,) = folder.glob("*.ldb")
    return found


def flip(file, place=20):
    data = bytearray(file.read_bytes())
    data[place] ^= 255
    file.write_bytes(data)


def test_a_damaged_block_in_the_middle_ends_the_reading(plyvel, tmp_path):
    records = [(b"%08d" % i, os.urandom(1000)) for i in range(300)]
    path = write(tmp_path / "db", records)
    for place in (150_000, -2000):  # the last block too
        shutil.copytree(path, tmp_path / "bad")
        flip(table(tmp_path / "bad"), place)
        with (
            open_db(tmp_path / "bad", "LEVELDB") as db,
            pytest.raises(DataError, match=r"bad' is damaged: .*checksum"),
        ):
            list(db.records())
        shutil.rmtree(tmp_path / "bad")


def test_a_file_and_an_empty_database(plyvel, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="is a file, but a LevelDB database is a folder"):
        open_db(tmp_path / "file", "LEVELDB")
    with pytest.raises(DataError, match="holds no records"):
        open_db(write(tmp_path / "empty", []), "LEVELDB")


def test_nothing_is_left_of_what_was_not_completed(plyvel, tmp_path):
    db = create_db(tmp_path / "db", "LEVELDB")
    with pytest.raises(KeyError), db:
        raise KeyError
    assert os.listdir(tmp_path) == ["temporary"]
    with pytest.raises(DataError, match="is closed, and takes no more records"):
        db.put(b"k", b"v")


def test_what_cannot_be_created(database, tmp_path):
    with pytest.raises(DataError, match="exists already; remove it, or choose another name"):
        create_db(database, "LEVELDB")
    with pytest.raises(DataError, match=r"cannot create database .* there is no folder .*; create it first"):
        create_db(tmp_path / "no" / "db", "LEVELDB")
    db = create_db(tmp_path / "late", "LEVELDB")
    (tmp_path / "late").touch()
    with pytest.raises(DataError, match="exists already"):
        db.close()
    db.close()
    assert sorted(os.listdir(tmp_path)) == ["db", "late", "temporary"]


def test_a_second_writer(plyvel, tmp_path):
    with create_db(tmp_path / "db", "LEVELDB") as db:
        with pytest.raises(DataError, match="another program part is making it"):
            create_db(tmp_path / "db", "LEVELDB")
        db.put(b"k", b"v")


def test_no_temporary_folder(database, monkeypatch):
    def mkdtemp(prefix):
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(leveldb_db.tempfile, "mkdtemp", mkdtemp)
    with pytest.raises(DataError, match="needs a temporary folder: No usable"):
        open_db(database, "LEVELDB")


def test_the_newer_package_is_taken_where_it_is(plyvel, database, monkeypatch):
    monkeypatch.setitem(sys.modules, "plyvel", None)
    monkeypatch.setitem(sys.modules, "plyvel_next", plyvel)
    with open_db(database, "LEVELDB") as db:
        assert len(db) == 7


@pytest.mark.parametrize("function", [open_db, create_db])
def test_without_the_package(function, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "plyvel", None)
    monkeypatch.setitem(sys.modules, "plyvel_next", None)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "CURRENT").touch()
    path = tmp_path / ("old" if function is open_db else "new")
    message = r"LevelDB databases need the package plyvel, .*'caffelite\[leveldb\]', or make an LMDB"
    with pytest.raises(CaffeliteError, match=message):
        function(path, "LEVELDB")


class Failing:
    """Stands in for a database, or a function, that fails with an error of the system or of LevelDB."""

    closed = False

    def __init__(self, error):
        self.error = error

    def __call__(self, *arguments, **options):
        raise self.error

    put = compact_range = __call__

    def close(self):
        pass


def test_a_file_that_cannot_be_read(database, monkeypatch):
    monkeypatch.setattr(
        leveldb_db.shutil, "copyfile", Failing(OSError(5, "Input/output error", "db/CURRENT"))
    )
    with pytest.raises(DataError, match="db' cannot be read: 'db/CURRENT': Input/output error"):
        open_db(database, "LEVELDB")


def test_files_lie_in_the_folder(plyvel, tmp_path):
    with create_db(tmp_path / "db", "LEVELDB") as db:
        db.put(b"k", b"v")
        db.attach("labels.txt", b"cat\n")
        with pytest.raises(DataError, match="cannot write to database"):
            db.attach("labels.txt", b"dog\n")
    assert (tmp_path / "db" / "labels.txt").read_bytes() == b"cat\n"
    assert not {"LOCK", "LOG", "writer.lock"}.intersection(os.listdir(tmp_path / "db"))
    with open_db(tmp_path / "db", "LEVELDB") as reader:
        assert list(reader.records()) == [(b"k", b"v")]


def test_a_disk_that_is_full(plyvel, tmp_path, monkeypatch):
    db = create_db(tmp_path / "db", "LEVELDB")
    db._db.close()
    db._db = Failing(plyvel.IOError(b"IO error: db/000003.log: No space left on device"))
    with pytest.raises(DataError, match=r"cannot write to database '.*db': the disk is full"):
        db.put(b"k", b"v")
    db._db = Failing(plyvel.IOError(b"IO error: it smokes"))
    with pytest.raises(DataError, match=r"cannot complete database '.*db': IO error: it smokes"):
        db.close()
    assert os.listdir(tmp_path) == ["temporary"]
    monkeypatch.setattr(leveldb_db.os, "mkdir", Failing(OSError(28, "No space left on device")))
    with pytest.raises(DataError, match=r"cannot create database '.*db': the disk is full"):
        create_db(tmp_path / "db", "LEVELDB")


def test_without_file_locks(database, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with open_db(database, "LEVELDB") as db:
        assert len(db) == 7
