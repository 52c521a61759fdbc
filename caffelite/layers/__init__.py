"""The layer types. Importing this package registers every one of them.

It is pycaffe's ``L`` too: ``layers.Convolution(top, num_output=20)`` describes a layer, as in net_spec.
"""

import importlib
import pkgutil

from caffelite import net_spec

FAMILIES = ("vision", "common", "neuron", "loss", "data", "recurrent")


def register_all() -> None:
    """Import every module below this package, so that each layer type enters the registry."""
    for family in FAMILIES:
        package = importlib.import_module(f"{__name__}.{family}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")


def __getattr__(name: str) -> net_spec.LayerFunction:
    """Give the function that describes a layer of the type ``name``, in camel case: ``L.ReLU``."""
    if not name[:1].isupper():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return net_spec.LayerFunction(name)


register_all()
