"""Layer types of installed packages: the entry point group ``caffelite.layers``.

A package names the modules whose import registers its layers, under any names:

    [options.entry_points]                        # setup.cfg
    caffelite.layers =
        my_layers = my_package.layers

    [project.entry-points."caffelite.layers"]     # pyproject.toml
    my_layers = "my_package.layers"
"""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

GROUP = "caffelite.layers"


@cache
def load_plugins() -> tuple[str, ...]:
    """Import what installed packages have in the group, once; return what is wrong with the broken ones.

    A plug-in that cannot be imported stays without effect: nets that do not need it are not to suffer.
    """
    problems = []
    for entry in sorted(entry_points(group=GROUP)):
        try:
            entry.load()
        except Exception as error:  # whatever somebody else's package may raise
            problems.append(f"{_describe(entry)} cannot be loaded ({type(error).__name__}: {error})")
    return tuple(problems)


def _describe(entry: EntryPoint) -> str:
    package = f"package {entry.dist.name!r}" if entry.dist else "a package"
    return f"plug-in {entry.name!r} ({entry.value}) of {package}"
