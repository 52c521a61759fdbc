"""What benchmarks/nets.py computes with: the eight nets, blocks in turns, tables."""

import importlib.util
import itertools

import pytest

import caffelite as caffe
from benchmarks.peers import blocks, tables
from benchmarks.peers.eight import NETS, training_net, using_net
from caffelite import log
from caffelite.engines import get_engine
from caffelite.tools.flops import multiply_adds
from tests.models.table import MODELS


@pytest.fixture(autouse=True)
def _quiet():
    log.set_level(log.WARNING)
    yield
    log.set_level(None)


@pytest.mark.parametrize("name", NETS)
def test_nets_are_the_published_ones(monkeypatch, name):
    monkeypatch.setattr("caffelite.core.layer.fill", lambda blob, filler: None)
    use = caffe.Net(using_net(name, 1), engine=get_engine("numpy"))
    train = caffe.Net(training_net(name, 1), engine=get_engine("numpy"))
    assert (use.inputs, use.outputs) == (["data"], ["prob"])
    assert train.inputs == ["data", "label"]
    assert len(train.outputs) == 1
    assert (use.phase, train.phase) == (caffe.TEST, caffe.TRAIN)
    assert use.blobs["data"].shape == (1, *NETS[name].picture)
    assert list(use.params) == list(train.params)
    known = {"mlp": 784 * 1000 + 1000 * 500 + 500 * 10, "lenet": 2_293_000}
    expected = known[name] if name in known else MODELS[name].multiply_adds
    assert multiply_adds(use) == multiply_adds(train) == expected
    assert using_net(name).layer[0].input_param.shape[0].dim[0] == NETS[name].batch


def test_blocks_alternate(monkeypatch):
    clock, calls = itertools.count(), []
    monkeypatch.setattr(blocks.time, "perf_counter", lambda: next(clock) * 0.05)
    runs = {name: lambda name=name: calls.append(name) for name in "ab"}
    times = blocks.in_turns(runs, 0, least_blocks=3, block_seconds=0.1)
    assert (
        calls == ["a", "a", "b", "b"] + ["a", "a", "a", "b", "b", "b"] * 3
    )  # the first of each is not counted
    assert times == {"a": [pytest.approx(25)] * 3, "b": [pytest.approx(25)] * 3}


RESULTS = {
    "lenet train": {
        "milliseconds": {"numpy": [10.0, 20.0, 30.0], "native": [5.0, 5.0, 5.0], "torch": [20.0, 10.0, 30.0]},
        "gemm": 200.0,
        "flops": 1_000_000_000,
        "peaks": {"numpy": {"peak": 100.4, "imports": 40}, "torch": {"peak": 300, "imports": 200}},
    },
    "mlp train": {
        "milliseconds": {"numpy": [1.0, 1.0, 1.0], "torch": [4.0, 4.0, 4.0]},
        "gemm": 200.0,
        "flops": 100_000_000,
    },
    "mlp inference": {"milliseconds": {"numpy": [1.0], "opencv": [2.0]}, "gemm": 200.0, "flops": 100_000_000},
}


def cells(table):
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_table_of_times():
    assert cells(tables.times_table(RESULTS, "train")) == [
        ["net (batch)", "numpy", "native", "PyTorch"],
        ["-" * 13, "-" * 6 + ":", "-" * 7 + ":", "-" * 8 + ":"],
        ["mlp (128)", "1.00", "", "4.00"],
        ["lenet (64)", "20.0", "5.00", "20.0"],
    ]


def test_table_of_ratios():
    # lenet: the rounds' ratios are 2, 0.5 and 1; Caffe's are PyTorch's times 9.4 to 4.6 and 17 to 21.
    rows = cells(tables.ratios_table(RESULTS, "train", "numpy"))
    assert rows[0] == ["net", "PyTorch", "Caffe", "GFLOP/s", "of GEMM"]
    assert rows[2] == ["mlp", "4.00", f"{4 * 4.6 / 9.4:.2f}", "100", "50%"]
    assert rows[3] == ["lenet", "1.00", f"{21 / 17:.2f}", "50", "25%"]
    assert rows[4][:3] == ["**geometric mean**", "**2.00**", f"**{(4 * 4.6 / 9.4 * 21 / 17) ** 0.5:.2f}**"]
    assert [row[0] for row in cells(tables.ratios_table(RESULTS, "train", "native"))[2:]] == [
        "lenet",
        "**geometric mean**",
    ]
    assert cells(tables.ratios_table(RESULTS, "inference", "numpy"))[0] == [
        "net",
        "OpenCV",
        "GFLOP/s",
        "of GEMM",
    ]


def test_table_of_memory():
    rows = cells(tables.memory_table(RESULTS, "train"))
    assert rows[0] == ["net (batch)", "numpy", "PyTorch"]
    assert rows[2:] == [["mlp (128)", "", ""], ["lenet (64)", "100", "300"]]


def test_own_runs_come_first():
    assert tables.ours_in(RESULTS, "train") == ["numpy", "native"]
    assert tables.ours_in({}, "train") == []


@pytest.mark.skipif(
    importlib.util.find_spec("torch") is None, reason="PyTorch is a peer of the benchmarks alone"
)
@pytest.mark.parametrize("name", ["mlp", "lenet", "cifar10_quick"])
def test_pytorch_computes_the_same(name):
    from benchmarks.peers import worker

    _, agree, _ = worker.compare_training(name, ["numpy"], ["torch"], threads=1)
    assert agree["torch"] < 1e-4
    _, agree, _ = worker.compare_inference(name, ["numpy"], ["torch"], threads=1)
    assert agree["torch"] < 1e-5
    assert agree["numpy optimized"] < 1e-5
