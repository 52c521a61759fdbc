import errno
import gc
import os
import re
import shutil
import stat
import subprocess
import sys
import threading

import lmdb
import pytest

from caffelite.errors import DataError
from caffelite.io import lmdb_db
from caffelite.io.db import create_db, open_db

RECORDS = [(b"%08d" % i, b"value %d" % i) for i in range(7)]


def write(path, records=RECORDS):
    with create_db(path) as db:
        for key, value in records:
            db.put(key, value)
    return str(path)


@pytest.fixture
def database(tmp_path):
    return write(tmp_path / "db")


def test_what_was_written_is_read_in_the_order_of_the_keys(tmp_path):
    path = write(tmp_path / "db", RECORDS[::-1])
    with open_db(path) as db:
        assert len(db) == 7
        assert list(db.records()) == RECORDS


@pytest.mark.parametrize("start", [0, 3, 6, 7, 20])
def test_reading_starts_at_any_record(database, start):
    with open_db(database) as db:
        assert list(db.records(start)) == RECORDS[start:]


def test_a_key_written_twice_has_the_later_value(tmp_path):
    path = write(tmp_path / "db", [*RECORDS, (RECORDS[2][0], b"new")])
    with open_db(path) as db:
        assert dict(db.records())[RECORDS[2][0]] == b"new"
        assert len(db) == 7


def test_the_package_lmdb_reads_what_was_written(database):
    with lmdb.open(database, readonly=True, lock=False) as env, env.begin() as transaction:
        assert list(transaction.cursor()) == RECORDS


def test_the_folder_holds_the_data_file_alone_and_nothing_beside_it(tmp_path, database):
    assert os.listdir(database) == ["data.mdb"]
    assert os.listdir(tmp_path) == ["db"]


def test_the_map_grows_with_the_records(tmp_path, monkeypatch):
    monkeypatch.setattr(lmdb_db, "FIRST_MAP_SIZE", 1 << 16)
    records = [(b"%08d" % i, bytes([i % 256]) * 3000) for i in range(2500)]  # several commits, 7 MB
    with open_db(write(tmp_path / "db", records)) as db:
        assert list(db.records()) == records


def test_the_map_grows_when_keys_fill_it(tmp_path, monkeypatch):
    monkeypatch.setattr(lmdb_db, "FIRST_MAP_SIZE", 1 << 16)
    records = [(b"%0300d" % i, b"") for i in range(2500)]
    with open_db(write(tmp_path / "db", records)) as db:
        assert list(db.records()) == records


def test_a_database_larger_than_the_package_s_default_map_is_read(tmp_path):
    records = [(b"%08d" % i, bytes(1 << 20)) for i in range(12)]
    with open_db(write(tmp_path / "db", records)) as db:
        assert sum(len(value) for _, value in db.records()) == 12 << 20


def test_large_records_are_committed_early(tmp_path, monkeypatch):
    monkeypatch.setattr(lmdb_db, "COMMIT_BYTES", 5000)
    records = [(b"%08d" % i, bytes([i]) * 3000) for i in range(7)]
    db = create_db(tmp_path / "db")
    for i, (key, value) in enumerate(records):
        db.put(key, value)
        assert len(db._pending) == (i + 1) % 2
    db.close()
    with open_db(tmp_path / "db") as reader:
        assert list(reader.records()) == records


def test_files_lie_in_the_folder(tmp_path):
    with create_db(tmp_path / "db") as db:
        db.put(b"k", b"v")
        db.attach("labels.txt", b"cat\n")
        with pytest.raises(DataError, match="cannot write to database"):
            db.attach("labels.txt", b"dog\n")
    assert (tmp_path / "db" / "labels.txt").read_bytes() == b"cat\n"
    assert sorted(os.listdir(tmp_path / "db")) == ["data.mdb", "labels.txt"]
    with open_db(tmp_path / "db") as reader:
        assert list(reader.records()) == [(b"k", b"v")]
    with pytest.raises(DataError, match="is closed"):
        db.attach("more", b"")


def test_nothing_is_left_when_writing_fails(tmp_path):
    def half_of_it():
        yield RECORDS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "db", half_of_it())
    assert os.listdir(tmp_path) == []


def test_a_writer_that_is_forgotten_leaves_nothing(tmp_path):
    db = create_db(tmp_path / "db")
    db.put(b"k", b"v")
    del db
    gc.collect()
    assert os.listdir(tmp_path) == []


def test_a_closed_writer_takes_no_record(tmp_path):
    db = create_db(tmp_path / "db")
    db.put(b"k", b"v")
    db.close()
    db.close()
    db.abort()
    with pytest.raises(DataError, match="is closed"):
        db.put(b"l", b"w")
    assert os.listdir(tmp_path) == ["db"]


@pytest.mark.parametrize("make", [os.mkdir, lambda path: open(path, "w").close()])
def test_what_exists_is_not_overwritten(tmp_path, make):
    make(tmp_path / "db")
    with pytest.raises(DataError, match=r"db' exists already; remove it, or choose another name"):
        create_db(tmp_path / "db")


def test_what_came_into_being_meanwhile_is_not_overwritten(tmp_path):
    db = create_db(tmp_path / "db")
    db.put(b"k", b"v")
    write(tmp_path / "other")
    os.rename(tmp_path / "other", tmp_path / "db")
    with pytest.raises(DataError, match="exists already"):
        db.close()
    with open_db(tmp_path / "db") as kept:
        assert list(kept.records()) == RECORDS
    assert os.listdir(tmp_path) == ["db"]


def test_two_writers_of_one_database(tmp_path):
    with create_db(tmp_path / "db") as db:
        db.put(b"k", b"v")
        with pytest.raises(DataError, match="another program part is making it"):
            create_db(tmp_path / "db")


def test_a_file_system_that_is_full_at_the_end(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    db = create_db(tmp_path / "db")
    db.put(b"k", b"v")
    monkeypatch.setattr(os, "rename", full)
    with pytest.raises(DataError, match=r"cannot complete database '.*db': the disk is full"):
        db.close()
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="has no such limits")
def test_a_file_system_that_takes_no_more(tmp_path):
    """The system refuses to make the file larger, as a full disk or a quota does."""
    program = (
        "import resource; from caffelite.io.db import create_db\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))\n"
        f"with create_db({str(tmp_path / 'db')!r}) as db:\n"
        "    for i in range(3000): db.put(b'%08d' % i, bytes(1000))"
    )
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert re.search(
        r"DataError: cannot write to database '.*db': mdb_txn_commit: Input/output error", process.stderr
    )
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("free", "text"), [(0, "the disk is full"), (1 << 40, "mdb_txn_commit: Input/output error")]
)
def test_a_write_that_was_cut_short(tmp_path, monkeypatch, free, text):
    db = create_db(tmp_path / "db")
    db.put(b"k", b"v")

    def cut_short(transaction):
        raise lmdb.Error("mdb_txn_commit: Input/output error")

    monkeypatch.setattr(db, "_put_all", cut_short)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(free, free, free))
    with pytest.raises(DataError, match=rf"cannot write to database '.*db': {text}"):
        db.close()
    assert os.listdir(tmp_path) == []


def test_a_file_system_that_lmdb_cannot_use(tmp_path, monkeypatch):
    def refuse(path, **options):
        raise lmdb.Error(f"{path}: Invalid argument")

    monkeypatch.setattr(lmdb, "open", refuse)
    with pytest.raises(DataError, match=r"cannot create database '.*db': .*Invalid argument"):
        create_db(tmp_path / "db")
    gc.collect()
    assert os.listdir(tmp_path) == []


def test_a_database_without_permission_to_read(database, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(DataError, match=r"cannot be opened: no permission to read '.*data.mdb'"):
        open_db(database)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DataError, match=r"there is no folder '.*nowhere'; create it first"):
        create_db(tmp_path / "nowhere" / "db")


@pytest.mark.parametrize("key", [b"", b"k" * 600])
def test_a_key_that_lmdb_does_not_take(tmp_path, key):
    with pytest.raises(DataError, match="keys of 1 to 511 bytes"):
        write(tmp_path / "db", [(key, b"v")])
    assert os.listdir(tmp_path) == []


def test_readers_share_one_environment(tmp_path, database):
    os.symlink(database, tmp_path / "link")
    with open_db(database) as one, open_db(tmp_path / "link") as two:
        pairs = list(zip(one.records(), two.records(), strict=True))
        assert [a for a, _ in pairs] == [b for _, b in pairs] == RECORDS
        one.close()
        one.close()
        assert list(two.records()) == RECORDS
    with lmdb.open(database, readonly=True, lock=False):  # refused if one of them were still open
        pass


def test_a_reader_that_is_forgotten_closes_the_database(database):
    reader = open_db(database)
    del reader
    gc.collect()
    assert not lmdb_db._environments


def test_many_threads_open_read_and_close(database):
    failures = []

    def work():
        try:
            for _ in range(50):
                with open_db(database) as db:
                    assert list(db.records()) == RECORDS
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert not lmdb_db._environments


def test_a_database_made_again_at_the_same_path_is_read_anew(tmp_path, database):
    with open_db(database) as old:
        shutil.rmtree(database)
        write(tmp_path / "db", RECORDS[:2])
        with open_db(database) as new:
            assert list(new.records()) == RECORDS[:2]
        assert list(old.records()) == RECORDS


def test_a_closed_reader_says_so(database):
    db = open_db(database)
    records = db.records()
    next(records)
    db.close()
    with pytest.raises(DataError, match="was closed while it was read"):
        list(records)
    with pytest.raises(DataError, match="is closed"):
        next(db.records())


def test_an_unfinished_reading_ends_quietly_after_its_database(database):
    db = open_db(database)
    records = db.records()
    next(records)
    db.close()
    records.close()


def test_reading_writes_nothing(database):
    data = os.path.join(database, "data.mdb")
    os.chmod(data, stat.S_IRUSR)
    os.chmod(database, stat.S_IRUSR | stat.S_IXUSR)
    before = os.stat(data).st_mtime_ns
    try:
        with open_db(database) as db:
            assert list(db.records()) == RECORDS
        assert os.listdir(database) == ["data.mdb"]
        assert os.stat(data).st_mtime_ns == before
    finally:
        os.chmod(database, stat.S_IRWXU)


def test_a_missing_database_is_reported_with_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError) as caught:
        open_db("nowhere/db")
    assert "no LMDB database at 'nowhere/db'" in str(caught.value)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "holds no data.mdb"),
        (b"", r"is empty \(0 bytes\)"),
        (b"x" * 10000, "is not an LMDB database"),
        (b"x" * 10, "is not an LMDB database|cannot be opened"),
    ],
)
def test_a_folder_that_is_no_database(tmp_path, content, message):
    if content is not None:
        (tmp_path / "data.mdb").write_bytes(content)
    with pytest.raises(DataError, match=message):
        open_db(tmp_path)
    assert not lmdb_db._environments


def test_a_file_is_no_database(database):
    with pytest.raises(DataError, match="is a file, but an LMDB database is a folder"):
        open_db(os.path.join(database, "data.mdb"))


def test_a_leveldb_database_is_recognised(tmp_path):
    (tmp_path / "CURRENT").write_text("MANIFEST-000004\n")
    with pytest.raises(DataError, match="holds a LevelDB database"):
        open_db(tmp_path)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.99])
def test_a_database_that_is_cut_short_is_refused(tmp_path, part):
    path = write(tmp_path / "db", [(b"%08d" % i, bytes(500)) for i in range(1000)])
    data = os.path.join(path, "data.mdb")
    os.truncate(data, int(os.path.getsize(data) * part))
    with pytest.raises(DataError, match=r"is cut short: its data.mdb has \d+ of \d+ bytes"):
        open_db(path)


def test_a_damaged_page_is_reported(tmp_path):
    path = write(tmp_path / "db", [(b"%08d" % i, bytes(500)) for i in range(1000)])
    data = os.path.join(path, "data.mdb")
    with open(data, "r+b") as file:
        file.seek(8192)  # behind the two meta pages
        file.write(bytes(os.path.getsize(data) - 8192))
    with pytest.raises(DataError, match="is damaged"), open_db(path) as db:
        list(db.records())


def test_a_database_without_records_is_refused(tmp_path):
    with create_db(tmp_path / "db"):
        pass
    with pytest.raises(DataError, match="holds no records"):
        open_db(tmp_path / "db")


def test_an_environment_that_the_program_opened_itself(database, monkeypatch):
    def refuse(path, **options):  # as newer versions of the package do, while older ones do not mind
        raise lmdb.Error(f"The environment {path!r} is already open in this process.")

    monkeypatch.setattr(lmdb, "open", refuse)
    with (
        pytest.raises(DataError, match="opened it with the lmdb package: close that environment first"),
    ):
        open_db(database)


def test_opening_is_logged_as_caffe_does(database, capsys):
    with open_db(database):
        assert f"db_lmdb.cpp:35] Opened lmdb {database}" in capsys.readouterr().err
    with create_db(f"{database}2"):
        assert f"db_lmdb.cpp:35] Opened lmdb {database}2" in capsys.readouterr().err
