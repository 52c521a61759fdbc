"""Trainings recorded from real Caffe: rates, losses, weights, histories, snapshots and logs."""

import io
import json
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest
from google.protobuf import text_format

import caffelite as caffe
from caffelite.core.layer import LAYERS
from caffelite.errors import SolverError
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from caffelite.proto.text import read_solver, to_text
from tests.solvers.helpers import without_run_state

ARCHIVE = Path(__file__).parents[1] / "golden" / "solvers.zip"
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan)")
SPEED = re.compile(r" \([^)]* iter/s, [^)]*\)")


def read(name):
    with zipfile.ZipFile(ARCHIVE) as archive:
        return archive.read(name)


def arrays(name):
    with np.load(io.BytesIO(read(name))) as file:
        return dict(file)


with zipfile.ZipFile(ARCHIVE) as _archive:
    NAMES = _archive.namelist()
CASES = sorted(Path(n).stem for n in NAMES if n.endswith(".npz") and n not in ("vec.npz", "img.npz"))
LOGS = json.loads(read("logs.json"))
DATA = {"vec": arrays("vec.npz"), "img": arrays("img.npz")}


def feed_by_hand(param):
    """Replace HDF5Data layers by Input layers, and skip nets with types that are not there."""
    for layer in param.layer:
        if layer.type == "HDF5Data":
            source = DATA["img" if "img" in layer.hdf5_data_param.source else "vec"]
            layer.type = "Input"
            for top in layer.top:
                layer.input_param.shape.add().dim[:] = [
                    layer.hdf5_data_param.batch_size,
                    *source[top].shape[1:],
                ]
            layer.ClearField("hdf5_data_param")
    missing = sorted({layer.type for layer in param.layer if layer.type not in LAYERS})
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


def start_feeding(net):
    """Give a net's inputs the next rows of the data before each forward."""
    if not net.inputs:
        return
    source = DATA["img" if len(net.blobs["data"].shape) == 4 else "vec"]
    row = 0

    def feed(layer):
        nonlocal row
        if layer != 0:
            return
        batch = net.blobs["data"].shape[0]
        rows = np.arange(row, row + batch) % len(source["data"])
        for name in net.inputs:
            net.blobs[name].data[...] = source[name][rows]
        row += batch

    net.before_forward(feed)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory with the recorded files, whose nets are fed by hand."""
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile(ARCHIVE) as archive:
        archive.extractall()
    return tmp_path


def build(solver_text, level=None, stages=()):
    """Return the solver of a prototxt, fed by hand."""
    Path("sv.prototxt").write_text(solver_text)
    param = read_solver("sv.prototxt")
    for path in {param.net, param.train_net, *param.test_net} - {""}:
        net = text_format.Parse(Path(path).read_text(), NetParameter())
        feed_by_hand(net)
        Path(path).write_text(to_text(net))
    for field in ("net_param", "train_net_param"):
        if param.HasField(field):
            feed_by_hand(getattr(param, field))
    for net in param.test_net_param:
        feed_by_hand(net)
    solver = caffe.get_solver(param, level=level, stages=stages)
    for net in (solver.net, *solver.test_nets):
        start_feeding(net)
    return solver


def check_params(net, case, prefix, tol):
    for key, value in case.items():
        if key.startswith(prefix + "/"):
            layer, index = key[len(prefix) + 1 :].rsplit("/", 1)
            np.testing.assert_allclose(net.params[layer][int(index)].data, value, err_msg=key, **tol)


def total_loss(net):
    return sum(float(net.blobs[name].data.sum()) * w for name, w in net.blob_loss_weights.items() if w)


@pytest.mark.parametrize("name", CASES)
def test_training(folder, name):
    case = arrays(f"{name}.npz")
    meta = json.loads(str(case["meta"]))
    tol = meta["tol"]
    solver = build(str(case["solver"]))
    solver.net.copy_from(meta["init"])
    for i in range(meta["iterations"]):
        if "lr" in case:
            np.testing.assert_allclose(solver.lr, case["lr"][i], rtol=1e-5, atol=1e-9)
        solver.step(1)
        np.testing.assert_allclose(total_loss(solver.net), case["loss"][i], err_msg=f"loss {i}", **tol)
    check_params(solver.net, case, "after10", tol)
    for i, blob in enumerate(solver.history):
        np.testing.assert_allclose(blob.data, case[f"history10/{i}"], err_msg=f"history {i}", **tol)
    assert f"history10/{len(solver.history)}" not in case
    assert solver.current_step == case["current_step"]


@pytest.mark.parametrize("name", CASES)
def test_resume_from_a_snapshot_of_caffe(folder, name):
    case = arrays(f"{name}.npz")
    solver = build(str(case["solver"]))
    solver.restore(f"{name}_iter_5.solverstate")
    assert solver.iter == 5
    solver.step(5)
    check_params(solver.net, case, "resume10", json.loads(str(case["meta"]))["tol"])


@pytest.mark.parametrize("name", [n for n in CASES if f"{n}_iter_5.solverstate.h5" in NAMES])
def test_resume_from_an_hdf5_snapshot_of_caffe(folder, name):
    pytest.importorskip("h5py")
    case = arrays(f"{name}.npz")
    solver = build(str(case["solver"]))
    solver.restore(f"{name}_iter_5.solverstate.h5")
    assert solver.iter == 5
    solver.step(5)
    check_params(solver.net, case, "resume10", json.loads(str(case["meta"]))["tol"])


@pytest.mark.parametrize("name", [n for n in CASES if n.startswith("sgd")])
def test_a_state_of_caffe_is_written_back_to_the_byte_but_for_what_is_added(folder, name):
    case = arrays(f"{name}.npz")
    solver = build(str(case["solver"]))
    solver.restore(f"{name}_iter_5.solverstate")
    original = Path(f"{name}_iter_5.solverstate").read_bytes()
    _, state = solver.snapshot()
    assert state == f"{name}_iter_5.solverstate"
    assert Path(state).read_bytes() != original
    without_run_state(state)
    assert Path(state).read_bytes() == original


@pytest.mark.parametrize("name", sorted(LOGS))
def test_log(folder, name, capfd, monkeypatch):
    """Line by line, without speeds; numbers agree to the precision of another BLAS."""
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    case = LOGS[name]
    text = case["solver"]
    if "HDF5" in text and "snapshot_format" in text:
        pytest.importorskip("h5py")
    weights = f'weights: "{case["weights"]}"' if case["weights"] else ""
    before = set(folder.iterdir())
    # As `caffe train` does: it sets the level and adds an empty stage.
    parsed = text_format.Parse(text, SolverParameter())
    solver = build(text + weights, level=parsed.train_state.level, stages=[""])
    capfd.readouterr()
    solver.solve()
    printed = [line.split("] ", 1)[1] for line in capfd.readouterr().err.splitlines() if "] " in line]
    got = [SPEED.sub("", line) for line in printed if not line.startswith("Ignoring source layer")]
    assert [NUMBER.sub("#", line) for line in got] == [NUMBER.sub("#", line) for line in case["log"]]
    for mine, recorded in zip(got, case["log"], strict=True):
        np.testing.assert_allclose(
            [float(x) for x in NUMBER.findall(mine)],
            [float(x) for x in NUMBER.findall(recorded)],
            rtol=2e-4,
            atol=2e-6,
            err_msg=recorded,
        )
    new = {path.name for path in set(folder.iterdir()) - before if path.name != "sv.prototxt"}
    assert new == set(case["files"])


def test_without_h5py_the_format_is_refused_with_advice(folder, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "h5py", None)
    text = str(arrays("sgd_clip.npz")["solver"])
    solver = build(text + "snapshot_format: HDF5")
    with pytest.raises(SolverError, match=r"pip install .*hdf5"):
        solver.snapshot()
    with pytest.raises(caffe.CaffeliteError, match=r"pip install .*hdf5"):
        solver.restore("sgd_clip_iter_5.solverstate.h5")
