import os

import pytest

from caffelite.engines.cpus import usable_cpus


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="needs a system with CPU affinity")
def test_affinity_counts(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {3, 5, 8})
    assert usable_cpus() == 3


def test_without_affinity_all_cpus_count(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert usable_cpus() == 6
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert usable_cpus() == 1
