"""docs/pycaffe.md: what it says is there is there, what it says is not is not, and no name is forgotten."""

import importlib
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import caffelite as caffe
import caffelite.coord_map
import caffelite.draw
from caffelite.proto.text import parse_net
from tests import golden

PAGE = (Path(__file__).parents[2] / "docs" / "pycaffe.md").read_text(encoding="utf-8")
_, *_SECTIONS = re.split(r"^## ", PAGE, flags=re.MULTILINE)
SECTIONS = {section.splitlines()[0]: section for section in _SECTIONS}
NET = 'layer { name: "x" type: "Input" top: "data" input_param { shape { dim: 1 dim: 3 dim: 4 dim: 4 } } }'

REGRESSION = """
    layer { name: "d" type: "DummyData" top: "x" top: "y"
            dummy_data_param { shape { dim: 2 dim: 3 } shape { dim: 2 dim: 1 }
                               data_filler { type: "constant" value: 1 } } }
    layer { name: "ip" type: "InnerProduct" bottom: "x" top: "ip" inner_product_param { num_output: 1 } }
    layer { name: "loss" type: "EuclideanLoss" bottom: "ip" bottom: "y" top: "loss" }
"""


def names(section):
    """Return the names in a section's table: those that are there, and those that are not."""
    found = {"yes": [], "no": []}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[1] in found:
            found[cells[1]] += re.findall(r"`(\w+)`", cells[0])
            assert cells[1] == "yes" or cells[2], f"{line}: no reason"
    return found


LISTED = {title: names(section) for title, section in SECTIONS.items() if title.startswith("caffe")}
CHECKED = [(title, there, name) for title, both in LISTED.items() for there in both for name in both[there]]


@pytest.fixture(scope="module")
def things():
    """What the sections are about, by title."""
    net = caffe.Net(parse_net(NET), caffe.TEST)
    return {
        "caffe.Net": net,
        "caffe.Blob": net.blobs["data"],
        "caffe.Layer": net.layers[0],
        "caffe.SGDSolver": caffe.SGDSolver(
            caffe.proto.caffe_pb2.SolverParameter(net_param=parse_net(NET), lr_policy="fixed")
        ),
    }


def thing_of(things, title):
    if title in things:
        return things[title]
    found = caffe
    for name in title.split(".")[1:]:
        found = getattr(found, name)
    return found


@pytest.mark.parametrize(("title", "there", "name"), CHECKED)
def test_the_list_is_right(things, title, there, name):
    assert hasattr(thing_of(things, title), name) is (there == "yes")


@pytest.mark.parametrize("title", [title for title in LISTED if title.count(".") > 0])
def test_names_of_modules_are_those_of_caffelite(title):
    """Every section about a module is about one that can be imported."""
    if title[6:].islower():
        assert importlib.import_module(f"caffelite{title[5:]}")


def recorded(name):
    return next(c for c in golden.load_json("pycaffe", "scenarios.json") if c["name"] == name)["result"]


def test_no_name_of_the_recorded_ones_is_forgotten():
    all_of = {title: {*both["yes"], *both["no"]} for title, both in LISTED.items()}
    assert not set(recorded("module_names")) - all_of["caffe"]
    for title, found in zip(["caffe.Net", "caffe.Blob", "caffe.Layer"], recorded("net_dir"), strict=True):
        assert not set(found) - all_of[title], title
    assert {name for name in dir(caffe) if name[0] != "_"} <= all_of["caffe"]


@pytest.mark.parametrize("module", ["io", "net_spec", "draw", "coord_map", "pycaffe"])
def test_no_public_name_of_the_modules_is_undocumented(module):
    for name, value in vars(thing_of({}, f"caffe.{module}")).items():
        own = getattr(value, "__module__", "").startswith("caffelite.")
        if own and not name.startswith("_") and not hasattr(value, "DESCRIPTOR"):
            assert value.__doc__, f"{module}.{name}"


def test_the_messages_are_there():
    for name in ("NetParameter", "SolverParameter", "Datum", "BlobProto", "LayerParameter", "TRAIN"):
        assert hasattr(caffe.proto.caffe_pb2, name)


def test_training_in_several_processes(tmp_path, monkeypatch):
    """Run the page's program, with a second process that has the same gradients."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.prototxt").write_text(REGRESSION)
    (tmp_path / "solver.prototxt").write_text('net: "net.prototxt" base_lr: 0.1 lr_policy: "fixed"')

    def allreduce(kind, array):
        assert kind == "in place"
        array *= 2

    comm = SimpleNamespace(size=2, Bcast=lambda array: None, Allreduce=allreduce)
    mpi = SimpleNamespace(COMM_WORLD=comm, IN_PLACE="in place")
    monkeypatch.setitem(sys.modules, "mpi4py", SimpleNamespace(MPI=mpi))
    program = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)[1]
    scope = {}
    exec(program, scope)
    alone = caffe.get_solver("solver.prototxt")
    alone.step(100)
    for ours, theirs in zip(scope["solver"].net.learnable_params, alone.net.learnable_params, strict=True):
        np.testing.assert_allclose(ours.data, theirs.data, rtol=1e-6)
        assert ours.data.any()
