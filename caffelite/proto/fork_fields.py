"""Settings that forks added: which of them a message has, so that none is ignored in silence."""

from collections.abc import Collection, Iterator

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from caffelite import log
from caffelite.proto.schema import FIRST_OF_FORKS

_SSD_BLOCK = range(200, 210)


def is_of_fork(field: FieldDescriptor) -> bool:
    """Whether a field is one that forks added."""
    return field.number >= FIRST_OF_FORKS or field.number in _SSD_BLOCK


def fork_fields(message: Message) -> Iterator[str]:
    """Give the names of the fields of forks that a message of Caffe has, such as pooling_param.ceil_mode.

    What is inside a message that is itself a fork's is not listed.
    """
    for field, value in message.ListFields():
        if is_of_fork(field):
            yield field.name
        elif isinstance(value, Message):
            yield from (f"{field.name}.{name}" for name in fork_fields(value))


def fork_values(message: Message) -> Iterator[str]:
    """Give the settings of Caffe whose value only forks know, such as eltwise_param.operation: DIV.

    An ``engine`` is a wish, which changes no result, and is not listed.
    """
    for field, value in message.ListFields():
        if is_of_fork(field) or field.name == "engine":
            continue
        if isinstance(value, Message):
            yield from (f"{field.name}.{name}" for name in fork_values(value))
        elif field.enum_type is not None and isinstance(value, int) and value >= FIRST_OF_FORKS:
            yield f"{field.name}: {field.enum_type.values_by_number[value].name}"


def warn_of_fork_fields(message: Message, where: str, heeded: Collection[str] = ()) -> None:
    """Warn of the settings of forks that have no effect: all but those ``heeded``."""
    ignored = [name for name in fork_fields(message) if name not in heeded]
    if ignored:
        log.warning(
            "layer_factory.hpp:77",
            f"{where}: settings of forks, without effect here: {', '.join(ignored)}",
        )
