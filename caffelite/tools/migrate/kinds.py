"""What an expression of a script evidently is: a whole number, a float, text, bytes.

A name is of a kind if all that is assigned to it in its function (or in the module, for names that a
function only reads) is. Nothing is said of what cannot be told.
"""

import ast
from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["int", "float", "str", "bytes"]
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Scope: TypeAlias = Function | ast.Module

KINDS: dict[Kind, str] = {
    "int": "len int ord hash id",
    "float": "float time.time np.mean np.std np.sqrt np.exp np.log np.float32 np.float64 np.median "
    "np.linspace np.random.rand np.random.randn math.sqrt math.exp math.log math.pow math.sin math.cos "
    "random.random",
    "str": "str repr chr input os.path.join os.path.basename os.path.dirname os.path.abspath os.getcwd "
    "os.path.expanduser time.strftime",
    "bytes": "bytes bytearray struct.pack six.b",
}
CALLS: dict[str, Kind] = {name: kind for kind, names in KINDS.items() for name in names.split()}
METHODS: dict[str, Kind] = {
    **dict.fromkeys(("encode", "SerializeToString", "tobytes", "tostring"), "bytes"),
    **dict.fromkeys(("zfill", "decode"), "str"),
    **dict.fromkeys(("mean", "std"), "float"),
}
STR_METHODS = {"format", "join", "lower", "upper", "strip", "lstrip", "rstrip", "replace", "title"}  # of text
INT_ATTRIBUTES = {"num", "channels", "height", "width", "ndim", "nbytes", "itemsize"}
FLOAT_NAMES = {"np.pi", "math.pi", "np.e", "math.e", "np.inf"}
WHOLE = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.LShift, ast.RShift)

_BUSY = object()


class Kinds:
    """The kinds of expressions of one script."""

    def __init__(self, tree: ast.Module) -> None:
        self._scopes: dict[ast.AST, Scope] = {}
        self._values: dict[tuple[Scope, str], list[ast.expr | Kind | None]] = {}
        self._found: dict[tuple[Scope, str], object] = {}
        self._module = tree
        self._methods: dict[type, Callable[[Any], object]] = {
            ast.Constant: self._of_constant,
            ast.JoinedStr: lambda _: "str",
            ast.Name: self._of_name,
            ast.UnaryOp: lambda node: self._of(node.operand),
            ast.BinOp: self._of_operation,
            ast.Call: self._of_call,
            ast.IfExp: self._of_choice,
            ast.Attribute: self._of_attribute,
            ast.Subscript: self._of_element,
        }
        self._enter(tree, tree)

    def of(self, node: ast.expr) -> Kind | None:
        """Return the kind of an expression, None if it is not evident."""
        kind = self._of(node)
        return None if kind is _BUSY else kind  # type: ignore[return-value]  # a Kind otherwise

    def values(self, name: ast.Name) -> list[ast.expr]:
        """Return the expressions that are assigned to a name where it stands."""
        scope = self._scope_of(name)
        return [value for value in self._values.get((scope, name.id), []) if isinstance(value, ast.expr)]

    def _scope_of(self, name: ast.Name) -> Scope:
        scope = self._scopes[name]
        return scope if (scope, name.id) in self._values else self._module

    def _of(self, node: ast.expr) -> object:
        """Return the kind, None, or ``_BUSY`` for a name whose kind is being found."""
        for node_type, method in self._methods.items():
            if isinstance(node, node_type):
                return method(node)
        return None

    def _of_constant(self, node: ast.Constant) -> object:
        kinds: dict[type, Kind] = {int: "int", float: "float", str: "str", bytes: "bytes"}
        return kinds.get(type(node.value))

    def _of_choice(self, node: ast.IfExp) -> object:
        kind = self._of(node.body)
        return kind if kind == self._of(node.orelse) else None

    def _of_attribute(self, node: ast.Attribute) -> object:
        return "int" if node.attr in INT_ATTRIBUTES else "float" if dotted(node) in FLOAT_NAMES else None

    def _of_element(self, node: ast.Subscript) -> object:
        is_shape = isinstance(node.value, ast.Attribute) and node.value.attr == "shape"
        return "int" if is_shape and not isinstance(node.slice, ast.Slice) else None

    def _of_name(self, node: ast.Name) -> object:
        key = (self._scope_of(node), node.id)
        if key not in self._values:
            return None
        if key not in self._found:
            self._found[key] = _BUSY  # n = n + 1 is what n was
            kinds = {
                value if isinstance(value, str) or value is None else self._of(value)
                for value in self._values[key]
            }
            kinds.discard(_BUSY)
            self._found[key] = kinds.pop() if len(kinds) == 1 else None
        return self._found[key]

    def _of_operation(self, node: ast.BinOp) -> object:
        left, right = self._of(node.left), self._of(node.right)
        if left == "str" and isinstance(node.op, ast.Mod):
            return "str"
        if isinstance(node.op, ast.Add) and "str" in {left, right} and "bytes" not in {left, right}:
            return "str"
        if "float" in {left, right}:
            return "float"
        if isinstance(node.op, WHOLE) and {left, right} <= {"int", _BUSY}:
            return left if right is _BUSY else right
        return None

    def _of_call(self, node: ast.Call) -> object:
        name = dotted(node.func).replace("numpy.", "np.")
        if name in CALLS:
            return CALLS[name]
        if name in {"min", "max", "sum", "abs"} and node.args:
            kinds = {self._of(argument) for argument in node.args}
            return kinds.pop() if len(kinds) == 1 else None
        if not isinstance(node.func, ast.Attribute):
            return None
        kind = METHODS.get(node.func.attr)
        return "str" if node.func.attr in STR_METHODS and self._of(node.func.value) == "str" else kind

    # Names and what is assigned to them

    def _enter(self, node: ast.AST, scope: Scope) -> None:
        """Note the scope of all nodes below ``node``, and the values of names."""
        self._scopes[node] = scope
        for name, value in _bindings(node):
            self._values.setdefault((scope, name), []).append(value)
        inner: Scope = scope
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            inner = node
            arguments = node.args
            all_of_them = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
            all_of_them += [each for each in (arguments.vararg, arguments.kwarg) if each]
            for argument in all_of_them:
                self._values.setdefault((inner, argument.arg), []).append(None)
        for child in ast.iter_child_nodes(node):
            self._enter(child, inner)


def _bindings(node: ast.AST) -> Iterator[tuple[str, ast.expr | Kind | None]]:
    """Yield the names that a node assigns to, each with its value, its kind, or None."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _unpacked(target, node.value)
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        yield from _unpacked(node.target, node.value)
    elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        yield node.target.id, None if isinstance(node.op, ast.Div) else node.value
    elif isinstance(node, (ast.For, ast.comprehension)):
        yield from _looped(node.target, node.iter)
    elif isinstance(node, ast.withitem) and isinstance(node.optional_vars, ast.Name):
        yield node.optional_vars.id, node.context_expr
    elif isinstance(node, ast.NamedExpr):
        yield node.target.id, node.value


def _unpacked(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr | Kind | None]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, (ast.Tuple, ast.List)):
        values: list[ast.expr | None] = [None] * len(target.elts)
        if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts):
            values = list(value.elts)
        is_shape = isinstance(value, ast.Attribute) and value.attr == "shape"
        for element, one in zip(target.elts, values, strict=True):
            if isinstance(element, ast.Name):
                yield element.id, "int" if is_shape else one


def _looped(target: ast.expr, iterable: ast.expr) -> Iterator[tuple[str, ast.expr | Kind | None]]:
    name = dotted(iterable.func) if isinstance(iterable, ast.Call) else ""
    if isinstance(target, ast.Name):
        yield target.id, "int" if name == "range" else None
    elif isinstance(target, (ast.Tuple, ast.List)):
        for i, element in enumerate(target.elts):
            if isinstance(element, ast.Name):
                yield element.id, "int" if name == "enumerate" and i == 0 else None


def dotted(node: ast.AST) -> str:
    """Return a name with dots, ``np.random.rand``; "" for what is none."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (base := dotted(node.value)):
        return f"{base}.{node.attr}"
    return ""
