"""Facts about the schema that error messages and parsers need."""

import functools
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FieldDescriptorProto
from google.protobuf.message import Message

from caffelite.errors import nearest
from caffelite.proto import caffe_pb2

FIRST_OF_FORKS = 1_000_001  # what proto/forks adds to Caffe's messages and enums is numbered from here


class Field(NamedTuple):
    """What a parser has to know about a field.

    ``list_of_fork`` is the field that takes the values where forks write a list and Caffe one value.
    """

    name: str
    cpp_type: int  # FieldDescriptor.CPPTYPE_...
    is_repeated: bool
    is_bytes: bool
    message: Descriptor | None
    enum: EnumDescriptor | None
    is_of_fork: bool = False
    list_of_fork: str = ""


def descriptor_of(message: Message | type[Message]) -> Descriptor:
    """Return the description of a message's type."""
    return cast(Descriptor, message.DESCRIPTOR)  # typed as a union with a class of the C implementation


@functools.cache
def fields_of(message: Descriptor) -> dict[str, Field]:
    """Return the fields of a message by name."""
    return {field.name: _field(field) for field in message.fields}


def _field(field: FieldDescriptor) -> Field:
    return Field(
        field.name,
        field.cpp_type,
        is_repeated(field),
        field.type == FieldDescriptor.TYPE_BYTES,
        field.message_type,
        field.enum_type,
        field.number >= FIRST_OF_FORKS,
        _list_of_fork(field),
    )


def _list_of_fork(field: FieldDescriptor) -> str:
    name = f"{field.name}_list"
    siblings = cast(Descriptor, field.containing_type).fields_by_name
    return name if name in siblings and siblings[name].number >= FIRST_OF_FORKS else ""


def own_values(enum: EnumDescriptor) -> list[str]:
    """Return the names that Caffe itself gives the values of an enum, or all, if the enum is a fork's."""
    own = [value.name for value in enum.values if value.number < FIRST_OF_FORKS]
    return own or [value.name for value in enum.values]


def is_repeated(field: Any) -> bool:
    """Whether a FieldDescriptor is of a list; protobuf 6 renamed the question."""
    if hasattr(field, "is_repeated"):
        return bool(field.is_repeated)
    return bool(field.label == FieldDescriptorProto.LABEL_REPEATED)


def homes_of(name: str) -> list[str]:
    """Return the current messages that have a field ``name``."""
    return [
        message.name
        for message in caffe_pb2.DESCRIPTOR.message_types_by_name.values()
        if name in message.fields_by_name and not message.name.startswith(("V0", "V1"))
    ]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?`` for the nearest known name, or nothing."""
    advice = nearest(name, known)
    return f"; {advice}" if advice else ""
