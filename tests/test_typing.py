"""mypy, as strict as it can be, accepts a user's script, and knows the types in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

import caffelite as caffe
import caffelite.coord_map
import caffelite.draw
from caffelite import layers as L
from caffelite import params as P
from caffelite.net_spec import Function, Top
from caffelite.proto import caffe_pb2


def lenet(source: str, batch_size: int) -> caffe_pb2.NetParameter:
    n = caffe.NetSpec()
    n.data, n.label = L.Data(source=source, batch_size=batch_size, backend=P.Data.LMDB, ntop=2)
    n.ip = L.InnerProduct(n.data, num_output=10, weight_filler=dict(type="xavier"))
    n.loss = L.SoftmaxWithLoss(n.ip, n.label)
    return n.to_proto()


class Doubler(caffe.Layer):
    def setup(self, bottom: Sequence[caffe.core.blob.Blob], top: Sequence[caffe.core.blob.Blob]) -> None:
        self.factor = 2.0


top: Top = L.ReLU(L.Input())
silence: Function = L.Silence(top, ntop=0)
crop: Top = caffelite.coord_map.crop(top, top)
net = caffe.Net("deploy.prototxt", caffe.TEST, weights="net.caffemodel")
transformer = caffe.io.Transformer({"data": net.blobs["data"].data.shape})
transformer.set_transpose("data", (2, 0, 1))
image: npt.NDArray[np.float32] = caffe.io.load_image("cat.jpg")
scores = net.forward(data=transformer.preprocess("data", image))["prob"].argsort()
net.params["ip"][0].data[...] = 0
solver = caffe.get_solver("solver.prototxt")
solver.step(1)
rate: float = solver.lr
labels = caffe.Classifier("d", "w", image_dims=(256, 256), mean=np.zeros(3)).predict([image], False)
layer = caffe_pb2.LayerParameter(name="x")
layer.convolution_param.num_output = 3
picture: bytes = caffelite.draw.draw_net(lenet("db", 64), "LR")
reveal_type(net.forward())
reveal_type(caffe_pb2.NetParameter().name)
"""

BROKEN = """
import caffelite as caffe

caffe.Net("a", caffe.TEST).forward(start=3)
caffe.io.resize_image("cat.jpg", (2, 2))
"""


def mypy(tmp_path, text):
    pytest.importorskip("mypy")
    (tmp_path / "script.py").write_text(text)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "script.py"]
    env = {**os.environ, "MYPYPATH": str(Path(__file__).parents[1])}  # an editable install is not enough
    result = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    return result.stdout


def test_a_script_is_accepted(tmp_path):
    out = mypy(tmp_path, SCRIPT)
    assert not [line for line in out.splitlines() if line.startswith("script.py:") and " error: " in line]
    assert 'Revealed type is "dict[str, numpy.ndarray[' in out
    assert 'Revealed type is "str"' in out


def test_mistakes_are_found(tmp_path):
    out = mypy(tmp_path, BROKEN)
    assert 'Argument "start" to "forward" of "Net" has incompatible type "int"' in out
    assert 'Argument 1 to "resize_image" has incompatible type "str"' in out
