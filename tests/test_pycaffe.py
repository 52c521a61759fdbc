import subprocess
import sys

import pytest

import caffelite as caffe
from caffelite import log
from caffelite.core.layer import LAYERS
from caffelite.errors import CaffeliteError, SolverError
from caffelite.pycaffe import _parallel


@pytest.fixture
def parallel(monkeypatch):
    for name in ("count", "rank", "multiprocess"):
        monkeypatch.setattr(_parallel, name, getattr(_parallel, name))


def test_a_timer_measures_milliseconds(monkeypatch, capsys):
    now = iter([1.0, 1.5, 2.0, 2.25])
    monkeypatch.setattr("time.perf_counter", lambda: next(now))
    timer = caffe.Timer()
    assert timer.ms == 0
    assert "Timer has never been run" in capsys.readouterr().err
    timer.start()
    timer.start()
    timer.stop()
    timer.stop()
    assert timer.ms == 500
    timer.start()
    assert timer.ms == 250  # and is stopped


def test_layer_types_are_listed():
    assert caffe.layer_type_list() == list(LAYERS)
    assert "Convolution" in caffe.layer_type_list()


@pytest.mark.parametrize(("arguments", "level"), [((2,), 2), ((0, True), 0), ((0, False), 2), ((), None)])
def test_init_log_sets_the_level(monkeypatch, arguments, level):
    monkeypatch.setattr(log, "_level", None)
    caffe.init_log(*arguments)
    assert log._level == level


def test_log_prints_a_line(monkeypatch, capsys):
    monkeypatch.setattr(log, "_level", 0)
    caffe.log("hello")
    assert capsys.readouterr().err.endswith("] hello\n")


def test_nccl_names_the_way_by_mpi():
    assert caffe.has_nccl() is False
    for make in (lambda: caffe.NCCL(None, "uid"), caffe.NCCL.new_uid):
        with pytest.raises(SolverError, match=r"by MPI: .* docs/pycaffe.md shows how"):
            make()


def test_solvers_that_train_together(parallel, capsys):
    assert (caffe.solver_count(), caffe.solver_rank()) == (1, 0)
    caffe.set_solver_count(1)
    assert "solvers" not in capsys.readouterr().err
    caffe.set_solver_count(3)
    caffe.set_solver_rank(2)
    caffe.set_multiprocess(True)
    assert (caffe.solver_count(), caffe.solver_rank(), _parallel.multiprocess) == (3, 2, True)
    assert "3 solvers, each of which reads all data" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda: caffe.set_solver_count(0), CaffeliteError, "1 or more, not 0"),
        (lambda: caffe.set_solver_count("2"), TypeError, "is a whole number, not '2'"),
        (lambda: caffe.set_solver_rank(None), TypeError, "is a whole number, not None"),
        (lambda: caffe.init_log("info"), TypeError, "is a whole number, not 'info'"),
    ],
)
def test_wrong_arguments_are_refused(call, kind, message):
    with pytest.raises(kind, match=message) as caught:
        call()
    assert isinstance(caught.value, CaffeliteError)


def test_the_names_are_pycaffes():
    names = [name for name in dir(caffe) if not name.startswith("_")]
    assert set(names) < set(caffe.__all__) | {"coord_map", "draw"}
    assert not {"errors", "core", "read_net"} & set(names)
    assert all(hasattr(caffe, name) for name in caffe.__all__)


def test_the_version_is_caffes():
    assert caffe.__version__ == "1.0.0"


def test_the_module_caffe_draw_is_listed_once_imported():
    code = "import caffelite, caffelite.draw; print('draw' in dir(caffelite))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "True\n"
