"""``dir`` shows what it shows in pycaffe, and what users add; see also the recorded case net_dir."""

import pytest

import caffelite as caffe
from caffelite.core.shown_names import BLOB_NAMES, LAYER_NAMES, NET_NAMES, SOLVER_NAMES
from tests.solvers.helpers import make_solver

MODULE = """
import caffelite as caffe

class Mine(caffe.Layer):
    factor = 2

    def setup(self, bottom, top):
        self.kept = 1

    def reshape(self, bottom, top):
        top[0].reshape(*bottom[0].shape)

    def forward(self, bottom, top):
        pass

    def backward(self, top, propagate_down, bottom):
        pass
"""
NET = """
layer { name: "x" type: "Input" top: "x" input_param { shape { dim: 2 } } }
layer { name: "mine" type: "Python" bottom: "x" top: "y"
        python_param { module: "mine_of_shown_names" layer: "Mine" } }
"""


def shown(subject):
    names = dir(subject)
    assert names == sorted(names)
    return {name for name in names if not (name.startswith("__") and name.endswith("__"))}


def test_pycaffes_names_all_of_which_are_there():
    solver = make_solver()
    net = solver.net
    for subject, names in (
        (solver, SOLVER_NAMES),
        (net, NET_NAMES),
        (net.blobs["ip1"], BLOB_NAMES),
        (net.layers[1], LAYER_NAMES),
    ):
        assert shown(subject) == set(names)
        for name in names:
            getattr(subject, name)
        assert "__class__" in dir(subject)


def test_a_users_class_shows_its_own_too(tmp_path, monkeypatch):
    (tmp_path / "mine_of_shown_names.py").write_text(MODULE)
    monkeypatch.syspath_prepend(str(tmp_path))
    layer = caffe.Net(NET, caffe.TEST).layers[1]
    assert shown(layer) == {*LAYER_NAMES, "forward", "backward", "factor", "kept", "param_str", "phase"}


def test_a_users_net_shows_its_own_too():
    class Mine(caffe.Net):
        def scores(self):
            return self.blobs["x"].data

    net = Mine(NET.partition('layer { name: "mine')[0], caffe.TEST)
    net.mean = 3
    assert shown(net) >= {*NET_NAMES, "scores", "mean"}


@pytest.mark.parametrize("name", ["summary", "optimize", "to_proto"])
def test_what_is_not_shown_is_there(name):
    assert hasattr(make_solver().net, name)
