"""Names that libraries have given up since: NumPy's own types, ``as_grey``, ``yaml.load``, ``param_str_``."""

import ast
import re
from collections.abc import Iterator

from caffelite.tools.migrate.kinds import dotted
from caffelite.tools.migrate.source import Edit, Source, apply

NUMPY = {
    "float": "float",
    "int": "int",
    "bool": "bool",
    "object": "object",
    "str": "str",
    "complex": "complex",
    "long": "int",
    "unicode": "str",
    "float_": "{np}.float64",
    "complex_": "{np}.complex128",
    "unicode_": "{np}.str_",
    "string_": "{np}.bytes_",
    "Inf": "{np}.inf",
    "Infinity": "{np}.inf",
    "infty": "{np}.inf",
    "PINF": "{np}.inf",
    "NINF": "-{np}.inf",
    "NaN": "{np}.nan",
    "NAN": "{np}.nan",
    "product": "{np}.prod",
    "cumproduct": "{np}.cumprod",
    "alltrue": "{np}.all",
    "sometrue": "{np}.any",
    "row_stack": "{np}.vstack",
    "in1d": "{np}.isin",
    "trapz": "{np}.trapezoid",
}
MODULES = {
    "string.letters": "string.ascii_letters",
    "string.lowercase": "string.ascii_lowercase",
    "string.uppercase": "string.ascii_uppercase",
    "time.clock": "time.perf_counter",
}
KEYWORDS = {"as_grey": "as_gray"}


def rewrite(source: Source) -> str:
    """Write today's names."""
    return apply(source.text, _edits(source))


def numpy_names(source: Source) -> set[str]:
    """Return the names under which a script knows NumPy."""
    return {
        alias.asname or alias.name
        for node in source.walk()
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name == "numpy"
    }


def _edits(source: Source) -> Iterator[Edit]:
    numpy = numpy_names(source)
    for node in source.walk():
        if isinstance(node, ast.Attribute):
            yield from _attribute(source, node, numpy)
        elif isinstance(node, ast.keyword) and node.arg in KEYWORDS:
            start = source.start(node)
            yield Edit(start, start + len(node.arg), KEYWORDS[node.arg])
        elif isinstance(node, ast.Call) and _is_bare_yaml_load(node):
            yield source.replace(node.func, "yaml.safe_load")


def _is_bare_yaml_load(node: ast.Call) -> bool:
    return dotted(node.func) == "yaml.load" and len(node.args) == 1 and not node.keywords


def _attribute(source: Source, node: ast.Attribute, numpy: set[str]) -> Iterator[Edit]:
    base = dotted(node.value)
    if base in numpy and node.attr in NUMPY:
        yield source.replace(node, NUMPY[node.attr].format(np=base))
    elif f"{base}.{node.attr}" in MODULES and not isinstance(node.ctx, ast.Store):
        yield source.replace(node, MODULES[f"{base}.{node.attr}"])
    elif node.attr == "param_str_" and not re.search(r"\bparam_str_\s*=[^=]", source.text):
        yield Edit(source.stop(node) - 1, source.stop(node), "")
