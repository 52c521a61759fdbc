"""Python: a layer that the user has written, in a module of their own."""

import importlib
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, NoReturn

from caffelite.core.as_caffe import install_as_caffe, is_caffe_there
from caffelite.core.layer import Layer, register_layer
from caffelite.engines import Engine
from caffelite.errors import LayerError, add_note, both, nearest
from caffelite.proto.caffe_pb2 import LayerParameter

HOOKS = {
    "reshape": "def reshape(self, bottom, top): top[0].reshape(...)",
    "forward": "def forward(self, bottom, top): top[0].data[...] = ...",
    "backward": "def backward(self, top, propagate_down, bottom): bottom[0].diff[...] = ..., or pass if "
    "there is no gradient",
}


@register_layer("Python")
class Python(Layer):
    """Run the class ``python_param.layer`` of the module ``python_param.module``, written as for pycaffe.

    The class derives from ``caffe.Layer`` and defines ``setup``, ``reshape``, ``forward`` and
    ``backward``. The layer in ``net.layers`` is an object of that class, so what it keeps in ``self`` can
    be read and set from there. It finds ``self.param_str`` as the prototxt gives it, ``self.phase``,
    ``self.type``, and ``self.blobs``, to which ``self.blobs.add_blob(3, 4)`` adds a learnable blob of
    zeros.

    The module is looked for on Python's path and then in the working directory. Where there is no other
    ``caffe``, the ``import caffe`` of the module means caffelite. ``share_in_parallel`` is accepted, and
    without effect: solvers do not share layers, and threads need no care.

    Shapes
        any number of bottoms and tops, shaped by the class's ``reshape``

    Forward
        the class's ``forward``

    Backward
        the class's ``backward``

    Errors
        LayerError if there is no such module or class, the class is no Layer, or it lacks a method that is
        needed (backward: when a gradient is).
        Exceptions of the class keep their type and traceback, with a note that says which layer it was.

    Source: BVLC/caffe python_layer.hpp, layer_factory.cpp
    """

    def __new__(  # type: ignore[misc]  # in the place of a Python, a layer of the user's type
        cls, layer_param: LayerParameter, engine: Engine, phase: int
    ) -> Layer:
        layer = _find_class(layer_param)(layer_param, engine, phase)
        layer.param_str = layer_param.python_param.param_str  # type: ignore[attr-defined]
        return layer


def _find_class(layer_param: LayerParameter) -> type[Layer]:
    """Return the user's class, once it is sure that it can be a layer."""
    param = layer_param.python_param
    if not (param.module and param.layer):
        _fail(
            layer_param, "needs python_param.module and python_param.layer, the names of a module and a class"
        )
    module = _import(layer_param)
    where = f"module {param.module!r} ({getattr(module, '__file__', None) or 'built in'})"
    known = [name for name, value in vars(module).items() if isinstance(value, type)]
    found: Any = getattr(module, param.layer, None)
    if found is None:
        advice = nearest(param.layer, known) or f"its classes: {', '.join(sorted(known)) or 'none'}"
        _fail(layer_param, f"needs a class {param.layer!r}, which {where} does not have; {advice}")
    if not (isinstance(found, type) and issubclass(found, Layer)):
        _fail(
            layer_param,
            f"needs a class that derives from caffelite.Layer, but {param.layer!r} of {where} does not"
            + _other_caffe(found),
        )
    user_class: type[Layer] = found
    missing = [hook for hook in HOOKS if getattr(user_class, hook) is getattr(Layer, hook)]
    methods = {hook: _refusal(hook, user_class.__name__) for hook in missing}
    if not missing:
        return user_class
    return type(user_class.__name__, (user_class,), {**methods, "__module__": user_class.__module__})


def _import(layer_param: LayerParameter) -> ModuleType:
    name, here = layer_param.python_param.module, os.getcwd()
    if not is_caffe_there():
        install_as_caffe()
    if here not in sys.path and "" not in sys.path:
        sys.path.append(here)  # for good: the module may import its neighbours at any time
    importlib.invalidate_caches()  # it may have been written just now
    try:
        return importlib.import_module(name)
    except Exception as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        if missing is None or not f"{name}.".startswith(f"{missing}."):
            add_note(error, f"while layer {layer_param.name!r} (Python) imported its module {name!r}")
            raise
        looked = "".join(f"\n    {path or here}" for path in sys.path)
        message = (
            f"cannot find its module {name!r}; put {missing}.py into the working directory, or its folder "
            f"into PYTHONPATH. It was looked for in{looked}"
        )
        raise LayerError(_named(layer_param, message)) from error


def _refusal(hook: str, name: str) -> Callable[..., None]:
    """Return the method ``hook`` of a class that lacks it: it fails, and says so, when it is needed."""

    def refuse(self: Layer, *_: object) -> None:
        message = f"needs a method {hook!r}, which its class {name!r} does not define; {HOOKS[hook]}"
        raise both(LayerError, RecursionError)(_named(self.layer_param, message))  # pycaffe calls it for ever

    return refuse


def _other_caffe(found: object) -> str:
    """Say so if a class derives from another package's Layer of the same name."""
    bases = found.__mro__ if isinstance(found, type) else ()
    if any(base.__name__ == "Layer" and "caffe" in base.__module__ for base in bases):
        return ": it derives from the Layer of another 'caffe'; write 'import caffelite as caffe' in it"
    return "; write 'class NAME(caffelite.Layer)'"


def _named(layer_param: LayerParameter, message: str) -> str:
    return f"layer {layer_param.name!r} ({layer_param.type}) {message}"


def _fail(layer_param: LayerParameter, message: str) -> NoReturn:
    raise LayerError(_named(layer_param, message))
