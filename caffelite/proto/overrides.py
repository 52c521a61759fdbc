"""Change fields of a message by short texts such as ``base_lr=0.1``, as a command line gives them."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn, TypeVar

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from caffelite.errors import ProtoError, SettingError
from caffelite.proto.caffe_pb2 import NetParameter
from caffelite.proto.schema import Field, did_you_mean, fields_of, homes_of, own_values
from caffelite.proto.text_parser import parse

M = TypeVar("M", bound=Message)

_PATH = re.compile(r"[A-Za-z_]\w*(\[\d+\])?(\.[A-Za-z_]\w*(\[\d+\])?)*")
_ITEM = re.compile(r"""\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^,"']*)\s*(?:,|$)""", re.DOTALL)
_BOOLS = {"true": True, "t": True, "1": True, "false": False, "f": False, "0": False}
_INTEGERS = {
    FieldDescriptor.CPPTYPE_INT32: (-(2**31), 2**31 - 1),
    FieldDescriptor.CPPTYPE_INT64: (-(2**63), 2**63 - 1),
    FieldDescriptor.CPPTYPE_UINT32: (0, 2**32 - 1),
    FieldDescriptor.CPPTYPE_UINT64: (0, 2**64 - 1),
}


def apply_overrides(message: M, overrides: Sequence[str]) -> M:
    """Return a copy of ``message`` in which each override ``PATH=VALUE`` has been carried out, in order.

    PATH
        ``base_lr``, ``train_state.level``, ``net_param.layer[0].name``: fields joined by dots, and an
        index from 0 to pick one element of a repeated field. Messages on the way that are not there are made.
    VALUE, by the type of the field
        number       ``0.1``, ``1e-3``; whole numbers also as ``1e4``
        true, false  also ``1`` and ``0``
        enum         a name in any case, or a number
        string       with or without quotes; in quotes, escapes as in a prototxt
        message      its fields as in a prototxt, with or without braces: ``{level: 1 stage: "x"}``
        repeated     ``10,20`` or ``[10,20]``: replaces the whole list; nothing, or ``[]``, empties it

    Raises SettingError, which quotes the override, says what was expected, and names the nearest field.
    """
    result = type(message)()
    result.CopyFrom(message)
    for override in overrides:
        _Override(override).apply(result)
    return result


class _Step(NamedTuple):
    name: str
    at: int | None


class _Override:
    """One ``PATH=VALUE``, split; its methods raise errors that quote it."""

    def __init__(self, text: str) -> None:
        self._text = text
        path, equals, value = text.partition("=")
        self._value = value.strip()
        if not equals:
            self._fail("write FIELD=VALUE")
        if not _PATH.fullmatch(path.strip()):
            self._fail(f"{path.strip()!r} is not the name of a field")
        self._steps = [_step(part) for part in path.strip().split(".")]

    def apply(self, message: Message) -> None:
        """Change ``message``."""
        for i, step in enumerate(self._steps[:-1]):
            field = self._field(message, step)
            if field.message is None:
                self._fail(f"{step.name!r} is {_wanted(field)} and has no field {self._steps[i + 1].name!r}")
            message = self._descend(message, field, step)
        step = self._steps[-1]
        field = self._field(message, step)
        if field.is_repeated and step.at is None:
            self._set_list(message, field)
        elif field.message is not None:
            self._read_message(self._descend(message, field, step), self._value)
        elif field.is_repeated:
            elements = getattr(message, field.name)
            self._check_index(step, len(elements))
            elements[step.at] = self._scalar(field, self._value)
        else:
            setattr(message, field.name, self._scalar(field, self._value))

    def _field(self, owner: Message, step: _Step) -> Field:
        known = fields_of(owner.DESCRIPTOR)
        if step.name not in known:
            advice = did_you_mean(step.name, known)
            if not advice and (homes := homes_of(step.name)):
                advice = f"; it is a field of {' and '.join(homes[:3])}"
            self._fail(f"{owner.DESCRIPTOR.name} has no field {step.name!r}{advice}")
        field = known[step.name]
        if step.at is not None and not field.is_repeated:
            self._fail(f"{step.name!r} holds one value, so it takes no index [{step.at}]")
        return field

    def _descend(self, message: Message, field: Field, step: _Step) -> Message:
        inner: Any = getattr(message, field.name)
        if field.is_repeated:
            if step.at is None:
                self._fail(f"{step.name!r} is a list; say which element: {step.name}[0]")
            self._check_index(step, len(inner))
            inner = inner[step.at]
        else:
            inner.SetInParent()
        assert isinstance(inner, Message)
        return inner

    def _check_index(self, step: _Step, count: int) -> None:
        if step.at is not None and step.at >= count:
            there = f"has {count} element(s), counted from 0" if count else "is empty"
            self._fail(f"there is no {step.name}[{step.at}]: the list {there}")

    def _set_list(self, message: Message, field: Field) -> None:
        if field.message is not None:
            fresh = type(message)()
            self._parse(f"{field.name}: [{_without_brackets(self._value)}]", fresh)
            values = list(getattr(fresh, field.name))
        else:
            values = [self._scalar(field, item) for item in self._items(_without_brackets(self._value))]
        message.ClearField(field.name)
        getattr(message, field.name).extend(values)

    def _items(self, text: str) -> list[str]:
        items = []
        position = 0
        while position < len(text):
            match = _ITEM.match(text, position)
            if match is None:
                self._fail("the list cannot be read; separate its elements by commas")
            items.append(match.group(1).strip())
            position = match.end()
        if text.rstrip().endswith(","):
            self._fail("the list ends with a comma")
        return items

    def _read_message(self, message: Message, text: str) -> None:
        fresh = type(message)()
        self._parse(text[1:-1] if text.startswith("{") and text.endswith("}") else text, fresh)
        message.CopyFrom(fresh)
        message.SetInParent()

    def _parse(self, text: str, message: Message) -> None:
        try:
            parse(text, message, "value")
        except ProtoError as error:
            self._fail(_without_place(error))

    def _scalar(self, field: Field, text: str) -> Any:
        try:
            value = _reader(field)(field, text)
        except ProtoError as error:
            self._fail(_without_place(error))
        if value is None:
            came = f"not {text!r}" if text else "nothing came after '='"
            near = did_you_mean(text, field.enum.values_by_name) if field.enum else ""
            self._fail(f"{field.name!r} wants {_wanted(field)}, {came}{near}")
        return value

    def _fail(self, message: str) -> NoReturn:
        raise SettingError(f"override {self._text!r}: {message}")


def _step(text: str) -> _Step:
    name, bracket, index = text.rstrip("]").partition("[")
    return _Step(name, int(index) if bracket else None)


def _without_place(error: ProtoError) -> str:
    """Return the parser's message without the line and column of a text that no file holds."""
    return str(error).split(": ", 1)[1]


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") else text


def _reader(field: Field) -> Callable[[Field, str], Any]:
    """Return the function that turns a text into the field's value, or None if it is none."""
    if field.enum is not None:
        return _enum
    if field.cpp_type in _INTEGERS:
        return _integer
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return lambda _, text: _BOOLS.get(text.lower())
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return _string
    return _float


def _integer(field: Field, text: str) -> int | None:
    least, most = _INTEGERS[field.cpp_type]
    try:
        value = int(text)
    except ValueError:
        number = _float(field, text)
        if number is None or not number.is_integer():
            return None
        value = int(number)
    return value if least <= value <= most else None


def _float(_: Field, text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _enum(field: Field, text: str) -> int | None:
    assert field.enum is not None
    by_name = {name.lower(): value.number for name, value in field.enum.values_by_name.items()}
    number = by_name.get(text.lower())
    if number is None and text.isdecimal() and int(text) in field.enum.values_by_number:
        return int(text)
    return number


def _string(field: Field, text: str) -> str | bytes:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        net = NetParameter()
        parse(f"name: {text}", net, "value")
        text = net.name
    return text.encode() if field.is_bytes else text


def _wanted(field: Field) -> str:
    if field.enum is not None:
        return "one of " + ", ".join(own_values(field.enum))
    if field.cpp_type in _INTEGERS:
        least, most = _INTEGERS[field.cpp_type]
        return f"a whole number from {least} to {most}" if least else f"a whole number from 0 to {most}"
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return "true or false"
    return "a string" if field.cpp_type == FieldDescriptor.CPPTYPE_STRING else "a number"
