"""The display of a training run: what its lines say at given times and widths."""

import io
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from rich.console import Console

from caffelite import log
from caffelite.cli.training_view import Pace, TrainingView, batch_size, clock_time, describe_scores
from caffelite.proto.caffe_pb2 import SolverParameter
from caffelite.solvers import TestScore as Score

ACCURACY, LOSS = Score("accuracy", 0.98765, 0.0), Score("loss", 0.04123, 1.0)


class Run:
    """A view, and a solver and a clock to drive it with."""

    def __init__(self, width=80, **param):
        self.now = 100.0
        settings = {"max_iter": 1000, "type": "SGD", **param}
        blobs = {"data": SimpleNamespace(shape=(64, 1, 28, 28))}
        self.solver = SimpleNamespace(
            param=SolverParameter(**settings),
            net=SimpleNamespace(name="LeNet", blobs=blobs, learnable_params=[np.zeros(0), np.zeros(0)]),
            test_nets=["a net"],
            iter=0,
            smoothed_loss=2.3,
            last_lr=0.01,
        )
        self.solver.net.learnable_params = [SimpleNamespace(count=431000), SimpleNamespace(count=80)]
        self.console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)
        self.view = TrainingView(self.console, clock=lambda: self.now)

    def start(self):
        self.view.on_train_start(self.solver)
        return self

    def iterations(self, count, seconds=0.1):
        for _ in range(count):
            self.now += seconds
            self.solver.iter += 1
            self.view.on_iteration(self.solver, 2.3)
        return self

    def test(self, seconds=5.0):
        self.view.on_test_start(self.solver, 0)
        self.now += seconds
        self.view.on_test(self.solver, 0, [LOSS, ACCURACY], 0.0)
        return self

    def lines(self):
        """Return the two lines at the foot."""
        with self.console.capture() as captured:
            self.console.print(self.view)
        return captured.get().splitlines()

    def said(self):
        return self.console.file.getvalue().splitlines()


def test_before_training():
    assert Run().lines() == ["preparing ..."]


def test_start():
    run = Run(iter_size=2).start()
    assert run.said() == ["LeNet: 431,080 parameters, SGD, 128 images per iteration"]
    bar, values = run.lines()
    assert bar.split()[0] == "0/1000"
    assert bar.endswith("  0%  0:00  ETA -:--")
    assert values == ""


@pytest.mark.parametrize("width", [80, 120])
def test_lines_fill_the_width(width):
    bar, values = Run(width).start().test().iterations(250).lines()
    assert len(bar) == width
    assert bar.startswith("  250/1000 ━━━")
    assert bar.endswith(" 25%  0:30  ETA 1:15")
    end = "  test loss 0.0412" if width == 120 else ""
    assert values == " loss 2.3000     lr 0.01       640 images/s  test accuracy 0.9877" + end


def test_bar_is_as_long_as_the_training():
    bar, _ = Run(80).start().iterations(500).lines()
    room = 80 - len("  500/1000 " + "  50%  0:50  ETA 0:50")
    assert bar.count("━") + bar.count("╸") == pytest.approx(room / 2, abs=1)


@pytest.mark.parametrize("width", [20, 40, 60])
def test_narrow_terminal_loses_the_least_important(width):
    bar, values = Run(width).start().test().iterations(250).lines()
    assert len(bar) <= width
    assert len(values) <= width
    assert "250/1000" in bar
    assert values.startswith(" loss 2.3000")
    assert ("━" in bar) is (width >= 40)


def test_time_left_counts_tests_but_the_pace_does_not():
    run = Run(test_interval=100, test_iter=[1]).start().iterations(500).test(seconds=7)
    bar, values = run.lines()
    assert "640 images/s" in values
    # 500 iterations of 0.1 s and the tests at 600, ..., 1000
    assert bar.endswith("50%  0:57  ETA 1:25")


def test_pace_follows_a_change():
    run = Run().start().iterations(100, seconds=1).iterations(200, seconds=0.1)
    assert "636 images/s" in run.lines()[1]  # 64 / (0.1 s + what is left of the 1 s after 20 s)


def test_pace_is_a_mean_of_iterations():
    pace = Pace()
    assert not pace.known
    for seconds in (0.002, 0.004) * 100:
        pace.add(seconds)
    assert pace.seconds == pytest.approx(0.003, rel=0.05)


def test_testing_shows_its_batches():
    run = Run().start().iterations(10)
    run.view.on_test_start(run.solver, 0)
    assert "testing" in run.lines()[1]
    run.view.on_test_batch(run.solver, 0, 7, 20)
    assert "testing 7/20" in run.lines()[1]
    run.view.on_test(run.solver, 0, [ACCURACY], 0.0)
    assert "testing" not in run.lines()[1]


def test_stop_that_waits_is_shown():
    run = Run().start().iterations(1)
    run.view.is_stopping = lambda: True
    assert run.lines()[1].startswith(" stopping (Ctrl-C again to end at once)")


def test_events():
    run = Run().start().iterations(50).test()
    run.view.on_snapshot(run.solver, "x_iter_50.caffemodel", "x_iter_50.solverstate")
    assert run.said()[1:] == [
        "iteration   50   test   loss 0.0412   accuracy 0.9877",
        "iteration   50   wrote x_iter_50.caffemodel",
    ]


def test_several_test_nets_are_numbered():
    run = Run().start()
    run.solver.test_nets = ["a", "b"]
    run.test()
    assert run.said()[-1] == "iteration    0   test 0   loss 0.0412   accuracy 0.9877"


def test_names_are_no_markup():
    run = Run()
    run.solver.net.name = "[red]net[/]"
    assert run.start().said()[0].startswith("[red]net[/]: ")


def test_end():
    run = Run().start().iterations(1000).test()
    run.view.on_snapshot(run.solver, "x.caffemodel", "x.solverstate")
    run.view.on_train_end(run.solver, "done")
    assert run.said()[-4:] == [
        "Done: 1,000 iterations in 1:45",
        "  test    loss 0.0412   accuracy 0.9877",
        "  files   x.caffemodel",
        "          x.solverstate",
    ]


def test_scores_of_an_earlier_iteration_say_so():
    run = Run().start().iterations(500).test()
    run.iterations(100)
    run.view.on_train_end(run.solver, "done")
    assert run.said()[-1] == "  test    loss 0.0412   accuracy 0.9877   (iteration 500)"


def test_stop_says_how_to_go_on():
    run = Run()
    run.solver.iter = 100  # resumed
    run.start().iterations(20)
    run.view.on_snapshot(run.solver, "x.caffemodel", "x.solverstate")
    run.view.on_train_end(run.solver, "stopped")
    assert run.said()[-4:] == [
        "Stopped at iteration 120 of 1000: 20 iterations in 0:02",
        "  files   x.caffemodel",
        "          x.solverstate",
        "  go on with --snapshot x.solverstate",
    ]


def test_log_lines_below_warning_are_hidden_meanwhile(monkeypatch):
    run = Run()
    monkeypatch.delenv("GLOG_minloglevel", raising=False)
    with run.view:
        assert log.level() == log.WARNING
        log.info("a.cpp:1", "hidden")
        log.warning("a.cpp:2", "shown")
    assert log.level() == log.INFO
    text = run.console.file.getvalue()
    assert "hidden" not in text
    assert "a.cpp:2] shown" in text


def test_terminal_that_goes_away_ends_the_display_only(monkeypatch):
    class Gone(io.StringIO):
        is_gone = False

        def write(self, text):
            if self.is_gone:
                raise OSError(5, "Input/output error")
            return super().write(text)

    monkeypatch.setattr(sys, "stderr", Gone())
    run = Run()
    run.console = Console(stderr=True, width=80, force_terminal=True)
    run.view = TrainingView(run.console)
    gone = sys.stderr
    with run.view:
        run.start()
        gone.is_gone = True
        run.iterations(3).test()
        log.warning("a.cpp:1", "nobody reads this")
        run.view.on_train_end(run.solver, "done")
    assert sys.stderr is not gone
    sys.stderr.close()


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (7.4, "0:07"), (59.6, "1:00"), (754, "12:34"), (3723, "1:02:03")]
)
def test_clock_time(seconds, text):
    assert clock_time(seconds) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.3026, "2.3026"),
        (0.089, "0.0890"),
        (1.0, "1.0000"),
        (0.0, "0.0000"),
        (87.3365, "87.34"),
        (0.001234, "0.001234"),
        (1.2e-9, "1.200e-09"),
        (-0.5, "-0.5000"),
        (float("nan"), "nan"),
    ],
)
def test_values_have_four_digits(value, text):
    assert describe_scores([Score("x", value, 0.0)]) == f"x {text}"


@pytest.mark.parametrize(("blobs", "size"), [({}, 1), ({"a": ()}, 1), ({"a": (3, 2), "b": (9,)}, 3)])
def test_batch_size(blobs, size):
    run = Run()
    run.solver.net.blobs = {name: SimpleNamespace(shape=shape) for name, shape in blobs.items()}
    assert batch_size(run.solver) == size
