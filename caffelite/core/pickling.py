"""Nets in pickles: the description, from which the net is built anew, and all that it holds.

A net is pickled as the NetParameter it was built from and the content of its blobs and layers, so that the
new net goes on where the old one is: its weights and gradients, a backward after the old net's forward, the
place in the data. What a layer holds that is no data (an open database, a thread) comes from building it
anew, and from its ``save_state``; a layer of a user that has no ``save_state`` must be able to be pickled as
a whole.
"""

import io
import pickle
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from google.protobuf.message import Message

from caffelite.core.blob import Array, Blob, Storage
from caffelite.core.layer import Layer
from caffelite.core.optimized_away import OptimizedAway
from caffelite.core.resolve_paths import net_in_folder
from caffelite.engines import Engine
from caffelite.errors import add_note
from caffelite.proto.caffe_pb2 import NetParameter

if TYPE_CHECKING:
    from caffelite.core.net import Net

FORMAT = 1  # a pickle of another number is of another version
PLAIN = (type(None), bool, int, float, complex, str, bytes, np.generic, np.dtype, Blob, Storage, Message)
CALLBACKS = ("before_forward", "after_forward", "before_backward", "after_backward")
REFUSED = {"HDF5Output": "a second net would begin its file anew"}

AnyNet = TypeVar("AnyNet", bound="Net")


def freeze(net: "Net") -> bytes:
    """Return all that ``net`` holds.

    Raises PicklingError, which says why, if the net has a layer, a callback or an attribute that cannot be
    pickled.
    """
    _check(net)
    content = {
        "net": {name: value for name, value in vars(net).items() if name not in net._own_names},
        "settings": {"debug_info": net.debug_info, "copied_from": net.copied_from},
        "callbacks": {name: getattr(net, f"{name}_callbacks") for name in CALLBACKS},
        "blobs": [vars(blob) for blob in _blobs(net)],
        "layers": [_attributes(layer) for layer in net._nodes],
        "users": [_user_state(layer) for layer in net._nodes],
        "states": net.state(),
    }
    file = io.BytesIO()
    file.write(_length_and(net._source.SerializeToString()))
    file.write(_length_and(net._folder.encode()))
    file.write(_length_and(pickle.dumps(net._away if net.is_optimized else None)))
    try:
        _Pickler(file, net).dump(content)
    except Exception as error:
        raise _explained(net, content, error) from error
    return file.getvalue()


def thaw(net_type: type[AnyNet], version: int, engine: Engine, data: bytes) -> AnyNet:
    """Return a net that holds what was frozen; random numbers that building it takes are not used up."""
    if version != FORMAT:
        raise pickle.UnpicklingError(
            f"this net was pickled in format {version} by another version of caffelite; this one reads "
            f"format {FORMAT}. Carry nets over in a prototxt and a .caffemodel"
        )
    file = io.BytesIO(data)
    param, folder = NetParameter.FromString(_read(file)), _read(file).decode()
    away = pickle.loads(_read(file))
    random = engine.rng.state
    try:
        with net_in_folder(folder):
            net = (
                net_type(param, engine=engine) if away is None else _optimized(net_type, param, engine, away)
            )
        _fill(net, _Unpickler(file, net).load())
    finally:
        engine.rng.state = random
    return net


def _optimized(net_type: type[AnyNet], param: NetParameter, engine: Engine, away: OptimizedAway) -> AnyNet:
    """Return the net that ``optimize`` described by ``param``, which is built as it is."""
    net = net_type.__new__(net_type)
    net.engine = engine
    net._init(param, away)
    return net


def _fill(net: "Net", content: Mapping[str, Any]) -> None:
    vars(net).update(content["net"])
    vars(net).update(content["settings"])
    for name, callbacks in content["callbacks"].items():
        getattr(net, f"{name}_callbacks")[:] = callbacks
    for blob, attributes in zip(_blobs(net), content["blobs"], strict=True):
        vars(blob).update(attributes)
    for layer, attributes, user in zip(net._nodes, content["layers"], content["users"], strict=True):
        vars(layer).update(attributes)
        if user is not None:
            set_state = getattr(layer.shown, "__setstate__", vars(layer.shown).update)
            set_state(user)
    net.restore_state(content["states"])


def _blobs(net: "Net") -> list[Blob]:
    return [*net._blobs, *(blob for layer in net._nodes for blob in layer.blobs)]


def _attributes(layer: Layer) -> dict[str, Any]:
    """Return what a layer holds: all that is data, and the rest too of a layer that cannot save its state."""
    kept = {"layer_param", "engine", "xp", "blobs", "user"}
    own = {name: value for name, value in vars(layer).items() if name not in kept}
    if _is_ours(layer) or hasattr(layer, "save_state"):
        return {name: value for name, value in own.items() if _is_plain(value)}
    return own


def _user_state(layer: Layer) -> Any:
    """Return what the object of a user's class holds, None if the layer is no Python layer."""
    user = layer.shown
    if user is layer:
        return None
    if _defines(type(user), "__getstate__"):
        return user.__getstate__()  # type: ignore[attr-defined]  # of the user's class, or of Python 3.11
    kept = {"layer_param", "engine", "xp", "blobs"}
    own = {n: v for n, v in vars(user).items() if not (n in kept and v is getattr(layer, n))}
    if hasattr(layer, "save_state"):
        return {name: value for name, value in own.items() if _is_plain(value)}
    return own


def _is_ours(layer: Layer) -> bool:
    return type(layer).__module__.startswith("caffelite.")


def _defines(user_class: type, name: str) -> bool:
    return any(name in vars(base) for base in user_class.__mro__ if base is not object)


def _is_plain(value: object) -> bool:
    """Whether a value is data through and through."""
    if isinstance(value, np.ndarray):
        return not value.dtype.hasobject
    if isinstance(value, (list, tuple, set, frozenset)):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(_is_plain(key) and _is_plain(item) for key, item in value.items())
    return isinstance(value, PLAIN)


def _check(net: "Net") -> None:
    for layer in net._nodes:
        if layer.type in REFUSED:
            raise pickle.PicklingError(
                f"net {net.name!r} cannot be pickled or copied: it has layer {layer.layer_param.name!r} "
                f"({layer.type}), and {REFUSED[layer.type]}"
            )


def _explained(net: "Net", content: Mapping[str, Any], error: Exception) -> Exception:
    """Return an error that names what cannot be pickled."""
    for what, value, advice in _parts(net, content):
        reason = _failure(net, value)
        if reason is not None:
            return pickle.PicklingError(
                f"net {net.name!r} cannot be pickled or copied: {what} ({type(value).__name__}) cannot: "
                f"{reason}{advice}"
            )
    add_note(error, f"while net {net.name!r} was pickled")
    return error


def _parts(net: "Net", content: Mapping[str, Any]) -> Iterator[tuple[str, object, str]]:
    """Yield what users have put into a net: its name, the thing, and what helps if it cannot be pickled."""
    for name, value in content["net"].items():
        yield f"attribute {name!r}", value, ""
    for name, callbacks in content["callbacks"].items():
        for callback in callbacks:
            yield f"{name} callbacks: one", callback, "; functions at the top of a module can be pickled"
    advice = "; leave it out in a __getstate__ of its class, or give that save_state and restore_state"
    for layer, *held in zip(net._nodes, content["layers"], content["users"], strict=True):
        for state in held:
            for name, value in state.items() if isinstance(state, dict) else [("state", state)]:
                where = f"layer {layer.layer_param.name!r} ({layer.type})"
                yield f"{where}: attribute {name!r}", value, advice


def _failure(net: "Net", value: object) -> Exception | None:
    try:
        _Pickler(io.BytesIO(), net).dump(value)
    except Exception as error:
        return error
    return None


def _length_and(data: bytes) -> bytes:
    return len(data).to_bytes(8, "little") + data


def _read(file: io.BytesIO) -> bytes:
    return file.read(int.from_bytes(file.read(8), "little"))


def _landmarks(net: "Net") -> dict[tuple[Any, ...], object]:
    """Return what a net of the same description has at the same place: it stays, and is referred to."""
    marks: dict[tuple[Any, ...], object] = {("net",): net, ("engine",): net.engine}
    marks.update({("blob", i): blob for i, blob in enumerate(_blobs(net))})
    for i, layer in enumerate(net._nodes):
        marks[("layer", i)] = layer
        marks[("blobs", i)] = layer.blobs
        if layer.shown is not layer:
            marks[("user", i)] = layer.shown
    return marks


class _Pickler(pickle.Pickler):
    """Refers to what a net has anyway, and keeps views of arrays views."""

    def __init__(self, file: io.BytesIO, net: "Net") -> None:
        super().__init__(file, protocol=4)
        self.names = {id(value): mark for mark, value in _landmarks(net).items()}

    def persistent_id(self, obj: Any) -> tuple[Any, ...] | None:
        if isinstance(obj, ModuleType):
            return ("module", obj.__name__)
        return self.names.get(id(obj))

    def reducer_override(self, obj: Any) -> Any:
        base = getattr(obj, "base", None)
        if type(obj) is type(base) is np.ndarray and base.flags.forc and not obj.dtype.hasobject:
            offset = obj.__array_interface__["data"][0] - base.__array_interface__["data"][0]
            return _view, (base, offset, obj.dtype, obj.shape, obj.strides, obj.flags.writeable)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, net: "Net") -> None:
        super().__init__(file)
        self.marks = _landmarks(net)

    def persistent_load(self, pid: Any) -> Any:
        if pid[0] == "module":
            return __import__(pid[1], fromlist=["*"])
        return self.marks[pid]


def _view(
    base: Array, offset: int, dtype: Any, shape: tuple[int, ...], strides: tuple[int, ...], writeable: bool
) -> Array:
    if not base.size:
        return np.zeros(shape, dtype)
    view: Array = np.ndarray(shape, dtype, base, offset, strides)
    view.flags.writeable = writeable
    return view
