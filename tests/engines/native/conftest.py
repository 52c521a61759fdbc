"""Tests of the C kernels run for every instruction set that is here; without kernels they are skipped."""

import pytest

from caffelite.engines.native import library

if library.why_not():
    collect_ignore_glob = ["test_*.py"]


def pytest_generate_tests(metafunc):
    if "level" in metafunc.fixturenames:
        metafunc.parametrize("level", library.instruction_sets(), scope="module", indirect=True)


@pytest.fixture(scope="module")
def level(request):
    """An instruction set, whose kernels compute during the test."""
    with library.using_instruction_set(request.param):
        yield request.param


@pytest.fixture
def threads():
    """What sets the number of threads; the old number comes back after the test."""
    before = library.get_num_threads()
    yield library.set_num_threads
    library.set_num_threads(before)
