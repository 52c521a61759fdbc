import os
import subprocess
import sys
import threading

import numpy as np
import pytest

from caffelite.engines.native import library
from caffelite.engines.native.bias import conv_backward_bias
from caffelite.errors import SettingError

RUN = """
import numpy as np
from caffelite.engines.native import library
from caffelite.engines.native.bias import conv_backward_bias
def total(n=64):
    db = np.zeros(n, np.float32)
    conv_backward_bias(np.ones((2, n, 5000), np.float32), db, {})
    return set(db.tolist())
"""


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", RUN + code],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


def test_the_number_of_threads_is_that_of_the_environment():
    assert run("print(library.get_num_threads())", CAFFELITE_NUM_THREADS="3").stdout == "3\n"


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="needs a system with CPU affinity")
def test_affinity_is_respected():
    code = (
        "import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))]); print(library.get_num_threads())"
    )
    assert run(code, CAFFELITE_NUM_THREADS="").stdout == "1\n"


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_a_wrong_number_of_threads_is_refused(value):
    done = run("library.get_num_threads()", CAFFELITE_NUM_THREADS=value)
    assert f"CAFFELITE_NUM_THREADS is a whole number of 1 or more, not '{value}'" in done.stderr


@pytest.mark.parametrize("value", [0, -1, 1.5, "2", True])
def test_set_num_threads_refuses_what_is_no_number_of_threads(value):
    with pytest.raises(SettingError, match="whole number of 1 or more"):
        library.set_num_threads(value)


def test_an_unknown_instruction_set_is_refused():
    done = run("library.instruction_set()", CAFFELITE_ISA="mmx")
    assert "no kernels for the instruction set 'mmx' (CAFFELITE_ISA)" in done.stderr
    for level in library.instruction_sets():
        assert level in done.stderr


def test_the_instruction_set_is_that_of_the_environment():
    for level in library.instruction_sets():
        assert run("print(library.instruction_set())", CAFFELITE_ISA=level).stdout == f"{level}\n"


def test_the_best_instruction_set_is_taken():
    assert (
        run("print(library.instruction_set())", CAFFELITE_ISA="").stdout
        == f"{library.instruction_sets()[-1]}\n"
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_threads_work_after_fork():
    code = """
import os, sys, warnings
warnings.simplefilter("ignore")  # of Python's about forking with threads
for _ in range(20):
    assert total() == {10000.0}
    child = os.fork()
    if not child:
        ok = all(total() == {10000.0} for _ in range(5))
        os._exit(0 if ok else 1)
    assert os.waitpid(child, 0)[1] == 0
print("done")
"""
    done = run(code, CAFFELITE_NUM_THREADS="4")
    assert (done.stdout, done.stderr) == ("done\n", "")


def test_several_python_threads_at_once(threads):
    threads(3)
    wrong = []

    def work(seed):
        dy = np.full((2, 37, 3001), seed, np.float32)
        for _ in range(50):
            db = np.zeros(37, np.float32)
            conv_backward_bias(dy, db, {})
            if (db != 6002 * seed).any():
                wrong.append(seed)

    workers = [threading.Thread(target=work, args=(seed,)) for seed in range(1, 5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong


def test_changing_the_number_of_threads(threads):
    for n in (1, 4, 2, 7, 1, 3):
        threads(n)
        assert library.get_num_threads() == n
        db = np.zeros(64, np.float32)
        conv_backward_bias(np.ones((1, 64, 999), np.float32), db, {})
        assert (db == 999).all()


def test_scratch_memory_begins_on_a_cache_line_and_is_kept():
    scratch = {}
    first = library.workspace(scratch, "a", 100)
    assert first % library.ALIGNMENT == 0
    assert library.workspace(scratch, "a", 50) == first


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("count", [1, 1000])
def test_aligned_zeros(dtype, count):
    zeros = library.aligned_zeros(count, np.dtype(dtype))
    assert (zeros.size, zeros.dtype, zeros.any()) == (count, dtype, False)
    assert zeros.ctypes.data % library.ALIGNMENT == 0


def test_what_c_code_covers():
    a = np.zeros((4, 4), np.float32)
    assert library.covers(a, None)
    assert not library.covers(a, a.T[:2])
    assert not library.covers(a.astype(float))
    assert not library.covers(a[:0])


def test_a_library_that_is_not_there(monkeypatch, tmp_path):
    monkeypatch.setattr(library, "_FOLDER", tmp_path)
    library._load.cache_clear()
    try:
        assert "install gcc or clang" in library.why_not()
        assert library.get_num_threads() == 1
        library.set_num_threads(2)
        with pytest.raises(SettingError, match="there are no compiled kernels: they were not built"):
            library.instruction_set()
        (tmp_path / "kernels.so").write_text("no library")
        (tmp_path / "kernels.dll").write_text("no library")
        library._load.cache_clear()
        assert "cannot be loaded" in library.why_not()
    finally:
        library._load.cache_clear()
