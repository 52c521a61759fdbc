"""Turns what ``benchmarks/nets.py`` has measured into tables of Markdown."""

import statistics

from benchmarks.peers.eight import NETS

# Milliseconds of BVLC Caffe and of PyTorch 2.13 in one run on two cores of a server with AVX-512:
# training, inference. Caffe's time in another run is PyTorch's there times this ratio.
CAFFE = {
    "mlp": ((4.6, 9.4), (2.1, 2.9)),
    "lenet": ((21, 17), (12, 7.3)),
    "cifar10_quick": ((147, 57), (74, 26)),
    "caffenet": ((722, 517), (343, 217)),
    "googlenet": ((972, 818), (472, 345)),
    "vgg16": ((1507, 1296), (555, 439)),
    "resnet50": ((1911, 1346), (722, 489)),
    "mobilenet_v1": ((849, 335), (289, 119)),
}
TITLES = {"torch": "PyTorch", "opencv": "OpenCV", "onnxruntime": "ONNX Runtime"}
PEERS = ("torch", "torch.compile", "opencv", "onnxruntime")


def times_table(results, mode):
    """Return a table of the median milliseconds of each run."""
    columns = _columns(results, mode)
    rows = [["net (batch)", *(_title(name) for name in columns)]]
    for net, result in _measured(results, mode):
        times = result["milliseconds"]
        rows.append([_net(net), *(_ms(statistics.median(times[c])) if c in times else "" for c in columns)])
    return markdown(rows)


def ratios_table(results, mode, ours):
    """Return how many times as long as ``ours`` each peer takes, and the share of the machine's rate."""
    peers = [name for name in _columns(results, mode) if name in PEERS]
    caffe = "torch" in peers
    rows = [["net", *(_title(name) for name in peers), *(["Caffe"] if caffe else []), "GFLOP/s", "of GEMM"]]
    gathered = [[] for _ in range(len(peers) + caffe)]
    for net, result in _measured(results, mode):
        if ours not in result["milliseconds"]:
            continue
        values = [ratio(result, peer, ours) for peer in peers]
        if caffe:
            theirs, torchs = CAFFE[net][mode != "train"]
            values.append(values[peers.index("torch")] * theirs / torchs)
        for column, value in zip(gathered, values, strict=True):
            column.extend([] if value is None else [value])
        rate = result["flops"] / statistics.median(result["milliseconds"][ours]) / 1e6
        share = f"{rate / result['gemm']:.0%}"
        rows.append([net, *(_times(value) for value in values), f"{rate:.0f}", share])
    means = [statistics.geometric_mean(column) if column else None for column in gathered]
    rows.append(["**geometric mean**", *(f"**{_times(mean)}**" if mean else "" for mean in means), "", ""])
    return markdown(rows)


def memory_table(results, mode):
    """Return a table of the peak resident memory of each run in a process of its own."""
    columns = [
        name
        for name in _columns(results, mode)
        if any(name in r.get("peaks", {}) for _, r in _measured(results, mode))
    ]
    rows = [["net (batch)", *(_title(name) for name in columns)]]
    for net, result in _measured(results, mode):
        peaks = result.get("peaks", {})
        rows.append([_net(net), *(f"{peaks[c]['peak']:.0f}" if c in peaks else "" for c in columns)])
    return markdown(rows)


def ratio(result, peer, ours):
    """Return the median over the rounds of the peer's time divided by ours; None if it was not there."""
    times = result["milliseconds"]
    if peer not in times:
        return None
    return statistics.median(t / o for t, o in zip(times[peer], times[ours], strict=False))


def ours_in(results, mode):
    """Return the names of caffelite's own runs."""
    return [name for name in _columns(results, mode) if name not in PEERS]


def markdown(rows):
    """Return rows of cells, the first of them the heading, as a table whose numbers stand at the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(_cell(row, i, w) for i, w in enumerate(widths)) + " |" for row in rows]
    rule = (
        "|" + "|".join("-" * (w + 2) if i == 0 else "-" * (w + 1) + ":" for i, w in enumerate(widths)) + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def _cell(row, i, width):
    return row[i].ljust(width) if i == 0 else row[i].rjust(width)


def _measured(results, mode):
    return [(net, results[f"{net} {mode}"]) for net in NETS if f"{net} {mode}" in results]


def _columns(results, mode):
    """Return the names of all runs, ours first."""
    names = dict.fromkeys(name for _, result in _measured(results, mode) for name in result["milliseconds"])
    return [name for name in names if name not in PEERS] + [name for name in PEERS if name in names]


def _net(name):
    return f"{name} ({NETS[name].batch})"


def _title(name):
    return TITLES.get(name, name)


def _ms(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _times(value):
    return "" if value is None else f"{value:.2f}"
