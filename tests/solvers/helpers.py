"""What the tests of solvers share: small nets with fixed data, and solvers for them."""

from dataclasses import replace

import numpy as np

from caffelite import log
from caffelite.engines import get_engine
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.proto.text import parse_solver
from caffelite.solvers import get_solver, snapshot

X = np.random.default_rng(5).standard_normal((6, 3))
LABELS = np.array([0, 1, 3, 2, 0, 1])

NET = """
name: "tiny"
layer {{ name: "in" type: "Input" top: "data" top: "label"
        input_param {{ shape {{ dim: {batch} dim: 3 }} shape {{ dim: {batch} }} }} }}
layer {{ name: "ip1" type: "InnerProduct" bottom: "data" top: "ip1" {param1}
        inner_product_param {{ num_output: 5 weight_filler {{ type: "xavier" }} }} }}
layer {{ name: "relu" type: "ReLU" bottom: "ip1" top: "ip1" }}
layer {{ name: "ip2" type: "InnerProduct" bottom: "ip1" top: "ip2" {param2}
        inner_product_param {{ num_output: 4 weight_filler {{ type: "xavier" }} }} }}
{extra}
layer {{ name: "loss" type: "SoftmaxWithLoss" bottom: "ip2" bottom: "label" top: "loss" }}
"""
ACCURACY = (
    'layer { name: "acc" type: "Accuracy" bottom: "ip2" bottom: "label" top: "acc" include { phase: TEST } }'
)


def net_text(batch=6, param1="", param2="", extra=""):
    return NET.format(batch=batch, param1=param1, param2=param2, extra=extra)


def solver_param(text="", net=None, field="net_param", **fields):
    """Return a SolverParameter: fixed rate 0.1, no files, and what ``text`` and ``fields`` say."""
    param = SolverParameter(base_lr=0.1, lr_policy="fixed", max_iter=4, snapshot_after_train=False)
    param.random_seed = 7
    param.MergeFrom(parse_solver(f"{field} {{ {net or net_text()} }} {text}"))
    for name, value in fields.items():
        setattr(param, name, value)
    return param


def make_solver(text="", net=None, dtype="float64", seed=1, **fields):
    """Return a solver for ``solver_param(...)``, with its nets' inputs filled."""
    solver = get_solver(solver_param(text, net, **fields), engine=get_engine("numpy", dtype, seed))
    fill(solver)
    return solver


def fill(solver, rows=slice(None)):
    """Put X and LABELS into all nets that have inputs, as many rows as their batch has."""
    for net in (solver.net, *solver.test_nets):
        if "data" in net.inputs:
            batch = net.blobs["data"].shape[0]
            net.blobs["data"].data[...] = X[rows][:batch]
            net.blobs["label"].data[...] = LABELS[rows][:batch]


def weights_of(solver):
    return [blob.data.copy() for blob in solver.net.learnable_params]


def histories_of(solver):
    return [blob.data.copy() for blob in solver.history]


def messages(capture, prefix=("solver.cpp", "sgd_solver.cpp")):
    """Return the log lines printed so far from these sources, without time and place."""
    lines = [line.split("] ", 1) for line in capture.readouterr().err.splitlines() if "] " in line]
    return [text for head, text in lines if head.split()[-1].startswith(prefix)]


def snapshot_files(*iterations, prefix="s", suffix=""):
    """The sorted names of the files of these snapshots."""
    kinds = (f"caffemodel{suffix}", f"solverstate{suffix}")
    return sorted(f"{prefix}_iter_{i}.{kind}" for i in iterations for kind in kinds)


def rewrite(state_path, change):
    """Put ``change(run)`` in the place of the run state that a .solverstate holds."""
    state = snapshot.read_state(str(state_path))
    snapshot.write_state(str(state_path), replace(state, run=change(state.run)))


def without_run_state(state_path):
    """Make a .solverstate what Caffe would have written."""
    rewrite(state_path, lambda run: None)


def silence():
    log.set_level(log.FATAL)
