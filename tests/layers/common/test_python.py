import subprocess
import sys
import traceback

import numpy as np
import pytest

import caffelite as caffe
from caffelite.core.layer import Layer
from caffelite.errors import LayerError
from caffelite.proto.text import parse_net
from tests.core.nets import ip as ip_layer
from tests.helpers import check_gradient, make_layer

MODULE = "tests.layers.common.python_layers"
X = np.arange(6.0).reshape(2, 3)
INPUT = 'layer { name: "in" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 } } }'


def python(name, param="", module=MODULE):
    return f'type: "Python" python_param {{ module: "{module}" layer: "{name}" {param} }}'


def net_of(name, param="", phase=caffe.TEST, force_backward=False, bottom='bottom: "data"'):
    layer = f'layer {{ name: "p" {bottom} top: "out" {python(name, param)} }}'
    head = f'name: "n" force_backward: {"true" if force_backward else "false"} '
    return caffe.Net(parse_net(head + INPUT + layer), phase)


def test_forward_and_backward():
    layer, bottom, top = make_layer(python("Scale", 'param_str: "10"'), X)
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, 10 * X)
    check_gradient(layer, bottom, top)


def test_learnable_blobs():
    layer, bottom, top = make_layer(python("Linear"), X)
    assert [blob.shape for blob in layer.blobs] == [(3,), ()]
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data, X @ [1, 2, 3])
    check_gradient(layer, bottom, top)


def test_the_layer_of_a_net_is_the_users_object(tmp_path):
    from tests.layers.common import python_layers

    net = net_of("Scale", 'param_str: "10" share_in_parallel: true')
    layer = net.layers[1]
    assert isinstance(layer, python_layers.Scale)
    assert (layer.type, layer.param_str, layer.phase, layer.k) == ("Python", "10", caffe.TEST, 10)
    layer.k = 3
    np.testing.assert_array_equal(net.forward(data=X)["out"], 3 * X)
    net.blobs["data"].reshape(5, 4)
    net.reshape()
    assert net.blobs["out"].shape == (5, 4)


def test_saved_and_loaded(tmp_path):
    net, other = net_of("Linear"), net_of("Linear")
    net.params["p"][0].data[...] = 7
    net.save(tmp_path / "w.caffemodel")
    other.copy_from(tmp_path / "w.caffemodel")
    np.testing.assert_array_equal(other.params["p"][0].data, 7)


@pytest.mark.parametrize("phase", [caffe.TRAIN, caffe.TEST])
def test_phase(phase):
    assert net_of("Phase", phase=phase, bottom="").forward()["out"] == phase


@pytest.mark.parametrize(
    ("name", "task", "kind"), [("Boom", "forward", RuntimeError), ("BadSetup", "setup", ValueError)]
)
def test_exceptions_keep_type_and_traceback_and_say_which_layer(name, task, kind):
    with pytest.raises(kind) as caught:
        net_of(name).forward()
    assert str(caught.value) in ("boom", "bad setup")
    assert caught.value.__notes__ == [f"in net 'n', layer 'p' (Python), {task}"]
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert frames[-1].filename.endswith("python_layers.py")


def test_without_backward():
    net = net_of("Phase", force_backward=True)
    net.forward()
    with pytest.raises(LayerError, match=r"net 'n'.*'p' \(Python\) needs a method 'backward', which"):
        net.backward()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "Scael",
            "needs a class 'Scael', which module .*python_layers.py.* does not have; did you mean 'Scale'",
        ),
        ("NoLayer", r"derives from caffelite\.Layer, but 'NoLayer' .* does not; write 'class NAME"),
        ("not_a_class", "derives from caffelite"),
        ("NoReshape", "needs a method 'reshape', which its class 'NoReshape' does not define; def reshape"),
        ("OwnBlobs", r"sets self\.blobs, which holds its learnable blobs; add one by self\.blobs\.add_blob"),
        ("", "needs python_param.module and python_param.layer"),
    ],
)
def test_refused(name, message):
    with pytest.raises(LayerError, match=rf"layer 'p' \(Python\) .*{message}"):
        net_of(name)


def test_a_class_may_use_all_of_our_names():
    net = net_of("OurNames", 'param_str: "10"', force_backward=True)
    np.testing.assert_array_equal(net.forward(data=X)["out"], 10 * X)
    net.blobs["out"].diff[...] = 1
    np.testing.assert_array_equal(net.backward()["data"], np.full((2, 3), 10))
    net.close()
    assert net.state() == {}
    assert net.layers[1].type == "Python"
    assert net.layers[1].loss_weights == {"mine": 3}


def test_our_names_in_a_loss_that_is_trained(tmp_path):
    loss = f'layer {{ name: "p" bottom: "ip" top: "out" loss_weight: 2 {python("OurNames")} }}'
    ip = ip_layer("ip", "data", "ip", num_output=1)
    param = caffe.proto.caffe_pb2.SolverParameter(
        net_param=parse_net(INPUT + ip + loss), base_lr=0.1, lr_policy="fixed", max_iter=3, type="SGD"
    )
    param.snapshot_prefix = str(tmp_path / "s")
    solver = caffe.get_solver(param)
    solver.net.blobs["data"].data[...] = X
    before = solver.net.params["ip"][0].data.copy()
    solver.step(1)
    np.testing.assert_allclose(solver.net.params["ip"][0].data, before - 0.2 * X.sum(axis=0), rtol=1e-5)
    solver.snapshot()


def test_an_init_of_its_own():
    net = net_of("OwnInit", 'param_str: "4"')
    layer = net.layers[1]
    assert (layer.made, layer.phase, layer.param_str, layer.k) == (2, caffe.TEST, "4", 4)
    np.testing.assert_array_equal(net.forward(data=X)["out"], 4 * X)
    net = net_of("InitWithoutSuper", 'param_str: "4"')
    assert net.layers[1].made == "p"
    np.testing.assert_array_equal(net.forward(data=X)["out"], 4 * X)


@pytest.mark.parametrize(("name", "kind"), [("BadInit", KeyError), ("InitWithoutArguments", TypeError)])
def test_an_init_that_fails(name, kind):
    with pytest.raises(kind) as caught:
        net_of(name)
    assert caught.value.__notes__ == [f"while layer 'p' (Python) made a {name}"]


def test_blobs_are_not_replaced_later():
    net = net_of("OwnBlobsLater")
    with pytest.raises(LayerError, match=r"layer 'p' \(Python\) sets self\.blobs"):
        net.forward()


def test_what_layer_describes_beyond_pycaffe():
    net = net_of("Counter", bottom="")
    net.forward()
    state = net.state()
    assert state == {"p": {"n": 1}}
    net.forward()
    net.restore_state(state)
    assert net.forward()["out"] == 2
    net.close()
    assert not net.layers[1].is_open


def test_module_beside_the_prototxt(tmp_path, monkeypatch):
    (tmp_path / "net").mkdir()
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "net" / "lies_beside.py").write_text(
        "import caffe\nclass A(caffe.Layer):\n"
        "    def reshape(self, bottom, top): top[0].reshape(1)\n"
        "    def forward(self, bottom, top): top[0].data[...] = 7\n"
        "    def backward(self, top, propagate_down, bottom): pass\n"
    )
    (tmp_path / "net" / "net.prototxt").write_text(
        f'layer {{ name: "p" top: "out" {python("A", module="lies_beside")} }}'
    )
    (tmp_path / "net" / "solver.prototxt").write_text('net: "net.prototxt" base_lr: 1 lr_policy: "fixed"')
    assert caffe.Net(tmp_path / "net" / "net.prototxt", caffe.TEST).forward()["out"] == 7
    monkeypatch.setattr(sys, "path", [p for p in sys.path if p != str(tmp_path / "net")])
    del sys.modules["lies_beside"]
    solver = caffe.get_solver(tmp_path / "net" / "solver.prototxt")
    assert solver.net.forward()["out"] == 7


def test_class_of_another_caffe(monkeypatch, tmp_path):
    (tmp_path / "elsewhere.py").write_text(
        "Layer = type('Layer', (), {'__module__': 'caffe._caffe'})\nclass A(Layer): pass"
    )
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(LayerError, match="the Layer of another 'caffe'; write 'import caffelite as caffe'"):
        make_layer(python("A", module="elsewhere"), X)


def test_module_is_not_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        LayerError, match=r"cannot find its module 'no_such\.thing'; put no_such\.py"
    ) as caught:
        make_layer(python("A", module="no_such.thing"), X)
    assert str(tmp_path) in str(caught.value)
    assert isinstance(caught.value.__cause__, ModuleNotFoundError)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("import no_such_neighbour", ModuleNotFoundError),
        ("x = 1 / 0", ZeroDivisionError),
        ("x = ", SyntaxError),
    ],
)
def test_module_that_fails(tmp_path, monkeypatch, text, kind):
    name = f"fails_{kind.__name__}"
    (tmp_path / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(kind) as caught:
        make_layer(python("A", module=name), X)
    assert caught.value.__notes__ == [f"while layer 'L' (Python) imported its module {name!r}"]


def test_blobs_takes_no_keywords():
    layer, _, _ = make_layer(python("Linear"), X)
    with pytest.raises(RuntimeError, match="add_blob takes no kwargs"):
        layer.blobs.add_blob(shape=3)


def test_a_module_of_the_working_directory_that_imports_caffe(tmp_path):
    """As with a console script: neither the working directory nor any 'caffe' is on the path."""
    (tmp_path / "neighbour.py").write_text("FACTOR = 5")
    (tmp_path / "mine.py").write_text(
        "import caffe\nimport caffe.proto.caffe_pb2\nfrom caffe.proto import caffe_pb2\nimport caffelite\n"
        "assert caffe is caffelite and caffe.proto.caffe_pb2 is caffelite.proto.caffe_pb2\n"
        "assert caffelite.__spec__.name == 'caffelite'\n"
        "class Times(caffe.Layer):\n"
        "    def setup(self, bottom, top):\n        from neighbour import FACTOR\n        self.k = FACTOR\n"
        "    def reshape(self, bottom, top):\n        top[0].reshape(1)\n"
        "    def forward(self, bottom, top):\n        top[0].data[...] = self.k\n"
    )
    net = f'layer {{ name: "p" top: "out" {python("Times", module="mine")} }}'
    (tmp_path / "net.prototxt").write_text(net)
    code = (
        "import sys; sys.path = [p for p in sys.path if p]; import caffelite; "
        "print(caffelite.Net('net.prototxt', 0).forward()['out'])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.stdout == "[5.]\n", result.stderr


def test_layer_is_the_public_base_class():
    assert caffe.Layer is Layer


def test_a_class_may_have_a_method_named_check(tmp_path, monkeypatch):
    (tmp_path / "its_own_check.py").write_text(
        "import caffelite as caffe\n"
        "class Own(caffe.Layer):\n"
        "    def setup(self, bottom, top): self.check()\n"
        "    def reshape(self, bottom, top): top[0].reshape(*bottom[0].shape)\n"
        "    def forward(self, bottom, top): top[0].data[...] = bottom[0].data\n"
        "    def backward(self, top, propagate_down, bottom): pass\n"
        "    def check(self): self.checked = True\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    layer, bottom, top = make_layer(
        'type: "Python" python_param { module: "its_own_check" layer: "Own" }', np.ones((2, 3))
    )
    layer.run_forward(bottom, top)
    assert layer.user.checked
