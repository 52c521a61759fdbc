import pytest

import caffelite as caffe
from caffelite.errors import ArgumentError


def test_gpu_mode_warns_once(capsys):
    caffe.set_mode_cpu()
    assert capsys.readouterr().err == ""
    caffe.set_mode_gpu()
    caffe.set_device(0)
    caffe.set_mode_gpu()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("set_mode_gpu(), but the numpy engine uses the CPU")


def test_a_device_is_a_number():
    with pytest.raises(ArgumentError, match="takes the number of a device, not 'gpu0'"):
        caffe.set_device("gpu0")


def test_solver_files_that_ask_for_a_gpu_run(capsys):
    net = 'layer { name: "d" type: "DummyData" top: "d" dummy_data_param { shape { dim: 1 } } }'
    param = caffe.proto.caffe_pb2.SolverParameter(lr_policy="fixed", solver_mode="GPU")
    param.net_param.CopyFrom(caffe.proto.text.parse_net(net))
    for _ in range(2):
        caffe.get_solver(param).step(1)
    assert capsys.readouterr().err.count("solver_mode: GPU, but the numpy engine uses the CPU") == 1
