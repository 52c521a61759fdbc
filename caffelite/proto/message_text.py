"""What ``str`` of a message is: its prototxt, with the fields in the order in which Caffe declares them.

protobuf's own order differs between its versions: old ones, and those of today, go by field number.

Source: protobuf's text format; C++ Caffe and pycaffe write numbers so, with 6 digits if they suffice
"""

import struct
from collections.abc import Iterator
from typing import Any

from google.protobuf import text_encoding
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

_FLOAT = struct.Struct("f")


def message_text(message: Message) -> str:
    """Return a message as prototxt; text that is not ASCII is escaped."""
    return "".join(f"{line}\n" for line in _lines(message, ""))


def _lines(message: Message, indent: str) -> Iterator[str]:
    for field, value in sorted(message.ListFields(), key=lambda found: found[0].index):
        values = [value] if isinstance(value, str | bytes) or not hasattr(value, "__len__") else value
        if field.cpp_type == FieldDescriptor.CPPTYPE_MESSAGE:
            for part in [value] if isinstance(value, Message) else values:
                yield f"{indent}{field.name} {{"
                yield from _lines(part, f"{indent}  ")
                yield f"{indent}}}"
        else:
            for item in values:
                yield f"{indent}{field.name}: {_scalar(field, item)}"


def _scalar(field: FieldDescriptor, value: Any) -> str:
    match field.cpp_type:
        case FieldDescriptor.CPPTYPE_STRING:
            data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
            return f'"{text_encoding.CEscape(data, as_utf8=False)}"'
        case FieldDescriptor.CPPTYPE_BOOL:
            return "true" if value else "false"
        case FieldDescriptor.CPPTYPE_FLOAT:
            short = f"{value:.6g}"
            return short if _FLOAT.unpack(_FLOAT.pack(float(short)))[0] == value else f"{value:.9g}"
        case FieldDescriptor.CPPTYPE_DOUBLE:
            short = f"{value:.15g}"
            return short if float(short) == value else f"{value:.17g}"
        case FieldDescriptor.CPPTYPE_ENUM:
            known = field.enum_type.values_by_number.get(value) if field.enum_type else None
            return known.name if known else str(value)
    return str(value)
