"""Parse protobuf's text format, with errors that say where, what, and what may have been meant.

It accepts what the C++ parser that Caffe uses accepts (libprotobuf 3.21): hexadecimal and octal integers,
``1.`` and ``1f``, ``- 1``, strings in several pieces, ``[1, 2]`` for lists, ``<>`` for ``{}``, and ``,`` or
``;`` behind a field. Python's own text_format differs in those, and in how it
reports errors from one version to the next.

Besides, it reads what the parsers of some forks read: a list where Caffe has one value (into the field
``..._list`` of the schema), strings without quotes in fields of forks and of solvers, and a layer of the old
format whose type is a string.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final, NoReturn

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor
from google.protobuf.message import Message

from caffelite import log
from caffelite.errors import ProtoError
from caffelite.proto import caffe_pb2
from caffelite.proto.schema import Field, descriptor_of, did_you_mean, fields_of, homes_of, own_values
from caffelite.proto.templates import OPEN_PLACE, PLACE, fill, how_to_fill
from caffelite.proto.upgrade_v1 import number_of_type

_TOKEN = re.compile(
    r"""(?P<space>(?:[ \t\r\n\v\f]+|\#[^\n]*)+)
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<number>0[xX][0-9a-fA-F]+|0[0-9]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fF]?)
      | (?P<string>"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^\n][^'\\\n]*)*')
      | (?P<symbol>.)""",
    re.VERBOSE | re.DOTALL,
)
_INTEGER = re.compile("0[xX][0-9a-fA-F]+|[0-9]+")
_ESCAPE = re.compile(
    rb"\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.?))", re.S
)
_NO_ESCAPE = re.compile(rb"(?:[^\\]|^)(?:\\\\)*\\[^0-7xXuUabfnrtv\\?'\"]")
_BARE_STRING = re.compile(r"\$\w+\$|[0-9]*[A-Za-z_][^\s#{}<>\[\]\"',;]*")
_SIMPLE_ESCAPES = dict(zip(b"abfnrtv\\?'\"", b"\a\b\f\n\r\t\v\\?'\"", strict=True))

_INTEGERS: Final = {
    FieldDescriptor.CPPTYPE_INT32: (-(2**31), 2**31 - 1),
    FieldDescriptor.CPPTYPE_INT64: (-(2**63), 2**63 - 1),
    FieldDescriptor.CPPTYPE_UINT32: (0, 2**32 - 1),
    FieldDescriptor.CPPTYPE_UINT64: (0, 2**64 - 1),
}
_FLOATS: Final = (FieldDescriptor.CPPTYPE_FLOAT, FieldDescriptor.CPPTYPE_DOUBLE)
_FLOAT_NAMES: Final = {"inf", "infinity", "nan"}
_BOOLS: Final = {"true": True, "True": True, "t": True, "false": False, "False": False, "f": False}
_BRACKETS: Final = {"{": "}", "<": ">", "[": "]"}
_ROOTS: Final = {
    "NetParameter": (
        "SolverParameter",
        "a solver's file",
        "give the net's file, which its 'net' field names",
    ),
    "SolverParameter": ("NetParameter", "a net's file", "give a solver's file, which names the net"),
}


MOST_BLOCKS: Final = 100  # blocks in blocks; Caffe's messages need four, and Python's stack bears these

MOST_WARNINGS: Final = 100  # finding the place of each takes time


@dataclass(frozen=True)
class Options:
    """How to read what Caffe's schema and syntax do not cover.

    With ``allow_unknown`` a field that no known fork has is skipped, and warned of once. ``variables`` fill
    the places of a template; None leaves unset, with a warning, numbers for which a word stands, and a
    mapping, even an empty one, makes them errors.
    """

    allow_unknown: bool = False
    variables: Mapping[str, str] | None = None


def parse(text: str, message: Message, name: str, options: Options = Options()) -> list[str]:
    """Read ``text`` into an empty ``message``; ``name`` is the file's name for errors.

    Returns the names of the outermost fields in their order. Bytes that are no UTF-8 may stand in
    comments: decode with ``errors="surrogateescape"``.
    """
    parser = _Parser(fill(text, options.variables), name, descriptor_of(message), options)
    parser.fields(message)
    return parser.outermost


class _Parser:
    """A token of lookahead, and one method per rule of the grammar."""

    def __init__(self, text: str, name: str, root: Descriptor, options: Options) -> None:
        self._text = text
        self._name = name
        self._root = root
        self._options = options
        self._problem = ""  # of a token of kind "broken"
        self._warned: set[tuple[str, str]] = set()
        self.outermost: list[str] = []
        self._go_to(0)
        self._blocks: list[tuple[str, int]] = []  # name and offset of the blocks that are open
        self._last_block: tuple[int, int] | None = None  # where the last outermost block began and ended
        self._advance()

    # -- Tokens ----------------------------------------------------------------------------------

    def _go_to(self, offset: int) -> None:
        self._match = _TOKEN.scanner(self._text, offset).match  # type: ignore[attr-defined]  # undocumented, but stable

    def _advance(self) -> None:
        match = self._match()
        if match is not None and match.lastgroup == "space":
            match = self._match()
        if match is None:
            self._kind, self._token, self._start = "end", "", len(self._text)
            return
        self._kind, self._token, self._start = match.lastgroup, match.group(), match.start()
        if self._kind == "number" and (problem := self._problem_of_number(match.end())):
            self._kind, self._problem = "broken", problem
        elif self._token in {'"', "'"}:
            self._fail("the string that begins here is not closed in its line")

    def _problem_of_number(self, end: int) -> str:
        token, following = self._token, self._text[end : end + 1]
        if token[0] == "0" and token[1:].isdigit() and not set(token) <= set("01234567"):
            return f"{_short(token, '')} begins with 0, which makes it octal, but has the digit 8 or 9"
        if following.isalpha() or following in {"_", "."}:
            rest = "".join(takewhile(lambda c: c.isalnum() or c in "_.", self._text[end : end + 40]))
            return f"{_short(token + rest)} is not a number"
        return ""

    def _take(self, symbol: str) -> bool:
        if self._kind == "symbol" and self._token == symbol:
            self._advance()
            return True
        return False

    # -- Grammar ---------------------------------------------------------------------------------

    def fields(self, message: Message) -> None:
        """Read fields up to the end of the block or of the text."""
        descriptor = descriptor_of(message)
        known = fields_of(descriptor)
        while self._kind == "name":
            field = known.get(self._token)
            if not self._blocks:
                self.outermost.append(self._token)
            if field is None:
                self._skip_unknown(descriptor)
                continue
            if not field.is_repeated and message.HasField(field.name):
                self._fail(f"{descriptor.name}.{field.name} is given a second time; it takes one value")
            self._advance()
            self._field(message, field)
            if self._kind == "symbol" and self._token in {",", ";"}:
                self._advance()
        at_close = self._kind == "symbol" and self._token in {"}", ">"}
        if not (at_close and self._blocks) and not (self._kind == "end" and not self._blocks):
            self._no_field(descriptor)
        if missing := _missing(message):
            at = self._blocks[-1][1] if self._blocks else None
            self._fail(f"{descriptor.name} needs a value for {' and '.join(missing)}", at)

    def _field(self, message: Message, field: Field) -> None:
        if not self._take(":") and field.message is None:
            self._fail(f"expected ':' after {field.name!r}, not {self._shown()}")
        if field.list_of_fork and self._kind == "symbol" and self._token == "[":
            field = fields_of(descriptor_of(message))[field.list_of_fork]
        if field.is_repeated and self._take("["):
            if self._take("]"):
                return
            self._value(message, field)
            while not self._take("]"):
                if not self._take(","):
                    self._fail(f"expected ',' or ']' in the list of {field.name!r}, not {self._shown()}")
                self._value(message, field)
        else:
            self._value(message, field)

    def _value(self, message: Message, field: Field) -> None:
        if field.message is not None:
            self._block(message, field)
            return
        value = self._scalar(descriptor_of(message), field)
        if value is None:
            return
        if field.is_repeated:
            getattr(message, field.name).append(value)
        else:
            setattr(message, field.name, value)

    def _block(self, message: Message, field: Field) -> None:
        start = self._start
        close = {"{": "}", "<": ">"}.get(self._token) if self._kind == "symbol" else None
        if close is None:
            self._fail(f"expected '{{' after {field.name!r}, not {self._shown()}")
        self._advance()
        self._blocks.append((field.name, start))
        if len(self._blocks) > MOST_BLOCKS:
            self._fail(f"more than {MOST_BLOCKS} blocks are open here, each inside the one before", start)
        part = getattr(message, field.name)
        if field.is_repeated:
            part = part.add()
        else:
            part.SetInParent()
        self.fields(part)
        if self._token != close:
            self._fail(f"expected {close!r} to close {self._opened()}, not {self._shown()}")
        self._blocks.pop()
        if not self._blocks:
            self._last_block = start, self._start
        self._advance()

    def _scalar(self, owner: Descriptor, field: Field) -> Any:
        """Read a value; None if a place of a template is left open there."""
        is_number = field.cpp_type in _INTEGERS or field.cpp_type in _FLOATS
        if is_number and self._kind == "name" and self._token.lower() not in _FLOAT_NAMES:
            return self._place_of_template(owner, field)
        if field.cpp_type in _INTEGERS:
            return self._integer(owner, field, *_INTEGERS[field.cpp_type])
        if field.cpp_type in _FLOATS:
            return self._float(owner, field)
        if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
            return self._bool(owner, field)
        if field.enum is not None:
            return self._enum(owner, field, field.enum)
        return self._string(owner, field)

    def _place_of_template(self, owner: Descriptor, field: Field) -> float | None:
        """Read a word that stands for a number."""
        word, variables = self._token, self._options.variables
        if word in (variables or {}):
            part = caffe_pb2.DESCRIPTOR.message_types_by_name[owner.name]
            filled = _Parser(variables[word], f"variable {word}", part, self._options)  # type: ignore[index]
            value: float | None = filled._scalar(owner, field)
            filled._expect_end()
        elif variables is None and OPEN_PLACE.fullmatch(word):
            value = None
            self._warn(owner.name, word, f"{owner.name}.{field.name} is left unset; {how_to_fill(word)}")
        else:
            wanted = "a whole number" if field.cpp_type in _INTEGERS else "a decimal number"
            self._wrong(owner, field, wanted)
        self._advance()
        return value

    def _expect_end(self) -> None:
        if self._kind != "end":
            self._fail(f"expected one value, not also {self._shown()}")

    def _integer(self, owner: Descriptor, field: Field, least: int, most: int) -> int:
        at, negative = self._start, self._take("-")
        digits = self._token.lower()
        if self._kind != "number" or not _INTEGER.fullmatch(digits):
            self._wrong(owner, field, "a whole number")
        number = _to_int(digits)
        if number is None or not least <= (-number if negative else number) <= most:
            self._fail(f"{owner.name}.{field.name} wants a whole number from {least} to {most}", at)
        self._advance()
        return -number if negative else number

    def _float(self, owner: Descriptor, field: Field) -> float:
        negative = self._take("-")
        token = self._token.lower()
        if self._kind == "number" and not re.match("0[0-9x]", token):
            value = float(token.rstrip("f"))
        elif self._kind == "name" and token in _FLOAT_NAMES:
            value = float(token)
        else:
            self._wrong(owner, field, "a decimal number")
        self._advance()
        return -value if negative else value

    def _bool(self, owner: Descriptor, field: Field) -> bool:
        if self._kind == "name" and self._token in _BOOLS:
            value = _BOOLS[self._token]
        elif self._kind == "number" and _INTEGER.fullmatch(self._token) and _to_int(self._token) in {0, 1}:
            value = _to_int(self._token) == 1
        else:
            self._wrong(owner, field, "true or false")
        self._advance()
        return value

    def _enum(self, owner: Descriptor, field: Field, enum: EnumDescriptor) -> int:
        names = own_values(enum)
        listed = f"one of {', '.join(names)}" if len(names) <= 8 else f"a name such as {names[0]}"
        if self._kind == "name":
            value = enum.values_by_name.get(self._token)
            if value is None:
                near = did_you_mean(self._token, names) or did_you_mean(self._token, enum.values_by_name)
                self._fail(
                    f"{owner.name}.{field.name} has no value {self._token!r}{near or f'; it is {listed}'}"
                )
            self._advance()
            return int(value.number)
        if self._kind == "string":
            return self._string_for_enum(owner, field, listed)
        number = self._integer(owner, field, -(2**31), 2**31 - 1)
        if number not in enum.values_by_number:
            self._fail(f"{owner.name}.{field.name} has no value {number}; it is {listed}")
        return number

    def _string(self, owner: Descriptor, field: Field) -> str | bytes:
        if self._kind != "string":
            return self._string_without_quotes(owner, field)
        pieces = []
        at = self._start
        while self._kind == "string":
            pieces.append(self._unquote(field))
            self._advance()
        value = b"".join(pieces)
        if field.is_bytes:
            return value
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            self._fail(f"the string of {owner.name}.{field.name} is not UTF-8; save the file as UTF-8", at)

    def _string_without_quotes(self, owner: Descriptor, field: Field) -> str:
        match = _BARE_STRING.match(self._text, self._start)
        if match is None or field.is_bytes or not (field.is_of_fork or owner.name == "SolverParameter"):
            self._wrong(owner, field, "a string in quotes")
        if not field.is_of_fork:
            self._warn(owner.name, field.name, f"Caffe wants the value of {field.name!r} in quotes")
        self._go_to(match.end())
        self._advance()
        return match.group()

    def _unquote(self, field: Field) -> bytes:
        raw = self._token[1:-1].encode("utf-8", "surrogateescape")
        if field.is_of_fork and _NO_ESCAPE.search(raw):  # a path of Windows, as MyCaffe reads it
            return raw
        return _ESCAPE.sub(self._escaped, raw) if b"\\" in raw else raw

    def _escaped(self, match: re.Match[bytes]) -> bytes:
        octal, byte, short, long, simple = match.groups()
        if octal is not None:
            return bytes([int(octal, 8) & 0xFF])
        if byte is not None:
            return bytes([int(byte, 16)])
        if simple is not None:
            if len(simple) == 1 and simple[0] in _SIMPLE_ESCAPES:
                return bytes([_SIMPLE_ESCAPES[simple[0]]])
            shown = match.group().decode("utf-8", "replace")
            self._fail(f"{shown} is no escape in a string; write a backslash as \\\\")
        code = int(short or long, 16)
        if code > 0x10FFFF:
            self._fail(f"{match.group().decode()} is no Unicode character")
        return chr(code).encode("utf-8", "surrogatepass")

    # -- Fields that no schema has ---------------------------------------------------------------

    def _skip_unknown(self, message: Descriptor) -> None:
        name = self._token
        if not self._options.allow_unknown:
            self._unknown_field(message)
        self._warn(message.name, name, f"{message.name} has no field {_short(name)}; it is skipped")
        self._advance()
        if not self._take(":") and self._token not in _BRACKETS:
            self._fail(f"expected ':' after {_short(name)}, not {self._shown()}")
        self._skip_value(name)
        if self._kind == "symbol" and self._token in {",", ";"}:
            self._advance()

    def _skip_value(self, name: str) -> None:
        """Skip a block, a list, a string in pieces, or another value."""
        start, closing = self._start, [""]
        while closing:
            is_value = self._kind in {"name", "number", "string"}
            if self._kind == "symbol" and self._token in _BRACKETS:
                closing.append(_BRACKETS[self._token])
            elif self._kind == "symbol" and self._token == closing[-1]:
                closing.pop()
            elif self._kind == "end" or self._token in _BRACKETS.values():
                self._fail(f"the value of {_short(name)} that begins here is not closed", start)
            if len(closing) == 1:
                closing.pop()
            is_string = self._kind == "string"
            is_sign = not closing and not is_value and self._token in {"-", "$"}
            self._advance()
            if not closing and (is_sign or (is_string and self._kind == "string")):
                closing = [""]

    def _warn(self, owner: str, about: str, message: str) -> None:
        if (owner, about) in self._warned or len(self._warned) > MOST_WARNINGS:
            return
        self._warned.add((owner, about))
        line, column = self._place(self._start)
        if len(self._warned) > MOST_WARNINGS:
            message = "there is more of this kind, which is not listed"
        log.warning("text_format.cpp:1", f"{self._name}:{line}:{column}: {message}")

    # -- Errors ----------------------------------------------------------------------------------

    def _fail(self, message: str, at: int | None = None) -> NoReturn:
        """Raise ``message`` for offset ``at``, or for the current token."""
        if at is None and self._kind == "broken":
            message = self._problem
        line, column = self._place(self._start if at is None else at)
        raise ProtoError(f"{self._name}:{line}:{column}: {message}")

    def _place(self, offset: int) -> tuple[int, int]:
        return self._text.count("\n", 0, offset) + 1, offset - self._text.rfind("\n", 0, offset)

    def _shown(self) -> str:
        return "the end of the file" if self._kind == "end" else _short(self._token)

    def _opened(self) -> str:
        name, offset = self._blocks[-1]
        return f"the block {name!r}, opened in line {self._place(offset)[0]}"

    def _wrong(self, owner: Descriptor, field: Field, wanted: str) -> NoReturn:
        """Refuse the current token as the value of a field."""
        hint = ""
        if place := PLACE.match(self._text, self._start):
            self._fail(f"the place {place.group()} of a template is not filled; {how_to_fill(place['name'])}")
        if self._kind == "symbol" and self._token in "${<%@":
            hint = "; if this is a template, fill in its places first"
        elif self._kind == "symbol" and self._token == "[":
            hint = "; it takes one value, not a list"
        elif owner.name == "LayerParameter" and field.name == "type" and self._kind == "name":
            hint = "; names without quotes belong to the old format, where a layer is called 'layers'"
        elif wanted.startswith("a string") and self._kind in {"name", "number"}:
            hint = f'; write "{self._token[:40]}"'
        self._fail(f"{owner.name}.{field.name} wants {wanted}, not {self._shown()}{hint}")

    def _string_for_enum(self, owner: Descriptor, field: Field, listed: str) -> int:
        """Read the type of a V1 layer that is given as today's string."""
        if owner.name != "V1LayerParameter" or field.name != "type":
            self._fail(f"{owner.name}.{field.name} wants {listed}, without quotes")
        number = number_of_type(self._token[1:-1])
        if number is None:
            self._fail(
                f"in the old format 'layers', type wants a name such as CONVOLUTION; "
                f"for type: {_short(self._token, '')} call the layer 'layer'"
            )
        self._warn(owner.name, "type", "a type in quotes belongs to 'layer', not to the old format 'layers'")
        self._advance()
        return number

    def _unknown_field(self, message: Descriptor) -> NoReturn:
        name = self._token
        root, described, advice = _ROOTS.get(message.name, ("", "", ""))
        if root and not self._blocks and name in _fields_of_root(root):
            self._fail(f"this looks like {described} ({name!r} is a field of {root}); {advice}")
        fields = fields_of(message).values()
        hint = did_you_mean(name, [field.name for field in fields if not field.is_of_fork])
        if any(name in fields_of(outer) for outer in self._outer_messages()):
            hint = f"; is a '}}' missing for {self._opened()}?"
        elif not hint and (homes := homes_of(name)):
            hint = f"; it is a field of {', '.join(homes[:4])}"
        hint = hint or did_you_mean(name, fields_of(message))
        self._fail(f"{message.name} has no field {_short(name)}{hint}")

    def _outer_messages(self) -> list[Descriptor]:
        """The messages around the block that is open."""
        outer = [self._root]
        for name, _ in self._blocks[:-1]:
            inner = fields_of(outer[-1])[name].message
            assert inner is not None  # only messages make blocks
            outer.append(inner)
        return outer if self._blocks else []

    def _no_field(self, message: Descriptor) -> NoReturn:
        """Refuse a token that stands where a field's name should."""
        rest = self._text[self._start : self._start + 8]
        if self._kind == "end":
            self._fail(f"the file ends inside {self._opened()}: a '}}' is missing")
        if self._token == "}":
            where = ""
            if self._last_block:
                first, last = (self._place(offset)[0] for offset in self._last_block)
                where = f"; the block before it goes from line {first} to line {last}"
            self._fail(f"this '}}' closes nothing{where}")
        if rest.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            self._fail("this is the mark of a merge conflict; resolve it first")
        if rest.startswith(("//", "/*")):
            self._fail(f"comments begin with '#', not with {rest[:2]!r}")
        if rest.startswith(("$", "{{", "{%", "<%", "%", "@")):
            self._fail(
                f"expected a field's name, not {rest[:2]!r}; if this is a template, fill in its places first"
            )
        if self._token == "[":
            self._fail("expected a field's name, not '['; Caffe's format has no extensions")
        self._fail(f"expected the name of a field of {message.name}, not {self._shown()}")


def _short(token: str, quote: str = "'") -> str:
    """Return a token for a message, in quotes, and cut if it is very long."""
    shown = token if len(token) <= 60 else f"{token[:60]}..."
    return repr(shown) if quote else shown


def _fields_of_root(name: str) -> dict[str, Field]:
    return fields_of(caffe_pb2.DESCRIPTOR.message_types_by_name[name])


def _to_int(digits: str) -> int | None:
    """Read a decimal, octal (0...) or hexadecimal (0x...) integer; None if it is absurdly long."""
    if len(digits) > 30:
        return None
    if digits[:2] in {"0x", "0X"}:
        return int(digits, 16)
    return int(digits, 8 if digits.startswith("0") else 10)


def _missing(message: Message) -> list[str]:
    """Return the required fields that a message itself lacks."""
    if message.IsInitialized():
        return []
    return [repr(path) for path in message.FindInitializationErrors() if "." not in path]  # type: ignore[attr-defined]
