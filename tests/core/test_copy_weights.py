import numpy as np
import pytest

import caffelite as caffe
from caffelite.core.copy_weights import CopyReport
from caffelite.core.layer import LAYERS
from caffelite.errors import CaffeliteError, NetError, ShapeError
from caffelite.proto.text import parse_net
from tests import golden
from tests.core.nets import INPUT, ip, net_param
from tests.golden.compare import param, types_of

COPIES = golden.load_json("nets", "copy_from.json")["cases"]
CASES = [c for c in COPIES if types_of(c["target"]) <= set(LAYERS) and not c["source"].endswith(".h5")]


def net_of(*layers):
    return caffe.Net(net_param(INPUT, *layers), caffe.TEST)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_recorded(case, tmp_path):
    source = tmp_path / case["source"]
    source.write_bytes(golden.archive("nets").read(case["source"]))
    net = caffe.Net(parse_net(case["target"]), caffe.TRAIN if case["phase"] == "TRAIN" else caffe.TEST)
    for blobs in net.params.values():
        for i, blob in enumerate(blobs):
            blob.data[...] = -7 - i
    if case["fatal"]:
        with pytest.raises(CaffeliteError, match=case["source"]):
            net.copy_from(source)
        return
    net.copy_from(source)
    for key, value in case["params"].items():
        np.testing.assert_allclose(
            param(net, key).data, np.reshape(value["data"], value["shape"]), rtol=1e-6, atol=1e-7
        )


def test_what_is_saved_comes_back(tmp_path):
    net, other = net_of(ip("a", "data", "a")), net_of(ip("a", "data", "a"), ip("b", "a", "b"))
    net.save(tmp_path / "a.caffemodel")
    before = other.params["b"][0].data.copy()
    other.copy_from(tmp_path / "a.caffemodel")
    for mine, theirs in zip(net.params["a"], other.params["a"], strict=True):
        np.testing.assert_array_equal(mine.data, theirs.data)
    np.testing.assert_array_equal(other.params["b"][0].data, before)


def test_the_saved_file_is_the_message(tmp_path):
    net = net_of(ip("a", "data", "a"))
    net.save(tmp_path / "a.caffemodel")
    message = caffe.proto.caffe_pb2.NetParameter.FromString((tmp_path / "a.caffemodel").read_bytes())
    assert message == net.to_proto()


def test_a_shape_that_differs_changes_nothing(tmp_path):
    small, large = ip("b", "a", "b"), ip("b", "a", "b", num_output=5)
    net, other = net_of(ip("a", "data", "a"), small), net_of(ip("a", "data", "a"), large)
    net.save(tmp_path / "a.caffemodel")
    before = other.params["a"][0].data.copy()
    with pytest.raises(
        ShapeError, match=r"param 0 of layer 'b': its shape is \(4, 4\), the net needs \(5, 4\)"
    ):
        other.copy_from(tmp_path / "a.caffemodel")
    np.testing.assert_array_equal(other.params["a"][0].data, before)


def test_another_number_of_blobs(tmp_path):
    net_of(ip("a", "data", "a")).save(tmp_path / "a.caffemodel")
    no_bias = ip("a", "data", "a").replace("num_output", "bias_term: false num_output")
    with pytest.raises(
        NetError, match=r"layer 'a' has 2 blob\(s\), the net's layer 'a' \(InnerProduct\) has 1"
    ):
        net_of(no_bias).copy_from(tmp_path / "a.caffemodel")


def test_a_report_says_what_was_copied_and_what_not(tmp_path):
    net_of(ip("a", "data", "a"), ip("old", "a", "old")).save(tmp_path / "w.caffemodel")
    net = net_of(ip("a", "data", "a"), ip("new", "a", "new"))
    net.copy_from(tmp_path / "w.caffemodel")
    assert str(net.copied_from[0]) == (
        f"copied 1 layer(s) from {tmp_path / 'w.caffemodel'}: a; not in the file, so new: new; "
        "not in the net, so ignored: old"
    )


def test_a_report_is_short():
    report = CopyReport("w", [f"l{i}" for i in range(20)], [], [])
    assert str(report) == "copied 20 layer(s) from w: l0, l1, l2, l3, l4, l5, l6, l7 and 12 more"


def test_weights_of_another_net_are_warned_of(tmp_path, capfd):
    net_of(ip("a", "data", "a")).save(tmp_path / "a.caffemodel")
    net_of(ip("b", "data", "b")).copy_from(tmp_path / "a.caffemodel")
    assert (
        "nothing was copied: the net has none of its layers 'a'; are these the weights"
        in capfd.readouterr().err
    )


@pytest.mark.parametrize(
    ("what", "values"), [("data", [1.0]), ("data", []), ("data", [1] * 13), ("diff", [1.0])]
)
def test_values_that_do_not_fill_their_shape_change_nothing(tmp_path, what, values):
    net = net_of(ip("a", "data", "a"), ip("b", "a", "b"))
    message = net.to_proto()
    del getattr(message.layer[2].blobs[0], what)[:]
    getattr(message.layer[2].blobs[0], what).extend(values)
    (tmp_path / "short.caffemodel").write_bytes(message.SerializeToString())
    net.params["a"][0].data[...] = 5
    with pytest.raises(
        ShapeError, match=rf"param 0 of layer 'b' has shape \(4, 4\), so 16 values, but {len(values)} "
    ):
        net.copy_from(tmp_path / "short.caffemodel")
    assert (net.params["a"][0].data == 5).all()


def test_stored_gradients_are_copied(tmp_path):
    net, other = net_of(ip("a", "data", "a")), net_of(ip("a", "data", "a"))
    net.params["a"][0].diff[...] = 7
    net.save(tmp_path / "a.caffemodel", write_diff=True)
    other.copy_from(tmp_path / "a.caffemodel")
    assert (other.params["a"][0].diff == 7).all()


def test_share_with_uses_the_others_memory():
    net, other = net_of(ip("a", "data", "a")), net_of(ip("a", "data", "a"), ip("b", "a", "b"))
    other.share_with(net)
    net.params["a"][0].data[...] = 3
    assert (other.params["a"][0].data == 3).all()
    other.params["a"][1].data[...] = 4
    assert (net.params["a"][1].data == 4).all()


def test_share_with_checks_shapes():
    with pytest.raises(ShapeError, match=r"param 0 of layer 'a'"):
        net_of(ip("a", "data", "a")).share_with(net_of(ip("a", "data", "a", num_output=5)))
