"""Layer types that come from installed packages."""

import sys

import pytest

import caffelite
from caffelite.core import plugins
from caffelite.core.layer import LAYERS
from caffelite.errors import LayerError
from caffelite.proto.text import parse_net

NET = """
layer {{ name: "in" type: "Input" top: "x" input_param {{ shape {{ dim: 3 }} }} }}
layer {{ name: "L" type: "{}" bottom: "x" top: "y" }}
"""
LAYER = """
from caffelite.core.layer import Layer, register_layer

@register_layer("{}")
class FromPlugin(Layer):
    num_bottom = num_top = 1

    def reshape(self, bottom, top):
        top[0].reshape_like(bottom[0])

    def forward(self, bottom, top):
        top[0].data[...] = bottom[0].data + 1
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install packages of one module each, whose entry point is the module."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(LAYERS, "_entries", dict(LAYERS._entries))
    plugins.load_plugins.cache_clear()
    installed = []

    def add(module, code):
        (tmp_path / f"{module}.py").write_text(code)
        info = tmp_path / f"{module}_pkg-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}-pkg\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[caffelite.layers]\nentry = {module}\n")
        installed.append(module)

    yield add
    plugins.load_plugins.cache_clear()
    for module in installed:
        sys.modules.pop(module, None)


def build(layer_type):
    return caffelite.Net(parse_net(NET.format(layer_type)), caffelite.TEST)


def test_a_type_of_an_installed_package(install):
    install("plugin_good", LAYER.format("FromPlugin"))
    net = build("FromPlugin")
    assert net.forward()["y"].tolist() == [1, 1, 1]


def test_plugins_are_imported_only_for_a_type_that_is_unknown(install):
    install("plugin_lazy", LAYER.format("Lazy"))
    build("ReLU")
    assert "plugin_lazy" not in sys.modules


def test_a_broken_plugin_does_not_hurt_others(install):
    install("plugin_bad", "import no_such_library")
    install("plugin_good", LAYER.format("FromPlugin"))
    build("FromPlugin")
    build("ReLU")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import no_such_library", "ModuleNotFoundError: No module named 'no_such_library'"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        (LAYER.format("ReLU"), "layer type 'ReLU' is registered already"),
    ],
)
def test_a_broken_plugin_is_named_where_its_type_may_be_missed(install, code, reason):
    install("plugin_bad", code)
    with pytest.raises(LayerError, match="unknown layer type 'Reluu'") as caught:
        build("Reluu")
    message = str(caught.value)
    assert "did you mean 'ReLU'?" in message
    assert "plug-in 'entry' (plugin_bad) of package 'plugin_bad-pkg' cannot be loaded" in message
    assert reason in message
    with pytest.raises(LayerError, match="plugin_bad-pkg"):
        build("Reluu")  # said each time, though tried once
