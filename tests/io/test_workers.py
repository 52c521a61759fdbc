import pytest

from caffelite.engines.cpus import usable_cpus
from caffelite.errors import SettingError
from caffelite.io import workers
from caffelite.io.workers import num_workers, set_num_workers


@pytest.fixture(autouse=True)
def default(monkeypatch):
    monkeypatch.delenv(workers.VARIABLE, raising=False)
    yield
    set_num_workers(None)


def test_the_default_is_the_number_of_usable_cpus_up_to_a_limit(monkeypatch):
    assert num_workers() == min(usable_cpus(), workers.MOST)
    monkeypatch.setattr(workers, "usable_cpus", lambda: 100)
    assert num_workers() == workers.MOST


def test_the_program_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv(workers.VARIABLE, " 5 ")
    assert num_workers() == 5
    set_num_workers(3)
    assert num_workers() == 3
    set_num_workers(None)
    assert num_workers() == 5


@pytest.mark.parametrize("text", ["0", "-1", "two", "1.5"])
def test_an_environment_that_cannot_be(monkeypatch, text):
    monkeypatch.setenv(workers.VARIABLE, text)
    message = f"CAFFELITE_NUM_WORKERS is '{text}', but a number of threads, 1 or more"
    with pytest.raises(SettingError, match=message):
        num_workers()


@pytest.mark.parametrize("count", [0, -2])
def test_a_number_that_cannot_be(count):
    with pytest.raises(SettingError, match=f"needs 1 worker or more, got {count}"):
        set_num_workers(count)
