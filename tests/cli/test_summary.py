"""``caffelite summary``: the table in a pipe and on a terminal, and mistakes."""

import re
import sys

import pytest

from caffelite.cli import main
from caffelite.core.layer import LAYERS

TABLE = """\
net 'tiny', phase TEST
layer     type             bottoms  tops     parameters  multiply-adds
data      Data                      4x1x2x2
                                    label 4
ip        InnerProduct     data     4x3              15             48
loss      SoftmaxWithLoss  ip       scalar
                           label
accuracy  Accuracy         ip       scalar
                           label
4 layers and 2 automatic Split; 15 parameters
48 multiply-adds in a forward; without gradients 136 bytes of blobs, 60 bytes of parameters
"""


@pytest.mark.parametrize("arguments", ["net.prototxt", "-model=net.prototxt", "--phase test net.prototxt"])
def test_in_a_pipe(folder, capsys, arguments):
    assert main(["summary", *arguments.split()]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == TABLE.splitlines()
    assert err == ""


def test_phase_level_and_stage(folder, capsys):
    (folder / "net.prototxt").write_text(
        'layer { name: "d" type: "DummyData" top: "x" dummy_data_param { shape { dim: 2 } } }'
        'layer { name: "a" type: "ReLU" bottom: "x" top: "a" include { phase: TRAIN } }'
        'layer { name: "b" type: "ReLU" bottom: "x" top: "b" include { min_level: 2 } }'
        'layer { name: "c" type: "ReLU" bottom: "x" top: "c" include { stage: "s" } }'
    )
    shown = []
    for flags in ("", "--phase TRAIN", "--level 2", "--stage t,s"):
        assert main(["summary", "net.prototxt", *flags.split()]) == 0
        shown.append("".join(re.findall(r"^([abc]) +ReLU", capsys.readouterr().out, re.MULTILINE)))
    assert shown == ["", "a", "b", "c"]


def test_without_the_data(folder, capsys):
    (folder / "net.prototxt").write_text((folder / "net.prototxt").read_text().replace("test_db", "none"))
    assert main(["summary", "net.prototxt"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("caffelite: error: net.prototxt: ")
    assert "or give the shape of its data: --shape data=64,3,227,227" in error
    assert main(["summary", "net.prototxt", "--shape", "data=4,1,2,2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith("data ")] == [
        line for line in TABLE.splitlines() if not line.startswith("data ")
    ]


def test_on_a_terminal(folder, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["summary", "net.prototxt"]) == 0
    text = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", capsys.readouterr().out)
    lines = [line.rstrip() for line in text.splitlines()]
    assert max(map(len, lines)) <= 80
    assert re.fullmatch("layer +type +bottoms +tops +params +mult-adds", lines[1])
    assert re.fullmatch("ip +InnerProduct +data +4x3 +15 +48", lines[4])


def test_templates_and_layers_of_ones_own(folder, capsys, monkeypatch):
    monkeypatch.setattr(LAYERS, "_entries", dict(LAYERS._entries))
    monkeypatch.setattr(sys, "path", list(sys.path))
    (folder / "mine.py").write_text(
        "from caffelite.core.layer import Layer, register_layer\n"
        "@register_layer('OfSummaryTest')\n"
        "class Mine(Layer):\n"
        "    def reshape(self, bottom, top): top[0].reshape(7)\n"
    )
    (folder / "net.prototxt").write_text('layer { name: "$NAME" type: "OfSummaryTest" top: "x" }')
    assert main(["summary", "net.prototxt", "--import", "mine.py", "--var", "NAME=me"]) == 0
    assert re.search("^me +OfSummaryTest +x 7", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("", 2, "Give a net: caffelite summary deploy.prototxt"),
        ("a.prototxt --model b.prototxt", 2, "Two nets"),
        ("net.prototxt --phase BOTH", 2, "'BOTH' is not one of"),
        ("net.prototxt --shape data:1", 2, "'data:1' is not BLOB=N,C,H,W, such as data=1,3,224,224"),
        ("net.prototxt --shape data=1,-3", 2, "is not BLOB=N,C,H,W"),
        ("net.prototxt --shape dat=1", 1, "has no input 'dat'; did you mean 'data'?"),
        ("none.prototxt", 1, "none.prototxt"),
    ],
)
def test_mistakes(folder, capsys, arguments, status, message):
    assert main(["summary", *arguments.split()]) == status
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error
