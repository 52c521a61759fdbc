"""``caffelite time``: Caffe's lines, the table, and mistakes."""

import json
import re

import pytest

from caffelite.cli import main
from tests.cli.conftest import caffelite as run

NUMBER = re.compile(r"\d+(\.\d+)?(e[-+]\d+)?")
DEPLOY = """
name: "deploy"
layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 } } }
layer { name: "ip" type: "InnerProduct" bottom: "x" top: "y" inner_product_param { num_output: 2 } }
"""


def printed(log):
    """The lines that the command itself wrote, with # for each number."""
    lines = re.findall(r"^I\d{4} [\d:.]+ +\d+ (?:caffe\.cpp|time\.py):\d+\] (.*)$", log, re.MULTILINE)
    return [NUMBER.sub("#", line) for line in lines]


def test_prints_as_caffe(folder):
    done = run("time", "-model", "net.prototxt", "-iterations=2")
    assert (done.returncode, done.stdout) == (0, "")
    expected = ["Use CPU.", "Performing Forward", "Initial loss: #", "Performing Backward"]
    expected += ["*** Benchmark begins ***", "Testing for # iterations."]
    expected += ["Iteration: # forward-backward time: # ms."] * 2
    expected += ["Average time per layer: "]
    for name in ("      data", "        ip", "      loss"):
        expected += [f"{name}\tforward: # ms.", f"{name}\tbackward: # ms."]
    expected += [f"Average {what}: # ms." for what in ("Forward pass", "Backward pass", "Forward-Backward")]
    expected += ["Total Time: # ms.", "*** Benchmark ends ***"]
    expected += [f"{name:>10}\tGFLOP/s forward: #, backward: #" for name in ("ip", "all")]  # Caffe has none
    expected += ["Peak memory: # MiB"]
    assert printed(done.stderr) == expected


def test_phase_and_weights(folder, capsys):
    assert main(["train", "solver.prototxt", "--no-progress"]) == 0
    command = ["time", "net.prototxt", "--iterations", "1", "--phase", "test"]
    capsys.readouterr()
    assert main(command) == 0
    before = capsys.readouterr().err
    assert main([*command, "-weights", "snap_iter_10.caffemodel"]) == 0
    after = capsys.readouterr().err
    losses = [float(re.search(r"Initial loss: (\S+)", log)[1]) for log in (before, after)]
    assert losses[1] < losses[0]
    assert "  accuracy\tforward: " in before


def test_a_net_without_loss(folder, capsys):
    (folder / "deploy.prototxt").write_text(DEPLOY)
    assert main(["time", "deploy.prototxt", "--iterations", "1"]) == 0
    err = capsys.readouterr().err
    assert "net 'deploy' has no loss" in err
    assert "        ip\tbackward: " in err


def test_templates(folder, capsys):
    (folder / "deploy.prototxt").write_text(DEPLOY.replace("dim: 2", "dim: $BATCH"))
    assert main(["time", "deploy.prototxt", "--iterations", "1", "--var", "BATCH=7"]) == 0
    assert "Top shape: 7 3 (21)" in capsys.readouterr().err


def test_on_a_terminal(folder, capsys):
    assert main(["time", "net.prototxt", "--iterations", "2", "--progress"]) == 0
    text = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().err)
    assert "net.prototxt: 2 passes in phase TRAIN" in text
    assert re.search(
        r"^layer +type +forward ms +backward ms +share +GFLOP/s +backward *$", text, re.MULTILINE
    )
    shares = re.findall(r"^\w+ +[A-Z]\w+ +[\d.]+ +[\d.]+ +([\d.]+)% *[\d. ]*$", text, re.MULTILINE)
    assert len(shares) == 3
    assert sum(map(float, shares)) == pytest.approx(100, abs=0.2)
    assert "I1" not in text


def test_chosen_layers(folder, capsys):
    assert main(["time", "net.prototxt", "--iterations", "1", "--layers", "i?,acc*", "--phase", "TEST"]) == 0
    names = re.findall(r"^.*\] +(\w+)\tforward: \S+ ms\.$", capsys.readouterr().err, re.MULTILINE)
    assert names == ["ip", "accuracy"]


def test_optimized_net_runs_forward_only(folder, capsys):
    (folder / "deploy.prototxt").write_text(DEPLOY)
    assert main(["time", "deploy.prototxt", "--iterations", "2", "--optimize", "--progress"]) == 0
    text = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().err)
    assert "deploy.prototxt: 2 forward passes in phase TEST" in text
    assert "backward" not in text
    assert main(["time", "deploy.prototxt", "--iterations", "2", "--optimize"]) == 0
    err = capsys.readouterr().err
    assert "Performing Backward" not in err
    assert "Average Backward pass: " in err


def test_json(folder, capsys):
    command = ["time", "net.prototxt", "--iterations", "2", "--engine", "numpy"]
    assert main([*command, "--json", "-"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["net"], result["phase"], result["engine"]) == ("tiny", "TRAIN", "numpy")
    assert (result["iterations"], result["optimized"]) == (2, False)
    assert [layer["name"] for layer in result["layers"]] == ["data", "ip", "loss"]
    ip = result["layers"][1]
    assert ip["forward_multiply_adds"] == result["forward_multiply_adds"] == 4 * 4 * 3
    assert ip["forward_gflops"] == pytest.approx(2 * 48 / ip["forward_ms"] / 1e6)
    assert result["forward_backward_ms"] * 2 == pytest.approx(result["total_ms"])
    assert result["layers"][0]["forward_gflops"] is None
    assert main([*command, "--json", "times.json", "--layers", "ip"]) == 0
    assert [layer["name"] for layer in json.loads((folder / "times.json").read_text())["layers"]] == ["ip"]


def test_trace(folder):
    assert main(["time", "net.prototxt", "--iterations", "2", "--trace", "trace.json"]) == 0
    trace = json.loads((folder / "trace.json").read_text())
    assert trace["displayTimeUnit"] == "ms"
    assert sum(event["name"] == "ip" for event in trace["traceEvents"]) == 4


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("", 2, "Give a net: caffelite time train_val.prototxt"),
        ("net.prototxt --phase BOTH", 2, "'BOTH' is not one of"),
        ("net.prototxt --weights none.caffemodel", 1, "none.caffemodel"),
        ("none.prototxt", 1, "none.prototxt"),
        ("net.prototxt --layers i?,losss", 1, "net 'tiny' has no layer 'losss'; did you mean 'loss'?"),
        ("net.prototxt --optimize --phase TRAIN", 2, "--optimize is for inference, so for --phase TEST"),
        (
            "net.prototxt --iterations 1 --trace no/such/folder.json",
            1,
            "no/such/folder.json: cannot be written",
        ),
    ],
)
def test_mistakes(folder, capsys, arguments, status, message):
    assert main(["time", *arguments.split()]) == status
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error
