"""Time the update of all weights, caffelite's solvers against torch.optim with foreach=True.

    python benchmarks/optimizers.py                    AlexNet and ResNet-50, all six solvers, one thread
    python benchmarks/optimizers.py --nets resnet50 --solvers Adam --threads 2

The weights have the shapes of models/NET; gradients are random, weight decay is on, nothing else runs.
The two alternate, since a machine's speed drifts: compare the ratio (caffelite / PyTorch; below 1
caffelite is faster), not the milliseconds. The rules differ in details (each solver's docstring tells),
not in the number of terms.
"""

import argparse
import statistics
import time
from pathlib import Path

import numpy as np
import torch

import caffelite as caffe
from caffelite import log
from caffelite.engines import get_engine
from caffelite.proto.text import parse_solver
from caffelite.solvers import get_solver

MODELS = Path(__file__).parent.parent / "models"
DECAY = 0.0005
SOLVERS = {  # fields of the solver, and PyTorch's optimizer
    "SGD": ("momentum: 0.9", lambda p: torch.optim.SGD(p, 1e-4, 0.9, weight_decay=DECAY, foreach=True)),
    "Nesterov": (
        "momentum: 0.9",
        lambda p: torch.optim.SGD(p, 1e-4, 0.9, weight_decay=DECAY, nesterov=True, foreach=True),
    ),
    "AdaGrad": ("", lambda p: torch.optim.Adagrad(p, 1e-4, weight_decay=DECAY, foreach=True)),
    "RMSProp": (
        "rms_decay: 0.99",
        lambda p: torch.optim.RMSprop(p, 1e-4, 0.99, weight_decay=DECAY, foreach=True),
    ),
    "AdaDelta": (
        "momentum: 0.95 delta: 1e-6",
        lambda p: torch.optim.Adadelta(p, 1e-4, 0.95, weight_decay=DECAY, foreach=True),
    ),
    "Adam": ("momentum: 0.9", lambda p: torch.optim.Adam(p, 1e-4, weight_decay=DECAY, foreach=True)),
}


def shapes(name):
    """Return the shapes of what is learned in models/NAME: not the statistics of BatchNorm."""
    net = caffe.Net(str(MODELS / name / "deploy.prototxt"), caffe.TEST)
    return [
        blob.shape for blob, lr in zip(net.learnable_params, net.params_lr, strict=True) if lr and blob.count
    ]


def caffe_solver(kind, sizes):
    """Return a solver for a net that has nothing but weights of these shapes."""
    layers = "".join(
        f'layer {{ name: "p{i}" type: "Parameter" top: "p{i}" '
        f"parameter_param {{ shape {{ {' '.join(f'dim: {d}' for d in shape)} }} }} }}"
        for i, shape in enumerate(sizes)
    )
    param = parse_solver(
        f'type: "{kind}" {SOLVERS[kind][0]} base_lr: 1e-4 lr_policy: "fixed" weight_decay: {DECAY} '
        f"snapshot_after_train: false net_param {{ {layers} }}"
    )
    return get_solver(param, engine=get_engine("numpy"))


def measure(kind, sizes, rounds):
    """Return the median seconds of caffelite and PyTorch, and of the ratio of each round."""
    rng = np.random.default_rng(0)
    solver = caffe_solver(kind, sizes)
    params = []
    gradients = [rng.standard_normal(blob.count, np.float32) for blob in solver.net.learnable_params]
    for blob, g in zip(solver.net.learnable_params, gradients, strict=True):
        blob.data[...] = 0.1 * g.reshape(blob.shape)
        params.append(torch.nn.Parameter(torch.from_numpy(blob.data.copy())))
        params[-1].grad = torch.from_numpy(g.reshape(blob.shape))
    optimizer = SOLVERS[kind][1](params)
    ours, theirs = [], []
    for _ in range(rounds + 1):
        for blob, g in zip(solver.net.learnable_params, gradients, strict=True):
            blob.diff[...] = g.reshape(blob.shape)  # the update overwrites it
        start = time.perf_counter()
        solver.apply_update()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        optimizer.step()
        theirs.append(time.perf_counter() - start)
    ratios = [a / b for a, b in zip(ours[1:], theirs[1:], strict=True)]  # the first makes memory
    return statistics.median(ours[1:]), statistics.median(theirs[1:]), statistics.median(ratios)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--nets", nargs="+", default=["alexnet", "resnet50"])
    parser.add_argument("--solvers", nargs="+", default=list(SOLVERS), choices=list(SOLVERS))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--threads", type=int, default=1, help="of PyTorch; NumPy has one here")
    options = parser.parse_args()
    log.set_level(log.ERROR)
    torch.set_num_threads(options.threads)
    print(f"{'':10} {'':9} {'caffelite ms':>12} {'PyTorch ms':>11} {'ratio':>6}")
    for name in options.nets:
        sizes = shapes(name)
        count = sum(int(np.prod(shape)) for shape in sizes)
        print(f"{name}: {len(sizes)} blobs, {count / 1e6:.1f} million weights")
        for kind in options.solvers:
            ours, theirs, ratio = measure(kind, sizes, options.rounds)
            print(f"{'':10} {kind:9} {ours * 1e3:12.1f} {theirs * 1e3:11.1f} {ratio:6.2f}", flush=True)


if __name__ == "__main__":
    main()
