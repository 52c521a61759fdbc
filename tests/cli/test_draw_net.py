from caffelite.cli import main

NET = """
    name: "D"
    layers { name: "r" type: RELU bottom: "x" top: "y" include { phase: TRAIN } }
    layers { name: "s" type: SIGMOID bottom: "x" top: "z" include { phase: TEST } }
"""


def test_nets_of_any_age_are_drawn(tmp_path, capsys):
    source, target = tmp_path / "net.prototxt", tmp_path / "net.raw"
    source.write_text(NET)
    assert main(["draw_net", str(source), str(target), "-rankdir=TB", "--phase", "TEST"]) == 0
    text = target.read_text()
    assert "rankdir=TB" in text
    assert '"s (Sigmoid)"' in text
    assert "ReLU" not in text
    assert f"Drawing net to {target}" in capsys.readouterr().out


def test_mistakes_are_explained(tmp_path, capsys):
    assert main(["draw_net", str(tmp_path / "nope.prototxt"), "x.raw"]) == 1
    assert "no such file" in capsys.readouterr().err
    (tmp_path / "net.prototxt").write_text(NET)
    assert main(["draw_net", str(tmp_path / "net.prototxt"), str(tmp_path / "picture")]) == 1
    assert "has no extension that tells the format" in capsys.readouterr().err
