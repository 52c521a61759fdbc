import math

import pytest
from google.protobuf import text_format

from caffelite.proto.caffe_pb2 import BlobProto, LayerParameter, NetParameter, NetState, PoolingParameter


def test_fields_come_in_caffes_order():
    layer = LayerParameter(name="c", type="Convolution", phase=1, bottom=["a"], top=["c"], loss_weight=[0.5])
    layer.convolution_param.kernel_size[:] = [3]
    layer.convolution_param.num_output = 2
    layer.convolution_param.bias_term = False
    layer.convolution_param.pad[:] = [1]
    layer.convolution_param.weight_filler.SetInParent()
    layer.argmax_param.top_k = 5
    expected = """\
name: "c"
type: "Convolution"
bottom: "a"
top: "c"
phase: TEST
loss_weight: 0.5
argmax_param {
  top_k: 5
}
convolution_param {
  num_output: 2
  bias_term: false
  pad: 1
  kernel_size: 3
  weight_filler {
  }
}
"""
    assert str(layer) == repr(layer) == expected
    assert text_format.Parse(expected, LayerParameter()) == layer


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "1"),
        (0.1, "0.1"),
        (1 / 255, "0.00392156886"),
        (-1e-10, "-1e-10"),
        (16777216, "16777216"),
        (math.inf, "inf"),
        (math.nan, "nan"),
    ],
)
def test_floats_have_the_digits_they_need(value, text):
    assert str(BlobProto(data=[value])) == f"data: {text}\n"
    read = text_format.Parse(f"data: {text}", BlobProto())
    assert str(read) == f"data: {text}\n"


def test_doubles_have_the_digits_they_need():
    assert str(BlobProto(double_data=[1, 0.1, 1 / 3])) == (
        "double_data: 1\ndouble_data: 0.1\ndouble_data: 0.33333333333333331\n"
    )


def test_text_is_escaped():
    assert str(NetState(stage=['a"b\\\n', "ä"])) == 'stage: "a\\"b\\\\\\n"\nstage: "\\303\\244"\n'


def test_messages_and_enums():
    net = NetParameter(name="n")
    net.layer.add(name="p").pooling_param.pool = PoolingParameter.AVE
    net.layer.add()
    assert (
        str(net) == 'name: "n"\nlayer {\n  name: "p"\n  pooling_param {\n    pool: AVE\n  }\n}\nlayer {\n}\n'
    )
    assert str(NetParameter()) == ""
