"""Apply a function in several threads, and get the results in the order of the items."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from caffelite.engines.cpus import usable_cpus
from caffelite.errors import SettingError

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 8  # results that may wait for each worker, which bounds the memory


def check_workers(workers: int | None) -> int:
    """Return a number of worker threads, by default as many as this process may use CPUs."""
    if workers is not None and workers < 1:
        raise SettingError(f"needs at least one worker, not {workers}")
    return workers or usable_cpus()


def ordered_map(function: Callable[[T], R], items: Iterable[T], workers: int) -> Generator[R, None, None]:
    """Yield ``function(item)`` for each item, in their order, from ``workers`` threads; 1 uses none.

    Items are taken at most ``AHEAD`` x ``workers`` before their results are asked for. What ``function``
    raises is raised in its place of the order; then, and when the iterator is closed, no item is begun.
    """
    if workers == 1:
        yield from map(function, items)
        return
    pending: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(workers, "worker")
    try:
        for item in items:
            pending.append(pool.submit(function, item))
            if len(pending) > AHEAD * workers:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
