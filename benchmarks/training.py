"""Time a training iteration of three nets against PyTorch, in turns, in one process.

    python benchmarks/training.py [--seconds 20]

Each iteration is forward, backward and update of the net of models/NAME on one batch that lies in
memory, for both. They alternate in short blocks, since a machine's speed drifts: compare ratios.
"""

import argparse
import itertools
import os
import statistics
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

import caffelite as caffe
from caffelite.proto.caffe_pb2 import NetParameter

MODELS = Path(__file__).parent.parent / "models"


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 20, 5), nn.MaxPool2d(2), nn.Conv2d(20, 50, 5), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10),
    )  # fmt: skip


def cifar10_quick():
    return nn.Sequential(
        nn.Conv2d(3, 32, 5, padding=2), nn.MaxPool2d(3, 2, ceil_mode=True), nn.ReLU(),
        nn.Conv2d(32, 32, 5, padding=2), nn.ReLU(), nn.AvgPool2d(3, 2, ceil_mode=True),
        nn.Conv2d(32, 64, 5, padding=2), nn.ReLU(), nn.AvgPool2d(3, 2, ceil_mode=True),
        nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10),
    )  # fmt: skip


def mnist_autoencoder():
    sizes = [784, 1000, 500, 250, 30, 250, 500, 1000, 784]
    layers = [nn.Flatten()]
    for i, (inputs, outputs) in enumerate(itertools.pairwise(sizes)):
        layers.append(nn.Linear(inputs, outputs))
        if i not in {3, 7}:  # code and output are linear
            layers.append(nn.Sigmoid())
    return nn.Sequential(*layers)


# batch, picture, the net in PyTorch, and whether it learns classes
NETS = {
    "lenet": (64, (1, 28, 28), lenet, True),
    "cifar10_quick": (100, (3, 32, 32), cifar10_quick, True),
    "mnist_autoencoder": (100, (1, 28, 28), mnist_autoencoder, False),
}


class CaffeRun:
    """The model's solver, its data layers replaced by inputs."""

    def __init__(self, name, data, label):
        param = caffe.read_solver(MODELS / name / "solver.prototxt")
        net = caffe.read_net(MODELS / name / "train_val.prototxt")
        inputs = NetParameter(name=net.name)
        for blob, values in (("data", data), ("label", label)):
            if values is not None:
                layer = inputs.layer.add(name=f"in_{blob}", type="Input", top=[blob])
                layer.input_param.shape.add(dim=values.shape)
        inputs.layer.extend(layer for layer in net.layer if layer.type != "Data")
        for field in ("net", "test_iter", "test_interval", "test_state"):
            param.ClearField(field)
        param.net_param.CopyFrom(inputs)
        param.display = param.snapshot = 0
        param.snapshot_after_train = False
        self.solver = caffe.get_solver(param)
        self.solver.net.blobs["data"].data[...] = data
        if label is not None:
            self.solver.net.blobs["label"].data[...] = label

    def step(self, n):
        self.solver.step(n)


class TorchRun:
    """The same net with SGD, momentum and weight decay."""

    def __init__(self, net, data, label):
        self.net = net
        self.optimizer = torch.optim.SGD(
            net.parameters(), lr=1e-3, momentum=0.9, weight_decay=5e-4, foreach=True
        )
        self.data = torch.from_numpy(data)
        self.label = None if label is None else torch.from_numpy(label).long()

    def loss(self):
        scores = self.net(self.data)
        if self.label is None:
            target = self.data.flatten(1)
            return nn.functional.binary_cross_entropy_with_logits(scores, target, reduction="sum") / len(
                scores
            )
        return nn.functional.cross_entropy(scores, self.label)

    def step(self, n):
        for _ in range(n):
            self.optimizer.zero_grad()
            self.loss().backward()
            self.optimizer.step()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20, help="time for each net")
    args = parser.parse_args()
    os.environ.setdefault("GLOG_minloglevel", "2")
    print(f"{torch.get_num_threads()} threads, ms per iteration: median of blocks (best)")
    ratios = []
    for name, (batch, shape, make, has_classes) in NETS.items():
        rng = np.random.default_rng(0)
        data = rng.random((batch, *shape), np.float32)
        label = rng.integers(0, 10, batch).astype(np.float32) if has_classes else None
        runs = {"caffelite": CaffeRun(name, data, label), "PyTorch": TorchRun(make(), data, label)}
        times = {run: [] for run in runs}
        end = time.perf_counter() + args.seconds
        while time.perf_counter() < end:
            for run, trainer in runs.items():
                start = time.perf_counter()
                trainer.step(10)
                times[run].append((time.perf_counter() - start) * 100)
        ours, theirs = ([*values[1:]] for values in times.values())  # the first block warms up
        ratio = statistics.median(t / o for o, t in zip(ours, theirs, strict=True))
        ratios.append(ratio)
        print(
            f"{name:18} caffelite {statistics.median(ours):7.2f} ({min(ours):.2f})   "
            f"PyTorch {statistics.median(theirs):7.2f} ({min(theirs):.2f})   PyTorch / caffelite {ratio:.2f}"
        )
    print(f"geometric mean {statistics.geometric_mean(ratios):.2f}")


if __name__ == "__main__":
    main()
