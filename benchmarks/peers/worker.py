"""What a process of its own does for ``benchmarks/nets.py``: time one net, or take its peak memory."""

import importlib
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.peers import caffelite_peer
from benchmarks.peers.blocks import in_turns
from benchmarks.peers.eight import NETS, training_net, using_net
from caffelite.tools.flops import layer_work
from caffelite.tools.memory import peak_memory as peak_of_process

TOLERANCE = 1e-3  # of probabilities and losses
# A value beside the kink of a ReLU, or equal to another in a pooling window, falls to one side or the other
# by rounding, and then all gradients below it change a little.
GRADIENT_TOLERANCE = 0.1
GEMM = 1024  # size of the matrices whose product tells how fast the machine is


class DisagreementError(Exception):
    """A peer computes something else."""


def time_training(name, engines, peers, seconds, threads, update):
    """Time forward and backward, after checking that losses and gradients agree."""
    compared = compare_training(name, engines, peers, threads, update)
    return _measured(*compared, seconds, threads, peers)


def time_inference(name, engines, peers, seconds, threads, optimize):
    """Time the forward, after checking that the probabilities agree."""
    compared = compare_inference(name, engines, peers, threads, optimize)
    return _measured(*compared, seconds, threads, peers)


def compare_training(name, engines, peers, threads, update=False):
    """Return the runs by name, how much each differs from the first, and the multiply-adds of a run."""
    param, (data, label) = training_net(name), _batch(name)
    ours = {engine: caffelite_peer.Training(param, engine, data, label, update) for engine in engines}
    first = ours[engines[0]]
    weights = _random_weights(first.net, ours.values())
    runs = dict(ours)
    if "torch" in peers:
        runs["torch"] = _peer("torch", threads).Training(param, weights, data, label, update)
    for run in runs.values():
        run.drop(False)
    expected = first.run(), first.gradients()
    agree = {peer: _same(name, peer, expected, (run.run(), run.gradients())) for peer, run in runs.items()}
    for run in runs.values():
        run.drop(True)
    work = sum(layer.forward + layer.backward for layer in layer_work(first.net))
    return runs, agree, work


def compare_inference(name, engines, peers, threads, optimize=True):
    """Return the runs by name, how much each differs from the first, and the multiply-adds of a run."""
    training, (data, label) = training_net(name), _batch(name)
    trained = caffelite_peer.Training(training, "numpy", data, label)
    weights = _random_weights(trained.net, [trained])
    param, runs = using_net(name), {}
    for engine in engines:
        runs[engine] = caffelite_peer.Inference(param, engine, weights, data)
        if optimize:
            runs[f"{engine} optimized"] = caffelite_peer.Inference(param, engine, weights, data, True)
    first = runs[engines[0]]
    for peer in peers:
        module = _peer(peer, threads)
        if peer == "onnxruntime":
            runs[peer] = module.Inference(param, weights, data, threads)
        elif peer == "opencv":
            with tempfile.TemporaryDirectory() as folder:
                first.net.save(Path(folder) / "w.caffemodel")
                runs[peer] = module.Inference(param, Path(folder) / "w.caffemodel", data)
        else:
            runs[peer] = module.Inference(param, weights, data, compiled=peer == "torch.compile")
    expected, agree = first.run().copy(), {}
    for peer, run in runs.items():
        agree[peer] = _difference(run.run(), expected)
        _check(name, peer, agree[peer], TOLERANCE)
    return runs, agree, sum(layer.forward for layer in layer_work(first.net))


def peak_memory(name, mode, peer, threads, update, iterations=3):
    """Return the peak resident memory of one run alone, and of its imports, in MiB."""
    data, label = _batch(name)
    if peer in ("torch", "torch.compile", "onnxruntime", "opencv"):
        module = _peer(peer, threads)
    imports = _peak()
    if mode == "train":
        param = training_net(name)
        if peer == "torch":
            run = module.Training(param, None, data, label, update)
        else:
            run = caffelite_peer.Training(param, peer, data, label, update)
    else:
        param = using_net(name)
        if peer.startswith("torch"):
            run = module.Inference(param, None, data, compiled=peer == "torch.compile")
        else:
            engine, _, optimized = peer.partition(" ")
            run = caffelite_peer.Inference(param, engine, None, data, bool(optimized))
    for _ in range(iterations):
        run.run()
    return {"peak": _peak(), "imports": imports}


def _peak():
    """Return the peak resident memory of this process in MiB."""
    return (peak_of_process() or 0) / 2**20


def _peer(name, threads):
    """Import a peer's module and tell it the number of threads."""
    modules = {"torch": "torch_peer", "torch.compile": "torch_peer", "onnxruntime": "onnx_peer"}
    module = importlib.import_module(f"benchmarks.peers.{modules.get(name, 'opencv_peer')}")
    if hasattr(module, "set_threads"):
        module.set_threads(threads)
    return module


def _batch(name):
    bench, rng = NETS[name], np.random.default_rng(0)
    data = rng.standard_normal(bench.shape, np.float32)
    return data, rng.integers(0, bench.classes, bench.batch).astype(np.float32)


def _random_weights(net, runs):
    """Give all runs the same weights, with batch statistics of real data; return them."""
    caffelite_peer.randomize(net, np.random.default_rng(1))
    net.forward()
    weights = caffelite_peer.weights_of(net)
    for run in runs:
        for name, values in weights.items():
            for blob, array in zip(run.net.params[name], values, strict=True):
                blob.data[...] = array
    return weights


def _same(name, peer, expected, got):
    """Check loss and gradients; return the largest difference of a layer's gradient, as a share of it."""
    loss, gradients = expected
    _check(f"{name}, loss", peer, abs(got[0] - loss) / abs(loss), TOLERANCE)
    worst = 0.0
    for layer, values in got[1].items():
        mine, theirs = _joined(gradients[layer]), _joined(values)
        difference = float(np.linalg.norm(mine - theirs))
        worst = max(worst, difference / float(np.linalg.norm(mine)) if difference else 0.0)
    _check(f"{name}, gradients", peer, worst, GRADIENT_TOLERANCE)
    return worst


def _joined(arrays):
    return np.concatenate([array.reshape(-1) for array in arrays])


def _difference(got, expected):
    return float(np.abs(got.reshape(-1) - expected.reshape(-1)).max() / np.abs(expected).max())


def _check(name, peer, difference, tolerance):
    if not difference <= tolerance:
        raise DisagreementError(f"{name}: {peer} differs by {difference:.2g}, more than {tolerance:g}")


def _measured(runs, agree, work, seconds, threads, peers):
    runs = {peer: run.run for peer, run in runs.items()}
    a = np.random.default_rng(2).standard_normal((GEMM, GEMM), np.float32)
    out = np.empty_like(a)
    runs["gemm numpy"] = lambda: np.matmul(a, a, out=out)
    if "torch" in peers:
        import torch

        b, product = torch.from_numpy(a), torch.empty(GEMM, GEMM)
        runs["gemm torch"] = lambda: torch.mm(b, b, out=product)
    blocks = in_turns(runs, seconds)
    rates = [2 * GEMM**3 / min(blocks.pop(name)) / 1e6 for name in list(runs) if name.startswith("gemm")]
    return {"milliseconds": blocks, "gemm": max(rates), "flops": 2 * work, "agree": agree, "threads": threads}
