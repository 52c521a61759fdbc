"""Train LeNet with caffelite and with PyTorch, in turns, in one process: accuracy, time, ratio.

    python benchmarks/lenet.py                                    the digits that ship, 1,000 iterations
    python benchmarks/lenet.py --mnist FOLDER --iterations 10000  the full set, from its four IDX files

Both train the same net on the same digits with the same solver settings (SGD, momentum 0.9, weight
decay 0.0005, lr 0.01 falling as "inv"), batch 64, xavier weights. caffelite reads and decodes its
database while it trains, as a user's run does; PyTorch takes its batches from one tensor in memory.
They alternate in blocks, since a machine's speed drifts: compare the ratio, not the milliseconds.
"""

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

import caffelite as caffe
from caffelite.io.datum import datum_image, parse_datum
from caffelite.io.db import open_db
from caffelite.tools.convert_mnist import convert_mnist

LENET = Path(__file__).parent.parent / "models" / "lenet"
FILES = {
    "train": ("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"),
    "test": ("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"),
}


def databases(mnist, folder):
    """Return (train, test) database paths: the full set converted, or those that ship."""
    if mnist is None:
        return LENET / "mnist_train_lmdb", LENET / "mnist_test_lmdb"
    for part, files in FILES.items():
        images, labels = (Path(mnist) / name for name in files)
        convert_mnist(images, labels, Path(folder) / part)
    return Path(folder) / "train", Path(folder) / "test"


def read(path):
    """Return (images, labels) of a database as PyTorch takes them."""
    images, labels = [], []
    for _, value in open_db(str(path), "LMDB").records():
        datum = parse_datum(value)
        images.append(datum_image(datum, np.float32))
        labels.append(datum.label)
    return torch.from_numpy(np.stack(images).astype(np.float32) / 256), torch.tensor(labels)


def caffe_solver(train, test, iterations):
    """Return the solver of models/lenet on the given databases, without displays and snapshots."""
    param = caffe.read_solver(LENET / "solver.prototxt")
    net = caffe.read_net(LENET / "train_val.prototxt")
    net.layer[0].data_param.source, net.layer[1].data_param.source = str(train), str(test)
    param.ClearField("net")
    param.net_param.CopyFrom(net)
    param.max_iter = iterations
    param.display = param.snapshot = param.test_interval = 0
    param.ClearField("test_iter")
    param.snapshot_after_train = False
    return caffe.get_solver(param)


class TorchRun:
    """LeNet in PyTorch, with Caffe's settings."""

    def __init__(self, images, labels):
        torch.manual_seed(1)
        self.net = nn.Sequential(
            nn.Conv2d(1, 20, 5), nn.MaxPool2d(2), nn.Conv2d(20, 50, 5), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10),
        )  # fmt: skip
        for module in self.net:
            if hasattr(module, "weight"):
                bound = (3 / module.weight[0].numel()) ** 0.5  # Caffe's xavier
                nn.init.uniform_(module.weight, -bound, bound)
                nn.init.zeros_(module.bias)
        weights = [p for p in self.net.parameters() if p.dim() > 1]
        biases = [p for p in self.net.parameters() if p.dim() == 1]
        self.optimizer = torch.optim.SGD(
            [{"params": weights, "rate": 1}, {"params": biases, "rate": 2}],
            lr=0.01, momentum=0.9, weight_decay=0.0005, foreach=True,
        )  # fmt: skip
        self.images, self.labels = images, labels
        self.iter = 0

    def step(self, n):
        loss_function = nn.CrossEntropyLoss()
        for _ in range(n):
            at = torch.arange(self.iter * 64, self.iter * 64 + 64) % len(self.images)
            for group in self.optimizer.param_groups:
                group["lr"] = group["rate"] * 0.01 * (1 + 0.0001 * self.iter) ** -0.75
            self.optimizer.zero_grad()
            loss_function(self.net(self.images[at]), self.labels[at]).backward()
            self.optimizer.step()
            self.iter += 1

    def accuracy(self, images, labels):
        with torch.no_grad():
            return (self.net(images).argmax(1) == labels).float().mean().item()


def caffe_accuracy(solver, images, labels):
    """Return the accuracy of the solver's net, through models/lenet/deploy.prototxt."""
    net = caffe.Net(LENET / "deploy.prototxt", caffe.TEST)
    net.share_with(solver.net)
    net.blobs["data"].reshape(len(images), 1, 28, 28)
    return float((net.forward(data=images.numpy())["prob"].argmax(1) == labels.numpy()).mean())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--mnist", help="folder of MNIST's four IDX files, gzipped")
    parser.add_argument("--iterations", type=int, default=1000)
    parser.add_argument("--block", type=int, default=100, help="iterations each before the other's turn")
    args = parser.parse_args()
    os.environ.setdefault("GLOG_minloglevel", "1")
    with tempfile.TemporaryDirectory() as folder:
        train, test = databases(args.mnist, folder)
        runs = {"caffelite": caffe_solver(train, test, args.iterations), "PyTorch": TorchRun(*read(train))}
        times = {name: [] for name in runs}
        for done in range(0, args.iterations, args.block):
            n = min(args.block, args.iterations - done)
            for name, run in runs.items():
                start = time.perf_counter()
                run.step(n)
                times[name].append((time.perf_counter() - start) / n * 1000)
        images, labels = read(test)
        accuracy = {
            "caffelite": caffe_accuracy(runs["caffelite"], images, labels),
            "PyTorch": runs["PyTorch"].accuracy(images, labels),
        }
        runs["caffelite"].net.close()
    print(f"{args.iterations} iterations of 64, {torch.get_num_threads()} threads, ms per iteration")
    for name, values in times.items():
        print(
            f"{name:10} median {statistics.median(values):6.2f}  best {min(values):6.2f}  "
            f"accuracy on {len(labels)} test digits {accuracy[name]:.4f}"
        )
    ratios = [p / c for c, p in zip(times["caffelite"], times["PyTorch"], strict=True)]
    print(f"PyTorch's time / caffelite's: median of {len(ratios)} blocks {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
