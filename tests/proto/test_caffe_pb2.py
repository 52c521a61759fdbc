import copy
import pickle
import subprocess
import sys

import pytest

from caffelite.proto import caffe_pb2 as pb

OTHER_SCHEMA = """
from google.protobuf import descriptor_pb2, descriptor_pool
file = descriptor_pb2.FileDescriptorProto(name="caffe.proto", package="caffe")
message = file.message_type.add(name="NetParameter")
message.field.add(name="fork_field", number=1, type=5, label=1)
descriptor_pool.Default().AddSerializedFile(file.SerializeToString())
"""
IMPORT = "from caffelite.proto import caffe_pb2\nassert caffe_pb2.NetParameter(name='a').name == 'a'\n"


def test_offers_what_generated_code_offers():
    assert (pb.TRAIN, pb.TEST) == (0, 1)
    assert pb.Phase.Value("TEST") == pb.TEST
    assert pb.Phase.Name(0) == "TRAIN"
    assert pb.PoolingParameter.AVE == pb.PoolingParameter.PoolMethod.Value("AVE") == 1
    assert pb.NetParameter.LAYER_FIELD_NUMBER == 100
    assert pb.DESCRIPTOR.name == "caffe.proto"
    assert pb.NetParameter.DESCRIPTOR.full_name == "caffe.NetParameter"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_messages_pickle(protocol):
    net = pb.NetParameter(name="n", state=pb.NetState(phase=pb.TRAIN))
    net.layer.add(name="p", type="Pooling").pooling_param.pool = pb.PoolingParameter.AVE
    for message in (net, net.layer[0], net.layer[0].pooling_param):
        back = pickle.loads(pickle.dumps(message, protocol))
        assert back == message
        assert type(back) is type(message)


def test_messages_copy():
    net = pb.NetParameter(name="n")
    twin = copy.deepcopy(net)
    twin.name = "m"
    assert net.name == "n"
    assert copy.copy(net) == net


@pytest.mark.parametrize("implementation", ["upb", "python"])
@pytest.mark.parametrize("script", [OTHER_SCHEMA + IMPORT, IMPORT + OTHER_SCHEMA], ids=["after", "before"])
def test_lives_beside_another_caffe_proto(script, implementation, monkeypatch):
    monkeypatch.setenv("PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION", implementation)
    subprocess.run([sys.executable, "-c", script], check=True)
