import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest

from caffelite.errors import DataError
from caffelite.io.prefetch import Prefetcher

ROOT = Path(__file__).parents[2]
WAIT = 30.0  # seconds after which a test that would hang fails instead


class Whole:
    """The job of an item that is there at once."""

    def __init__(self, item, spares=None):
        self.item = item
        self.spares = [] if spares is None else spares

    def start(self, spare):
        self.spares.append(spare)
        return 0

    def run(self, part):
        raise AssertionError

    def result(self):
        return self.item


class Counter:
    """Plans 0, 1, 2, ... and says so."""

    def __init__(self, fail_at=None):
        self.made = 0
        self.spares = []
        self.fail_at = fail_at
        self.progress = threading.Semaphore(0)

    def __call__(self):
        if self.made == self.fail_at:
            raise DataError("the disk is gone")
        self.made += 1
        self.progress.release()
        return Whole(self.made - 1, self.spares)


class Squares:
    """The job of the list 0, 1, 4, ..., (n - 1)^2, an item for each part; some parts fail or wait."""

    def __init__(self, n, failing=(), before=lambda part: None):
        self.n, self.failing, self.before = n, failing, before
        self.done = []

    def start(self, spare):
        self.values = [None] * self.n
        return self.n

    def run(self, part):
        self.before(part)
        self.done.append(part)
        if part in self.failing:
            raise DataError(f"part {part} is bad")
        self.values[part] = part * part

    def result(self):
        return self.values


def threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("prefetch")]


@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("depth", [1, 2, 7])
def test_items_come_in_their_order(depth, workers):
    prefetcher = Prefetcher(Counter(), depth, workers)
    assert [prefetcher.get() for _ in range(50)] == list(range(50))
    prefetcher.close()


def test_nothing_starts_before_the_first_get():
    produce = Counter()
    prefetcher = Prefetcher(produce, 3)
    assert not threads()
    assert produce.made == 0
    prefetcher.close()


def test_depth_items_are_made_ahead_and_no_more():
    produce = Counter()
    prefetcher = Prefetcher(produce, 3)
    assert prefetcher.get() == 0
    for _ in range(4):
        assert produce.progress.acquire(timeout=WAIT)
    prefetcher.close()
    assert produce.made == 4


def test_spare_items_come_back():
    produce = Counter()
    prefetcher = Prefetcher(produce, 1)
    prefetcher.recycle(-5)
    assert [prefetcher.get(), prefetcher.get()] == [0, 1]
    prefetcher.close()
    assert produce.spares[:2] == [-5, None]


def test_closing_ends_the_thread_and_loses_nothing():
    prefetcher = Prefetcher(Counter(), 4)
    got = []
    for _ in range(5):
        got += [prefetcher.get() for _ in range(3)]
        prefetcher.close()
        prefetcher.close()
        assert not threads()
    assert got == list(range(15))


def test_an_error_comes_after_the_items_before_it_and_every_time():
    prefetcher = Prefetcher(Counter(fail_at=2), 4)
    assert [prefetcher.get(), prefetcher.get()] == [0, 1]
    for _ in range(2):
        with pytest.raises(DataError, match="the disk is gone"):
            prefetcher.get()
    prefetcher.close()
    with pytest.raises(DataError, match="the disk is gone"):
        prefetcher.get()


def test_garbage_takes_its_thread_along():
    prefetcher = Prefetcher(Counter(), 2)
    prefetcher.get()
    assert len(threads()) == 1
    gone = weakref.ref(prefetcher)
    del prefetcher
    gc.collect()
    assert gone() is None
    assert not threads()


def test_garbage_collected_in_its_own_thread_does_not_wait_for_itself():
    held = []

    def produce():
        held.clear()  # the last reference
        return Whole(1)

    prefetcher = Prefetcher(produce, 1, workers=2)
    channel = prefetcher._channel
    held.append(prefetcher)
    finished = threading.Event()
    weakref.finalize(prefetcher, finished.set)
    prefetcher.get()
    workers = channel.threads
    del prefetcher
    gc.collect()
    assert finished.wait(WAIT)
    for worker in workers:
        worker.join(WAIT)
        assert not worker.is_alive()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_is_told():
    code = """
import os, warnings
warnings.simplefilter("ignore")
from caffelite.io.prefetch import Prefetcher
from tests.io.test_prefetch import Whole
p = Prefetcher(lambda: Whole(1), 1, workers=2)
p.get()
child = os.fork()
if not child:
    try:
        p.get()
    except Exception as error:
        print(error, flush=True)
    p.close()
    os._exit(0)
os.waitpid(child, 0)
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT, cwd=ROOT, check=True
    )
    assert "build the net after the fork" in result.stdout


@pytest.mark.parametrize("end", ["", "raise KeyboardInterrupt", "raise SystemExit(0)", "p.close()"])
def test_the_interpreter_ends_with_a_thread_at_work(end):
    code = f"""
from caffelite.io.prefetch import Prefetcher
from tests.io.test_prefetch import Whole
p = Prefetcher(lambda: Whole(list(range(1000))), 2, workers=3)
p.get()
print("got one", flush=True)
{end}
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT, cwd=ROOT, check=False
    )
    assert result.stdout == "got one\n"
    assert "Fatal" not in result.stderr


def test_a_restart_forgets_what_was_made_ahead_and_errors():
    produce = Counter(fail_at=3)
    prefetcher = Prefetcher(produce, 4)
    assert prefetcher.get() == 0
    produce.progress.acquire(timeout=WAIT)
    prefetcher.restart()
    assert not threads()
    produce.made, produce.fail_at = 10, 12
    assert [prefetcher.get(), prefetcher.get()] == [10, 11]
    with pytest.raises(DataError):
        prefetcher.get()
    prefetcher.restart()
    produce.fail_at = None
    assert prefetcher.get() == 12
    prefetcher.close()


def test_as_many_threads_as_workers():
    prefetcher = Prefetcher(Counter(), 2, workers=3)
    prefetcher.get()
    assert len(threads()) == 3
    prefetcher.close()
    assert not threads()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_parts_are_done_in_parallel_once_each(workers):
    jobs = []

    def plan():
        jobs.append(Squares(len(jobs)))
        return jobs[-1]

    prefetcher = Prefetcher(plan, 3, workers)
    for n in range(40):
        assert prefetcher.get() == [i * i for i in range(n)]
        assert sorted(jobs[n].done) == list(range(n))
    prefetcher.close()


def test_parts_of_one_job_run_at_the_same_time():
    together = threading.Barrier(4)  # all parts have to arrive
    prefetcher = Prefetcher(lambda: Squares(4, before=lambda part: together.wait(WAIT)), 1, workers=4)
    assert prefetcher.get() == [0, 1, 4, 9]
    prefetcher.close()


def test_jobs_are_planned_while_others_run():
    planned = [threading.Event() for _ in range(3)]

    def plan():
        number = sum(event.is_set() for event in planned)
        if number < 3:
            planned[number].set()
        return Squares(1, before=lambda part: number or planned[2].wait(WAIT))

    prefetcher = Prefetcher(plan, 3, workers=2)
    assert prefetcher.get() == [0]  # whose part waits for the third job
    prefetcher.close()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_of_several_failing_parts_the_first_counts(workers):
    for failing in ({3, 5}, {0, 7}, {6, 7}, {7}):
        prefetcher = Prefetcher(lambda failing=failing: Squares(8, failing), 2, workers)
        for _ in range(2):
            with pytest.raises(DataError, match=f"part {min(failing)} is bad"):
                prefetcher.get()
        prefetcher.close()


def test_the_first_failing_part_counts_though_it_ends_last():
    later_failed = threading.Event()

    def before(part):
        if part == 0:
            assert later_failed.wait(WAIT)
        if part == 1:
            later_failed.set()

    prefetcher = Prefetcher(lambda: Squares(4, {0, 1}, before), 1, workers=2)
    with pytest.raises(DataError, match="part 0 is bad"):
        prefetcher.get()
    prefetcher.close()


def test_a_job_whose_start_fails():
    class Bad(Whole):
        def start(self, spare):
            raise DataError("cannot begin")

    jobs = iter([Whole(1), Bad(2), Whole(3)])
    prefetcher = Prefetcher(lambda: next(jobs), 4, workers=2)
    assert prefetcher.get() == 1
    for _ in range(2):
        with pytest.raises(DataError, match="cannot begin"):
            prefetcher.get()
    prefetcher.close()


def test_threads_end_by_themselves_after_an_error():
    prefetcher = Prefetcher(Counter(fail_at=0), 2, workers=3)
    with pytest.raises(DataError):
        prefetcher.get()
    for thread in threads():
        thread.join(WAIT)
    assert not threads()


def test_closing_within_a_job_keeps_what_was_done():
    reached, go_on = threading.Event(), threading.Event()
    jobs = []

    def before(part):
        if part == 2:
            reached.set()
            assert go_on.wait(WAIT)

    def plan():
        jobs.append(Squares(6, before=before))
        return jobs[-1]

    prefetcher = Prefetcher(plan, 1, workers=1)
    getter = threading.Thread(target=prefetcher.get)
    getter.start()
    assert reached.wait(WAIT)
    closer = threading.Thread(target=prefetcher.close)
    closer.start()
    while not prefetcher._channel.stopped:
        pass
    go_on.set()
    closer.join(WAIT)
    assert jobs[0].done == [0, 1, 2]
    assert not threads()
    prefetcher._channel.tasks[0].job.before = lambda part: None
    other = threading.Thread(target=prefetcher.get)  # starts the threads again, which go on with part 3
    other.start()
    getter.join(WAIT)
    other.join(WAIT)
    assert jobs[0].done == [0, 1, 2, 3, 4, 5]
    prefetcher.close()
