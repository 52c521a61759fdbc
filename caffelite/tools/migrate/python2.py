"""From Python 2 to Python 3, by fissix; indentation by tabs and spaces too."""

import ast
import contextlib
import functools
import io
import re
import tokenize
from typing import Any

from caffelite.io.optional import optional
from caffelite.tools.migrate.source import Note

# Python 2 by its names, in scripts that can be read as Python 3 too.
OLD_NAMES = frozenset(
    "xrange raw_input unicode basestring iteritems itervalues iterkeys has_key izip imap ifilter execfile "
    "cPickle StringIO cStringIO urllib2 ConfigParser Queue Tkinter reduce unichr long".split()
)
# What changes style alone.
LEFT_OUT = {"idioms", "set_literal", "ws_comma", "buffer", "sorted"}
# What Python 3 says of code that is right in Python 2.
OLD_SYNTAX = (
    "Missing parentheses in call to",
    "exception types must be parenthesized",
    "leading zeros",
    "inconsistent use of tabs",
    "invalid decimal literal",
    "invalid hexadecimal literal",
)
NOTE = re.compile(r"Line (\d+): (.*)")


def is_python2(text: str) -> bool:
    """Whether a script was written for Python 2: it is no Python 3, or uses names of Python 2 alone."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return True
    used = {
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = {
        alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in [*node.names, ast.alias(getattr(node, "module", None) or "")]
    }
    own = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    guarded = {"reduce", "long", "Queue"} if "functools" in imported else set()
    return bool((used | imported) & OLD_NAMES - own - guarded - imported_from_new(tree))


def imported_from_new(tree: ast.Module) -> set[str]:
    """Return names of Python 2 that a script takes from modules of Python 3: ``from io import StringIO``."""
    new = {"io", "functools", "queue", "six", "six.moves", "past.builtins", "builtins"}
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in new
        for alias in node.names
    }


def has_true_division(text: str) -> bool:
    """Whether a script says ``from __future__ import division``."""
    return re.search(r"^from\s+__future__\s+import\b[^#\n]*\bdivision\b", text, re.MULTILINE) is not None


def to_python3(text: str, name: str, was_python2: bool) -> tuple[str, list[Note]]:
    """Return the script in Python 3, and what fissix could not do.

    A script that Python 3 can read already stays as it is, but for what is an error or means something
    else there. Raises SyntaxError if neither Python can read it.
    """
    tools = optional("fissix.refactor", "migrate", "migrations from Python 2")
    if not was_python2:
        ast.parse(text)
        return text, []
    ends = "" if text.endswith("\n") or not text else "\n"
    tool = _tool(tools, _reads_as_python3(text))
    tree, log = _parse(tool, tools, text + ends, name)
    result = str(tree)
    if ends and result.endswith("\n"):
        result = result[:-1]
    return _even_indents(result), _notes(log)


@functools.cache  # its patterns take long to compile
def _tool(tools: Any, print_function: bool) -> Any:
    """Return fissix's tool with its fixers."""
    names = tools.get_fixers_from_package("fissix.fixes")
    fixers = [each for each in names if each.rpartition("fix_")[2] not in LEFT_OUT]
    return tools.RefactoringTool(fixers, {"print_function": print_function})


def _reads_as_python3(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    return True


def _parse(tool: Any, tools: Any, text: str, name: str) -> tuple[Any, list[str]]:
    """Read and rewrite a script, with ``print`` as a statement or else without; also return what was said."""
    del tool.fixer_log[:]
    try:
        return tool.refactor_string(text, name), tool.fixer_log
    except Exception as error:
        if not tool.options["print_function"]:
            with contextlib.suppress(Exception):  # the first error is the one to tell
                return _parse(_tool(tools, True), tools, text, name)
        raise _syntax_error(text, error) from error


def _syntax_error(text: str, error: Exception) -> SyntaxError:
    """Return what Python 3 says, unless it stumbles over Python 2 only; else fissix's error as Python's."""
    try:
        ast.parse(text)
    except SyntaxError as said:
        if not any(sign in str(said.msg) for sign in OLD_SYNTAX):
            return said
    line, column = 1, 0
    context = getattr(error, "context", None)  # of its ParseError: ("", (line, column))
    if context:
        line, column = context[1]
    elif isinstance(error, SyntaxError):
        line, column = error.lineno or 1, (error.offset or 1) - 1
    lines = text.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1]
    return SyntaxError("invalid syntax", ("", line, column + 1, shown))


def _even_indents(text: str) -> str:
    """Return a script without tabs in its indents, which Python 2 took for 8 columns, if Python 3 has to."""
    try:
        compile(text, "", "exec", dont_inherit=True)
    except TabError:
        pass
    except (SyntaxError, ValueError):
        return text
    else:
        return text
    lines = text.splitlines(keepends=True)
    inside: set[int] = set()  # lines that begin inside a string
    for token in tokenize.generate_tokens(io.StringIO(_spaced(text)).readline):
        if token.type == tokenize.STRING:
            inside.update(range(token.start[0] + 1, token.end[0] + 1))
    return "".join(line if i in inside else _spaced_line(line) for i, line in enumerate(lines, 1))


def _spaced(text: str) -> str:
    return "".join(map(_spaced_line, text.splitlines(keepends=True)))


def _spaced_line(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    return indent.expandtabs(8) + line[len(indent) :]


def _notes(log: list[str]) -> list[Note]:
    """Return what fissix says, in the place of its lines."""
    found, pending = [], None
    for message in log:
        match = NOTE.match(message)
        if match:
            pending = Note(int(match[1]), match[2])
            found.append(pending)
        elif pending is not None and not message.startswith("###"):
            found[-1] = Note(pending.line, f"{pending.message} ({message})")
    return found
