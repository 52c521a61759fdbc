"""``--import``: user modules, whose layers register themselves."""

import importlib
import os
import sys
from collections.abc import Iterable

from caffelite.errors import SettingError


def import_modules(names: Iterable[str]) -> None:
    """Import ``names``, dotted names or paths of .py files, looked up from the working directory first.

    Raises SettingError if there is no such module. An exception that the module itself raises passes.
    """
    here = os.getcwd()
    if here not in sys.path:
        sys.path.insert(0, here)
    for name in names:
        folder, module = _place(name)
        if folder and folder not in sys.path:
            sys.path.insert(0, folder)
        try:
            importlib.import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module.split(".", maxsplit=1)[0] and error.name != module:
                raise
            raise SettingError(
                f"--import {name}: there is no such module in {folder or here} or on Python's path; "
                "give a dotted name (my_layers.center_loss) or a file (my_layers/center_loss.py)"
            ) from None


def _place(name: str) -> tuple[str, str]:
    """Return the folder to look in, if any, and the module's dotted name."""
    if not name.endswith(".py"):
        return "", name
    folder, file = os.path.split(os.path.abspath(name))
    return folder, file.removesuffix(".py")
