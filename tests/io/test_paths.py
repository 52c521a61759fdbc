"""Relative paths: the working directory first, then the folder of the prototxt."""

import os

import pytest

from caffelite.io.paths import resolve, resolve_prefix


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """A working directory with ``here`` and a folder ``models`` with ``there``; both have ``both``."""
    (tmp_path / "models" / "sub").mkdir(parents=True)
    for name in ("here", "both", "models/there", "models/both"):
        (tmp_path / name).write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("here", "here"),
        ("there", os.path.join("models", "there")),
        ("both", "both"),
        ("nowhere", "nowhere"),
        ("", ""),
        ("sub", os.path.join("models", "sub")),
    ],
)
def test_resolve(folders, path, expected):
    assert resolve(path, "models") == expected


@pytest.mark.parametrize("path", ["models/there", "models/both", "here"])
def test_paths_from_the_root_of_a_repository(folders, monkeypatch, path):
    monkeypatch.chdir("/")
    assert resolve(path, folders / "models" / "sub") == str(folders / path)


def test_the_own_folder_comes_before_those_above(folders, monkeypatch):
    monkeypatch.chdir("/")
    assert resolve("both", folders / "models") == str(folders / "models" / "both")


def test_absolute_paths_stay(folders):
    assert resolve(str(folders / "nowhere"), "models") == str(folders / "nowhere")


def test_without_a_folder_nothing_changes(folders):
    assert resolve("there", "") == "there"
    (folders / "models" / "sub").rmdir()
    assert resolve("sub", "") == "sub"


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("net", "net"),
        ("models/net", "models/net"),
        ("sub/net", os.path.join("models", "sub", "net")),
        ("nowhere/net", "nowhere/net"),
    ],
)
def test_prefix_follows_its_folder(folders, prefix, expected):
    assert resolve_prefix(prefix, "models") == expected
