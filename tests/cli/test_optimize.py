"""``caffelite optimize``: the files it writes, what it says, and mistakes."""

import numpy as np
import pytest

import caffelite as caffe
from caffelite import log
from caffelite.cli import main
from tests.cli.conftest import caffelite as run
from tests.core.test_optimize import randomize

NET = """
name: "deploy"
layer { name: "in" type: "Input" top: "x" input_param { shape { dim: 2 dim: 3 dim: 4 dim: 4 } } }
layer { name: "c" type: "Convolution" bottom: "x" top: "c"
        convolution_param { num_output: 2 kernel_size: 3 bias_term: false weight_filler { type: "xavier" } } }
layer { name: "bn" type: "BatchNorm" bottom: "c" top: "c" }
layer { name: "r" type: "ReLU" bottom: "c" top: "r" }
layer { name: "drop" type: "Dropout" bottom: "r" top: "r" include { phase: TEST } }
layer { name: "ip" type: "InnerProduct" bottom: "r" top: "ip" inner_product_param { num_output: $OUT } }
"""


@pytest.fixture
def model(folder):
    """deploy.prototxt and w.caffemodel; returns the net."""
    log.set_level(log.WARNING)
    (folder / "deploy.prototxt").write_text(NET.replace("$OUT", "5"))
    net = caffe.Net("deploy.prototxt", caffe.TEST)
    randomize(net)
    net.save("w.caffemodel")
    return net


def test_writes_both_files_and_says_what_was_done(model, folder, capsys):
    assert main(["optimize", "deploy.prototxt", "w.caffemodel"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[0] == (
        "deploy.prototxt: 6 layers: 1 BatchNorm, 1 Convolution, 1 Dropout, 1 InnerProduct, 1 Input, 1 ReLU"
    )
    assert lines[1] == "deploy_optimized.prototxt: 4 layers: 1 Convolution, 1 InnerProduct, 1 Input, 1 ReLU"
    assert lines[2] == "w_optimized.caffemodel: 0.0 MB"
    assert lines[3].startswith("outputs for random inputs differ by ")
    assert float(lines[3].split()[6]) < 1e-5
    written = (folder / "deploy_optimized.prototxt").read_text()
    assert not any(word in written for word in ("filler", "phase", "include", "blobs", "bias_term"))
    net = caffe.Net("deploy_optimized.prototxt", caffe.TEST, weights="w_optimized.caffemodel")
    assert not net.copied_from[0].not_in_file + net.copied_from[0].not_in_net
    net.blobs["x"].data[...] = model.blobs["x"].data
    np.testing.assert_allclose(net.forward()["ip"], model.forward()["ip"], 1e-4, 1e-5)


def test_names_of_files_hdf5_and_templates(model, folder):
    (folder / "template.prototxt").write_text(NET)
    model.save_hdf5("w.caffemodel.h5")
    command = ["optimize", "template.prototxt", "w.caffemodel.h5", "--var", "OUT=5"]
    assert main(command) == 0
    assert (folder / "w_optimized.caffemodel.h5").exists()
    assert main([*command, "-out_net", "a.prototxt", "--out-weights=b.h5"]) == 0
    net = caffe.Net("a.prototxt", caffe.TEST, weights="b.h5")
    assert list(net.params) == ["c", "ip"]


def test_net_that_reads_its_data_is_not_compared(folder, capsys):
    assert main(["train", "solver.prototxt", "--no-progress"]) == 0
    capsys.readouterr()
    assert main(["optimize", "net.prototxt", "snap_iter_10.caffemodel"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "not compared: the net reads its data itself"
    command = ["test", "-weights", "snap_iter_10_optimized.caffemodel", "-iterations=2"]
    assert main([*command, "net_optimized.prototxt"]) == 0
    scores = capsys.readouterr().err.split("Loss: ")[1]
    assert (
        main(["test", "net.prototxt", "--weights", "snap_iter_10.caffemodel", "--iterations=2", "--optimize"])
        == 0
    )
    assert capsys.readouterr().err.split("Loss: ")[1].splitlines()[0] == scores.splitlines()[0]


def test_layers_without_weights_are_told(model, folder, capsys):
    (folder / "deploy.prototxt").write_text(NET.replace("$OUT", "5").replace('"ip"', '"new"'))
    assert main(["optimize", "deploy.prototxt", "w.caffemodel"]) == 0
    assert "no weights for new: they stay as their fillers made them" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("", 2, "Missing argument 'NET'"),
        ("deploy.prototxt", 2, "Missing argument 'WEIGHTS...'"),
        ("deploy.prototxt ,", 2, "Give trained weights"),
        ("none.prototxt w.caffemodel", 1, "none.prototxt"),
        ("deploy.prototxt none.caffemodel", 1, "none.caffemodel"),
        ("deploy.prototxt w.caffemodel --out-net deploy.prototxt", 2, "deploy.prototxt is what is read"),
        ("deploy.prototxt w.caffemodel --out-weights ./w.caffemodel", 2, "./w.caffemodel is what is read"),
        ("deploy.prototxt w.caffemodel --out-net no/such.prototxt", 1, "no/such.prototxt"),
    ],
)
def test_mistakes(model, folder, capsys, arguments, status, message):
    assert main(["optimize", *arguments.split()]) == status
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error


def test_as_a_process(model):
    done = run("optimize", "deploy.prototxt", "w.caffemodel")
    assert (done.returncode, done.stderr) == (0, "")
