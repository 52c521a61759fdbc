import io
import os
import tarfile

import numpy as np
import pytest

from caffelite.errors import DataError, SettingError
from caffelite.io.datum import datum_image
from caffelite.proto.caffe_pb2 import Datum
from caffelite.tools.convert_cifar import CIFAR10, CIFAR100, convert_cifar
from tests import packages
from tests.tools import recorded

NAMES10 = "airplane automobile bird cat deer dog frog horse ship truck".split()
PIXELS = np.random.default_rng(0).integers(0, 256, (18, 3072), dtype=np.uint8)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def cifar10():
    """Return files of three pictures each: picture i has label i % 10."""
    files = {
        name: b"".join(bytes([i % 10]) + PIXELS[i].tobytes() for i in range(3 * k, 3 * k + 3))
        for k, name in enumerate(CIFAR10.files)
    }
    return {**files, "batches.meta.txt": "\n".join(NAMES10).encode() + b"\n\n", "readme.html": b""}


def cifar100():
    """Return files of two pictures each: picture i has the labels i (coarse) and 10 * i (fine)."""
    files = {
        name: b"".join(bytes([i, 10 * i]) + PIXELS[i].tobytes() for i in range(2 * k, 2 * k + 2))
        for k, name in enumerate(CIFAR100.files)
    }
    names = {
        kind: "\n".join(f"{kind}{i}" for i in range(n)).encode()
        for kind, n in (("coarse", 20), ("fine", 100))
    }
    return {**files, **{f"{kind}_label_names.txt": text for kind, text in names.items()}}


def as_folder(files, name="in"):
    os.makedirs(name)
    for file, data in files.items():
        with open(os.path.join(name, file), "wb") as out:
            out.write(data)
    return name


def as_archive(files, name="cifar.tar.gz", inside="cifar-10-batches-bin", mode="w:gz"):
    with tarfile.open(name, mode) as archive:
        for file, data in files.items():
            member = tarfile.TarInfo(f"{inside}/{file}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return name


def content(path):
    return [(key, Datum.FromString(value)) for key, value in recorded.records(path)]


def check_cifar10():
    train, test = content("cifar10_train_lmdb"), content("cifar10_test_lmdb")
    assert [key for key, _ in train] == [b"%05d" % i for i in range(15)]
    assert [key for key, _ in test] == [b"00000", b"00001", b"00002"]
    for i, (_, datum) in enumerate(train + test):
        assert np.array_equal(datum_image(datum), PIXELS[i].reshape(3, 32, 32))
        assert datum.label == i % 10
    for part in ("train", "test"):
        with open(f"cifar10_{part}_lmdb/labels.txt") as file:
            assert file.read().split() == NAMES10


@pytest.mark.parametrize(
    "make",
    [
        as_folder,
        as_archive,
        lambda files: as_archive(files, "cifar.tar", mode="w"),
        lambda files: os.path.dirname(as_folder(files, "data/cifar-10-batches-bin")),
    ],
    ids=["folder", "archive", "unzipped", "folder_above"],
)
def test_every_picture_arrives_with_its_label(folder, make):
    counts = convert_cifar(make(cifar10()), ".")
    assert counts == {os.path.join(".", "cifar10_train_lmdb"): 15, os.path.join(".", "cifar10_test_lmdb"): 3}
    check_cifar10()


def test_records_are_those_of_caffe_to_the_byte(folder):
    convert_cifar(as_folder(cifar10()), ".")
    _, value = recorded.records("cifar10_train_lmdb")[4]
    assert value == b"\x08\x03\x10\x20\x18\x20\x22\x80\x18" + PIXELS[4].tobytes() + b"\x28\x04"


def test_the_log_is_caffe_s(folder, capsys):
    convert_cifar(as_folder(cifar10()), ".")
    lines = [line.split("] ")[1] for line in capsys.readouterr().err.splitlines()]
    batches = [f"Training Batch {i}" for i in range(1, 6)]
    assert lines[2:] == ["Writing Training data", *batches, "Writing Testing data"]


def test_progress(folder):
    calls = []
    convert_cifar(as_folder(cifar10()), ".", progress=lambda *call: calls.append(call))
    assert calls == [(i + 1, 18) for i in range(18)]


def test_leveldb(folder):
    packages.plyvel()
    os.mkdir("out")
    convert_cifar(as_folder(cifar10()), "out", "leveldb")
    assert sorted(os.listdir("out")) == ["cifar10_test_leveldb", "cifar10_train_leveldb"]
    assert len(content("out/cifar10_train_leveldb")) == 15


@pytest.mark.parametrize("coarse", [False, True])
def test_cifar_100(folder, coarse):
    source = as_archive(cifar100(), inside="cifar-100-binary")
    convert_cifar(source, ".", coarse=coarse)
    found = content("cifar100_train_lmdb") + content("cifar100_test_lmdb")
    assert [datum.label for _, datum in found] == [i if coarse else 10 * i for i in range(4)]
    assert all(np.array_equal(datum.data, PIXELS[i].tobytes()) for i, (_, datum) in enumerate(found))
    with open("cifar100_test_lmdb/labels.txt") as file:
        names = file.read().split()
    assert names[:2] == (["coarse0", "coarse1"] if coarse else ["fine0", "fine1"])
    assert len(names) == (20 if coarse else 100)


def test_without_names_there_is_no_labels_file(folder):
    files = cifar10()
    del files["batches.meta.txt"]
    convert_cifar(as_folder(files), ".")
    assert os.listdir("cifar10_test_lmdb") == ["data.mdb"]


def changed(name, data):
    files = cifar10()
    if data is None:
        del files[name]
    else:
        files[name] = data
    return files


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (changed("data_batch_3.bin", None), "'in' lacks data_batch_3.bin; download the archive again"),
        (changed("test_batch.bin", bytes(3072)), "in: test_batch.bin is cut short .*3072 bytes, .*3073 of"),
        (changed("test_batch.bin", b""), "in: test_batch.bin is cut short or damaged: it has 0 bytes"),
        (changed("data_batch_1.bin", b"\x0b" + bytes(3072)), "data_batch_1.bin is damaged: .*label 11, "),
        ({"data_batch_1": b"", "batches.meta": b""}, "'in' is CIFAR's version for Python; download"),
        ({"x.bin": b""}, "'in' is no binary version of CIFAR: it has no data_batch_1.bin"),
    ],
)  # fmt: skip
def test_files_that_are_not_right(folder, files, message):
    with pytest.raises(DataError, match=message):
        convert_cifar(as_folder(files), ".")
    assert os.listdir() == ["in"]


def test_archives_that_are_not_right(folder):
    with pytest.raises(DataError, match=r"'none.tar.gz': there is no such folder or archive"):
        convert_cifar("none.tar.gz", ".")
    as_archive(cifar10())
    os.truncate("cifar.tar.gz", 20000)
    with pytest.raises(
        DataError, match=r"'cifar.tar.gz' is no archive .*, or is cut short: .*; download it again"
    ):
        convert_cifar("cifar.tar.gz", ".")
    with open("text.tar.gz", "w") as file:
        file.write("no archive")
    with pytest.raises(DataError, match=r"'text.tar.gz' is no archive"):
        convert_cifar("text.tar.gz", ".")


def test_coarse_labels_of_cifar_10(folder):
    with pytest.raises(SettingError, match=r"CIFAR-10 has no coarse labels"):
        convert_cifar(as_folder(cifar10()), ".", coarse=True)


def test_what_exists_is_kept_and_neither_database_is_made(folder):
    source = as_folder(cifar10())
    os.mkdir("cifar10_test_lmdb")
    with pytest.raises(DataError, match=r"cifar10_test_lmdb' exists already"):
        convert_cifar(source, ".")
    assert sorted(os.listdir()) == ["cifar10_test_lmdb", "in"]
    with pytest.raises(DataError, match=r"there is no folder '.*nowhere'"):
        convert_cifar(source, "nowhere")
