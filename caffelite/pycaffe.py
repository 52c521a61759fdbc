"""The rest of what pycaffe's ``caffe`` and ``caffe.pycaffe`` offer: timer, log, NCCL, parallel settings.

Source: BVLC/caffe python/caffe/_caffe.cpp, benchmark.cpp
"""

import operator
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, NoReturn

from caffelite import log as _log
from caffelite.core.layer import LAYERS
from caffelite.core.net import Net
from caffelite.errors import ArgumentError, SettingError, SolverError
from caffelite.solvers import (
    AdaDeltaSolver,
    AdaGradSolver,
    AdamSolver,
    NesterovSolver,
    RMSPropSolver,
    SGDSolver,
)

__all__ = [
    "NCCL",
    "AdaDeltaSolver",
    "AdaGradSolver",
    "AdamSolver",
    "NesterovSolver",
    "Net",
    "OrderedDict",
    "RMSPropSolver",
    "SGDSolver",
    "Timer",
    "has_nccl",
    "init_log",
    "layer_type_list",
    "set_multiprocess",
    "set_solver_count",
    "set_solver_rank",
    "solver_count",
    "solver_rank",
]


def layer_type_list() -> list[str]:
    """Return the names of all layer types that a prototxt can ask for, in order."""
    return list(LAYERS)


def init_log(level: int | None = None, stderr: bool = True) -> None:
    """Show log lines of ``level`` (0 info, 1 warning, 2 error, 3 fatal) and above.

    Without ``stderr`` only errors are shown: glog would write the others to files, which caffelite does not.
    """
    if level is None:
        return
    shown = _index(level, "init_log's level")
    _log.set_level(shown if stderr else max(shown, _log.ERROR))


class Timer:
    """A stopwatch: ``start()``, ``stop()``, and then ``ms`` is the time between, in milliseconds."""

    def __init__(self) -> None:
        self._start: float | None = None
        self._elapsed: float | None = None

    def start(self) -> None:
        """Begin to measure, if it does not run already."""
        if self._start is None:
            self._start = time.perf_counter()

    def stop(self) -> None:
        """End measuring, if it runs."""
        if self._start is not None:
            self._elapsed = time.perf_counter() - self._start
            self._start = None

    @property
    def ms(self) -> float:
        """The milliseconds measured last; a timer that runs is stopped, one that never ran has 0."""
        self.stop()
        if self._elapsed is None:
            _log.warning("benchmark.cpp:65", "Timer has never been run before reading time.")
            return 0.0
        return 1000 * self._elapsed


def has_nccl() -> bool:
    """Whether gradients can be exchanged by NCCL: they cannot, as no GPU computes."""
    return False


class NCCL:
    """NVIDIA's library that averages gradients among GPUs, which caffelite has no use for.

    Raises SolverError when it is made, which says how processes share their gradients instead.
    """

    def __init__(self, solver: Any = None, uid: Any = None) -> None:
        _refuse_nccl()

    @staticmethod
    def new_uid() -> NoReturn:
        """Raise SolverError, as there is no NCCL."""
        _refuse_nccl()


def _refuse_nccl() -> NoReturn:
    raise SolverError(
        "NCCL exchanges gradients between GPUs, and caffelite computes on the CPU. Processes share theirs by "
        "MPI: start them with mpiexec, and average the diffs of solver.net.learnable_params in "
        "solver.add_callback(on_start, on_gradients_ready); docs/pycaffe.md shows how"
    )


@dataclass
class _Parallel:
    """What scripts for several GPUs set."""

    count: int = 1
    rank: int = 0
    multiprocess: bool = False


_parallel = _Parallel()


def solver_count() -> int:
    """Return how many solvers train together, as was set: 1 at first."""
    return _parallel.count


def set_solver_count(val: int) -> None:
    """Note that ``val`` solvers train together; of more than one it is warned that data are not divided."""
    val = _index(val, "set_solver_count's value")
    if val < 1:
        raise SettingError(f"the number of solvers is 1 or more, not {val}")
    if val > 1:
        _log.warning(
            "common.hpp:163",
            f"{val} solvers, each of which reads all data: give each process data of its own, and see "
            "docs/pycaffe.md for the exchange of gradients",
        )
    _parallel.count = val


def solver_rank() -> int:
    """Return the number of this process's solver, as was set: 0 at first."""
    return _parallel.rank


def set_solver_rank(val: int) -> None:
    """Note which of the solvers this process has."""
    _parallel.rank = _index(val, "set_solver_rank's value")


def set_multiprocess(val: bool) -> None:
    """Note that the solvers that train together are in several processes, as they always are here."""
    _parallel.multiprocess = bool(val)


def _index(value: Any, what: str) -> int:
    try:
        return operator.index(value)
    except TypeError:
        raise ArgumentError(f"{what} is a whole number, not {value!r}") from None
