"""Time the vision layers of well-known nets, one by one: milliseconds and GFLOP/s.

    python benchmarks/layers.py [--net lenet] [--net vgg] [--repeat 20]

The best of the repetitions counts. Multiplications and additions of the forward pass are counted, and
twice as many for a backward pass with both gradients.
"""

import argparse
import math
import time

import numpy as np
from google.protobuf import text_format

from caffelite.core.blob import Blob
from caffelite.core.layer import create_layer
from caffelite.engines import get_engine
from caffelite.proto import caffe_pb2

GAUSSIAN = 'weight_filler { type: "gaussian" std: 0.1 }'


def conv(name, num_output, kernel, more=""):
    """Return the prototxt of a convolution."""
    return (
        f'name: "{name}" type: "Convolution" convolution_param '
        f"{{ num_output: {num_output} kernel_size: {kernel} {more} {GAUSSIAN} }}"
    )


def pool(name, kernel, stride, method="MAX"):
    """Return the prototxt of a pooling."""
    return (
        f'name: "{name}" type: "Pooling" pooling_param '
        f"{{ pool: {method} kernel_size: {kernel} stride: {stride} }}"
    )


# Each layer's bottom is the top of the one before; the first is given.
NETS = {
    "lenet": (
        (64, 1, 28, 28),
        [conv("conv1", 20, 5), pool("pool1", 2, 2), conv("conv2", 50, 5), pool("pool2", 2, 2)],
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
    "vgg": ((2, 64, 112, 112), [conv("conv2_1", 128, 3, "pad: 1")]),
    "alexnet": (
        (8, 3, 227, 227),
        [
            conv("conv1", 96, 11, "stride: 4"),
            'name: "norm1" type: "LRN"',
            pool("pool1", 3, 2),
            conv("conv2", 256, 5, "pad: 2 group: 2"),
        ],
    ),
    "mobilenet": ((4, 32, 112, 112), [conv("dw", 32, 3, "pad: 1 group: 32"), conv("pw", 64, 1)]),
}


def best(call, repeat):
    """Return the least time of a call in milliseconds."""
    times = []
    for _ in range(repeat + 1):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times[1:]) * 1e3


def time_net(name, repeat):
    """Print one line for each layer, and their sum."""
    shape, texts = NETS[name]
    engine = get_engine("numpy", seed=1)
    bottom, total = Blob(engine, shape), 0.0
    bottom.data[...] = np.random.default_rng(0).standard_normal(shape)
    for i, text in enumerate(texts):
        top = Blob(engine)
        layer = create_layer(text_format.Parse(text, caffe_pb2.LayerParameter()), engine, caffe_pb2.TRAIN)
        layer.run_setup([bottom], [top])
        layer.run_forward([bottom], [top])
        top.diff[...] = 1
        forward = best(lambda: layer.run_forward([bottom], [top]), repeat)  # noqa: B023  called here
        backward = best(lambda: layer.run_backward([top], [i > 0], [bottom]), repeat)  # noqa: B023
        flops = 2 * top.count * math.prod(layer.blobs[0].shape[1:]) if layer.blobs else 0
        rates = f"{flops / forward / 1e6:8.0f}{(1 + (i > 0)) * flops / backward / 1e6:8.0f}" if flops else ""
        print(f"{name:14} {layer.layer_param.name:8} {forward:8.2f} {backward:8.2f} {rates}", flush=True)
        total += forward + backward
        bottom = top
    print(f"{name:14} {'all':8} {total:17.2f}")


def main():
    """Read the options and time each net."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--net", action="append", choices=sorted(NETS))
    parser.add_argument("--repeat", type=int, default=20)
    options = parser.parse_args()
    print(f"{'net':14} {'layer':8} {'fwd ms':>8} {'bwd ms':>8} {'GF/s fwd, bwd':>16}")
    for name in options.net or NETS:
        time_net(name, options.repeat)


if __name__ == "__main__":
    main()
