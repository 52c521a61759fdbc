"""``caffelite train`` from flags to files: what it trains, prints, answers to mistakes and to signals."""

import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

import caffelite.cli.train as module
from caffelite.cli import main
from caffelite.engines import default_engine
from caffelite.proto.caffe_pb2 import NetParameter, SolverParameter
from tests.cli.conftest import NET, SOLVER, caffelite, command, environment, make_db


@pytest.fixture
def param(folder, monkeypatch):
    """Return the solver that a command line makes, without training it."""

    class Enough(Exception):
        pass

    def made_by(*arguments):
        made = []

        def get_solver(param, **_):
            made.append(param)
            raise Enough

        monkeypatch.setattr(module, "get_solver", get_solver)
        assert main(["train", *arguments]) == 1  # Enough
        return made[0]

    return made_by


def weights(path):
    net = NetParameter.FromString(Path(path).read_bytes())
    return {layer.name: [np.array(blob.data) for blob in layer.blobs] for layer in net.layer if layer.blobs}


# Flags


@pytest.mark.parametrize(
    "arguments",
    [
        ["solver.prototxt"],
        ["--solver", "solver.prototxt"],
        ["--solver=solver.prototxt"],
        ["-solver", "solver.prototxt"],
        ["-solver=solver.prototxt"],
    ],
)
def test_solver_is_read(param, arguments):
    solver = param(*arguments)
    assert (solver.net, solver.max_iter, solver.snapshot_prefix) == ("net.prototxt", 10, "snap")
    assert not solver.HasField("train_state")


@pytest.mark.parametrize(
    ("arguments", "field", "value"),
    [
        (["--set", "base_lr=0.25"], "base_lr", 0.25),
        (["--set", "base_lr=1", "-set=base_lr=2"], "base_lr", 2),
        (["--set", "test_iter=10,20"], "test_iter", [10, 20]),
        (["--set", "snapshot_prefix=x"], "snapshot_prefix", "x"),
        (["--iterations", "7"], "max_iter", 7),
        (["--set", "max_iter=8", "--iterations=7"], "max_iter", 7),
        (["--weights", "a,b", "-weights", "c"], "weights", ["a", "b", "c"]),
        (["--set", "weights=x", "--weights", "a"], "weights", ["a"]),
        (["--set", "weights=x", "--snapshot", "s"], "weights", []),
        (["--gpu", "0"], "solver_mode", SolverParameter.GPU),
    ],
)
def test_flag(param, arguments, field, value):
    got = getattr(param("solver.prototxt", *arguments), field)
    assert (list(got) if isinstance(value, list) else got) == value


def test_level_and_stages_go_to_the_train_state(param):
    state = param(
        "solver.prototxt", "--level=2", "--stage", "a,b", "--stage", "c", "--phase=TRAIN"
    ).train_state
    assert (state.level, list(state.stage)) == (2, ["a", "b", "c"])


def test_prefix_that_is_a_folder_is_completed(param, folder):
    (folder / "out").mkdir()
    assert param("solver.prototxt", "--set", "snapshot_prefix=out").snapshot_prefix == "out/solver"


def test_net_gets_the_default_solver_with_overrides(param, capsys):
    solver = param("net.prototxt", "--set", "base_lr=0.5")
    assert (solver.net, solver.base_lr, solver.max_iter, list(solver.test_iter)) == (
        "net.prototxt",
        0.5,
        1000,
        [2],
    )
    line = re.search(
        r"net\.prototxt is a net, to be trained with default settings .*", capsys.readouterr().err
    )
    assert "base_lr: 0.5 " in line.group()


def test_help_states_the_defaults(param, capsys):
    solver = param("net.prototxt")
    main(["train", "--help"])
    text = capsys.readouterr().out
    for field in ("base_lr", "power", "momentum", "weight_decay", "max_iter", "display", "test_interval"):
        assert f"{field}: {getattr(solver, field):g}".replace("1e+03", "1000") in text
    assert f'type: "{solver.type}"' in text
    assert f'lr_policy: "{solver.lr_policy}"' in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Give a solver, or a net"),
        (["a", "--solver", "b"], "Two files to train from: a and --solver b."),
        (["a", "--snapshot", "b", "--weights", "c"], "but not both"),
        (["a", "--phase", "TEST"], "Training runs in phase TRAIN, not in TEST"),
        (["a", "--sigint_effect", "explode"], "'explode' is not one of"),
        (
            ["solver.prototxt", "--set", "bse_lr=1"],
            "--set 'bse_lr=1': SolverParameter has no field 'bse_lr'; did",
        ),
        (["solver.prototxt", "--set", "max_iter=x"], "--set 'max_iter=x': 'max_iter' wants a whole number"),
    ],
)
def test_wrong_command_line(folder, capsys, arguments, message):
    assert main(["train", *arguments]) == 2
    assert message in capsys.readouterr().err


# Training


def test_log_of_a_training(folder):
    done = caffelite("train", "solver.prototxt")
    assert (done.returncode, done.stdout) == (0, "")
    said = re.findall(r"^I\d{4} [\d:.]+ +\d+ ([a-z_]+\.cpp:\d+\] .*)$", done.stderr, re.MULTILINE)
    steps = [
        "caffe.cpp:197] Use CPU.",
        "caffe.cpp:239] Starting Optimization",
        "solver.cpp:289] Solving tiny",
        "solver.cpp:347] Iteration 0, Testing net (#0)",
        "solver.cpp:239] Iteration 0 (",
        "solver.cpp:239] Iteration 5 (",
        "Snapshotting to binary proto file snap_iter_10.caffemodel",
        "solver.cpp:347] Iteration 10, Testing net (#0)",
        "Test net output #0: accuracy = 1",
        "caffe.cpp:250] Optimization Done.",
    ]
    rest = iter(said)
    for step in steps:
        assert any(step in line for line in rest), f"{step} does not follow"  # uses up what comes before it
    assert sorted(Path().glob("snap_*")) == [
        Path("snap_iter_10.caffemodel"),
        Path("snap_iter_10.solverstate"),
    ]


def test_quiet(folder, capfd):
    assert main(["train", "solver.prototxt", "--quiet"]) == 0
    captured = capfd.readouterr()
    assert captured.out + captured.err == ""


def test_progress_in_a_pipe(folder, capfd):
    assert main(["train", "solver.prototxt", "--progress"]) == 0
    text = capfd.readouterr().err
    assert "Done: 10 iterations in" in text
    assert "] Iteration" not in text


def test_net_alone(folder):
    assert main(["train", "net.prototxt", "--iterations", "3", "--quiet"]) == 0
    assert Path("net_iter_3.caffemodel").exists()


def test_net_alone_on_a_terminal_shows_its_settings(folder, capfd):
    assert main(["train", "net.prototxt", "--iterations", "3", "--progress"]) == 0
    text = capfd.readouterr().err
    assert "net.prototxt is a net" in text
    assert 'lr_policy: "poly"' in text


def test_files_are_found_from_the_folder_of_the_solver(folder, monkeypatch):
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert main(["train", "../solver.prototxt", "--quiet"]) == 0


def test_published_paths_from_the_root_are_found_from_the_models_folder(monkeypatch, capfd):
    monkeypatch.chdir(Path(__file__).parents[2] / "models" / "lenet")
    settings = ("snapshot=0", "snapshot_after_train=false", "test_iter=1", "display=1")
    assert main(["train", "solver.prototxt", "--iterations=1", *(f"--set={s}" for s in settings)]) == 0
    assert "Iteration 1, loss = " in capfd.readouterr().err


def test_a_solver_without_a_loss_is_warned_of(folder, capfd):
    Path("net.prototxt").write_text(NET.replace("SoftmaxWithLoss", "Accuracy"))
    assert main(["train", "solver.prototxt", "--quiet", "--iterations=1"]) == 0
    assert "net 'tiny' has no loss: none of its layers has a loss_weight" in capfd.readouterr().err


def test_snapshot_goes_on_where_it_stopped(folder, capfd):
    assert main(["train", "solver.prototxt", "--iterations=4", "--quiet"]) == 0
    assert main(["train", "solver.prototxt", "--snapshot", "snap_iter_4.solverstate"]) == 0
    log = capfd.readouterr().err
    assert "caffe.cpp:235] Resuming from snap_iter_4.solverstate" in log
    assert "Iteration 5 (" in log
    assert "Iteration 0 (" not in log
    assert Path("snap_iter_10.caffemodel").exists()


def test_weights_are_where_finetuning_begins(folder, capfd):
    assert main(["train", "solver.prototxt", "--quiet"]) == 0
    assert main(["train", "solver.prototxt", "--weights=snap_iter_10.caffemodel", "--set", "base_lr=0",
                 "--iterations=1"]) == 0  # fmt: skip
    text = capfd.readouterr().err
    assert "Finetuning from snap_iter_10.caffemodel" in text
    assert "copied 1 layer(s) from snap_iter_10.caffemodel: ip\n" in text
    before, after = weights("snap_iter_10.caffemodel"), weights("snap_iter_1.caffemodel")
    assert list(before) == list(after) == ["ip"]
    for old, new in zip(before["ip"], after["ip"], strict=True):
        np.testing.assert_array_equal(old, new)


@pytest.mark.parametrize("arguments", [["--gpu", "all"], ["--set", "solver_mode=GPU"]])
def test_gpu_is_answered_with_one_warning(folder, capfd, arguments):
    assert main(["train", "solver.prototxt", "--quiet", *arguments]) == 0
    [warning] = capfd.readouterr().err.splitlines()
    assert warning.startswith("W")
    assert f"the {default_engine().name} engine uses the CPU" in warning


def test_diverged_training_stops_with_advice_after_a_snapshot(folder, capfd):
    assert main(["train", "solver.prototxt", "--quiet", "--set", "base_lr=inf"]) == 1
    text = capfd.readouterr().err
    assert text.startswith("caffelite: error: training diverged: the loss of iteration 1 is nan")
    assert text.count("\n") == 1
    assert Path("snap_iter_1.solverstate").exists()


def test_keep_going(folder, capfd):
    assert main(["train", "solver.prototxt", "--quiet", "--set", "base_lr=inf", "--keep-going"]) == 0
    assert "training diverged" in capfd.readouterr().err
    assert Path("snap_iter_10.solverstate").exists()


# Broken input

BROKEN = {
    "missing file": (["slover.prototxt"], "slover.prototxt: no such file; did you mean 'solver.prototxt'"),
    "folder": (["."], "this is a folder, not a file; it holds "),
    "binary": (["model.caffemodel"], "this is binary and looks like trained weights (.caffemodel)"),
    "empty": (["empty.prototxt"], "empty.prototxt: the file is empty"),
    "typo in a field": (
        ["typo.prototxt"],
        "typo.prototxt:2:1: SolverParameter has no field 'bse_lr'; did you mean",
    ),
    "typo in a net": (
        ["badnet.prototxt"],
        "badnet.prototxt:1:13: LayerParameter has no field 'nme'; did you mean",
    ),
    "missing brace": (["brace.prototxt"], "brace.prototxt:1:"),
    "typo in a layer type": (
        ["net2.prototxt"],
        "layer 'ip': unknown layer type 'InerProduct'; did you mean 'InnerProduct'?",
    ),
    "missing net": (
        ["solver.prototxt", "--set", "net=nett.prototxt"],
        "nett.prototxt: no such file; did you mean",
    ),
    "missing database": (["nodb.prototxt"], "layer 'data' (Data): there is no LMDB database at 'no_db'"),
    "missing snapshot folder": (
        ["solver.prototxt", "--set", "snapshot_prefix=no/such/x"],
        "cannot write to snapshot prefix 'no/such/x'",
    ),
    "weights as snapshot": (
        ["solver.prototxt", "--snapshot", "model.caffemodel"],
        "To resume a training give the .solverstate",
    ),
    "missing snapshot": (["solver.prototxt", "--snapshot", "x.solverstate"], "x.solverstate: no such file"),
    "missing weights": (
        ["solver.prototxt", "--weights", "mdel.caffemodel"],
        "did you mean 'model.caffemodel'",
    ),
    "snapshot as weights": (["solver.prototxt", "--weights", "model.solverstate"], "this is a solver state"),
    "weights of another net": (
        ["solver.prototxt", "--weights", "other.caffemodel"],
        "cannot copy param 0 of layer 'ip': its shape is (5, 4), the net needs (3, 4)",
    ),
    "state of another net": (
        ["solver.prototxt", "--snapshot", "other.solverstate"],
        "history blob 0 has shape (5, 4), but this net needs (3, 4)",
    ),
    "label out of range": (["labels.prototxt"], "layer 'loss' (SoftmaxWithLoss) needs labels in 0..2, got"),
    "unknown solver": (
        ["solver.prototxt", "--set", "type=SDG"],
        "unknown solver type 'SDG'; did you mean 'SGD'?",
    ),
    "unknown policy": (["solver.prototxt", "--set", "lr_policy=stp"], "did you mean 'step'?"),
    "net without a loss": (
        ["deploy.prototxt"],
        "deploy.prototxt has no loss, so there is nothing to learn; give a net with a loss layer",
    ),
    "unknown engine": (["solver.prototxt", "--engine", "numpi"], "there is no engine 'numpi'"),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A folder with one file for each mistake."""
    path = tmp_path_factory.mktemp("broken")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(path)
        make_db("train_db", 12)
        make_db("test_db", 6)
        make_db("label_db", 12, classes=9)

        def write(name, text):
            (path / name).write_text(text)

        write("net.prototxt", NET)
        write("solver.prototxt", SOLVER)
        write("empty.prototxt", "")
        write("typo.prototxt", 'net: "net.prototxt"\nbse_lr: 0.1')
        write("badnet.prototxt", "layer {     nme: 'x' }")
        write("brace.prototxt", "layer { name: 'x'")
        write("net2.prototxt", NET.replace("InnerProduct", "InerProduct"))
        write("nodb.prototxt", NET.replace("train_db", "no_db"))
        write("deploy.prototxt", NET.replace("SoftmaxWithLoss", "Accuracy"))
        write("labels.prototxt", NET.replace("train_db", "label_db"))
        write("net5.prototxt", NET.replace("num_output: 3", "num_output: 5"))
        assert (
            main(["train", "solver.prototxt", "--iterations=0", "--quiet", "--set", "snapshot_prefix=m"]) == 0
        )
        assert (
            main(["train", "net5.prototxt", "--iterations=0", "--quiet", "--set", "snapshot_prefix=m5"]) == 0
        )
        for old, new in (("m", "model"), ("m5", "other")):
            shutil.move(f"{old}_iter_0.caffemodel", f"{new}.caffemodel")
            shutil.copy(f"{new}.caffemodel", f"{old}_iter_0.caffemodel")
            shutil.move(f"{old}_iter_0.solverstate", f"{new}.solverstate")
    return path


@pytest.mark.parametrize("display", ["--no-progress", "--progress"])
@pytest.mark.parametrize("mistake", BROKEN)
def test_mistake(broken, monkeypatch, capfd, mistake, display):
    arguments, message = BROKEN[mistake]
    monkeypatch.chdir(broken)
    assert main(["train", *arguments, display]) == 1
    text = capfd.readouterr().err
    [error] = [line for line in text.splitlines() if "caffelite: error: " in line]
    assert message in error
    assert "Traceback" not in text
    assert "RuntimeWarning" not in text


# Signals


def start(*arguments):
    return subprocess.Popen(
        command("train", *arguments), stderr=subprocess.PIPE, text=True, env=environment(), bufsize=1
    )


def read_until(process, text):
    lines = []
    for line in process.stderr:
        lines.append(line)
        if text in line:
            break
    return "".join(lines)


ENDLESS = ["solver.prototxt", "--set", "max_iter=100000000", "--set", "test_interval=100000000"]


def test_interrupt_stops_with_a_snapshot(folder):
    process = start(*ENDLESS)
    read_until(process, "] Iteration 5 (")
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "solver.cpp:311] Optimization stopped early." in rest
    [state] = Path().glob("snap_iter_*.solverstate")
    assert f"Snapshotting solver state to binary proto file {state}" in rest


def test_interrupt_may_take_a_snapshot_and_hangup_stop(folder):
    process = start(
        *ENDLESS, "-sigint_effect=snapshot", "--sighup_effect", "stop", "--set", "snapshot_after_train=0"
    )
    read_until(process, "] Iteration 5 (")
    process.send_signal(signal.SIGINT)
    read_until(process, "Snapshotting solver state")
    read_until(process, "] Iteration ")
    process.send_signal(signal.SIGHUP)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Optimization stopped early." in rest
    assert len(list(Path().glob("snap_iter_*.solverstate"))) == 1


def test_interrupt_may_be_ignored(folder):
    process = start(*ENDLESS, "--sigint_effect=none", "--sighup_effect=stop")
    read_until(process, "] Iteration 5 (")
    process.send_signal(signal.SIGINT)
    read_until(process, "] Iteration ")
    read_until(process, "] Iteration ")
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=60)
    assert process.returncode == 0


def interrupt_until_the_end(process):
    """Send SIGINT again and again, since one that comes before the last was handled is lost."""
    for _ in range(100):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=0.5)[1]
    raise AssertionError("the process does not end")


def test_second_interrupt_ends_at_once(folder):
    os.mkfifo("state")  # a state that never comes keeps the command busy
    process = start("solver.prototxt", "--snapshot", "state", "--sigint_effect=stop")
    read_until(process, "Resuming from state")
    with open("state", "wb"):
        process.send_signal(signal.SIGINT)
        with pytest.raises(subprocess.TimeoutExpired):  # the first is remembered for the solver
            process.communicate(timeout=0.5)
        rest = interrupt_until_the_end(process)
    assert rest.endswith("\ncaffelite: interrupted\n")
    assert process.returncode == 130
