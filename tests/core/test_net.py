import numpy as np
import pytest

import caffelite as caffe
from caffelite.core.layer import LAYERS
from caffelite.engines import get_engine
from caffelite.errors import LayerError, NetError, ProtoError, SettingError, ShapeError
from tests import golden
from tests.core.nets import INPUT, LABEL, classifier, ip, layer, net_param
from tests.golden.compare import check_net_case, types_of

CASES = [
    name
    for name in golden.names("nets")
    if types_of(str(golden.load_npz("nets", name)[0]["prototxt"])) <= set(LAYERS)
]


@pytest.fixture
def net():
    caffe.set_random_seed(1)
    net = caffe.Net(classifier(), caffe.TRAIN)
    net.blobs["data"].data[...] = [[1, 2, 3], [-1, 0, 1]]
    net.blobs["label"].data[...] = [3, 0]
    return net


@pytest.mark.parametrize("name", CASES)
def test_recorded(name):
    check_net_case(name, *golden.load_npz("nets", name))


def test_forward_returns_views_of_the_outputs(net):
    out = net.forward()
    assert list(out) == ["loss"]
    assert np.shares_memory(out["loss"], net.blobs["loss"].data)
    assert out["loss"] == pytest.approx(net.forward_loss())
    assert list(net.forward(["ip1"])) == ["loss", "ip1"]


def test_forward_takes_inputs(net):
    values = {"data": np.ones((2, 3)), "label": [0, 1]}
    net.forward(**values)
    np.testing.assert_array_equal(net.blobs["data"].data, values["data"])
    with pytest.raises(NetError, match="give data for all of data, label, and no others; got data"):
        net.forward(data=values["data"])
    with pytest.raises(NetError, match=r"'data' has shape \(5, 3\), the batch is \(2, 3\)"):
        net.forward(data=np.ones((5, 3)), label=np.ones(5))


def test_forward_in_parts(net):
    net.forward()
    net.blobs["ip2"].data[...] = 0
    out = net.forward(start="loss")
    assert out["loss"] == pytest.approx(np.log(4))
    assert list(net.forward(end="relu1")) == ["ip1"]


def test_backward_agrees_with_finite_differences():
    engine = get_engine("numpy", "float64", seed=3)
    net = caffe.Net(classifier(), caffe.TRAIN, engine=engine)
    rng = np.random.default_rng(0)
    net.blobs["data"].data[...] = rng.standard_normal((2, 3))
    net.blobs["label"].data[...] = [3, 0]
    net.clear_param_diffs()
    net.forward_backward()
    for blob in net.learnable_params:
        direction, start = rng.standard_normal(blob.shape), blob.data.copy()
        blob.data[...] = start + 1e-6 * direction
        above = net.forward_loss()
        blob.data[...] = start - 1e-6 * direction
        below = net.forward_loss()
        blob.data[...] = start
        assert (above - below) / 2e-6 == pytest.approx((blob.diff * direction).sum(), rel=1e-5)


@pytest.mark.parametrize("weight", [None, 3])
@pytest.mark.parametrize("readers", [1, 2])
def test_a_loss_that_is_read_keeps_its_own_gradient(weight, readers):
    """Caffe loses the loss's own gradient, or counts it twice: docs/differences.md."""
    given = f"loss_weight: {weight}" if weight else ""
    loss = layer("SoftmaxWithLoss", "loss", "ip label", "loss", given)
    square = [
        layer("Eltwise", f"square{i}", "loss", f"square{i}", "eltwise_param { coeff: 2 } loss_weight: 1")
        for i in range(readers)
    ]
    engine = get_engine("numpy", "float64", seed=3)
    square = [s.replace('bottom: "loss"', 'bottom: "loss" bottom: "zero"') for s in square]
    zero = 'layer { name: "zero" type: "Input" top: "zero" input_param { shape { } } }'
    square = [s.replace("coeff: 2", "coeff: 2 coeff: 1") for s in square]
    param = net_param(INPUT, LABEL, zero, ip("ip", "data", "ip"), loss, *square)
    net = caffe.Net(param, caffe.TRAIN, engine=engine)
    net.blobs["data"].data[...] = np.random.default_rng(0).standard_normal((2, 3))
    total = net.forward_backward()
    own = float(net.blobs["loss"].data)
    assert total == pytest.approx(own * ((weight or 1) + 2 * readers))
    bias = net.params["ip"][1]
    gradient, start = bias.diff.copy(), bias.data.copy()
    direction = np.array([1.0, -2, 0.5, 0])
    bias.data[...] = start + 1e-6 * direction
    above = net.forward_loss()
    bias.data[...] = start - 1e-6 * direction
    assert (above - net.forward_loss()) / 2e-6 == pytest.approx((gradient * direction).sum(), rel=1e-5)


def test_shared_parameters_add_their_gradients():
    spec = 'param { name: "w" } param { name: "b" }'
    shared = net_param(
        INPUT, LABEL, ip("a", "data", "a", spec, 3), ip("b", "a", "b", spec, 3),
        layer("SoftmaxWithLoss", "loss", "b label", "loss"),
    )  # fmt: skip
    net = caffe.Net(shared, caffe.TRAIN, engine=get_engine("numpy", "float64", seed=1))
    assert len(net.learnable_params) == 2
    assert np.shares_memory(net.params["a"][0].data, net.params["b"][0].data)
    net.blobs["data"].data[...] = np.random.default_rng(0).standard_normal((2, 3))
    net.forward_backward()
    weight = net.params["a"][0]
    gradient, start = weight.diff.copy(), weight.data.copy()
    direction = np.random.default_rng(1).standard_normal(weight.shape)
    weight.data[...] = start + 1e-6 * direction
    above = net.forward_loss()
    weight.data[...] = start - 1e-6 * direction
    assert (above - net.forward_loss()) / 2e-6 == pytest.approx((gradient * direction).sum(), rel=1e-5)


def test_reshaped_inputs_go_through(net):
    net.blobs["data"].reshape(5, 3)
    net.blobs["label"].reshape(5)
    net.reshape()
    assert net.blobs["ip2"].shape == (5, 4)
    net.blobs["data"].data[...] = 1
    net.blobs["label"].data[...] = 2
    assert net.forward()["loss"] > 0


def test_callbacks_see_each_layer(net):
    seen = []
    net.before_forward(lambda i: seen.append(("bf", i)))
    net.after_forward(lambda i: seen.append(("af", i)))
    net.before_backward(lambda i: seen.append(("bb", i)))
    net.after_backward(lambda i: seen.append(("ab", i)))
    net._forward(2, 3)
    net._backward(1, 0)
    expected = [("bf", 2), ("af", 2), ("bf", 3), ("af", 3), ("bb", 1), ("ab", 1), ("bb", 0), ("ab", 0)]
    assert seen == expected


def test_update_subtracts_the_diff(net):
    blob = net.params["ip1"][0]
    before = blob.data.copy()
    blob.diff[...] = 2
    net.update()
    np.testing.assert_array_equal(blob.data, before - 2)


def test_loss_weights_and_dictionaries(net):
    assert net.blob_loss_weights["loss"] == 1
    assert net.blob_loss_weights["ip1"] == 0
    assert list(net.params) == ["ip1", "ip2"]
    assert net.layer_dict["relu1"].type == "ReLU"
    assert net.top_names["relu1"] == ["ip1"]
    assert net.bottom_names["loss"] == ["ip2", "label"]
    assert net._top_ids(2) == [2]
    assert net._bottom_ids(5) == [3, 1]


def test_a_file_and_weights(net, tmp_path):
    from google.protobuf import text_format

    path = tmp_path / "net.prototxt"
    path.write_text(text_format.MessageToString(classifier()))
    net.save(tmp_path / "w.caffemodel")
    for other in (
        caffe.Net(str(path), caffe.TEST, weights=str(tmp_path / "w.caffemodel")),
        caffe.Net(path, tmp_path / "w.caffemodel", caffe.TEST),  # pycaffe's old form
    ):
        assert other.phase == caffe.TEST
        np.testing.assert_array_equal(other.params["ip1"][0].data, net.params["ip1"][0].data)


def test_errors_of_building_name_the_file(tmp_path):
    path = tmp_path / "net.prototxt"
    path.write_text(INPUT + layer("ReLU", "relu", "dta", "relu"))
    with pytest.raises(caffe.CaffeliteError) as caught:
        caffe.Net(path, caffe.TEST)
    assert str(caught.value).startswith(f"{path}: net ''")


def test_stages_and_level():
    param = net_param(
        INPUT,
        layer("ReLU", "a", "data", "a", 'include { stage: "deploy" }'),
        layer("ReLU", "b", "data", "b", "include { min_level: 2 }"),
    )
    assert caffe.Net(param, caffe.TEST, stages=["deploy"]).outputs == ["a"]
    assert caffe.Net(param, caffe.TEST, level=2).outputs == ["b"]


@pytest.mark.parametrize(
    ("build", "error", "message"),
    [
        (lambda: caffe.Net("x.prototxt"), SettingError, "needs a phase: caffe.TRAIN or caffe.TEST"),
        (lambda: caffe.Net(classifier(), 7), SettingError, "is caffe.TRAIN"),
        (lambda: caffe.Net("no/such.prototxt", caffe.TEST), ProtoError, r"no/such.prototxt: no such file"),
        (
            lambda: caffe.Net(net_param(layer("Convolutoin", "c", "", "x")), caffe.TEST),
            LayerError,
            "layer 'c': unknown layer type 'Convolutoin'; did you mean 'Convolution'",
        ),
        (
            lambda: caffe.Net(classifier(ip("x", "ip2", "x", "param {} param {} param {}")), caffe.TEST),
            NetError,
            r"too many params specified for layer 'x': 3 'param' for 2",
        ),
        (
            lambda: caffe.Net(net_param(INPUT, layer("ReLU", "r", "data", "a b")), caffe.TEST),
            LayerError,
            r"net 'T', setup: layer 'r' \(ReLU\) takes 1 top blob\(s\), got 2",
        ),
    ],
)
def test_errors_of_building(build, error, message):
    with pytest.raises(error, match=message):
        build()


def test_errors_of_running(net):
    with pytest.raises(NetError, match=r"net 'T' has no layer 'ip11'; did you mean 'ip1'\?"):
        net.forward(end="ip11")
    with pytest.raises(NetError, match=r"net 'T' has no blob 'zzz'; it has: data, label"):
        net.forward(["zzz"])
    with pytest.raises(NetError, match="has layers 0 to 5, not 3 to 6"):
        net._forward(3, 6)
    net.blobs["label"].data[...] = 9
    with pytest.raises(LayerError, match=r"net 'T', forward: layer 'loss' \(SoftmaxWithLoss\)"):
        net.forward()


def test_debug_info_prints_caffes_lines(net, capfd):
    net.debug_info = True
    net.forward_backward()
    text = capfd.readouterr().err
    for line in (
        "    [Forward] Layer ip1, top blob ip1 data: ",
        "    [Forward] Layer ip1, param blob 1 data: 0.1",
        "    [Backward] Layer loss, bottom blob ip2 diff: ",
        "    [Backward] Layer ip1, param blob 0 diff: ",
        "    [Backward] All net params (data, diff): L1 norm = (",
    ):
        assert line in text


def test_building_logs_what_caffe_logs(capfd):
    caffe.Net(classifier(), caffe.TRAIN)
    text = capfd.readouterr().err
    for line in (
        "net.cpp:84] Creating Layer ip1",
        "] ip1 <- data",
        "] relu1 -> ip1 (in-place)",
        "] Top shape: 2 4 (8)",
        "]     with loss weight 1",
        "] This network produces output loss",
        "] ip1 needs backward computation.",
    ):
        assert line in text


def test_blobs_take_memory_when_they_are_used():
    """Ten blobs that no machine could hold together."""
    shape = "input_param { shape { dim: 65536 dim: 32767 } }"
    inputs = [layer("Input", f"i{i}", "", f"t{i}", shape) for i in range(10)]
    net = caffe.Net(net_param(*inputs), caffe.TEST)
    assert net.blobs["t9"].count == 2**31 - 2**16
    assert not any(blob._data.storage.array is not None for blob in net.blobs.values())


def test_shapes_beyond_caffes_limit_are_refused_by_arithmetic():
    shape = "shape { dim: 65536 dim: 65536 dim: 65536 dim: 65536 }"
    with pytest.raises(ShapeError, match=r"layer 'i' .* has 18446744073709551616 elements, more than"):
        caffe.Net(net_param(layer("Input", "i", "", "t", f"input_param {{ {shape} }}")), caffe.TEST)


def test_a_blob_that_twenty_thousand_bottoms_read():
    many = " ".join(["data"] * 20_000)
    net = caffe.Net(net_param(INPUT, layer("Silence", "s", many, "")), caffe.TEST)
    assert len(net.bottom_names["s"]) == 20_000


def test_a_cycle_is_refused():
    with pytest.raises(NetError, match=r"unknown bottom blob 'q' .*; layer 'b' makes it, but comes later"):
        caffe.Net(net_param(layer("ReLU", "a", "q", "z"), layer("ReLU", "b", "z", "q")), caffe.TEST)


def test_settings_of_forks_at_the_top_of_a_net_are_warned_of(capfd):
    caffe.Net(net_param(INPUT, head='name: "T" default_forward_type: FLOAT16'), caffe.TEST)
    assert "net 'T': settings of forks, without effect here: default_forward_type" in capfd.readouterr().err


def test_batch_norm_learns_as_far_as_the_plan_is_concerned():
    """Its layer sets lr_mult 0 on its own copy of the parameter, when Caffe's plan is made from the net's."""
    loss = layer("EuclideanLoss", "loss", "bn data2", "loss")
    split = 'layer { name: "in2" type: "Input" top: "data2" input_param { shape { dim: 2 dim: 3 } } }'
    net = caffe.Net(net_param(INPUT, split, layer("BatchNorm", "bn", "data", "bn"), loss), caffe.TRAIN)
    net.blobs["data"].data[...] = [[1, 2, 3], [4, 6, 9]]
    net.forward_backward()
    assert net.blobs["bn"].diff.any()
    assert net.params_lr == [0, 0, 0]
