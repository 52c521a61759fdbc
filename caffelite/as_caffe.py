"""``python -m caffelite.as_caffe script.py``: run a script whose ``import caffe`` means caffelite.

    python -m caffelite.as_caffe script.py ARGUMENTS...
    python -m caffelite.as_caffe -m module ARGUMENTS...
    python -m caffelite.as_caffe -c 'import caffe; ...' ARGUMENTS...
    python -m caffelite.as_caffe                     # a console, or a script on standard input

All else is as without ``-m caffelite.as_caffe``: ``sys.argv``, ``sys.path``, ``__main__``, the exit
status, and tracebacks, which begin in the script. Processes that the script starts with
``multiprocessing`` know caffe too.
"""

import builtins
import code
import contextlib
import importlib
import importlib.util
import io
import os
import runpy
import signal
import sys
import zipfile
from collections.abc import Callable, Sequence
from importlib.machinery import SourceFileLoader
from types import ModuleType, TracebackType
from typing import Any, NoReturn

from caffelite.core.as_caffe import install_as_caffe

NAME = "python -m caffelite.as_caffe"
USAGE = f"usage: {NAME} [script.py | -m module | -c code | -] [arguments ...]"
# Of Python 2 code; caffelite migrate rewrites it.
PYTHON_2 = (
    "Missing parentheses in call to",
    "multiple exception types must be parenthesized",
    "leading zeros",
)
SHADOW = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shadow")  # has a package caffe


def main(argv: Sequence[str] | None = None) -> None:
    """Run what the arguments name; return, or exit with a status, as Python does."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    first = arguments[0] if arguments else "-"
    if first in {"-h", "--help"}:
        print(__doc__.strip())
        return
    if first in {"-m", "-c"}:
        if len(arguments) < 2:
            _exit(f"argument expected for the {first} option\n{USAGE}")
        run = _run_module if first == "-m" else _run_command
        run(arguments[1], arguments[2:])
    elif first == "-":
        _run_input(arguments)
    elif first.startswith("-"):
        _exit(f"unknown option {first}; Python's own stand before: python -u -m caffelite.as_caffe\n{USAGE}")
    else:
        _run_file(first, arguments)


def _run_file(path: str, argv: list[str]) -> None:
    place = os.path.abspath(path)
    if os.path.isdir(place) or zipfile.is_zipfile(place):
        _prepare(argv, place)
        _guard(lambda: runpy.run_path(path, run_name="__main__"))
        return
    try:
        with io.open_code(place) as file:
            source = file.read()
    except OSError as error:
        _exit(f"can't open file {place!r}: [Errno {error.errno}] {error.strerror}")
    _prepare(argv, os.path.dirname(os.path.realpath(path)))
    module = _new_main(__file__=place, __cached__=None, __loader__=SourceFileLoader("__main__", place))
    _guard(lambda: exec(compile(source, place, "exec", dont_inherit=True), vars(module)))


def _run_command(source: str, argv: list[str]) -> None:
    _prepare(["-c", *argv], "")
    module = _new_main()
    _guard(lambda: exec(compile(source, "<string>", "exec", dont_inherit=True), vars(module)))


def _run_module(name: str, argv: list[str]) -> None:
    _prepare(["-m", *argv], os.getcwd())
    _guard(lambda: _find(name))
    _guard(lambda: runpy.run_module(name, run_name="__main__", alter_sys=True))


def _find(name: str) -> None:
    """Import the packages that a module is in, and end here if it is not there."""
    try:
        spec = importlib.util.find_spec(name)
    except ModuleNotFoundError as error:
        if not f"{name}.".startswith(f"{error.name}."):
            raise
        spec = None
    if spec is None:
        _exit(f"No module named {name}", 1)


def _run_input(argv: list[str]) -> None:
    _prepare(argv or [""], "")
    module = _new_main()
    if sys.stdin is not None and sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            importlib.import_module("readline")  # the console's line editing
        vars(module)["caffe"] = importlib.import_module("caffe")
        code.interact(f"Python {sys.version}\nimport caffe  # is caffelite", local=vars(module), exitmsg="")
        return
    source = sys.stdin.read() if sys.stdin is not None else ""
    _guard(lambda: exec(compile(source, "<stdin>", "exec", dont_inherit=True), vars(module)))


def _prepare(argv: list[str], first_path: str) -> None:
    """Set the arguments and the path as Python does for a script.

    The second entry of the path is for processes that multiprocessing spawns, which get this path alone.
    """
    sys.argv[:] = argv
    if getattr(sys.flags, "safe_path", False):  # python -P, from 3.11: no folder of the script
        sys.path.insert(0, SHADOW)
    else:
        sys.path[0:1] = [first_path, SHADOW]
    install_as_caffe()


def _new_main(**attributes: Any) -> ModuleType:
    """Put a fresh module in the place of ``__main__``, which is this file."""
    module = ModuleType("__main__")
    vars(module).update(__builtins__=builtins, **attributes)
    sys.modules["__main__"] = module
    return module


def _guard(run: Callable[[], object]) -> None:
    """Let exceptions end the process as they do without this module."""
    try:
        run()
    except SystemExit:
        raise
    except BaseException as error:
        trace = _without_ours(error.__traceback__)
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, trace
        sys.excepthook(type(error), error.with_traceback(trace), trace)
        _hint(error)
        if isinstance(error, KeyboardInterrupt):
            _die_of_interrupt()
        sys.exit(1)


def _without_ours(trace: TracebackType | None) -> TracebackType | None:
    """Leave out the frames of this file."""
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return trace


def _hint(error: BaseException) -> None:
    """Say what helps if a script is in Python 2."""
    if isinstance(error, SyntaxError) and any(sign in str(error.msg) for sign in PYTHON_2) and sys.stderr:
        print(
            f"\n{NAME}: this is Python 2, it seems: 'caffelite migrate {error.filename}' shows how to write "
            "it in Python 3, and with --write does so.",
            file=sys.stderr,
        )


def _die_of_interrupt() -> None:
    """End as a process that Ctrl-C ended, so that a shell script that called it ends as well."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if os.name == "posix":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)


def _exit(message: str, status: int = 2) -> NoReturn:
    print(f"{NAME}: {message}", file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
