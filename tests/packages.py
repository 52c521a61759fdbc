"""Packages that some tests need and others do without."""

import importlib

import pytest


def plyvel():
    """Return the package, under either of its names; skip the test if it is not there."""
    try:
        return importlib.import_module("plyvel_next")
    except ImportError:
        return pytest.importorskip("plyvel")
