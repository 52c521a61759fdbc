"""Time single layers of well-known nets, engine by engine, against PyTorch if it is installed.

    python benchmarks/layers.py [--net lenet] [--engine numpy --engine native] [--seconds 1] [--no-torch]

All runs of a layer alternate block by block; the median counts. Outputs and gradients are compared before.
Multiplications and additions are counted as GFLOP/s: of the forward, and of the gradients that the backward
computes. The last columns are how many times as long PyTorch takes as the last engine.
"""

import argparse
import importlib.util
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "CAFFELITE_NUM_THREADS"):
    os.environ.setdefault(variable, "2")  # before NumPy and PyTorch are loaded

import numpy as np  # noqa: E402  after the number of threads
from google.protobuf import text_format  # noqa: E402

from benchmarks.peers.blocks import in_turns  # noqa: E402
from caffelite.core.blob import Blob  # noqa: E402
from caffelite.core.layer import create_layer  # noqa: E402
from caffelite.engines import get_engine  # noqa: E402
from caffelite.proto.caffe_pb2 import TRAIN, LayerParameter  # noqa: E402
from caffelite.tools.timing import rate  # noqa: E402

GAUSSIAN = 'weight_filler { type: "gaussian" std: 0.1 }'
TOLERANCE = 1e-3


def conv(name, num_output, kernel, more=""):
    """Return the prototxt of a convolution."""
    return (
        f'name: "{name}" type: "Convolution" convolution_param '
        f"{{ num_output: {num_output} kernel_size: {kernel} {more} {GAUSSIAN} }}"
    )


def fc(name, num_output):
    """Return the prototxt of a fully connected layer."""
    return (
        f'name: "{name}" type: "InnerProduct" inner_product_param {{ num_output: {num_output} {GAUSSIAN} }}'
    )


def pool(name, kernel, stride, method="MAX", more=""):
    """Return the prototxt of a pooling."""
    return (
        f'name: "{name}" type: "Pooling" pooling_param '
        f"{{ pool: {method} kernel_size: {kernel} stride: {stride} {more} }}"
    )


def plain(kind):
    """Return the prototxt of a layer without settings."""
    return f'name: "{kind.lower()}" type: "{kind}"'


# Each layer's bottom is the top of the one before; the first is given.
NETS = {
    "mlp": ((128, 784), [fc("ip1", 1000), plain("ReLU"), fc("ip2", 500), fc("ip3", 10), plain("Softmax")]),
    "lenet": (
        (64, 1, 28, 28),
        [
            conv("conv1", 20, 5),
            pool("pool1", 2, 2),
            conv("conv2", 50, 5),
            pool("pool2", 2, 2),
            fc("ip1", 500),
        ],
    ),
    "cifar10_quick": (
        (100, 3, 32, 32),
        [
            conv("conv1", 32, 5, "pad: 2"),
            pool("pool1", 3, 2),
            conv("conv2", 32, 5, "pad: 2"),
            pool("pool2", 3, 2, "AVE"),
            conv("conv3", 64, 5, "pad: 2"),
            pool("pool3", 3, 2, "AVE"),
        ],
    ),
    "caffenet": (
        (16, 3, 227, 227),
        [
            conv("conv1", 96, 11, "stride: 4"),
            pool("pool1", 3, 2),
            plain("LRN"),
            conv("conv2", 256, 5, "pad: 2 group: 2"),
            pool("pool2", 3, 2),
            conv("conv3", 384, 3, "pad: 1"),
            conv("conv4", 384, 3, "pad: 1 group: 2"),
            pool("pool5", 3, 2),
            fc("fc6", 4096),
        ],
    ),
    "googlenet": (
        (8, 192, 28, 28),
        [
            conv("1x1", 96, 1),
            conv("3x3", 128, 3, "pad: 1"),
            pool("pool", 3, 1, more="pad: 1"),
            conv("proj", 32, 1),
        ],
    ),
    "vgg16": (
        (2, 64, 112, 112),
        [
            conv("conv2_1", 128, 3, "pad: 1"),
            plain("ReLU"),
            pool("pool2", 2, 2),
            conv("conv3_1", 256, 3, "pad: 1"),
            pool("pool3", 2, 2),
            conv("conv4_1", 512, 3, "pad: 1"),
            pool("pool4", 2, 2),
            conv("conv5_1", 512, 3, "pad: 1"),
        ],
    ),
    "resnet50": (
        (8, 256, 56, 56),
        [
            conv("2b_2a", 64, 1, "bias_term: false"),
            plain("BatchNorm"),
            plain("ReLU"),
            conv("2b_2b", 64, 3, "pad: 1 bias_term: false"),
            conv("2b_2c", 256, 1, "bias_term: false"),
            conv("3a_2a", 128, 1, "stride: 2 bias_term: false"),
        ],
    ),
    "mobilenet_v1": (
        (8, 32, 112, 112),
        [
            conv("dw", 32, 3, "pad: 1 group: 32 bias_term: false"),
            conv("pw", 64, 1, "bias_term: false"),
            conv("dw2", 64, 3, "pad: 1 stride: 2 group: 64 bias_term: false"),
        ],
    ),
}


class Ours:
    """A layer of one engine, with its bottom and top; the first layer of a net gives no gradient."""

    def __init__(self, text, engine, x, wants_dx):
        param = text_format.Parse(f'{text} bottom: "x" top: "y"', LayerParameter())
        self.layer = create_layer(param, get_engine(engine, seed=1), TRAIN)
        self.bottom, self.top = Blob(self.layer.engine, x.shape), Blob(self.layer.engine)
        self.bottom.data[...] = x
        self.wants_dx = wants_dx
        self.layer.run_setup([self.bottom], [self.top])
        self.forward()

    def forward(self):
        self.layer.run_forward([self.bottom], [self.top])

    def backward(self):
        self.layer.run_backward([self.top], [self.wants_dx], [self.bottom])

    def results(self, g):
        """Return the output, the gradient of the input, and that of the weights, for dE/dy = g."""
        self.forward()
        self.top.diff[...] = g
        for blob in self.layer.blobs:
            blob.diff[...] = 0
        self.backward()
        dx = [self.bottom.diff] if self.wants_dx else []
        return [self.top.data, *dx, *([b.diff for b in self.layer.blobs] if self._learns() else [])]

    def _learns(self):
        return self.layer.type in ("Convolution", "InnerProduct")

    def multiply_adds(self):
        forward = self.layer.multiply_adds([self.bottom], [self.top])
        return forward, forward * (1 + self.wants_dx)


class Torch:
    """The same layer as a PyTorch module."""

    def __init__(self, ours, g):
        from benchmarks.peers import torch_peer

        torch_peer.set_threads(int(os.environ["OMP_NUM_THREADS"]))
        self.module, self.x, self.g = torch_peer.single(ours.layer, ours.bottom.data, ours.wants_dx, g)
        self.inputs = [self.x] * ours.wants_dx + list(self.module.parameters())
        self.forward()

    def forward(self):
        self.y = self.module(self.x)

    def backward(self):
        import torch

        self.gradients = ()
        if self.inputs:
            self.gradients = torch.autograd.grad(self.y, self.inputs, self.g, retain_graph=True)

    def results(self):
        self.forward()
        self.backward()
        return [self.y.detach().numpy(), *(gradient.numpy() for gradient in self.gradients)]


def time_net(name, engines, with_torch, seconds):
    """Print one line for each layer, and their sums."""
    shape, texts = NETS[name]
    x = np.random.default_rng(0).standard_normal(shape, np.float32)
    sums = {}
    for i, text in enumerate(texts):
        ours = {engine: Ours(text, engine, x, i > 0) for engine in engines}
        first = ours[engines[0]]
        for other in ours.values():
            for blob, source in zip(other.layer.blobs, first.layer.blobs, strict=True):
                blob.data[...] = source.data
        g = np.random.default_rng(1).standard_normal(first.top.shape, np.float32)
        runs = {**ours, "PyTorch": Torch(first, g)} if with_torch else ours
        expected = first.results(g)
        for peer, run in runs.items():
            _check(f"{name} {text}: {peer}", expected, run.results() if peer == "PyTorch" else run.results(g))
        passes = {
            f"{peer} {what}": getattr(run, what)
            for peer, run in runs.items()
            for what in ("forward", "backward")
        }
        blocks = in_turns(passes, seconds, block_seconds=0.02)
        times = {key: statistics.median(values) for key, values in blocks.items()}
        for key, value in times.items():
            sums[key] = sums.get(key, 0) + value
        _print(name, first.layer.layer_param.name, times, first.multiply_adds())
        x = first.top.data
    _print(name, "all", sums, (0, 0))


def _check(what, expected, got):
    for mine, theirs in zip(expected, got, strict=True):
        difference = np.abs(mine.reshape(-1) - theirs.reshape(-1)).max() / (np.abs(mine).max() or 1)
        if not difference <= TOLERANCE:
            sys.exit(f"{what} differs by {difference:.2g}")


def _print(net, layer, times, multiply_adds):
    cells = [f"{net:14} {layer:10}"]
    for key, value in times.items():
        gflops = rate(multiply_adds[key.endswith("backward")], value)
        cells.append(f"{value:9.3f}{f'{gflops:6.0f}' if gflops else '':6}")
    keys = list(times)
    if keys[-1].startswith("PyTorch"):
        cells += [
            f"{times[keys[-2 + i]] / times[keys[-4 + i]]:7.2f}" if times[keys[-4 + i]] else "" for i in (0, 1)
        ]
    print(" ".join(cells), flush=True)


def main():
    """Read the options and time each net."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--net", action="append", choices=sorted(NETS))
    parser.add_argument("--engine", action="append", help="numpy (default), native; may be repeated")
    parser.add_argument("--seconds", type=float, default=1, help="time for each layer")
    parser.add_argument("--no-torch", action="store_true")
    options = parser.parse_args()
    engines = options.engine or ["numpy"]
    with_torch = not options.no_torch and importlib.util.find_spec("torch") is not None
    names = [*engines, *(["PyTorch"] if with_torch else [])]
    heads = [f"{name + ' ' + what:>16}" for name in names for what in ("fwd", "bwd")]
    print(
        f"{'net':14} {'layer':10}{''.join(heads)}{'  ratio fwd, bwd' if with_torch else ''}   (ms, GFLOP/s)"
    )
    for name in options.net or NETS:
        time_net(name, engines, with_torch, options.seconds)


if __name__ == "__main__":
    main()
