import pytest

from caffelite.errors import DataError
from caffelite.io.db import STORES, create_db, kind_of_folder, open_db, register_store


@pytest.mark.parametrize("backend", ["LMDB", "lmdb"])
def test_a_backend_is_named_as_in_a_prototxt_or_as_on_the_command_line(tmp_path, backend):
    with create_db(tmp_path / "db", backend) as db:
        db.put(b"k", b"v")
    with open_db(tmp_path / "db", backend) as db:
        assert list(db.records()) == [(b"k", b"v")]


@pytest.mark.parametrize("function", [open_db, create_db])
def test_an_unknown_backend_is_answered_with_those_there_are(function):
    message = "somewhere: database backend 'hdf5' is not supported; supported: LEVELDB, LMDB$"
    with pytest.raises(DataError, match=message):
        function("somewhere", "hdf5")


def test_a_backend_is_registered_once():
    with pytest.raises(DataError, match="'LMDB' is registered already"):
        register_store("LMDB")(type(STORES["LMDB"]))


@pytest.mark.parametrize(
    ("files", "kind"), [(["data.mdb"], "LMDB"), (["CURRENT", "LOG"], "LEVELDB"), ([], None), (["x"], None)]
)
def test_the_kind_of_a_folder(tmp_path, files, kind):
    for name in files:
        (tmp_path / name).touch()
    assert kind_of_folder(tmp_path) == kind


def test_what_is_no_folder_has_no_kind(tmp_path):
    assert kind_of_folder(tmp_path / "nowhere") is None
