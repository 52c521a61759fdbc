"""Let ``import caffe`` mean caffelite, for code that was written for pycaffe."""

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Alias(MetaPathFinder, Loader):
    """Answers ``caffe`` and ``caffe.x`` with the modules ``caffelite`` and ``caffelite.x`` themselves.

    What caffelite has not is left to the import system, which says that there is no ``caffe.x``.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] != "caffe":
            return None
        real = "caffelite" + fullname.removeprefix("caffe")
        if real not in sys.modules and importlib.util.find_spec(real) is None:
            return None
        return ModuleSpec(fullname, self, loader_state=real)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = importlib.import_module(spec.loader_state)
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        alias = module.__spec__  # the import system has put it in the place of the module's own
        assert alias is not None
        module.__spec__ = alias.loader_state


def install_as_caffe() -> None:
    """Make ``import caffe`` and ``from caffe import layers`` give caffelite, from now on.

    Another package ``caffe`` is found no more, but if it was imported before it stays what it is.
    """
    if not any(isinstance(finder, _Alias) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Alias())


def is_caffe_there() -> bool:
    """Whether ``import caffe`` finds anything."""
    try:
        return "caffe" in sys.modules or importlib.util.find_spec("caffe") is not None
    except (ImportError, ValueError):
        return False
