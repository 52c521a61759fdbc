"""A script's text and syntax tree: where its nodes stand, and edits of the text at their places."""

import ast
import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from caffelite.tools.migrate.kinds import Kinds, dotted


class Note(NamedTuple):
    """What is left to do by hand, at a line (from 1)."""

    line: int
    message: str


class Edit(NamedTuple):
    """Put ``text`` in the place of the characters ``start`` to ``stop``."""

    start: int
    stop: int
    text: str


class Source:
    """The text of a Python 3 script, its tree, and what is known of its values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self.kinds = Kinds(self.tree)
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def walk(self) -> Iterator[ast.AST]:
        """Yield all nodes, outer ones first."""
        return ast.walk(self.tree)

    def start(self, node: ast.expr | ast.keyword) -> int:
        """Return the position of a node's first character in the text."""
        return self._position(node.lineno, node.col_offset)

    def stop(self, node: ast.expr | ast.keyword) -> int:
        """Return the position behind a node's last character."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._position(node.end_lineno, node.end_col_offset)

    def code(self, node: ast.expr | ast.keyword) -> str:
        """Return the text of a node."""
        return self.text[self.start(node) : self.stop(node)]

    def replace(self, node: ast.expr | ast.keyword, text: str) -> Edit:
        """Return the edit that puts ``text`` in the place of a node."""
        return Edit(self.start(node), self.stop(node), text)

    def append(self, node: ast.expr, text: str) -> Edit:
        """Return the edit that adds ``text`` behind a node."""
        stop = self.stop(node)
        return Edit(stop, stop, text)

    def add_argument(self, call: ast.Call, argument: str) -> Edit:
        """Return the edit that gives a call one more argument."""
        close = self.stop(call) - 1
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        tail = self.text[self.stop(given[-1]) : close] if given else ""
        return Edit(
            close, close, argument if not given else f" {argument}" if "," in tail else f", {argument}"
        )

    def _position(self, line: int, column: int) -> int:
        start = self._line_starts[line - 1]
        before = self._lines[line - 1].encode("utf-8", "surrogatepass")[:column]
        return start + len(before.decode("utf-8", "surrogatepass"))

    @functools.cached_property
    def _lines(self) -> list[str]:
        # As Python counts lines: a form feed or a separator inside a line does not end it.
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    @functools.cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all edits made; of several that overlap the first counts."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.stop)):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.text]
            at = edit.stop
    return "".join((*parts, text[at:]))


def is_call(node: ast.AST, *names: str) -> bool:
    """Whether ``node`` calls one of the functions, by its dotted name."""
    return isinstance(node, ast.Call) and dotted(node.func) in names


def method_call(node: ast.AST, *names: str) -> ast.expr | None:
    """Return the object whose method of one of the names is called, None for other nodes."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names:
        return node.func.value
    return None
