import numpy as np
import pytest

import caffelite
from caffelite import log
from caffelite.cli import main
from caffelite.errors import LayerError, ProtoError
from caffelite.proto.text import read_net

NET = """
layer { name: "d" type: "Input" top: "d" input_param { shape { dim: [2, $N] } } odd { a: 1 } }
layer { name: "s" type: "Sigmoid" bottom: "d" top: "s" }
"""


@pytest.fixture
def net(tmp_path):
    path = tmp_path / "n.prototxt"
    path.write_text(NET)
    return path


def test_gradcheck(net, capsys):
    assert main(["gradcheck", str(net), "--allow-unknown", "--var", "N=3"]) == 0
    assert "0 wrong" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--allow-unknown"], "--var N=VALUE"),
        (["--var", "N=3"], "has no field 'odd'"),
        (["--var", "N"], "'N' is not NAME=VALUE"),
    ],
)
def test_what_is_missing_is_said(net, capsys, flags, message):
    assert main(["gradcheck", str(net), *flags]) != 0
    assert message in capsys.readouterr().err


def test_upgrade(net, tmp_path):
    new = tmp_path / "new.prototxt"
    assert main(["upgrade_net_proto_text", str(net), str(new), "--allow-unknown", "--var", "N=3"]) == 0
    assert read_net(new).layer[0].input_param.shape[0].dim == [2, 3]


def test_train_fills_the_solver_and_its_net(tmp_path, capsys):
    net, solver = tmp_path / "n.prototxt", tmp_path / "s.prototxt"
    net.write_text(
        """layer { name: "d" type: "DummyData" top: "d" top: "l"
                   dummy_data_param { shape { dim: [2, 3] } data_filler { type: "gaussian" } } }
           layer { name: "i" type: "InnerProduct" bottom: "d" top: "i"
                   inner_product_param { num_output: $N } }
           layer { name: "e" type: "EuclideanLoss" bottom: "i" bottom: "l" } odd: 1"""
    )
    solver.write_text(f'net: "{net}" max_iter: $STEPS base_lr: 0.1 lr_policy: "fixed" odd: 1')
    flags = ["--allow-unknown", "--var", "N=3", "--var", "STEPS=2", "--no-progress"]
    assert main(["train", str(solver), *flags]) == 0
    assert (tmp_path / "s_iter_2.caffemodel").exists()


def test_a_net_is_built_of_filled_templates_alone(tmp_path):
    path = tmp_path / "n.prototxt"
    path.write_text('layer { name: "d" type: "Input" top: "d" input_param { shape { dim: NUM } } }')
    with pytest.raises(ProtoError, match=r"BlobShape\.dim wants a whole number, not 'NUM'"):
        caffelite.Net(str(path), caffelite.TEST)


@pytest.mark.parametrize(
    ("layer_type", "message"),
    [
        ("PSROIPooling", r"'x': caffelite has no layer type 'PSROIPooling', which forks .*docs/porting.md"),
        ("Convolutoin", r"'x': unknown layer type 'Convolutoin'; did you mean 'Convolution'\?$"),
    ],
)
def test_unknown_layer_types(tmp_path, layer_type, message):
    path = tmp_path / "n.prototxt"
    path.write_text(f'layer {{ name: "x" type: "{layer_type}" }}')
    with pytest.raises(LayerError, match=message) as caught:
        caffelite.Net(str(path), caffelite.TEST)
    assert len(str(caught.value)) < 400


def test_settings_of_forks_without_effect_are_said(tmp_path, monkeypatch):
    lines = []
    monkeypatch.setattr(log, "write", lambda level, where, text: lines.append((level, text)))
    path = tmp_path / "n.prototxt"
    path.write_text(
        'layer { name: "d" type: "Input" top: "d" input_param { shape { dim: [1, 1, 4, 4] } } }'
        'layer { name: "p" type: "Pooling" bottom: "d" top: "p" forward_type: FLOAT16 '
        "pooling_param { kernel_size: 2 ceil_mode: false } }"
    )
    caffelite.Net(str(path), caffelite.TEST)
    (text,) = (text for level, text in lines if level == log.WARNING)
    assert text == (
        "layer 'p' (Pooling): settings of forks, without effect here: pooling_param.ceil_mode, forward_type"
    )


def test_weights_of_c3d_are_copied(tmp_path):
    values = np.arange(6, dtype="<f4")
    blob = bytes([8, 1, 16, 1, 24, 1, 32, 2, 40, 3, 50, 24]) + values.tobytes()
    layer = b"\x22\x01i" + bytes([50, len(blob)]) + blob
    (tmp_path / "c3d").write_bytes(bytes([18, len(layer)]) + layer)
    path = tmp_path / "n.prototxt"
    path.write_text(
        'layer { name: "d" type: "Input" top: "d" input_param { shape { dim: [1, 3] } } } layer { name: "i" '
        'type: "InnerProduct" bottom: "d" top: "i" inner_product_param { num_output: 2 bias_term: false } }'
    )
    net = caffelite.Net(str(path), caffelite.TEST, weights=str(tmp_path / "c3d"))
    assert net.params["i"][0].data.tolist() == values.reshape(2, 3).tolist()
