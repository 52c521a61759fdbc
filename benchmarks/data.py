"""Time the data sources against PyTorch's DataLoader with 2 workers, in turns, in one process.

    python benchmarks/data.py [--source "LMDB raw 28x28"] [--workers N] [--rounds 5] [--seconds 2]
    python benchmarks/data.py --waiting          how long LeNet and CaffeNet wait for data

Both sides read the same records, made in a temporary folder, decode JPEG with Pillow, crop and mirror at
random, subtract a mean, and give float32 batches (N, C, H, W) with their labels. caffelite's time is that of
the data layer's forward, so the copy into the top blob counts. Before each turn the queues are emptied.
Compare the ratio, not the numbers: a machine's speed drifts.
"""

import argparse
import io
import os
import statistics
import tempfile
import time
from itertools import count
from pathlib import Path

import h5py
import lmdb
import numpy as np
import torch
from google.protobuf import text_format
from PIL import Image

import caffelite as caffe
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.io.workers import num_workers, set_num_workers
from caffelite.proto.caffe_pb2 import Datum, NetParameter

MODELS = Path(__file__).parent.parent / "models"
MEAN = (104.0, 117.0, 123.0)  # BGR
CROP = "crop_size: 227 mirror: true " + " ".join(f"mean_value: {value}" for value in MEAN)
PREFETCHED = 8  # batches that may wait on either side


def pictures(number, height, width, channels=3):
    """Yield pictures (H, W, C) that are as smooth as photographs."""
    rng = np.random.default_rng(0)
    for _ in range(number):
        small = rng.integers(0, 256, (height // 8 + 1, width // 8 + 1, channels), dtype=np.uint8)
        image = Image.fromarray(small.squeeze()).resize((width, height), Image.Resampling.BICUBIC)
        yield np.asarray(image).reshape(height, width, channels)


def jpeg(picture, path):
    Image.fromarray(picture).save(path, "JPEG", quality=90)


def raw_database(path, number, size, channels):
    with create_db(path) as db:
        for i, picture in enumerate(pictures(number, size, size, channels)):
            datum = array_to_datum(picture[..., ::-1].transpose(2, 0, 1), i % 10)
            db.put(b"%08d" % i, datum.SerializeToString())


def jpeg_database(path, number):
    with create_db(path) as db:
        for i, picture in enumerate(pictures(number, 256, 256)):
            jpeg(picture, f"{path}.jpg")
            data = Path(f"{path}.jpg").read_bytes()
            db.put(b"%08d" % i, Datum(data=data, encoded=True, label=i % 1000).SerializeToString())


def jpeg_folder(path, number):
    os.mkdir(path)
    lines = []
    for i, picture in enumerate(pictures(number, 375, 500)):
        jpeg(picture, f"{path}/{i}.jpg")
        lines.append(f"{path}/{i}.jpg {i % 1000}\n")
    Path(f"{path}.txt").write_text("".join(lines))


def hdf5_file(path, number):
    rng = np.random.default_rng(0)
    with h5py.File(path, "w") as file:
        file["data"] = rng.standard_normal((number, 3, 32, 32), np.float32)
        file["label"] = (np.arange(number) % 10).astype(np.float32)
    Path(f"{path}.txt").write_text(f"{path}\n")


class Records(torch.utils.data.Dataset):
    """The Datums of an LMDB database: scaled, or cropped and mirrored with the mean subtracted."""

    def __init__(self, path, crop):
        self.path, self.crop = path, crop
        self.mean = torch.tensor(MEAN)[:, None, None]
        self.db = None

    def __getitem__(self, i):
        if self.db is None:  # once in each worker
            self.db = lmdb.open(self.path, readonly=True, lock=False).begin(buffers=True)
        datum = Datum.FromString(self.db.get(b"%08d" % i))
        if datum.encoded:
            with Image.open(io.BytesIO(datum.data)) as image:
                pixels = np.asarray(image.convert("RGB")).transpose(2, 0, 1)[::-1]
        else:
            pixels = np.frombuffer(datum.data, np.uint8).reshape(datum.channels, datum.height, datum.width)
        if not self.crop:
            return torch.from_numpy(pixels.astype(np.float32)).mul_(1 / 256), datum.label
        return augmented(pixels, self.crop, self.mean), datum.label


class Files(torch.utils.data.Dataset):
    """The pictures of a list, resized, cropped and mirrored, with the mean subtracted."""

    def __init__(self, source, crop):
        self.lines = Path(source).read_text().splitlines()
        self.crop, self.mean = crop, torch.tensor(MEAN)[:, None, None]

    def __getitem__(self, i):
        path, label = self.lines[i].rsplit(" ", 1)
        with Image.open(path) as image:
            small = image.convert("RGB").resize((256, 256), Image.Resampling.BILINEAR)
        pixels = np.asarray(small).transpose(2, 0, 1)[::-1]
        return augmented(pixels, self.crop, self.mean), int(label)


class Rows(torch.utils.data.Dataset):
    """The rows of an HDF5 file."""

    def __init__(self, path):
        self.path, self.file = path, None

    def __getitem__(self, i):
        if self.file is None:
            file = h5py.File(self.path, "r")
            self.file = (file["data"], file["label"])
        return tuple(torch.from_numpy(np.asarray(part[i])) for part in self.file)


def augmented(pixels, crop, mean):
    top, left = (
        torch.randint(pixels.shape[1] - crop + 1, (1,)),
        torch.randint(pixels.shape[2] - crop + 1, (1,)),
    )
    part = pixels[:, top : top + crop, left : left + crop]
    if torch.rand(1) < 0.5:
        part = part[:, :, ::-1]
    return torch.from_numpy(part.astype(np.float32)).sub_(mean)


class Endless(torch.utils.data.Sampler):
    """0, 1, ..., n - 1, 0, ... for ever, so that no epoch ends within a turn."""

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return (i % self.n for i in count())


def torch_side(dataset, number, batch):
    loader = torch.utils.data.DataLoader(dataset, batch, sampler=Endless(number), num_workers=2)
    batches = iter(loader)
    return lambda: next(batches)


def sources(folder):
    """Return what makes each source: name -> (make, layer, dataset, number of records, batch size)."""
    tops = 'name: "d" top: "data" top: "label"'
    data = tops + ' type: "Data" data_param {{ source: "{}" backend: LMDB batch_size: {} }}'
    image = (
        tops + ' type: "ImageData" '
        'image_data_param {{ source: "{}" batch_size: {} new_height: 256 new_width: 256 }}'
    )
    hdf5 = tops + ' type: "HDF5Data" hdf5_data_param {{ source: "{}" batch_size: {} }}'
    crop = f" transform_param {{ {CROP} }}"
    small, large, encoded, files, rows = (
        f"{folder}/{n}" for n in ("small", "large", "jpeg", "files", "rows")
    )
    return {
        "LMDB raw 28x28": (
            lambda: raw_database(small, 10000, 28, 1),
            data.format(small, 64) + " transform_param { scale: 0.00390625 }",
            lambda: Records(small, 0),
            10000,
            64,
        ),
        "LMDB raw 3x256x256, crop 227": (
            lambda: raw_database(large, 1000, 256, 3),
            data.format(large, 64) + crop,
            lambda: Records(large, 227),
            1000,
            64,
        ),
        "LMDB JPEG 256x256, crop 227": (
            lambda: jpeg_database(encoded, 1000),
            data.format(encoded, 64) + crop,
            lambda: Records(encoded, 227),
            1000,
            64,
        ),
        "files JPEG 500x375, to 256x256, crop 227": (
            lambda: jpeg_folder(files, 500),
            image.format(files + ".txt", 64) + crop,
            lambda: Files(files + ".txt", 227),
            500,
            64,
        ),
        "HDF5 3x32x32": (
            lambda: hdf5_file(rows, 10000),
            hdf5.format(rows + ".txt", 64),
            lambda: Rows(rows),
            10000,
            64,
        ),
    }


def rate(step, batch, seconds):
    """Return images per second, with queues that are empty at the beginning."""
    for _ in range(PREFETCHED):
        step()
    steps, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        step()
        steps += 1
    return steps * batch / spent


def compare(name, source, rounds, seconds):
    make, layer, dataset, number, batch = source
    make()
    theirs = torch_side(dataset(), number, batch)
    theirs()  # its workers are forked, and may not inherit an open database
    net = caffe.Net(text_format.Parse(f"layer {{ {layer} }}", NetParameter()), caffe.TRAIN)
    sides = {"caffelite": net.forward, "PyTorch": theirs}
    rates = {side: [] for side in sides}
    for _ in range(rounds):
        for side, step in sides.items():
            rates[side].append(rate(step, batch, seconds))
    net.close()
    ratios = [a / b for a, b in zip(rates["caffelite"], rates["PyTorch"], strict=True)]
    medians = {side: statistics.median(values) for side, values in rates.items()}
    print(
        f"{name:42} {medians['caffelite']:10,.0f} {medians['PyTorch']:10,.0f} "
        f"{statistics.median(ratios):6.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
        flush=True,
    )


def lenet_solver(folder):
    path = f"{folder}/small"
    raw_database(path, 10000, 28, 1)
    return solver(MODELS / "lenet", path, None)


def caffenet_solver(folder, kind):
    path = f"{folder}/{kind}"
    if kind == "jpeg":
        jpeg_database(path, 1000)
    else:
        raw_database(path, 1000, 256, 3)
    return solver(MODELS / "caffenet", path, 64)


def solver(model, source, batch):
    """Return the solver of a model on ``source``, without tests and snapshots."""
    param = caffe.read_solver(model / "solver.prototxt")
    net = caffe.read_net(model / "train_val.prototxt")
    train = next(layer for layer in net.layer if layer.type == "Data")
    del net.layer[[layer.name for layer in net.layer].index(train.name) + 1]  # the test data
    train.data_param.source = source
    train.data_param.backend = train.data_param.LMDB
    if batch:
        train.data_param.batch_size = batch
        train.transform_param.CopyFrom(text_format.Parse(CROP, type(train.transform_param)()))
    param.ClearField("net")
    param.net_param.CopyFrom(net)
    param.display = param.snapshot = param.test_interval = 0
    param.ClearField("test_iter")
    param.snapshot_after_train = False
    return caffe.get_solver(param)


def waiting(name, run, iterations):
    """Print how much of the time of ``iterations`` the data layer waits, and how much its forward takes."""
    layer = run.net.layers[0]
    spent = {"wait": 0.0, "forward": 0.0}

    def timed(what, function):
        def call(*arguments):
            start = time.perf_counter()
            try:
                return function(*arguments)
            finally:
                spent[what] += time.perf_counter() - start

        return call

    layer.prefetcher.get = timed("wait", layer.prefetcher.get)
    layer.forward = timed("forward", layer.forward)
    run.step(1)
    spent.update(wait=0.0, forward=0.0)
    start = time.perf_counter()
    run.step(iterations)
    total = time.perf_counter() - start
    run.net.close()
    print(
        f"{name:42} {total / iterations * 1000:10,.1f} ms {spent['wait'] / total:10.2%} "
        f"{spent['forward'] / total:10.2%}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--source", help="only sources whose name has this text")
    parser.add_argument("--workers", type=int, help="threads of a caffelite source")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2, help="of a turn")
    parser.add_argument("--waiting", action="store_true", help="measure training iterations instead")
    parser.add_argument("--iterations", type=int, default=3, help="of CaffeNet; LeNet does 50 times as many")
    args = parser.parse_args()
    os.environ.setdefault("GLOG_minloglevel", "1")
    set_num_workers(args.workers)
    with tempfile.TemporaryDirectory() as folder:
        if args.waiting:
            print(f"{num_workers()} workers{'':33} iteration  waits for data  data layer in all")
            waiting("LeNet, LMDB raw 28x28, batch 64", lenet_solver(folder), 50 * args.iterations)
            for kind in ("jpeg", "large"):
                name = f"CaffeNet, LMDB {'JPEG' if kind == 'jpeg' else 'raw'} 256x256, batch 64"
                waiting(name, caffenet_solver(folder, kind), args.iterations)
            return
        print(f"images per second{'':25}  caffelite    PyTorch  ratio (range of {args.rounds} turns)")
        for name, source in sources(folder).items():
            if (args.source or "") in name:
                compare(name, source, args.rounds, args.seconds)


if __name__ == "__main__":
    main()
