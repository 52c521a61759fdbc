import itertools
import threading

import pytest

from caffelite.engines.cpus import usable_cpus
from caffelite.errors import SettingError
from caffelite.tools.ordered_map import AHEAD, check_workers, ordered_map

WORKERS = [1, 2, 4]


@pytest.mark.parametrize("workers", WORKERS)
@pytest.mark.parametrize("count", [0, 1, 100])
def test_results_come_in_order(workers, count):
    assert list(ordered_map(lambda x: x * x, range(count), workers)) == [x * x for x in range(count)]


def test_a_slow_item_holds_back_those_behind_it():
    second_done = threading.Event()

    def work(item):
        if item == 0:
            assert second_done.wait(60)
        else:
            second_done.set()
        return item

    assert list(ordered_map(work, range(2), 2)) == [0, 1]


@pytest.mark.parametrize("workers", WORKERS)
def test_items_are_taken_little_ahead(workers):
    taken = itertools.count()
    results = ordered_map(lambda item: item, taken, workers)
    assert [next(results) for _ in range(50)] == list(range(50))
    results.close()
    assert next(taken) <= 50 + AHEAD * workers + 1


@pytest.mark.parametrize("workers", WORKERS)
def test_an_error_comes_in_its_place_and_nothing_is_begun_after(workers):
    begun = []

    def work(item):
        begun.append(item)
        if item == 5:
            raise ValueError("five")
        return item

    results = ordered_map(work, range(1000), workers)
    assert [next(results) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(ValueError, match="five"):
        next(results)
    count = len(begun)
    assert count <= 6 + (AHEAD + 1) * workers
    assert len(begun) == count


@pytest.mark.parametrize("workers", WORKERS)
def test_no_thread_is_left(workers):
    before = threading.active_count()
    results = ordered_map(lambda item: item, range(100), workers)
    next(results)
    results.close()
    assert threading.active_count() == before


def test_the_number_of_workers():
    assert check_workers(None) == usable_cpus()
    assert check_workers(7) == 7
    for wrong in (0, -1):
        with pytest.raises(SettingError, match=f"needs at least one worker, not {wrong}"):
            check_workers(wrong)
