"""What pycaffe answers with Python's own errors is caught as these, and as caffelite's."""

import numpy as np
import pytest

import caffelite as caffe
from caffelite.errors import CaffeliteError, LayerError, NetError, ProtoError, SettingError, ShapeError
from caffelite.proto.text import parse_net

NET = """
    name: "T"
    layer { name: "x" type: "Input" top: "data" input_param { shape { dim: 2 dim: 3 } } }
    layer { name: "ip" type: "InnerProduct" bottom: "data" top: "ip" inner_product_param { num_output: 2 } }
"""
MEMORY = """
    layer { name: "m" type: "MemoryData" top: "d" top: "l"
            memory_data_param { batch_size: 1 channels: 1 height: 2 width: 2 } }
"""
X = np.zeros((2, 3))


def memory_net():
    return caffe.Net(parse_net(MEMORY), caffe.TEST)


@pytest.mark.parametrize(
    ("call", "own", "standard"),
    [
        (lambda net: net.forward(dat=X), NetError, "Exception"),
        (lambda net: net.forward(data=X[:1]), NetError, "Exception"),
        (lambda net: net.forward(data=X[:, :2]), ShapeError, "ValueError"),
        (lambda net: net.forward(start="nope"), NetError, "ValueError"),
        (lambda net: net.forward(end="nope"), NetError, "ValueError"),
        (lambda net: net.forward(["nope"]), NetError, "KeyError"),
        (lambda net: net.backward(dat=X), NetError, "Exception"),
        (lambda net: net.backward(["nope"]), NetError, "KeyError"),
        (lambda net: net.backward(start="nope"), NetError, "ValueError"),
        (lambda net: net.set_input_arrays(X, X), NetError, "RuntimeError"),
        (lambda net: memory_net().set_input_arrays(X, X), LayerError, "RuntimeError"),
        (lambda net: net.copy_from("nope.caffemodel"), ProtoError, "RuntimeError"),
        (lambda net: net.load_hdf5("nope.h5"), ProtoError, "RuntimeError"),
        (lambda net: net.blobs["data"].reshape(2.5, 3), ShapeError, "TypeError"),
        (lambda net: net.blobs["data"].reshape((2, 3)), ShapeError, "TypeError"),
        (lambda net: net.blobs["data"].reshape(shape=(2, 3)), ShapeError, "RuntimeError"),
        (lambda net: net.params["ip"].add_blob(shape=3), ShapeError, "RuntimeError"),
        (lambda net: caffe.Net("nope.prototxt", caffe.TEST), ProtoError, "RuntimeError"),
        (lambda net: caffe.Net("nope.prototxt"), SettingError, "ArgumentError"),
        (lambda net: caffe.Net(parse_net(NET), 7), SettingError, "ArgumentError"),
    ],
)
def test_errors_are_of_both_kinds(call, own, standard):
    with pytest.raises(CaffeliteError) as caught:
        call(caffe.Net(parse_net(NET), caffe.TEST))
    assert isinstance(caught.value, own)
    assert type(caught.value).__name__ == standard


def test_the_message_says_more_than_pycaffes():
    net = caffe.Net(parse_net(NET), caffe.TEST)
    with pytest.raises(ValueError, match=r"net 'T': data for blob 'data' has shape \(2, 2\), not \(2, 3\)"):
        net.forward(data=X[:, :2])
    with pytest.raises(ValueError, match=r"net 'T' has no layer 'ip2'; did you mean 'ip'"):
        net.forward(end="ip2")
