"""Nets written in Python: ``n.conv1 = L.Convolution(n.data, num_output=20, kernel_size=5)``.

``layers`` (usually ``L``) makes layers, ``params`` (``P``) holds the values of their settings, and a
``NetSpec`` names them. They describe a net; ``to_proto`` gives the NetParameter.

Source: BVLC/caffe python/caffe/net_spec.py
"""

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeAlias, cast, overload

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from caffelite.errors import CaffeliteError, SettingError, both
from caffelite.proto import caffe_pb2
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter
from caffelite.proto.fork_fields import is_of_fork
from caffelite.proto.schema import descriptor_of, did_you_mean, is_repeated

__all__ = [
    "Function",
    "Layers",
    "NetSpec",
    "Parameters",
    "Top",
    "assign_proto",
    "layers",
    "param_name_dict",
    "params",
    "to_proto",
]

Made: TypeAlias = "OrderedDict[Function, LayerParameter]"
Names: TypeAlias = "dict[Top | Function, str]"


def param_name_dict() -> dict[str, str]:
    """Return the name of each settings message of Caffe's layers: ``{"InnerProduct": "inner_product", ...}``.

    The keys are the message types without ``Parameter``, the values the fields without ``_param``.
    """
    return _param_names(of_forks=False)


def to_proto(*tops: "Top") -> NetParameter:
    """Return the net of all layers that are needed to compute ``tops``, with automatic names."""
    return _net(tops, {})


def assign_proto(proto: Message, name: str, val: Any) -> None:
    """Set field ``name`` of a message to a Python value.

    A dict sets the fields of a message, a list those of a repeated field; a single value for a repeated
    field is a list of one.

    Errors
        SettingError, which is an AttributeError too, if there is no such field, or it takes no list or
        no dict or nothing else; and a TypeError or ValueError too if the value is not of its type.
    """
    message = descriptor_of(proto)
    field = message.fields_by_name.get(name)
    if field is None:
        advice = did_you_mean(name, message.fields_by_name)
        raise both(SettingError, AttributeError)(f"{message.name} has no field {name!r}{advice}")
    if is_repeated(field):
        values = val if isinstance(val, list) else [val]
        if values and isinstance(values[0], dict):
            _check_kind(field.message_type is not None, message.name, name, "plain values, no dict")
            for value in values:
                item = getattr(proto, name).add()
                for key, part in value.items():
                    assign_proto(item, key, part)
        else:
            _set(message.name, name, val, lambda: getattr(proto, name).extend(values))
        return
    _check_kind(not isinstance(val, list), message.name, name, "one value, no list")
    if isinstance(val, dict):
        _check_kind(field.message_type is not None, message.name, name, "a plain value, no dict")
        for key, part in val.items():
            assign_proto(getattr(proto, name), key, part)
    else:
        _check_kind(field.message_type is None, message.name, name, f"a dict, not {val!r}")
        _set(message.name, name, val, lambda: setattr(proto, name, val))


class Top:
    """One output blob of a layer that ``L.Something(...)`` describes: number ``n`` of the tops of ``fn``."""

    def __init__(self, fn: "Function", n: int) -> None:
        self.fn = fn
        self.n = n

    def to_proto(self) -> NetParameter:
        """Return the net of all layers that are needed to compute this top, with automatic names."""
        return to_proto(self)

    def _to_proto(self, layers: Made, names: Names, autonames: "Counter[str]") -> None:
        self.fn._to_proto(layers, names, autonames)


class Function:
    """A layer: its type, the tops of other layers that it reads, and its settings.

    ``params`` are the settings as in a prototxt, those of the type's own message without its name
    (``num_output=10`` for ``inner_product_param=dict(num_output=10)``), and two more: ``ntop`` is the number
    of tops (1), and with ``in_place`` the tops are the bottoms.

    Errors
        SettingError, which is a TypeError too, if an input is no Top.
    """

    def __init__(self, type_name: str, inputs: Iterable[Top], params: Mapping[str, Any]) -> None:
        self.type_name = type_name
        self.inputs = tuple(inputs)
        for index, top in enumerate(self.inputs):
            if not isinstance(top, Top):
                raise both(SettingError, TypeError)(
                    f"{type_name} input {index} is not a Top (type is {type(top)}){_advice(top)}"
                )
        self.params = dict(params)
        self.ntop: int = self.params.pop("ntop", 1)
        self.in_place: bool = self.params.pop("in_place", False)
        self.tops = tuple(Top(self, n) for n in range(self.ntop))

    def _get_name(self, names: Names, autonames: "Counter[str]") -> str:
        """Return the layer's name: that of its first top, or an automatic one."""
        if self not in names:
            names[self] = (
                self._get_top_name(self.tops[0], names, autonames)
                if self.ntop > 0
                else self._automatic(autonames)
            )
        return names[self]

    def _get_top_name(self, top: Top, names: Names, autonames: "Counter[str]") -> str:
        if top not in names:
            names[top] = self._automatic(autonames)
        return names[top]

    def _automatic(self, autonames: "Counter[str]") -> str:
        autonames[self.type_name] += 1
        return f"{self.type_name}{autonames[self.type_name]}"

    def _to_proto(self, layers: Made, names: Names, autonames: "Counter[str]") -> None:
        """Add the layer to ``layers``, after those that it reads."""
        if self in layers:
            return
        bottoms = []
        for top in self.inputs:
            top._to_proto(layers, names, autonames)
            bottoms.append(layers[top.fn].top[top.n])
        layer = LayerParameter(type=self.type_name, bottom=bottoms)
        layer.top.extend(
            bottoms if self.in_place else [self._get_top_name(top, names, autonames) for top in self.tops]
        )
        layer.name = self._get_name(names, autonames)
        self._assign(layer)
        layers[self] = layer

    def _assign(self, layer: LayerParameter) -> None:
        """Set the layer's fields, and those of its type's own settings, which go first."""
        own = f"{_PARAM_NAMES.get(self.type_name, '')}_param"
        of_layer = descriptor_of(LayerParameter).fields_by_name
        fields = _message(of_layer[own]).fields_by_name if own in of_layer else {}
        for key, value in self.params.items():
            is_own = key in fields and not key.endswith("param")
            try:
                if not is_own and key not in of_layer:
                    advice = did_you_mean(key, [*fields, *of_layer])
                    raise both(SettingError, AttributeError)(f"there is no setting {key!r}{advice}")
                assign_proto(getattr(layer, own) if is_own else layer, key, value)
            except CaffeliteError as error:
                error.add_context(f"layer {layer.name!r} ({self.type_name})")
                raise


class NetSpec:
    """A net whose blobs and layers are named by assigning them: ``n.conv1 = L.Convolution(n.data, ...)``.

    ``to_proto`` gives the net of all that was assigned, and of what it needs. ``n["conv1"]`` is the same as
    ``n.conv1``, for names that are no identifiers. ``tops`` holds them in order.

    Errors
        SettingError, which is a KeyError too, for a name that was not assigned.
    """

    tops: "OrderedDict[str, Top | Function]"

    def __init__(self) -> None:
        super().__setattr__("tops", OrderedDict())

    def __setattr__(self, name: str, value: Top | Function) -> None:
        self.tops[name] = value

    def __getattr__(self, name: str) -> Any:
        if name == "tops":  # unpickling asks before there are any
            raise AttributeError(name)
        if name not in self.tops:  # an AttributeError too: for hasattr and copy
            raise both(SettingError, KeyError, AttributeError)(
                f"{name!r} was not assigned{did_you_mean(name, self.tops)}"
            )
        return self.tops[name]

    def __setitem__(self, key: str, value: Top | Function) -> None:
        setattr(self, key, value)

    def __getitem__(self, item: str) -> Any:
        return self.__getattr__(item)

    def to_proto(self) -> NetParameter:
        """Return the net of all layers that are needed to compute what was assigned, with its names."""
        for name, top in self.tops.items():
            if not isinstance(top, (Top, Function)):
                raise both(SettingError, AttributeError)(
                    f"{name!r} is not a Top (type is {type(top)}){_advice(top)}"
                )
        return _net(self.tops.values(), {top: name for name, top in self.tops.items()})


class LayerFunction:
    """What ``L.Convolution`` is: called with tops and settings, it gives the new layer's top.

    With ``ntop=2`` or more it gives a tuple of tops, with ``ntop=0`` the layer itself, a Function.
    """

    def __init__(self, type_name: str) -> None:
        self.type_name = type_name

    @overload
    def __call__(self, *inputs: Top, ntop: Literal[1] = 1, **params: Any) -> Top: ...

    @overload
    def __call__(self, *inputs: Top, ntop: Literal[0], **params: Any) -> Function: ...

    @overload
    def __call__(self, *inputs: Top, ntop: int, **params: Any) -> tuple[Top, ...]: ...

    def __call__(self, *inputs: Top, ntop: int = 1, **params: Any) -> Top | tuple[Top, ...] | Function:
        """Describe a layer; see ``Function`` for the settings."""
        function = Function(self.type_name, inputs, {**params, "ntop": ntop})
        return function if ntop == 0 else function.tops[0] if ntop == 1 else function.tops

    def __repr__(self) -> str:
        return f"<layers.{self.type_name}>"


class Layers:
    """Gives for every name the function that describes a layer of that type: ``layers.ReLU(top)``."""

    def __getattr__(self, name: str) -> LayerFunction:
        if name.startswith("_"):
            raise AttributeError(f"no layer type begins with '_': {name!r}")
        return LayerFunction(name)


class Param:
    """The names in one settings message: ``params.Pooling`` has ``MAX``, ``AVE``, ``STOCHASTIC``."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        message = getattr(caffe_pb2, f"{self._name}Parameter", None)
        if message is None:
            known = [name.removesuffix("Parameter") for name in dir(caffe_pb2) if name.endswith("Parameter")]
            raise both(SettingError, AttributeError)(
                f"there is no message {self._name}Parameter{did_you_mean(self._name, known)}"
            )
        if not hasattr(message, name):
            known = [value for enum in message.DESCRIPTOR.enum_types for value in enum.values_by_name]
            raise both(SettingError, AttributeError)(
                f"{self._name}Parameter has no {name!r}{did_you_mean(name, known)}"
            )
        return getattr(message, name)


class Parameters:
    """Gives the values of settings by name: ``params.Pooling.MAX`` is PoolingParameter.MAX."""

    def __getattr__(self, name: str) -> Param:
        if name.startswith("_"):
            raise AttributeError(f"no settings begin with '_': {name!r}")
        return Param(name)


def _net(tops: Iterable[Top | Function], names: Names) -> NetParameter:
    layers: Made = OrderedDict()
    autonames: Counter[str] = Counter()
    for top in tops:
        top._to_proto(layers, names, autonames)
    return NetParameter(layer=layers.values())


def _param_names(of_forks: bool) -> dict[str, str]:
    return {
        _message(field).name.removesuffix("Parameter"): field.name.removesuffix("_param")
        for field in descriptor_of(LayerParameter).fields
        if field.name.endswith("_param") and is_of_fork(field) == of_forks
    }


def _message(field: FieldDescriptor) -> Descriptor:
    return cast(Descriptor, field.message_type)


def _advice(value: object) -> str:
    if isinstance(value, tuple) and value and isinstance(value[0], Top):
        return f"; it has {len(value)} tops: give each a name, as in n.data, n.label = L.Data(..., ntop=2)"
    return "; layers are made by calls such as L.ReLU(n.data)"


def _check_kind(condition: object, message: str, name: str, takes: str) -> None:
    if not condition:
        raise both(SettingError, AttributeError)(f"{message}.{name} takes {takes}")


def _set(message: str, name: str, value: Any, set_field: Callable[[], None]) -> None:
    try:
        set_field()
    except (TypeError, ValueError) as error:
        kind = TypeError if isinstance(error, TypeError) else ValueError
        raise both(SettingError, kind)(f"{message}.{name} cannot be {value!r}: {error}") from error


_PARAM_NAMES = {**_param_names(of_forks=True), **_param_names(of_forks=False)}
layers = Layers()
params = Parameters()
