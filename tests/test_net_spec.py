import copy
import pickle

import numpy as np
import pytest

import caffelite
from caffelite import layers as L
from caffelite import params as P
from caffelite.errors import CaffeliteError
from caffelite.net_spec import Function, NetSpec, Top, assign_proto, param_name_dict, to_proto
from caffelite.proto.caffe_pb2 import TRAIN, LayerParameter, NetParameter


def names(net):
    return [(layer.name, layer.type, list(layer.bottom), list(layer.top)) for layer in net.layer]


def an_input():
    return L.Input(shape={"dim": [2, 3]})


def test_names_come_from_assignments():
    n = NetSpec()
    n.data, n.label = L.Data(source="db", batch_size=4, ntop=2)
    n.ip = L.InnerProduct(n.data, num_output=3)
    n["loss/all"] = L.SoftmaxWithLoss(n.ip, n["label"])
    assert names(n.to_proto()) == [
        ("data", "Data", [], ["data", "label"]),
        ("ip", "InnerProduct", ["data"], ["ip"]),
        ("loss/all", "SoftmaxWithLoss", ["ip", "label"], ["loss/all"]),
    ]
    assert list(n.tops) == ["data", "label", "ip", "loss/all"]


def test_what_is_not_assigned_is_numbered_by_type():
    data, label = L.DummyData(shape=[{"dim": [2, 3]}, {"dim": [2]}], ntop=2)
    ip = L.InnerProduct(L.InnerProduct(data, num_output=4), num_output=3)
    loss = L.SoftmaxWithLoss(ip, label)
    assert names(loss.to_proto()) == [
        ("DummyData1", "DummyData", [], ["DummyData1", "DummyData2"]),
        ("InnerProduct1", "InnerProduct", ["DummyData1"], ["InnerProduct1"]),
        ("InnerProduct2", "InnerProduct", ["InnerProduct1"], ["InnerProduct2"]),
        ("SoftmaxWithLoss1", "SoftmaxWithLoss", ["InnerProduct2", "DummyData2"], ["SoftmaxWithLoss1"]),
    ]


def test_several_tops_share_what_they_need():
    x = an_input()
    net = to_proto(L.ReLU(x), L.TanH(x))
    assert [layer.name for layer in net.layer] == ["Input1", "ReLU1", "TanH1"]


def test_a_reassigned_name_goes_to_the_last():
    n = NetSpec()
    n.x = an_input()
    n.x = L.ReLU(n.x)
    assert names(n.to_proto()) == [("Input1", "Input", [], ["Input1"]), ("x", "ReLU", ["Input1"], ["x"])]


def test_in_place_layers_write_to_their_bottoms():
    n = NetSpec()
    n.data = an_input()
    n.ip = L.InnerProduct(n.data, num_output=2)
    n.relu = L.ReLU(n.ip, in_place=True)
    n.out = L.Sigmoid(n.relu)
    assert names(n.to_proto())[2:] == [("relu", "ReLU", ["ip"], ["ip"]), ("out", "Sigmoid", ["ip"], ["out"])]


def test_a_layer_without_tops_is_a_function():
    n = NetSpec()
    n.data = an_input()
    n.silence = L.Silence(n.data, ntop=0)
    n.other = L.ReLU(n.data)
    assert isinstance(n.silence, Function)
    assert names(n.to_proto())[1] == ("silence", "Silence", ["data"], [])
    assert names(to_proto(n.data))[0] == ("Input1", "Input", [], ["Input1"])


def test_settings_go_to_the_message_of_the_type():
    layer = (
        L.Convolution(
            an_input(),
            kernel_size=[3, 2],
            pad=1,
            weight_filler={"type": "gaussian", "std": 0.5},
            param=[{"lr_mult": 1}, {"lr_mult": 2}],
            include={"phase": TRAIN, "stage": "a"},
            loss_weight=2,
            name="other",
        )
        .to_proto()
        .layer[-1]
    )
    param = layer.convolution_param
    assert (list(param.kernel_size), list(param.pad)) == ([3, 2], [1])
    assert (param.weight_filler.type, param.weight_filler.std) == ("gaussian", 0.5)
    assert [spec.lr_mult for spec in layer.param] == [1, 2]
    assert (layer.include[0].phase, list(layer.include[0].stage)) == (TRAIN, ["a"])
    assert (list(layer.loss_weight), layer.name) == ([2], "other")


def test_types_without_a_message_of_their_name_take_it_written_out():
    layer = (
        L.Deconvolution(an_input(), convolution_param={"num_output": 2, "kernel_size": 4})
        .to_proto()
        .layer[-1]
    )
    assert layer.convolution_param.num_output == 2
    with pytest.raises(AttributeError, match=r"layer 'Deconvolution1' \(Deconvolution\).*'num_output'"):
        L.Deconvolution(an_input(), num_output=2).to_proto()


def test_settings_of_forks_layers_go_to_theirs():
    layer = L.Permute(an_input(), order=[0, 2, 1]).to_proto().layer[-1]
    assert list(layer.permute_param.order) == [0, 2, 1]
    assert "Permute" not in param_name_dict()


def test_param_name_dict_knows_all_of_caffe():
    known = param_name_dict()
    assert (known["InnerProduct"], known["ArgMax"], known["Transformation"]) == (
        "inner_product",
        "argmax",
        "transform",
    )
    fields = {field.name for field in LayerParameter.DESCRIPTOR.fields}
    assert all(f"{name}_param" in fields for name in known.values())
    assert len(known) == 49


def test_values_of_settings_have_names():
    assert (P.Pooling.AVE, P.Data.LMDB, P.Loss.VALID) == (1, 1, 1)
    with pytest.raises(AttributeError, match=r"no message PoolngParameter; did you mean 'Pooling'"):
        _ = P.Poolng.MAX
    with pytest.raises(AttributeError, match=r"PoolingParameter has no 'AVG'; did you mean 'AVE'"):
        _ = P.Pooling.AVG


def test_the_net_computes():
    n = NetSpec()
    n.data = an_input()
    n.ip = L.InnerProduct(n.data, num_output=1, weight_filler={"type": "constant", "value": 2})
    net = caffelite.Net(n.to_proto(), caffelite.TEST)
    np.testing.assert_allclose(net.forward(data=np.ones((2, 3)))["ip"], [[6], [6]])


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda: L.ReLU("data"), r"ReLU input 0 is not a Top \(type is <class 'str'>\)"),
        (lambda: L.ReLU(an_input(), L.DummyData(ntop=2)), r"ReLU input 1 .*it has 2 tops: give each a name"),
        (lambda: L.InnerProduct(an_input(), num_output="x").to_proto(), r"num_output cannot be 'x'"),
    ],
)
def test_wrong_types_are_type_errors(made, message):
    with pytest.raises(TypeError, match=message) as caught:
        made()
    assert isinstance(caught.value, CaffeliteError)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"num_outputs": 3}, r"no setting 'num_outputs'; did you mean 'num_output'"),
        ({"num_output": [3]}, r"InnerProductParameter.num_output takes one value, no list"),
        ({"num_output": {"a": 3}}, r"num_output takes a plain value, no dict"),
        ({"weight_filler": "xavier"}, r"weight_filler takes a dict, not 'xavier'"),
        ({"weight_filler": {"typ": "xavier"}}, r"FillerParameter has no field 'typ'; did you mean 'type'"),
        ({"loss_weight": {"a": 1}}, r"loss_weight takes plain values, no dict"),
    ],
)
def test_wrong_settings_are_attribute_errors(settings, message):
    with pytest.raises(AttributeError, match=message) as caught:
        L.InnerProduct(an_input(), **settings).to_proto()
    assert "layer 'InnerProduct1' (InnerProduct)" in str(caught.value)


def test_values_out_of_range_are_value_errors():
    with pytest.raises(ValueError, match="num_output cannot be -1"):
        L.InnerProduct(an_input(), num_output=-1).to_proto()


def test_what_was_not_assigned_is_a_key_error_and_hasattr_works():
    n = NetSpec()
    n.data = an_input()
    with pytest.raises(KeyError, match="'dat' was not assigned; did you mean 'data'"):
        _ = n.dat
    with pytest.raises(KeyError):
        n["dat"]
    assert not hasattr(n, "dat")
    assert copy.copy(n).tops is n.tops


def test_tops_that_were_not_taken_apart_are_named():
    n = NetSpec()
    n.data = L.Data(ntop=2)
    with pytest.raises(AttributeError, match=r"'data' is not a Top .*n.data, n.label = "):
        n.to_proto()


def test_assign_proto_fills_messages():
    net = NetParameter()
    assign_proto(net, "input_shape", [{"dim": [1, 2]}, {"dim": 3}])
    assign_proto(net, "input", "data")
    assign_proto(net, "input", [])
    assert [list(shape.dim) for shape in net.input_shape] == [[1, 2], [3]]
    assert list(net.input) == ["data"]


def test_layers_is_both_the_package_and_the_functions():
    assert repr(L.ReLU) == "<layers.ReLU>"
    assert isinstance(caffelite.net_spec.layers.ReLU(an_input()), Top)
    with pytest.raises(AttributeError, match=r"'caffelite.layers' has no attribute 'relu'"):
        _ = L.relu
    with pytest.raises(AttributeError):
        _ = caffelite.net_spec.layers._private
    with pytest.raises(AttributeError):
        _ = P._private


def test_nets_can_be_pickled():
    n = NetSpec()
    n.x = an_input()
    assert names(pickle.loads(pickle.dumps(n)).to_proto()) == names(n.to_proto())
