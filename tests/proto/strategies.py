"""Hypothesis strategies: messages with random values in random fields."""

from google.protobuf.descriptor import FieldDescriptor
from hypothesis import strategies as st

from caffelite.proto.schema import fields_of

SCALARS = {
    FieldDescriptor.CPPTYPE_INT32: st.integers(-(2**31), 2**31 - 1),
    FieldDescriptor.CPPTYPE_INT64: st.integers(-(2**63), 2**63 - 1),
    FieldDescriptor.CPPTYPE_UINT32: st.integers(0, 2**32 - 1),
    FieldDescriptor.CPPTYPE_UINT64: st.integers(0, 2**64 - 1),
    FieldDescriptor.CPPTYPE_FLOAT: st.floats(width=32, allow_nan=False),
    FieldDescriptor.CPPTYPE_DOUBLE: st.floats(allow_nan=False),
    FieldDescriptor.CPPTYPE_BOOL: st.booleans(),
}


TEXTS = st.text(st.sampled_from("ab 0\"'\\\n\t\x00\x7f\xe9\u5b57\U0001f40d"), max_size=8)


@st.composite
def messages(draw, message_type, depth=3):
    """A message of this type; nested ones down to a depth."""
    message = message_type()
    _fill(draw, message, depth)
    return message


def _fill(draw, message, depth):
    fields = list(fields_of(message.DESCRIPTOR).values())
    chosen = draw(st.lists(st.sampled_from(fields), max_size=4, unique=True)) if fields else []
    if message.DESCRIPTOR.name == "ClipParameter":
        chosen = fields  # both are required
    for field in chosen:
        for _ in range(draw(st.integers(1, 3)) if field.is_repeated else 1):
            if field.message is not None:
                _fill_part(draw, message, field, depth)
            elif field.is_repeated:
                getattr(message, field.name).append(draw(_scalar(field)))
            else:
                setattr(message, field.name, draw(_scalar(field)))


def _fill_part(draw, message, field, depth):
    if depth == 0 and field.message.name != "ClipParameter":
        return
    part = getattr(message, field.name)
    if field.is_repeated:
        part = part.add()
    else:
        part.SetInParent()
    _fill(draw, part, depth - 1)


def _scalar(field):
    if field.enum is not None:
        return st.sampled_from([value.number for value in field.enum.values])
    if field.is_bytes:
        return st.binary(max_size=8)
    return SCALARS.get(field.cpp_type, TEXTS)
