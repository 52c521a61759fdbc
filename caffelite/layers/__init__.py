"""The layer types. Importing this package registers every one of them."""

import importlib
import pkgutil
from typing import Final

FAMILIES: Final = ("vision", "common", "neuron", "loss", "data", "recurrent")


def register_all() -> None:
    """Import every module below this package, so that each layer type enters the registry."""
    for family in FAMILIES:
        package = importlib.import_module(f"{__name__}.{family}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")


register_all()
