"""Scripts whose ``import caffe`` means caffelite: they run as without ``-m caffelite.as_caffe``."""

import os
import re
import signal
import subprocess
import sys
import zipfile

import pytest

RUN = [sys.executable, "-m", "caffelite.as_caffe"]
FACTS = """
import json, os, sys
print(json.dumps([sys.argv, os.path.abspath(sys.path[0]), __name__, __file__, __doc__, __package__]))
print(sys.modules["__main__"].__dict__ is globals(), __spec__ and __spec__.name)
"""
IMPORTS = """
import caffe, caffelite
import caffe.io, caffe.proto
from caffe import layers as L
from caffe.proto import caffe_pb2
import caffe.proto.caffe_pb2 as pb
assert caffe is caffelite and caffe.io is caffelite.io and pb is caffe_pb2 is caffelite.proto.caffe_pb2
assert L is caffelite.layers and caffelite.__spec__.name == "caffelite"
print(caffe.Net)
"""


def run(*arguments, folder=None, command=RUN, text=None, env=None):
    return subprocess.run(
        [*command, *map(str, arguments)],
        cwd=folder,
        input=text,
        env={**os.environ, "GLOG_minloglevel": "1", **(env or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def same(*arguments, folder, text=None):
    """Run with and without as_caffe; return the former, once both are found to be the same."""
    ours = run(*arguments, folder=folder, text=text)
    python = run(*arguments, folder=folder, text=text, command=[sys.executable])
    assert (ours.stdout, ours.returncode) == (python.stdout, python.returncode), ours.stderr
    assert ours.stderr == python.stderr
    return ours


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "facts.py").write_text('"""Doc."""' + FACTS)
    (tmp_path / "imports.py").write_text(IMPORTS)
    return tmp_path


def test_what_a_script_sees(folder):
    ours = same("sub/facts.py", "-x", "--y", "z", folder=folder)
    assert '["sub/facts.py", "-x", "--y", "z"]' in ours.stdout
    same(folder / "sub" / "facts.py", folder=folder)


def test_a_link_to_a_script(folder):
    try:
        (folder / "link.py").symlink_to(folder / "sub" / "facts.py")
    except OSError:
        pytest.skip("no links here")
    same("link.py", folder=folder)


def test_modules_and_commands(folder):
    same("-m", "sub.facts", "a", "-b", folder=folder)
    same("-c", "import sys; print(sys.argv, sys.path[0], __name__)", "a", "-m", folder=folder)
    same("-", "a", folder=folder, text="import sys; print(sys.argv, sys.path[0], __name__)")
    same(folder=folder, text="import sys; print(sys.argv)")


def test_folders_and_archives(folder):
    (folder / "sub" / "quiet.py").write_text("")
    (folder / "sub" / "__main__.py").write_text(
        "import os, sys, quiet\nprint(sys.argv, os.path.abspath(sys.path[0]), __name__)"
    )
    same("sub", "a", folder=folder)
    with zipfile.ZipFile(folder / "sub.zip", "w") as archive:
        archive.write(folder / "sub" / "quiet.py", "quiet.py")
        archive.write(folder / "sub" / "__main__.py", "__main__.py")
    same("sub.zip", "a", folder=folder)


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    raise ValueError('x')\nf()",
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise KeyError('y') from e",
        "import sys\nsys.exit(3)",
        "import sys\nsys.exit('a message')",
        "raise SystemExit",
        "x = (",
        "import sys\nsys.excepthook = lambda kind, error, trace: print('hook', kind, error)\n1 / 0",
        "import atexit\natexit.register(print, 'bye')\nprint('ä')",
        "import no_such_module",
        "# -*- coding: latin-1 -*-\nprint(ascii('\xe4'))",
    ],
)
def test_how_a_script_ends(folder, text):
    (folder / "script.py").write_bytes(text.encode("latin-1" if "latin-1" in text else "utf-8"))
    same("script.py", folder=folder)


@pytest.mark.skipif(os.name != "posix", reason="signals end processes otherwise")
def test_an_interrupted_script(folder):
    (folder / "script.py").write_text("raise KeyboardInterrupt")
    assert same("script.py", folder=folder).returncode == -signal.SIGINT


def test_a_traceback_of_a_module_begins_there(folder):
    (folder / "fails.py").write_text("1 / 0")
    ours = run("-m", "fails", folder=folder)
    assert ours.returncode == 1
    assert "as_caffe" not in ours.stderr
    assert ours.stderr.splitlines()[-1] == "ZeroDivisionError: division by zero"


@pytest.mark.parametrize(
    "statement",
    [
        "import caffe.draw",
        "from caffe.draw import get_pydot_graph",
        "import caffe.io, caffe.net_spec, caffe.pycaffe, caffe.classifier, caffe.detector, caffe.coord_map",
        "from caffe import layers as L, params as P, to_proto; P.Data.LMDB; L.ReLU(L.Input())",
        "from caffe._caffe import Net, SGDSolver, Layer, Blob, NCCL, Timer, layer_type_list, log; log('x')",
        "from caffe.pycaffe import Net, SGDSolver; import caffe; assert Net is caffe.Net",
        "from caffe.proto.caffe_pb2 import NetParameter, TRAIN",
        "from caffe.io import Transformer, load_image, caffe_pb2",
        "from caffe import *; Net, TEST, set_mode_cpu()",
        "import caffe; caffe.set_mode_gpu(); caffe.set_device(0); caffe.__version__",
    ],
)
def test_statements_of_public_scripts(statement):
    ours = run("-c", statement)
    assert ours.returncode == 0, ours.stderr


@pytest.mark.parametrize("arguments", [["imports.py"], ["-m", "imports"], ["-c", IMPORTS]])
def test_import_caffe(folder, arguments):
    ours = run(*arguments, folder=folder)
    assert ours.stdout == "<class 'caffelite.core.net.Net'>\n", ours.stderr


def test_another_caffe_is_hidden_only_when_asked(folder):
    (folder / "caffe").mkdir()
    (folder / "caffe" / "__init__.py").write_text("print('the other')")
    code = "import sys; sys.path.insert(0, '.'); import caffelite, caffe; print(caffe is caffelite)"
    assert run("-c", code, folder=folder, command=[sys.executable]).stdout == "the other\nFalse\n"
    assert run("-c", code, folder=folder).stdout == "True\n"
    code = code.replace("caffelite, caffe;", "caffelite; caffelite.install_as_caffe(); import caffe;")
    assert run("-c", code, folder=folder, command=[sys.executable]).stdout == "True\n"


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import caffe.model_libs", "ModuleNotFoundError: No module named 'caffe.model_libs'"),
        ("import caffe.no.thing", "ModuleNotFoundError: No module named 'caffe.no'"),
        ("from caffe import model_libs", "ImportError: cannot import name 'model_libs' from 'caffelite'"),
    ],
)
def test_what_caffelite_has_not(folder, code, message):
    ours = run("-c", code, folder=folder)
    assert ours.stderr.splitlines()[-1].startswith(message)
    caught = run("-c", f"try:\n    {code}\nexcept ImportError:\n    print('skipped')", folder=folder)
    assert caught.stdout == "skipped\n"


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_processes_of_a_script(folder, method):
    import multiprocessing

    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    (folder / "script.py").write_text(
        "import multiprocessing, sys\nimport caffe\n"
        'NET = \'layer { name: "d" type: "Input" top: "x" input_param { shape { dim: 2 } } }\'\n'
        'NET += \'layer { name: "p" type: "Power" bottom: "x" top: "y" power_param { shift: 1 } }\'\n'
        "def work(i):\n"
        "    net = caffe.Net(NET, caffe.TEST)\n"
        "    net.blobs['x'].data[...] = i\n"
        "    return net.forward()['y'].tolist()\n"
        "if __name__ == '__main__':\n"
        f"    with multiprocessing.get_context('{method}').Pool(2) as pool:\n"
        "        print(pool.map(work, range(3)))\n"
    )
    ours = run("script.py", folder=folder)
    assert ours.stdout == "[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]\n", ours.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none.py"], 2, r"can't open file '.*none\.py': \[Errno 2\] No such file or directory"),
        (["-m"], 2, r"argument expected for the -m option\nusage: python -m caffelite\.as_caffe \[script"),
        (
            ["-u", "x.py"],
            2,
            r"unknown option -u; Python's own stand before: python -u -m ",
        ),
        (["-m", "no_such.module"], 1, r"No module named no_such\.module"),
        (["-m", "sub.none"], 1, r"No module named sub\.none"),
    ],
)
def test_wrong_command_lines(folder, arguments, status, message):
    ours = run(*arguments, folder=folder)
    assert re.match(f"python -m caffelite\\.as_caffe: {message}", ours.stderr), ours.stderr
    assert ours.returncode == status


def test_help():
    assert "python -m caffelite.as_caffe script.py ARGUMENTS" in run("--help").stdout


@pytest.mark.parametrize("text", ["print 3", "try:\n    pass\nexcept (A), e:\n    pass", "x = 0777"])
def test_a_script_in_python_2_gets_advice(folder, text):
    (folder / "old.py").write_text(text)
    ours = run("old.py", folder=folder)
    assert "SyntaxError" in ours.stderr
    assert re.search(r"this is Python 2, it seems: 'caffelite migrate .*old\.py' shows", ours.stderr)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="python -P is of Python 3.11")
def test_without_the_scripts_folder(folder):
    code = "import sys; assert '' not in sys.path; import caffe; print(caffe.Net)"
    ours = run("-c", code, folder=folder, command=[sys.executable, "-P", "-m", "caffelite.as_caffe"])
    assert ours.stdout == "<class 'caffelite.core.net.Net'>\n", ours.stderr
