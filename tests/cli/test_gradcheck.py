"""The command gradcheck; what it computes is tested with the tool."""

import io
import sys

import pytest

from caffelite.cli import main
from caffelite.cli.gradcheck import show
from caffelite.core.layer import LAYERS
from caffelite.tools.gradcheck import Result
from tests.cli.conftest import caffelite as run

NET = """
layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
layer { name: "tanh" type: "TanH" bottom: "x" top: "tanh" }
layer { name: "cube" type: "Cube" bottom: "tanh" top: "cube" }
"""
CUBE = """
from caffelite.core.layer import Layer, register_layer

@register_layer("Cube")
class Cube(Layer):
    num_bottom = num_top = 1

    def reshape(self, bottom, top):
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        top[0].data[...] = bottom[0].data ** 3

    def backward(self, top, propagate_down, bottom):
        bottom[0].diff[...] = 3 * bottom[0].data ** 2 * top[0].diff
"""


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(LAYERS, "_entries", dict(LAYERS._entries))
    monkeypatch.delitem(sys.modules, "cube", raising=False)
    (tmp_path / "net.prototxt").write_text(NET)
    (tmp_path / "cube.py").write_text(CUBE)
    return tmp_path


@pytest.mark.parametrize("module", ["cube", "cube.py", "./cube.py"])
def test_a_net_with_a_layer_of_ones_own(files, capsys, module):
    assert main(["gradcheck", "net.prototxt", "--import", module]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["layer", "type", "blob", "error", "ok", "note"]
    assert [line.split()[0] for line in lines[1:-1]] == ["in", "tanh", "cube"]
    assert lines[3].split()[:4] == ["cube", "Cube", "bottom[0]", "tanh"]
    assert lines[3].split()[-1] == "ok"
    assert lines[-1] == "2 blobs checked, 0 wrong"


def test_a_wrong_gradient_is_status_1(files, capsys):
    (files / "cube.py").write_text(CUBE.replace("3 * bottom", "2 * bottom"))
    assert main(["gradcheck", "net.prototxt", "-import", "cube.py", "-layer", "cube"]) == 1
    out = capsys.readouterr().out
    assert "WRONG" in out
    assert "backward gives" in out
    assert out.endswith("1 blob checked, 1 wrong\n")


def test_options(files, capsys):
    (files / "cube.py").write_text(CUBE.replace("3 * bottom", "2.9 * bottom"))
    loose = ["--import", "cube", "--dtype", "float32", "--threshold", "0.1", "--phase", "test", "--seed", "2"]
    assert main(["gradcheck", "net.prototxt", *loose]) == 0
    assert main(["gradcheck", "net.prototxt", "--threshold", "0.01", "--step", "1e-4"]) == 1
    capsys.readouterr()


def test_mistakes(files, capsys):
    assert main(["gradcheck", "net.prototxt", "--import", "qube"]) == 1
    assert "--import qube: there is no such module" in capsys.readouterr().err
    assert main(["gradcheck", "net.prototxt"]) == 1
    assert "layer 'cube'" in capsys.readouterr().err
    assert main(["gradcheck", "net.prototxt", "--import", "cube", "--layer", "tanj"]) == 1
    assert "did you mean 'tanh'?" in capsys.readouterr().err


def test_a_module_that_lacks_another_says_so(files, capsys):
    (files / "cube.py").write_text("import no_such_thing_at_all")
    assert main(["gradcheck", "net.prototxt", "--import", "cube"]) == 1
    assert "No module named 'no_such_thing_at_all'" in capsys.readouterr().err


def test_the_table_on_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show(
        [
            Result("a", "ReLU", "bottom[0] x", 1e-9, True),
            Result("b", "Mine", "blobs[0]", 0.5, False, "[wrong]"),
            Result("c", "Data", "", None, True, "has no backward"),
        ]
    )
    text = terminal.getvalue()
    assert "\x1b[32mok" in text
    assert "\x1b[1;31mWRONG" in text
    assert "[wrong]" in text
    assert "2 blobs checked, 1 wrong" in text


def test_as_a_process(files):
    done = run("gradcheck", "net.prototxt", "--import", "cube", cwd=files)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 blobs checked, 0 wrong" in done.stdout
