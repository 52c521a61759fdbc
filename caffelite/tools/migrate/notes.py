"""What only a person can decide, found by what a script calls."""

import ast
from collections.abc import Iterator

from caffelite.tools.migrate import data
from caffelite.tools.migrate.kinds import dotted
from caffelite.tools.migrate.source import Note, Source, is_call, method_call

CALLS = {
    "scipy.misc": "scipy.misc has no pictures any more; use caffe.io.load_image and resize_image, or PIL",
    "sys.setdefaultencoding": "Python 3 has no sys.setdefaultencoding: text is Unicode; remove the line",
    "string.join": "string.join(words, between) is between.join(words) in Python 3",
    "string.split": "string.split(text) is text.split() in Python 3",
    "string.replace": "string.replace(text, a, b) is text.replace(a, b) in Python 3",
    "string.atoi": "string.atoi(text) is int(text) in Python 3",
    "string.atof": "string.atof(text) is float(text) in Python 3",
    "string.strip": "string.strip(text) is text.strip() in Python 3",
    "string.maketrans": "string.maketrans is str.maketrans (text) or bytes.maketrans in Python 3",
    "cmp": "Python 3 has no cmp; (a > b) - (a < b) is the same",
    "caffe.set_phase_test": "nets are given their phase since 2014: caffe.Net(prototxt, weights, caffe.TEST)",
    "caffe.set_phase_train": "nets are given their phase since 2014: caffe.Net(prototxt, caffe.TRAIN)",
    "cv2.cv": "OpenCV has no cv2.cv since version 3; its names are in cv2 itself, as cv2.IMREAD_COLOR",
    "plt.hold": "Matplotlib draws into the same axes always; remove the line",
    "np.asscalar": "np.asscalar(x) is x.item()",
    "np.matrix": "np.matrix is on its way out; np.array and @ do the same",
}
OLD_METHODS = {
    "set_phase_test": CALLS["caffe.set_phase_test"],
    "set_phase_train": CALLS["caffe.set_phase_train"],
    "set_mode_cpu": "modes are of caffe since 2014: caffe.set_mode_cpu()",
    "set_mode_gpu": "modes are of caffe since 2014: caffe.set_mode_gpu()",
    "set_raw_scale": "nets do not prepare pictures since 2014: caffe.io.Transformer has set_raw_scale",
    "set_input_scale": "nets do not prepare pictures since 2014: caffe.io.Transformer has set_input_scale",
    "set_channel_swap": "nets do not prepare pictures since 2014: caffe.io.Transformer has set_channel_swap",
    "set_mean": "nets do not prepare pictures since 2014: caffe.io.Transformer has set_mean",
}
CODECS = {"hex", "base64", "zlib", "bz2", "rot13", "string-escape", "string_escape"}


def find(source: Source) -> Iterator[Note]:
    """Yield notes of what a script does that has no counterpart, or whose meaning depends on its data."""
    transactions = set(data.find_transactions(source))
    for node in source.walk():
        if isinstance(node, ast.Call):
            yield from _call(source, node, transactions)
        elif isinstance(node, (ast.Attribute, ast.Name)):
            yield from _name(source, node)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from _import(node)
        elif isinstance(node, ast.For):
            yield from _loop(source, node, transactions)


def _call(source: Source, node: ast.Call, transactions: set[str]) -> Iterator[Note]:
    keywords = {keyword.arg for keyword in node.keywords}
    first = node.args[0] if node.args else None
    kind = source.kinds.of(first) if first is not None else None
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    if "cmp" in keywords and (method == "sort" or is_call(node, "sorted")):
        yield Note(node.lineno, "Python 3 sorts by key alone: key=functools.cmp_to_key(function)")
    if owner is not None and method in data.KEY_METHODS and dotted(owner) in transactions:
        if first is not None and kind is None:
            yield Note(node.lineno, "keys of LMDB are bytes: write key.encode() if this one is text")
    elif method in OLD_METHODS and owner is not None and _is_net(source, owner):
        yield Note(node.lineno, OLD_METHODS[method])
    elif method in {"encode", "decode"} and isinstance(first, ast.Constant) and first.value in CODECS:
        call = f"codecs.{method}(data, {first.value!r})"
        yield Note(node.lineno, f"Python 3 has no text codec {first.value!r}; use {call}")
    if is_call(node, "io.StringIO") and first is not None and kind != "str":
        yield Note(node.lineno, "io.StringIO holds text; use io.BytesIO for pictures and other bytes")
    is_pair = is_call(node, "caffe.Net") and len(node.args) == 2 and not keywords
    if is_pair and source.kinds.of(node.args[1]) == "str":
        yield Note(node.lineno, "a net needs a phase: caffe.Net(prototxt, weights, caffe.TEST)")


def _is_net(source: Source, owner: ast.expr) -> bool:
    """Whether an object was made by one of caffe's classes, Transformer apart, or has a net's name."""
    if isinstance(owner, ast.Attribute):
        return owner.attr in {"net", "classifier"}
    if not isinstance(owner, ast.Name):
        return False
    calls = [value for value in source.kinds.values(owner) if isinstance(value, ast.Call)]
    makers = {dotted(call.func) for call in calls}
    if makers:
        return any(maker.startswith("caffe.") and maker != "caffe.io.Transformer" for maker in makers)
    return owner.id in {"net", "classifier"}


def _name(source: Source, node: ast.Attribute | ast.Name) -> Iterator[Note]:
    name = dotted(node)
    parent = source.parents.get(node)
    if isinstance(parent, ast.Attribute) and dotted(parent) in CALLS:
        return
    if name == "cmp" and not is_call(parent or node, "cmp"):
        return
    if name in CALLS and not isinstance(node.ctx, ast.Store):
        yield Note(node.lineno, CALLS[name])


def _import(node: ast.Import | ast.ImportFrom) -> Iterator[Note]:
    module = getattr(node, "module", None) or ""
    for alias in node.names:
        name = f"{module}.{alias.name}".strip(".")
        if name.startswith("scipy.misc"):
            yield Note(node.lineno, CALLS["scipy.misc"])
        elif name.startswith("cv2.cv"):
            yield Note(node.lineno, CALLS["cv2.cv"])


def _loop(source: Source, node: ast.For, transactions: set[str]) -> Iterator[Note]:
    """Note the keys of a database that a loop uses."""
    iterable = node.iter
    owner = method_call(iterable, "cursor", "iternext", "iterprev")
    name = dotted(iterable) or (dotted(owner) if owner is not None else "")
    target = node.target.elts[0] if isinstance(node.target, ast.Tuple) and node.target.elts else None
    if name not in transactions or not isinstance(target, ast.Name):
        return
    for inner in ast.walk(ast.Module(node.body, [])):
        if isinstance(inner, ast.Name) and inner.id == target.id and isinstance(inner.ctx, ast.Load):
            parent = source.parents.get(inner)
            is_key = parent is not None and method_call(parent, *data.KEY_METHODS, "decode") is not None
            is_decoded = isinstance(parent, ast.Attribute) and parent.attr == "decode"
            if not is_key and not is_decoded:
                yield Note(
                    inner.lineno, f"keys of LMDB are bytes: write {inner.id}.decode() where it is text"
                )
                return
