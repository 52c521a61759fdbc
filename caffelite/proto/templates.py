"""Places in a prototxt that are to be filled: ``$NUM_LABELS``, ``${NUM_LABELS}``, or a word for a number."""

import re
from collections.abc import Mapping
from typing import Final

PLACE: Final = re.compile(r"\$(?P<brace>\{)?(?P<name>[A-Za-z_]\w*)(?(brace)\})")
# A word such as cls6x or NUM_LABELS; one in lower-case letters is rather a mistake.
OPEN_PLACE: Final = re.compile(r"(?=\w*[0-9])[A-Za-z_]\w*|[A-Z_]{2,}")


def fill(text: str, variables: Mapping[str, str] | None) -> str:
    """Return the text with ``$NAME`` and ``${NAME}`` replaced, wherever they stand, by the variables given.

    Other places stay: they may be text of strings, and are refused elsewhere.
    """
    if not variables or "$" not in text:
        return text
    return PLACE.sub(lambda place: str(variables.get(place["name"], place.group())), text)


def how_to_fill(name: str) -> str:
    """Say how to give the value of a variable."""
    return f'give its value: --var {name}=VALUE, or variables={{"{name}": "VALUE"}} in Python'
