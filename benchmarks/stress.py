"""Kill a training again and again at random instants, and let it go on: nothing may be lost or differ.

    python benchmarks/stress.py                       200 kills
    python benchmarks/stress.py --kills 1000 --seed 7 --format HDF5

A small net (an LMDB with random crops and mirrors, dropout, a test net) trains with a snapshot after every
iteration, as ``--snapshot auto --keep-snapshots 3`` does, in a process that gets SIGKILL after a random time.
After each kill every file of the snapshots is read, and the newest must resume. A training that reaches its
end must have written the files of one that was never killed, byte by byte: weights, history, random streams.
Then the next one starts. The processes are forked from one that has all modules in memory. Exits with 1 if
anything was half written, did not resume or differs.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from caffelite import log
from caffelite.engines import get_engine
from caffelite.io import array_to_datum
from caffelite.io.db import create_db
from caffelite.proto import atomic
from caffelite.proto.text import parse_solver
from caffelite.solvers import get_solver, snapshot_files

SOLVER = """
type: "Adam" base_lr: 0.01 lr_policy: "inv" gamma: 0.01 power: 0.75 momentum: 0.9 weight_decay: 0.001
max_iter: {iterations} average_loss: 5 test_iter: 2 test_interval: 7 random_seed: 3
snapshot: 1 snapshot_prefix: "run/s" snapshot_format: {format}
net_param {{
  layer {{ name: "data" type: "Data" top: "data" top: "label"
          data_param {{ source: "db" backend: LMDB batch_size: 3 }}
          transform_param {{ crop_size: 6 mirror: true scale: 0.01 }} }}
  layer {{ name: "ip1" type: "InnerProduct" bottom: "data" top: "ip1"
          inner_product_param {{ num_output: 20 weight_filler {{ type: "xavier" }} }} }}
  layer {{ name: "drop" type: "Dropout" bottom: "ip1" top: "ip1" }}
  layer {{ name: "ip2" type: "InnerProduct" bottom: "ip1" top: "ip2"
          inner_product_param {{ num_output: 4 weight_filler {{ type: "xavier" }} }} }}
  layer {{ name: "loss" type: "SoftmaxWithLoss" bottom: "ip2" bottom: "label" top: "loss" }}
}}
"""


@dataclass
class Count:
    """What happened."""

    kills: int = 0
    in_snapshots: int = 0  # kills that left a temporary file or a snapshot without its state
    resumed: int = 0
    unusable: int = 0  # kills after which a file was half written, or the newest snapshot did not resume
    runs: int = 0
    different: int = 0  # runs whose last snapshot is not that of the run without kills
    left_over: int = 0  # temporary files after the end of a run

    @property
    def failures(self):
        return self.unusable + self.different + self.left_over


def make_db():
    with create_db("db") as db:
        for i in range(11):
            picture = np.random.default_rng(i).integers(0, 256, (1, 8, 8), np.uint8)
            db.put(b"%03d" % i, array_to_datum(picture, i % 4).SerializeToString())


def make_solver(options):
    param = parse_solver(SOLVER.format(iterations=options.iterations, format=options.format))
    solver = get_solver(param, engine=get_engine("numpy"))
    solver.keep_snapshots = 3
    return solver


def train(options):
    """What ``caffelite train --snapshot auto --keep-snapshots 3`` does."""
    atomic.LEAST_AGE = 0.0  # no other run of this prefix lives
    solver = make_solver(options)
    solver.restore_newest()
    solver.solve()


def check(options):
    """Read every file; raise if one is half written or the newest snapshot does not resume."""
    solver = make_solver(options)
    for path in sorted(Path("run").iterdir()):
        if ".caffemodel" in path.name and path.suffix != ".tmp":
            solver.net.copy_from(path)
    for state in snapshot_files.newest_first("run/s"):
        solver.restore(state)  # compares the check sums of both files


def fork(work, options):
    """Run ``work(options)`` in a new process and return its id."""
    child = os.fork()
    if child:
        return child
    try:
        work(options)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def ended_well(child):
    return os.waitpid(child, 0)[1] == 0


def killed(child, after):
    """Send SIGKILL after some seconds; return whether it came before the end of the process."""
    time.sleep(after)
    os.kill(child, signal.SIGKILL)  # until it is waited for, its number is its own
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit("a training failed")
    return False


def empty_run():
    Path("run").mkdir(exist_ok=True)
    for path in Path("run").iterdir():
        path.unlink()


def content():
    return {path.name: path.read_bytes() for path in Path("run").iterdir()}


def in_snapshot(names):
    """Whether a snapshot was being written: there is a temporary file, or a model without a state."""
    states = sum(".solverstate" in name and not name.endswith((".json", ".tmp")) for name in names)
    models = sum(".caffemodel" in name and not name.endswith(".tmp") for name in names)
    return models != states or any(name.endswith(".tmp") for name in names)


def stress(options):
    """Kill ``options.kills`` times and return the Count."""
    draw = random.Random(options.seed)
    make_db()
    empty_run()
    start = time.perf_counter()
    if not ended_well(fork(train, options)):
        raise SystemExit("the training without kills failed")
    longest = (time.perf_counter() - start) / 3
    expected = content()
    count = Count()
    empty_run()
    while count.kills < options.kills:
        if killed(fork(train, options), draw.uniform(0, longest)):
            count.kills += 1
            names = list(content())
            count.in_snapshots += in_snapshot(names)
            fine = ended_well(fork(check, options))
            count.unusable += not fine
            count.resumed += fine and bool(snapshot_files.newest_first("run/s"))
        else:
            compare(expected, count)
            empty_run()
    if not ended_well(fork(train, options)):
        raise SystemExit("the last training failed")
    compare(expected, count)
    return count


def compare(expected, count):
    got = content()
    count.runs += 1
    left_over = {name for name in got if name.endswith(".tmp")}
    count.left_over += len(left_over)
    last = {name for name in expected if expected and f"_iter_{newest(expected)}." in name}
    count.different += any(got.get(name) != expected[name] for name in last)


def newest(names):
    return max(int(name.split("_iter_")[1].split(".")[0]) for name in names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--iterations", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["BINARYPROTO", "HDF5"], default="BINARYPROTO")
    options = parser.parse_args()
    log.set_level(log.ERROR)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        count = stress(options)
        os.chdir("/")
    print(f"kills                               {count.kills}")
    print(f"  in the middle of a snapshot       {count.in_snapshots}")
    print(f"  after which a snapshot resumed    {count.resumed}  (the others came before the first snapshot)")
    print(f"  with files that do not serve      {count.unusable}")
    print(f"trainings that reached their end    {count.runs}")
    print(f"  that differ from one not killed   {count.different}")
    print(f"  temporary files left behind       {count.left_over}")
    print(f"seconds                             {time.perf_counter() - start:.0f}")
    sys.exit(count.failures > 0)


if __name__ == "__main__":
    main()
