import gc
import os
import subprocess
import sys
import threading
import weakref

import pytest

from caffelite.errors import DataError
from caffelite.io.prefetch import Prefetcher

WAIT = 30.0  # seconds after which a test that would hang fails instead


class Counter:
    """Produces 0, 1, 2, ... and says so."""

    def __init__(self, fail_at=None):
        self.made = 0
        self.spares = []
        self.fail_at = fail_at
        self.progress = threading.Semaphore(0)

    def __call__(self, spare):
        if self.made == self.fail_at:
            raise DataError("the disk is gone")
        self.spares.append(spare)
        self.made += 1
        self.progress.release()
        return self.made - 1


def threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("prefetch")]


@pytest.mark.parametrize("depth", [1, 2, 7])
def test_items_come_in_their_order(depth):
    prefetcher = Prefetcher(Counter(), depth)
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

    def produce(spare):
        held.clear()  # the last reference
        return 1

    prefetcher = Prefetcher(produce, 1)
    channel = prefetcher._channel
    held.append(prefetcher)
    finished = threading.Event()
    weakref.finalize(prefetcher, finished.set)
    prefetcher.get()
    worker = channel.thread
    del prefetcher
    gc.collect()
    assert finished.wait(WAIT)
    worker.join(WAIT)
    assert not worker.is_alive()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_is_told():
    code = """
import os, warnings
warnings.simplefilter("ignore")
from caffelite.io.prefetch import Prefetcher
p = Prefetcher(lambda spare: 1, 1)
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
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT, check=True
    )
    assert "build the net after the fork" in result.stdout


@pytest.mark.parametrize("end", ["", "raise KeyboardInterrupt", "raise SystemExit(0)", "p.close()"])
def test_the_interpreter_ends_with_a_thread_at_work(end):
    code = f"""
from caffelite.io.prefetch import Prefetcher
p = Prefetcher(lambda spare: list(range(1000)), 2)
p.get()
print("got one", flush=True)
{end}
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=WAIT, check=False
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
