"""Let ``import caffe`` mean caffelite, for code that was written for pycaffe."""

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Alias(MetaPathFinder, Loader):
    """Answers ``caffe`` and ``caffe.x`` with the modules ``caffelite`` and ``caffelite.x`` themselves."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname.partition(".")[0] == "caffe" else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = importlib.import_module("caffelite" + spec.name.removeprefix("caffe"))
        self._spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._spec  # the import system has put the alias's own there


def install_as_caffe() -> None:
    """Make ``import caffe`` and ``from caffe import layers`` give caffelite, from now on.

    A module ``caffe`` that was imported before stays what it is.
    """
    if not any(isinstance(finder, _Alias) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Alias())


def is_caffe_there() -> bool:
    """Whether ``import caffe`` finds anything."""
    try:
        return "caffe" in sys.modules or importlib.util.find_spec("caffe") is not None
    except (ImportError, ValueError):
        return False
