"""Python: a layer that the user has written, in a module of their own."""

import importlib
import inspect
import os
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any, NoReturn

from caffelite.core.as_caffe import install_as_caffe, is_caffe_there
from caffelite.core.layer import Blobs, Layer, register_layer
from caffelite.core.resolve_paths import folder_of_net
from caffelite.engines import Engine
from caffelite.errors import LayerError, add_note, both, nearest
from caffelite.proto.caffe_pb2 import LayerParameter

HOOKS = {
    "reshape": "def reshape(self, bottom, top): top[0].reshape(...)",
    "forward": "def forward(self, bottom, top): top[0].data[...] = ...",
    "backward": "def backward(self, top, propagate_down, bottom): bottom[0].diff[...] = ..., or pass if "
    "there is no gradient",
}
# What else a class may say, beyond pycaffe: see Layer.
SETTINGS = ("num_bottom", "num_top", "equal_num_bottom_top", "auto_top_blobs", "no_backward", "is_loss")
_INVALIDATING = threading.Lock()  # importlib does not expect two threads there
EXTRAS = {"save_state": 0, "restore_state": 1, "close": 0}  # methods, and the arguments that they take


@register_layer("Python")
class Python(Layer):
    """Run the class ``python_param.layer`` of the module ``python_param.module``, written as for pycaffe.

    The class derives from ``caffe.Layer`` and defines ``setup``, ``reshape``, ``forward`` and
    ``backward``. ``net.layers`` shows the object of that class, so what it keeps in ``self`` can be read
    and set from there. It finds ``self.param_str`` as the prototxt gives it, ``self.phase``,
    ``self.type``, and ``self.blobs``, to which ``self.blobs.add_blob(3, 4)`` adds a learnable blob of
    zeros. All other names are free for its own use. It may have an ``__init__``, which is given the
    layer's parameter; ``param_str`` and ``phase`` are set again between that and ``setup``.

    The module is looked for on Python's path, then in the working directory, then in the prototxt's
    folder. Where there is no other ``caffe``, the ``import caffe`` of the module means caffelite.
    ``share_in_parallel`` is accepted, and without effect: solvers do not share layers, and threads need
    no care.

    Shapes
        any number of bottoms and tops, shaped by the class's ``reshape``

    Forward
        the class's ``forward``

    Backward
        the class's ``backward``

    Errors
        LayerError if there is no such module or class, the class is no Layer, it lacks a method that is
        needed (backward: when a gradient is), or puts something else in the place of ``self.blobs``.
        Exceptions of the class keep their type and traceback, with a note that says which layer it was.

    Source: BVLC/caffe python_layer.hpp, layer_factory.cpp
    """

    def __init__(self, layer_param: LayerParameter, engine: Engine, phase: int) -> None:
        super().__init__(layer_param, engine, phase)
        user_class = _find_class(layer_param)
        for name in SETTINGS:
            setattr(self, name, getattr(user_class, name))
        self.user: Any = user_class.__new__(user_class)
        Layer.__init__(self.user, layer_param, engine, phase)
        self.user.blobs = self.blobs
        self._told = self.user.param_propagate_down
        self._tell()
        if user_class.__init__ is not Layer.__init__:
            try:
                user_class.__init__(self.user, layer_param)
            except Exception as error:
                add_note(error, f"while layer {layer_param.name!r} (Python) made a {user_class.__name__}")
                raise
            self._check_blobs()

    @property
    def shown(self) -> Layer:
        """The object of the user's class."""
        shown: Layer = self.user
        return shown

    def setup(self, bottom: Blobs, top: Blobs) -> None:
        self._tell()
        self.user.setup(bottom, top)
        self._check_blobs()

    def reshape(self, bottom: Blobs, top: Blobs) -> None:
        self._hook("reshape")(bottom, top)

    def forward(self, bottom: Blobs, top: Blobs) -> None:
        self._hook("forward")(bottom, top)
        self._check_blobs()

    def backward(self, top: Blobs, propagate_down: list[bool], bottom: Blobs) -> None:
        if self.user.param_propagate_down is self._told:  # not a name that the class uses otherwise
            self.user.param_propagate_down = self._told = self.param_propagate_down
        self._hook("backward")(top, propagate_down, bottom)

    def __getattr__(self, name: str) -> Any:
        """Offer ``save_state``, ``restore_state`` and ``close`` if the class has them as Layer describes."""
        if name in EXTRAS and "user" in vars(self):
            method = getattr(self.user, name, None)
            if callable(method) and _takes(method, EXTRAS[name]):
                return method
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def _tell(self) -> None:
        self.user.param_str = self.layer_param.python_param.param_str
        self.user.phase = self.phase

    def _hook(self, name: str) -> Callable[..., None]:
        user_class = type(self.user)
        if getattr(user_class, name) is getattr(Layer, name) and name not in vars(self.user):
            message = f"needs a method {name!r}, which its class {user_class.__name__!r} does not define"
            # In pycaffe the method that is inherited calls itself for ever.
            raise both(LayerError, RecursionError)(_named(self.layer_param, f"{message}; {HOOKS[name]}"))
        hook: Callable[..., None] = getattr(self.user, name)
        return hook

    def _check_blobs(self) -> None:
        self.check(
            self.user.blobs is self.blobs,
            "sets self.blobs, which holds its learnable blobs; add one by self.blobs.add_blob(3, 4), and use "
            "another name for other things",
        )


def _takes(method: Callable[..., object], count: int) -> bool:
    """Whether ``method`` can be called with ``count`` arguments."""
    try:
        inspect.signature(method).bind(*range(count))
    except (TypeError, ValueError):
        return False
    return True


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
    return found


def _import(layer_param: LayerParameter) -> ModuleType:
    name, here = layer_param.python_param.module, os.getcwd()
    if not is_caffe_there():
        install_as_caffe()
    beside = os.path.abspath(folder_of_net() or here)
    with _INVALIDATING:
        importlib.invalidate_caches()  # it may have been written just now
    for folder in dict.fromkeys((here, beside)):
        if folder not in sys.path and not (folder == here and "" in sys.path):
            sys.path.append(folder)  # for good: the module may import its neighbours at any time
        try:
            return importlib.import_module(name)
        except Exception as error:
            missing = error.name if isinstance(error, ModuleNotFoundError) else None
            if missing is None or not f"{name}.".startswith(f"{missing}."):
                add_note(error, f"while layer {layer_param.name!r} (Python) imported its module {name!r}")
                raise
            failure, missing_module = error, missing
    looked = "".join(f"\n    {path or here}" for path in sys.path)
    message = (
        f"cannot find its module {name!r}; put {missing_module}.py into the working directory, beside the "
        f"prototxt, or its folder into PYTHONPATH. It was looked for in{looked}"
    )
    raise LayerError(_named(layer_param, message)) from failure


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
