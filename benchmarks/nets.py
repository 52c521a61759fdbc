"""Time eight nets against whichever peers are installed: PyTorch, OpenCV's dnn, ONNX Runtime.

    python benchmarks/nets.py [--net lenet] [--mode train] [--engine native] [--seconds 20] [--update]

Each net is timed in a process of its own, in which all runs alternate block by block, since a machine's
speed drifts: compare ratios, not milliseconds of different runs. Before that, probabilities, losses and
gradients of all are compared. Training is a forward and a backward from cleared gradients, with --update
an update by SGD with momentum as well. Peak memory is that of further processes with one run each.

The tables are of Markdown. --results FILE keeps the measurements, so that nets can be timed one by one;
the tables then show all of the file, and "--net none" only prints them.
"""

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.peers.eight import NETS
from benchmarks.peers.tables import memory_table, ours_in, ratios_table, times_table

MODULES = {"torch": "torch", "opencv": "cv2", "onnxruntime": "onnxruntime"}
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "CAFFELITE_NUM_THREADS")


def main():
    """Measure what the options ask for, and print the tables."""
    options = _options()
    if options.worker:
        print(json.dumps(_work(json.loads(options.worker))))
        return
    results = _read(options.results)
    for name in options.net or NETS:
        for mode in options.mode or ("train", "inference"):
            if name != "none":
                results[f"{name} {mode}"] = _measure(name, mode, options)
                _write(options.results, results)
    _print_tables(results, options.threads)


def _options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--net", action="append", choices=[*NETS, "none"])
    parser.add_argument("--mode", action="append", choices=["train", "inference"])
    parser.add_argument("--engine", action="append", help="numpy (default), native; may be repeated")
    parser.add_argument(
        "--peer", action="append", choices=[*MODULES, "torch.compile"], help="default: all installed"
    )
    parser.add_argument("--seconds", type=float, default=20, help="time for each net and mode")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--update", action="store_true", help="time the update of the weights too")
    parser.add_argument("--no-memory", action="store_true", help="leave out the peak memory")
    parser.add_argument("--no-optimize", action="store_true", help="leave out our optimized nets")
    parser.add_argument("--results", metavar="FILE", help="keep the measurements here (JSON)")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    return parser.parse_args()


def _measure(name, mode, options):
    """Time one net in one mode, and then the memory of each run."""
    installed = [peer for peer, module in MODULES.items() if importlib.util.find_spec(module)]
    peers = options.peer or installed
    if mode == "train":
        peers = [peer for peer in peers if peer == "torch"]
    task = {
        "name": name,
        "mode": mode,
        "engines": options.engine or ["numpy"],
        "peers": peers,
        "seconds": options.seconds,
        "threads": options.threads,
        "update": options.update,
        "optimize": not options.no_optimize,
    }
    print(f"{name}, {mode} ...", file=sys.stderr, flush=True)
    result = _in_a_process(task)
    if not options.no_memory:
        alone = [run for run in result["milliseconds"] if run not in ("opencv", "onnxruntime")]
        result["peaks"] = {run: _in_a_process({**task, "memory_of": run}) for run in alone}
    return result


def _in_a_process(task):
    threads = dict.fromkeys(THREAD_VARIABLES, str(task["threads"]))
    command = [sys.executable, __file__, "--worker", json.dumps(task)]
    environment = {**os.environ, **threads, "GLOG_minloglevel": "2"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"{task['name']}, {task['mode']}: the process failed")
    return json.loads(done.stdout.splitlines()[-1])


def _work(task):
    """Do a task in this process."""
    from benchmarks.peers import worker

    if "memory_of" in task:
        return worker.peak_memory(
            task["name"], task["mode"], task["memory_of"], task["threads"], task["update"]
        )
    given = [task[key] for key in ("name", "engines", "peers", "seconds", "threads")]
    if task["mode"] == "train":
        return worker.time_training(*given, task["update"])
    return worker.time_inference(*given, task["optimize"])


def _print_tables(results, threads):
    print(f"{platform.machine()}, {threads} threads, median of blocks")
    for mode, heading in (("train", "Training"), ("inference", "Inference")):
        if not ours_in(results, mode):
            continue
        print(f"\n## {heading}: milliseconds\n\n{times_table(results, mode)}")
        for ours in ours_in(results, mode):
            print(f"\n## {heading}: times as long as {ours} takes\n\n{ratios_table(results, mode, ours)}")
        if any("peaks" in result for result in results.values()):
            print(f"\n## {heading}: peak resident memory, MiB\n\n{memory_table(results, mode)}")


def _read(path):
    if path is None or not Path(path).exists():
        return {}
    return json.loads(Path(path).read_text(encoding="utf-8"))


def _write(path, results):
    if path is not None:
        Path(path).write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
