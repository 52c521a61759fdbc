"""``/`` between whole numbers, which rounded down in Python 2."""

import ast
from collections.abc import Iterator

from caffelite.tools.migrate.source import Edit, Note, Source, apply, is_call, method_call

ARITHMETIC = (ast.BinOp, ast.UnaryOp, ast.Tuple, ast.List)
SHAPED = ("zeros", "ones", "empty", "full")
# Arguments that have to be whole numbers: Python 3 refuses others.
WHOLE_CALLS = ("range", *(f"{np}.{name}" for np in ("np", "numpy") for name in SHAPED))


def rewrite(source: Source) -> str:
    """Write ``//`` where both sides are evidently whole numbers, or where only a whole number serves."""
    return apply(source.text, _edits(source))


def find(source: Source) -> Iterator[Note]:
    """Yield a note for each ``/`` of which it cannot be told."""
    for node in source.walk():
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            sides: tuple[ast.expr, ast.expr] = (node.left, node.right)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Div):
            sides = (node.target, node.value)
        else:
            continue
        if "float" not in map(source.kinds.of, sides) and not _is_rounded(source, node):
            yield Note(
                node.lineno, "'/' of two whole numbers rounded down in Python 2; write '//' if they are whole"
            )


def _edits(source: Source) -> Iterator[Edit]:
    for node in source.walk():
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            sides = {source.kinds.of(node.left), source.kinds.of(node.right)}
            if sides == {"int"} or ("float" not in sides and _must_be_whole(source, node)):
                yield _doubled(source, source.stop(node.left), source.start(node.right))
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Div):
            is_whole = source.kinds.of(node.value) == "int" and _is_whole_name(source, node.target)
            if is_whole:
                yield _doubled(source, source.stop(node.target), source.start(node.value))


def _doubled(source: Source, start: int, stop: int) -> Edit:
    """Return the edit that doubles the slash between two operands, behind their brackets."""
    at = start
    while source.text[at] != "/":
        at = source.text.index("\n", at) if source.text[at] == "#" else at + 1
        assert at < stop
    return Edit(at, at + 1, "//")


def _must_be_whole(source: Source, node: ast.expr) -> bool:
    """Whether a number is a bound of a slice, part of a shape, or an argument of range."""
    parent = source.parents.get(node)
    child: ast.AST = node
    while isinstance(parent, ARITHMETIC):
        child, parent = parent, source.parents.get(parent)
    if isinstance(parent, ast.Slice):
        return True
    if isinstance(parent, ast.Call) and child in parent.args:
        if method_call(parent, "reshape") is not None and not is_call(parent, "np.reshape", "numpy.reshape"):
            return True
        return is_call(parent, *WHOLE_CALLS) and (is_call(parent, "range") or child is parent.args[0])
    return False


def _is_rounded(source: Source, node: ast.AST) -> bool:
    """Whether the quotient goes into int(), as which it is the same for positive numbers."""
    parent = source.parents.get(node)
    return isinstance(parent, ast.Call) and is_call(parent, "int", "math.floor", "np.floor")


def _is_whole_name(source: Source, target: ast.expr) -> bool:
    if not isinstance(target, ast.Name):
        return False
    values = source.kinds.values(target)
    return bool(values) and all(source.kinds.of(value) == "int" for value in values)
