"""Settings that forks added: which of them a message has, so that none is ignored in silence."""

from collections.abc import Collection, Iterator

from google.protobuf.message import Message

from caffelite import log
from caffelite.proto.schema import FIRST_OF_FORKS

_SSD_BLOCK = range(200, 210)


def fork_fields(message: Message) -> Iterator[str]:
    """Give the names of the fields of forks that a message of Caffe has, such as pooling_param.ceil_mode.

    What is inside a message that is itself a fork's is not listed.
    """
    for field, value in message.ListFields():
        if field.number >= FIRST_OF_FORKS or field.number in _SSD_BLOCK:
            yield field.name
        elif isinstance(value, Message):
            yield from (f"{field.name}.{name}" for name in fork_fields(value))


def warn_of_fork_fields(message: Message, where: str, heeded: Collection[str] = ()) -> None:
    """Warn of the settings of forks that have no effect: all but those ``heeded``."""
    ignored = [name for name in fork_fields(message) if name not in heeded]
    if ignored:
        log.warning(
            "layer_factory.hpp:77",
            f"{where}: settings of forks, without effect here: {', '.join(ignored)}",
        )
