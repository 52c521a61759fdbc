"""How many processors there are to compute with."""

import os


def usable_cpus() -> int:
    """Return how many CPUs the process may run on (``taskset`` and containers give fewer than all)."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
