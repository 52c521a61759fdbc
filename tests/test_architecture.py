"""The rules of the house that a machine can check: imports point down, layers name no array library."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import caffelite

PACKAGE = Path(caffelite.__file__).parent

# A module imports its own group and those of lower rank.
RANKS = {
    "errors": 0,
    "log": 0,
    "proto": 1,
    "engines": 2,
    "io": 2,
    "core": 3,
    "net_spec": 3,
    "layers": 4,
    "solvers": 5,
    "distributed": 6,
    "tools": 6,
    "classifier": 6,
    "detector": 6,
    "draw": 6,
    "coord_map": 6,
    "pycaffe": 6,
    "_caffe": 6,
    "cli": 7,
    "__init__": 7,
    "__main__": 8,
    "as_caffe": 8,
    "shadow": 8,
}
ARRAY_LIBRARIES = {"numpy", "cupy", "torch", "jax", "scipy"}
HEAVY = ["lmdb", "PIL", "rich", "click", "h5py", "pydot", "cv2", "pandas"]

MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path):
    """Return the names of all modules that a file imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.append(node.module)
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def group(module):
    """Return the part of the package that a dotted name belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in RANKS else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path):
    top = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    own = RANKS[top]
    for name in imported(path):
        if name.split(".")[0] == "caffelite" and name != "caffelite":
            target = group(name)
            if target == "__init__":  # `from caffelite import log`: judged by its second name
                continue
            assert RANKS[target] <= own, f"{top} imports {name}"


@pytest.mark.parametrize(
    "path", [p for p in MODULES if "layers" in p.parts], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_layers_import_no_array_library(path):
    assert not {name.split(".")[0] for name in imported(path)} & ARRAY_LIBRARIES


def test_importing_the_package_loads_nothing_heavy():
    code = f"import sys, caffelite; print([m for m in {HEAVY} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_every_file_has_a_module_docstring():
    missing = [str(p) for p in MODULES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert not missing
