"""Bytes and text: keys of LMDB, pickles and their files, raw arrays, buffers of pictures."""

import ast
from collections.abc import Iterator

from caffelite.tools.migrate.kinds import dotted
from caffelite.tools.migrate.source import Edit, Source, apply, is_call, method_call

KEY_METHODS = ("put", "get", "delete", "replace", "pop", "set_key", "set_range", "putmulti")
PICKLE_READERS = {"pickle.load", "pickle.loads"}
FILE_ARGUMENT = {"pickle.load": 0, "pickle.dump": 1}
TAKES_BYTES = {
    "Image.open",
    "PIL.Image.open",
    "np.load",
    "numpy.load",
    "plt.imread",
    "mpimg.imread",
    "pickle.load",
}


def rewrite(source: Source) -> str:
    """Put bytes where Python 3 wants them."""
    return apply(source.text, _edits(source))


def _edits(source: Source) -> Iterator[Edit]:
    transactions = set(find_transactions(source))
    for node in source.walk():
        if not isinstance(node, ast.Call):
            continue
        name = dotted(node.func)
        owner = method_call(node, *KEY_METHODS)
        if owner is not None and dotted(owner) in transactions:
            for argument in node.args[:2]:
                yield from _encoded(source, argument)
        if name in PICKLE_READERS and not any(keyword.arg == "encoding" for keyword in node.keywords):
            yield source.add_argument(node, 'encoding="latin1"')
        if name in FILE_ARGUMENT and len(node.args) > FILE_ARGUMENT[name]:
            yield from _binary(source, node.args[FILE_ARGUMENT[name]])
        if name in TAKES_BYTES and node.args:
            buffer = node.args[0]
            if isinstance(buffer, ast.Call) and is_call(buffer, "io.StringIO"):
                yield source.replace(buffer.func, "io.BytesIO")
        if method_call(node, "tostring") is not None and not node.args and not node.keywords:
            stop = source.stop(node.func)
            yield Edit(stop - len("tostring"), stop, "tobytes")
        if name in {"np.fromstring", "numpy.fromstring"} and not _has_separator(node):
            yield source.replace(node.func, f"{name.partition('.')[0]}.frombuffer")
            yield source.append(node, ".copy()")
        if name in {"np.load", "numpy.load"} and _is_unpacked(source, node):
            yield source.add_argument(node, 'allow_pickle=True, encoding="latin1"')


def _is_unpacked(source: Source, load: ast.Call) -> bool:
    """Whether ``np.load(file).item()`` asks for an object, which NumPy reads if it is told so."""
    attribute = source.parents[load]
    call = source.parents.get(attribute, attribute)
    given = {keyword.arg for keyword in load.keywords}
    return method_call(call, "item") is load and "allow_pickle" not in given


def find_transactions(source: Source) -> Iterator[str]:
    """Yield the names of LMDB's transactions and cursors."""
    if "lmdb" not in source.text:
        return
    for node in source.walk():
        for target, value in _assigned(node):
            if method_call(value, "begin", "cursor") is not None and (name := dotted(target)):
                yield name


def _assigned(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    if isinstance(node, ast.Assign):
        yield node.targets[0], node.value
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield node.optional_vars, node.context_expr


def _encoded(source: Source, node: ast.expr) -> Iterator[Edit]:
    """Make text bytes: a literal by a ``b`` before it, the rest by ``encode``."""
    if source.kinds.of(node) != "str":
        return
    is_literal = isinstance(node, ast.Constant) and source.code(node)[0] in "'\""
    if is_literal and source.code(node).isascii():
        yield Edit(source.start(node), source.start(node), "b")
    elif isinstance(node, (ast.Name, ast.Attribute, ast.Call, ast.Constant, ast.JoinedStr)):
        yield source.append(node, ".encode()")
    else:
        yield source.replace(node, f"({source.code(node)}).encode()")


def _binary(source: Source, file: ast.expr) -> Iterator[Edit]:
    """Open a file that holds a pickle in binary, where it is opened in the same function."""
    calls = [file] if isinstance(file, ast.Call) else []
    if isinstance(file, ast.Name):
        calls = [value for value in source.kinds.values(file) if isinstance(value, ast.Call)]
    for call in calls:
        if not is_call(call, "open"):
            continue
        if len(call.args) == 1 and not call.keywords:
            yield source.add_argument(call, '"rb"')
        elif len(call.args) > 1:
            mode = call.args[1]
            if isinstance(mode, ast.Constant) and isinstance(mode.value, str) and "b" not in mode.value:
                quote = source.code(mode)[-1]
                letters = mode.value.replace("U", "").replace("t", "") or "r"
                yield source.replace(mode, f"{quote}{letters}b{quote}")


def _has_separator(node: ast.Call) -> bool:
    return len(node.args) > 3 or any(keyword.arg == "sep" for keyword in node.keywords)
